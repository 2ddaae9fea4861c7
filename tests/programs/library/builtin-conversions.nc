// int, float, str, bool and typeOf.
print(int("42"), int(" -7 "), int("+5"), int(3.99), int(-3.99), int(true), int(false))
print(float("1.5"), float(2), float("1e3"), float(true), float("-0"))
print(float("1e-400"), float("-1e-400"), 1e-400, float("5e-324") == 5e-324)
print(str(1), str(1.0), str(null), str([1, "a"]), str("x"))
print(bool(0), bool(""), bool(null), bool(false), bool([]))
struct P { x: int }
enum E { A }
class C { }
print(typeOf(null), typeOf(true), typeOf(1), typeOf(1.5), typeOf("s"), typeOf([]), typeOf({}))
print(typeOf(set()), typeOf(0..1), typeOf(print), typeOf(x => x), typeOf(C), typeOf(C()))
print(typeOf(P(1)), typeOf(E.A), typeOf(Error("e")))
for (text in ["", "1.5", "abc", "9223372036854775808", "0x10"]) {
  try { print(int(text)) } catch (e) { print(e.type, e.message) }
}
for (value in ["", "one", "1e999"]) {
  try { print(float(value)) } catch (e) { print(e.type, e.message) }
}
try { int(1e300) } catch (e) { print(e.type, e.message) }
try { int([]) } catch (e) { print(e.type, e.message) }
print(int("9223372036854775807"), int("-9223372036854775808"))
//> stdout
// 42 -7 5 3 -3 1 0
// 1.5 2.0 1000.0 1.0 -0.0
// 0.0 -0.0 0.0 true
// 1 1.0 null [1, "a"] x
// true true false false true
// null bool int float string list map
// set range function function class instance
// struct enum error
// ValueError an empty string is not an integer
// ValueError `1.5` is not an integer
// ValueError `abc` is not an integer
// OverflowError `9223372036854775808` does not fit into an int
// ValueError `0x10` is not an integer
// ValueError `` is not a number
// ValueError `one` is not a number
// OverflowError `1e999` does not fit into a float
// OverflowError 1e+300 does not fit into an int
// TypeError `int` expects a number, bool or string, found a list
// 9223372036854775807 -9223372036854775808
