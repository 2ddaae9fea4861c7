"""Many at once, and the locks that keep them from harming each other.

Where a lock is what is shown, the same is done once more with locks that always say yes (strace makes
the calls return 0): then it must go wrong, or the test shows nothing.
"""
import concurrent.futures
import subprocess
import sys
import time

import process
from case import Case, Failure

COMPILERS = 32
UPGRADES = (2, 16)
UPGRADES_LONG = (2, 16, 64)
WITHOUT_LOCKS = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fcntl", "-e",
                 "inject=fcntl:retval=0"]
# Microseconds for which a reader is held up.
PAUSE = 1_500_000


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    for count in UPGRADES_LONG if context.long else UPGRADES:
        yield Case("safety", f"at once/{count} upgrades",
                   lambda work, count=count: upgrades(context, count, work))
    for name, check in (("32 compilers and an upgrade", compilers), ("hung in a gate", hung),
                        ("reader before its pin", before_pin), ("reader with its pin", with_pin)):
        yield Case("safety", f"at once/{name}", lambda work, check=check: check(context, work))


def make(context, work):
    from state_folder import StateFolder
    return StateFolder(context, work / "project").make()


def upgrades(context, count, work):
    folder = make(context, work)
    targets = ("lexer@1.1.0", "optimizer@1.0.0", "bytecode_generator@1.0.0", "optimizer@1.1.0")
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        running = [pool.submit(folder.run, "upgrade", targets[i % len(targets)], "--no-canary",
                               "--timeout", "120", exits=[0], seconds=180) for i in range(count)]
        for one in running:
            one.result()
    folder.check_sound()
    folder.check_compile()
    numbers = [entry["number"] for entry in folder.json("versions", "--history")["history"]]
    if sorted(numbers, reverse=True) != numbers or len(set(numbers)) != len(numbers):
        raise Failure(f"the numbers of the history are {numbers}")


def compilers(context, work):
    """An upgrade is not starved, and no compile fails."""
    folder = make(context, work)
    with concurrent.futures.ThreadPoolExecutor(COMPILERS + 1) as pool:
        running = [pool.submit(folder.run, "compile", "main.nc", "-o", f"{i}.nbc", exits=[0],
                               seconds=120) for i in range(3 * COMPILERS)]
        upgraded = pool.submit(folder.run, "upgrade", "lexer", "parser", "--no-canary", exits=[0],
                               seconds=120)
        for one in (*running, upgraded):
            one.result()
    folder.check_sound()


def start(folder, *arguments, before=(), variables=None):
    from state_folder import MARK
    return subprocess.Popen([*before, str(folder.context.noodlec), *arguments], cwd=folder.path,
                            env=process.environment() | {MARK: str(folder.path)} | (variables or {}),
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def wait_until(condition, what, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise Failure(f"{what} does not happen")
        time.sleep(0.01)


def hung(context, work):
    """An upgrader hangs with the writer lock and the gates: others time out, name it, and go on when
    it is dead; a compile does not wait."""
    import injection
    injection.require()
    folder = make(context, work)
    before = folder.current()
    upgrade = ("upgrade", "lexer@1.1.0", "parser@1.1.0", "--no-canary")
    hanging = start(folder, *upgrade, variables={"NOODLE_FAULT": "commit.closed:hang"})
    try:
        wait_until((folder.root / "CURRENT.new").exists, "the upgrade")
        # It has not closed the gates when the file is there, but it has the lock.
        folder.run("compile", "main.nc", exits=[0])
        refused = folder.run("rollback", "--timeout", "0.2", exits=[75])
        if str(hanging.pid) not in refused.stderr.decode():
            raise Failure(f"who has the lock is not named: {refused.stderr.decode()}")
        if folder.current() != before:
            raise Failure("somebody committed beside it")
        mutated = folder.copy(work / "mutated")
        mutated_hanging = start(mutated, *upgrade, variables={"NOODLE_FAULT": "commit.closed:hang"})
        try:
            wait_until((mutated.root / "CURRENT.new").exists, "the upgrade")
            # It does not wait; what comes of that is anybody's guess.
            mutated.run("rollback", "--timeout", "0.2", exits=[0, 12, 15, 16],
                        before=WITHOUT_LOCKS)
        finally:
            mutated_hanging.kill()
            mutated_hanging.communicate()
    finally:
        hanging.kill()
        hanging.communicate()
    folder.run("rollback", exits=[0])
    folder.check_sound()


def forget(folder):
    """Other generations are active, so that those of before can be collected. No compile waits."""
    folder.run("rollback", "point", "delete", "before", exits=[0])
    for number in ("1", "2", "1"):
        folder.run("rollback", "--to", number, exits=[0])


def before_pin(context, work):
    """A reader is held up between reading CURRENT and its pin while what it read is collected."""
    import injection
    injection.require()
    folder = make(context, work)
    held_up = ["strace", "-qq", "-o", str(work / "calls"), "-e", "trace=fcntl", "-e",
               f"inject=fcntl:delay_enter={PAUSE}:when=1"]
    reader = start(folder, "compile", "main.nc", before=held_up)
    wait_until(lambda: (work / "calls").exists() and (work / "calls").stat().st_size > 0, "the pin")
    collect_meanwhile(folder, reader, expected=0)


def collect_meanwhile(folder, reader, expected, before=()):
    forget(folder)
    folder.run("gc", "--keep", "1", exits=[0], before=before)
    _, stderr = reader.communicate(timeout=60)
    if (reader.returncode == 0) != (expected == 0):
        raise Failure(f"the reader exits {reader.returncode}\n{process.tail(stderr)}")


def with_pin(context, work):
    """A reader that has its pin, and is held up before it loads a component, keeps its packages."""
    import injection
    from corruption_cases import package
    injection.require()
    for name, before, expected in (("pinned", (), 0), ("without locks", WITHOUT_LOCKS, 1)):
        folder = make(context, work / name)
        path = package(folder, 5, "lexer", ".so")
        held_up = ["strace", "-qq", "-o", str(work / f"{name}.calls"), "-P", str(path), "-e",
                   "trace=openat", "-e", f"inject=openat:delay_enter={PAUSE}:when=1"]
        # The package was copied by nobody, so that only loading opens it.
        reader = start(folder, "compile", "main.nc", before=held_up)
        wait_until(lambda: (work / f"{name}.calls").exists()
                   and (work / f"{name}.calls").stat().st_size > 0, "the load")
        collect_meanwhile(folder, reader, expected, before)
        if expected == 0 and not path.exists():
            raise Failure("a package that was in use was collected")
