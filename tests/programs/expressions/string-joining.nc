// With a string on either side + joins text.
print("a" + "b", "n: " + 1, 1 + " apple", "x" + 1.5, "is " + true, "no " + null)
print("list " + [1, "a"], "map " + {k: "v"})
print("" + 1 + 2, 1 + 2 + "")
print("tab\tquote\"back\\slash")
//> stdout
// ab n: 1 1 apple x1.5 is true no null
// list [1, "a"] map {"k": "v"}
// 12 3
// tab	quote"back\slash
