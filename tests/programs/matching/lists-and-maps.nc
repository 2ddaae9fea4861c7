// Patterns for the parts of lists and maps.
function list_test(v) {
  return match (v) {
    case [] => "empty"
    case [1] => "just one"
    case [x] => "single ${x}"
    case [x, y] when x == y => "pair of ${x}"
    case [0, ...] => "from zero"
    case [..., 0] => "to zero"
    case [[a, b], ...rest] => "nested ${a} ${b} ${rest}"
    case [first, ...middle, last] when middle.length > 1 => "${first} ${middle} ${last}"
    case [_, _, _] => "three"
    case [...all] => "all ${all}"
    case _ => "no list"
  }
}
for (v in [[], [1], [2], [3, 3], [0, 1], [1, 0], [[1, 2], 3, 4], [1, 2, 3, 4], [1, 2, 3], [1, 2], "ab", 5,
           null, {a: 1}, 0..3]) {
  print(v, list_test(v))
}
function map_test(v) {
  return match (v) {
    case {kind: "circle", r} => "circle ${r}"
    case {kind: "rect", size: {w, h}} => "rect ${w} ${h}"
    case {kind: "rect", size: [w, h]} => "rect ${w} x ${h}"
    case {"two words": x} => "quoted ${x}"
    case {if: x} => "reserved ${x}"
    case {name, ...rest} => "named ${name} ${rest}"
    case {missing: null} => "null inside"
    case {} => "some map"
    case _ => "no map"
  }
}
for (v in [{kind: "circle", r: 2}, {kind: "rect", size: {w: 1, h: 2}}, {size: [3, 4], kind: "rect"},
           {kind: "circle"}, {"two words": 1}, {if: 1}, {name: "a", b: 1, c: 2}, {missing: null}, {},
           [], "kind", null]) {
  print(v, map_test(v))
}
//> edition 1.1
//> stdout
// [] empty
// [1] just one
// [2] single 2
// [3, 3] pair of 3
// [0, 1] from zero
// [1, 0] to zero
// [[1, 2], 3, 4] nested 1 2 [3, 4]
// [1, 2, 3, 4] 1 [2, 3] 4
// [1, 2, 3] three
// [1, 2] all [1, 2]
// ab no list
// 5 no list
// null no list
// {"a": 1} no list
// 0..3 no list
// {"kind": "circle", "r": 2} circle 2
// {"kind": "rect", "size": {"w": 1, "h": 2}} rect 1 2
// {"size": [3, 4], "kind": "rect"} rect 3 x 4
// {"kind": "circle"} some map
// {"two words": 1} quoted 1
// {"if": 1} reserved 1
// {"name": "a", "b": 1, "c": 2} named a {"b": 1, "c": 2}
// {"missing": null} null inside
// {} some map
// [] no map
// kind no map
// null no map
