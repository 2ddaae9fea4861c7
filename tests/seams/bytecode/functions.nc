// Functions, lambdas, parameters, captures and calls.
function outer(a: int, b = a + 1, ...rest): int {
  let seen = 0
  function inner() { seen += a; return seen }
  let twice = x => x * 2
  let both = (x, y) -> int => { return x + y }
  return inner() + twice(b) + both(1, y: 2) + len(rest)
}
print(outer(1), outer(1, b: 2), outer(1, 2, 3), print)
function nothing() { return }
nothing()
//> stdout
// module 0: 10 registers
//   2: function outer(a: int, b = a + 1, ...rest): int {
//       0 Closure r1, function 1 outer
//   10: function nothing() { return }
//       2 Closure r2, function 5 nothing
//   9: print(outer(1), outer(1, b: 2), outer(1, 2, 3), print)
//       4 LoadBuiltin r3, print
//       5 Move r4, r1
//       6 LoadInteger r5, 1
//       7 Call r4, 1
//       8 Move r5, r1
//       9 LoadInteger r6, 1
//      10 LoadInteger r7, 2
//      11 CallNamed r5, 2, (b:)
//      13 Move r6, r1
//      14 LoadInteger r7, 1
//      15 LoadInteger r8, 2
//      16 LoadInteger r9, 3
//      17 Call r6, 3
//      18 LoadBuiltin r7, print
//      19 Call r3, 4
//   11: nothing()
//      20 Move r3, r2
//      21 Call r3, 0
//   12:
//      22 ReturnNull
// function 1 outer(a, b = …, ...rest): 12 registers
//   2: function outer(a: int, b = a + 1, ...rest): int {
//       0 CheckType r1, r0, 1, type int
//   3:   let seen = 0
//       2 NewCell r4, 0
//   2: function outer(a: int, b = a + 1, ...rest): int {
//       3 JumpIfInitialized r2, -> 6
//       5 AddImmediate r2, r1, 1
//   4:   function inner() { seen += a; return seen }
//       6 Closure r5, function 2 inner
//   3:   let seen = 0
//       8 LoadInteger r8, 0
//       9 SetCell r4, r8
//   5:   let twice = x => x * 2
//      10 Closure r6, function 3
//   6:   let both = (x, y) -> int => { return x + y }
//      12 Closure r7, function 4
//   7:   return inner() + twice(b) + both(1, y: 2) + len(rest)
//      14 Move r8, r5
//      15 Call r8, 0
//      16 MovePair r9, r6, r2
//      17 Call r9, 1
//      18 Add r8, r8, r9
//      19 Move r9, r7
//      20 LoadInteger r10, 1
//      21 LoadInteger r11, 2
//      22 CallNamed r9, 2, (y:)
//      24 Add r8, r8, r9
//      25 LoadBuiltin r9, len
//      26 Move r10, r3
//      27 Call r9, 1
//      28 Add r8, r8, r9
//      29 CheckType r8, r0, 2, type int
//      31 Return r8
// function 2 inner(): 3 registers
//   4:   function inner() { seen += a; return seen }
//       0 GetCaptureCell r1, c0
//       1 CheckInitialized r1, "seen"
//       3 GetCapture r2, c1
//       4 Add r1, r1, r2
//       5 GetCaptureCell r2, c0
//       6 CheckInitialized r2, "seen"
//       8 SetCaptureCell r1, c0
//       9 GetCaptureCell r1, c0
//      10 CheckInitialized r1, "seen"
//      12 Return r1
//   c0 from r4
//   c1 from r1
// lambda 3(x): 3 registers
//   5:   let twice = x => x * 2
//       0 MultiplyImmediate r2, r1, 2
//       1 Return r2
// lambda 4(x, y): 4 registers
//   6:   let both = (x, y) -> int => { return x + y }
//       0 Add r3, r1, r2
//       1 CheckType r3, r0, 2, type int
//       3 Return r3
// function 5 nothing(): 1 registers
//   10: function nothing() { return }
//       0 ReturnNull
