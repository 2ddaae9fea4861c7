"""Timing of whole commands, by turns, so that what else the machine does meets all of them."""
import os
import statistics
import subprocess
import time


class Times:
    """Of one command: wall seconds of each run, and the largest memory it had, in bytes."""

    def __init__(self):
        self.seconds = []
        self.memory = 0

    @property
    def median(self):
        return statistics.median(self.seconds)

    @property
    def fastest(self):
        return min(self.seconds)


def run_once(command, times):
    started = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    times.seconds.append(time.perf_counter() - started)
    times.memory = max(times.memory, usage.ru_maxrss * 1024)
    if status != 0:
        raise SystemExit(f"failed with {os.waitstatus_to_exitcode(status)}: {command}")


def by_turns(commands, runs):
    """{name: command} -> {name: Times}; a first run of each that is not counted warms up."""
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
