print(1)
//> command compile --check --diagnostics-format=json {}
//> stderr
// {"schema":1,"kind":"summary","errors":0,"warnings":0}
