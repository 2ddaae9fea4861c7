// Operators on constants become constants; what would throw stays.
print(2 * 3 + 4, 1 / 0, 2 ** 64, 1 / 4.0, "a" + 1 + "b", !null, -(2 - 3), 1 < 1.5)
//> stdout
// FunctionStart 0 module @2:1
//   ExpressionStatement @2:1
//     Call 8 @2:1
//       Builtin print in-order @2:1
//       Integer 10 in-order @2:13
//       Divide in-order @2:20
//         Integer 1 @2:18
//         Integer 0 @2:22
//       Power in-order @2:27
//         Integer 2 @2:25
//         Integer 64 @2:30
//       Float 0.25 in-order @2:36
//       String "a1b" in-order @2:51
//       True in-order @2:58
//       Integer 1 in-order @2:65
//       True in-order @2:77
//   Return implicit @3:1
//     Null @3:1
// FunctionEnd 0 @3:1
