"""Makes system calls of a command fail, or ends it in the middle of one, with strace."""
import collections
import functools
import pathlib
import re
import shutil
import signal
import subprocess

from case import Failure, Skip

CALL = re.compile(r"^(\d+) +(\w+)\(", re.MULTILINE)
# Calls that change nothing that outlives the process, and that a program can do nothing about.
UNINTERESTING = {"execve", "exit_group", "exit", "brk", "mmap", "munmap", "mprotect", "rt_sigaction",
                 "rt_sigprocmask", "rt_sigreturn", "arch_prctl", "set_tid_address", "set_robust_list",
                 "rseq", "prlimit64", "getrandom", "futex", "geteuid", "getuid", "getpid", "getcwd",
                 "clock_nanosleep", "sched_getaffinity", "gettid", "uname", "getegid", "getgid"}
# What the errors are that a call can give for want of something, or for a broken disk.
ERRORS = {
    "openat": ("ENOSPC", "EMFILE", "EACCES", "EIO", "EDQUOT"),
    "write": ("ENOSPC", "EIO", "EDQUOT", "EINTR"),
    "pwrite64": ("ENOSPC", "EIO", "EDQUOT", "EINTR"),
    "fallocate": ("ENOSPC", "EIO", "EINTR"),
    "fsync": ("EIO", "ENOSPC", "EDQUOT"),
    "fdatasync": ("EIO", "ENOSPC", "EDQUOT"),
    "rename": ("ENOSPC", "EIO", "EDQUOT", "EACCES"),
    "renameat2": ("ENOSPC", "EIO", "EDQUOT", "EACCES"),
    "link": ("ENOSPC", "EIO", "EACCES"),
    "mkdir": ("ENOSPC", "EIO", "EDQUOT", "EACCES"),
    "rmdir": ("EIO", "EACCES"),
    "unlink": ("EIO", "EACCES"),
    "fchmod": ("EIO", "EACCES"),
    "ftruncate": ("EIO", "EINTR"),
    "close": ("EIO", "EINTR", "ENOSPC"),
    "read": ("EIO", "EINTR"),
    "pread64": ("EIO", "EINTR"),
    "getdents64": ("EIO",),
    "newfstatat": ("EIO", "EACCES"),
    "fcntl": ("EINTR", "EIO"),
    "statfs": ("EIO",),
    "clone": ("EAGAIN", "ENOMEM"),
    "pipe2": ("EMFILE",),
}
# Calls that change what is on the disk: all of them are tried also where others are only sampled.
CHANGING = {"rename", "renameat2", "link", "linkat", "unlink", "mkdir", "rmdir", "fsync", "fdatasync",
            "ftruncate", "fchmod", "fallocate", "write", "pwrite64"}


@functools.cache
def why_not():
    """Why processes cannot be traced here; empty: they can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-e", "inject=close:error=EIO:when=200", "true"],
                           capture_output=True, check=False)
    return "" if tried.returncode == 0 else "processes cannot be traced here (ptrace)"


def require():
    if why_not():
        raise Skip(why_not())


def calls(folder, arguments, log):
    """How often each call is made by the first process of the command: name to count."""
    folder.run(*arguments, before=["strace", "-f", "-qq", "-o", log], seconds=60)
    text = pathlib.Path(log).read_text(errors="replace")
    made = CALL.findall(text)
    first = made[0][0]
    return collections.Counter(name for number, name in made
                               if number == first and name not in UNINTERESTING)


def killed(folder, arguments, name, number):
    """Kills the command when it enters this call. Whether it came so far."""
    return _run(folder, arguments, f"{name}:signal=KILL:when={number}") == -signal.SIGKILL


def failing(folder, arguments, name, error, when):
    """The exit code of the command with this error; `when`: "3", or "3+" for all from there on."""
    return _run(folder, arguments, f"{name}:error={error}:when={when}")


def _run(folder, arguments, injection):
    name = injection.split(":")[0]
    command = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={name}",
               "-e", f"inject={injection}"]
    try:
        return folder.run(*arguments, before=command, seconds=60).exit
    except Failure as failure:
        # strace ends like the program it ran.
        if "was killed by SIGKILL" in str(failure):
            return -signal.SIGKILL
        raise


def sampled(numbers, most):
    """At most so many, the first and the last among them, evenly apart."""
    numbers = list(numbers)
    if len(numbers) <= most:
        return numbers
    return sorted({numbers[round(i * (len(numbers) - 1) / (most - 1))] for i in range(most)})


def report(context, name, count):
    """Counts for docs/reliability.md, in a file for each case."""
    folder = context.build / "safety-counts"
    folder.mkdir(exist_ok=True)
    (folder / name.replace("/", " ")).write_text(f"{count}\n")
