"""Every token, node, opcode, built-in and library function stands in some test."""
import functools
import re
import threading

import file_format
import process
import project
from case import Case, Failure

# Table, macro, where a line of --emit names its entry, and the commands that show the file tests.
SEAMS = {
    "tokens": ("token_kinds.def", "NOODLE_TOKEN", rb"^(\w+)", [["--emit=tokens"]]),
    "nodes": ("node_kinds.def", "NOODLE_NODE", rb"^ *(\w+)",
              [["--emit=tree", "-O0"], ["--emit=tree", "-O2"]]),
    "opcodes": ("opcodes.def", "NOODLE_OPCODE", rb"^ +\d+ (\w+)",
                [["--emit=bytecode", "-O0"], ["--emit=bytecode", "-O2"]]),
}
# What the file tests cannot show, and why.
ELSEWHERE = {
    "Invalid": "comes with an error, and then nothing is printed",
    "At": "of edition 1.2: an error before it",
    "QuestionDot": "of edition 1.2: an error before it",
    "QuestionQuestion": "of edition 1.2: an error before it",
    "LoadConstantWide": "needs 65,536 constants; limits/200,000 constants runs it",
}
SUITES = ("programs", "seams", "diagnostics")
LIBRARY_ENTRY = re.compile(r'^\s*\{"(\w+)", "[^"]*", \w+\},|(?:UNARY|BINARY|WHOLE)\((\w+)\)',
                           re.MULTILINE)

lock = threading.Lock()


def cases(context):
    for name, (table, macro, place, commands) in SEAMS.items():
        def check(work, table=table, macro=macro, place=place, commands=commands):
            wanted = {entry[0] for entry in project.entries(context, table, macro)}
            require(wanted - ELSEWHERE.keys(), kinds_in_dumps(context, place, commands, work))
        yield Case("coverage", name, check)
    yield Case("coverage", "built-ins", lambda work: require(
        {entry[0] for entry in project.entries(context, "builtins.def", "NOODLE_BUILTIN")},
        words_of_sources(context)))
    yield Case("coverage", "library", lambda work: require(
        library_names(context), words_of_sources(context)))


def require(wanted, found):
    missing = sorted(wanted - found)
    if missing or not wanted:
        raise Failure(f"{len(missing)} of {len(wanted)} stand in no test: {' '.join(missing)}")


def library_names(context):
    names = set()
    for path in (context.root / "src/vm/library").glob("*.cpp"):
        for entry in LIBRARY_ENTRY.findall(path.read_text(encoding="utf-8")):
            names |= set(filter(None, entry))
    # The parameter of the macros themselves.
    return names - {"name"}


def kinds_in_dumps(context, place, commands, work):
    """The kinds that --emit prints for the file tests."""
    kinds = set()
    for number, path in enumerate(test_files(context.tests)):
        folder = work / str(number)
        for name, source in file_format.parse(path).sources.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(source)
        for command in commands:
            done = process.run([context.noodlec, "compile", *command, path.name], folder,
                               seconds=process.SECONDS * context.patience)
            kinds |= {kind.decode() for kind in re.findall(place, done.stdout, re.MULTILINE)}
    return kinds


@functools.cache
def source_words(tests):
    words = set()
    for path in test_files(tests):
        test = file_format.parse(path)
        # Warnings and errors name things without using them: only what programs do counts.
        for source in test.sources.values():
            words |= words_of(re.sub(rb"//.*", b"", source))
    return frozenset(words)


def words_of_sources(context):
    with lock:
        return source_words(context.tests)


def words_of(text):
    return {word.decode() for word in re.findall(rb"[A-Za-z_]\w*", text)}


def test_files(tests):
    return sorted(path for suite in SUITES for path in (tests / suite).rglob("*.nc"))
