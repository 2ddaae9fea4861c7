#!/usr/bin/env python3
"""Times `noodlec compile` beside `luajit -b` and `luac5.4` on generated programs of the same shape.

    tests/bench/compile_speed.py [--lines N] [--runs N] [--noodlec PATH]

The programs are checked first: all three must print the same. Then the compilers take turns, so that
what else the machine does meets all of them, and the medians are printed.
"""
import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

LINES_PER_FUNCTION = 13
# LuaJIT allows 200 locals in a function.
FUNCTIONS_PER_GROUP = 100

NOODLE_FUNCTION = """\
  function f{n}(a, b) {{
    let total = {k}
    let items = [a, b, {n}]
    for (i = 0; i < 3; i++) {{
      if (i % 2 == 0) {{
        total = (total + items[1] * i) % 1000
      }} else {{
        total = total * 2 + b
      }}
    }}
    let text = "item {n}"
    return {call} + len(text)
  }}
"""
LUA_FUNCTION = """\
  local function f{n}(a, b)
    local total = {k}
    local items = {{a, b, {n}}}
    for i = 0, 2 do
      if i % 2 == 0 then
        total = (total + items[2] * i) % 1000
      else
        total = total * 2 + b
      end
    end
    local text = "item {n}"
    return {call} + #text
  end
"""


def program(lines, function, call, group_begin, group_end, first):
    """A program of about so many lines: groups of functions in which each calls the one before."""
    parts = [first]
    groups = max(1, lines // (FUNCTIONS_PER_GROUP * LINES_PER_FUNCTION + 4))
    for group in range(groups):
        parts.append(group_begin.format(group=group))
        for index in range(FUNCTIONS_PER_GROUP):
            n = group * FUNCTIONS_PER_GROUP + index
            value = call.format(n=n - 1) if index else "total"
            parts.append(function.format(n=n, k=n % 17, call=value))
        parts.append(group_end.format(group=group, n=(group + 1) * FUNCTIONS_PER_GROUP - 1))
    parts.append("print(sum)\n")
    return "".join(parts)


def noodle_program(lines):
    return program(lines, NOODLE_FUNCTION, "f{n}(total % 100, items[2] % 7)",
                   "function group{group}(x, y) {{\n",
                   "  return f{n}(x, y)\n}}\nsum = (sum + group{group}(1, 2)) % 1000000\n\n",
                   "let sum = 0\n")


def lua_program(lines):
    return program(lines, LUA_FUNCTION, "f{n}(total % 100, items[3] % 7)",
                   "function group{group}(x, y)\n",
                   "  return f{n}(x, y)\nend\nsum = (sum + group{group}(1, 2)) % 1000000\n\n",
                   "sum = 0\n")


def output_of(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=int, default=500_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--noodlec", default=str(root / "build/src/driver/noodlec"))
    options = parser.parse_args()
    for tool in ("luajit", "luac5.4", "lua5.4"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: apt-get install luajit lua5.4")
    with tempfile.TemporaryDirectory() as folder:
        noodle, lua = pathlib.Path(folder, "speed.nc"), pathlib.Path(folder, "speed.lua")
        noodle.write_text(noodle_program(options.lines))
        lua.write_text(lua_program(options.lines))
        measure(options, noodle, lua)


def measure(options, noodle, lua):
    commands = {
        "noodlec compile": [options.noodlec, "compile", "-o", f"{noodle}.nbc", noodle],
        "luajit -b": ["luajit", "-b", lua, f"{lua}.jit"],
        "luac5.4": ["luac5.4", "-o", f"{lua}.luac", lua],
    }
    outputs = {output_of([options.noodlec, "run", noodle]), output_of(["lua5.4", lua])}
    if len(outputs) != 1:
        sys.exit(f"the programs do not print the same: {sorted(outputs)}")
    seconds = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            started = time.perf_counter()
            output_of(command)
            seconds[name].append(time.perf_counter() - started)
    lines = noodle.read_text().count("\n")
    print(f"{lines} lines, {noodle.stat().st_size} bytes of Noodle, {lua.stat().st_size} of Lua; "
          f"median (fastest) of {options.runs} runs by turns")
    ours = statistics.median(seconds["noodlec compile"])
    for name, times in seconds.items():
        median = statistics.median(times)
        print(f"{name:16} {median * 1000:8.1f} ms ({min(times) * 1000:.1f})  "
              f"{lines / median / 1e6:6.2f} million lines/s  {median / ours:5.2f} x noodlec's time")


main()
