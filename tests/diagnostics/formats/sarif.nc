let total = 3
print(totl)
function f() {
  let unused = 1
  return missing
}
f()
//> command compile --check --diagnostics-format=sarif {}
//> stderr
// {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"noodlec","version":"1.0.0","rules":[
// {"id":"NC0301","name":"UnknownName","shortDescription":{"text":"unknown name"},"help":{"text":"# NC0301: unknown name\n\nA name is used that is declared neither in an enclosing block or function, nor in the module, nor\nimported, nor built in. The usual causes are a typing error, for which the hint proposes the nearest\nname, a variable that is declared in an inner block and used outside of it, and a missing import.\n\nWrong:\n\n```noodle\nlet count = 3\nprint(cuont)\n```\n\nRight:\n\n```noodle\nlet count = 3\nprint(count)\n```\n","markdown":"# NC0301: unknown name\n\nA name is used that is declared neither in an enclosing block or function, nor in the module, nor\nimported, nor built in. The usual causes are a typing error, for which the hint proposes the nearest\nname, a variable that is declared in an inner block and used outside of it, and a missing import.\n\nWrong:\n\n```noodle\nlet count = 3\nprint(cuont)\n```\n\nRight:\n\n```noodle\nlet count = 3\nprint(count)\n```\n"},"defaultConfiguration":{"level":"error"}}]}},
// "columnKind":"unicodeCodePoints","invocations":[{"executionSuccessful":true}],
// "results":[
// {"ruleId":"NC0301","level":"error","message":{"text":"unknown name `totl`\nhint: did you mean `total`?"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"sarif.nc"},"region":{"startLine":2,"startColumn":7,"endLine":2,"endColumn":11,"byteOffset":20,"byteLength":4}}}]},
// {"ruleId":"NC0301","level":"error","message":{"text":"unknown name `missing`"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"sarif.nc"},"region":{"startLine":5,"startColumn":10,"endLine":5,"endColumn":17,"byteOffset":67,"byteLength":7}}}]}
// ]}]}
//> exit 1
