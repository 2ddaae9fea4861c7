print(1)
//> command compile --check --diagnostics-format=json missing.nc {}
//> stderr
// {"schema":1,"kind":"failure","file":"missing.nc","message":"cannot read `missing.nc`: no such file or directory","hint":null,"exit_code":12}
// {"schema":1,"kind":"summary","errors":1,"warnings":0}
//> exit 12
