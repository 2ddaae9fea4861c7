"""System calls of every command that changes the state directory fail, once and from then on.

Its exit code must tell the truth, and what it leaves must be as before or as after, and must work.
"""
import itertools
import shutil
import sys

from case import Case, Failure

# Of the calls of one name, how many fail without --long.
SAMPLES = 2
SAMPLES_OF_CHANGING = 3
# A call that is interrupted each time is one that never ends.
NOT_FOR_EVER = {"EINTR"}


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    import operations
    for operation in operations.OPERATIONS:
        yield Case("safety", f"errors/{operation.name}",
                   lambda work, operation=operation: fail_all(context, operation, work))


def fail_all(context, operation, work):
    import injection
    import operations
    from state_folder import StateFolder
    injection.require()
    template = operation.prepare(StateFolder(context, work / "template"))
    before = template.current()
    counts = injection.calls(template.copy(work / "counted"), operation.arguments, work / "calls")
    shutil.rmtree(work / "counted")
    tried, failures = 0, []
    for name, error, when in injections(context, operation, counts):
        folder = template.copy(work / f"{name}-{error}-{when}")
        tried += 1
        try:
            code = injection.failing(folder, operation.arguments, name, error, when)
            operations.check(operation, folder, before, code)
            shutil.rmtree(folder.path)
        except Failure as failure:
            failures.append(f"{name} number {when} of {counts[name]} fails with {error}: {failure}")
    injection.report(context, f"errors/{operation.name}", tried)
    if failures:
        raise Failure("\n".join([f"{len(failures)} of {tried}", *failures]))


def injections(context, operation, counts):
    import injection
    for name, count in sorted(counts.items()):
        errors = injection.ERRORS.get(name, ())
        if not errors or (operation.has_simpler and not context.long
                          and name not in injection.CHANGING):
            continue
        if context.long:
            for number, error in itertools.product(range(1, count + 1), errors):
                yield name, error, str(number)
                if error not in NOT_FOR_EVER:
                    yield name, error, f"{number}+"
            continue
        most = SAMPLES_OF_CHANGING if name in injection.CHANGING else SAMPLES
        numbers = injection.sampled(range(1, count + 1), most)
        # Each error at some place, and each place with some error.
        for turn in range(max(len(numbers), len(errors))):
            yield name, errors[turn % len(errors)], str(numbers[turn % len(numbers)])
        lasting = [error for error in errors if error not in NOT_FOR_EVER]
        for turn, number in enumerate(numbers):
            yield name, lasting[turn % len(lasting)], f"{number}+"
