#!/usr/bin/env python3
"""Writes random Noodle programs that compile, end, and print much: generate.py SEED [--edition 1.1]

The same seed gives the same program. What it stresses is what optimizers get wrong: expressions that
stand twice with assignments between them, what does not change in a loop, loops of no rounds, small
functions that throw, captured variables that calls change, overflow, ints mixed with floats, the
order in which things happen.
"""
import argparse
import sys

from declarations import Declarations
from edition_1_1 import Edition11
from expressions import Expressions
from program import Program
from statements import Statements


class Generator(Program, Edition11, Declarations, Expressions, Statements):
    """Everything together."""


def generate(seed, edition=0, name="main"):
    """The files of a program by name, `NAME.nc` the one to run. `edition`: 1 for edition 1.1."""
    made = Generator(seed, edition)
    files = {}
    if made.chance(0.15):
        module = f"{name}_module"
        exported = made.module()
        files[f"{module}.nc"] = made.take_text()
        made.import_from(module, exported)
    made.main()
    files[f"{name}.nc"] = made.take_text()
    return files


def main():
    parser = argparse.ArgumentParser(description="Prints a random program.")
    parser.add_argument("seed", type=int)
    parser.add_argument("--edition", choices=("1.0", "1.1"), default="1.0")
    options = parser.parse_args()
    for name, text in generate(options.seed, int(options.edition[-1])).items():
        sys.stdout.write(text if name == "main.nc" else f"// {name}\n{text}// main.nc\n")


if __name__ == "__main__":
    main()
