// Elements of lists, sets and ranges, keys of maps, parts of strings.
print(2 in [1, 2], 3 in [1, 2], 2.0 in [1, 2])
print("a" in {a: 1}, 1 in {a: 1})
print(1 in {1, 2}, 3 in {1, 2})
print("ell" in "hello", "elo" in "hello", "" in "hello")
print(0 in 0..3, 3 in 0..3, -1 in 0..3)
print([1] in [[1], [2]])
print(!(1 in [2]))
//> stdout
// true false true
// true false
// true false
// true false true
// true false false
// true
// true
