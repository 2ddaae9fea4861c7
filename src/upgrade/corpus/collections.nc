// Lists, maps, sets and ranges, and loops over each.
let numbers = [5, 3, 8, 1]
numbers.push(9).insert(0, 7)
numbers[1] = -5
print(numbers, numbers.sorted(), numbers[1:3], numbers.max(), numbers.sum(), numbers + [0])
print(numbers.map(n => n * 2).filter(n => n > 5), numbers.reduce((a, b) => a + b, 100))
numbers.sort((a, b) => b - a)
print(numbers, 8 in numbers, numbers.indexOf(3), numbers.find(n => n < 0))
let ages = {"Ann": 31, bob: 25, (1 + 1): "two", 1.5: null}
ages["Cy"] = 40
ages.remove("bob")
for (name, age in ages) { print(name, age) }
print(ages, ages["nobody"], "Ann" in ages, ages.keys(), ages == ages.copy())
let primes = {2, 3, 5, 7}, odd = {1, 3, 5, 7}
print(primes.intersection(odd), primes.union(odd).length, 4 in primes, set() == {1}.difference({1}))
for (i, v in [10, 20]) { print(i, v) }
for c in "né" { print(c) }
for (i in 0..3) { print(i, (0..3).toList()[i]) }
let grid = []
for (row in 0..3) { grid.push((0..3).map(column => row * 3 + column)) }
print(grid, grid[1][2], [[1, 2], [3]].flatten(), [1, 1, 2].unique(), [1, 2].zip(["a", "b"]))
let growing = [1]
for (n in growing) { if n < 20 { growing.push(n * 3) } }
print(growing, [1, [2, {"k": {3}}]] == [1, [2, {"k": {3}}]])
try { print(numbers[99]) } catch (IndexError e) { print(e.message) }
//> stdout
// [7, -5, 3, 8, 1, 9] [-5, 1, 3, 7, 8, 9] [-5, 3] 9 23 [7, -5, 3, 8, 1, 9, 0]
// [14, 6, 16, 18] 123
// [9, 8, 7, 3, 1, -5] true 3 -5
// Ann 31
// 2 two
// 1.5 null
// Cy 40
// {"Ann": 31, 2: "two", 1.5: null, "Cy": 40} null true ["Ann", 2, 1.5, "Cy"] true
// {3, 5, 7} 5 false true
// 0 10
// 1 20
// n
// é
// 0 0
// 1 1
// 2 2
// [[0, 1, 2], [3, 4, 5], [6, 7, 8]] 5 [1, 2, 3] [1, 2] [[1, "a"], [2, "b"]]
// [1, 3, 9, 27] true
// index 99 is outside of a list of length 6
