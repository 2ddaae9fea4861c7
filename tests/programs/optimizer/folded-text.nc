// Joining text: a text that is folded is the same as one that is joined at run time.
function join(a, b) { return a + b }
print("a" + "b" + "c" == join(join("a", "b"), "c"), "a" + ("b" + "c"), ("a" + "b") + ("c" + "d"))
print("n = " + 42, 42 + " = n", "x" + -1, "t" + true + null + false, 1 + 2 + "3", "1" + 2 + 3)
print("f" + 1.5, "f" + 1e100, 0.1 + 0.2 + "")
print("" + "", ("" + "").length, ("ä" + "ö").length, "ab" + "c" + 'd' + `e`)
let parts = "one" + "," + "two"
let again = parts + "," + "three"
print(parts, again, parts + parts)
function lines() { return "first\n" + "second\n" + "third" }
print(lines() == lines(), lines().length)
//> stdout
// true abc abcd
// n = 42 42 = n x-1 ttruenullfalse 33 123
// f1.5 f1e+100 0.30000000000000004
//  0 2 abcde
// one,two one,two,three one,twoone,two
// true 18
