// Functions know their name and the number of their parameters.
function three(a, b, c = 1) { return [a, b, c] }
print(three.name, three.arity, three(1, 2))
print((x => x).arity)
//> stdout
// three 3 [1, 2, 1]
// 1
