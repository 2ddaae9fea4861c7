"""Runs file tests: sources with their expectations, and shell scripts."""
import difflib
import filecmp
import os
import shlex

import file_format
import process
import shared_objects
from case import Case, Failure, Skip

# What a file test of each suite runs; {} is its main source. A `command` directive replaces it.
# A name that is a folder inside the suite stands before the suite's own.
COMMANDS = {
    "programs": ["run", "{}"],
    "diagnostics": ["compile", "--check", "{}"],
    "seams/tokens": ["compile", "--emit=tokens", "{}"],
    "seams/tree": ["compile", "--emit=tree", "-O0", "{}"],
    "seams/optimizer": ["compile", "--emit=tree", "-O1", "{}"],
    "seams/bytecode": ["compile", "--emit=bytecode", "-O1", "{}"],
}
OPTIMIZATION_LEVELS = ("-O0", "-O1", "-O2")


def cases(context, suite):
    """The file tests and shell tests of a suite."""
    folder = context.tests / suite
    for path in sorted(folder.rglob("*.nc")):
        name = str(path.relative_to(folder).with_suffix(""))
        yield Case(suite, name, lambda work, path=path: run_file_test(context, suite, path, work))
    for path in sorted(folder.rglob("*.sh")):
        name = str(path.relative_to(folder).with_suffix(""))
        yield Case(suite, name, lambda work, path=path: run_shell_test(context, path, work))


def run_file_test(context, suite, path, work):
    try:
        test = file_format.parse(path)
    except (file_format.FormatError, ValueError) as error:
        raise Failure(str(error)) from None
    if test.long and not context.long:
        raise Skip("runs with --long only")
    for name, source in test.sources.items():
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        (work / name).write_bytes(source)
    command = [path.name if word == "{}" else word
               for word in test.command or default_command(suite, path, context)]
    command += shared_objects.arguments(context, test.components)
    if suite != "programs" or test.command:
        check(context, path, test, command, work, context.update)
        return
    # Every level must do the same; what the first one does is what --update records.
    for level in OPTIMIZATION_LEVELS:
        check(context, path, test,
              ["run", level, *shared_objects.arguments(context, test.components), path.name,
               *test.arguments], work, context.update and level == OPTIMIZATION_LEVELS[0])
    check_shared_components(context, path, work)


def default_command(suite, path, context):
    folder = path.parent
    while folder != context.tests:
        found = COMMANDS.get(str(folder.relative_to(context.tests)))
        if found:
            return found
        folder = folder.parent
    raise Failure(f"{path}: tests of suite {suite} need a `command` directive")


def check(context, path, test, command, work, update):
    """Runs noodlec and compares everything it does with the expectations of the test."""
    seconds = (test.seconds or process.SECONDS) * context.patience
    done = process.run([context.noodlec, *command], work, test.stdin, seconds)
    expected = (test.exit, test.stdout, test.stderr)
    if (done.exit, done.stdout, done.stderr) == expected:
        return
    if update:
        path.write_bytes(file_format.format_updated(test, done.stdout, done.stderr, done.exit))
        test.exit, test.stdout, test.stderr = done.exit, done.stdout, done.stderr
        return
    parts = [f"noodlec {shlex.join(command)}"]
    if done.exit != test.exit:
        parts.append(f"exit code {done.exit}, expected {test.exit}")
    parts += difference("stdout", test.stdout, done.stdout)
    parts += difference("stderr", test.stderr, done.stderr)
    raise Failure("\n".join(parts))


def difference(name, expected, found, lines=40):
    """The first lines of a diff between two outputs; nothing when they are equal."""
    if expected == found:
        return []
    diff = list(difflib.unified_diff(
        expected.decode(errors="backslashreplace").splitlines(),
        found.decode(errors="backslashreplace").splitlines(),
        f"expected {name}", f"found {name}", lineterm="", n=2))
    if not diff:
        diff = [f"{name}: only the newline at its end differs"]
    return diff[:lines] + ([f"... {len(diff) - lines} more lines"] if len(diff) > lines else [])


def check_shared_components(context, path, work):
    """The shared objects give the same bytes as the components linked into the program."""
    embedded, shared = work / "embedded.nbc", work / "shared.nbc"
    compile_to = ["compile", "-O2", "-g", path.name, "-o"]
    first = process.run([context.noodlec, *compile_to, embedded.name], work)
    flags = shared_objects.arguments(context, [f"{component}={minors[-1]}" for component, minors
                                         in shared_objects.built(context).items()])
    second = process.run([context.noodlec, *compile_to, shared.name, *flags], work)
    if (first.exit, first.stderr) != (second.exit, second.stderr):
        raise Failure("\n".join([f"{second.command}\ndoes not do the same as without the flags"]
                                + difference("stderr", first.stderr, second.stderr)))
    if first.exit == 0 and not filecmp.cmp(embedded, shared, shallow=False):
        raise Failure(f"{second.command}\ngives other bytes than the components inside noodlec")


def run_shell_test(context, path, work):
    """A shell test runs in its own folder with noodlec on the PATH and must exit 0; 77: skipped."""
    variables = {"PATH": f"{context.noodlec.parent}:{os.environ['PATH']}",
                 "ROOT": str(context.root), "BUILD": str(context.build)}
    script = f". '{context.tests}/runner/shell.sh'; . '{path}'"
    done = process.run(["bash", "-euo", "pipefail", "-c", script], work,
                       seconds=3 * process.SECONDS * context.patience, variables=variables)
    if done.exit == 77:
        raise Skip(process.tail(done.stdout, 1))
    if done.exit != 0:
        raise Failure(f"{path.name} exits {done.exit}\n"
                      f"{process.tail(done.stdout)}\n{process.tail(done.stderr)}")
