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
print(missing25)
print(missing26)
print(missing27)
print(missing28)
print(missing29)
//> command compile --check {}
//> stderr
// max-errors.nc:1:7: error: unknown name `missing0` [NC0301]
//  1 | print(missing0)
//    |       ^~~~~~~~
// max-errors.nc:2:7: error: unknown name `missing1` [NC0301]
//  2 | print(missing1)
//    |       ^~~~~~~~
// max-errors.nc:3:7: error: unknown name `missing2` [NC0301]
//  3 | print(missing2)
//    |       ^~~~~~~~
// max-errors.nc:4:7: error: unknown name `missing3` [NC0301]
//  4 | print(missing3)
//    |       ^~~~~~~~
// max-errors.nc:5:7: error: unknown name `missing4` [NC0301]
//  5 | print(missing4)
//    |       ^~~~~~~~
// max-errors.nc:6:7: error: unknown name `missing5` [NC0301]
//  6 | print(missing5)
//    |       ^~~~~~~~
// max-errors.nc:7:7: error: unknown name `missing6` [NC0301]
//  7 | print(missing6)
//    |       ^~~~~~~~
// max-errors.nc:8:7: error: unknown name `missing7` [NC0301]
//  8 | print(missing7)
//    |       ^~~~~~~~
// max-errors.nc:9:7: error: unknown name `missing8` [NC0301]
//  9 | print(missing8)
//    |       ^~~~~~~~
// max-errors.nc:10:7: error: unknown name `missing9` [NC0301]
//  10 | print(missing9)
//     |       ^~~~~~~~
// max-errors.nc:11:7: error: unknown name `missing10` [NC0301]
//  11 | print(missing10)
//     |       ^~~~~~~~~
// max-errors.nc:12:7: error: unknown name `missing11` [NC0301]
//  12 | print(missing11)
//     |       ^~~~~~~~~
// max-errors.nc:13:7: error: unknown name `missing12` [NC0301]
//  13 | print(missing12)
//     |       ^~~~~~~~~
// max-errors.nc:14:7: error: unknown name `missing13` [NC0301]
//  14 | print(missing13)
//     |       ^~~~~~~~~
// max-errors.nc:15:7: error: unknown name `missing14` [NC0301]
//  15 | print(missing14)
//     |       ^~~~~~~~~
// max-errors.nc:16:7: error: unknown name `missing15` [NC0301]
//  16 | print(missing15)
//     |       ^~~~~~~~~
// max-errors.nc:17:7: error: unknown name `missing16` [NC0301]
//  17 | print(missing16)
//     |       ^~~~~~~~~
// max-errors.nc:18:7: error: unknown name `missing17` [NC0301]
//  18 | print(missing17)
//     |       ^~~~~~~~~
// max-errors.nc:19:7: error: unknown name `missing18` [NC0301]
//  19 | print(missing18)
//     |       ^~~~~~~~~
// max-errors.nc:20:7: error: unknown name `missing19` [NC0301]
//  20 | print(missing19)
//     |       ^~~~~~~~~
// max-errors.nc: 10 more errors not shown; --max-errors=0 shows all
// 30 errors
//> exit 1
