// Frequent sequences are one instruction.
function arithmetic(a, b) {
  b = [a + 1, a - 2, a * 3, a / -4, a % 5, b[0], b[-1], a + 128, a - 32767]
  b[1] = a
  return b
}
function jumps(a, b) {
  if a == b { return 1 }
  if a != b { return 2 }
  if a < b { return 3 }
  if a <= b { return 4 }
  if a > b { return 5 }
  if a >= b { return 6 }
  if a == 1 { return 7 }
  if a != 1 { return 8 }
  if a < 1 { return 9 }
  if a <= 1000 { return 10 }
  if a > -1000 { return 11 }
  if a >= 1 { return 12 }
  if a == null { return 13 }
  if a != null { return 14 }
  if a == "text" { return 15 }
  if a != "text" { return 16 }
  if a == 40000 { return 17 }
}
function opposites(a, b) {
  if a == b || a < b || a <= b || a > b || a >= b || a == null || a == "text" { return 1 }
  if a == 1 || a < 1 || a <= 1 || a > 1 || a >= 1 { return 2 }
  if !(a && !b) { return 3 }
  if (a || b) && a < 2 { return 4 }
  return a < 2 && b
}
function loops(n, xs) {
  for (i = 0; i < n; i++) { n = i }
  for (i = 0; i <= n; i += 2) { n = i }
  for (i = 0; i < 10; i++) { n = i }
  for (i = 9; i >= 0; i--) { n = i }
  for (x in xs) { n = x }
  while n < 9 { n += 1 }
  while n > 0 && xs { n -= 1 }
  do { n += 1 } while (n <= 5 || n == 7)
}
function moves(a, b, c) { return moves(a, b, c) }
print(arithmetic, jumps, opposites, loops)
//> stdout
// module 0: 10 registers
//   2: function arithmetic(a, b) {
//       0 Closure r1, function 1 arithmetic
//   7: function jumps(a, b) {
//       2 Closure r2, function 2 jumps
//   26: function opposites(a, b) {
//       4 Closure r3, function 3 opposites
//   33: function loops(n, xs) {
//       6 Closure r4, function 4 loops
//   43: function moves(a, b, c) { return moves(a, b, c) }
//       8 Closure r5, function 5 moves
//      10 SetModule r5, @moves
//   44: print(arithmetic, jumps, opposites, loops)
//      11 LoadBuiltin r5, print
//      12 MovePair r6, r1, r2
//      13 MovePair r8, r3, r4
//      14 Call r5, 4
//   45:
//      15 ReturnNull
// function 1 arithmetic(a, b): 13 registers
//   3:   b = [a + 1, a - 2, a * 3, a / -4, a % 5, b[0], b[-1], a + 128, a - 32767]
//       0 NewList r3
//       1 AddImmediate r4, r1, 1
//       2 SubtractImmediate r5, r1, 2
//       3 MultiplyImmediate r6, r1, 3
//       4 DivideImmediate r7, r1, -4
//       5 ModuloImmediate r8, r1, 5
//       6 GetIndexImmediate r9, r2, 0
//       7 GetIndexImmediate r10, r2, -1
//       8 LoadInteger r11, 128
//       9 Add r11, r1, r11
//      10 LoadInteger r12, 32767
//      11 Subtract r12, r1, r12
//      12 ListAppend r3, 9
//      13 Move r2, r3
//   4:   b[1] = a
//      14 SetIndexImmediate r2, 1, r1
//   5:   return b
//      15 Return r2
// function 2 jumps(a, b): 4 registers
//   8:   if a == b { return 1 }
//       0 JumpIfNotEqual r1, r2, -> 4
//       2 LoadInteger r3, 1
//       3 Return r3
//   9:   if a != b { return 2 }
//       4 JumpIfEqual r1, r2, -> 8
//       6 LoadInteger r3, 2
//       7 Return r3
//   10:   if a < b { return 3 }
//       8 JumpIfNotLess r1, r2, -> 12
//      10 LoadInteger r3, 3
//      11 Return r3
//   11:   if a <= b { return 4 }
//      12 JumpIfNotLessEqual r1, r2, -> 16
//      14 LoadInteger r3, 4
//      15 Return r3
//   12:   if a > b { return 5 }
//      16 JumpIfNotGreater r1, r2, -> 20
//      18 LoadInteger r3, 5
//      19 Return r3
//   13:   if a >= b { return 6 }
//      20 JumpIfNotGreaterEqual r1, r2, -> 24
//      22 LoadInteger r3, 6
//      23 Return r3
//   14:   if a == 1 { return 7 }
//      24 JumpIfNotEqualImmediate r1, 1, -> 28
//      26 LoadInteger r3, 7
//      27 Return r3
//   15:   if a != 1 { return 8 }
//      28 JumpIfEqualImmediate r1, 1, -> 32
//      30 LoadInteger r3, 8
//      31 Return r3
//   16:   if a < 1 { return 9 }
//      32 JumpIfNotLessImmediate r1, 1, -> 36
//      34 LoadInteger r3, 9
//      35 Return r3
//   17:   if a <= 1000 { return 10 }
//      36 JumpIfNotLessEqualImmediate r1, 1000, -> 40
//      38 LoadInteger r3, 10
//      39 Return r3
//   18:   if a > -1000 { return 11 }
//      40 JumpIfNotGreaterImmediate r1, -1000, -> 44
//      42 LoadInteger r3, 11
//      43 Return r3
//   19:   if a >= 1 { return 12 }
//      44 JumpIfNotGreaterEqualImmediate r1, 1, -> 48
//      46 LoadInteger r3, 12
//      47 Return r3
//   20:   if a == null { return 13 }
//      48 JumpIfNotNull r1, -> 52
//      50 LoadInteger r3, 13
//      51 Return r3
//   21:   if a != null { return 14 }
//      52 JumpIfNull r1, -> 56
//      54 LoadInteger r3, 14
//      55 Return r3
//   22:   if a == "text" { return 15 }
//      56 JumpIfNotEqualConstant r1, "text", -> 60
//      58 LoadInteger r3, 15
//      59 Return r3
//   23:   if a != "text" { return 16 }
//      60 JumpIfEqualConstant r1, "text", -> 64
//      62 LoadInteger r3, 16
//      63 Return r3
//   24:   if a == 40000 { return 17 }
//      64 LoadConstant r3, 40000
//      65 JumpIfNotEqual r1, r3, -> 69
//      67 LoadInteger r3, 17
//      68 Return r3
//   25: }
//      69 ReturnNull
// function 3 opposites(a, b): 4 registers
//   27:   if a == b || a < b || a <= b || a > b || a >= b || a == null || a == "text" { return 1 }
//       0 JumpIfEqual r1, r2, -> 14
//       2 JumpIfLess r1, r2, -> 14
//       4 JumpIfLessEqual r1, r2, -> 14
//       6 JumpIfGreater r1, r2, -> 14
//       8 JumpIfGreaterEqual r1, r2, -> 14
//      10 JumpIfNull r1, -> 14
//      12 JumpIfNotEqualConstant r1, "text", -> 16
//      14 LoadInteger r3, 1
//      15 Return r3
//   28:   if a == 1 || a < 1 || a <= 1 || a > 1 || a >= 1 { return 2 }
//      16 JumpIfEqualImmediate r1, 1, -> 26
//      18 JumpIfLessImmediate r1, 1, -> 26
//      20 JumpIfLessEqualImmediate r1, 1, -> 26
//      22 JumpIfGreaterImmediate r1, 1, -> 26
//      24 JumpIfNotGreaterEqualImmediate r1, 1, -> 28
//      26 LoadInteger r3, 2
//      27 Return r3
//   29:   if !(a && !b) { return 3 }
//      28 JumpIfFalse r1, -> 32
//      30 JumpIfFalse r2, -> 34
//      32 LoadInteger r3, 3
//      33 Return r3
//   30:   if (a || b) && a < 2 { return 4 }
//      34 JumpIfTrue r1, -> 38
//      36 JumpIfFalse r2, -> 42
//      38 JumpIfNotLessImmediate r1, 2, -> 42
//      40 LoadInteger r3, 4
//      41 Return r3
//   31:   return a < 2 && b
//      42 LoadInteger r3, 2
//      43 Less r3, r1, r3
//      44 JumpIfFalse r3, -> 47
//      46 Move r3, r2
//      47 Return r3
// function 4 loops(n, xs): 7 registers
//   34:   for (i = 0; i < n; i++) { n = i }
//       0 LoadInteger r3, 0
//       1 JumpIfNotLess r3, r1, -> 9
//       3 Move r1, r3
//       4 LoopIfLess r3, r1, 1, -> 3
//       6 AddImmediate r3, r3, 1
//       7 JumpIfLess r3, r1, -> 3
//   35:   for (i = 0; i <= n; i += 2) { n = i }
//       9 LoadInteger r3, 0
//      10 JumpIfNotLessEqual r3, r1, -> 18
//      12 Move r1, r3
//      13 LoopIfLessEqual r3, r1, 2, -> 12
//      15 AddImmediate r3, r3, 2
//      16 JumpIfLessEqual r3, r1, -> 12
//   36:   for (i = 0; i < 10; i++) { n = i }
//      18 LoadInteger r3, 0
//      19 JumpIfNotLessImmediate r3, 10, -> 27
//      21 Move r1, r3
//      22 LoopIfLessImmediate r3, 10, -> 21
//      24 AddImmediate r3, r3, 1
//      25 JumpIfLessImmediate r3, 10, -> 21
//   37:   for (i = 9; i >= 0; i--) { n = i }
//      27 LoadInteger r3, 9
//      28 JumpIfNotGreaterEqualImmediate r3, 0, -> 34
//      30 Move r1, r3
//      31 SubtractImmediate r3, r3, 1
//      32 JumpIfGreaterEqualImmediate r3, 0, -> 30
//   38:   for (x in xs) { n = x }
//      34 Move r3, r2
//      35 IterateStart r3
//      36 IterateNext r3, 1, -> 41
//      38 Move r1, r6
//      39 IterateAgain r3, 1, -> 38
//   39:   while n < 9 { n += 1 }
//      41 JumpIfNotLessImmediate r1, 9, -> 46
//      43 AddImmediate r1, r1, 1
//      44 JumpIfLessImmediate r1, 9, -> 43
//   40:   while n > 0 && xs { n -= 1 }
//      46 JumpIfNotGreaterImmediate r1, 0, -> 55
//      48 JumpIfFalse r2, -> 55
//      50 SubtractImmediate r1, r1, 1
//      51 JumpIfNotGreaterImmediate r1, 0, -> 55
//      53 JumpIfTrue r2, -> 50
//   41:   do { n += 1 } while (n <= 5 || n == 7)
//      55 AddImmediate r1, r1, 1
//      56 JumpIfLessEqualImmediate r1, 5, -> 55
//      58 JumpIfEqualImmediate r1, 7, -> 55
//   42: }
//      60 ReturnNull
// function 5 moves(a, b, c): 8 registers
//   43: function moves(a, b, c) { return moves(a, b, c) }
//       0 MovePair r4, r0, r1
//       1 MovePair r6, r2, r3
//       2 Call r4, 3
//       3 Return r4
// module variables
//   @moves
