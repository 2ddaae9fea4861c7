// Type annotations.
class A {}
function f(a: int, b: float?, c: List<string>, d: Map<string, Set<int>>, e: (int, A) -> bool, g: A): void {
  print(a, b, c, d, e, g)
}
let x: any = f
print(x is A)
//> stdout
// module 0: 5 registers
//   3: function f(a: int, b: float?, c: List<string>, d: Map<string, Set<int>>, e: (int, A) -> bool, g: A): void {
//       0 Closure r1, function 1 f
//   2: class A {}
//       2 LoadNull r3
//       3 NewClass r3, class A
//       5 SetModule r3, @A
//       6 FinishClass r3
//   6: let x: any = f
//       7 Move r2, r1
//   7: print(x is A)
//       8 LoadBuiltin r3, print
//       9 GetModule r4, @A
//      10 IsType r4, r2, r4, type A
//      12 Call r3, 1
//   8:
//      13 ReturnNull
// function 1 f(a, b, c, d, e, g): 14 registers
//   3: function f(a: int, b: float?, c: List<string>, d: Map<string, Set<int>>, e: (int, A) -> bool, g: A): void {
//       0 CheckType r1, r0, 1, type int
//       2 CheckType r2, r0, 1, type float?
//       4 CheckType r3, r0, 1, type List<string>
//       6 CheckType r4, r0, 1, type Map<string, Set<int>>
//       8 CheckType r5, r0, 1, type (int, A) -> bool
//      10 GetModule r7, @A
//      11 CheckType r6, r7, 1, type A
//   4:   print(a, b, c, d, e, g)
//      13 LoadBuiltin r7, print
//      14 MovePair r8, r1, r2
//      15 MovePair r10, r3, r4
//      16 MovePair r12, r5, r6
//      17 Call r7, 6
//   5: }
//      18 ReturnNull
// module variables
//   @A
// classes
//   class A
