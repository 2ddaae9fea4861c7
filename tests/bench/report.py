#!/usr/bin/env python3
"""Writes docs/benchmarks.md and its pictures from what compile_speed.py, run_speed.py and state_speed.py
measured.

    tests/bench/report.py COMPILE.json RUN.json STATE.json [--docs FOLDER]
"""
import argparse
import datetime
import json
import math
import pathlib
import platform
import statistics

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Drawn in both light and dark pages: bars of one colour, text in a grey that both can read.
BAR, OURS, TEXT = "#8a94a6", "#c2571a", "#77808f"
ROW, LABEL, WIDTH, VALUE = 26, 170, 420, 130

PAGE = """# Benchmarks

Measured on {date}: {machine}.
`tests/bench/measure_all` measures on your own machine and writes this page. Other work on a machine
moves all numbers, so the compilers take turns and medians are given; the ratios say more than the
times.

## Compiling

One random program of {lines:,} lines, the same in every language; each result is run first and must
print the same. `node --check` only reads the program, `tcc` compiles to machine code.

{whole}

![lines compiled in a second](benchmarks-compile.svg)

### Phases

{phases}

### What the time is spent on

Instructions for the random program of 100,000 lines, counted by `valgrind --tool=callgrind`: they are
nearly the same on every machine.

| | instructions | for each |
|---|---|---|
| lexer | 63 million | byte 19, token 78 |
| parser, with binding | 105 million | token 130, node 177 |
| optimizer | 29 million | node 49 |
| bytecode generator | 106 million | node 191, word of code 330 |
| all of `noodlec` | 308 million | line 3,020 |
| the same with every seam verified | 421 million | line 4,140 |
| `luajit -b` | 366 million | line 3,590 |
| `luac5.4` | 596 million | line 5,850 |

The others go from the text to the bytecode in one pass and keep nothing in between. Here a line is 8
tokens, 6 nodes and 3 words of code, and each of them is written by one component and read by the next:
that is the price of components that can be replaced. What it costs beyond instructions:

- **Memory.** Tokens take 2.1 bytes for a byte of source, the tree 3.4. The system gives out memory zeroed,
  which takes from 0.1 to 1 ms for a MB. So memory goes from one phase to the next, and while the parser
  reads, from the tokens behind it to the tree in front of it; what is left is six times the source.
- **Jumps.** Which token comes next cannot be foreseen in a random program, and neither can the node.
  The lexer, the parser and the generator each decide about it once: the predictor of callgrind is wrong
  at 3.2 million jumps, one for each hundred instructions.

A lower bound for this design: 60 instructions for a name, which is hashed and compared, and 25 for another
token; 25 to read a token in the parser, 50 to write a node, 50 to read one and to write its code; ten
million for the rest. That makes 120 million, or two fifths of what there are: such a compiler would be
2.5 times as fast as this one and three times as fast as `luajit -b`. Profile-guided optimization takes
a tenth off, link-time optimization nothing.

### From small to large

{linear}

### One line

From start to finish, `print("hello")`:

{tiny}

## Running

Twelve programs at `-O2`, beside the same programs in Lua 5.4; seconds of processor time, compiling
included. A number below 1 in the column of the ratio: Noodle is faster.

{run}

![time beside Lua](benchmarks-run.svg)

Version against version, the time of the newer divided by that of the older release of one component
with all others at their newest:

{versions}

## Changing components

From the start of the command to its end, each on a state directory of its own:

{changes}

What a state directory adds to the compile of one line: {embedded:.2f} ms when its components are those
inside the program, {objects:.2f} ms when all four are shared objects.
"""


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def bars(title, values, unit):
    """An SVG picture of horizontal bars; values: [(name, value, text)]."""
    height = ROW * (len(values) + 1) + 10
    longest = max(value for _, value, _ in values)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{LABEL + WIDTH + VALUE}" '
           f'height="{height}" font-family="sans-serif" font-size="13" fill="{TEXT}">',
           f'<title>{title}</title>', f'<text x="0" y="16" font-weight="bold">{title}, {unit}</text>']
    for index, (name, value, text) in enumerate(values):
        y = ROW * (index + 1)
        color = OURS if name == "noodlec" else BAR
        length = max(1, round(WIDTH * value / longest))
        out.append(f'<text x="{LABEL - 8}" y="{y + 16}" text-anchor="end">{name}</text>')
        out.append(f'<rect x="{LABEL}" y="{y + 3}" width="{length}" height="{ROW - 8}" '
                   f'fill="{color}"/>')
        out.append(f'<text x="{LABEL + length + 6}" y="{y + 16}">{text}</text>')
    return "\n".join(out + ["</svg>", ""])


def machine():
    model = "unknown processor"
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
    return f"{model}, {platform.system()} {platform.release().split('-')[0]}, on one core"


def milliseconds(seconds):
    return f"{seconds * 1000:.1f} ms"


def whole_table(whole):
    ours = whole["noodlec"]["seconds"]
    return table(
        ["compiler", "time", "million lines/s", "MB/s", "memory/source", "noodlec is faster by"],
        [[f"`{name}`", milliseconds(row["seconds"]), f"{row['lines_per_second'] / 1e6:.2f}",
          f"{row['bytes_per_second'] / 1e6:.0f}", f"{row['memory_per_byte']:.1f}",
          f"{row['seconds'] / ours:.2f} x"] for name, row in whole.items()])


def phases_table(phases):
    return table(["phase", "time", "million lines/s", "MB/s"],
                 [[f"`{name}`", milliseconds(row["seconds"]),
                   f"{row['lines_per_second'] / 1e6:.1f}", f"{row['bytes_per_second'] / 1e6:.0f}"]
                  for name, row in phases.items()])


def linear_table(linear):
    return table(["lines", "time", "million lines/s", "memory", "memory/source"],
                 [[f"{int(lines):,}", milliseconds(row["seconds"]),
                   f"{int(lines) / row['seconds'] / 1e6:.2f}", f"{row['memory'] / 1e6:.0f} MB",
                   f"{row['memory'] / row['bytes']:.1f}"] for lines, row in linear.items()])


def tiny_table(tiny):
    return table(["compiler", "time", "beside noodlec"],
                 [[f"`{name}`", f"{row['seconds'] * 1000:.2f} ms",
                   f"{row['seconds'] / tiny['noodlec']['seconds']:.2f} x"]
                  for name, row in tiny.items()])


def geometric_mean(numbers):
    return math.exp(statistics.fmean(map(math.log, numbers)))


def run_table(programs):
    ratios = {name: row["noodlec"] / row["lua5.4"] for name, row in programs.items()}
    rows = [[name, milliseconds(row["noodlec"]), milliseconds(row["lua5.4"]),
             f"{ratios[name]:.2f}"] for name, row in programs.items()]
    rows.append(["geometric mean", "", "", f"{geometric_mean(ratios.values()):.2f}"])
    return table(["program", "noodlec", "lua5.4", "ratio"], rows), ratios


def versions_table(programs):
    titles = list(next(iter(programs.values())))[2:]
    pairs = list(zip(titles[::2], titles[1::2]))
    ratios = {pair: [row[pair[1]] / row[pair[0]] for row in programs.values()] for pair in pairs}
    rows = [[name, *(f"{ratios[pair][index]:.2f}" for pair in pairs)]
            for index, name in enumerate(programs)]
    rows.append(["geometric mean", *(f"{geometric_mean(ratios[pair]):.2f}" for pair in pairs)])
    return table(["program", *(f"{new} / {old}" for old, new in pairs)], rows)


def changes_table(changes):
    return table(["command", "time", "fsyncs"],
                 [[name, f"{row['milliseconds']:.1f} ms", row["fsyncs"] or "not counted"]
                  for name, row in changes.items()])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("compile", type=pathlib.Path)
    parser.add_argument("run", type=pathlib.Path)
    parser.add_argument("state", type=pathlib.Path)
    parser.add_argument("--docs", type=pathlib.Path, default=ROOT / "docs")
    chosen = parser.parse_args()
    compiled = json.loads(chosen.compile.read_text(encoding="utf-8"))
    programs = json.loads(chosen.run.read_text(encoding="utf-8"))
    state = json.loads(chosen.state.read_text(encoding="utf-8"))
    running, ratios = run_table(programs)
    text = PAGE.format(
        date=datetime.date.today(), machine=machine(), lines=compiled["lines"],
        whole=whole_table(compiled["whole"]), phases=phases_table(compiled["phases"]),
        linear=linear_table(compiled["linear"]), tiny=tiny_table(compiled["tiny"]), run=running,
        versions=versions_table(programs), changes=changes_table(state["changes"]),
        embedded=state["start_up"]["embedded"], objects=state["start_up"]["shared objects"])
    (chosen.docs / "benchmarks.md").write_text(text, encoding="utf-8")
    speeds = [(name, row["lines_per_second"], f"{row['lines_per_second'] / 1e6:.2f}")
              for name, row in compiled["whole"].items()]
    (chosen.docs / "benchmarks-compile.svg").write_text(
        bars("Whole compile", speeds, "million lines in a second"), encoding="utf-8")
    times = [(name, ratio, f"{ratio:.2f}") for name, ratio in ratios.items()]
    (chosen.docs / "benchmarks-run.svg").write_text(
        bars("Time beside Lua 5.4", times, "lower is faster"), encoding="utf-8")


if __name__ == "__main__":
    main()
