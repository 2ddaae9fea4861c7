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
//       1 LoadInteger r2, 1
//       2 Greater r2, r1, r2
//       3 JumpIfFalse r2, -> 8
//       5 LoadInteger r1, 1
//       6 Jump -> 16
//       8 LoadInteger r2, 0
//       9 Less r2, r1, r2
//      10 JumpIfFalse r2, -> 15
//      12 LoadInteger r1, 2
//      13 Jump -> 16
//      15 LoadInteger r1, 3
//   4: while n > 0 {
//      16 LoadInteger r2, 0
//      17 Greater r2, r1, r2
//      18 JumpIfFalse r2, -> 30
//   5:   n -= 1
//      20 LoadInteger r2, 1
//      21 Subtract r1, r1, r2
//   6:   if n == 1 { continue }
//      22 LoadInteger r2, 1
//      23 Equal r2, r1, r2
//      24 JumpIfFalse r2, -> 28
//      26 Jump -> 16
//   7:   break
//      28 Jump -> 30
//   9: do { n += 1 } while (n < 3)
//      30 LoadInteger r2, 1
//      31 Add r1, r1, r2
//      32 LoadInteger r2, 3
//      33 Less r2, r1, r2
//      34 JumpIfTrue r2, -> 30
//   10: for (i = 0; i < 2; i++) { print(i) }
//      36 LoadInteger r2, 0
//      37 LoadInteger r3, 2
//      38 Less r3, r2, r3
//      39 JumpIfFalse r3, -> 48
//      41 LoadBuiltin r3, print
//      42 Move r4, r2
//      43 Call r3, 1
//      44 LoadInteger r3, 1
//      45 Add r2, r2, r3
//      46 Jump -> 37
//   11: for (x in [1, 2]) { print(x) }
//      48 NewList r2
//      49 LoadInteger r3, 1
//      50 LoadInteger r4, 2
//      51 ListAppend r2, 2
//      52 IterateStart r2
//      53 IterateNext r2, 1, -> 60
//      55 LoadBuiltin r6, print
//      56 Move r7, r5
//      57 Call r6, 1
//      58 Jump -> 53
//   12: for (k, v in {a: 1}) { print(k, v) }
//      60 NewMap r2
//      61 LoadConstant r3, "a"
//      62 LoadInteger r4, 1
//      63 MapAppend r2, 2
//      64 IterateStart r2
//      65 IterateNext r2, 2, -> 73
//      67 LoadBuiltin r7, print
//      68 Move r8, r5
//      69 Move r9, r6
//      70 Call r7, 2
//      71 Jump -> 65
//   13: try { throw Error("x") } catch (TypeError e) { print(e) } catch (e) { print(e) } finally { print(n) }
//      73 LoadBuiltin r4, Error
//      74 LoadConstant r5, "x"
//      75 Call r4, 1
//      76 Throw r4
//      77 LoadBuiltin r4, TypeError
//      78 IsType r4, r2, r4, type error class
//      80 JumpIfFalse r4, -> 88
//      82 LoadBuiltin r4, print
//      83 Move r5, r2
//      84 Call r4, 1
//      85 LoadFalse r3
//      86 Jump -> 95
//      88 LoadBuiltin r4, print
//      89 Move r5, r2
//      90 Call r4, 1
//      91 LoadFalse r3
//      92 Jump -> 95
//      94 LoadTrue r3
//      95 LoadBuiltin r4, print
//      96 Move r5, r1
//      97 Call r4, 1
//      98 JumpIfFalse r3, -> 101
//     100 Rethrow r2
//   14: try { print(1) } finally { print(2) }
//     101 LoadBuiltin r4, print
//     102 LoadInteger r5, 1
//     103 Call r4, 1
//     104 LoadFalse r3
//     105 Jump -> 108
//     107 LoadTrue r3
//     108 LoadBuiltin r4, print
//     109 LoadInteger r5, 2
//     110 Call r4, 1
//     111 JumpIfFalse r3, -> 114
//     113 Rethrow r2
//   15: { let inner = n; print(inner) }
//     114 Move r2, r1
//     115 LoadBuiltin r3, print
//     116 Move r4, r2
//     117 Call r3, 1
//   16:
//     118 ReturnNull
//   handler 73..77 -> 77, error in r2
//   handler 73..94 -> 94, error in r2
//   handler 101..107 -> 107, error in r2
