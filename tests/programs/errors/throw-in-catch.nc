// An error thrown in a catch goes outwards, past its sisters.
try {
  try {
    throw Error("first")
  } catch (e) {
    throw ValueError("second after " + e.message)
  } finally {
    print("finally")
  }
} catch (e) {
  print(e.type, e.message)
}
//> stdout
// finally
// ValueError second after first
