"""The commands that change a state directory, and the check of what an interrupted one left."""
import dataclasses

from case import Failure
import process

# Codes with which a command says that nothing has changed.
UNCHANGED = {1, 2, 10, 11, 12, 13, 16, 75, 126, 127, 130, 143}
# Those with which it says that it may have.
UNCERTAIN = {15, 71}


@dataclasses.dataclass(frozen=True)
class Operation:
    name: str
    arguments: tuple[str, ...]
    # Codes of the same command when it is given again after it was done.
    again: tuple[int, ...] = (0,)
    makes_root: bool = False
    # Whether CURRENT names another generation afterwards.
    commits: bool = False
    # Another operation does the same in a simpler way: without --long only what it changes on the
    # disk is interrupted.
    has_simpler: bool = False

    def prepare(self, folder):
        if self.makes_root:
            folder.path.mkdir(parents=True)
            (folder.path / "main.nc").write_text("let a = [1, 2]\nprint(a.length)\n")
        else:
            folder.make()
        return folder


OPERATIONS = (
    Operation("init", ("init",), again=(0, 11), makes_root=True, commits=True),
    Operation("init with packages", ("init", "--at", "lexer=1.0.0,parser=1.0.0"), again=(0, 11),
              makes_root=True, commits=True, has_simpler=True),
    Operation("upgrade", ("upgrade", "bytecode_generator@1.0.0", "--no-canary"),
              commits=True),
    Operation("upgrade with canary", ("upgrade", "lexer", "parser"), commits=True,
              has_simpler=True),
    Operation("rollback", ("rollback", "--to", "1"), commits=True),
    Operation("gc", ("gc", "--keep", "1")),
    Operation("point create", ("rollback", "point", "create", "other"), again=(0, 11)),
    Operation("point delete", ("rollback", "point", "delete", "before"), again=(0, 12)),
)


def check(operation, folder, before, exit_code=None, may_be_slow=False):
    """The oracle. `before`: what CURRENT held; `exit_code`: None when it was killed."""
    now = folder.current()
    if exit_code is not None:
        check_truth(operation, exit_code, before, now)
    if now is not None:
        folder.check_compile()
        folder.recover()
        folder.check_sound()
    elif before is not None:
        raise Failure("CURRENT is gone")
    folder.run(*operation.arguments, exits=operation.again)
    folder.check_sound()
    rolled_back = folder.run("rollback", "--to", str(oldest(folder)), exits=[0])
    folder.check_sound()
    folder.check_compile()
    return rolled_back


def check_truth(operation, exit_code, before, now):
    if exit_code == 0 and operation.commits and now == before:
        raise Failure("it exits 0, and nothing was committed")
    if exit_code in UNCHANGED and now != before:
        raise Failure(f"it exits {exit_code}, but another generation is active")
    if exit_code not in UNCHANGED | UNCERTAIN | {0, 14}:
        raise Failure(f"it exits {exit_code}, which says nothing")


def oldest(folder):
    return min(int(path.stem) for path in (folder.root / "generations").glob("*.toml"))
