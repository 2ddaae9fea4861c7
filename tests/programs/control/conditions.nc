// Conditions of all kinds, in all places where something jumps on them.
let nan = 0.0 / 0.0
function yes(truth) { return truth ? "yes" : "no" }
function orders(a, b) {
  let text = ""
  if a < b { text += "<" } else { text += "." }
  if a <= b { text += "<=" } else { text += "." }
  if a > b { text += ">" } else { text += "." }
  if a >= b { text += ">=" } else { text += "." }
  if a == b { text += "==" } else { text += "." }
  if a != b { text += "!=" } else { text += "." }
  if !(a < b) { text += " !<" }
  if !(a <= b) { text += " !<=" }
  if !(a > b) { text += " !>" }
  if !(a >= b) { text += " !>=" }
  if !(a == b) { text += " !==" }
  if !(a != b) { text += " !!=" }
  return text
}
function with_five(a) {
  let text = ""
  if a < 5 { text += "<" } else { text += "." }
  if a <= 5 { text += "<=" } else { text += "." }
  if a > 5 { text += ">" } else { text += "." }
  if a >= 5 { text += ">=" } else { text += "." }
  if a == 5 { text += "==" } else { text += "." }
  if a != 5 { text += "!=" } else { text += "." }
  if !(a < 5) { text += " !<" }
  if !(a <= 5) { text += " !<=" }
  if !(a > 5) { text += " !>" }
  if !(a >= 5) { text += " !>=" }
  if !(a == 5) { text += " !==" }
  if !(a != 5) { text += " !!=" }
  return text
}
for pair in [[1, 2], [2, 2], [3, 2], [1.5, 2], [2.0, 2], [2, 2.0], [nan, nan], [nan, 1], [1, nan], ["a", "b"], ["b", "b"]] {
  print(pair, orders(pair[0], pair[1]))
}
for a in [4, 5, 6, 4.5, 5.0, 5.5, nan] { print(a, with_five(a)) }

function kinds(x) {
  let text = ""
  if x == null { text += " null" }
  if x != null { text += " not-null" }
  if x == "text" { text += " text" }
  if x != "te" + "xt" { text += " not-text" }
  if x == 2.5 { text += " 2.5" }
  if x == true { text += " true" }
  if x == 100000 { text += " 100000" }
  if null == x { text += " null" }
  if 5 == x { text += " 5" }
  if !x { text += " falsy" }
  if !!x { text += " truthy" }
  return text
}
for x in [null, false, true, 0, 5, 2.5, 100000, "text", "te" + "xt", "", [], {}] { print(x, kinds(x)) }
if [1, [2]] == [1, [2]] { print("structure") }
let same = [nan]
if same == same { print("itself") }

function logic(a, b, c) {
  let text = ""
  if a > 0 && b > 0 { text += "1" }
  if a > 0 || b > 0 { text += "2" }
  if a > 0 && b > 0 || c > 0 { text += "3" }
  if a > 0 || b > 0 && c > 0 { text += "4" }
  if (a > 0 || b > 0) && c > 0 { text += "5" }
  if !(a > 0 && b > 0) { text += "6" }
  if !(a > 0 || b > 0) && !(c > 0) { text += "7" }
  if a && (b || !c) { text += "8" } else { text += "-" }
  if (a > 0 && b > 0) == (c > 0) { text += "9" }
  text += a > 0 && (b > 0 || c > 0) ? "+" : "-"
  let n = 0
  while n < 3 && !(a > 0 && n > 1) { n += 1 }
  do { n += 10 } while (n < 30 && (b > 0 || c > 0))
  text += " " + n
  if a > 0 && true { text += "t" }
  if a > 0 || false { text += "f" }
  if true && b > 0 { text += "T" }
  if null || c > 0 { text += "N" }
  return text
}
for a in 0..2 { for b in 0..2 { for c in 0..2 { print(a, b, c, logic(a, b, c)) } } }

let calls = []
function call(name, result) {
  calls.push(name)
  return result
}
if call("a", 1) < 2 && call("b", 5) < 2 || call("c", 3) == 3 && !(call("d", null) == null) { calls.push("then") } else { calls.push("else") }
print(calls)
print(yes(1 < 2), yes(!(1 < 2)), yes("a" < "b" && !(2 < 1)))

// A long chain, and the value of a chain.
let x = 50
if x == 1 || x == 2 || x == 3 || x == 4 || x == 5 || x == 6 || x == 7 || x == 8 || x == 9 || x == 10 || x == 11 || x == 12 || x == 13 || x == 14 || x == 15 || x == 16 || x == 17 || x == 18 || x == 19 || x == 20 || x == 21 || x == 22 || x == 23 || x == 24 || x == 25 || x == 26 || x == 27 || x == 28 || x == 29 || x == 30 || x == 31 || x == 32 || x == 33 || x == 34 || x == 35 || x == 36 || x == 50 { print("found") }
print(x > 3 && "more", x < 3 || "not less", !(x < 3) && null)

function fails(f) {
  try { f() } catch (e) { print(e.type + ": " + e.message, e.stack[0]) }
}
fails(() => { if null < 1 { print(1) } })
fails(() => { if "a" >= 1 { print(1) } })
fails(() => { if x > "b" { print(1) } })
fails(() => { if !(x <= []) { print(1) } })
fails(() => { if x > 3 && x < null { print(1) } })
fails(() => { while {} > 3 { print(1) } })
fails(() => { do { x -= 0 } while (x < false) })
//> stdout
// [1, 2] <<=...!= !> !>= !==
// [2, 2] .<=.>===. !< !> !!=
// [3, 2] ..>>=.!= !< !<= !==
// [1.5, 2] <<=...!= !> !>= !==
// [2.0, 2] .<=.>===. !< !> !!=
// [2, 2.0] .<=.>===. !< !> !!=
// [nan, nan] .....!= !< !<= !> !>= !==
// [nan, 1] .....!= !< !<= !> !>= !==
// [1, nan] .....!= !< !<= !> !>= !==
// ["a", "b"] <<=...!= !> !>= !==
// ["b", "b"] .<=.>===. !< !> !!=
// 4 <<=...!= !> !>= !==
// 5 .<=.>===. !< !> !!=
// 6 ..>>=.!= !< !<= !==
// 4.5 <<=...!= !> !>= !==
// 5.0 .<=.>===. !< !> !!=
// 5.5 ..>>=.!= !< !<= !==
// nan .....!= !< !<= !> !>= !==
// null  null not-text null falsy
// false  not-null not-text falsy
// true  not-null not-text true truthy
// 0  not-null not-text truthy
// 5  not-null not-text 5 truthy
// 2.5  not-null not-text 2.5 truthy
// 100000  not-null not-text 100000 truthy
// text  not-null text truthy
// text  not-null text truthy
//   not-null not-text truthy
// []  not-null not-text truthy
// {}  not-null not-text truthy
// structure
// itself
// 0 0 0 6789- 13
// 0 0 1 368- 33N
// 0 1 0 2689- 33T
// 0 1 1 234568- 33TN
// 1 0 0 24689- 12tf
// 1 0 1 234568+ 32tfN
// 1 1 0 12348+ 32tfT
// 1 1 1 1234589+ 32tfTN
// ["a", "b", "c", "d", "else"]
// yes no yes
// found
// more not less null
// TypeError: `<` cannot compare null with an int <lambda> (conditions.nc:102:23)
// TypeError: `>=` cannot compare a string with an int <lambda> (conditions.nc:103:22)
// TypeError: `>` cannot compare an int with a string <lambda> (conditions.nc:104:20)
// TypeError: `<=` cannot compare an int with a list <lambda> (conditions.nc:105:22)
// TypeError: `<` cannot compare an int with null <lambda> (conditions.nc:106:29)
// TypeError: `>` cannot compare a map with an int <lambda> (conditions.nc:107:24)
// TypeError: `<` cannot compare an int with a bool <lambda> (conditions.nc:108:38)
