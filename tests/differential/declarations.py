"""Functions, classes, structs, enums and the module around them."""
from expressions import INTS
from program import Class, Enum, Function, Place, SIMPLE_TYPES, Struct
from statements import ANNOTATIONS

RESULTS = ("int", "int", "int", "float", "bool", "string", "list")


class Declarations:
    """Mixed into Program."""

    def take_text(self):
        text = "\n".join(self.lines) + "\n"
        self.lines = []
        return text

    def main(self):
        self.note()
        self.globals()
        for _ in range(self.random.randint(0, 2)):
            self.weighted([(2, self.enum), (2, self.struct), (3, self.class_), (1, self.error_class)])()
        self.globals(of_objects=True)
        for _ in range(self.random.randint(2, 5)):
            self.weighted([(6, self.function), (2, self.small_function), (2, self.any_function),
                           (1, self.recursive_function), (1, self.class_), (1, self.thrower)])()
        if self.chance(0.03):
            self.long_function()
        for _ in range(self.random.randint(4, 8)):
            self.part()
        self.line(f"print({', '.join(v.name for v in self.variables('int'))})")
        if self.chance(0.4):
            self.uncaught()

    def note(self):
        self.line("function note(label, value) { print(label, value); return value }")

    def module(self):
        """A module to import from; gives the names it exports."""
        self.note()
        self.globals()
        for _ in range(2):
            self.weighted([(3, self.function), (2, self.small_function), (1, self.class_)])()
        names = [v.name for v in self.scopes[0]] + [f.name for f in self.functions] + [
            c.name for c in self.classes]
        self.line(f"export {{ {', '.join(names)} }}")
        return names

    def import_from(self, module, names):
        for variable in self.scopes[0]:
            variable.assignable = False
        self.line(f"import {{ {', '.join(names)} }} from \"./{module}\"")
        self.repeatable = []

    def globals(self, of_objects=False):
        types = self.object_types() if of_objects else SIMPLE_TYPES
        for _ in range(self.random.randint(1, 3) if types else 0):
            type_ = self.pick(types)
            name = self.fresh("g")
            self.line(f"let {name} = {self.leaf(type_)}")
            self.declare(name, type_)

    def part(self):
        """Statements of the module, whose errors do not end the program."""
        self.cost = 0
        name = self.fresh("e")
        with self.block("try"):
            self.statements(self.random.randint(2, 6))
        with self.block(f"catch ({name})"):
            self.line(f"print(\"caught\", {name}.type, {name}.message, {name}.stack)")

    def uncaught(self):
        """An end with exit code 70 and a trace, perhaps."""
        callable_ = [f for f in self.functions if f.result != "any"]
        if callable_ and self.chance(0.7):
            self.line(f"print({self.call_of(self.pick(callable_), 1)})")
        self.line(self.pick((f"throw {self.error()}", "print([1, 2, 3][7])", "null.missing",
                             "print(9223372036854775807 + len(\"a\"))", "print(1 / (len(\"\") * 2))")))

    # Functions

    def parameters(self, most=3):
        """Declares them in the innermost scope; gives what calls need and the text."""
        known, texts = [], []
        has_default = False
        for _ in range(self.random.randint(0, most)):
            type_ = self.pick(("int", "int", "int", "float", "string", "list", "bool"))
            name = self.fresh("a")
            has_default = has_default or self.chance(0.25)
            default = self.leaf(type_) if has_default else None
            text = name + (f": {ANNOTATIONS[type_]}" if self.chance(0.4) else "")
            texts.append(text + (f" = {default}" if has_default else ""))
            known.append((name, type_, default))
            self.declare(name, type_)
        rest = not has_default and self.chance(0.1)
        if rest:
            texts.append("...rest")
            self.declare("rest", "list")
        return known, rest, ", ".join(texts)

    def function(self):
        name, result = self.fresh("fn"), self.pick(RESULTS)
        with self.body(Place(result)) as measured:
            known, rest, text = self.parameters()
            annotation = f" -> {ANNOTATIONS[result]}" if self.chance(0.3) else ""
            with self.block(f"function {name}({text}){annotation}"):
                self.some_statements(2, 6)
                self.line(f"return {self.bounded(result)}")
        self.functions.append(Function(name, known, rest, result, measured.cost))

    def small_function(self):
        """What an optimizer inlines."""
        name, result = self.fresh("small"), self.pick(("int", "int", "float", "bool", "string"))
        with self.body(Place(result)) as measured:
            known, rest, text = self.parameters(2)
            value = self.expression(result, 2)
            if self.chance(0.3):
                self.line(f"function {name}({text}) {{ if {self.expression('bool', 1)} "
                          f"{{ return {self.expression(result, 1)} }}; return {value} }}")
            else:
                self.line(f"function {name}({text}) {{ return {value} }}")
        self.functions.append(Function(name, known, rest, result, measured.cost))

    def any_function(self):
        """Operators whose operands may be of any type; called where errors are caught."""
        name, operator = self.fresh("poly"), self.pick(("+", "-", "*", "/", "%", "<", ">=", "==", "+", "*"))
        other = self.pick(("b", "a", "2", "1", "0", "8", "1.0", "-1", "\"s\""))
        more = self.pick((f"a {operator} {other}", f"(a {operator} {other}) == (a {operator} {other})",
                          f"[a {operator} {other}, a {operator} {other}]", f"-a {operator} b",
                          f"a * 0 {operator} b", f"b {operator} a"))
        self.line(f"function {name}(a, b) {{ return {more} }}")
        values = [self.expression(self.pick(("int", "float", "string", "any", "bool")), 1) for _ in range(6)]
        with self.block(f"for (value in [{', '.join([*values, '-0.0', 'null'])}])"):
            self.line(f"try {{ print(\"{name}\", {name}(value, {self.expression('any', 1)})) }} "
                      "catch (e) { print(e.type, e.message, e.stack) }")
        self.functions.append(Function(name, [("a", "any", None), ("b", "any", None)], False, "any", 10))

    def recursive_function(self):
        name = self.fresh("rec")
        first, second = self.fresh("a"), self.fresh("a")
        with self.body(Place("int")) as measured, self.block(f"function {name}({first}, {second} = 1)"):
            self.declare(first, "int", False)
            self.declare(second, "int", False)
            self.line(f"if {first} <= 0 || {first} > 6 {{ return {self.expression('int', 1)} }}")
            self.some_statements(0, 2)
            again = self.pick((f"{name}({first} - 1, {second})",
                               f"{name}({first} - 1, {second} + 1) + {name}({first} - 2)",
                               f"({first} + {name}({first} - 1, {first})) % 100"))
            self.line(f"return {again}")
        self.functions.append(Function(name, [(first, "int", None), (second, "int", "1")], False, "int",
                                       25 * measured.cost))

    def long_function(self):
        """Branches over much code, and many constants."""
        name, count = self.fresh("long"), self.pick((30, 60, 130, 300, 700, 700, 12000))
        with self.block(f"function {name}(a, b)"):
            self.line("let x = 0")
            with self.block("for (i in 0..4)"):
                with self.block(f"if a {self.pick(('<', '==', '>=', '!='))} {self.pick(('i', '2', 'b'))} "
                                f"{self.pick(('&&', '||'))} b"):
                    for number in range(count):
                        self.line(self.pick((f"x = (x + {number}) % 10000", f"x = x + len(\"{number}\")",
                                             f"x += {number * 37}", f"if x > {number}.5 {{ x -= {number} }}")))
                self.line("x = x % 1000 + 1")
            self.line("return x")
        self.line(f"print({name}(1, true), {name}(2, false), {name}(3, 3))")

    def thrower(self):
        """Small, and throws for some arguments."""
        name = self.fresh("thrower")
        self.line(f"function {name}(a) {{ if a {self.pick(('> 3', '< 0', '% 2 == 0', '== 1'))} "
                  f"{{ throw {self.error()} }}; return a {self.pick(('+ 1', '* 2', '/ 2', '% 5'))} }}")
        self.functions.append(Function(name, [("a", "int", None)], False, "int", 4))

    # Types

    def enum(self):
        name = self.fresh("Enum")
        cases = [f"Case{letter}" for letter in "ABCD"[:self.random.randint(1, 4)]]
        payloads = self.payloads(cases)
        texts = [f"{case}({', '.join(payloads[case])})" if case in payloads else case for case in cases]
        self.line(f"enum {name} {{ {', '.join(texts)} }}")
        self.enums.append(Enum(name, cases, {case: len(values) for case, values in payloads.items()}))

    def struct(self):
        name = self.fresh("Struct")
        fields = {self.fresh("m"): self.pick(("int", "int", "float", "string", "bool"))
                  for _ in range(self.random.randint(1, 3))}
        texts = [f"{field}: {ANNOTATIONS[type_]}" for field, type_ in fields.items()]
        self.line(f"struct {name} {{ {'; '.join(texts)} }}")
        self.structs.append(Struct(name, fields))

    def error_class(self):
        name = self.fresh("Error")
        base = self.pick(("", " extends ValueError", *(f" extends {known}" for known in self.errors)))
        self.line(f"error {name}{base} {{ }}")
        self.errors.append(name)

    def class_(self):
        name = self.fresh("Class")
        base = self.pick(self.classes) if self.classes and self.chance(0.5) else None
        fields = {self.fresh("m"): self.pick(("int", "int", "float", "string", "list"))
                  for _ in range(self.random.randint(1, 3))}
        made = Class(name, {}, list(base.methods) if base else [], 0, base)
        made.parameter_count = self.random.randint(0, 2)
        with self.block(f"class {name}{f' extends {base.name}' if base else ''}"):
            for field, type_ in fields.items():
                annotation = f": {ANNOTATIONS[type_]}" if self.chance(0.4) else ""
                self.line(f"{field}{annotation} = {self.leaf(type_)}")
            made.fields = fields
            self.constructor(made)
            for _ in range(self.random.randint(1, 2)):
                self.method(made)
        self.classes.append(made)

    def constructor(self, made):
        names = [self.fresh("a") for _ in range(made.parameter_count)]
        with self.body(Place("int", self_class=made)), self.block(f"constructor({', '.join(names)})"):
            self.place.result = None
            for name in names:
                self.declare(name, "int")
            if made.base:
                values = ", ".join(self.pick(names + list(INTS[:5])) for _ in range(made.base.parameter_count))
                self.line(f"super({values})")
            for field, type_ in made.fields.items():
                if self.chance(0.5):
                    self.line(f"self.{field} = {self.bounded(type_, 1)}")

    def method(self, made):
        """A new one, or one that takes the place of an inherited one and may call it."""
        inherited = made.base.methods if made.base else []
        replaced = self.pick(inherited) if inherited and self.chance(0.5) else None
        own = [known for known in made.methods if known not in inherited]
        if replaced and any(known.name == replaced.name for known in own):
            replaced = None
        name = replaced.name if replaced else self.fresh("method")
        count = len(replaced.parameters) if replaced else self.random.randint(0, 2)
        names = [self.fresh("a") for _ in range(count)]
        with self.body(Place("int", self_class=made)) as measured, self.block(f"{name}({', '.join(names)})"):
            for parameter in names:
                self.declare(parameter, "int")
            self.some_statements(0, 3)
            if replaced and self.chance(0.6):
                values = ", ".join(self.expression("int", 1) for _ in replaced.parameters)
                self.line(f"return (super.{name}({values}) + {self.expression('int', 1)}) % 1000")
                measured_more = replaced.cost
            else:
                self.line(f"return {self.bounded('int')}")
                measured_more = 0
        method = Function(name, [(parameter, "int", None) for parameter in names], False, "int",
                          measured.cost + measured_more)
        if replaced:
            # Whoever calls the inherited one may reach this one.
            replaced.cost = max(replaced.cost, method.cost)
            method.cost = replaced.cost
            made.methods = [method if known is replaced else known for known in made.methods]
        else:
            made.methods.append(method)
