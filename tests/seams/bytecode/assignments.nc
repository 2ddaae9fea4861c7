// Places that can be assigned to, and the compound forms.
let x = 1
const c = 2
var xs = [1, {a: c}, {1, 2}]
x = 2
x += 1
x -= 1
x *= 2
x /= 2
x %= 2
x **= 2
x++
x--
xs[0] = x
xs[0] += 1
xs[1].a = xs[0:1]
xs[1].a += 1
implicit = 1
typed: int = 2
print(implicit, typed, xs[:1], xs[1:], xs[:])
//> stdout
// module 0: 14 registers
//   2: let x = 1
//       0 LoadInteger r1, 1
//   3: const c = 2
//       1 LoadInteger r2, 2
//   4: var xs = [1, {a: c}, {1, 2}]
//       2 NewList r6
//       3 LoadInteger r7, 1
//       4 NewMap r8
//       5 LoadConstant r9, "a"
//       6 Move r10, r2
//       7 MapAppend r8, 2
//       8 NewSet r9
//       9 LoadInteger r10, 1
//      10 LoadInteger r11, 2
//      11 SetAppend r9, 2
//      12 ListAppend r6, 3
//      13 Move r3, r6
//   5: x = 2
//      14 LoadInteger r1, 2
//   6: x += 1
//      15 AddImmediate r1, r1, 1
//   7: x -= 1
//      16 SubtractImmediate r1, r1, 1
//   8: x *= 2
//      17 MultiplyImmediate r1, r1, 2
//   9: x /= 2
//      18 DivideImmediate r1, r1, 2
//   10: x %= 2
//      19 ModuloImmediate r1, r1, 2
//   11: x **= 2
//      20 LoadInteger r6, 2
//      21 Power r1, r1, r6
//   12: x++
//      22 AddImmediate r1, r1, 1
//   13: x--
//      23 SubtractImmediate r1, r1, 1
//   14: xs[0] = x
//      24 SetIndexImmediate r3, 0, r1
//   15: xs[0] += 1
//      25 LoadInteger r6, 0
//      26 GetIndex r7, r3, r6
//      27 AddImmediate r7, r7, 1
//      28 SetIndex r3, r6, r7
//   16: xs[1].a = xs[0:1]
//      29 GetIndexImmediate r6, r3, 1
//      30 Move r7, r3
//      31 LoadInteger r8, 0
//      32 LoadInteger r9, 1
//      33 Slice r7, r7
//      34 SetMember r6, r7, .a
//   17: xs[1].a += 1
//      36 GetIndexImmediate r6, r3, 1
//      37 GetMember r7, r6, .a
//      39 AddImmediate r7, r7, 1
//      40 SetMember r6, r7, .a
//   18: implicit = 1
//      42 LoadInteger r4, 1
//   19: typed: int = 2
//      43 LoadInteger r5, 2
//   20: print(implicit, typed, xs[:1], xs[1:], xs[:])
//      44 LoadBuiltin r6, print
//      45 MovePair r7, r4, r5
//      46 Move r9, r3
//      47 LoadNull r10
//      48 LoadInteger r11, 1
//      49 Slice r9, r9
//      50 Move r10, r3
//      51 LoadInteger r11, 1
//      52 LoadNull r12
//      53 Slice r10, r10
//      54 Move r11, r3
//      55 LoadNull r12
//      56 LoadNull r13
//      57 Slice r11, r11
//      58 Call r6, 5
//   21:
//      59 ReturnNull
