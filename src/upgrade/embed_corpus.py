"""Writes corpus_table.h: every corpus/NAME.nc with what it is expected to do, as an entry of a C++ array.

A program is a file test: its source, then `//> stdout`, `//> stderr`, `//> exit N`, or `//> errors`
for one that must not compile.
"""
import json
import pathlib
import sys


def main(output, depfile, folder):
    paths = sorted(pathlib.Path(folder).glob("*.nc"))
    entries = [entry(path) for path in paths]
    pathlib.Path(output).write_text("".join(entries), encoding="utf-8")
    pathlib.Path(depfile).write_text(f"{output}: {folder} {' '.join(map(str, paths))}\n", encoding="utf-8")


def entry(path):
    source, *directives = path.read_text(encoding="utf-8").split("\n//> ")
    found = {"stdout": "", "stderr": "", "exit": "0", "edition": "1.0"}
    for directive in directives:
        head, _, block = directive.partition("\n")
        name, _, value = head.partition(" ")
        if name not in ("stdout", "stderr", "exit", "errors", "edition"):
            sys.exit(f"{path}: unknown directive `{name}`")
        found[name] = value or "".join(line[3:] + "\n" for line in block.splitlines())
    return (f"{{{json.dumps(path.stem)}, {literal(source + chr(10))}, {str('errors' not in found).lower()},\n"
            f"  {found['edition'].partition('.')[2]},\n"
            f"  {literal(found['stdout'])}, {literal(found['stderr'])}, {found['exit']}}},\n")


def literal(text):
    """A literal per line, because compilers limit the length of one."""
    return "\n    ".join(json.dumps(line, ensure_ascii=False)
                         for line in text.splitlines(keepends=True)) or '""'


main(*sys.argv[1:])
