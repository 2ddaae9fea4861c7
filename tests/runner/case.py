"""What a test is: a name, and a function that returns or raises."""
import dataclasses
import pathlib
import typing


class Failure(Exception):
    """The test failed; the text says how."""


class Skip(Exception):
    """The test could not run here; the text says why. It is said aloud and not counted."""


@dataclasses.dataclass(frozen=True)
class Case:
    """One test. `run` gets a fresh folder to work in, which is kept when the test fails."""
    suite: str
    name: str
    run: typing.Callable[[pathlib.Path], None]

    @property
    def full_name(self):
        return f"{self.suite}/{self.name}"


@dataclasses.dataclass(frozen=True)
class Context:
    """What tests know of their surroundings. Paths are absolute."""
    root: pathlib.Path
    build: pathlib.Path
    long: bool
    update: bool
    # How much longer than in a release build things may take.
    patience: float = 1.0
    # What the command line selected; empty: everything.
    patterns: tuple[str, ...] = ()

    @property
    def noodlec(self):
        return self.build / "src/driver/noodlec"

    @property
    def components(self):
        return self.build / "src/components"

    @property
    def tests(self):
        return self.root / "tests"
