// input gives lines without their ends, and null at the end.
let name = input("name? ")
print("hello", name)
print(input() == "", input(), input())
//> stdin
// Ann
//
// last
//> stdout
// name? hello Ann
// true last null
