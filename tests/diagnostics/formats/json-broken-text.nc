print("ÿ", Ã)
//> command compile --check --diagnostics-format=json {}
//> stderr
// {"schema":1,"kind":"diagnostic","file":"json-broken-text.nc","severity":"error","code":"NC0101","warning":null,"message":"invalid UTF-8 at byte 7","hint":"save the file as UTF-8","range":{"begin":{"offset":7,"line":1,"column":8,"utf16_column":8,"byte_column":8},"end":{"offset":8,"line":1,"column":9,"utf16_column":10,"byte_column":9}},"note":null}
// {"schema":1,"kind":"diagnostic","file":"json-broken-text.nc","severity":"error","code":"NC0101","warning":null,"message":"invalid UTF-8 at byte 11","hint":"save the file as UTF-8","range":{"begin":{"offset":11,"line":1,"column":12,"utf16_column":13,"byte_column":12},"end":{"offset":12,"line":1,"column":13,"utf16_column":15,"byte_column":13}},"note":null}
// {"schema":1,"kind":"summary","errors":2,"warnings":0}
//> exit 1
