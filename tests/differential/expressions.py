"""Random expressions of a wanted type."""
from program import LARGEST_COLLECTION, Place, SIMPLE_TYPES

INTS = ("0", "1", "2", "3", "4", "5", "7", "8", "10", "16", "64", "100", "-1", "-2", "-7", "255")
EDGE_INTS = ("9223372036854775807", "(-9223372036854775808)", "4611686018427387904", "4294967296",
             "-9223372036854775807", "8388607", "8388608", "2147483648", "9007199254740993", "127", "128",
             "-128", "-129", "256", "32767", "32768", "-32769", "65535", "65536", "2147483647")
FLOATS = ("0.0", "1.0", "0.5", "2.5", "-1.5", "3.0", "1e3", "0.1", "-0.0", "1e-9", "4.0", "7.25",
          "(0.0 / 0.0)", "(1.0 / 0.0)", "128.0")
STRINGS = ('"a"', '"bc"', '""', '"héj"', '"x y"', "'q'", '"10"', '"\\n"', '"Noodle"')
KEYS = ('"a"', '"b"', '"k1"', '"bc"')


class Expressions:
    """Mixed into Program."""

    def expression(self, type_, depth=2):
        """Text of an expression; what is not simple stands in brackets."""
        if type_ == "any":
            type_ = self.pick(SIMPLE_TYPES)
        if depth > 0 and self.chance(0.25):
            again = self.repeat(type_)
            if again:
                return again
        before = self.cost
        if depth <= 0 or self.chance(0.2):
            return self.leaf(type_)
        text = self.weighted(self.expression_makers(type_))(depth - 1)
        self.remember(type_, text, (self.cost - before) // self.rounds + 1)
        return text

    def expression_makers(self, type_):
        makers = {
            "int": [(8, self.int_arithmetic), (2, self.int_by_constant), (2, self.length),
                    (2, lambda d: self.element("list")), (1, lambda d: f"int({self.expression('float', d)})"),
                    (1, lambda d: f"(-({self.expression('int', d)}))"), (1, self.int_of_method)],
            "float": [(6, self.float_arithmetic), (1, lambda d: f"float({self.expression('int', d)})"),
                      (1, lambda d: f"(-({self.expression('float', d)}))")],
            "bool": [(4, self.comparison), (3, self.logic), (1, lambda d: f"(!{self.expression('bool', d)})"),
                     (1, self.membership), (1, self.type_test)],
            "string": [(4, self.join), (2, lambda d: f"str({self.expression('any', d)})"),
                       (2, self.string_method)],
            "list": [(2, self.list_literal), (2, self.list_method),
                     (1, lambda d: f"({self.expression('list', d)} + {self.expression('list', d)})[0:6]")],
            "map": [(2, self.map_literal), (1, self.map_method)],
            "set": [(2, self.set_literal), (1, self.set_method)],
        }.get(type_)
        if makers is None:
            return [(1, lambda d: self.leaf(type_))]
        return makers + [(2, lambda d: self.choice(type_, d)), (2, lambda d: self.call(type_, d)),
                         (1, lambda d: self.field(type_)), *self.newer_makers(type_)]

    def leaf(self, type_):
        known = self.variables(type_)
        if known and self.chance(0.75):
            return self.pick(known).name
        if type_ == "int":
            return self.pick(EDGE_INTS) if self.chance(0.04) else self.pick(INTS)
        literals = {"float": FLOATS, "bool": ("true", "false"), "string": STRINGS}.get(type_)
        if literals:
            return self.pick(literals)
        makers = {"list": self.list_literal, "map": self.map_literal, "set": self.set_literal}
        if type_ in makers:
            return makers[type_](0)
        return self.object_of(type_)

    def object_of(self, type_):
        """A new instance, struct or case of the type with this name."""
        for enum in self.enums:
            if enum.name == type_:
                return self.case_of(enum)
        for struct in self.structs:
            if struct.name == type_:
                values = [f"{name}: {self.expression(kind, 1)}" if self.chance(0.3) else None
                          for name, kind in struct.fields.items()]
                # Names stand behind what has none.
                if values[-1] is None or None in values:
                    values = [self.expression(kind, 1) for kind in struct.fields.values()]
                return f"{type_}({', '.join(values)})"
        for class_ in self.classes:
            if class_.name == type_:
                subclasses = [known for known in self.classes if known.base is class_]
                if subclasses and self.chance(0.3):
                    return self.object_of(self.pick(subclasses).name)
                self.spend(6)
                new = "new " if self.chance(0.2) else ""
                values = ", ".join(self.expression("int", 1) for _ in range(class_.parameter_count))
                return f"{new}{type_}({values})"
        return "null"

    def case_of(self, enum):
        name = self.pick(enum.cases)
        count = enum.payloads.get(name, 0)
        values = ", ".join(self.expression("int", 1) for _ in range(count))
        return f"{enum.name}.{name}({values})" if count else f"{enum.name}.{name}"

    # Numbers

    def int_arithmetic(self, depth):
        left, right = self.expression("int", depth), self.expression("int", depth)
        operator = self.weighted([(5, "+"), (4, "-"), (3, "*"), (1, "/"), (1, "%")])
        if operator == "*" and self.chance(0.7):
            return f"(({left} % 100) * ({right} % 50))"
        return f"({left} {operator} {right})"

    def int_by_constant(self, depth):
        """What strength reduction and fused instructions look for."""
        operand = self.expression("int", depth)
        operation = self.pick(("* 2", "* 4", "* 8", "* 1", "* 0", "* -1", "+ 0", "- 0", "+ 1", "- 1",
                               "/ 1", "/ 2", "/ 4", "/ -1", "% 2", "% 8", "% 1", "** 2", "** 1", "** 0",
                               "+ 127", "- 128", "+ 128", "* 127", "* 3", "% 97", "% -7"))
        if self.chance(0.15):
            return f"({self.pick(('0 -', '1 *', '2 *', '0 +', '64 -', '100 %', '7 /'))} {operand})"
        return f"({operand} {operation})"

    def float_arithmetic(self, depth):
        types = self.pick((("float", "float"), ("int", "float"), ("float", "int")))
        left, right = (self.expression(type_, depth) for type_ in types)
        operator = self.weighted([(5, "+"), (4, "-"), (4, "*"), (3, "/"), (1, "%")])
        if self.chance(0.2):
            return f"({left} {self.pick(('* 2', '* 1', '+ 0', '- 0', '/ 2', '* 0.0', '** 2', '+ 0.0'))} + 0.0)"
        return f"({left} {operator} {right})"

    def length(self, depth):
        operand = self.expression(self.pick(("list", "string", "map", "set")), depth)
        return f"len({operand})" if self.chance(0.7) or not operand.isidentifier() else f"{operand}.length"

    def element(self, type_):
        lists = self.variables(type_)
        if not lists:
            return self.leaf("int")
        name, index = self.pick(lists).name, self.pick(INTS[:3])
        if self.chance(0.6):
            return f"(len({name}) > {index} ? {name}[{index}] : {self.leaf('int')})"
        return f"{name}[{self.expression('int', 1) if self.chance(0.3) else index}]"

    def int_of_method(self, depth):
        return self.pick((
            lambda: f"{self.expression('string', depth)}.indexOf({self.pick(STRINGS)})",
            lambda: f"{self.expression('list', depth)}.sum()",
            lambda: f"({self.expression('map', depth)}.get({self.pick(KEYS)}, {self.expression('int', depth)}))",
            lambda: f"{self.expression('list', depth)}.reduce((total, value) => total + value % 10, 0)",
            lambda: f"[{self.expression('int', depth)}, {self.expression('int', depth)}].{self.pick(('max', 'min'))}()",
        ))()

    # Truth

    def comparison(self, depth):
        if self.chance(0.15):
            type_ = self.pick(SIMPLE_TYPES)
            return f"({self.expression(type_, depth)} {self.pick(('==', '!='))} {self.expression(type_, depth)})"
        types = self.pick((("int", "int"), ("int", "int"), ("int", "float"), ("float", "float"),
                           ("string", "string")))
        left, right = (self.expression(type_, depth) for type_ in types)
        if types[0] == "int" and self.chance(0.4):
            right = self.pick(INTS)
        return f"({left} {self.pick(('<', '<=', '>', '>=', '==', '!='))} {right})"

    def logic(self, depth):
        return (f"({self.expression('bool', depth)} {self.pick(('&&', '||'))} "
                f"{self.expression('bool', depth)})")

    def membership(self, depth):
        return self.pick((
            lambda: f"({self.expression('int', depth)} in {self.expression('list', depth)})",
            lambda: f"({self.pick(KEYS)} in {self.expression('map', depth)})",
            lambda: f"({self.expression('int', depth)} in {self.expression('set', depth)})",
            lambda: f"({self.expression('int', depth)} in 0..{self.pick(INTS[:9])})",
        ))()

    def type_test(self, depth):
        types = ["int", "float", "string", "bool", "List", "any"] + [c.name for c in self.classes]
        return f"({self.expression('any', depth)} is {self.pick(types)})"

    def choice(self, type_, depth):
        return (f"({self.expression('bool', depth)} ? {self.expression(type_, depth)}"
                f" : {self.expression(type_, depth)})")

    # Text and collections

    def join(self, depth):
        other = self.expression(self.pick(("string", "int", "float", "any")), depth)
        parts = [self.expression("string", depth), other]
        self.random.shuffle(parts)
        return f"({parts[0]} + {parts[1]})"

    def string_method(self, depth):
        text = self.expression("string", depth)
        return self.pick((f"{text}.upper()", f"{text}[1:]", f"{text}[:3]", f"{text}.repeat(2)[0:12]",
                          f"{text}.padStart(4, \"*\")", f"{text}.replace(\"a\", \"bb\")",
                          f"{text}.reverse()", f"{text}[{self.pick(INTS)}]"))

    def list_literal(self, depth):
        return "[" + ", ".join(self.expression("int", depth) for _ in range(self.random.randrange(5))) + "]"

    def list_method(self, depth):
        xs = self.expression("list", depth)
        return self.pick((
            lambda: f"{xs}.map({self.callback('int', 'int')})",
            lambda: f"{xs}.filter({self.callback('int', 'bool')})",
            lambda: f"{xs}.reversed()", lambda: f"{xs}.sorted()", lambda: f"{xs}[1:3]",
            lambda: f"{xs}.copy()", lambda: f"list({self.expression('set', depth)})"))()

    def callback(self, parameter, result):
        name, outside = self.fresh("p"), self.place
        self.place = Place(result, self_class=outside.self_class, nesting=outside.nesting + 1)
        with self.scope(), self.repeated(LARGEST_COLLECTION):
            self.declare(name, parameter, False)
            text = f"{name} => {self.expression(result, 1)}"
        self.place = outside
        return text

    def map_literal(self, depth):
        keys = self.random.sample(KEYS, self.random.randrange(4))
        return "{" + ", ".join(f"{key}: {self.expression('int', depth)}" for key in keys) + "}"

    def map_method(self, depth):
        m = self.expression("map", depth)
        return self.pick((f"{m}.copy()", f"{m}.merge({self.expression('map', depth)})",
                          f"{m}.filter(value => value > 2)"))

    def set_literal(self, depth):
        count = self.random.randrange(4)
        if count == 0:
            return "set()"
        return "{" + ", ".join(self.expression("int", depth) for _ in range(count)) + "}"

    def set_method(self, depth):
        method = self.pick(("union", "intersection", "difference"))
        return f"{self.expression('set', depth)}.{method}({self.expression('set', depth)})"

    # Calls and members

    def call(self, type_, depth):
        """A call that gives the type, or a leaf where none can be afforded.

        What a subclass calls must not lead back to the methods that it replaces."""
        inside = self.place.self_class
        if inside and inside.base:
            return self.leaf(type_)
        calls = [(lambda f=f: self.call_of(f, depth), f.cost) for f in self.functions if f.result == type_]
        if type_ == "int":
            calls += [(lambda v=v: f"{v.name}({self.ints(v.arity)})", v.cost)
                      for v in self.variables("function")]
            calls += [(lambda v=v, m=m: f"{v.name}.{m.name}({self.arguments(m, 1)})", m.cost)
                      for c in self.classes for v in self.variables(c.name) for m in c.methods
                      if not inside]
            calls.append((lambda: f"note(\"{self.fresh('n')}\", {self.expression('int', depth)})", 16))
        calls = [(make, cost) for make, cost in calls if self.affordable(cost)]
        if not calls:
            return self.leaf(type_)
        make, cost = self.pick(calls)
        self.spend(cost)
        return make()

    def ints(self, count):
        return ", ".join(self.expression("int", 1) for _ in range(count))

    def call_of(self, function, depth):
        return f"{function.name}({self.arguments(function, depth)})"

    def arguments(self, function, depth):
        """By position, then by name; parameters with a default value may be left out."""
        texts, by_name = [], False
        for name, type_, default in function.parameters:
            if default is not None and self.chance(0.4):
                by_name = True
                continue
            by_name = by_name or (not function.rest and self.chance(0.15))
            text = self.expression(type_, depth)
            texts.append(f"{name}: {text}" if by_name else text)
        if function.rest and not by_name:
            texts += [self.expression("int", 1) for _ in range(self.random.randrange(3))]
        return ", ".join(texts)

    def field(self, type_):
        owners = [(variable, name) for owner in (*self.classes, *self.structs)
                  for variable in self.variables(owner.name)
                  for name, kind in self.fields_of(owner) if kind == type_]
        if self.place.self_class:
            owners += [(None, name) for name, kind in self.fields_of(self.place.self_class) if kind == type_]
        if not owners:
            return self.leaf(type_)
        variable, name = self.pick(owners)
        return f"{variable.name if variable else 'self'}.{name}"

    def fields_of(self, owner):
        fields = list(owner.fields.items())
        base = getattr(owner, "base", None)
        return fields + (self.fields_of(base) if base else [])

    def lambda_of_ints(self, arity):
        """A lambda that takes ints and gives one: text and cost."""
        names = [self.fresh("p") for _ in range(arity)]
        with self.body(Place("int", self_class=self.place.self_class)) as measured:
            for name in names:
                self.declare(name, "int")
            head = names[0] if arity == 1 and self.chance(0.6) else f"({', '.join(names)})"
            captured = [v for v in self.variables("int", assignable=True) if v.name not in names]
            if captured and self.chance(0.5):
                changed = self.pick(captured).name
                text = (f"{head} => {{ {changed} = ({changed} + {self.expression('int', 1)}) % 1000; "
                        f"return {self.expression('int', 1)} }}")
            else:
                text = f"{head} => {self.expression('int', 2)}"
        return text, measured.cost
