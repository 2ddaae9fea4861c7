"""State directories in odd places: links, foreign owners, umasks, full disks, wrong clocks."""
import contextlib
import os
import pathlib
import subprocess
import sys

from case import Case, Failure, Skip

FOLDERS = ("generations", "objects", "points", "trust", "tmp", "staged", "reserve", "run")
FILES = ("CURRENT", "FORMAT", "lock", "audit.log", "generations/000005.toml", "points/before",
         "run/writer", "CURRENT.new", "generations/000006.toml.new", "tmp/slot-0")
REFUSED, DAMAGED = 11, 16
FAKETIME = pathlib.Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    for name, check in (("links to folders", links_to_folders), ("links to files", links_to_files),
                        ("hard links", hard_links), ("a link to all of it", link_to_root),
                        ("writable for everybody", writable), ("of another user", foreign)):
        yield Case("safety", f"paths/{name}", lambda work, check=check: check(context, work))
    for mask in ("000", "077"):
        yield Case("safety", f"paths/umask {mask}", lambda work, mask=mask: umask(context, mask, work))
    for what in ("space", "inodes"):
        yield Case("safety", f"paths/no {what}", lambda work, what=what: full(context, what, work))
    for year in ("1970-01-02", "2100-01-01"):
        yield Case("safety", f"paths/clock at {year}",
                   lambda work, year=year: clock(context, year, work))


def make(context, work):
    from state_folder import StateFolder
    return StateFolder(context, work / "project").make()


def change_all(folder, exits):
    """Each way of changing the state, with one of these exit codes. Nothing else is checked."""
    for command in (("upgrade", "bytecode_generator@1.0.0", "--no-canary"), ("rollback", "--to", "1"),
                    ("gc", "--keep", "1"), ("rollback", "point", "create", "other")):
        folder.run(*command, exits=exits)


def links_to_folders(context, work):
    """Nobody writes through a link to a folder."""
    template = make(context, work)
    for name in FOLDERS:
        folder = template.copy(work / name)
        elsewhere = work / f"{name}-elsewhere"
        (folder.root / name).rename(elsewhere)
        (folder.root / name).symlink_to(elsewhere)
        before = {path: path.read_bytes() for path in elsewhere.rglob("*") if path.is_file()}
        change_all(folder, [REFUSED, DAMAGED])
        if before != {path: path.read_bytes() for path in elsewhere.rglob("*") if path.is_file()}:
            raise Failure(f"something was written behind the link {name}")


def links_to_files(context, work):
    """Nobody writes through a link to a file, and a link under an unfinished name is removed."""
    template = make(context, work)
    for name in FILES:
        folder = template.copy(work / name.replace("/", "-"))
        victim = work / f"victim of {name.replace('/', '-')}"
        path = folder.root / name
        victim.write_bytes(path.read_bytes() if path.is_file() else b"precious\n")
        before = victim.read_bytes()
        path.unlink(missing_ok=True)
        path.symlink_to(victim)
        for command in (("upgrade", "bytecode_generator@1.0.0", "--no-canary"),
                        ("rollback", "--to", "1"), ("doctor", "--fix")):
            folder.run(*command)
        if victim.read_bytes() != before:
            raise Failure(f"the file behind the link {name} was written to")


def hard_links(context, work):
    """Another name of a file that never changes, or of CURRENT, keeps what it had."""
    folder = make(context, work)
    names = ("CURRENT", "generations/000005.toml", "points/before")
    kept = {}
    for number, name in enumerate(names):
        os.link(folder.root / name, work / str(number))
        kept[work / str(number)] = (folder.root / name).read_bytes()
    change_all(folder, [0])
    for path, content in kept.items():
        if path.read_bytes() != content:
            raise Failure(f"the other name of {names[int(path.name)]} was written to")
    folder.check_sound()


def link_to_root(context, work):
    folder = make(context, work)
    elsewhere = work / "elsewhere"
    folder.root.rename(elsewhere)
    folder.root.symlink_to(elsewhere)
    folder.run("compile", "main.nc", exits=[0])
    change_all(folder, [0])
    folder.run("doctor", exits=[0])


def writable(context, work):
    folder = make(context, work)
    folder.root.chmod(0o777)
    folder.run("compile", "main.nc", exits=[REFUSED])
    change_all(folder, [REFUSED])


def foreign(context, work):
    if os.geteuid() != 0:
        raise Skip("only root can give a folder to somebody else")
    folder = make(context, work)
    for path in (folder.root, *folder.root.rglob("*")):
        os.chown(path, 12345, 12345)
    folder.run("compile", "main.nc", exits=[REFUSED])
    change_all(folder, [REFUSED])


def umask(context, mask, work):
    """Nobody else may ever write, and packages are never written to."""
    from state_folder import StateFolder
    folder = StateFolder(context, work / "project")
    folder.path.mkdir()
    (folder.path / "main.nc").write_text("print(1)\n")
    masked = ["sh", "-c", f'umask {mask}; exec "$@"', "sh"]
    folder.run("init", exits=[0], before=masked)
    folder.run("upgrade", "lexer@1.0.0", "parser@1.0.0", "--no-canary", exits=[0], before=masked)
    folder.run("rollback", exits=[0], before=masked)
    folder.run("rollback", "point", "create", "here", exits=[0], before=masked)
    for path in (folder.root, *folder.root.rglob("*")):
        if path.lstat().st_mode & 0o022:
            raise Failure(f"others may write to {path}")
        if "objects" in path.parts and path.is_file() and path.lstat().st_mode & 0o222:
            raise Failure(f"{path} may be written to")
    folder.check_sound()
    folder.check_compile()


@contextlib.contextmanager
def small_disk(place):
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m,nr_inodes=400", "none", place],
                             capture_output=True, check=False)
    if mounted.returncode != 0:
        raise Skip(f"no file system can be mounted here: {mounted.stderr.decode().strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def full(context, what, work):
    """A rollback works where no file can be made or grow, twice and there again."""
    from state_folder import StateFolder
    with small_disk(work / "disk") as disk:
        folder = StateFolder(context, disk / "project").make()
        fill = fill_space if what == "space" else fill_inodes
        fill(disk)
        upgrade = folder.run("upgrade", "bytecode_generator@1.0.0", "--no-canary", exits=[12])
        if b"no space" not in upgrade.stderr.lower():
            raise Failure(f"the reason is not given: {upgrade.stderr.decode()}")
        before = folder.generation()
        folder.run("rollback", "--to", "1", exits=[0])
        folder.run("rollback", "--to", "3", exits=[0])
        if folder.generation() != before + 2:
            raise Failure("nothing was rolled back")
        for path in (disk / "filling").glob("*"):
            path.unlink()
        folder.recover()
        folder.check_sound()
        folder.check_compile()


def fill_space(disk):
    (disk / "filling").mkdir()
    with open(disk / "filling/0", "wb", buffering=0) as file:
        for size in (1 << 16, 4096, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(b"x" * size)


def fill_inodes(disk):
    (disk / "filling").mkdir()
    with contextlib.suppress(OSError):
        for number in range(10_000):
            (disk / f"filling/{number}").touch()


def clock(context, date, work):
    """Times are for people: nothing is decided by them."""
    from state_folder import StateFolder
    if not FAKETIME.exists():
        raise Skip("libfaketime is not installed")
    folder = make(context, work)
    wrong = {"LD_PRELOAD": str(FAKETIME), "FAKETIME": f"@{date} 00:00:00",
             "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    for command in (("upgrade", "lexer", "parser", "--no-canary"), ("rollback",), ("gc",),
                    ("compile", "main.nc")):
        folder.run(*command, exits=[0], variables=wrong)
    fresh = StateFolder(context, work / "fresh")
    fresh.path.mkdir()
    fresh.run("init", exits=[0], variables=wrong)
    # New packages are taken only before the end of the channel, those that are there always.
    fresh.run("upgrade", "lexer@1.0.0", "parser@1.0.0", "--no-canary", variables=wrong,
              exits=[0 if date < "2100" else REFUSED])
    folder.check_sound()
    fresh.check_sound()
