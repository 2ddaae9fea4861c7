// How values print, alone and inside of others.
class C { x = 1 }
function f() { }
struct P { s: string }
print([1, 1.0, "a", null, true, [], {}, set(), {1}, {k: "v"}, 0..3])
print({1: "one", "two": 2, null: [P("x")]})
print(C(), f, x => x, print, C, Error("msg"), [C()])
print("quote \" inside", ["quote \" and \\ and \n"], 'single')
print("a\nb")
//> stdout
// [1, 1.0, "a", null, true, [], {}, set(), {1}, {"k": "v"}, 0..3]
// {1: "one", "two": 2, null: [P(s: "x")]}
// C {x: 1} function f function function print class C Error: msg [C {x: 1}]
// quote " inside ["quote \" and \\ and \n"] single
// a
// b
