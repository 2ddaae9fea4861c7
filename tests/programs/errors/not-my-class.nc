// An error that no catch takes goes on outwards.
try {
  try {
    throw ValueError("inner")
  } catch (TypeError e) {
    print("never", e)
  } finally {
    print("finally")
  }
} catch (Error e) {
  print("outer", e.message)
}
//> stdout
// finally
// outer inner
