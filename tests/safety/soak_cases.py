"""Compiles beside upgrades, rollbacks and collections that are killed and stopped at any moment.

The moments are drawn from a seed; which call they hit depends on the machine, so that each run sees
others. No compile may fail, and each output must be made by one of the vectors that were active.
"""
import concurrent.futures
import json
import random
import signal
import subprocess
import sys
import threading
import time

import process
from case import Case, Failure

COMPILES = 120
COMPILES_LONG = 10_000
COMPILERS = 2
SEED = 4
# The upgrader moves between these only; anything else in an output is a mixture.
VECTORS = ({"lexer": "1.1.0", "parser": "1.1.0", "optimizer": "1.1.0", "bytecode_generator": "1.1.0"},
           {"lexer": "1.0.0", "parser": "1.0.0", "optimizer": "1.1.0", "bytecode_generator": "1.0.0"},
           {"lexer": "1.1.0", "parser": "1.0.0", "optimizer": "1.0.0", "bytecode_generator": "1.1.0"})
# What a command that was not killed may say: done, nothing to go back to, somebody else is at it,
# ended by a signal before it changed anything.
RIGHT = {0, 11, 12, 75, 130, 143}


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    yield Case("safety", "soak", lambda work: soak(context, work))


def soak(context, work):
    import injection
    from state_folder import StateFolder
    folder = StateFolder(context, work / "project")
    folder.path.mkdir()
    (folder.path / "main.nc").write_text("let a = [1, 2]\nprint(a.length)\n")
    folder.run("init", exits=[0])
    for wanted in VECTORS[1:] + VECTORS[:1]:
        folder.upgrade(*wishes(wanted))
    compiles = COMPILES_LONG if context.long else COMPILES
    is_over = threading.Event()
    with concurrent.futures.ThreadPoolExecutor(COMPILERS + 1) as pool:
        disturbed = pool.submit(disturb, folder, random.Random(SEED), is_over)
        compilers = [pool.submit(compile_often, folder, number, compiles // COMPILERS, is_over)
                     for number in range(COMPILERS)]
        try:
            for compiler in compilers:
                compiler.result()
        finally:
            is_over.set()
        done = disturbed.result()
    folder.recover()
    folder.check_sound()
    folder.check_compile()
    injection.report(context, "soak", f"{compiles} compiles beside {sum(done.values())} changes: "
                     + ", ".join(f"{count} {what}" for what, count in sorted(done.items())))


def wishes(wanted):
    return [f"{component}@{version}" for component, version in wanted.items()]


def compile_often(folder, number, count, is_over):
    from state_folder import vector
    output = f"out-{number}.nbc"
    for _ in range(count):
        if is_over.is_set():
            return
        folder.run("compile", "main.nc", "-o", output, exits=[0], seconds=60)
        made = json.loads(folder.run("inspect", "--json", output, exits=[0]).stdout)
        if vector(made["provenance"]["components"]) not in VECTORS:
            raise Failure(f"an output was made by a mixture: {made['provenance']['components']}")


def disturb(folder, choose, is_over):
    """Changes the state until told to end. How often each thing was done."""
    done = {}
    while not is_over.is_set():
        arguments = choose.choice((("upgrade", *wishes(choose.choice(VECTORS)), "--no-canary"),
                                   ("rollback",), ("gc", "--keep", str(choose.randint(1, 3))),
                                   ("rollback", "point", "create", "here"),
                                   ("rollback", "point", "delete", "here")))
        what = choose.choice(("run", "run", "KILL", "KILL", "TERM", "INT", "STOP"))
        change(folder, arguments, what, choose.uniform(0, 0.08))
        done[what] = done.get(what, 0) + 1
    return done


def change(folder, arguments, what, seconds):
    command = [str(folder.context.noodlec), *arguments, "--timeout", "20"]
    with subprocess.Popen(command, cwd=folder.path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=process.environment(), start_new_session=True) as child:
        if what != "run":
            time.sleep(seconds)
            child.send_signal(getattr(signal, f"SIG{what}"))
        if what == "STOP":
            time.sleep(seconds)
            child.send_signal(signal.SIGCONT)
        _, stderr = child.communicate(timeout=60 * folder.context.patience)
    if child.returncode not in RIGHT and child.returncode != -signal.SIGKILL:
        # Before it has set up its handlers a signal simply ends it.
        if what in ("TERM", "INT") and child.returncode == -getattr(signal, f"SIG{what}"):
            return
        raise Failure(f"{' '.join(command)} exits {child.returncode}\n{process.tail(stderr)}")
