"""The semver subproject: its unit tests, and the answers of npm's `semver` as the oracle."""
import lzma
import shutil
import sys

import process
from case import Case, Failure, Skip
from unit_programs import cases_of

ORACLE = "semver@7.7.2"


def cases(context):
    project = context.root / "subprojects/semver/tests"
    programs = "subprojects/semver/tests"

    def check_recorded(work):
        pairs = lzma.decompress((project / "pairs.txt.xz").read_bytes()).decode().splitlines()
        questions = "".join("\t".join(line.split("\t")[:2]) + "\n" for line in pairs)
        done = process.run([context.build / programs / "answer_pairs"], work, questions.encode())
        answers = done.stdout.decode().splitlines()
        wrong = [f"{expected}\n  answered: {answer}" for expected, answer in zip(pairs, answers)
                 if expected.split("\t")[2:] != answer.split("\t")]
        if len(answers) != len(pairs) or len(pairs) != 10_000 or wrong:
            raise Failure(f"{len(answers)} answers to {len(pairs)} pairs, {len(wrong)} wrong\n"
                          + "\n".join(wrong[:10]))

    def generate_again(work):
        if not context.long:
            raise Skip("asks npm's package again with --long only")
        if not shutil.which("npm"):
            raise Skip("there is no npm here to ask; the recorded answers are checked")
        installed = process.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", work, ORACLE],
                                work, seconds=120)
        if installed.exit != 0:
            raise Skip(f"npm could not install {ORACLE}; the recorded answers are checked")
        made = process.run([sys.executable, project / "generate_pairs.py", work], work, seconds=120)
        if made.stdout != lzma.decompress((project / "pairs.txt.xz").read_bytes()):
            raise Failure(f"{made.command}\ndoes not give what pairs.txt.xz holds\n"
                          + process.tail(made.stderr))

    yield from cases_of(context, "semver", f"{programs}/semver_tests")
    yield Case("semver", "10,000 recorded answers of npm", check_recorded)
    yield Case("semver", "npm gives the recorded answers", generate_again)
