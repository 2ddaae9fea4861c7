"""The test cases of a Catch2 program, each in a process of its own."""
import sys

import process
from case import Case, Failure


def _names(program, work):
    """The names of the test cases. The option for it differs between Catch2 2 and 3."""
    for option in (["--list-test-names-only"], ["--list-tests", "--verbosity", "quiet"]):
        listed = process.run([program, *option], work)
        if not listed.stderr and b"rror(s) in input" not in listed.stdout:
            return [line.strip() for line in listed.stdout.decode().splitlines() if line.strip()]
    raise Failure(f"{program} does not list its tests")


def _escaped(name):
    """A name as a Catch2 test specification that matches just this test."""
    return "".join("\\" + letter if letter in '\\,[]"*~' else letter for letter in name)


def cases_of(context, suite, program):
    path = context.build / program
    if not path.exists():
        sys.exit(f"{path} was not built")

    def run(name, work):
        done = process.run([path, "-r", "compact", _escaped(name)], work, seconds=60 * context.patience)
        if done.exit != 0 or b"No tests ran" in done.stdout or b"No test cases matched" in done.stdout:
            raise Failure(process.tail(done.stdout) + process.tail(done.stderr))

    for name in _names(path, context.build):
        yield Case(suite, name, lambda work, name=name: run(name, work))
