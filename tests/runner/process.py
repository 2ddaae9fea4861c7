"""Runs one command of a test, for a bounded time."""
import dataclasses
import os
import resource
import shlex
import signal
import subprocess

from case import Failure

SECONDS = 20
# No test may write more than this; a runaway program must not fill the disk.
MAX_FILE_BYTES = 2 << 30


@dataclasses.dataclass(frozen=True)
class Finished:
    command: str
    exit: int
    stdout: bytes
    stderr: bytes


def environment():
    """The same for every test: no colours, no configuration of the user, one language, and every
    seam verified."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    symbolize = {"ASAN_OPTIONS": "abort_on_error=1:detect_leaks=1",
                 "UBSAN_OPTIONS": "halt_on_error=1:abort_on_error=1:print_stacktrace=1"}
    return kept | symbolize | {"LC_ALL": "C.UTF-8", "TZ": "UTC", "NOODLE_VERIFY_SEAMS": "1"}


def _limit_files():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MAX_FILE_BYTES, MAX_FILE_BYTES))


def run(arguments, folder, stdin=b"", seconds=SECONDS, variables=None):
    """Runs a command in a folder. A signal, or more than `seconds`, is a Failure."""
    arguments = [str(argument) for argument in arguments]
    command = shlex.join(arguments)
    with subprocess.Popen(arguments, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, start_new_session=True,
                          env=environment() | (variables or {}), preexec_fn=_limit_files) as child:
        try:
            stdout, stderr = child.communicate(stdin, timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.communicate()
            raise Failure(f"{command}\n  did not end within {seconds:g} seconds") from None
    if child.returncode < 0:
        name = signal.Signals(-child.returncode).name
        raise Failure(f"{command}\n  was killed by {name}\n{tail(stderr)}")
    return Finished(command, child.returncode, stdout, stderr)


def tail(output, lines=30):
    """The last lines of what a command printed, as text."""
    return "\n".join(output.decode(errors="replace").splitlines()[-lines:])
