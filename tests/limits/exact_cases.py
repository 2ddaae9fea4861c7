"""Each limit of the language: a program at the limit compiles, one just past it gets its code."""
import process
from case import Case, Failure, Skip

# Code, what is counted, the limit, the source with so many of it, and whether it takes --long.
LIMITS = (
    (620, "brackets in one another", 999,
     lambda n: "print(" + "(" * (n - 1) + "1" + ")" * n, False),
    (620, "blocks in one another", 999, lambda n: "if true {" * n + "}" * n, False),
    (607, "strings in strings", 256, lambda n: '"${' * n + "1" + '}"' * n, False),
    # Three constructs each: the choice, its block and the sign.
    (620, "choices in one another", 332,
     lambda n: "print(" + "if true { -" * n + "1" + " } else { 2 }" * n + ")", False),
    (620, "patterns in one another", 999, lambda n: "let " + "[" * n + "]" * n + " = 1", False),
    (623, "values of a case", 100,
     lambda n: "export enum E { A(" + ", ".join(f"v{i}" for i in range(n)) + ") }", False),
    (621, "arguments", 200,
     lambda n: "function f(...all) { return all }\nf(" + "1, " * n + ")", False),
    (622, "parameters", 200,
     lambda n: "export function f(" + ", ".join(f"p{i}" for i in range(n)) + ") {}", False),
    # One register is left for the result.
    (660, "local variables", 249,
     lambda n: "export function f() {\n" + "".join(f"let v{i} = {i}\n" for i in range(n))
     + "".join(f"v{i} = 0\n" for i in range(n)) + "}", False),
    # One of them is the function.
    (662, "variables of a module", 65535,
     lambda n: "".join(f"let v{i} = {i}\n" for i in range(n - 1))
     + "export function f() {\n" + "".join(f"v{i} = 0\n" for i in range(n - 1)) + "}", False),
    (663, "captured variables", 256, lambda n: captured(n), False),
    (601, "bytes of source", 512 << 20, lambda n: "//" + "x" * (n - 3) + "\n", True),
    (602, "names and strings", 1 << 24, lambda n: "".join(f'"{i:x}"\n' for i in range(n)), True),
    (603, "large integers", 1 << 23, lambda n: "9999999\n" * n, True),
    (604, "floats", 1 << 24, lambda n: "0.5\n" * n, True),
    (605, "tokens in brackets", (1 << 24) - 2,
     lambda n: "print(" + ("1" if n % 2 else "-1") + "\n+1" * ((n - 1) // 2) + ")", True),
)


def captured(count):
    """A function that uses variables of two functions around it; neither can hold them all."""
    half = count // 2
    outer = [f"a{i}" for i in range(half)]
    inner = [f"b{i}" for i in range(count - half)]
    return ("export function f(" + ", ".join(outer[:200]) + ") {\n"
            + "".join(f"let {name} = 1\n" for name in outer[200:])
            + "return (" + ", ".join(inner[:200]) + ") => {\n"
            + "".join(f"let {name} = 1\n" for name in inner[200:])
            + "return () => {\n"
            + "".join(f"print({name})\n" for name in outer + inner) + "}\n}\n}\n")


def cases(context):
    for code, what, limit, source, takes_long in LIMITS:
        yield Case("limits", f"NC{code:04} {what}",
                   lambda work, code=code, limit=limit, source=source, takes_long=takes_long:
                   check_limit(context, code, limit, source, takes_long, work))


def check_limit(context, code, limit, source, takes_long, work):
    if takes_long and not context.long:
        raise Skip("runs with --long only")
    for count, expected in ((limit, False), (limit + 1, True)):
        path = work / f"{count}.nc"
        path.write_text(source(count), encoding="utf-8")
        done = process.run([context.noodlec, "compile", "--check", "-w", path.name], work,
                           seconds=5 * process.SECONDS * context.patience)
        path.unlink()
        if (f"[NC{code:04}]".encode() in done.stderr) != expected or done.exit != int(expected):
            raise Failure(f"{count}: exit code {done.exit}\n{process.tail(done.stderr, 10)}")
