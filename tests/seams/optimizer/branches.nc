// Of a branch with a constant condition one side is left.
if 1 == 1.0 { print("taken") } else { print("not taken") }
while false { print("not taken") }
print(true && len, null || len, "" ? 1 : 2)
//> stdout
// FunctionStart 0 module @2:1
//   BlockStart @2:13
//     ExpressionStatement @2:15
//       Call 1 @2:15
//         Builtin print in-order @2:15
//         String "taken" in-order @2:21
//   BlockEnd @2:30
//   ExpressionStatement @4:1
//     Call 3 @4:1
//       Builtin print in-order @4:1
//       Builtin len in-order @4:15
//       Builtin len in-order @4:28
//       Integer 1 in-order @4:38
//   Return implicit @5:1
//     Null @5:1
// FunctionEnd 0 @5:1
