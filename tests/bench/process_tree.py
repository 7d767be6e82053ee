# SPDX-License-Identifier: MIT
"""What a process and all its descendants cost: proportional memory and processor time."""
import os
import pathlib
import re
import signal
import subprocess
import time

PROC = pathlib.Path("/proc")


class ProcessTree:
    """A running command with its children; ended with everything it started."""

    def __init__(self, command, environment):
        self.started = time.monotonic()
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for sign in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, sign)
            except ProcessLookupError:
                break
            time.sleep(0.3)
        self.process.wait()

    def members(self):
        parents = {}
        for entry in PROC.iterdir():
            if entry.name.isdigit():
                try:
                    stat = (entry / "stat").read_text()
                except OSError:
                    continue
                parents[int(entry.name)] = int(stat.rsplit(")", 1)[1].split()[1])
        found, ahead = [], [self.process.pid]
        while ahead:
            parent = ahead.pop()
            found.append(parent)
            ahead += [child for child, its in parents.items() if its == parent]
        return found

    def pss_mib(self):
        """Memory, what is shared counted in shares: proc(5), smaps_rollup."""
        total = 0
        for pid in self.members():
            try:
                text = (PROC / str(pid) / "smaps_rollup").read_text()
            except OSError:
                continue
            total += int(re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE).group(1))
        return total / 1024

    def cpu_seconds(self):
        """Time on processors so far, of every thread: proc(5), task/*/schedstat."""
        total = 0
        for pid in self.members():
            for task in (PROC / str(pid) / "task").glob("*/schedstat"):
                try:
                    total += int(task.read_text().split()[0])
                except (OSError, IndexError):
                    continue
        return total / 1e9
