"""Writes one random program in several languages: Noodle, Lua, JavaScript and C.

The program is a tree of tuples; a Language spells it. All numbers stay whole and within 0 to 2^31,
where the four languages compute the same, so that all print the same last line.

    random_program.write(lines, "lua", stream)
"""
import random

# LuaJIT allows 200 locals in a function, so functions stand in groups.
FUNCTIONS_PER_GROUP = 60
WORDS = """account amount balance buffer chunk color count cursor delta depth entry factor field
first frame height index input item key label last left length level limit line list margin mass
name next node offset order owner parent part path place point price queue rate ratio record result
right route scale score share side size source speed stack start state step stock sum table target
time token total unit user value volume weight width word""".split()


class Writer:
    """Makes the functions of the program, the same for the same number of lines."""

    def __init__(self):
        self.random = random.Random(1)
        self.names = []
        self.assignable = []
        self.unused = []
        self.lines = 0  # as Noodle is spelled

    def name(self):
        return f"{self.random.choice(WORDS)}_{len(self.names)}"

    def operand(self):
        choice = self.random.random()
        if choice < 0.3:
            return ("number", self.random.choice((1, 2, 3, 7, 10, 31, 100, 255, 1024, 65535)))
        return ("name", self.use(self.random.choice(self.names)))

    def use(self, name):
        if name in self.unused:
            self.unused.remove(name)
        return name

    def value(self):
        """An expression below 2^31: its operands are below 2^20, factors below 2^10."""
        kind = self.random.choice(("sum", "sum", "product", "difference", "plain"))
        if kind == "plain":
            return self.operand()
        return self.of_operands(kind, 2 if kind == "difference" else 3)

    def condition(self):
        kind = self.random.choice(("even", "less", "both"))
        return self.of_operands(kind, 3 if kind == "both" else 2)

    def of_operands(self, kind, count):
        return (kind, *(self.operand() for _ in range(count)))

    def statements(self, count, depth):
        visible, assignable = len(self.names), len(self.assignable)
        body = [self.statement(depth) for _ in range(count)]
        body += self.uses(self.names[visible:])
        del self.names[visible:]
        del self.assignable[assignable:]
        return body

    def uses(self, declared):
        """Statements that use what nothing used so far: compilers warn about it."""
        unused = [name for name in declared if name in self.unused]
        self.lines += len(unused)
        return [("assign", "b", ("sum", ("name", "b"), ("name", self.use(name)),
                                   ("number", 1)))
                for name in unused]

    def statement(self, depth):
        kind = self.random.choices(
            ("declare", "assign", "if", "for", "text", "list", "comment", "blank"),
            (6, 6, 3 if depth else 0, 2 if depth else 0, 2, 2, 2, 1))[0]
        self.lines += {"if": 3, "for": 2, "list": 2}.get(kind, 1)
        if kind in ("declare", "text", "list"):
            if kind == "declare":
                made = self.value()
            elif kind == "text":
                made = " ".join(self.random.choices(WORDS, k=3))
            else:
                made = [self.operand() for _ in range(3)]
            name = self.name()
            self.names.append(name)
            self.assignable.append(name)
            self.unused.append(name)
            return (kind, name, made)
        if kind == "assign":
            return (kind, self.random.choice(self.assignable), self.value())
        if kind == "if":
            return (kind, self.condition(), self.statements(self.random.randint(1, 3), depth - 1),
                    self.statements(self.random.randint(1, 2), depth - 1))
        if kind == "for":
            counter = self.name()  # never assigned, or the loop might not end
            self.names.append(counter)
            body = self.statements(self.random.randint(1, 3), depth - 1)
            self.names.pop()
            return (kind, counter, self.random.randint(2, 4), body)
        return (kind, " ".join(self.random.choices(WORDS, k=5)))

    def function(self):
        self.names = ["a", "b"]
        self.assignable = ["a", "b"]
        self.unused = []
        self.lines += 3
        body = [self.statement(2) for _ in range(self.random.randint(4, 12))]
        return body + self.uses(self.names), self.random.choice(self.names)


class Braces:
    """What Noodle, JavaScript and C spell alike."""
    begin_group, end_group = "{", "}"
    let, counter, semicolon, comment = "let ", "", "", "//"

    def number(self, expression):
        kind, *parts = expression
        if kind in ("number", "name"):
            return str(parts[0])
        a, b, *c = map(self.number, parts)
        if kind == "sum":
            return f"({a} + {b} + {c[0]}) % 1048573"
        if kind == "product":
            return f"({a} % 1024 * {b} + {c[0]}) % 1048573"
        return f"({a} + 1048573 - {b}) % 1048573"

    def condition(self, expression):
        kind, a, b, *c = expression[0], *map(self.number, expression[1:])
        if kind == "even":
            return f"({a} + {b}) % 2 {self.equal} 0"
        if kind == "less":
            return f"{a} < {b}"
        return f"{a} < {b} {self.both} {c[0]} > 7"

    equal, both = "==", "&&"

    def statement(self, node, indent):
        kind, *parts = node
        space, end = "  " * indent, self.semicolon
        if kind == "declare":
            yield f"{space}{self.let}{parts[0]} = {self.number(parts[1])}{end}"
        elif kind == "assign":
            yield f"{space}{parts[0]} = {self.number(parts[1])}{end}"
        elif kind == "text":
            yield f"{space}{self.let}{parts[0]} = {self.length(parts[1])}{end}"
        elif kind == "list":
            yield from self.list(space, parts[0], [self.number(item) for item in parts[1]])
        elif kind == "if":
            yield from self.branch(space, indent, *parts)
        elif kind == "for":
            yield from self.loop(space, indent, *parts)
        elif kind == "comment":
            yield f"{space}{self.comment} {parts[0]}"
        else:
            yield ""

    def block(self, body, indent):
        for node in body:
            yield from self.statement(node, indent)

    def branch(self, space, indent, condition, then, otherwise):
        yield f"{space}if ({self.condition(condition)}) {{"
        yield from self.block(then, indent + 1)
        yield f"{space}}} else {{"
        yield from self.block(otherwise, indent + 1)
        yield f"{space}}}"

    def loop(self, space, indent, name, rounds, body):
        yield f"{space}for ({self.counter}{name} = 0; {name} < {rounds}; {name}++) {{"
        yield from self.block(body, indent + 1)
        yield f"{space}}}"

    def function(self, name, body, result, call):
        yield f"  function {name}(a, b) {{"
        yield from self.block(body, 2)
        yield f"    return ({result} + {call}) % 1048573{self.semicolon}"
        yield "  }"

    def group(self, name, functions, last):
        yield f"function {name}(x, y) {{"
        for function in functions:
            yield from function
        yield f"  return {last}(x, y){self.semicolon}"
        yield "}"
        yield f"total = (total + {name}(1, 2)) % 1048573{self.semicolon}"


class Noodle(Braces):
    first, last = "let total = 0", "print(total)"

    def length(self, text):
        return f'len("{text}")'

    def list(self, space, name, items):
        yield f"{space}let {name}_items = [{', '.join(items)}]"
        yield f"{space}let {name} = {name}_items[1]"


class JavaScript(Braces):
    first, last = "let total = 0;", "console.log(total);"
    counter, semicolon, equal = "let ", ";", "==="

    def length(self, text):
        return f'"{text}".length'

    def list(self, space, name, items):
        yield f"{space}const {name}_items = [{', '.join(items)}];"
        yield f"{space}let {name} = {name}_items[1];"


class C(Braces):
    """Functions do not nest, so a group is its functions in a row; main calls all groups."""
    first = "#include <stdio.h>\n#include <string.h>"
    let, counter, semicolon = "long ", "long ", ";"

    def __init__(self):
        self.groups = []

    def length(self, text):
        return f'(long)strlen("{text}")'

    def list(self, space, name, items):
        yield f"{space}long {name}_items[] = {{{', '.join(items)}}};"
        yield f"{space}long {name} = {name}_items[1];"

    def function(self, name, body, result, call):
        yield f"static long {name}(long a, long b) {{"
        yield from self.block(body, 1)
        yield f"  return ({result} + {call}) % 1048573;"
        yield "}"

    def group(self, name, functions, last):
        self.groups.append(name)
        for function in functions:
            yield from function
        yield f"static long {name}(long x, long y) {{"
        yield f"  return {last}(x, y);"
        yield "}"

    @property
    def last(self):
        calls = "\n".join(f"  total = (total + {name}(1, 2)) % 1048573;" for name in self.groups)
        return f'int main(void) {{\n  long total = 0;\n{calls}\n  printf("%ld\\n", total);\n}}'


class Lua(Braces):
    first, last = "local total = 0", "print(total)"
    let, comment, both = "local ", "--", "and"

    def length(self, text):
        return f'#"{text}"'

    def list(self, space, name, items):
        yield f"{space}local {name}_items = {{{', '.join(items)}}}"
        yield f"{space}local {name} = {name}_items[2]"

    def branch(self, space, indent, condition, then, otherwise):
        yield f"{space}if {self.condition(condition)} then"
        yield from self.block(then, indent + 1)
        yield f"{space}else"
        yield from self.block(otherwise, indent + 1)
        yield f"{space}end"

    def loop(self, space, indent, name, rounds, body):
        yield f"{space}for {name} = 0, {rounds - 1} do"
        yield from self.block(body, indent + 1)
        yield f"{space}end"

    def function(self, name, body, result, call):
        yield f"  local function {name}(a, b)"
        yield from self.block(body, 2)
        yield f"    return ({result} + {call}) % 1048573"
        yield "  end"

    def group(self, name, functions, last):
        yield f"function {name}(x, y)"
        for function in functions:
            yield from function
        yield f"  return {last}(x, y)"
        yield "end"
        yield f"total = (total + {name}(1, 2)) % 1048573"


LANGUAGES = {"noodle": Noodle, "lua": Lua, "javascript": JavaScript, "c": C}


def write(lines, language, stream):
    """Writes a program of at least so many lines."""
    spelling, writer, functions = LANGUAGES[language](), Writer(), 0
    stream.write(spelling.first + "\n")
    while writer.lines < lines:
        group = []
        for index in range(FUNCTIONS_PER_GROUP):
            body, result = writer.function()
            name = f"{writer.random.choice(WORDS)}_of_{functions}"
            call = f"{previous}(a % 100, b)" if index else "a"
            group.append((name, body, result, call))
            previous, functions = name, functions + 1
        text = spelling.group(f"group_{functions}", (spelling.function(*part) for part in group),
                              previous)
        stream.write("\n".join(text) + "\n")
    stream.write(spelling.last + "\n")
