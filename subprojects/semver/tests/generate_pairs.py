"""Generates pairs of versions and ranges with the answers of npm's `semver` package.

    generate_pairs.py FOLDER_WITH_NODE_MODULES > pairs.txt

Each line: version, range, normalized version or `-`, normalized range or `invalid`, and 1 when the
version is in the range; separated by tabs. The same seed gives the same pairs every time.
"""
import random
import re
import subprocess
import sys

SEED = 20
PAIRS = 10_000
ANSWER = """
const semver = require('semver');
const lines = require('fs').readFileSync(0, 'utf8').split('\\n').slice(0, -1);
process.stdout.write(lines.map(line => {
  const [version, range] = line.split('\\t');
  let normalized;
  try { normalized = new semver.Range(range).range } catch { normalized = 'invalid' }
  const parsed = semver.parse(version);
  return [version, range, parsed ? parsed.version : '-', normalized,
          +semver.satisfies(version, range)].join('\\t') + '\\n';
}).join(''));
"""
# npm keeps `>=0.0.0` when it is written with a `v` or build metadata; the library does not.
NOT_COMPARED = ("v0.0.0", "0.0.0+")


class Generator:
    def __init__(self):
        self.random = random.Random(SEED)

    def one_of(self, *choices):
        return self.random.choice(choices)

    def sometimes(self, chance, text):
        return text if self.random.random() < chance else ""

    def number(self):
        return self.one_of("0", "0", "1", "1", "2", "3", "9", "10", "11", "20")

    def odd_number(self):
        return self.one_of("00", "01", "9007199254740990", "9007199254740991", "9007199254740992",
                           "99999999999999999999", "", "-1", "1e3", "é")

    def identifiers(self):
        words = ("0", "1", "2", "10", "alpha", "beta", "rc", "a", "A", "-", "x", "1a", "0a", "b-c")
        return ".".join(self.one_of(*words) for _ in range(self.one_of(1, 1, 2, 3)))

    def version(self):
        text = ".".join(self.number() for _ in range(3))
        text += self.sometimes(0.45, "-" + self.identifiers())
        text += self.sometimes(0.1, "+" + self.identifiers())
        return self.sometimes(0.05, "v") + text

    def partial(self):
        parts = [self.number() for _ in range(self.one_of(1, 2, 3, 3, 3, 3))]
        for i in range(len(parts)):
            if self.random.random() < 0.08:
                parts[i] = self.one_of("x", "X", "*")
        text = ".".join(parts)
        if len(parts) == 3:
            text += self.sometimes(0.35, "-" + self.identifiers())
            text += self.sometimes(0.08, "+" + self.identifiers())
        return self.sometimes(0.04, self.one_of("v", "=", "v ", "= ", "vv", "v=")) + text

    def comparator(self):
        relation = self.one_of("", "", "^", "^", "~", "~", "~>", "<", "<=", ">", ">=", ">=", "=")
        return relation + self.sometimes(0.2, " ") + self.partial()

    def alternative(self):
        shape = self.random.random()
        if shape < 0.12:
            return self.partial() + self.one_of(" - ", "  - ", " -  ") + self.partial()
        if shape < 0.15:
            return self.one_of("", "*", "x", ">=0.0.0", "<0.0.0-0", ">*", "<x")
        if shape < 0.3:
            return (f"{self.one_of('>', '>=')}{self.partial()} "
                    f"{self.one_of('<', '<=')}{self.partial()}")
        return self.one_of(" ", "  ").join(self.comparator() for _ in range(self.one_of(1, 1, 1, 2)))

    def range(self):
        count = self.one_of(1, 1, 1, 1, 2, 3)
        return self.one_of("||", " || ", " ||").join(self.alternative() for _ in range(count))

    def damaged(self, text):
        """The text with one thing wrong or merely odd."""
        at = self.random.randrange(len(text) + 1)
        kind = self.one_of("insert", "delete", "number", "double")
        if kind == "insert":
            return text[:at] + self.one_of(*" .-+*xv=<>~^|09a_") + text[at:]
        if kind == "delete":
            return text[:at] + text[at + 1:]
        if kind == "double":
            return text[:at] + text[at:at + 2] + text[at:]
        return text.replace(self.number(), self.odd_number(), 1)

    def version_near(self, wanted):
        """A version with numbers that stand in the range, so that many are close to its ends."""
        named = re.findall(r"(\d+)\.(\d+)(?:\.(\d+))?", wanted)
        if not named or self.random.random() < 0.3:
            return self.version()
        numbers = [part or self.number() for part in self.random.choice(named)]
        if self.random.random() < 0.5:
            numbers[self.random.randrange(3)] = self.number()
        text = ".".join(numbers)
        return text + self.sometimes(0.4, "-" + self.identifiers())

    def pair(self):
        wanted = self.range()
        version = self.version_near(wanted)
        if self.random.random() < 0.06:
            version = self.damaged(version)
        if self.random.random() < 0.15:
            wanted = self.damaged(wanted)
        return version, wanted

    def pairs(self):
        made = 0
        while made < PAIRS:
            version, wanted = self.pair()
            if not any(text in wanted for text in NOT_COMPARED):
                made += 1
                yield version, wanted


def main(folder):
    lines = "".join(f"{version}\t{wanted}\n" for version, wanted in Generator().pairs())
    answered = subprocess.run(["node", "-e", ANSWER], input=lines, text=True, cwd=folder, check=True,
                              stdout=subprocess.PIPE, encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(answered.stdout)


main(*sys.argv[1:])
