"""Every token, node, opcode, built-in and library function stands in some test."""
import functools
import re
import threading

import file_format
import process
import project
from case import Case, Failure

# Table, macro, and what shows its entries in the file tests.
SEAMS = {
    "tokens": ("token_kinds.def", "NOODLE_TOKEN", [["--emit=tokens"]]),
    "nodes": ("node_kinds.def", "NOODLE_NODE", [["--emit=tree", "-O0"], ["--emit=tree", "-O2"]]),
    "opcodes": ("opcodes.def", "NOODLE_OPCODE",
                [["--emit=bytecode", "-O0"], ["--emit=bytecode", "-O2"]]),
}
SUITES = ("programs", "seams", "diagnostics")
LIBRARY_ENTRY = re.compile(r'^\s*\{"(\w+)", "[^"]*", \w+\},|(?:UNARY|BINARY|WHOLE)\((\w+)\)',
                           re.MULTILINE)

lock = threading.Lock()


def cases(context):
    for name, (table, macro, commands) in SEAMS.items():
        def check(work, table=table, macro=macro, commands=commands):
            wanted = {entry[0] for entry in project.entries(context, table, macro)}
            require(wanted, words_of_dumps(context, commands, work))
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


def words_of_dumps(context, commands, work):
    """Every word that --emit prints for the file tests."""
    words = set()
    for number, path in enumerate(test_files(context)):
        folder = work / str(number)
        for name, source in file_format.parse(path).sources.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(source)
        for command in commands:
            done = process.run([context.noodlec, "compile", *command, path.name], folder,
                               seconds=process.SECONDS * context.patience)
            words |= words_of(done.stdout)
    return words


@functools.cache
def source_words(context):
    words = set()
    for path in test_files(context):
        test = file_format.parse(path)
        # Warnings and errors name things without using them: only what programs do counts.
        for source in test.sources.values():
            words |= words_of(re.sub(rb"//.*", b"", source))
    return frozenset(words)


def words_of_sources(context):
    with lock:
        return source_words(context)


def words_of(text):
    return {word.decode() for word in re.findall(rb"[A-Za-z_]\w*", text)}


def test_files(context):
    return sorted(path for suite in SUITES for path in (context.tests / suite).rglob("*.nc"))
