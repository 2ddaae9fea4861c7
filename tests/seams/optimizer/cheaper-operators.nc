// At -O2, with floats: multiplication for a square or a division by a power of two, addition for a
// doubling, a float for an int; `!=` for a negated `==`. Ints and unknown values stay as they are.
export function floats(x: float, y) {
  return [x ** 2, x * 2, x / 4, x + 3, x < 10, 1 - x, !(x == y), x / 3, x / 0, !(x < y), y ** 2, y * 2]
}
export function ints(n: int) { return [n ** 2, n * 2, n / 4, n + 3.5] }
//> command compile -w --emit=tree -O2 {}
//> stdout
// FunctionStart 0 module [floats#0 ints#3] @3:1
//   FunctionStart 1 floats declaration [x#1 y#2] @3:17
//     Return @4:3
//       ListStart 12 @4:10
//         ListAppend 12 @4:103
//           Multiply in-order @4:13
//             Name x#1 @4:11
//             Name x#1 @4:11
//           Add in-order @4:21
//             Name x#1 @4:19
//             Name x#1 @4:19
//           Multiply in-order @4:28
//             Name x#1 @4:26
//             Float 0.25 @4:30
//           Add in-order @4:35
//             Name x#1 @4:33
//             Float 3.0 @4:37
//           Less in-order @4:42
//             Name x#1 @4:40
//             Float 10.0 @4:44
//           Subtract in-order @4:50
//             Float 1.0 @4:48
//             Name x#1 @4:52
//           NotEqual in-order @4:59
//             Name x#1 @4:57
//             Name y#2 @4:62
//           Divide in-order @4:68
//             Name x#1 @4:66
//             Float 3.0 @4:70
//           Divide in-order @4:75
//             Name x#1 @4:73
//             Float 0.0 @4:77
//           Not in-order @4:80
//             Less @4:84
//               Name x#1 @4:82
//               Name y#2 @4:86
//           Power in-order @4:92
//             Name y#2 @4:90
//             Integer 2 @4:95
//           Multiply in-order @4:100
//             Name y#2 @4:98
//             Integer 2 @4:102
//       List @4:103
//   FunctionEnd 1 @5:1
//   FunctionStart 2 ints declaration [n#4] @6:17
//     Return @6:32
//       ListStart 4 @6:39
//         ListAppend 4 @6:69
//           Power in-order @6:42
//             Name n#4 @6:40
//             Integer 2 @6:45
//           Multiply in-order @6:50
//             Name n#4 @6:48
//             Integer 2 @6:52
//           Divide in-order @6:57
//             Name n#4 @6:55
//             Integer 4 @6:59
//           Add in-order @6:64
//             Name n#4 @6:62
//             Float 3.5 @6:66
//       List @6:69
//   FunctionEnd 2 @6:71
//   Return implicit @7:1
//     Null @7:1
// FunctionEnd 0 @7:1
// symbols
//   floats#0 function module-level exported @3:17
//   x#1: float parameter @3:24
//   y#2 parameter @3:34
//   ints#3 function module-level exported @6:17
//   n#4: int parameter @6:22
// exports
//   floats#0 as floats @3:17
//   ints#3 as ints @6:17
