"""What manifests say: which language features the output of a release can differ for.

A program that uses none of them gives the same seam from the release and from the one before it.
"""
import json
import tomllib

import file_cases
import file_format
import process
import shared_objects
from case import Case, Failure

# What shows the seam that a component writes. The components in front of it are the newest.
EMITS = {
    "lexer": ["--emit=tokens"],
    "parser": ["--emit=tree", "-O0"],
    "optimizer": ["--emit=tree", "-O2"],
    "bytecode_generator": ["--emit=bytecode", "-O2"],
}
# Programs of a test: enough that both processors have something to do.
SIZE_OF_PART = 100


def cases(context):
    programs = list(programs_of(context))
    for component, versions in shared_objects.built(context).items():
        for older, newer in zip(versions, versions[1:]):
            for first in range(0, len(programs), SIZE_OF_PART):
                part = programs[first:first + SIZE_OF_PART]
                yield Case("components", f"affects/{component} {newer}/{first // SIZE_OF_PART}",
                           lambda work, component=component, older=older, newer=newer, part=part:
                           check(context, work, component, older, newer, part))


def programs_of(context):
    """The sources of the programs and of the tests of seams that compile without flags."""
    for suite in ("programs", "seams"):
        for path in sorted((context.tests / suite).rglob("*.nc")):
            test = file_format.parse(path)
            if not test.command and not test.long:
                yield path.relative_to(context.tests), test


def check(context, work, component, older, newer, programs):
    affected = affected_features(context, component, newer)
    compared = 0
    for number, (path, test) in enumerate(programs):
        folder = work / str(number)
        for name, source in test.sources.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(source)
        seam = emit(context, folder, path.name, component, newer)
        before = emit(context, folder, path.name, component, older)
        if test.edition == 0 and needs_later(before) and not needs_later(seam):
            raise Failure(f"{path} needs a later edition: mark it with `edition`")
        if affected is None or affected & features(context, folder, path.name, component):
            continue
        compared += 1
        if (seam.exit, seam.stdout) != (before.exit, before.stdout):
            raise Failure("\n".join(
                [f"{path} uses none of the features {sorted(affected)}, but {component} {older} and "
                 f"{newer} differ", seam.command, before.command]
                + file_cases.difference("seam", before.stdout, seam.stdout)))
    if affected is not None and not compared:
        raise Failure("no program was compared")


def features(context, folder, name, component):
    """What the newest components record, up to this one; of a program with errors nothing."""
    stage = "--emit=tokens" if component == "lexer" else "--emit=tree"
    done = process.run([context.noodlec, "compile", stage, "-O0", "--emit-format=json", name],
                       folder, seconds=process.SECONDS * context.patience)
    return set(json.loads(done.stdout)["features"]) if done.exit == 0 else set()


def affected_features(context, component, version):
    """None: every file may be."""
    path = context.root / f"src/components/{component}/component-{version}.toml"
    upgrade = tomllib.loads(path.read_text(encoding="utf-8"))["upgrade"]
    return set(upgrade["affects"]) if "affects" in upgrade else None


def emit(context, folder, name, component, version):
    chosen = [f"{component}={version}"]
    if component == "lexer":
        # A newer parser refuses an older lexer.
        chosen.append(f"parser={shared_objects.built(context)['parser'][0]}")
    return process.run([context.noodlec, "compile", *EMITS[component], "--emit-format=json",
                        *shared_objects.arguments(context, chosen), name],
                       folder, seconds=process.SECONDS * context.patience)


def needs_later(done):
    return b"NC0501" in done.stderr or b"NC0502" in done.stderr
