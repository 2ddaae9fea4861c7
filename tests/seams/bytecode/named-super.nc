// Arguments by name, to functions, methods and those of the superclass.
class A { m(a, b) { return a - b } }
class B extends A {
  constructor() { super() }
  m(a, b) { return super.m(b: a, a: b) }
}
print(B().m(b: 1, a: 2), B().m(1, b: 2))
//> stdout
// module 0: 8 registers
//   2: class A { m(a, b) { return a - b } }
//       0 LoadNull r3
//       1 NewClass r3, class A
//       3 Closure r4, function 1 m
//       5 SetClassMember r3, r4, .m
//       7 Move r1, r3
//       8 FinishClass r3
//   3: class B extends A {
//       9 Move r3, r1
//      10 NewClass r3, class B
//   4:   constructor() { super() }
//      12 Closure r4, function 2 constructor
//      14 SetClassMember r3, r4, .constructor
//   5:   m(a, b) { return super.m(b: a, a: b) }
//      16 Closure r4, function 3 m
//      18 SetClassMember r3, r4, .m
//   6: }
//      20 Move r2, r3
//      21 FinishClass r3
//   7: print(B().m(b: 1, a: 2), B().m(1, b: 2))
//      22 LoadBuiltin r3, print
//      23 Move r4, r2
//      24 Call r4, 0
//      25 LoadInteger r5, 1
//      26 LoadInteger r6, 2
//      27 CallMethodNamed r4, 2, (b:, a:), .m
//      30 Move r5, r2
//      31 Call r5, 0
//      32 LoadInteger r6, 1
//      33 LoadInteger r7, 2
//      34 CallMethodNamed r5, 2, (b:), .m
//      37 Call r3, 2
//   8:
//      38 ReturnNull
// method 1 of A m(a, b): 4 registers
//   2: class A { m(a, b) { return a - b } }
//       0 Subtract r3, r1, r2
//       1 Return r3
// constructor 2 of B constructor(): 2 registers
//   4:   constructor() { super() }
//       0 Move r1, r0
//       1 CallSuper r1, 0, .constructor
//       3 ReturnNull
// method 3 of B m(a, b): 6 registers
//   5:   m(a, b) { return super.m(b: a, a: b) }
//       0 MovePair r3, r0, r1
//       1 Move r5, r2
//       2 CallSuperNamed r3, 2, (b:, a:), .m
//       5 Return r3
// classes
//   class A
//     method m
//   class B
//     constructor constructor
//     method m
