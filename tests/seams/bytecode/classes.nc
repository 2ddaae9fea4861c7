// Classes, structs, enums, interfaces and errors.
interface Named { name() }
class Animal implements Named {
  legs: int = 4
  static count = 0
  constructor(label) { self.label = label; Animal.count += 1 }
  name() { return self.label }
  static make() { return Animal("made") }
}
class Dog extends Animal {
  constructor() { super("dog") }
  name() { return super.name() + "!" }
  how() { let f = super.name; return f() }
}
struct Point { x: int; y: int; note?: string }
enum Color { Red, Green }
error Broken extends Error { code: int = 1 }
print(Dog().name(), new Animal("a").legs, Animal.make(), Point(1, y: 2).x, Color.Red, Broken("b"))
//> stdout
// module 0: 14 registers
//   2: interface Named { name() }
//       0 LoadNull r6
//       1 NewClass r6, class Named
//       3 Move r1, r6
//       4 FinishClass r6
//   3: class Animal implements Named {
//       5 LoadNull r6
//       6 NewClass r6, class Animal
//   6:   constructor(label) { self.label = label; Animal.count += 1 }
//       8 Closure r7, function 3 constructor
//      10 SetClassMember r6, r7, .constructor
//   7:   name() { return self.label }
//      12 Closure r7, function 4 name
//      14 SetClassMember r6, r7, .name
//   8:   static make() { return Animal("made") }
//      16 Closure r7, function 5 make
//      18 SetClassMember r6, r7, .make
//   3: class Animal implements Named {
//      20 Move r7, r1
//   9: }
//      21 Implement r6, r7
//      22 SetModule r6, @Animal
//      23 FinishClass r6
//   10: class Dog extends Animal {
//      24 GetModule r6, @Animal
//      25 NewClass r6, class Dog
//   11:   constructor() { super("dog") }
//      27 Closure r7, function 6 constructor
//      29 SetClassMember r6, r7, .constructor
//   12:   name() { return super.name() + "!" }
//      31 Closure r7, function 7 name
//      33 SetClassMember r6, r7, .name
//   13:   how() { let f = super.name; return f() }
//      35 Closure r7, function 8 how
//      37 SetClassMember r6, r7, .how
//   14: }
//      39 Move r2, r6
//      40 FinishClass r6
//   15: struct Point { x: int; y: int; note?: string }
//      41 LoadNull r6
//      42 NewClass r6, class Point
//      44 Move r3, r6
//      45 FinishClass r6
//   16: enum Color { Red, Green }
//      46 LoadNull r6
//      47 NewClass r6, class Color
//      49 Move r4, r6
//      50 FinishClass r6
//   17: error Broken extends Error { code: int = 1 }
//      51 LoadBuiltin r6, Error
//      52 NewClass r6, class Broken
//      54 Move r5, r6
//      55 FinishClass r6
//   18: print(Dog().name(), new Animal("a").legs, Animal.make(), Point(1, y: 2).x, Color.Red, Broken("b"))
//      56 LoadBuiltin r6, print
//      57 Move r7, r2
//      58 Call r7, 0
//      59 CallMethod r7, 0, .name
//      61 GetModule r8, @Animal
//      62 LoadConstant r9, "a"
//      63 Call r8, 1
//      64 GetMember r8, r8, .legs
//      66 GetModule r9, @Animal
//      67 CallMethod r9, 0, .make
//      69 Move r10, r3
//      70 LoadInteger r11, 1
//      71 LoadInteger r12, 2
//      72 CallNamed r10, 2, (y:)
//      74 GetMember r10, r10, .x
//      76 GetMember r11, r4, .Red
//      78 Move r12, r5
//      79 LoadConstant r13, "b"
//      80 Call r12, 1
//      81 Call r6, 6
//   19:
//      82 ReturnNull
// field 1 of Animal legs(): 2 registers
//   4:   legs: int = 4
//       0 LoadInteger r1, 4
//       1 Return r1
// field 2 of Animal count(): 2 registers
//   5:   static count = 0
//       0 LoadInteger r1, 0
//       1 Return r1
// constructor 3 of Animal constructor(label): 4 registers
//   6:   constructor(label) { self.label = label; Animal.count += 1 }
//       0 SetMember r0, r1, .label
//       2 GetModule r2, @Animal
//       3 GetMember r3, r2, .count
//       5 AddImmediate r3, r3, 1
//       6 SetMember r2, r3, .count
//       8 ReturnNull
// method 4 of Animal name(): 2 registers
//   7:   name() { return self.label }
//       0 GetMember r1, r0, .label
//       2 Return r1
// static method 5 of Animal make(): 3 registers
//   8:   static make() { return Animal("made") }
//       0 GetModule r1, @Animal
//       1 LoadConstant r2, "made"
//       2 Call r1, 1
//       3 Return r1
// constructor 6 of Dog constructor(): 3 registers
//   11:   constructor() { super("dog") }
//       0 Move r1, r0
//       1 LoadConstant r2, "dog"
//       2 CallSuper r1, 1, .constructor
//       4 ReturnNull
// method 7 of Dog name(): 3 registers
//   12:   name() { return super.name() + "!" }
//       0 Move r1, r0
//       1 CallSuper r1, 0, .name
//       3 LoadConstant r2, "!"
//       4 Add r1, r1, r2
//       5 Return r1
// method 8 of Dog how(): 3 registers
//   13:   how() { let f = super.name; return f() }
//       0 GetSuperMember r1, r0, .name
//       2 Move r2, r1
//       3 Call r2, 0
//       4 Return r2
// field 9 of Broken code(): 2 registers
//   17: error Broken extends Error { code: int = 1 }
//       0 LoadInteger r1, 1
//       1 Return r1
// module variables
//   @Animal
// classes
//   interface Named
//     requirement name of 0 parameters
//   class Animal
//     field legs: int = 4
//     static field count = 0
//     constructor constructor
//     method name
//     static method make
//   class Dog
//     constructor constructor
//     method name
//     method how
//   struct Point
//     field x: int
//     field y: int
//     field note?: string
//   enum Color
//     case Red
//     case Green
//   class Broken
//     field code: int = 1
