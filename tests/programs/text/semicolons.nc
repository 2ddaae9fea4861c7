// Semicolons end statements; empty statements are harmless.
let a = 1; let b = 2; print(a, b);
;;
if a == 1 { print("one"); print("still one") }
function f() { return 3; }
print(f());
//> stdout
// 1 2
// one
// still one
// 3
