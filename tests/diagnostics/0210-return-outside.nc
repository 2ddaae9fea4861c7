print("start")
return
if true { return 5 }
//> stderr
// 0210-return-outside.nc:2:1: error: `return` outside a function [NC0210]
//  2 | return
//    | ^~~~~~
// 0210-return-outside.nc:3:11: error: `return` outside a function [NC0210]
//  3 | if true { return 5 }
//    |           ^~~~~~
// 2 errors
//> exit 1
