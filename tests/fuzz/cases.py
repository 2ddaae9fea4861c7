"""Runs the inputs that the fuzzers found worth keeping through their targets."""
import process
from case import Case, Failure


def cases(context):
    for folder in sorted((context.tests / "fuzz/corpus").iterdir()):
        yield Case("fuzz", folder.name, lambda work, folder=folder: replay(context, folder, work))


def replay(context, folder, work):
    files = sorted(path for path in folder.iterdir() if path.is_file())
    done = process.run([context.build / "tests/fuzz/fuzz_replay", folder.name, *files], work,
                       seconds=3 * process.SECONDS * context.patience)
    if done.exit != 0 or len(done.stdout.splitlines()) != len(files):
        raise Failure(f"exit code {done.exit}, the last file is\n{process.tail(done.stdout, 1)}\n"
                      + process.tail(done.stderr))
