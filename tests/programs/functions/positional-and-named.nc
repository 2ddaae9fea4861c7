// By position, then by name, in any order of the names.
function describe(name, size = 1, color = "red") {
  return name + "/" + size + "/" + color
}
print(describe("a"))
print(describe("a", 2))
print(describe("a", color: "blue"))
print(describe("a", color: "green", size: 9))
print(describe(name: "b", size: 3))
print(describe(color: "x", name: "c"))
//> stdout
// a/1/red
// a/2/red
// a/1/blue
// a/9/green
// b/3/red
// c/1/x
