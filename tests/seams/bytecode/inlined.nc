// The words of inlined calls, inner ones first.
function divide(a, b) { return a / b }
function share(x: int, n): int { return divide(x, n) + 1 }
export function shares(f) { return share(f(), 2) }
//> command compile -w --emit=bytecode -O2 {}
//> stdout
// module 0: 2 registers
//   2: function divide(a, b) { return a / b }
//       0 Closure r1, function 1 divide
//       2 SetModule r1, @divide
//   3: function share(x: int, n): int { return divide(x, n) + 1 }
//       3 Closure r1, function 2 share
//       5 SetModule r1, @share
//   4: export function shares(f) { return share(f(), 2) }
//       6 Closure r1, function 3 shares
//       8 SetModule r1, @shares
//   5:
//       9 ReturnNull
// function 1 divide(a, b): 4 registers
//   2: function divide(a, b) { return a / b }
//       0 Divide r3, r1, r2
//       1 Return r3
// function 2 share(x, n): 4 registers
//   3: function share(x: int, n): int { return divide(x, n) + 1 }
//       0 CheckType r1, r0, 1, type int
//   2: function divide(a, b) { return a / b }
//       2 Divide r3, r1, r2
//   3: function share(x: int, n): int { return divide(x, n) + 1 }
//       3 AddImmediate r3, r3, 1
//       4 CheckType r3, r0, 2, type int
//       6 Return r3
//   2..3 is divide, called at 3:41
// function 3 shares(f): 4 registers
//   4: export function shares(f) { return share(f(), 2) }
//       0 Move r2, r1
//       1 Call r2, 0
//   3: function share(x: int, n): int { return divide(x, n) + 1 }
//       2 CheckType r2, r0, 3, type int
//   2: function divide(a, b) { return a / b }
//       4 DivideImmediate r3, r2, 2
//   3: function share(x: int, n): int { return divide(x, n) + 1 }
//       5 AddImmediate r3, r3, 1
//       6 CheckType r3, r0, 2, type int
//   4: export function shares(f) { return share(f(), 2) }
//       8 Move r2, r3
//       9 Return r2
//   4..5 is divide, called at 3:41
//   2..9 is share, called at 4:36
// module variables
//   @divide
//   @share
//   @shares
// exports
//   shares: function shares(f)
