§§ 0
§§ 1
§§ 2
§§ 3
§§ 4
§§ 5
§§ 6
§§ 7
§§ 8
§§ 9
§§ 10
§§ 11
§§ 12
§§ 13
§§ 14
§§ 15
§§ 16
§§ 17
§§ 18
§§ 19
§§ 20
§§ 21
§§ 22
§§ 23
§§ 24
§§ 25
§§ 26
§§ 27
§§ 28
§§ 29
§§ 30
§§ 31
§§ 32
§§ 33
§§ 34
§§ 35
§§ 36
§§ 37
§§ 38
§§ 39
§§ 40
§§ 41
§§ 42
§§ 43
§§ 44
§§ 45
§§ 46
§§ 47
§§ 48
§§ 49
§§ 50
§§ 51
§§ 52
§§ 53
§§ 54
§§ 55
§§ 56
§§ 57
§§ 58
§§ 59
§§ 60
§§ 61
§§ 62
§§ 63
§§ 64
§§ 65
§§ 66
§§ 67
§§ 68
§§ 69
§§ 70
§§ 71
§§ 72
§§ 73
§§ 74
§§ 75
§§ 76
§§ 77
§§ 78
§§ 79
§§ 80
§§ 81
§§ 82
§§ 83
§§ 84
§§ 85
§§ 86
§§ 87
§§ 88
§§ 89
§§ 90
§§ 91
§§ 92
§§ 93
§§ 94
§§ 95
§§ 96
§§ 97
§§ 98
§§ 99
§§ 100
§§ 101
§§ 102
§§ 103
§§ 104
§§ 105
§§ 106
§§ 107
§§ 108
§§ 109
§§ 110
§§ 111
§§ 112
§§ 113
§§ 114
§§ 115
§§ 116
§§ 117
§§ 118
§§ 119
//> stderr
// 0606-too-many-text-errors.nc:1:1: error: unexpected character `§` (U+00A7) [NC0103]
//  1 | §§ 0
//    | ^~
// 0606-too-many-text-errors.nc:2:1: error: unexpected character `§` (U+00A7) [NC0103]
//  2 | §§ 1
//    | ^~
// 0606-too-many-text-errors.nc:3:1: error: unexpected character `§` (U+00A7) [NC0103]
//  3 | §§ 2
//    | ^~
// 0606-too-many-text-errors.nc:4:1: error: unexpected character `§` (U+00A7) [NC0103]
//  4 | §§ 3
//    | ^~
// 0606-too-many-text-errors.nc:5:1: error: unexpected character `§` (U+00A7) [NC0103]
//  5 | §§ 4
//    | ^~
// 0606-too-many-text-errors.nc:6:1: error: unexpected character `§` (U+00A7) [NC0103]
//  6 | §§ 5
//    | ^~
// 0606-too-many-text-errors.nc:7:1: error: unexpected character `§` (U+00A7) [NC0103]
//  7 | §§ 6
//    | ^~
// 0606-too-many-text-errors.nc:8:1: error: unexpected character `§` (U+00A7) [NC0103]
//  8 | §§ 7
//    | ^~
// 0606-too-many-text-errors.nc:9:1: error: unexpected character `§` (U+00A7) [NC0103]
//  9 | §§ 8
//    | ^~
// 0606-too-many-text-errors.nc:10:1: error: unexpected character `§` (U+00A7) [NC0103]
//  10 | §§ 9
//     | ^~
// 0606-too-many-text-errors.nc:11:1: error: unexpected character `§` (U+00A7) [NC0103]
//  11 | §§ 10
//     | ^~
// 0606-too-many-text-errors.nc:12:1: error: unexpected character `§` (U+00A7) [NC0103]
//  12 | §§ 11
//     | ^~
// 0606-too-many-text-errors.nc:13:1: error: unexpected character `§` (U+00A7) [NC0103]
//  13 | §§ 12
//     | ^~
// 0606-too-many-text-errors.nc:14:1: error: unexpected character `§` (U+00A7) [NC0103]
//  14 | §§ 13
//     | ^~
// 0606-too-many-text-errors.nc:15:1: error: unexpected character `§` (U+00A7) [NC0103]
//  15 | §§ 14
//     | ^~
// 0606-too-many-text-errors.nc:16:1: error: unexpected character `§` (U+00A7) [NC0103]
//  16 | §§ 15
//     | ^~
// 0606-too-many-text-errors.nc:17:1: error: unexpected character `§` (U+00A7) [NC0103]
//  17 | §§ 16
//     | ^~
// 0606-too-many-text-errors.nc:18:1: error: unexpected character `§` (U+00A7) [NC0103]
//  18 | §§ 17
//     | ^~
// 0606-too-many-text-errors.nc:19:1: error: unexpected character `§` (U+00A7) [NC0103]
//  19 | §§ 18
//     | ^~
// 0606-too-many-text-errors.nc:20:1: error: unexpected character `§` (U+00A7) [NC0103]
//  20 | §§ 19
//     | ^~
// 0606-too-many-text-errors.nc: 81 more errors not shown; --max-errors=0 shows all
// 101 errors
//> exit 1
