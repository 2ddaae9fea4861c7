// Every method of strings.
let s = "  Hello, World  "
print(s.length, s.length(), s.isEmpty(), "".isEmpty())
print("[" + s.trim() + "]", "[" + s.trimStart() + "]", "[" + s.trimEnd() + "]")
print("Straße".upper(), "ÀBC".lower())
print(s.contains("World"), s.contains(""), "abc".startsWith("ab"), "abc".endsWith("bc"))
print("banana".indexOf("an"), "banana".lastIndexOf("an"), "banana".indexOf("x"), "äöü".indexOf("ü"))
print("banana".count("an"), "aaaa".count("aa"))
print("banana".replace("a", "o"), "banana".replaceFirst("a", ""), "x".replace("y", "z"))
print("a,b,,c".split(","), " a  b ".split(), "añc".split(""), "".split(","), "".split())
print("one\ntwo\r\n\nfour\n".lines(), "añ".chars())
print("hello".slice(1), "hello".slice(1, 3), "hello".slice(-3, -1), "hello".slice(4, 2), "añb".slice(1, 2))
print("ab".repeat(3), "[" + "ab".repeat(0) + "]", "añb".reverse())
print("7".padStart(3), "7".padStart(3, "0"), "7".padEnd(3, "é") + "|", "long".padEnd(2))
print("-".join([1, "a", null]), "".join("abc"))
print("A".codeAt(0), "é€😀".codeAt(0), "é€😀".codeAt(1), "é€😀".codeAt(-1))
//> stdout
// 16 16 false true
// [Hello, World] [Hello, World  ] [  Hello, World]
// STRAßE Àbc
// true true true true
// 1 3 -1 2
// 2 2
// bonono bnana x
// ["a", "b", "", "c"] ["a", "b"] ["a", "ñ", "c"] [""] []
// ["one", "two", "", "four"] ["a", "ñ"]
// ello el ll  ñ
// ababab [] bña
//   7 007 7éé| long
// 1-a-null abc
// 65 233 8364 128512
