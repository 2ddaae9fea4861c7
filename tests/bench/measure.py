"""Timing of whole commands, by turns, so that what else the machine does meets all of them."""
import resource
import statistics
import subprocess
import tempfile
import time


class Times:
    """Of one command: wall seconds of each run, and those of the processor, which other work on the
    machine changes least."""

    def __init__(self):
        self.seconds = []
        self.processor_seconds = []

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def processor_median(self):
        return statistics.median(self.processor_seconds)

    @property
    def fastest(self):
        return min(self.seconds)


def processor_seconds():
    """Of all commands that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_once(command, times):
    before, started = processor_seconds(), time.perf_counter()
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
    times.seconds.append(time.perf_counter() - started)
    times.processor_seconds.append(processor_seconds() - before)


def memory_of(command):
    """Bytes that the command had resident at most. A process counts what its parent had before it
    became the command, so a small program has to start it."""
    with tempfile.NamedTemporaryFile("r") as report:
        subprocess.run(["/usr/bin/time", "-f", "%M", "-o", report.name, *map(str, command)],
                       check=True, stdout=subprocess.DEVNULL)
        return int(report.read()) * 1024


def by_turns(commands, runs):
    """{name: command} -> {name: Times}; a first run of each warms up and is not counted."""
    times = {name: Times() for name in commands}
    for command in commands.values():
        run_once(command, Times())
    for _ in range(runs):
        for name, command in commands.items():
            run_once(command, times[name])
    return times


def output_of(command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True,
                          text=True).stdout
