// The precedence of all operators.
let a = 1
let b = 2
print(a + b * -a ** b, (a - b) / a % b, !a && b || a, a == b != (a < b), a <= b, a > b, a >= b)
print(a in [b], a..b + 1, a is int, a ? b : a ? 1 : 2, null, true, false, 1.5, 9223372036854775807)
//> stdout
// module 0: 13 registers
//   2: let a = 1
//       0 LoadInteger r1, 1
//   3: let b = 2
//       1 LoadInteger r2, 2
//   4: print(a + b * -a ** b, (a - b) / a % b, !a && b || a, a == b != (a < b), a <= b, a > b, a >= b)
//       2 LoadBuiltin r3, print
//       3 Power r4, r1, r2
//       4 Negate r4, r4
//       5 Multiply r4, r2, r4
//       6 Add r4, r1, r4
//       7 Subtract r5, r1, r2
//       8 Divide r5, r5, r1
//       9 Modulo r5, r5, r2
//      10 Not r6, r1
//      11 JumpIfFalse r6, -> 14
//      13 Move r6, r2
//      14 JumpIfTrue r6, -> 17
//      16 Move r6, r1
//      17 Equal r7, r1, r2
//      18 Less r8, r1, r2
//      19 NotEqual r7, r7, r8
//      20 LessEqual r8, r1, r2
//      21 Greater r9, r1, r2
//      22 GreaterEqual r10, r1, r2
//      23 Call r3, 7
//   5: print(a in [b], a..b + 1, a is int, a ? b : a ? 1 : 2, null, true, false, 1.5, 9223372036854775807)
//      24 LoadBuiltin r3, print
//      25 NewList r4
//      26 Move r5, r2
//      27 ListAppend r4, 1
//      28 In r4, r1, r4
//      29 AddImmediate r5, r2, 1
//      30 Range r5, r1, r5
//      31 IsType r6, r1, r0, type int
//      33 JumpIfFalse r1, -> 38
//      35 Move r7, r2
//      36 Jump -> 44
//      38 JumpIfFalse r1, -> 43
//      40 LoadInteger r7, 1
//      41 Jump -> 44
//      43 LoadInteger r7, 2
//      44 LoadNull r8
//      45 LoadTrue r9
//      46 LoadFalse r10
//      47 LoadConstant r11, 1.5
//      48 LoadConstant r12, 9223372036854775807
//      49 Call r3, 9
//   6:
//      50 ReturnNull
