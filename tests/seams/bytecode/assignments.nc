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
//      15 LoadInteger r6, 1
//      16 Add r1, r1, r6
//   7: x -= 1
//      17 LoadInteger r6, 1
//      18 Subtract r1, r1, r6
//   8: x *= 2
//      19 LoadInteger r6, 2
//      20 Multiply r1, r1, r6
//   9: x /= 2
//      21 LoadInteger r6, 2
//      22 Divide r1, r1, r6
//   10: x %= 2
//      23 LoadInteger r6, 2
//      24 Modulo r1, r1, r6
//   11: x **= 2
//      25 LoadInteger r6, 2
//      26 Power r1, r1, r6
//   12: x++
//      27 LoadInteger r6, 1
//      28 Add r1, r1, r6
//   13: x--
//      29 LoadInteger r6, 1
//      30 Subtract r1, r1, r6
//   14: xs[0] = x
//      31 LoadInteger r6, 0
//      32 SetIndex r3, r6, r1
//   15: xs[0] += 1
//      33 LoadInteger r6, 0
//      34 GetIndex r7, r3, r6
//      35 LoadInteger r8, 1
//      36 Add r7, r7, r8
//      37 SetIndex r3, r6, r7
//   16: xs[1].a = xs[0:1]
//      38 LoadInteger r6, 1
//      39 GetIndex r6, r3, r6
//      40 Move r7, r3
//      41 LoadInteger r8, 0
//      42 LoadInteger r9, 1
//      43 Slice r7, r7
//      44 SetMember r6, r7, .a
//   17: xs[1].a += 1
//      46 LoadInteger r6, 1
//      47 GetIndex r6, r3, r6
//      48 GetMember r7, r6, .a
//      50 LoadInteger r8, 1
//      51 Add r7, r7, r8
//      52 SetMember r6, r7, .a
//   18: implicit = 1
//      54 LoadInteger r4, 1
//   19: typed: int = 2
//      55 LoadInteger r5, 2
//   20: print(implicit, typed, xs[:1], xs[1:], xs[:])
//      56 LoadBuiltin r6, print
//      57 Move r7, r4
//      58 Move r8, r5
//      59 Move r9, r3
//      60 LoadNull r10
//      61 LoadInteger r11, 1
//      62 Slice r9, r9
//      63 Move r10, r3
//      64 LoadInteger r11, 1
//      65 LoadNull r12
//      66 Slice r10, r10
//      67 Move r11, r3
//      68 LoadNull r12
//      69 LoadNull r13
//      70 Slice r11, r11
//      71 Call r6, 5
//   21:
//      72 ReturnNull
