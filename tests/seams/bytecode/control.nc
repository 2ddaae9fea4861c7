// Every statement that branches or loops.
let n = 3
if n > 1 { n = 1 } elif n < 0 { n = 2 } else { n = 3 }
while n > 0 {
  n -= 1
  if n == 1 { continue }
  break
}
do { n += 1 } while (n < 3)
for (i = 0; i < 2; i++) { print(i) }
for (x in [1, 2]) { print(x) }
for (k, v in {a: 1}) { print(k, v) }
try { throw Error("x") } catch (TypeError e) { print(e) } catch (e) { print(e) } finally { print(n) }
try { print(1) } finally { print(2) }
{ let inner = n; print(inner) }
//> stdout
// module 0: 10 registers
//   2: let n = 3
//       0 LoadInteger r1, 3
//   3: if n > 1 { n = 1 } elif n < 0 { n = 2 } else { n = 3 }
//       1 JumpIfNotGreaterImmediate r1, 1, -> 6
//       3 LoadInteger r1, 1
//       4 Jump -> 12
//       6 JumpIfNotLessImmediate r1, 0, -> 11
//       8 LoadInteger r1, 2
//       9 Jump -> 12
//      11 LoadInteger r1, 3
//   4: while n > 0 {
//      12 JumpIfNotGreaterImmediate r1, 0, -> 21
//   5:   n -= 1
//      14 SubtractImmediate r1, r1, 1
//   6:   if n == 1 { continue }
//      15 JumpIfNotEqualImmediate r1, 1, -> 19
//      17 Jump -> 12
//   7:   break
//      19 Jump -> 21
//   9: do { n += 1 } while (n < 3)
//      21 AddImmediate r1, r1, 1
//      22 JumpIfLessImmediate r1, 3, -> 21
//   10: for (i = 0; i < 2; i++) { print(i) }
//      24 LoadInteger r2, 0
//      25 JumpIfNotLessImmediate r2, 2, -> 35
//      27 LoadBuiltin r3, print
//      28 Move r4, r2
//      29 Call r3, 1
//      30 LoopIfLessImmediate r2, 2, -> 27
//      32 AddImmediate r2, r2, 1
//      33 JumpIfLessImmediate r2, 2, -> 27
//   11: for (x in [1, 2]) { print(x) }
//      35 NewList r2
//      36 LoadInteger r3, 1
//      37 LoadInteger r4, 2
//      38 ListAppend r2, 2
//      39 IterateStart r2
//      40 IterateNext r2, 1, -> 47
//      42 LoadBuiltin r6, print
//      43 Move r7, r5
//      44 Call r6, 1
//      45 IterateAgain r2, 1, -> 42
//   12: for (k, v in {a: 1}) { print(k, v) }
//      47 NewMap r2
//      48 LoadConstant r3, "a"
//      49 LoadInteger r4, 1
//      50 MapAppend r2, 2
//      51 IterateStart r2
//      52 IterateNext r2, 2, -> 59
//      54 LoadBuiltin r7, print
//      55 MovePair r8, r5, r6
//      56 Call r7, 2
//      57 IterateAgain r2, 2, -> 54
//   13: try { throw Error("x") } catch (TypeError e) { print(e) } catch (e) { print(e) } finally { print(n) }
//      59 LoadBuiltin r4, Error
//      60 LoadConstant r5, "x"
//      61 Call r4, 1
//      62 Throw r4
//      63 LoadBuiltin r4, TypeError
//      64 IsType r4, r2, r4, type error class
//      66 JumpIfFalse r4, -> 74
//      68 LoadBuiltin r4, print
//      69 Move r5, r2
//      70 Call r4, 1
//      71 LoadFalse r3
//      72 Jump -> 81
//      74 LoadBuiltin r4, print
//      75 Move r5, r2
//      76 Call r4, 1
//      77 LoadFalse r3
//      78 Jump -> 81
//      80 LoadTrue r3
//      81 LoadBuiltin r4, print
//      82 Move r5, r1
//      83 Call r4, 1
//      84 JumpIfFalse r3, -> 87
//      86 Rethrow r2
//   14: try { print(1) } finally { print(2) }
//      87 LoadBuiltin r4, print
//      88 LoadInteger r5, 1
//      89 Call r4, 1
//      90 LoadFalse r3
//      91 Jump -> 94
//      93 LoadTrue r3
//      94 LoadBuiltin r4, print
//      95 LoadInteger r5, 2
//      96 Call r4, 1
//      97 JumpIfFalse r3, -> 100
//      99 Rethrow r2
//   15: { let inner = n; print(inner) }
//     100 Move r2, r1
//     101 LoadBuiltin r3, print
//     102 Move r4, r2
//     103 Call r3, 1
//   16:
//     104 ReturnNull
//   handler 59..63 -> 63, error in r2
//   handler 59..80 -> 80, error in r2
//   handler 87..93 -> 93, error in r2
