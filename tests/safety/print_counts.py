"""Prints what the last run of the suite `safety` counted: the tables of docs/reliability.md.

    python3 tests/safety/print_counts.py [BUILD]
"""
import collections
import pathlib
import re
import sys

CRASH = re.compile(r"(\d+) operations, (\d+) crashes, (\d+) of them during recovery, (\d+) different "
                   r"disks, (\d+) violations, (\d+) of (\d+) mutations caught, (\d+) harmless")


def main():
    build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "build")
    counts = collections.defaultdict(dict)
    for path in sorted((build / "safety-counts").iterdir()):
        kind, _, name = path.name.partition(" ")
        counts[kind][name] = path.read_text().strip()
    crashes = {name: tuple(map(int, CRASH.search(line).groups()))
               for name, line in counts.pop("crash", {}).items()}
    if crashes:
        print("| change | operations | crashes | while recovering | different disks | violations "
              "| mutations | caught | harmless |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|")
        crashes["all"] = tuple(map(sum, zip(*crashes.values())))
        for name, (operations, crashed, recovering, disks, bad, caught, made, fine) in crashes.items():
            print(f"| {name} | {operations} | {crashed} | {recovering} | {disks} | {bad} | {made} "
                  f"| {caught} | {fine} |")
    for kind, found in counts.items():
        numbers = [int(count) for count in found.values() if count.isdigit()]
        print(f"\n{kind}: {sum(numbers)} in {len(found)} cases" if numbers else f"\n{kind}:")
        for name, count in found.items():
            print(f"    {name or kind}: {count}")


main()
