// Statements in expressions, match, spread, enum values, interpolation and |>.
enum Shape { Dot, Circle(r: float) }
function f(s, a) {
  let b = a + if a > 1 { a = 2; return b } else { 3 }
  const t = match (s) {
    case Circle(r) when r > b => r
    case Dot => { let c = 1; c }
    case [x, ...rest] => f(...rest, a: x)
  }
  return "${t} of ${[1, ...a]}" |> f
}
//> edition 1.1
//> stdout
// module 0: 2 registers
//   3: function f(s, a) {
//       0 Closure r1, function 1 f
//       2 SetModule r1, @f
//   2: enum Shape { Dot, Circle(r: float) }
//       3 LoadNull r1
//       4 NewClass r1, class Shape
//       6 SetModule r1, @Shape
//       7 FinishClass r1
//   12:
//       8 ReturnNull
// function 1 f(s, a): 11 registers
//   4:   let b = a + if a > 1 { a = 2; return b } else { 3 }
//       0 LoadUninitialized r3
//       1 Move r5, r2
//       2 JumpIfNotGreaterImmediate r2, 1, -> 8
//       4 LoadInteger r2, 2
//       5 CheckInitialized r3, "b"
//       7 Return r3
//       8 LoadInteger r6, 3
//       9 Add r3, r5, r6
//   5:   const t = match (s) {
//      10 Move r5, r1
//   6:     case Circle(r) when r > b => r
//      11 GetModule r8, @Shape
//      12 Move r7, r5
//      13 IsCase r7, 1, .Circle
//      15 JumpIfFalse r7, -> 23
//      17 GetCaseValue r6, r5, 0
//      18 JumpIfNotGreater r6, r3, -> 23
//      20 Move r5, r6
//   7:     case Dot => { let c = 1; c }
//      21 Jump -> 55
//      23 GetModule r6, @Shape
//      24 GetMember r6, r6, .Dot
//      26 JumpIfNotEqual r5, r6, -> 32
//      28 LoadInteger r6, 1
//      29 Move r5, r6
//   8:     case [x, ...rest] => f(...rest, a: x)
//      30 Jump -> 55
//      32 IsType r8, r5, r0, type List
//      34 JumpIfFalse r8, -> 54
//      36 GetMember r8, r5, .length
//      38 JumpIfNotGreaterEqualImmediate r8, 1, -> 54
//      40 GetIndexImmediate r6, r5, 0
//      41 Move r8, r5
//      42 LoadInteger r9, 1
//      43 LoadNull r10
//      44 Slice r7, r8
//      45 Move r8, r0
//      46 NewList r9
//      47 ListSpread r9, r7
//      48 Move r10, r6
//      49 CallSpread r8, 2, (a:)
//      51 Move r5, r8
//   9:   }
//      52 Jump -> 55
//   5:   const t = match (s) {
//      54 MatchFail r5
//      55 MovePair r4, r5, r4
//   10:   return "${t} of ${[1, ...a]}" |> f
//      56 LoadConstant r6, " of "
//      57 NewList r7
//      58 LoadInteger r8, 1
//      59 ListAppend r7, 1
//      60 ListSpread r7, r2
//      61 Concatenate r5, 3
//      62 Move r6, r5
//      63 Move r5, r0
//      64 Call r5, 1
//      65 Return r5
// module variables
//   @Shape
//   @f
// classes
//   enum Shape
//     case Dot
//     case Circle of 1 value
//     case value r: float
