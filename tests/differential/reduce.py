#!/usr/bin/env python3
"""Makes a program smaller that combinations of components compile to different behaviour.

    reduce.py FILE.nc [--build DIR]         as long as any two combinations differ
    reduce.py FILE.nc --fails COMMAND       as long as the command, with {} for the file, exits 0

Takes out lines, then blocks with their braces, then parts of expressions, over and over until nothing
more can go, and writes FILE.reduced.nc. Modules that the program imports stay as they are.
"""
import argparse
import itertools
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "runner"))
sys.dont_write_bytecode = True

import releases
from case import Context

SECONDS = 5
# What an expression in brackets may become.
SIMPLER = ("0", "1", "2", "true", "\"a\"", "[]")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--fails")
    parser.add_argument("--build", type=pathlib.Path)
    options = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    context = Context(root, (options.build or root / "build").resolve(), False, False)
    with tempfile.TemporaryDirectory() as folder:
        for module in options.file.parent.glob("*.nc"):
            (pathlib.Path(folder) / module.name).write_bytes(module.read_bytes())
        path = pathlib.Path(folder) / options.file.name
        fails = command_test(options.fails, path) if options.fails else combination_test(context, path)
        text = options.file.read_text()
        if not fails(text):
            sys.exit("nothing differs")
        text = reduced(text, fails)
        if not options.fails:
            print(describe(context, path, text))
    result = options.file.with_suffix(".reduced.nc")
    result.write_text(text)
    print(f"{result}:\n{text}")


def run(command, folder):
    try:
        return subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False,
                              stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None


def command_test(command, path):
    def fails(text):
        path.write_text(text)
        done = run(["bash", "-c", command.replace("{}", shlex.quote(path.name))], path.parent)
        return done is not None and done.returncode == 0
    return fails


def behaviour(context, combination, path):
    """What the program does; None where it does not compile or does not end."""
    done = run([context.noodlec, "run", *combination.arguments(context), path.name], path.parent)
    if done is None or done.returncode == 1:
        return None
    return (done.returncode, done.stdout, done.stderr)


def combination_test(context, path):
    """The two combinations that differ at first are the ones that have to differ to the end."""
    pair = []

    def fails(text):
        path.write_text(text)
        if pair:
            first, second = (behaviour(context, combination, path) for combination in pair)
            return None not in (first, second) and first != second
        all_ = [(combination, behaviour(context, combination, path))
                for combination in releases.combinations(releases.built(context))]
        for (one, first), (other, second) in itertools.combinations(
                [entry for entry in all_ if entry[1] is not None], 2):
            if first != second:
                pair.extend((one, other))
                return True
        return False
    fails.pair = pair
    return fails


def describe(context, path, text):
    fails = combination_test(context, path)
    fails(text)
    parts = []
    for combination in fails.pair:
        exit_code, stdout, stderr = behaviour(context, combination, path)
        parts.append(f"{combination.name}: exit {exit_code}\n{stdout.decode()}{stderr.decode()}")
    return "\n".join(parts)


def reduced(text, fails):
    while True:
        before = text
        text = fewer_lines(text, fails)
        text = fewer_blocks(text, fails)
        text = simpler_expressions(text, fails)
        if text == before:
            return text


def fewer_lines(text, fails):
    """Takes out runs of lines, long ones first."""
    lines = text.splitlines(keepends=True)
    size = max(1, len(lines) // 2)
    while size:
        start = 0
        while start < len(lines):
            shorter = lines[:start] + lines[start + size:]
            if fails("".join(shorter)):
                lines = shorter
            else:
                start += size
        size //= 2
    return "".join(lines)


def block_end(lines, start):
    """The line that closes what the line opens."""
    depth = 0
    for number in range(start, len(lines)):
        depth += lines[number].count("{") - lines[number].count("}")
        if depth <= 0:
            return number
    return start


def fewer_blocks(text, fails):
    """Takes out whole blocks, or only the lines around what is in them."""
    lines = text.splitlines(keepends=True)
    start = 0
    while start < len(lines):
        end = block_end(lines, start)
        if end > start:
            for shorter in (lines[:start] + lines[end + 1:],
                            lines[:start] + lines[start + 1:end] + lines[end + 1:]):
                if fails("".join(shorter)):
                    lines = shorter
                    break
            else:
                start += 1
        else:
            start += 1
    return "".join(lines)


def simpler_expressions(text, fails):
    """Puts something simple in the place of what stands in brackets, and of statements in a line."""
    position = 0
    while position < len(text):
        if text[position] in "([{" and (end := closing(text, position)):
            inside = text[position + 1:end]
            candidates = [text[:position] + simple + text[end + 1:] for simple in SIMPLER
                          if text[position:end + 1] not in SIMPLER]
            if "," in inside:
                candidates += [text[:position + 1] + shorter + text[end:] for shorter in without_one(inside)]
            if inside.strip():
                candidates.append(text[:position + 1] + text[end:])
            for operand in re.split(r" [-+*/%<>=!&|?:.]{1,2} ", inside):
                if operand != inside and operand.count("(") == operand.count(")"):
                    candidates.append(text[:position] + operand + text[end + 1:])
            for candidate in candidates:
                if len(candidate) < len(text) and fails(candidate):
                    text = candidate
                    position = max(position - 1, 0)
                    break
            else:
                position += 1
        else:
            position += 1
    return text


def closing(text, position):
    depth = 0
    for end in range(position, len(text)):
        depth += (text[end] in "([{") - (text[end] in ")]}")
        if depth == 0:
            return end
    return None


def without_one(inside):
    parts = inside.split(", ")
    for number in range(len(parts)):
        yield ", ".join(parts[:number] + parts[number + 1:])


if __name__ == "__main__":
    main()
