print(missing0)
print(missing1)
print(missing2)
print(missing3)
print(missing4)
print(missing5)
print(missing6)
print(missing7)
print(missing8)
print(missing9)
print(missing10)
print(missing11)
print(missing12)
print(missing13)
print(missing14)
print(missing15)
print(missing16)
print(missing17)
print(missing18)
print(missing19)
print(missing20)
print(missing21)
print(missing22)
print(missing23)
print(missing24)
//> command compile --check --max-errors=0 {}
//> stderr
// max-errors-0.nc:1:7: error: unknown name `missing0` [NC0301]
//  1 | print(missing0)
//    |       ^~~~~~~~
// max-errors-0.nc:2:7: error: unknown name `missing1` [NC0301]
//  2 | print(missing1)
//    |       ^~~~~~~~
// max-errors-0.nc:3:7: error: unknown name `missing2` [NC0301]
//  3 | print(missing2)
//    |       ^~~~~~~~
// max-errors-0.nc:4:7: error: unknown name `missing3` [NC0301]
//  4 | print(missing3)
//    |       ^~~~~~~~
// max-errors-0.nc:5:7: error: unknown name `missing4` [NC0301]
//  5 | print(missing4)
//    |       ^~~~~~~~
// max-errors-0.nc:6:7: error: unknown name `missing5` [NC0301]
//  6 | print(missing5)
//    |       ^~~~~~~~
// max-errors-0.nc:7:7: error: unknown name `missing6` [NC0301]
//  7 | print(missing6)
//    |       ^~~~~~~~
// max-errors-0.nc:8:7: error: unknown name `missing7` [NC0301]
//  8 | print(missing7)
//    |       ^~~~~~~~
// max-errors-0.nc:9:7: error: unknown name `missing8` [NC0301]
//  9 | print(missing8)
//    |       ^~~~~~~~
// max-errors-0.nc:10:7: error: unknown name `missing9` [NC0301]
//  10 | print(missing9)
//     |       ^~~~~~~~
// max-errors-0.nc:11:7: error: unknown name `missing10` [NC0301]
//  11 | print(missing10)
//     |       ^~~~~~~~~
// max-errors-0.nc:12:7: error: unknown name `missing11` [NC0301]
//  12 | print(missing11)
//     |       ^~~~~~~~~
// max-errors-0.nc:13:7: error: unknown name `missing12` [NC0301]
//  13 | print(missing12)
//     |       ^~~~~~~~~
// max-errors-0.nc:14:7: error: unknown name `missing13` [NC0301]
//  14 | print(missing13)
//     |       ^~~~~~~~~
// max-errors-0.nc:15:7: error: unknown name `missing14` [NC0301]
//  15 | print(missing14)
//     |       ^~~~~~~~~
// max-errors-0.nc:16:7: error: unknown name `missing15` [NC0301]
//  16 | print(missing15)
//     |       ^~~~~~~~~
// max-errors-0.nc:17:7: error: unknown name `missing16` [NC0301]
//  17 | print(missing16)
//     |       ^~~~~~~~~
// max-errors-0.nc:18:7: error: unknown name `missing17` [NC0301]
//  18 | print(missing17)
//     |       ^~~~~~~~~
// max-errors-0.nc:19:7: error: unknown name `missing18` [NC0301]
//  19 | print(missing18)
//     |       ^~~~~~~~~
// max-errors-0.nc:20:7: error: unknown name `missing19` [NC0301]
//  20 | print(missing19)
//     |       ^~~~~~~~~
// max-errors-0.nc:21:7: error: unknown name `missing20` [NC0301]
//  21 | print(missing20)
//     |       ^~~~~~~~~
// max-errors-0.nc:22:7: error: unknown name `missing21` [NC0301]
//  22 | print(missing21)
//     |       ^~~~~~~~~
// max-errors-0.nc:23:7: error: unknown name `missing22` [NC0301]
//  23 | print(missing22)
//     |       ^~~~~~~~~
// max-errors-0.nc:24:7: error: unknown name `missing23` [NC0301]
//  24 | print(missing23)
//     |       ^~~~~~~~~
// max-errors-0.nc:25:7: error: unknown name `missing24` [NC0301]
//  25 | print(missing24)
//     |       ^~~~~~~~~
// 25 errors
//> exit 1
