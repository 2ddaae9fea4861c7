// Each text stands once in the tree, and no text that was only an operand.
let parts = ["ab", "a" + "b", "a" + "b" + "c", "abc"]
