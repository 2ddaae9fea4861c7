// The first catch whose class fits takes the error.
error NotFound extends Error {}
error Denied extends NotFound {}
function classify(action) {
  try {
    action()
    return "nothing"
  } catch (Denied e) {
    return "denied " + e.message
  } catch (NotFound e) {
    return "not found " + e.message
  } catch (TypeError e) {
    return "type"
  } catch (e) {
    return "other " + e.type
  }
}
print(classify(() => { throw NotFound("a") }))
print(classify(() => { throw Denied("b") }))
print(classify(() => null.x))
print(classify(() => 1 / 0))
print(classify(() => 1))
//> stdout
// not found a
// denied b
// type
// other DivisionError
// nothing
