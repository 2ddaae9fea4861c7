"""Writes explanations_table.h: every explanations/NCxxxx.md as an entry of a C++ array.

An explanation of no code fails the build; a code without an explanation fails a test.
"""
import json
import pathlib
import re
import sys


def main(output, table, depfile, folder):
    catalogue = pathlib.Path(table).read_text(encoding="utf-8")
    codes = {int(code) for code in re.findall(r"^NOODLE_DIAGNOSTIC\((\d+),", catalogue, re.M)}
    files = {int(path.stem[2:]): path for path in sorted(pathlib.Path(folder).glob("NC????.md"))}
    problems = [f"{files[code].name} explains a code that diagnostics.def does not have"
                 for code in sorted(files.keys() - codes)]
    entries = []
    for code, path in files.items():
        text = path.read_text(encoding="utf-8")
        if not text.startswith(f"# NC{code:04}: "):
            problems.append(f"{path.name} does not begin with `# NC{code:04}: title`")
        # What follows the language of an example is for its test: tests/diagnostics/cases.py.
        text = re.sub(r"^```noodle .*$", "```noodle", text, flags=re.M)
        # A literal per line, because compilers limit the length of one.
        literals = "\n    ".join(json.dumps(line, ensure_ascii=False)
                                 for line in text.splitlines(keepends=True))
        entries.append(f"{{{code},\n    {literals}}},\n")
    if problems:
        sys.exit("\n".join(problems))
    pathlib.Path(output).write_text("".join(entries), encoding="utf-8")
    pathlib.Path(depfile).write_text(f"{output}: {folder} {' '.join(map(str, files.values()))}\n",
                                     encoding="utf-8")


main(*sys.argv[1:])
