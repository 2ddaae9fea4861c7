#!/usr/bin/env python3
"""Times the programs of tests/bench/programs at -O2 beside the same programs in lua5.4.

    tests/bench/run_speed.py [--runs N] [--noodlec PATH] [--components DIR] [--versions NAME=A,B]...
                             [--json FILE] [PROGRAM ...]

Each program is checked first: Noodle, in every set of components, must print what its Lua twin
prints. Then all take turns, and the medians of the processor time are printed, start and compile
included. `--versions` adds a column for each version of a component, with all others at their
newest, and the ratio of the last to the first.
"""
import argparse
import json
import math
import pathlib
import shutil
import statistics
import sys

import measure

PROGRAMS = pathlib.Path(__file__).resolve().parent / "programs"


def arguments():
    root = PROGRAMS.parents[2]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--noodlec", default=str(root / "build/src/driver/noodlec"))
    parser.add_argument("--components", default=str(root / "build/src/components"))
    parser.add_argument("--versions", action="append", default=[], metavar="NAME=A,B")
    parser.add_argument("--json", type=pathlib.Path, help="also write the medians to this file")
    parser.add_argument("programs", nargs="*", help="all without any")
    return parser.parse_args()


def columns(options):
    """Each column: its title, and the command that runs a program."""
    noodlec = [options.noodlec, "run", "-O2"]
    titles = [("noodlec", lambda program: [*noodlec, program.with_suffix(".nc")]),
              ("lua5.4", lambda program: ["lua5.4", program.with_suffix(".lua")])]
    for entry in options.versions:
        name, _, versions = entry.partition("=")
        for version in versions.split(","):
            chosen = [*noodlec, "--component-path", options.components, "--with", f"{name}={version}"]
            titles.append((f"{name} {version}", lambda program, chosen=chosen: [
                *chosen, program.with_suffix(".nc")]))
    return titles


def medians_of(program, titles, runs):
    commands = {title: command(program) for title, command in titles}
    outputs = {title: measure.output_of(command) for title, command in commands.items()}
    if len(set(outputs.values())) != 1:
        sys.exit(f"{program.name}: not all print the same: {outputs}")
    times = measure.by_turns(commands, runs)
    return {title: found.processor_median for title, found in times.items()}


def geometric_mean(numbers):
    return math.exp(statistics.fmean(map(math.log, numbers)))


def main():
    options = arguments()
    if not shutil.which("lua5.4"):
        sys.exit("lua5.4 is missing: apt-get install lua5.4")
    names = options.programs or sorted(path.stem for path in PROGRAMS.glob("*.nc"))
    titles = columns(options)
    pairs = [("noodlec", "lua5.4")]
    for entry in options.versions:
        name, _, versions = entry.partition("=")
        versions = versions.split(",")
        if len(versions) > 1:
            pairs.append((f"{name} {versions[-1]}", f"{name} {versions[0]}"))
    print(f"medians of {options.runs} runs by turns in milliseconds, then ratios of times")
    print(" ".join([f"{'program':12}"] + [f"{title:>24}" for title, _ in titles] +
                   [f"{a + ' / ' + b:>24}" for a, b in pairs]))
    ratios = {pair: [] for pair in pairs}
    measured = {}
    for name in names:
        medians = measured[name] = medians_of(PROGRAMS / name, titles, options.runs)
        line = [f"{name:12}"] + [f"{medians[title] * 1000:24.1f}" for title, _ in titles]
        for pair in pairs:
            ratios[pair].append(medians[pair[0]] / medians[pair[1]])
            line.append(f"{ratios[pair][-1]:24.2f}")
        print(" ".join(line), flush=True)
    print(" ".join([f"{'mean':12}"] + [" " * 24 for _ in titles] +
                   [f"{geometric_mean(values):24.2f}" for values in ratios.values()]))
    if options.json:
        options.json.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")


main()
