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
// FunctionStart 0 module [Named#0 Animal#1 Dog#3 Point#5 Color#6 Broken#7] @2:1
//   ClassStart 0 interface Named @2:11
//     Null @2:11
//   ClassEnd 0 @2:26
//   ClassStart 1 class Animal @3:7
//     Null @3:7
//     FunctionStart 1 legs field @4:3
//       Return implicit @4:15
//         Integer 4 @4:15
//     FunctionEnd 1 @5:3
//     FunctionStart 2 count field @5:10
//       Return implicit @5:18
//         Integer 0 @5:18
//     FunctionEnd 2 @6:3
//     FunctionStart 3 constructor constructor [label#2] @6:3
//       SetMember .label @6:29
//         Self @6:24
//         Name label#2 @6:37
//       SetMember .count @6:51
//         Add @6:51
//           MemberKeep .count @6:51
//             Name Animal#1 @6:44
//           Integer 1 @6:60
//       Return implicit @6:62
//         Null @6:62
//     FunctionEnd 3 @6:62
//     FunctionStart 4 name method @7:3
//       Return @7:12
//         Member .label @7:24
//           Self @7:19
//       Return implicit @7:30
//         Null @7:30
//     FunctionEnd 4 @7:30
//     FunctionStart 5 make static method @8:10
//       Return @8:19
//         Call 1 @8:26
//           Name Animal#1 in-order @8:26
//           String "made" in-order @8:33
//       Return implicit @8:41
//         Null @8:41
//     FunctionEnd 5 @8:41
//     Implements @3:25
//       Name Named#0 @3:25
//   ClassEnd 1 @9:1
//   ClassStart 2 class Dog @10:7
//     Name Animal#1 @10:19
//     FunctionStart 6 constructor constructor @11:3
//       ExpressionStatement @11:19
//         CallSuper .constructor 1 @11:19
//           Self in-order @11:19
//           String "dog" in-order @11:25
//       Return implicit @11:32
//         Null @11:32
//     FunctionEnd 6 @11:32
//     FunctionStart 7 name method @12:3
//       Return @12:12
//         Add @12:32
//           CallSuper .name 0 @12:25
//             Self in-order @12:19
//           String "!" @12:34
//       Return implicit @12:38
//         Null @12:38
//     FunctionEnd 7 @12:38
//     FunctionStart 8 how method [f#4] @13:3
//       Declare f#4 @13:15
//         SuperMember .name @13:25
//           Self @13:19
//       Return @13:31
//         Call 0 @13:38
//           Name f#4 in-order @13:38
//       Return implicit @13:42
//         Null @13:42
//     FunctionEnd 8 @13:42
//   ClassEnd 2 @14:1
//   ClassStart 3 struct Point @15:8
//     Null @15:8
//   ClassEnd 3 @15:46
//   ClassStart 4 enum Color @16:6
//     Null @16:6
//   ClassEnd 4 @16:25
//   ClassStart 5 class Broken @17:7
//     Builtin Error @17:22
//     FunctionStart 9 code field @17:30
//       Return implicit @17:42
//         Integer 1 @17:42
//     FunctionEnd 9 @17:44
//   ClassEnd 5 @17:44
//   ExpressionStatement @18:1
//     Call 6 @18:1
//       Builtin print in-order @18:1
//       CallMethod .name 0 in-order @18:13
//         Call 0 in-order @18:7
//           Name Dog#3 in-order @18:7
//       Member .legs in-order @18:37
//         Call 1 @18:25
//           Name Animal#1 in-order @18:25
//           String "a" in-order @18:32
//       CallMethod .make 0 in-order @18:50
//         Name Animal#1 in-order @18:43
//       Member .x in-order @18:73
//         Call 2 (y) @18:58
//           Name Point#5 in-order @18:58
//           Integer 1 in-order @18:64
//           Integer 2 in-order @18:70
//       Member .Red in-order @18:82
//         Name Color#6 @18:76
//       Call 1 in-order @18:87
//         Name Broken#7 in-order @18:87
//         String "b" in-order @18:94
//   Return implicit @19:1
//     Null @19:1
// FunctionEnd 0 @19:1
// symbols
//   Named#0 class module-level @2:11
//   Animal#1 class captured module-level @3:7
//   label#2 parameter @6:15
//   Dog#3 class module-level @10:7
//   f#4 variable @13:15
//   Point#5 class module-level @15:8
//   Color#6 class module-level @16:6
//   Broken#7 class module-level @17:7
// classes
//   0 interface Named
//     requirement name of 0 parameters @2:19
//   1 class Animal
//     field legs: int function 1 @4:3
//     static field count function 2 @5:10
//     constructor constructor function 3 @6:3
//     method name function 4 @7:3
//     static method make function 5 @8:10
//   2 class Dog
//     constructor constructor function 6 @11:3
//     method name function 7 @12:3
//     method how function 8 @13:3
//   3 struct Point
//     field x: int @15:16
//     field y: int @15:24
//     field note?: string @15:32
//   4 enum Color
//     case Red @16:14
//     case Green @16:19
//   5 class Broken
//     field code: int function 9 @17:30
