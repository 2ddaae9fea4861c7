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
import resource
import shutil
import statistics
import subprocess
import sys

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


def run(command):
    """Seconds of processor time, which other work on the machine changes least, and the output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, done.stdout


def measure(program, titles, runs):
    outputs = {title: run(command(program))[1] for title, command in titles}
    if len(set(outputs.values())) != 1:
        sys.exit(f"{program.name}: not all print the same: {outputs}")
    times = {title: [] for title, _ in titles}
    for _ in range(runs):
        for title, command in titles:
            times[title].append(run(command(program))[0])
    return {title: statistics.median(values) for title, values in times.items()}


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
        medians = measured[name] = measure(PROGRAMS / name, titles, options.runs)
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
