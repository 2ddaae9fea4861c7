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
//       2 LoadInteger r6, 1
//       3 Greater r6, r2, r6
//       4 JumpIfFalse r6, -> 10
//       6 LoadInteger r2, 2
//       7 CheckInitialized r3, "b"
//       9 Return r3
//      10 LoadInteger r6, 3
//      11 Add r3, r5, r6
//   5:   const t = match (s) {
//      12 Move r5, r1
//   6:     case Circle(r) when r > b => r
//      13 GetModule r8, @Shape
//      14 Move r7, r5
//      15 IsCase r7, 1, .Circle
//      17 JumpIfFalse r7, -> 26
//      19 GetCaseValue r6, r5, 0
//      20 Greater r7, r6, r3
//      21 JumpIfFalse r7, -> 26
//      23 Move r5, r6
//   7:     case Dot => { let c = 1; c }
//      24 Jump -> 62
//      26 GetModule r6, @Shape
//      27 GetMember r6, r6, .Dot
//      29 Equal r6, r5, r6
//      30 JumpIfFalse r6, -> 36
//      32 LoadInteger r6, 1
//      33 Move r5, r6
//   8:     case [x, ...rest] => f(...rest, a: x)
//      34 Jump -> 62
//      36 IsType r8, r5, r0, type List
//      38 JumpIfFalse r8, -> 61
//      40 GetMember r8, r5, .length
//      42 LoadInteger r9, 1
//      43 GreaterEqual r8, r8, r9
//      44 JumpIfFalse r8, -> 61
//      46 LoadInteger r8, 0
//      47 GetIndex r6, r5, r8
//      48 Move r8, r5
//      49 LoadInteger r9, 1
//      50 LoadNull r10
//      51 Slice r7, r8
//      52 Move r8, r0
//      53 NewList r9
//      54 ListSpread r9, r7
//      55 Move r10, r6
//      56 CallSpread r8, 2, (a:)
//      58 Move r5, r8
//   9:   }
//      59 Jump -> 62
//   5:   const t = match (s) {
//      61 MatchFail r5
//      62 Move r4, r5
//   10:   return "${t} of ${[1, ...a]}" |> f
//      63 Move r5, r4
//      64 LoadConstant r6, " of "
//      65 NewList r7
//      66 LoadInteger r8, 1
//      67 ListAppend r7, 1
//      68 ListSpread r7, r2
//      69 Concatenate r5, 3
//      70 Move r6, r5
//      71 Move r5, r0
//      72 Call r5, 1
//      73 Return r5
// module variables
//   @Shape
//   @f
// classes
//   enum Shape
//     case Dot
//     case Circle of 1 value
//     case value r: float
