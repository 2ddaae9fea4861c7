// An error class may have fields, a constructor and methods.
error HttpError extends Error {
  status = 500
  constructor(status, message) {
    super(message)
    self.status = status
  }
  isClient() { return self.status >= 400 && self.status < 500 }
}
try {
  throw HttpError(404, "no such page")
} catch (HttpError e) {
  print(e.type, e.status, e.message, e.isClient(), e is Error, typeOf(e))
}
//> stdout
// HttpError 404 no such page true true error
