print(1))
let a = 2]
print(a)
}
//> stderr
// 0118-stray-bracket.nc:1:9: error: `)` closes nothing [NC0118]
//  1 | print(1))
//    |         ^
// 0118-stray-bracket.nc:2:10: error: `]` closes nothing [NC0118]
//  2 | let a = 2]
//    |          ^
// 0118-stray-bracket.nc:4:1: error: `}` closes nothing [NC0118]
//  4 | }
//    | ^
// 3 errors
//> exit 1
