print(1)
//> command compile --check --diagnostics-format=sarif {}
//> stderr
// {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"noodlec","version":"1.0.0","rules":[]}},
// "columnKind":"unicodeCodePoints","invocations":[{"executionSuccessful":true}],
// "results":[]}]}
