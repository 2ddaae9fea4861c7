function f() {
	let a = 1
	print(a,	missing)
}
f()
//> stderr
// 0301-tabs.nc:3:11: error: unknown name `missing` [NC0301]
//  3 |     print(a,    missing)
//    |                 ^~~~~~~
// 1 error
//> exit 1
