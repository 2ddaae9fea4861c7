// All kinds of strings and escapes.
print("a\tb\\c\"d\'e\`f\$g", 'single "quoted" ${no}', `back
tick`)
print("\u{41}\u{1F600}\u{e9}", "nul:\0:".length, "line\nbreak\r\n".length, "", '', ``)
print("日本語".length, "日本語"[1], "e\u{301}".length)
print("\${x}", '$x $', "$ {x}")
//> stdout
// a	b\c"d'e`f$g single "quoted" ${no} back
// tick
// A😀é 6 12   
// 3 本 2
// ${x} $x $ $ {x}
