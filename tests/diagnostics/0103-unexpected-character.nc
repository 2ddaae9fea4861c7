let a = 1 § 2
print(a)
let b = 5 ~ 3
print(b)
//> stderr
// 0103-unexpected-character.nc:1:11: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | let a = 1 § 2
//    |           ^
// 0103-unexpected-character.nc:3:11: error: unexpected character `~` (U+007E) [NC0103]
//  3 | let b = 5 ~ 3
//    |           ^
//   hint: "not" is `!`; there are no operators on bits
// 0103-unexpected-character.nc:3:11: error: expected a new line or `;` behind the statement, found `!` [NC0201]
//  3 | let b = 5 ~ 3
//    |           ^
// 3 errors
//> exit 1
