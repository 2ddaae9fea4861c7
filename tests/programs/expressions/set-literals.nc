// Each element once, in the order of its first mention.
print({3, 1, 3, 2, 1}, {"a"}, {1, 1.0})
print(set(), set([1, 1, 2]), {(1): 2}, typeOf({1}), typeOf({}))
//> stdout
// {3, 1, 2} {"a"} {1}
// set() {1, 2} {1: 2} set map
