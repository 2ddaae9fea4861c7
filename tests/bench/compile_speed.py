#!/usr/bin/env python3
"""Times noodlec beside other compilers on the same random program.

    tests/bench/compile_speed.py [--lines N] [--runs N] [--noodlec PATH] [--phases PATH]
                                 [--json FILE]

Every compiler's program is run first and must print the same. Then they take turns; medians are
printed. A compiler that is not installed is named and left out.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import measure
import random_program

BUILD = pathlib.Path(__file__).resolve().parents[2] / "build"
# name: language, how it compiles (source, output), how the result is run.
PEERS = {
    "luajit -b": ("lua", ["luajit", "-b", "{source}", "{output}"], ["luajit", "{output}"]),
    "luac5.4": ("lua", ["luac5.4", "-o", "{output}", "{source}"], ["lua5.4", "{output}"]),
    "tcc -c": ("c", ["tcc", "-c", "-o", "{output}", "{source}"], ["tcc", "-run", "{source}"]),
    "node --check": ("javascript", ["node", "--check", "{source}"], ["node", "{source}"]),
}
ENDINGS = {"noodle": "nc", "lua": "lua", "javascript": "js", "c": "c"}
PEER_PACKAGES = "luajit lua5.4 tcc nodejs"
LINEAR_LINES = (1_000, 10_000, 100_000, 1_000_000, 5_000_000)


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=int, default=500_000)
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--noodlec", default=BUILD / "src/driver/noodlec")
    parser.add_argument("--phases", default=BUILD / "tests/bench/phase_speed")
    parser.add_argument("--json", help="also write what was measured to this file")
    return parser.parse_args()


class Programs:
    """The random program in each language, in a folder."""

    def __init__(self, folder):
        self.folder = folder

    def path(self, lines, language):
        path = self.folder / f"random{lines}.{ENDINGS[language]}"
        if not path.exists():
            with path.open("w", encoding="utf-8") as stream:
                random_program.write(lines, language, stream)
        return path


def filled(command, source, folder):
    names = {"source": source, "output": folder / f"{source.name}.out"}
    return [part.format(**names) for part in command]


def contenders(noodlec):
    """Those that are there: name: (language, compile command, run command)."""
    found = {"noodlec": ("noodle", [str(noodlec), "compile", "-o", "{output}", "{source}"],
                         [str(noodlec), "run", "{output}"])}
    for name, peer in PEERS.items():
        if all(shutil.which(command[0]) for command in peer[1:]):
            found[name] = peer
        else:
            print(f"SKIPPED: {name} is not installed (Debian: {PEER_PACKAGES})")
    return found


def compilers(programs, lines, found):
    """name: command, after each has shown that it compiles the program right."""
    commands, printed = {}, {}
    for name, (language, compiling, running) in found.items():
        source = programs.path(lines, language)
        commands[name] = filled(compiling, source, programs.folder)
        subprocess.run(commands[name], check=True, stdout=subprocess.DEVNULL)
        printed[name] = measure.output_of(filled(running, source, programs.folder))
    if len(set(printed.values())) != 1:
        sys.exit(f"the programs do not print the same: {printed}")
    return commands


def whole_compile(programs, lines, runs, found):
    commands = compilers(programs, lines, found)
    times = measure.by_turns(commands, runs)
    rows = {}
    for name, (language, *_) in found.items():
        text = programs.path(lines, language).read_bytes()
        rows[name] = {
            "seconds": times[name].median,
            "fastest": times[name].fastest,
            "lines_per_second": text.count(b"\n") / times[name].median,
            "bytes_per_second": len(text) / times[name].median,
            "memory_per_byte": measure.memory_of(commands[name]) / len(text),
        }
    return rows


def print_rows(title, rows):
    print(f"\n{title}")
    for name, row in rows.items():
        print(f"  {name:14} {row['seconds'] * 1000:9.2f} ms  (fastest {row['fastest'] * 1000:9.2f})"
              f"  {row['lines_per_second'] / 1e6:7.3f} M lines/s"
              f"  {row['bytes_per_second'] / 1e6:7.1f} MB/s"
              f"  {row['memory_per_byte']:7.1f} bytes of memory a byte"
              f"  {row['seconds'] / rows['noodlec']['seconds']:5.2f} x")


def phases(program, source, runs):
    seconds = json.loads(measure.output_of([program, source, runs]))
    text = source.read_bytes()
    print(f"\nphases, {len(text)} bytes")
    for name, value in seconds.items():
        print(f"  {name:22} {value * 1000:8.2f} ms  {text.count(10) / value / 1e6:8.2f} M lines/s"
              f"  {len(text) / value / 1e6:8.1f} MB/s")
    return {name: {"seconds": value, "lines_per_second": text.count(10) / value,
                   "bytes_per_second": len(text) / value} for name, value in seconds.items()}


def tiny_file(programs, runs, found):
    """Start to finish of a file of one line."""
    texts = {"noodle": 'print("hello")\n', "lua": 'print("hello")\n'}
    commands = {}
    for name in ("noodlec", "luac5.4"):
        if name in found:
            language, compiling, _ = found[name]
            source = programs.folder / f"tiny.{ENDINGS[language]}"
            source.write_text(texts[language], encoding="utf-8")
            commands[name] = filled(compiling, source, programs.folder)
    times = measure.by_turns(commands, runs)
    print("\na file of one line")
    for name, row in times.items():
        ratio = row.median / times["noodlec"].median
        print(f"  {name:14} {row.median * 1000:8.3f} ms  {ratio:5.2f} x")
    return {name: {"seconds": row.median} for name, row in times.items()}


def linear(programs, runs, noodlec):
    """Time and memory from small to large programs."""
    rows = {}
    print("\nnoodlec by size")
    for lines in LINEAR_LINES:
        source = programs.path(lines, "noodle")
        command = [noodlec, "compile", "-o", programs.folder / "linear.nbc", source]
        times = measure.by_turns({"noodlec": command}, runs)["noodlec"]
        with source.open("rb") as stream:
            count = sum(1 for _ in stream)
        memory, size = measure.memory_of(command), source.stat().st_size
        rows[count] = {"seconds": times.median, "memory": memory, "bytes": size}
        print(f"  {count:9} lines {times.median * 1000:9.2f} ms  {memory / 1e6:8.1f} MB"
              f"  {memory / size:6.1f} bytes of memory a byte")
    return rows


def main():
    chosen = options()
    found = contenders(chosen.noodlec)
    with tempfile.TemporaryDirectory() as name:
        programs = Programs(pathlib.Path(name))
        result = {"lines": chosen.lines,
                  "whole": whole_compile(programs, chosen.lines, chosen.runs, found)}
        print_rows(f"whole compile, {chosen.lines} lines, median of {chosen.runs} by turns",
                   result["whole"])
        result["phases"] = phases(chosen.phases, programs.path(chosen.lines, "noodle"), chosen.runs)
        result["tiny"] = tiny_file(programs, 10 * chosen.runs, found)
        result["linear"] = linear(programs, 3, chosen.noodlec)
    if chosen.json:
        pathlib.Path(chosen.json).write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
