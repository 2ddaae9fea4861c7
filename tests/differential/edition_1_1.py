"""What edition 1.1 adds to random programs."""
from expressions import INTS, KEYS, STRINGS
from program import STEPS_OF_PRINT


class Edition11:
    """Mixed into Program; makes nothing in programs of edition 1.0."""

    def newer_makers(self, type_):
        if self.edition == 0:
            return []
        makers = [(2, lambda d: self.if_expression(type_, d)), (2, lambda d: self.match_expression(type_, d))]
        more = {
            "int": [(1, self.pipe), (1, self.call_with_spread), (1, self.value_of_case)],
            "string": [(4, self.interpolation)],
            "list": [(2, lambda d: f"[...{self.expression('list', d)}, {self.expression('int', d)}, "
                                   f"...{self.expression('set', d)}][0:6]")],
            "map": [(2, lambda d: f"{{...{self.expression('map', d)}, \"b\": {self.expression('int', d)}}}")],
            "set": [(2, lambda d: f"{{...{self.expression('set', d)}, {self.expression('int', d)}}}")],
        }
        return makers + more.get(type_, [])

    def newer_statements(self):
        if self.edition == 0:
            return []
        makers = [(3, self.destructuring), (2, self.exchange)]
        if self.depth < 4 and self.affordable(10):
            makers += [(3, self.match_statement), (2, self.if_with_statements), (1, self.destructuring_loop)]
        return makers

    def payloads(self, cases):
        """The values of cases: names with types."""
        if self.edition == 0:
            return {}
        return {case: [f"{self.fresh('h')}: int" for _ in range(self.random.randint(1, 2))]
                for case in cases if self.chance(0.5)}

    # Expressions

    def standing(self, type_, depth):
        """An expression where `{` would begin a block, and `-` go on with the line above."""
        text = self.expression(type_, depth)
        return f"({text})" if text.startswith(("{", "-")) else text

    def value_block(self, type_, depth):
        """In one line; what it changes may be an operand that stands before it."""
        value = self.standing(type_, depth)
        known = self.variables("int", assignable=True)
        if known and self.chance(0.3):
            name = self.pick(known).name
            return f"{{ {name} = ({name} + {self.pick(INTS)}) % 1000; {value} }}"
        if self.chance(0.06):
            jumps = [f"throw {self.error()}"]
            if self.place.result:
                jumps.append(f"return {self.expression(self.place.result, 1)}")
            if self.place.loops:
                jumps += ["break", "continue"]
            return f"{{ {self.pick(jumps)} }}"
        return f"{{ {value} }}"

    def if_expression(self, type_, depth):
        text = f"if {self.expression('bool', depth)} {self.value_block(type_, depth)}"
        if self.chance(0.2):
            text += f" elif {self.expression('bool', depth)} {self.value_block(type_, depth)}"
        return f"({text} else {self.value_block(type_, depth)})"

    def match_expression(self, type_, depth):
        subject, patterns = self.subject(depth)
        arms = []
        for make in patterns:
            with self.scope():
                pattern = make()
                value = (self.value_block(type_, depth) if self.chance(0.2) else self.standing(type_, depth))
                arms.append(f"case {pattern}{self.guard()} => {value}")
        if self.chance(0.85):
            arms.append(f"case _ => {self.standing(type_, depth)}")
        return f"(match ({subject}) {{ {', '.join(arms)} }})"

    def guard(self):
        return f" when {self.expression('bool', 1)}" if self.chance(0.25) else ""

    def binding(self, type_="int"):
        name = self.fresh("b")
        self.declare(name, type_)
        return name

    def subject(self, depth):
        """What is matched, and makers of patterns; each is called in the scope of its arm."""
        enums = [enum for enum in self.enums if self.variables(enum.name) or enum.payloads]
        kind = self.pick(("int", "string", "list", "pair", "map") + ("enum",) * (2 if enums else 0))
        count = self.random.randint(1, 3)
        if kind == "enum":
            enum = self.pick(enums)
            cases = self.random.sample(enum.cases, min(count, len(enum.cases)))
            return self.expression(enum.name, depth), [lambda case=case: self.case_pattern(enum, case)
                                                       for case in cases]
        if kind == "pair":
            pair = f"[{self.expression('int', depth)}, {self.expression('list', depth)}]"
            return pair, [lambda: f"[{self.int_pattern()}, {self.list_pattern()}]" for _ in range(count)]
        make = {"int": self.int_pattern, "list": self.list_pattern, "map": self.map_pattern,
                "string": lambda: " | ".join(self.random.sample(STRINGS, 2))}[kind]
        return self.expression(kind, depth), [make] * count

    def case_pattern(self, enum, case):
        name = f"{enum.name}.{case}" if len(self.enums) > 1 or self.chance(0.5) else case
        count = enum.payloads.get(case, 0)
        return f"{name}({', '.join(self.int_pattern() for _ in range(count))})" if count else name

    def int_pattern(self):
        return self.weighted([
            (3, lambda: self.binding()), (3, lambda: self.pick(INTS)), (1, lambda: "_"),
            (1, lambda: " | ".join(self.random.sample(INTS, 2))), (1, lambda: "1.0")])()

    def list_pattern(self):
        parts = [self.int_pattern() for _ in range(self.random.randrange(3))]
        if self.chance(0.5):
            rest = self.weighted([(3, lambda: "..." + self.binding("list")), (1, lambda: "..._")])()
            parts.insert(self.random.randint(0, len(parts)), rest)
        return f"[{', '.join(parts)}]"

    def map_pattern(self):
        keys = self.random.sample([key for key in KEYS if key.strip('"').isidentifier()], 2)
        return f"{{{', '.join(f'{key}: {self.int_pattern()}' for key in keys[:self.random.randint(1, 2)])}}}"

    def value_of_case(self, depth):
        """The first value of a case, where the enum has one that was declared with values."""
        enums = [enum for enum in self.enums if enum.payloads]
        if not enums:
            return self.leaf("int")
        enum = self.pick(enums)
        return f"{self.expression(enum.name, depth)}.ordinal"

    def interpolation(self, depth):
        parts = []
        for _ in range(self.random.randint(1, 3)):
            parts.append(self.pick(("", "a", " = ", "\\$", "é")))
            parts.append("${" + self.expression("any", depth) + "}")
        quote = self.pick(('"', "`"))
        return quote + "".join(parts) + self.pick(("", "!", "\\n")) + quote

    def pipe(self, depth):
        value = self.expression("int", depth)
        functions = [v for v in self.variables("function") if v.arity == 1 and self.affordable(v.cost)]
        if functions and self.chance(0.7):
            function = self.pick(functions)
            self.spend(function.cost)
            return f"({value} |> {function.name})"
        text, cost = self.lambda_of_ints(1)
        self.spend(cost)
        return f"({value} |> ({text}))"

    def call_with_spread(self, depth):
        functions = [f for f in self.functions if f.result == "int" and not f.rest and f.parameters
                     and all(kind == "int" for _, kind, _ in f.parameters) and self.affordable(f.cost)]
        if not functions or (self.place.self_class and self.place.self_class.base):
            return f"note(...[\"{self.fresh('n')}\"], {self.expression('int', depth)})"
        function = self.pick(functions)
        self.spend(function.cost)
        values = [self.expression("int", depth) for _ in function.parameters]
        cut = self.random.randint(0, len(values))
        spread = "...[" + ", ".join(values[cut:]) + "]"
        return f"{function.name}({', '.join([*values[:cut], spread])})"

    # Statements

    def destructuring(self):
        keyword = self.pick(("let", "const", "var"))
        outside = self.scopes[-1]
        values = [self.bounded("int", 1) for _ in range(2)]
        names = [self.fresh("v") for _ in range(3)]
        made = [(names[0], "int"), (names[1], "int")]
        form = self.random.randrange(4)
        if form == 0:
            text = f"[{names[0]}, {names[1]}] = [{', '.join(values)}]"
        elif form == 1:
            text = f"[{names[0]}, ...{names[1]}] = {self.expression('list', 1)}"
            made[1] = (names[1], "list")
        elif form == 2:
            text = f"{{a: {names[0]}, b: {names[1]}}} = {{a: {values[0]}, b: {values[1]}}}"
        else:
            text = f"[{names[0]}, [{names[1]}, ...{names[2]}]] = [{values[0]}, {self.expression('list', 1)}]"
            made.append((names[2], "list"))
        self.line(f"{keyword} {text}")
        for name, type_ in made:
            self.declare(name, type_, keyword != "const")
        assert self.scopes[-1] is outside

    def exchange(self):
        known = self.variables("int", assignable=True)
        if len(known) < 2:
            return self.destructuring()
        one, other = (variable.name for variable in self.random.sample(known, 2))
        more = self.bounded("int", 1) if self.chance(0.4) else one
        return self.line(f"[{one}, {other}] = [{other}, {more}]")

    def destructuring_loop(self):
        names = [self.fresh("x"), self.fresh("x")]
        pairs = ", ".join(f"[{self.expression('int', 1)}, {self.pick(INTS)}]"
                          for _ in range(self.random.randrange(4)))
        self.in_loop(f"for ([{names[0]}, {names[1]}] in [{pairs}])", 3,
                     variables=[(name, "int") for name in names])

    def match_statement(self):
        subject, patterns = self.subject(2)
        with self.block(f"match ({subject})"):
            for make in patterns:
                with self.scope():
                    pattern = make()
                    with self.block(f"case {pattern}{self.guard()} =>"):
                        self.some_statements(1, 2)
            if self.chance(0.85):
                with self.block("case _ =>"):
                    self.some_statements(0, 2)

    def if_with_statements(self):
        name, type_ = self.fresh("v"), self.pick(("int", "int", "float", "string"))
        known = self.variables("int", assignable=True)
        left = f"{self.pick(known).name} + " if known and type_ == "int" else ""
        with self.block(f"let {name} = {left}if {self.expression('bool', 1)}", "} else {"):
            self.some_statements(0, 2)
            self.line(self.standing(type_, 1))
        with self.scope():
            self.depth += 1
            self.some_statements(0, 1)
            self.line(self.standing(type_, 1))
            self.depth -= 1
        self.line("}")
        self.declare(name, type_)
        self.spend(STEPS_OF_PRINT)
        self.line(f"print({name})")
