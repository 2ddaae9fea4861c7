// Handlers in maps of lists, called in order.
class Events {
  handlers = {}
  on(name, handler) {
    if !(name in self.handlers) { self.handlers[name] = [] }
    self.handlers[name].push(handler)
    return () => self.handlers[name].remove(handler)
  }
  emit(name, ...values) {
    for (handler in self.handlers.get(name, []).copy()) { handler(values) }
  }
}
let events = Events()
let log = []
let off = events.on("data", values => log.push(values.sum()))
events.on("data", values => log.push(values.length))
events.emit("data", 1, 2, 3)
off()
events.emit("data", 4)
events.emit("nothing")
print(log)
//> stdout
// [6, 3, 1]
