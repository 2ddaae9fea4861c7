§ 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//> command compile --check --max-errors=0 {}
//> stderr
// 0606-too-many-text-errors.nc:1:1: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    | ^
// 0606-too-many-text-errors.nc:1:5: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |     ^
// 0606-too-many-text-errors.nc:1:9: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |         ^
// 0606-too-many-text-errors.nc:1:13: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |             ^
// 0606-too-many-text-errors.nc:1:17: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                 ^
// 0606-too-many-text-errors.nc:1:21: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                     ^
// 0606-too-many-text-errors.nc:1:25: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                         ^
// 0606-too-many-text-errors.nc:1:29: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                             ^
// 0606-too-many-text-errors.nc:1:33: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                 ^
// 0606-too-many-text-errors.nc:1:37: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                     ^
// 0606-too-many-text-errors.nc:1:41: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                         ^
// 0606-too-many-text-errors.nc:1:45: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                             ^
// 0606-too-many-text-errors.nc:1:49: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                 ^
// 0606-too-many-text-errors.nc:1:53: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                     ^
// 0606-too-many-text-errors.nc:1:57: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                         ^
// 0606-too-many-text-errors.nc:1:61: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                             ^
// 0606-too-many-text-errors.nc:1:65: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                                 ^
// 0606-too-many-text-errors.nc:1:69: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                                     ^
// 0606-too-many-text-errors.nc:1:73: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                                         ^
// 0606-too-many-text-errors.nc:1:77: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                                             ^
// 0606-too-many-text-errors.nc:1:81: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                                                 ^
// 0606-too-many-text-errors.nc:1:85: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                                                     ^
// 0606-too-many-text-errors.nc:1:89: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 ...
//    |                                                                                         ^
// 0606-too-many-text-errors.nc:1:93: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:97: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:101: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:105: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:109: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:113: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:117: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:121: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:125: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:129: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:133: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:137: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:141: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:145: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:149: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:153: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:157: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:161: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:165: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:169: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:173: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:177: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:181: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:185: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:189: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:193: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:197: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:201: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:205: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:209: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:213: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:217: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:221: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:225: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:229: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:233: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:237: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:241: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:245: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:249: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:253: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:257: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:261: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:265: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:269: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:273: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:277: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:281: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:285: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:289: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:293: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:297: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:301: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:305: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:309: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:313: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:317: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:321: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:325: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:329: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:333: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:337: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:341: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:345: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:349: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:353: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:357: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:361: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § ...
//    |                                   ^
// 0606-too-many-text-errors.nc:1:365: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:369: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:373: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:377: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:381: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:385: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:389: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:393: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:397: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
// 0606-too-many-text-errors.nc:1:401: error: too many errors in the text [NC0606]
//  1 | ... 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 § 1 
//    |                                   ^
//   hint: is this a Noodle source file?
// 101 errors
//> exit 1
