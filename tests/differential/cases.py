"""Every program does the same, whichever released components compile it, at every level."""
import sys

import file_format
import process
from case import Case, Failure

# In how many parts the programs are compiled and run; a part compiles all of its programs at once.
SIZE_OF_PART = 50
GENERATED = 150
GENERATED_LONG = 2000


def cases(context):
    folder = str(context.tests / "differential")
    if folder not in sys.path:
        sys.path.append(folder)
    import releases
    yield Case("differential", "releases", lambda work: check_releases(context, releases))
    yield Case("differential", "refused sets", lambda work: check_refused(context, releases, work))
    written = list(written_programs(context))
    for part in range(0, len(written), SIZE_OF_PART):
        chosen = written[part:part + SIZE_OF_PART]
        yield Case("differential", f"programs/{part // SIZE_OF_PART}",
                   lambda work, chosen=chosen: compare(context, chosen, work))
    for first in range(0, GENERATED_LONG if context.long else GENERATED, SIZE_OF_PART):
        yield Case("differential", f"generated/{first}-{first + SIZE_OF_PART - 1}",
                   lambda work, first=first: compare(context, generated(first), work))


def check_releases(context, releases):
    declared, built = releases.declared(context), releases.built(context)
    if declared != built:
        raise Failure(f"src/components/meson.build lists {declared}, built are {built}")


def check_refused(context, releases, work):
    """A parser with a lexer that is older than it takes is refused with the reason."""
    (work / "main.nc").write_text("print(1)\n")
    known = releases.built(context)
    connecting = releases.front_ends(known)
    for lexer in known["lexer"]:
        for parser in known["parser"]:
            chosen = releases.Combination(lexer, parser, None, known["bytecode_generator"][0], 0)
            done = process.run([context.noodlec, "run", *chosen.arguments(context), "main.nc"], work)
            if (lexer, parser) in connecting:
                if done.exit != 0:
                    raise Failure(f"{done.command}\n{process.tail(done.stderr)}")
            elif done.exit in (0, 1) or f"lexer 1.{lexer}.0".encode() not in done.stderr:
                raise Failure(f"{done.command}\nis not refused: exit code {done.exit}\n"
                              + process.tail(done.stderr))


def written_programs(context):
    """Those of tests/programs that are run without flags."""
    from compare import Program
    folder = context.tests / "programs"
    for path in sorted(folder.rglob("*.nc")):
        test = file_format.parse(path)
        if test.command or test.long:
            continue
        name = str(path.relative_to(folder).with_suffix("")).replace("/", "-")
        yield Program(name, test.sources, path.name, test.arguments, test.stdin,
                      str(path.relative_to(context.root)))


def generated(first):
    """Every second one is of the newest edition."""
    import generate
    from compare import Program
    for seed in range(first, first + SIZE_OF_PART):
        files = generate.generate(seed, seed % 2, f"p{seed}")
        yield Program(f"p{seed}", {name: text.encode() for name, text in files.items()}, f"p{seed}.nc")


def compare(context, programs, work):
    import compare as comparing
    import releases
    comparison = comparing.Comparison(context, list(programs), work)
    for number, combination in enumerate(
            releases.combinations(releases.built(context), every=context.long)):
        comparison.check(combination, number)
