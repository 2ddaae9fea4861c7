export let limit = 1
let total = 2
export { total as limit }
export { total, total }
//> stderr
// 0308-exported-twice.nc:3:10: error: `limit` is exported twice [NC0308]
//  3 | export { total as limit }
//    |          ^~~~~
// 0308-exported-twice.nc:1:12: note: first exported here
//  1 | export let limit = 1
//    |            ^~~~~
// 0308-exported-twice.nc:4:17: error: `total` is exported twice [NC0308]
//  4 | export { total, total }
//    |                 ^~~~~
// 0308-exported-twice.nc:4:10: note: first exported here
//  4 | export { total, total }
//    |          ^~~~~
// 2 errors
//> exit 1
