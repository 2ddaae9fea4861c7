// Bounds may be left out, count from the end when negative and are cut to what exists.
let xs = [0, 1, 2, 3, 4]
print(xs[1:3], xs[:2], xs[3:], xs[:])
print(xs[-2:], xs[:-1], xs[3:1], xs[2:100], xs[-100:2])
print("hello"[1:4], "hello"[:2], "hello"[-3:])
let copy = xs[:]
copy[0] = 9
print(xs[0], copy[0])
//> stdout
// [1, 2] [0, 1] [3, 4] [0, 1, 2, 3, 4]
// [3, 4] [0, 1, 2, 3] [] [2, 3, 4] [0, 1]
// ell he llo
// 0 9
