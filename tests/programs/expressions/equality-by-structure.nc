// Lists, maps and sets are equal by what they hold; instances and functions by identity.
print([1, [2, 3]] == [1, [2, 3]], [1, 2] == [2, 1], [1] == [1.0])
print({a: 1, b: 2} == {b: 2, a: 1}, {a: 1} == {a: 2}, {a: 1} == {a: 1, b: 2})
print({1, 2} == {2, 1}, {1, 2} == {1, 3})
print((0..3) == (0..3), (0..3) == [0, 1, 2])
class A {}
let a = A()
print(a == a, A() == A(), A == A)
let f = x => x
print(f == f, f == (x => x))
//> stdout
// true false true
// true false false
// true false
// true false
// true false true
// true false
