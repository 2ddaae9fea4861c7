let total = 3
print(totl)
function f() {
  let unused = 1
  return missing
}
f()
//> command compile --check --diagnostics-format=json {}
//> stderr
// {"schema":1,"kind":"diagnostic","file":"json.nc","severity":"error","code":"NC0301","warning":null,"message":"unknown name `totl`","hint":"did you mean `total`?","range":{"begin":{"offset":20,"line":2,"column":7,"utf16_column":7,"byte_column":7},"end":{"offset":24,"line":2,"column":11,"utf16_column":11,"byte_column":11}},"note":null}
// {"schema":1,"kind":"diagnostic","file":"json.nc","severity":"error","code":"NC0301","warning":null,"message":"unknown name `missing`","hint":null,"range":{"begin":{"offset":67,"line":5,"column":10,"utf16_column":10,"byte_column":10},"end":{"offset":74,"line":5,"column":17,"utf16_column":17,"byte_column":17}},"note":null}
// {"schema":1,"kind":"summary","errors":2,"warnings":0}
//> exit 1
