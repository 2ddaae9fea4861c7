"""Every loss of power in the middle of every change of the state directory.

The program records what a change does to the disk; see tests/safety/crash/disk.h for what a crash
keeps of it. Each case is one change, with its mutations: syncs taken out, steps in another order.
"""
import os
import pathlib
import sys
import tempfile

import process
from case import Case, Failure

SECONDS = 120
SECONDS_LONG = 1800


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    program = context.build / "tests/safety/crash_states"
    listed = process.run([program, "--list"], context.build)
    for name in listed.stdout.decode().splitlines():
        yield Case("safety", f"crash/{name}", lambda work, name=name: run(context, program, name, work))


def run(context, program, name, work):
    import injection
    # In memory where there is such a file system: nothing of it need outlive anything.
    memory = pathlib.Path("/dev/shm")
    place = memory if os.access(memory, os.W_OK) else work
    with tempfile.TemporaryDirectory(prefix="noodlec-crash-", dir=place) as folder:
        options = ["--long"] if context.long else []
        done = process.run([program, folder, *options, name], work,
                           seconds=(SECONDS_LONG if context.long else SECONDS) * context.patience)
    injection.report(context, f"crash/{name}", done.stdout.decode().splitlines()[-1])
    if done.exit != 0:
        raise Failure(f"{done.command}\n{process.tail(done.stdout)}{process.tail(done.stderr)}")
