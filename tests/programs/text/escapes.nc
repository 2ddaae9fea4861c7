// Every escape of strings.
print("a\nb")
print("tab[\t] quote[\"] single[\'] back[\\] tick[\`] dollar[\$]")
print("\u{41}\u{e9}\u{1F35C}")
print("nul".length, "\0".length, "\r\n".length)
print('single "quotes" inside')
print("\${not interpolated}")
print('${plain in single quotes}')
//> stdout
// a
// b
// tab[	] quote["] single['] back[\] tick[`] dollar[$]
// Aé🍜
// 3 1 2
// single "quotes" inside
// ${not interpolated}
// ${plain in single quotes}
