// Reading a member that does not exist is a TypeError; so is calling it.
class A {
  value = 1
  method() { return 2 }
}
function kind(action) {
  try {
    return action()
  } catch (e) {
    return e.type
  }
}
let a = A()
print(kind(() => a.vlaue), kind(() => a.methd()))
print(kind(() => a.value), kind(() => a.method()))
print(kind(() => null.x), kind(() => (5).x))
print(kind(() => { let n = null; n.x = 1 }))
//> stdout
// TypeError TypeError
// 1 2
// TypeError TypeError
// TypeError
