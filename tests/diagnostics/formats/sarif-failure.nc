print(1)
//> command compile --check --diagnostics-format=sarif missing.nc {}
//> stderr
// {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":{"name":"noodlec","version":"1.0.0","rules":[]}},
// "columnKind":"unicodeCodePoints","invocations":[{"executionSuccessful":false,"toolExecutionNotifications":[
// {"level":"error","message":{"text":"cannot read `missing.nc`: no such file or directory"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"missing.nc"}}}]}]}],
// "results":[]}]}
//> exit 12
