"""Huge, deep and damaged input gives a result or a diagnostic within seconds, never a signal."""
import random

import process
from case import Case, Failure

DEEP = 100_000

# Each takes the depth and gives a program that nests so deep.
NESTINGS = {
    "brackets": lambda n: "print(" + "(" * n + "1" + ")" * n + ")",
    "lists": lambda n: "print(" + "[" * n + "]" * n + ")",
    "maps": lambda n: "print(" + "{a: " * n + "1" + "}" * n + ")",
    "open brackets": lambda n: "(" * n,
    "open braces": lambda n: "{" * n,
    "closing brackets": lambda n: ")" * n,
    "mixed brackets": lambda n: "([{" * n,
    "comments": lambda n: "/*" * n + "*/" * n + "print(1)",
    "open comments": lambda n: "/*" * n,
    "blocks": lambda n: "if (true) {" * n + "}" * n,
    "else": lambda n: "if (true) {} else {" * n + "}" * n,
    "elif": lambda n: "if (false) {}" + " elif (false) {}" * n,
    "loops": lambda n: "while (false) {" * n + "}" * n,
    "try": lambda n: "try {" * n + "} catch (e) {}" * n,
    "catches": lambda n: "try {}" + " catch (Error e) {}" * n,
    "functions": lambda n: "function f() {" * n + "}" * n,
    "lambdas": lambda n: "let f = " + "x => " * n + "1",
    "classes": lambda n: "".join("class A { f() {" for _ in range(n)) + "}}" * n,
    "minus": lambda n: "print(" + "- " * n + "1)",
    "not": lambda n: "print(" + "!" * n + "true)",
    "sum": lambda n: "print(0" + " + 1" * n + ")",
    "power": lambda n: "print(1" + " ** 1" * n + ")",
    "and": lambda n: "print(true" + " && true" * n + ")",
    "ternary": lambda n: "print(" + "true ? 1 : " * n + "2)",
    "ternary in the middle": lambda n: "print(" + "true ? " * n + "1" + " : 2" * n + ")",
    "members": lambda n: "let a = {}\nprint(a" + ".b" * n + ")",
    "calls": lambda n: "function f() { return f }\nprint(len(str(f" + "()" * n + ")) > 0)",
    "indexes": lambda n: "let a = [0]\nprint(" + "a[" * n + "0" + "]" * n + ")",
    "types": lambda n: "let a: " + "List<" * n + "int" + ">" * n + " = []",
    "string templates": lambda n: 'print("' + "${" * n + '")',
}


def statements(count):
    return "let a = 1\n" + "a = a + 1\n" * count + "print(a)\n"


def locals_of_function(count):
    return ("function f() {\n" + "".join(f"let v{i} = {i}\n" for i in range(count))
            + "return v0" + "".join(f" + v{i}" for i in range(1, count)) + "\n}\nprint(f())\n")


def constants(count):
    lists = [", ".join(f"{i}.5" for i in range(begin, min(begin + 1000, count)))
             for begin in range(0, count, 1000)]
    return ("let sum = 0\n" + "".join(f"for (x in [{text}]) {{ sum += x }}\n" for text in lists)
            + "print(sum)\n")


# Name, what makes the source, and the output where the program must compile and run.
HUGE = (
    ("a file of 50 MB", lambda: statements(5_000_000), b"5000001\n"),
    ("a line of 10 MB", lambda: statements(1_000_000).replace("\n", "; "), b"1000001\n"),
    ("a comment of 10 MB", lambda: "/*" + "x" * 10_000_000 + "*/ print(1)", b"1\n"),
    ("a string of 10 MB", lambda: 'print(len("' + "x" * 10_000_000 + '"))', b"10000000\n"),
    ("a name of 1 MB", lambda: f"let {'x' * 1_000_000} = 1", None),
    ("a number of 1 MB", lambda: f"print({'9' * 1_000_000})", None),
    ("70,000 locals", lambda: locals_of_function(70_000), None),
    ("70,000 variables of the module",
     lambda: "".join(f"v{i} = {i}\n" for i in range(70_000)) + "print(v69999)\n", None),
    ("200,000 constants", lambda: constants(200_000), b"20000000000.0\n"),
    ("200,000 functions",
     lambda: "".join(f"function f{i}() {{ return {i} }}\n" for i in range(200_000))
     + "print(f199999())", None),
    ("100,000 errors", lambda: "let = 1\n" * 100_000, None),
    ("100,000 elements", lambda: "print(len([" + "1, " * 100_000 + "]))", b"100000\n"),
    ("70,000 arguments of a call", lambda: "print(" + "1, " * 70_000 + "1)", None),
    ("70,000 parameters",
     lambda: "function f(" + ", ".join(f"p{i}" for i in range(70_000)) + ") {}\nf()", None),
)


def cases(context):
    for name, nested in NESTINGS.items():
        yield Case("limits", f"nesting/{name}", lambda work, nested=nested:
                   check_source(context, nested(DEEP).encode(), None, work))
    for name, source, output in HUGE:
        yield Case("limits", name, lambda work, source=source, output=output:
                   check_source(context, source().encode(), output, work))
    for seed in range(20):
        yield Case("limits", f"64 KB of random bytes/{seed}", lambda work, seed=seed:
                   check_source(context, random.Random(seed).randbytes(65536), None, work))
        yield Case("limits", f"64 KB of random words/{seed}", lambda work, seed=seed:
                   check_source(context, random_words(seed), None, work))


def random_words(seed):
    words = """( ) [ ] { } , ; : . ... => -> ? ! ++ -- = += | || && == != < <= .. + - * / % ** ?. ?? |> @
        as case class const constructor continue do elif else enum error export extends false finally
        for from function if implements import in interface is let match new null return self static
        struct super throw true try var while yield async await break catch when with a b c 1 2.5 "s"
        `t` print set""".split()
    chosen = random.Random(seed).choices([*words, "\n", "\n"], k=15_000)
    return " ".join(chosen).encode()


def check_source(context, source, output, work):
    """Compiles, and runs what must have an output. Errors must come with a diagnostic."""
    (work / "input.nc").write_bytes(source)
    seconds = process.SECONDS * context.patience
    done = process.run([context.noodlec, "compile", "-o", "input.nbc", "input.nc"], work,
                       seconds=seconds)
    if done.exit not in (0, 1) or (done.exit == 1 and b": error: " not in done.stderr):
        raise Failure(f"exit code {done.exit}\n{process.tail(done.stderr)}")
    if len(done.stderr) > 1_000_000:
        raise Failure(f"{len(done.stderr)} bytes of diagnostics")
    if done.exit == 1 and output is not None:
        raise Failure(f"does not compile\n{process.tail(done.stderr)}")
    if done.exit == 0:
        ran = process.run([context.noodlec, "run", "input.nbc"], work, seconds=seconds)
        if ran.exit not in (0, 70) or (output is not None and ran.stdout != output):
            raise Failure(f"{ran.command}\nexit code {ran.exit}\n{process.tail(ran.stdout, 3)}\n"
                          + process.tail(ran.stderr))
