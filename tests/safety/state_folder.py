"""A folder with a program and a state directory, and what must always be true of it."""
import json
import os
import pathlib
import shutil

import process
from case import Failure

COMPONENTS = ("lexer", "parser", "optimizer", "bytecode_generator")
# In the environment of everything that a case starts, so that what outlives it is found.
MARK = "NOODLE_TEST_FOLDER"


class StateFolder:
    def __init__(self, context, folder):
        self.context = context
        self.path = folder
        self.root = folder / ".noodle"

    def run(self, *arguments, exits=None, seconds=None, variables=None, before=()):
        """Runs noodlec in the folder. `exits`: the exit codes that are right; `before`: what is put
        in front of the command."""
        done = process.run([*before, self.context.noodlec, *arguments], self.path,
                           seconds=(seconds or process.SECONDS) * self.context.patience,
                           variables={MARK: str(self.path)} | (variables or {}))
        if exits is not None and done.exit not in exits:
            raise Failure(f"{done.command}\n  exits {done.exit}, not {exits}\n"
                          f"{process.tail(done.stdout)}\n{process.tail(done.stderr)}")
        return done

    def json(self, *arguments, exits=(0,)):
        return json.loads(self.run(*arguments, "--json", exits=exits).stdout)

    def make(self, before_last=lambda: None):
        """Five generations: 1 as linked in, 2 another optimizer, 3 an older lexer and parser, 4 as 1,
        5 as 3; a rollback point at 3."""
        self.path.mkdir(parents=True, exist_ok=True)
        (self.path / "main.nc").write_text("let a = [1, 2]\nprint(a.length)\n")
        self.run("init", exits=[0])
        self.upgrade("optimizer@1.0.0")
        self.upgrade("lexer@1.0.0", "parser@1.0.0", "optimizer")
        self.upgrade("lexer", "parser")
        before_last()
        self.run("rollback", exits=[0])
        self.run("rollback", "point", "create", "before", "--to", "3", exits=[0])
        return self

    def upgrade(self, *wishes, exits=(0,)):
        return self.run("upgrade", *wishes, "--no-canary", exits=exits)

    def copy(self, folder):
        shutil.copytree(self.path, folder, symlinks=True)
        return StateFolder(self.context, folder)

    def current(self):
        """What CURRENT holds; None when there is no state directory."""
        try:
            return (self.root / "CURRENT").read_bytes()
        except FileNotFoundError:
            return None

    def generation(self):
        return int(self.current().split()[2])

    def files(self):
        """What there is, without times: path to mode and content. Who works is for messages only."""
        return {str(path.relative_to(self.path)):
                (path.lstat().st_mode, path.read_bytes() if path.is_file() else None)
                for path in sorted(self.root.rglob("*")) if path.parent.name != "run"}

    # What must be true.

    def check_compile(self):
        """A compile works, and one vector made its output: that of an active generation."""
        self.run("compile", "main.nc", "-o", "main.nbc", exits=[0])
        made_by = vector(self.json("inspect", "main.nbc")["provenance"]["components"])
        # It also tells what else is damaged, with 16.
        active = vector(self.json("status", exits=(0, 16))["generation"]["components"])
        if made_by != active:
            raise Failure(f"compiled by {made_by}, active is {active}")

    def check_leftovers(self):
        for path in self.path.rglob("*"):
            name = path.relative_to(self.path)
            if path.name.endswith((".new", ".tmp", ".init")) or "tmp" in name.parts[1:-1]:
                raise Failure(f"{name} is left over")
        holders = marked_processes(str(self.path))
        if holders:
            raise Failure(f"processes are left over: {holders}")

    def check_sound(self):
        """After recovery: nothing is left over, the doctor and the audit log find nothing."""
        self.run("doctor", exits=[0])
        self.run("log", "--verify", exits=[0])
        self.check_leftovers()

    def recover(self):
        """Twice: the second time changes nothing."""
        self.run("doctor", "--fix", exits=[0])
        once = self.files()
        self.run("doctor", "--fix", exits=[0])
        if self.files() != once:
            raise Failure("a second recovery changes more: "
                          f"{sorted(set(once.items()) ^ set(self.files().items()))[:4]}")


def vector(components):
    return {component["name"]: component["version"] for component in components}


def marked_processes(mark):
    """The numbers of the processes that a case with this mark started and that live still."""
    found = []
    wanted = f"{MARK}={mark}".encode()
    for process_folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (process_folder / "environ").read_bytes().split(b"\0"):
                if int(process_folder.name) != os.getpid():
                    found.append(int(process_folder.name))
        except OSError:
            continue
    return found
