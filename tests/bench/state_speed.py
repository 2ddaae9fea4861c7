#!/usr/bin/env python3
"""Times what the state directory costs: upgrade, rollback, and the start of a tiny compile.

    tests/bench/state_speed.py [--runs N] [--noodlec PATH] [--json FILE]

Upgrades go without the canary, whose programs are compiled and run; it is timed by itself. Each is
made on a state directory of its own, on the file system of the working folder.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import measure

BUILD = pathlib.Path(__file__).resolve().parents[2] / "build"
OLD = ["lexer@1.0.0", "parser@1.0.0"]
# name: what is done before, what is timed, most milliseconds, most calls of fsync.
CHANGES = {
    "upgrade of one component": ([], ["upgrade", "--no-canary", "optimizer@1.0.0"], 50, 12),
    "upgrade of two components": ([], ["upgrade", "--no-canary", *OLD], None, None),
    "upgrade with canary": ([], ["upgrade", "optimizer@1.0.0"], None, None),
    "rollback": ([["upgrade", "--no-canary", *OLD]], ["rollback"], 15, 6),
}


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--noodlec", type=pathlib.Path, default=BUILD / "src/driver/noodlec")
    parser.add_argument("--json", help="also write what was measured to this file")
    return parser.parse_args()


class Bench:
    def __init__(self, noodlec, folder, runs):
        self.noodlec, self.folder, self.runs = noodlec.resolve(), folder, runs

    def command(self, arguments, state):
        return [self.noodlec, *arguments, "--quiet", "--state-dir", state]

    def prepared(self, before):
        """A fresh state directory on which the commands `before` have been run."""
        state = self.folder / "state"
        shutil.rmtree(state, ignore_errors=True)
        for arguments in (["init"], *before):
            measure.output_of(self.command(arguments, state))
        return state

    def change(self, before, arguments):
        times = measure.Times()
        for _ in range(self.runs):
            measure.run_once(self.command(arguments, self.prepared(before)), times)
        return {"milliseconds": times.median * 1e3, "fsyncs": self.fsyncs(before, arguments)}

    def fsyncs(self, before, arguments):
        """None where strace may not trace, or is not there."""
        command = self.command(arguments, self.prepared(before))
        report = self.folder / "fsyncs"
        traced = shutil.which("strace") and subprocess.run(
            ["strace", "-f", "-o", report, "-e", "trace=fsync,fdatasync,syncfs", *command],
            capture_output=True, check=False).returncode == 0
        return len(re.findall(r"\b(?:fsync|fdatasync|syncfs)\(", report.read_text())) if traced else None

    def start_up(self):
        """Milliseconds that a compile of one line takes longer with a state directory."""
        source = self.folder / "tiny.nc"
        source.write_text('print("hello")\n', encoding="utf-8")
        places = {"embedded": [], "shared objects": [["upgrade", "--no-canary", "lexer@1.0.0",
                  "parser@1.0.0", "optimizer@1.0.0", "bytecode_generator@1.0.0"]]}
        commands = {"none": [self.noodlec, "compile", source, "-o", self.folder / "none.nbc"]}
        for name, before in places.items():
            state = self.prepared(before).rename(self.folder / name)
            commands[name] = [self.noodlec, "compile", source, "-o", self.folder / f"{name}.nbc",
                              "--state-dir", state]
        times = measure.by_turns(commands, self.runs * 20)
        return {name: (times[name].median - times["none"].median) * 1e3 for name in places}


def main():
    chosen = options()
    with tempfile.TemporaryDirectory(dir=".") as folder:
        bench = Bench(chosen.noodlec, pathlib.Path(folder).resolve(), chosen.runs)
        found = {"changes": {name: bench.change(before, arguments)
                             for name, (before, arguments, _, _) in CHANGES.items()},
                 "start_up": bench.start_up()}
    for name, (_, _, most, fsyncs) in CHANGES.items():
        one = found["changes"][name]
        limit = f" (at most {most} ms, {fsyncs} fsyncs)" if most else ""
        print(f"{name:27} {one['milliseconds']:7.1f} ms  {one['fsyncs']} fsyncs{limit}")
    for name, most in (("embedded", 0.3), ("shared objects", 1.0)):
        print(f"tiny compile, {name:14} {found['start_up'][name]:+8.2f} ms  (at most {most} ms)")
    if chosen.json:
        pathlib.Path(chosen.json).write_text(json.dumps(found), encoding="utf-8")


if __name__ == "__main__":
    main()
