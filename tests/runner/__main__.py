"""Runs the tests. ./run-tests builds first and then starts this."""
import argparse
import collections
import concurrent.futures
import dataclasses
import fnmatch
import importlib.util
import os
import pathlib
import re
import shutil
import sys
import time
import traceback

sys.dont_write_bytecode = True

import file_cases
from case import Case, Context, Failure, Skip

# In the order in which they start: what takes longest comes first.
SUITES = ("static", "safety", "limits", "differential", "unit", "semver", "components", "seams", "diagnostics",
          "programs", "commands", "completions", "fuzz", "threads", "coverage")
# What --long runs once more in a build with the address and undefined behaviour sanitizers.
SANITIZED = ("unit", "seams", "diagnostics", "programs", "commands", "limits", "fuzz")


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    options = parse_arguments()
    context = Context(root=root, build=root / "build", long=options.long, update=options.update,
                      patterns=tuple(options.tests))
    selected = [case for case in collect(context) if is_selected(case, options.tests)]
    started = time.monotonic()
    counts = run_all(context, selected, options.verbose)
    print(f"{counts['skipped']} skipped, {time.monotonic() - started:.1f} seconds")
    print(f"{counts['passed']} passed, {counts['failed']} failed", flush=True)
    sys.exit(0 if counts["passed"] and not counts["failed"] else 1)


def parse_arguments():
    parser = argparse.ArgumentParser(prog="run-tests", description="Builds and runs the tests.")
    parser.add_argument("-v", dest="verbose", action="store_true", help="list every test")
    parser.add_argument("--long", action="store_true", help="also run what takes minutes")
    parser.add_argument("--update", action="store_true",
                        help="write what the selected file tests really print into them")
    parser.add_argument("tests", nargs="*", metavar="SUITE[/CASE]",
                        help=f"what to run; CASE may hold * and ?. Suites: {' '.join(SUITES)}")
    return parser.parse_args()


def collect(context):
    yield from collect_suites(context, SUITES)
    if context.long:
        sanitized = dataclasses.replace(context, build=context.root / "build-sanitized", update=False,
                                        patience=15)
        for case in collect_suites(sanitized, SANITIZED):
            yield Case("sanitized", case.full_name, case.run)


def collect_suites(context, suites):
    """All tests: files, scripts, and what the cases.py of the suites make."""
    for suite in suites:
        if not is_wanted(suite, context.patterns):
            continue
        yield from file_cases.cases(context, suite)
        for path in sorted((context.tests / suite).glob("*cases.py")):
            spec = importlib.util.spec_from_file_location(f"{suite}_{path.stem}", path)
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            yield from module.cases(context)


def is_wanted(suite, patterns):
    """Whether a pattern can select a case of the suite; what others need may not be built."""
    return not patterns or any(
        pattern.split("/")[0] == suite or set("*?[") & set(pattern) or pattern.startswith("sanitized")
        for pattern in patterns)


def is_selected(case, patterns):
    return not patterns or any(
        case.full_name == pattern or case.full_name.startswith(pattern.rstrip("/") + "/")
        or fnmatch.fnmatchcase(case.full_name, pattern) for pattern in patterns)


def run_all(context, selected, verbose):
    """Runs the tests side by side and prints each that fails, with how to repeat it."""
    work_root = context.build / "test-work"
    shutil.rmtree(work_root, ignore_errors=True)
    counts = collections.Counter(passed=0, failed=0, skipped=0)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {pool.submit(run_one, case, work_root): case for case in selected}
        for done in concurrent.futures.as_completed(running):
            case, (result, text, seconds) = running[done], done.result()
            counts[result] += 1
            if result == "failed":
                print(f"failed {case.full_name}\n{indented(text)}\n"
                      f"  repeat: ./run-tests '{case.full_name}'"
                      f"   its files: {work_folder(work_root, case)}", flush=True)
            elif result == "skipped":
                print(f"skipped {case.full_name}: {text}", flush=True)
            elif verbose:
                print(f"passed {case.full_name} ({seconds:.2f} s)", flush=True)
    return counts


def run_one(case, work_root):
    work = work_folder(work_root, case)
    # A case with a longer name may have made it already.
    work.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    result, text = "passed", ""
    try:
        case.run(work)
    except Failure as failure:
        result, text = "failed", str(failure)
    except Skip as skip:
        result, text = "skipped", str(skip)
    except Exception:
        result, text = "failed", traceback.format_exc()
    if result != "failed":
        shutil.rmtree(work, ignore_errors=True)
    return result, text, time.monotonic() - started


def work_folder(root, case):
    return root / case.suite / re.sub(r"[^\w./-]", "_", case.name)


def indented(text):
    return "\n".join("  " + line for line in text.splitlines())


main()
