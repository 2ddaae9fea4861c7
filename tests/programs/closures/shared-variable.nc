// Two functions that mention one variable share it.
function cell(value) {
  let get = () => value
  let set = v => { value = v }
  return [get, set]
}
let c = cell(1)
print(c[0]())
c[1](5)
print(c[0]())
//> stdout
// 1
// 5
