"""Compiles many programs with each combination of components, runs them, and compares.

A program that a combination compiles to the same bytes as another one is run once.
"""
import dataclasses
import json
import pathlib
import shlex

import file_cases
import process
from case import Failure

# In an .nbc file, as src/pipeline/nbc_file.h has it.
CONTENT_DIGEST = slice(48, 64)
# Diagnostics that tell of a newer edition.
NEWER_EDITION = ("NC0501", "NC0502")
# Of processor time of one program.
SECONDS_OF_PROGRAM = 20
SHOWN_LINES = 150

RUN_ALL = """
ulimit -t {seconds}
while IFS=$'\\t' read -r -u 3 name main arguments; do
  (cd "$name" && eval "exec '{noodlec}' run $main $arguments" <../"$name.stdin" \\
    >../"$name.stdout" 2>../"$name.stderr") 2>../"$name.signal"
  echo $? >"$name.exit"
done 3<"$1"
"""


@dataclasses.dataclass
class Program:
    """The files of a program by name; `main` is the one to run."""
    name: str
    files: dict[str, bytes]
    main: str
    arguments: list[str] = dataclasses.field(default_factory=list)
    stdin: bytes = b""
    # Set where it stands in the project.
    origin: str = ""

    @property
    def sources(self):
        return [name for name in self.files if name.endswith(".nc")]

    @property
    def compiled(self):
        return [pathlib.Path(name).with_suffix(".nbc") for name in self.sources]


@dataclasses.dataclass(frozen=True)
class Behaviour:
    exit: str
    stdout: bytes
    stderr: bytes


class Comparison:
    """Of some programs, in a folder of their own."""

    def __init__(self, context, programs, work):
        self.context, self.programs, self.work = context, programs, work
        # By name of the program: digests of the compiled files, and what a run of them did.
        self.known = {program.name: {} for program in programs}
        self.reference = {}
        for program in programs:
            for name, content in program.files.items():
                path = work / program.name / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        names = [f"{program.name}/{source}" for program in programs for source in program.sources]
        (work / "sources").write_text("".join(f"{shlex.quote(name)}\n" for name in names))

    def check(self, combination, number):
        """Compiles and runs everything; the first combination is the one to compare with."""
        output = f"out{number}"
        compiled = self.compile(combination, output)
        to_run, digests = [], {}
        for program in self.programs:
            if program.name not in compiled:
                continue
            digests[program.name] = self.digests(program, output)
            if digests[program.name] not in self.known[program.name]:
                to_run.append(program)
        self.run(to_run, output)
        for program in self.programs:
            if program.name not in compiled:
                continue
            known = self.known[program.name]
            if program in to_run:
                known[digests[program.name]] = self.behaviour(program, output)
            done = known[digests[program.name]]
            expected, first = self.reference.setdefault(program.name, (done, combination))
            if done != expected:
                raise Failure(self.difference(program, first, combination, expected, done))

    def command(self, combination, output, sources):
        return [self.context.noodlec, "compile", "-k", "-w", "-j1", "--diagnostics-format", "json",
                "--out-dir", output, *combination.arguments(self.context), *sources]

    def compile(self, combination, output):
        """The names of the programs that the combination compiles. The others must need a newer
        edition than it has."""
        seconds = 5 * process.SECONDS * self.context.patience
        done = process.run(self.command(combination, output, ["@sources"]), self.work, seconds=seconds)
        if done.exit not in (0, 1):
            raise Failure(self.misbehaviour(combination, done))
        refused = {}
        for line in done.stderr.decode().splitlines():
            found = json.loads(line)
            if found.get("severity") == "error":
                refused.setdefault(found["file"].split("/")[0], []).append(found["code"])
        compiled = set()
        for program in self.programs:
            if all((self.work / output / program.name / path).exists() for path in program.compiled):
                compiled.add(program.name)
            elif not set(NEWER_EDITION) & set(refused.get(program.name, [])) or not self.reference:
                alone = self.command(combination, output, [f"{program.name}/{name}" for name in program.sources])
                raise Failure(f"{self.shown(program)}\n{shlex.join(map(str, alone))}\n"
                              f"does not compile: {' '.join(refused.get(program.name, []))}")
        return compiled

    def misbehaviour(self, combination, done):
        """Which of the programs makes the compiler fail."""
        for program in self.programs:
            sources = [f"{program.name}/{name}" for name in program.sources]
            alone = process.run(self.command(combination, "alone", sources), self.work)
            if alone.exit not in (0, 1):
                return (f"{self.shown(program)}\n{alone.command}\nexits {alone.exit}\n"
                        f"{process.tail(alone.stderr)}")
        return f"{done.command}\nexits {done.exit}\n{process.tail(done.stderr)}"

    def digests(self, program, output):
        found = []
        for path in program.compiled:
            with open(self.work / output / program.name / path, "rb") as file:
                found.append(file.read(80)[CONTENT_DIGEST])
        return b"".join(found)

    def run(self, programs, output):
        if not programs:
            return
        folder = self.work / output
        lines = []
        for program in programs:
            main = str(pathlib.Path(program.main).with_suffix(".nbc"))
            lines.append("\t".join([program.name, shlex.quote(main), shlex.join(program.arguments)]) + "\n")
            (folder / f"{program.name}.stdin").write_bytes(program.stdin)
            for name in set(program.files) - set(program.sources):
                (folder / program.name / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / program.name / name).write_bytes(program.files[name])
        (folder / "programs").write_text("".join(lines))
        script = RUN_ALL.format(seconds=int(SECONDS_OF_PROGRAM * self.context.patience),
                                noodlec=self.context.noodlec)
        done = process.run(["bash", "-c", script, "run", "programs"], folder,
                           seconds=10 * process.SECONDS * self.context.patience)
        if done.exit != 0:
            raise Failure(process.tail(done.stderr))

    def behaviour(self, program, output):
        folder = self.work / output
        return Behaviour((folder / f"{program.name}.exit").read_text().strip(),
                         (folder / f"{program.name}.stdout").read_bytes(),
                         (folder / f"{program.name}.stderr").read_bytes())

    def difference(self, program, first, second, expected, done):
        commands = []
        for combination in (first, second):
            run = ["noodlec", "run", *combination.arguments(self.context), program.main, *program.arguments]
            commands.append(f"{combination.name}\n  {shlex.join(run)}")
        parts = [self.shown(program), f"in {self.work / program.name}", *commands]
        if expected.exit != done.exit:
            parts.append(f"exit code {expected.exit} and {done.exit}")
        parts += file_cases.difference("stdout", expected.stdout, done.stdout)
        parts += file_cases.difference("stderr", expected.stderr, done.stderr)
        parts.append("smaller: python3 tests/differential/reduce.py "
                     f"{self.work / program.name / program.main}")
        return "\n".join(parts)

    def shown(self, program):
        if program.origin:
            return program.origin
        parts = []
        for name in program.sources:
            lines = program.files[name].decode().splitlines()
            parts.append(f"{name}:")
            parts += lines[:SHOWN_LINES]
            if len(lines) > SHOWN_LINES:
                parts.append(f"... {len(lines) - SHOWN_LINES} more lines")
        return "\n".join(parts)
