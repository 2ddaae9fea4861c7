let a = 1
let a = "麺🍜"; let a = 3
print(a)
//> command compile --check --diagnostics-format=json {}
//> stderr
// {"schema":1,"kind":"diagnostic","file":"json-note.nc","severity":"error","code":"NC0302","warning":null,"message":"`a` is declared twice in the same block","hint":null,"range":{"begin":{"offset":14,"line":2,"column":5,"utf16_column":5,"byte_column":5},"end":{"offset":15,"line":2,"column":6,"utf16_column":6,"byte_column":6}},"note":{"message":"first declared here","range":{"begin":{"offset":4,"line":1,"column":5,"utf16_column":5,"byte_column":5},"end":{"offset":5,"line":1,"column":6,"utf16_column":6,"byte_column":6}}}}
// {"schema":1,"kind":"diagnostic","file":"json-note.nc","severity":"error","code":"NC0302","warning":null,"message":"`a` is declared twice in the same block","hint":null,"range":{"begin":{"offset":33,"line":2,"column":19,"utf16_column":20,"byte_column":24},"end":{"offset":34,"line":2,"column":20,"utf16_column":21,"byte_column":25}},"note":{"message":"first declared here","range":{"begin":{"offset":4,"line":1,"column":5,"utf16_column":5,"byte_column":5},"end":{"offset":5,"line":1,"column":6,"utf16_column":6,"byte_column":6}}}}
// {"schema":1,"kind":"summary","errors":2,"warnings":0}
//> exit 1
