// Values as JSON text, by their types.
function json(value) {
  let kind = typeOf(value)
  if kind == "string" { return "\"" + value.replace("\"", "\\\"") + "\"" }
  if kind == "list" { return "[" + value.map(x => json(x)).join(",") + "]" }
  if kind == "map" {
    return "{" + value.entries().map(e => json(e[0]) + ":" + json(e[1])).join(",") + "}"
  }
  return str(value)
}
print(json({a: [1, 2.5, null], "b c": {d: true, e: "say \"hi\""}, f: [], g: {}}))
//> stdout
// {"a":[1,2.5,null],"b c":{"d":true,"e":"say \"hi\""},"f":[],"g":{}}
