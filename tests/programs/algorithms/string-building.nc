// Tables by padding.
let rows = [["name", "size"], ["apple", 3], ["fig", 12]]
for (row in rows) { print("|" + str(row[0]).padEnd(7) + "|" + str(row[1]).padStart(5) + "|") }
print("-".repeat(15))
print("abc".padStart(5, "*"), "abc".padEnd(2))
//> stdout
// |name   | size|
// |apple  |    3|
// |fig    |   12|
// ---------------
// **abc abc
