"""Rules of the code that no tool knows: layers, lengths, names, nothing left undone."""
import re

import project
from case import Case, Failure

MAX_LINES = 400

# A folder of src may use itself and what stands before it in one of these orders.
BEFORE = {
    "base": set(),
    "platform": {"base"},
    "state": {"base", "platform"},
    "source": {"base", "platform"},
    "diagnostics": {"base", "platform", "source"},
}
SEAM_FOLDERS = {"tokens", "tree", "bytecode"}
for folder in SEAM_FOLDERS:
    BEFORE[folder] = BEFORE["diagnostics"] | {"diagnostics"}
for folder in ("vm", "component_host"):
    BEFORE[folder] = BEFORE["tokens"] | SEAM_FOLDERS
BEFORE["project"] = BEFORE["component_host"] | {"component_host"}
BEFORE["pipeline"] = BEFORE["project"] | {"vm", "project"}
BEFORE["trust"] = BEFORE["component_host"] | {"component_host", "state"}
BEFORE["packages"] = BEFORE["trust"] | {"trust"}
BEFORE["versions"] = BEFORE["packages"] | {"packages", "project"}
BEFORE["upgrade"] = BEFORE["pipeline"] | BEFORE["versions"] | {"pipeline", "versions"}
BEFORE["driver"] = BEFORE["upgrade"] | {"upgrade"}

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")


def cases(context):
    for name, check in (("layers", layers), ("file length", lengths), ("nothing unfinished", unfinished),
                        ("header guards", guards), ("every source is built", listed)):
        yield Case("static", name, lambda work, check=check: report(check(context)))


def report(complaints):
    complaints = list(complaints)
    if complaints:
        raise Failure("\n".join(complaints))


def layers(context):
    source = context.root / "src"
    for path in project.files(context, ".h", ".cpp", ".c"):
        if source not in path.parents:
            continue
        place = path.relative_to(source).parts
        for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if not _allowed(place, include.split("/")):
                yield f"{'/'.join(place)} must not include \"{include}\""


def _allowed(place, include):
    if include[0] == "noodle" or len(include) == 1:
        return True
    if place[0] == "abi":
        return False
    if place[0] == "components":
        return include[0] == "components" and include[1] in ("sdk", place[1])
    return include[0] == place[0] or include[0] in BEFORE[place[0]]


def lengths(context):
    for path in project.files(context, ".h", ".cpp", ".c", ".py", ".sh"):
        if "generated" in path.name:
            continue
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > MAX_LINES:
            yield f"{path.relative_to(context.root)} has {lines} lines, at most {MAX_LINES} are allowed"


def unfinished(context):
    for path in project.files(context, ".h", ".cpp", ".c", ".def", ".py", ".sh", ".md", ".build",
                              ".txt", "run-tests", "quickstart"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if UNFINISHED.search(line):
                yield f"{path.relative_to(context.root)}:{number}: {line.strip()}"


def guards(context):
    source = context.root / "src"
    for path in project.files(context, ".h"):
        if source not in path.parents:
            continue
        parts = path.relative_to(source).parts
        parts = parts[1:] if parts[0] == "abi" else parts
        parts = ("noodle", *parts) if parts[0] != "noodle" else parts
        guard = re.sub(r"[/.]", "_", "/".join(parts)).upper()
        if f"#ifndef {guard}\n#define {guard}\n" not in path.read_text(encoding="utf-8"):
            yield f"{path.relative_to(context.root)} needs the header guard {guard}"


def listed(context):
    """Each source stands in a meson.build of its folder or of one above it."""
    for path in project.files(context, ".h", ".cpp", ".c", ".def"):
        top = path.relative_to(context.root).parts[0]
        folder, name = path.parent, path.name
        while top in ("src", "tests", "subprojects") and context.root in (folder, *folder.parents):
            build = folder / "meson.build"
            if build.exists() and f"{name}'" in build.read_text(encoding="utf-8"):
                break
            name = f"{folder.name}/{name}"
            folder = folder.parent
        else:
            if top == "src" or path.suffix == ".cpp":
                yield f"{path.relative_to(context.root)} stands in no meson.build"
