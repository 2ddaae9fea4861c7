"""The examples of src/diagnostics/explanations: the wrong one gives its code, the right one does not.

The info string of a code block says what it is:

    noodle wrong            a program that must give the code
    ... with=lexer=1.0.0    compiled by this component
    noodle                  the right program; more than one is fine
    ... bytes               \\xNN stands for a byte
    ... file=util           another file of the program that follows: util.nc

Limits (NC06xx) have no examples: the suite `limits` is at and just past each.
"""
import json
import re

import process
import shared_objects
from case import Case, Failure

BLOCK = re.compile(r"^```([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def cases(context):
    folder = context.root / "src/diagnostics/explanations"
    yield Case("diagnostics", "the reference lists every code",
               lambda work: check_reference(context, folder))
    for path in sorted(folder.glob("NC*.md")):
        if path.stem.startswith("NC06"):
            continue
        yield Case("diagnostics", f"explanations/{path.stem}",
                   lambda work, path=path: check_examples(context, path, work))


def check_reference(context, folder):
    wanted = []
    for path in sorted(folder.glob("NC*.md")):
        title = path.read_text(encoding="utf-8").splitlines()[0].partition(": ")[2]
        wanted.append(f"| `{path.stem}` | {title} |")
    text = (context.root / "docs/language.md").read_text(encoding="utf-8")
    found = re.findall(r"^\| `NC\d{4}` \|.*$", text, re.MULTILINE)
    if found != wanted:
        wrong = sorted(set(found) ^ set(wanted)) or ["the order"]
        raise Failure("in docs/language.md differ from the explanations:\n" + "\n".join(wrong))


def check_examples(context, path, work):
    counts = {True: 0, False: 0}
    for number, (words, text) in enumerate(BLOCK.findall(path.read_text(encoding="utf-8"))):
        words = words.split()
        files = [word.removeprefix("file=") for word in words if word.startswith("file=")]
        folder = work / ("wrong" if "wrong" in words else "right")
        folder.mkdir(exist_ok=True)
        source = folder / (f"{files[0]}.nc" if files else f"main{number}.nc")
        source.write_bytes(source_of(words, text))
        if not files:
            counts["wrong" in words] += 1
            components = [word.removeprefix("with=") for word in words if word.startswith("with=")]
            check_example(context, source, path.stem, "wrong" in words, components)
    if not counts[True] or not counts[False]:
        raise Failure(f"{path.name} needs a wrong and a right example")


def source_of(words, text):
    if "bytes" not in words:
        return text.encode()
    return re.sub(rb"\\x([0-9A-F]{2})", lambda match: bytes.fromhex(match[1].decode()), text.encode())


def check_example(context, source, code, is_wrong, components):
    done = process.run([context.noodlec, "compile", "--check", "-Wall", "-Wextra",
                        "--diagnostics-format=json",
                        *shared_objects.arguments(context, components), source.name], source.parent)
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    codes = {line["code"] for line in lines if line["kind"] == "diagnostic"}
    is_error = any(line["severity"] == "error" for line in lines if line["kind"] == "diagnostic")
    if is_wrong and code not in codes:
        raise Failure(f"{source.name} gives {sorted(codes)}, not {code}\n{process.tail(done.stderr)}")
    if not is_wrong and (code in codes or done.exit != 0):
        raise Failure(f"{source.name} is not right: {sorted(codes)}\n{process.tail(done.stderr)}")
    if is_error != (done.exit == 1):
        raise Failure(f"{done.command}\nexits {done.exit}\n{process.tail(done.stderr)}")
