// Names are string keys, a computed key stands in brackets, a repeated key takes the last value.
let key = "color"
let m = {
  name: "apple",
  "full name": "an apple",
  (key): "red",
  1: "one",
  2.5: "two and a half",
}
print(m)
print(m["color"], m["key"], m[1], m[1.0])
print({a: 1, a: 2}, {}, {x: {}})
//> stdout
// {"name": "apple", "full name": "an apple", "color": "red", 1: "one", 2.5: "two and a half"}
// red null one one
// {"a": 2} {} {"x": {}}
