"""What is known of a program while it is made: names in scope, costs, and its text.

Every program ends: loops have a bounded number of rounds, functions call only what was made before
them, and each call is refused where the rounds around it would multiply its cost beyond a limit.
"""
import contextlib
import dataclasses
import random
import re

# Steps, roughly: of one call in the place where it stands, and of one function.
MOST_STEPS_OF_CALL = 3000
MOST_STEPS_OF_FUNCTION = 2000
# A line of output takes more time than a step.
STEPS_OF_PRINT = 8
# Lists, maps and sets are added to only while they are smaller.
LARGEST_COLLECTION = 8

SIMPLE_TYPES = ("int", "float", "bool", "string", "list", "map", "set")


@dataclasses.dataclass(eq=False)
class Variable:
    name: str
    type: str
    assignable: bool = True
    # Of type "function": how many ints it takes to give an int, and what a call costs.
    arity: int = 0
    cost: int = 0


@dataclasses.dataclass(eq=False)
class Function:
    name: str
    # Name, type, and the text of the default value or None.
    parameters: list
    rest: bool
    result: str
    cost: int


@dataclasses.dataclass(eq=False)
class Class:
    name: str
    fields: dict
    methods: list
    parameter_count: int
    base: "Class | None" = None


@dataclasses.dataclass(eq=False)
class Struct:
    name: str
    fields: dict


@dataclasses.dataclass(eq=False)
class Enum:
    name: str
    cases: list
    # Of cases with values (edition 1.1): name and number of ints.
    payloads: dict = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class Place:
    """The function around the text that is being made."""
    result: str | None = None
    loops: int = 0
    self_class: Class | None = None
    nesting: int = 0


class Program:
    """Text and scopes. The makers of expressions and statements are mixed into it."""

    def __init__(self, seed, edition):
        self.random = random.Random(seed)
        self.edition = edition
        self.lines = []
        self.depth = 0
        self.scopes = [[]]
        self.functions = []
        self.classes = []
        self.structs = []
        self.enums = []
        self.errors = []
        self.place = Place()
        self.rounds = 1
        self.cost = 0
        self.counter = 0
        self.repeatable = []

    # Text

    def line(self, text):
        self.lines.append("  " * self.depth + text)

    @contextlib.contextmanager
    def block(self, head, tail="}"):
        """A block with a scope of its own; its statements are what is made inside."""
        self.line(head + " {")
        with self.scope():
            self.depth += 1
            yield
            self.depth -= 1
        self.line(tail)

    @contextlib.contextmanager
    def scope(self):
        self.scopes.append([])
        yield
        self.scopes.pop()

    # Choice

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, choices):
        return choices[self.random.randrange(len(choices))]

    def weighted(self, table):
        """One of the second elements of pairs; the first ones say how often."""
        return self.random.choices([entry[1] for entry in table], [entry[0] for entry in table])[0]

    # Names

    def fresh(self, prefix):
        self.counter += 1
        return f"{prefix}{self.counter}"

    def declare(self, name, type_, assignable=True, **more):
        variable = Variable(name, type_, assignable, **more)
        self.scopes[-1].append(variable)
        return variable

    def visible(self):
        """The variables that names mean here, by name."""
        return {variable.name: variable for scope in self.scopes for variable in scope}

    def variables(self, type_, assignable=False):
        return [variable for variable in self.visible().values()
                if variable.type == type_ and (variable.assignable or not assignable)]

    # Costs

    def affordable(self, steps):
        return steps * self.rounds <= MOST_STEPS_OF_CALL and self.cost < MOST_STEPS_OF_FUNCTION

    def spend(self, steps):
        self.cost += steps * self.rounds

    @contextlib.contextmanager
    def repeated(self, times):
        outside = self.rounds
        self.rounds *= times
        yield
        self.rounds = outside

    @contextlib.contextmanager
    def body(self, place):
        """A function: gives an object whose `cost` is known behind it."""
        outside = (self.place, self.rounds, self.cost, self.repeatable)
        self.place, self.rounds, self.cost, self.repeatable = place, 1, 2, []
        place.nesting = outside[0].nesting + 1
        measured = Function("", [], False, "", 0)
        with self.scope():
            yield measured
        measured.cost = self.cost
        self.place, self.rounds, self.cost, self.repeatable = outside

    # Expressions that stand in the program more than once

    def remember(self, type_, text, steps):
        if "=>" in text or "{" in text or len(text) > 60:
            return
        visible = self.visible()
        names = {name: visible[name] for name in re.findall(r"[A-Za-z_]\w*", text) if name in visible}
        if names:
            self.repeatable.append((type_, text, names, steps))
            del self.repeatable[:-12]

    def repeat(self, type_):
        """An expression that was made before and still means the same names, or None."""
        visible = self.visible()
        found = [(text, steps) for known, text, names, steps in self.repeatable
                 if known == type_ and all(visible.get(name) is names[name] for name in names)
                 and self.affordable(steps)]
        if not found:
            return None
        text, steps = self.pick(found)
        self.spend(steps)
        return text
