// A jump in the head of a loop is in no round of it, and not meant for the loop around.
while true { while (if true { break } else { 1 }) { print(1) } }
for (i in [1]) { do { print(i) } while (if true { continue } else { false }) }
for (i in [1]) { for (j = 0; j < 1; j += (if true { break } else { 1 })) { print(i) } }
for (i in [1]) { for (j = (match (i) { case 1 => { break }, case _ => 1 }); j < 1; j++) { print(i) } }
for (i in [1]) { for (x in (if i == 1 { break } else { [] })) { print(x) } }
for (i in [1]) { while (() => { for (x in [1]) { break }; return false })() { print(i) } }
//> stderr
// 0211-jump-in-loop-head.nc:2:31: error: `break` outside a loop [NC0211]
//  2 | while true { while (if true { break } else { 1 }) { print(1) } }
//    |                               ^~~~~
//   hint: the head of a loop is not part of its body
// 0211-jump-in-loop-head.nc:3:51: error: `continue` outside a loop [NC0211]
//  3 | for (i in [1]) { do { print(i) } while (if true { continue } else { false }) }
//    |                                                   ^~~~~~~~
//   hint: the head of a loop is not part of its body
// 0211-jump-in-loop-head.nc:4:53: error: `break` outside a loop [NC0211]
//  4 | for (i in [1]) { for (j = 0; j < 1; j += (if true { break } else { 1 })) { print(i) } }
//    |                                                     ^~~~~
//   hint: the head of a loop is not part of its body
// 0211-jump-in-loop-head.nc:5:52: error: `break` outside a loop [NC0211]
//  5 | for (i in [1]) { for (j = (match (i) { case 1 => { break }, case _ => 1 }); j < 1; j++) { pr...
//    |                                                    ^~~~~
//   hint: the head of a loop is not part of its body
// 4 errors
//> exit 1
