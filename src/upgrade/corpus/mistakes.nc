// Errors of every phase that reports some: none of them may stop being one.
let const_like = 1 +
function f(a, a) { return undeclared }
break
let text: int = "no"
class A extends A { constructor( { }
print("never closed)
//> errors
