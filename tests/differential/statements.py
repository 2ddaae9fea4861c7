"""Random statements. Each maker writes lines; blocks hold a few statements more."""
from expressions import EDGE_INTS, INTS, KEYS
from program import LARGEST_COLLECTION, Place, SIMPLE_TYPES, STEPS_OF_PRINT

DEEPEST = 4
BUILT_IN_ERRORS = ("Error", "TypeError", "ValueError", "IndexError", "OverflowError", "DivisionError")
ANNOTATIONS = {"int": "int", "float": "float", "bool": "bool", "string": "string", "list": "List<int>",
               "map": "Map<string, int>", "set": "Set<int>"}


class Statements:
    """Mixed into Program."""

    def statements(self, count):
        for _ in range(count):
            self.spend(1)
            self.statement()

    def statement(self):
        makers = [(10, self.declaration), (10, self.assignment), (6, self.compound_assignment),
                  (7, self.print), (3, self.change_collection), (3, self.change_object),
                  (4, self.repeated_expression), (2, self.call_statement), (1, self.swap),
                  *self.newer_statements()]
        if self.depth < DEEPEST and self.affordable(10):
            makers += [(6, self.branch), (3, self.counted_loop), (3, self.each_loop), (2, self.while_loop),
                       (1, self.do_loop), (1, self.for_loop), (1, self.empty_loop), (4, self.try_block),
                       (2, self.closure), (2, self.shadow), (2, self.captured_change),
                       (2, self.invariant_loop), (1, self.closures_of_loop)]
        if self.depth > 1:
            makers += [(2, self.leave)]
        if self.depth < 3 and self.place.nesting < 2 and self.depth > 0:
            makers += [(1, self.nested_function)]
        self.weighted(makers)()

    def some_statements(self, least=1, most=3):
        self.statements(self.random.randint(least, most))

    # Variables

    def object_types(self):
        return [owner.name for owner in (*self.classes, *self.structs, *self.enums)]

    def declaration(self):
        types = [*SIMPLE_TYPES, "int", "int", "float"] + self.object_types()
        type_ = self.pick(types)
        value = self.bounded(type_)
        keyword = self.pick(("let", "let", "var", "const"))
        annotation = f": {ANNOTATIONS.get(type_, type_)}" if self.chance(0.3) else ""
        name = self.fresh("v")
        self.line(f"{keyword} {name}{annotation} = {value}")
        self.declare(name, type_, keyword != "const")

    def bounded(self, type_, depth=2):
        """An expression whose value stays small when it is assigned in a loop."""
        text = self.expression(type_, depth)
        if type_ == "int" and not text.lstrip("-").isdigit():
            return f"{text} % 1000" if self.chance(0.8) else text
        if type_ == "string" and not text.startswith(("\"", "'")):
            return f"({text})[0:12]"
        if type_ == "list":
            return f"{text}[0:{LARGEST_COLLECTION}]"
        if type_ == "map":
            return text
        if type_ == "set" and not text.isidentifier():
            return f"set({text}.toList().take({LARGEST_COLLECTION}))"
        return text

    def assignment(self):
        type_ = self.pick([*SIMPLE_TYPES, "int", "int", "int", "float"] + self.object_types())
        known = self.variables(type_, assignable=True)
        if not known:
            return self.declaration()
        return self.line(f"{self.pick(known).name} = {self.bounded(type_)}")

    def compound_assignment(self):
        known = self.variables("int", assignable=True)
        if not known:
            return self.declaration()
        name = self.pick(known).name
        if self.chance(0.3):
            return self.line(f"{name}{self.pick(('++', '--'))}")
        operator = self.pick(("+=", "-=", "+=", "*=", "%=", "/="))
        if operator == "*=":
            return self.line(f"{name} *= {self.pick(('2', '3', '-1', '0', '1'))}")
        return self.line(f"{name} {operator} {self.bounded('int', 1)}")

    def swap(self):
        known = self.variables("int", assignable=True)
        if len(known) < 2:
            return self.declaration()
        one, other = (variable.name for variable in self.random.sample(known, 2))
        name = self.fresh("v")
        self.line(f"let {name} = {one}")
        self.line(f"{one} = {other}")
        self.line(f"{other} = {name}")
        return self.declare(name, "int")

    def shadow(self):
        """An inner variable with the name of an outer one, declared before anything else."""
        known = [v for v in self.visible().values() if v.type in ("int", "float", "string", "list")]
        if not known:
            return self.declaration()
        hidden = self.pick(known)
        type_ = self.pick(("int", "float", "string"))
        with self.block("if true" if self.chance(0.3) else ""):
            self.line(f"let {hidden.name} = {self.leaf_but(type_, hidden.name)}")
            self.declare(hidden.name, type_)
            self.some_statements()
            self.line(f"print(\"{hidden.name}\", {hidden.name})")
        return None

    def leaf_but(self, type_, name):
        text = self.leaf(type_)
        return {"int": "41", "float": "4.5", "string": "\"inner\""}[type_] if text == name else text

    # Output and calls

    def print(self):
        self.spend(STEPS_OF_PRINT)
        values = [self.expression(self.pick((*SIMPLE_TYPES, "int", *self.object_types())), 2)
                  for _ in range(self.random.randint(1, 3))]
        values = [value for value in values if not any(value.startswith((c.name, "new ")) for c in self.classes)]
        self.line(f"print({', '.join(values)})")

    def call_statement(self):
        text = self.call(self.pick(("int", "int", "float", "string", "bool")), 2)
        if text.endswith(")") and text[0].isalpha():
            return self.line(text)
        return self.print()

    # Changes

    def change_collection(self):
        type_ = self.pick(("list", "map", "set"))
        known = self.variables(type_)
        if not known:
            return self.declaration()
        name, value = self.pick(known).name, self.expression("int", 1)
        grows = f"if len({name}) < {LARGEST_COLLECTION} "
        if type_ == "list":
            return self.line(self.pick((
                f"{grows}{{ {name}.push({value}) }}", f"if len({name}) > 0 {{ {name}[0] = {value} }}",
                f"if len({name}) > 0 {{ {name}.pop() }}", f"{name}[{self.pick(INTS[:4])}] = {value}",
                f"if len({name}) > 1 {{ {name}[-1] += {value} % 100 }}")))
        if type_ == "map":
            return self.line(self.pick((
                f"{name}[{self.pick(KEYS)}] = {value}", f"{name}.remove({self.pick(KEYS)})",
                f"{name}[{self.pick(KEYS)}] = ({name}.get({self.pick(KEYS)}, 1) + 1) % 1000")))
        return self.line(self.pick((f"{grows}{{ {name}.add({value}) }}", f"{name}.remove({value})")))

    def change_object(self):
        owners = [(variable, name, kind) for owner in (*self.classes, *self.structs)
                  for variable in self.variables(owner.name) for name, kind in self.fields_of(owner)]
        if self.place.self_class:
            owners += [(None, name, kind) for name, kind in self.fields_of(self.place.self_class)]
        owners = [owner for owner in owners if owner[2] in SIMPLE_TYPES]
        if not owners:
            return self.assignment()
        variable, name, kind = self.pick(owners)
        target = f"{variable.name if variable else 'self'}.{name}"
        if kind == "int" and self.chance(0.5):
            return self.line(f"{target} {self.pick(('+=', '-='))} {self.bounded('int', 1)}")
        return self.line(f"{target} = {self.bounded(kind)}")

    def repeated_expression(self):
        """The same expression before and after something that may change it."""
        type_ = self.pick(("int", "int", "float", "bool", "string"))
        text = self.expression(type_, 2)
        first, second = self.fresh("v"), self.fresh("v")
        self.line(f"let {first} = {text}")
        self.weighted([(3, self.assignment), (3, self.compound_assignment), (2, self.change_collection),
                       (2, self.change_object), (2, self.call_statement), (1, lambda: None)])()
        self.line(f"let {second} = {text}")
        self.spend(STEPS_OF_PRINT)
        self.line(f"print({first}, {second}, {first} == {second})")

    # Choice

    def branch(self):
        with self.block(f"if {self.expression('bool', 2)}"):
            self.some_statements()
        while self.chance(0.25):
            with self.block(f"elif {self.expression('bool', 1)}"):
                self.some_statements()
        if self.chance(0.5):
            with self.block("else"):
                self.some_statements()

    def leave(self):
        """A jump out of a block, under a condition."""
        jumps = [f"throw {self.error()}"]
        if self.place.result:
            jumps += [f"return {self.bounded(self.place.result)}"] * 2
        if self.place.loops:
            jumps += ["break", "continue", "continue"]
        with self.block(f"if {self.expression('bool', 2)}"):
            if self.chance(0.3):
                self.print()
            self.line(self.pick(jumps))

    def error(self):
        text = self.expression("string", 1)
        if self.chance(0.1):
            return self.pick((text, self.expression("int", 1)))
        return f"{self.pick([*BUILT_IN_ERRORS, *self.errors])}({text})"

    def try_block(self):
        with self.block("try"):
            self.some_statements()
            if self.chance(0.3):
                self.line(f"throw {self.error()}")
            elif self.chance(0.2):
                self.line(f"print({self.pick(EDGE_INTS)} * {self.leaf('int')})")
        caught = False
        while self.chance(0.4 if caught else 0.85):
            caught = True
            name = self.fresh("e")
            with self.block(f"catch ({self.pick([*BUILT_IN_ERRORS, *self.errors])} {name})"
                            if self.chance(0.5) else f"catch ({name})"):
                self.spend(STEPS_OF_PRINT)
                self.line(f"print({name}.type, {name}.message{f', {name}.stack' if self.chance(0.5) else ''})")
                self.some_statements(0, 2)
                if self.chance(0.1):
                    self.line(f"throw {name}")
        if not caught or self.chance(0.3):
            with self.block("finally"):
                self.some_statements(1, 2)

    # Loops

    def in_loop(self, head, times, first=(), last=(), variables=(), tail="}"):
        """A loop; `first` and `last` are lines of its body, `variables` those of its head."""
        with self.block(head, tail), self.repeated(times):
            for name, type_ in variables:
                self.declare(name, type_, self.chance(0.2))
            self.place.loops += 1
            for line in first:
                self.line(line)
            self.some_statements(1, 4)
            for line in last:
                self.line(line)
            self.place.loops -= 1

    def counted_loop(self):
        name, times = self.fresh("i"), self.random.randint(1, 6)
        low = self.pick((0, 0, 0, 1, -2, 3))
        step = self.pick((2, 3, -1)) if self.chance(0.2) else 1
        what = f"{low}..{low + times}" if step == 1 else f"range({low}, {low + times * step}, {step})"
        self.in_loop(f"for ({name} in {what})", times, variables=[(name, "int")])

    def each_loop(self):
        key, value = self.fresh("k"), self.fresh("x")
        self.weighted([
            (3, lambda: self.in_loop(f"for ({value} in {self.expression('list', 1)})", LARGEST_COLLECTION,
                                     variables=[(value, "int")])),
            (1, lambda: self.in_loop(f"for {key}, {value} in {self.expression('list', 1)}",
                                     LARGEST_COLLECTION, variables=[(key, "int"), (value, "int")])),
            (2, lambda: self.in_loop(f"for ({key}, {value} in {self.expression('map', 1)})", 4,
                                     variables=[(key, "string"), (value, "int")])),
            (1, lambda: self.in_loop(f"for ({value} in {self.expression('set', 1)})", LARGEST_COLLECTION,
                                     variables=[(value, "int")])),
            (1, lambda: self.in_loop(f"for ({value} in ({self.expression('string', 1)})[0:5])", 5,
                                     variables=[(value, "string")])),
        ])()

    def condition(self, type_):
        """An expression in the head of a loop, where no jump may stand."""
        loops, self.place.loops = self.place.loops, 0
        text = self.expression(type_, 1)
        self.place.loops = loops
        return text

    def while_loop(self):
        """Its counter is no name that other statements assign."""
        name, times = self.fresh("w"), self.random.randint(1, 6)
        self.line(f"let {name} = 0")
        self.declare(name, "int", False)
        condition = f"{name} < {times}"
        if self.chance(0.4):
            condition = f"{condition} && {self.condition('bool')}"
        self.in_loop(f"while {condition}", times, first=[f"{name} += 1"])

    def do_loop(self):
        name, times = self.fresh("w"), self.random.randint(1, 5)
        self.line(f"let {name} = 0")
        self.declare(name, "int", False)
        self.in_loop("do", times, first=[f"{name} += 1"], tail=f"}} while ({name} < {times})")

    def for_loop(self):
        name, times = self.fresh("i"), self.random.randint(1, 6)
        step = self.pick((f"{name}++", f"{name} += 1", f"{name} += 2"))
        self.in_loop(f"for ({name} = 0; {name} < {times}; {step})", times, variables=[])

    def empty_loop(self):
        """What stands in it must not be computed, even what does not change."""
        head = self.pick((f"for ({self.fresh('i')} in 3..3)", f"for ({self.fresh('i')} in [])",
                          "while (false)", f"while {self.condition('int')} > 9000000000000000000"))
        thrower = f"{self.pick(EDGE_INTS)} * {self.expression('int', 1)} / {self.expression('int', 1)}"
        self.in_loop(head, 1, first=[f"print({thrower})"],
                     last=["break"] if head.startswith("while ") and "false" not in head else [])

    def invariant_loop(self):
        """The same in each round, if it is computed at all."""
        sum_, name = self.fresh("v"), self.fresh("i")
        self.line(f"let {sum_} = 0")
        self.declare(sum_, "int")
        invariant = self.expression("int", 2)
        times = self.random.randint(0, 4)
        with self.block(f"for ({name} in 0..{times})"), self.repeated(max(times, 1)):
            self.declare(name, "int", False)
            self.place.loops += 1
            if self.chance(0.4):
                self.weighted([(2, self.leave), (2, self.assignment), (1, self.print)])()
            self.line(f"{sum_} = ({sum_} + {invariant}) % 10000")
            if self.chance(0.5):
                self.weighted([(2, self.leave), (2, self.compound_assignment), (1, self.change_object)])()
            self.place.loops -= 1
        self.line(f"print(\"{sum_}\", {sum_})")

    # Functions inside functions

    def closure(self):
        arity = self.random.randint(0, 2)
        text, cost = self.lambda_of_ints(arity)
        name = self.fresh("f")
        self.line(f"let {name} = {text}")
        self.declare(name, "function", False, arity=arity, cost=cost)

    def captured_change(self):
        """A variable that a call changes between two uses of it."""
        name, change = self.fresh("c"), self.fresh("f")
        self.line(f"let {name} = {self.pick(INTS)}")
        variable = self.declare(name, "int")
        self.line(f"let {change} = (by) => {{ {name} = ({name} + by) % 1000; return {name} }}")
        self.declare(change, "function", False, arity=1, cost=4)
        self.line(f"let {name}_1 = {name} * 2 + {change}({self.leaf('int')}) + {name} * 2")
        self.declare(f"{name}_1", "int")
        self.some_statements(0, 2)
        self.spend(STEPS_OF_PRINT)
        self.line(f"print({variable.name}, {name}_1, {change}(1) + {name}, {name} + {change}(2))")

    def closures_of_loop(self):
        """Each round has a variable of its own."""
        all_, name, own = self.fresh("fs"), self.fresh("i"), self.fresh("v")
        self.line(f"let {all_} = []")
        with self.block(f"for ({name} in 0..3)"), self.repeated(3):
            self.declare(name, "int", False)
            self.line(f"let {own} = {self.expression('int', 1)}")
            self.declare(own, "int")
            self.line(f"{all_}.push(() => {{ {own} = ({own} + {name}) % 100; return {own} }})")
            self.some_statements(0, 1)
        self.line(f"for (f in {all_}) {{ print(f(), f()) }}")
        self.spend(6 * STEPS_OF_PRINT)

    def nested_function(self):
        name = self.fresh("inner")
        parameter = self.fresh("a")
        loops, self.place.loops = self.place.loops, 0
        outer = self.place
        with self.body(Place("int", self_class=outer.self_class)) as measured:
            with self.block(f"function {name}({parameter})"):
                self.declare(parameter, "int")
                self.some_statements(1, 3)
                self.line(f"return {self.bounded('int')}")
        self.place.loops = loops
        self.declare(name, "function", False, arity=1, cost=measured.cost)
