"""Every command that changes the state directory is killed at each of its system calls.

What is left must be as before or as after, and must work. The same for recovery, which is killed in
the middle of mending what a killed command left.
"""
import shutil
import sys

from case import Case, Failure

# Of the calls of one name that change nothing on the disk, how many are tried without --long.
SAMPLES = 2
SAMPLES_OF_CHANGING = 4


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    import operations
    for operation in operations.OPERATIONS:
        yield Case("safety", f"kill/{operation.name}",
                   lambda work, operation=operation: kill_all(context, operation, work))
    for fault in ("commit.generation", "commit.pointer", "commit.renamed", "store.part"):
        yield Case("safety", f"kill/recovery after {fault}",
                   lambda work, fault=fault: kill_recovery(context, fault, work))


def kill_all(context, operation, work):
    import injection
    import operations
    from state_folder import StateFolder
    injection.require()
    template = operation.prepare(StateFolder(context, work / "template"))
    tried = kill(context, operation, template, work, operation.arguments)
    injection.report(context, f"kill/{operation.name}", tried)


def kill_recovery(context, fault, work):
    """What is killed is `doctor --fix` on the state that an upgrade left when it died there."""
    import injection
    import operations
    from state_folder import StateFolder
    injection.require()
    upgrade = next(one for one in operations.OPERATIONS if one.name == "upgrade")
    template = StateFolder(context, work / "template").make()
    try:
        template.run(*upgrade.arguments, variables={"NOODLE_FAULT": f"{fault}:kill"})
    except Failure:
        pass
    else:
        raise Failure(f"the upgrade does not come to {fault}")
    tried = kill(context, upgrade, template, work, ("doctor", "--fix"))
    injection.report(context, f"kill/recovery after {fault}", tried)


def kill(context, operation, template, work, arguments):
    """Kills the command at each call in copies of the template. How many calls were tried."""
    import injection
    import operations
    before = template.current()
    counted = template.copy(work / "counted")
    counts = injection.calls(counted, arguments, work / "calls")
    shutil.rmtree(work / "counted")
    tried = 0
    for name, count in sorted(counts.items()):
        most = SAMPLES_OF_CHANGING if name in injection.CHANGING else SAMPLES
        if operation.has_simpler and not context.long and name not in injection.CHANGING:
            continue
        numbers = range(1, count + 1)
        for number in numbers if context.long else injection.sampled(numbers, most):
            folder = template.copy(work / f"{name}-{number}")
            if not injection.killed(folder, arguments, name, number):
                # A wait for others or a clock can make the number differ.
                shutil.rmtree(folder.path)
                continue
            tried += 1
            try:
                operations.check(operation, folder, before)
            except Failure as failure:
                raise Failure(f"killed at {name} number {number} of {count}: {failure}") from None
            shutil.rmtree(folder.path)
    if not tried:
        raise Failure("nothing was killed")
    return tried
