// Statements without effect are left out.
let a = 1
a
a == !a
-a
