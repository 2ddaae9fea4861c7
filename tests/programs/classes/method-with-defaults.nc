// Methods take defaults, names and rest parameters as functions do.
class Printer {
  prefix = ">"
  line(text, prefix = self.prefix, ...more) { return prefix + text + more.join("") }
}
let p = Printer()
print(p.line("a"), p.line("b", "#"), p.line("c", "*", 1, 2), p.line(prefix: "-", text: "d"))
//> stdout
// >a #b *c12 -d
