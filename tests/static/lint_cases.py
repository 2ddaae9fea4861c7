"""What the usual tools say: clang-format, clang-tidy, shellcheck, mandoc."""
import collections
import json
import pathlib
import re

import process
import project
from case import Case, Failure, Skip

# gcc options that clang does not know.
GCC_ONLY = {"-fno-gnu-unique"}
# libstdc++ itself uses what is deprecated, in stable_sort; only clang says so.
CLANG_ONLY = ["-Wno-deprecated-declarations"]


def cases(context):
    yield from format_cases(context)
    yield from tidy_cases(context)
    scripts = project.files(context, ".sh", "run-tests", "quickstart", ".ci/run", ".bash")
    # SC2164: shell tests stop when `cd` fails, because the runner starts them with -e. SC2016: what
    # noodlec prints has backticks.
    yield Case("static", "shellcheck", lambda work: silent(
        ["shellcheck", "-x", "-P", context.root, "-s", "bash", "-e", "SC2164,SC2016", *scripts],
        context.root))
    for page in project.files(context, ".1", ".5", ".7"):
        if page.parent == context.root / "man":
            yield Case("static", f"manual/{page.name}", lambda work, page=page: silent(
                ["mandoc", "-Tlint", "-Wwarning", page], context.root))


def silent(command, folder, seconds=120):
    done = process.run(command, folder, seconds=seconds)
    if done.exit != 0:
        raise Failure(f"{process.tail(done.stdout, 60)}\n{process.tail(done.stderr, 60)}")


def format_cases(context):
    folders = collections.defaultdict(list)
    for path in project.files(context, ".h", ".cpp", ".c"):
        folders[path.parent].append(path)
    for folder, paths in folders.items():
        command = ["clang-format-19", "--dry-run", "-Werror", *paths]
        yield Case("static", f"format/{folder.relative_to(context.root)}",
                   lambda work, command=command: silent(command, context.root))


def tidy_cases(context):
    """A file each, because each takes seconds; as in the build where each is compiled by itself."""
    if not context.long:
        yield Case("static", "tidy", _skip_tidy)
        return
    commands = json.loads((context.root / "build-sanitized/compile_commands.json").read_text())
    wanted = {}
    for command in commands:
        path = pathlib.Path(command["directory"], command["file"]).resolve()
        if context.root / "src" in path.parents and path.suffix == ".cpp":
            wanted.setdefault(path, command)
    for path, command in wanted.items():
        yield Case("static", f"tidy/{path.relative_to(context.root / 'src')}",
                   lambda work, path=path, command=command: tidy(context, path, command, work))


def _skip_tidy(_):
    raise Skip("clang-tidy runs with --long only")


def tidy(context, path, command, work):
    words = [word for word in command["command"].split() if word not in GCC_ONLY] + CLANG_ONLY
    entry = {"directory": command["directory"], "file": str(path), "command": " ".join(words)}
    (work / "compile_commands.json").write_text(json.dumps([entry]))
    done = process.run(["clang-tidy-19", "--quiet", "-p", work, f"--config-file={context.root}/.clang-tidy",
                        path], context.root, seconds=300)
    complaints = re.sub(rb"^\d+ warnings.*\n", b"", done.stdout, flags=re.MULTILINE)
    if done.exit != 0 or complaints.strip():
        raise Failure(process.tail(complaints, 60) + process.tail(done.stderr, 20))
