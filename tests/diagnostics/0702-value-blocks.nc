function test(v) {
  let a = if v > 1 { return 1; print("behind") } else { throw "x"; 2 }
  return match (v) { case 1 => { return 2; 3 }, case _ => a }
}
print(test(1))
//> stderr
// 0702-value-blocks.nc:2:32: warning: this statement is never reached [NC0702, -Wunreachable]
//  2 |   let a = if v > 1 { return 1; print("behind") } else { throw "x"; 2 }
//    |                                ^~~~~
// 0702-value-blocks.nc:2:68: warning: this statement is never reached [NC0702, -Wunreachable]
//  2 |   let a = if v > 1 { return 1; print("behind") } else { throw "x"; 2 }
//    |                                                                    ^
// 0702-value-blocks.nc:3:44: warning: this statement is never reached [NC0702, -Wunreachable]
//  3 |   return match (v) { case 1 => { return 2; 3 }, case _ => a }
//    |                                            ^
// 3 warnings
