// All built-in errors extend Error.
let classes = [TypeError, ReferenceError, ValueError, IndexError, KeyError, OverflowError,
  DivisionError, AssertionError, MatchError, StackOverflowError, MemoryError, IOError]
for (kind in classes) {
  try {
    throw kind("text")
  } catch (Error e) {
    print(e.type, e.message)
  }
}
//> stdout
// TypeError text
// ReferenceError text
// ValueError text
// IndexError text
// KeyError text
// OverflowError text
// DivisionError text
// AssertionError text
// MatchError text
// StackOverflowError text
// MemoryError text
// IOError text
