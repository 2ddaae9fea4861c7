"""The catalogue of diagnostics is complete and keeps its form."""
import re

import project
from case import Case, Failure

RANGES = {1: "ERROR", 2: "ERROR", 3: "ERROR", 4: "ERROR", 5: "ERROR", 6: "ERROR", 7: "WARNING",
          8: "ERROR", 9: "ERROR"}


def cases(context):
    catalogue = list(project.entries(context, "diagnostics.def", "NOODLE_DIAGNOSTIC"))
    yield Case("static", "catalogue", lambda work: check_catalogue(context, catalogue))
    yield Case("static", "a test for each diagnostic",
               lambda work: check_golden_tests(context, catalogue))


def check_catalogue(context, catalogue):
    complaints = []
    seen = set()
    for code, name, severity, warning, message, hint in catalogue:
        where = f"NC{int(code):04} {name}"
        if code in seen or name in seen:
            complaints.append(f"{where}: the code or the name stands there twice")
        seen |= {code, name}
        if severity != f"NOODLE_{RANGES.get(int(code) // 100)}":
            complaints.append(f"{where}: {severity} in the range of {int(code) // 100:02}xx")
        if bool(warning) != (severity == "NOODLE_WARNING") or warning != warning.lower():
            complaints.append(f"{where}: a warning, and nothing else, has a name in lower case")
        for text in filter(None, (message, hint)):
            if re.match(r"[A-Z][a-z]", text) or text.endswith("."):
                complaints.append(f"{where}: `{text}` must begin in lower case and have no full stop")
        explanation = context.root / f"src/diagnostics/explanations/NC{int(code):04}.md"
        if not explanation.exists():
            complaints.append(f"{where}: {explanation.relative_to(context.root)} is missing")
    codes = {f"NC{int(entry[0]):04}" for entry in catalogue}
    for path in (context.root / "src/diagnostics/explanations").glob("*.md"):
        if path.stem not in codes:
            complaints.append(f"{path.name} explains a code that does not exist")
    if complaints:
        raise Failure("\n".join(complaints))


def check_golden_tests(context, catalogue):
    missing = []
    # Programs beyond a limit may be too large to be files.
    limits = (context.tests / "limits/exact_cases.py").read_text(encoding="utf-8")
    for entry in catalogue:
        code = f"{int(entry[0]):04}"
        if f"({int(code)}, " in limits:
            continue
        tests = (context.tests / "diagnostics").glob(f"{code}-*.nc")
        if not any(f"[NC{code}".encode() in path.read_bytes() for path in tests):
            missing.append(f"no tests/diagnostics/{code}-*.nc shows NC{code}")
    if missing:
        raise Failure("\n".join(missing))
