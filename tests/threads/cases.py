"""Compiling many files at once, in a build with the thread sanitizer."""
import filecmp
import sys

import process
from case import Case, Failure, Skip

PROGRAMS = 100
ROUNDS = 3


def cases(context):
    yield Case("threads", "compile many files", lambda work: compile_many(context, work))
    yield Case("threads", "compile many files with errors", lambda work: compile_many(context, work, True))


def compile_many(context, work, damaged=False):
    """Eight threads give what one gives, and none reads what another one writes."""
    if not context.long:
        raise Skip("runs with --long only")
    folder = str(context.tests / "differential")
    if folder not in sys.path:
        sys.path.append(folder)
    import generate
    names = []
    for seed in range(PROGRAMS):
        for name, text in generate.generate(seed, seed % 2, f"p{seed}").items():
            if damaged and seed % 3 == 0:
                text = text.replace(")", "", 1).replace("let ", "let let ", 2) + "print(unknown)\n"
            (work / name).write_text(text)
            names.append(name)
    (work / "sources").write_text("".join(f"{name}\n" for name in names))
    command = ["compile", "-k", "-O2", "@sources", "--out-dir"]
    noodlec = context.root / "build-threads/src/driver/noodlec"
    alone = process.run([noodlec, *command, "alone", "-j1"], work, seconds=300)
    for number in range(ROUNDS):
        done = process.run([noodlec, *command, f"together{number}", "-j8"], work, seconds=300,
                           variables={"TSAN_OPTIONS": "exitcode=66:halt_on_error=0"})
        if done.exit != alone.exit or b"ThreadSanitizer" in done.stderr:
            raise Failure(f"{done.command}\nexit code {done.exit}\n{process.tail(done.stderr, 80)}")
        if done.stderr != alone.stderr:
            raise Failure(f"{done.command}\nprints something else than with one thread")
        different = [path.name for path in (work / "alone").iterdir()
                     if not filecmp.cmp(path, work / f"together{number}" / path.name, shallow=False)]
        if different:
            raise Failure(f"{done.command}\nmakes other files than one thread: {' '.join(different)}")
