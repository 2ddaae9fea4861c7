"""Each logical step of every command fails, or is the last one of the process."""
import re
import sys

import project
from case import Case, Failure

POINT = re.compile(r'fault_point\("([\w.]+)"\)')
# By the first part of the name of a fault point: the operations that come to it.
REACHED_BY = {
    "init": ("init",),
    "store": ("upgrade", "upgrade with canary"),
    "commit": ("upgrade", "rollback"),
    "audit": ("init", "upgrade", "rollback", "gc", "point create", "point delete"),
    "gc": ("gc",),
    "point": ("point create", "point delete"),
    "recovery": ("upgrade", "rollback", "gc", "point create", "point delete"),
}
# Not on the way of what changes the state; tests/commands/verified_seams.sh has it.
ELSEWHERE = {"seam.verified"}
NEITHER = {"point.named": {"point delete"}, "point.removed": {"point create"}}


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    for tag in tags(context):
        yield Case("safety", f"faults/{tag}", lambda work, tag=tag: check(context, tag, work))


def leave_signature(folder):
    """Of a package that was being put when its upgrade died: `gc` removes what is not whole."""
    parts = folder.root / "objects" / "ab"
    parts.mkdir(exist_ok=True)
    (parts / f"ab{'0' * 62}.minisig").write_text("left\n", encoding="ascii")


def tags(context):
    found = set()
    for path in project.files(context, ".cpp"):
        if context.root / "src" in path.parents:
            found |= set(POINT.findall(path.read_text(encoding="utf-8")))
    return sorted(found - ELSEWHERE)


def check(context, tag, work):
    import injection
    import operations
    from state_folder import StateFolder
    names = REACHED_BY.get(tag.split(".")[0])
    if names is None:
        raise Failure(f"no operation is known that comes to {tag}: name one in REACHED_BY")
    tried = 0
    for operation in operations.OPERATIONS:
        if operation.name not in names or operation.name in NEITHER.get(tag, ()):
            continue
        template = operation.prepare(StateFolder(context, work / operation.name))
        before = template.current()
        if tag == "gc.package":
            leave_signature(template)
        for action in ("kill", "error"):
            folder = template.copy(work / f"{operation.name}-{action}")
            code = interrupted(folder, operation, f"{tag}:{action}")
            if (code is None) != (action == "kill"):
                raise Failure(f"{operation.name} does not come to {tag}")
            operations.check(operation, folder, before, code)
            tried += 1
    injection.report(context, f"faults/{tag}", tried)


def interrupted(folder, operation, fault):
    """The exit code; None when it was killed."""
    try:
        return folder.run(*operation.arguments, variables={"NOODLE_FAULT": fault}).exit
    except Failure as failure:
        if "was killed by SIGKILL" in str(failure):
            return None
        raise
