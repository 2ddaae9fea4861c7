"""Each file of the state directory damaged: it is noticed, named, and mended as far as it can be."""
import dataclasses
import shutil
import sys
import tomllib

from case import Case, Failure

DAMAGES = ("flipped", "cut", "emptied", "deleted", "swapped")
NOTICED = 16


@dataclasses.dataclass(frozen=True)
class Row:
    """What follows from damage of a file."""
    name: str
    # Exit code of a compile.
    compile: int
    # What makes the doctor find nothing any more, after `doctor --fix`.
    remedy: tuple[tuple[str, ...], ...] = ()
    # The file that it is swapped for.
    swapped_for: str | None = None
    # Damage that nobody can tell from a sound state, and why.
    unseen: tuple[str, ...] = ()


ROWS = (
    Row("CURRENT", NOTICED, swapped_for="CURRENT of 4"),
    Row("active generation", NOTICED, swapped_for="old generation"),
    # One that is not there may have been collected.
    Row("old generation", 0, swapped_for="active generation", unseen=("deleted",)),
    Row("object", NOTICED, swapped_for="other object"),
    Row("manifest", 0, swapped_for="other manifest"),
    Row("audit.log", 0),
    Row("point", 0, remedy=(("rollback", "point", "delete", "before"),), swapped_for="CURRENT",
        unseen=("deleted",)),
    Row("FORMAT", 0),
    Row("lock", NOTICED, unseen=("flipped", "cut", "emptied")),
)


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    for row in ROWS:
        yield Case("safety", f"corruption/{row.name}",
                   lambda work, row=row: check_row(context, row, work))
    yield Case("safety", "corruption/a newer format", lambda work: check_newer(context, work))


def paths(folder):
    """Where the files of the rows are."""
    generations = folder.root / "generations"
    return {"CURRENT": folder.root / "CURRENT", "audit.log": folder.root / "audit.log",
            "FORMAT": folder.root / "FORMAT", "lock": folder.root / "lock",
            "point": folder.root / "points/before", "active generation": generations / "000005.toml",
            "old generation": generations / "000002.toml",
            "object": package(folder, 5, "lexer", ".so"),
            "manifest": package(folder, 5, "lexer", ".toml"),
            "other object": package(folder, 2, "optimizer", ".so"),
            "other manifest": package(folder, 2, "optimizer", ".toml"),
            "CURRENT of 4": folder.path / "current-of-4"}


def package(folder, generation, component, suffix):
    text = (folder.root / f"generations/{generation:06}.toml").read_text()
    digest = tomllib.loads(text)["components"][component]["manifest"].split(":")[1]
    return folder.root / "objects" / digest[:2] / (digest + suffix)


def damaged(path, how, other):
    content = path.read_bytes()
    if how == "deleted":
        path.unlink()
        return
    middle = len(content) // 2
    path.chmod(0o644)
    path.write_bytes({"flipped": content[:middle] + bytes([content[middle] ^ 1 if content else 0])
                                 + content[middle + 1:],
                      "cut": content[:middle], "emptied": b"",
                      "swapped": other.read_bytes() if other else b""}[how])


def check_row(context, row, work):
    import injection
    template = make_template(context, work)
    tried = 0
    for how in DAMAGES:
        if how in row.unseen or (how == "swapped" and row.swapped_for is None):
            continue
        folder = template.copy(work / how)
        places = paths(folder)
        damaged(places[row.name], how, places.get(row.swapped_for))
        try:
            check_damage(folder, row, how, places[row.name])
        except Failure as failure:
            raise Failure(f"{row.name} {how}: {failure}") from None
        shutil.rmtree(folder.path)
        tried += 1
    injection.report(context, f"corruption/{row.name}", tried)


def make_template(context, work):
    from state_folder import StateFolder
    folder = StateFolder(context, work / "template")
    folder.make(before_last=lambda: shutil.copy(folder.root / "CURRENT",
                                                folder.path / "current-of-4"))
    return folder


def check_damage(folder, row, how, path):
    before = generations(folder)
    set_back = row.name == "CURRENT" and how == "swapped"
    folder.run("compile", "main.nc", exits=[0 if set_back else row.compile])
    found = folder.run("doctor", exits=[NOTICED])
    names = {path.name, f"generation {path.stem.lstrip('0')}"}
    if not any(name in (found.stdout + found.stderr).decode() for name in names):
        raise Failure(f"the doctor does not name {path.name}: {found.stdout.decode()}")
    if row.name == "audit.log":
        folder.run("log", "--verify", exits=[NOTICED])
    folder.run("doctor", "--fix", exits=[0 if row.remedy == () else NOTICED])
    for command in row.remedy:
        folder.run(*command, exits=[0])
    folder.check_sound()
    lost = before - generations(folder)
    if lost:
        raise Failure(f"generations are lost: {lost}")
    folder.check_compile()
    folder.run("rollback", "--to", "1", exits=[0])
    folder.check_compile()
    folder.run("gc", "--keep", "1", exits=[0])
    folder.check_sound()


def generations(folder):
    """Also those that were put aside."""
    return {path.name.removesuffix(".damaged") for path in (folder.root / "generations").iterdir()}


def check_newer(context, work):
    """What a newer noodlec made is read if it says so, and never written or mended."""
    template = make_template(context, work)
    writers = template.copy(work / "writers")
    (writers.root / "FORMAT").write_text("noodle-state 2\nreaders 1\n")
    check_untouched(writers, 0)
    readers = template.copy(work / "readers")
    newer = readers.current().replace(b"noodle-current 1", b"noodle-current 2")
    (readers.root / "CURRENT").write_bytes(newer)
    (readers.root / "FORMAT").write_text("noodle-state 2\nreaders 2\n")
    check_untouched(readers, 11)


def check_untouched(folder, compiles):
    before = folder.files()
    folder.run("compile", "main.nc", exits=[compiles])
    for command in (("upgrade", "bytecode_generator@1.0.0"), ("rollback", "--to", "1"), ("gc",),
                    ("doctor", "--fix"), ("rollback", "point", "create", "other")):
        folder.run(*command, exits=[11])
    if folder.files() != before:
        raise Failure("a state directory of a newer noodlec was changed")
