# SPDX-License-Identifier: MIT
"""An Xvfb screen whose pixels are read from its own memory, at no cost to what draws on it."""
import mmap
import pathlib
import struct
import subprocess
import tempfile
import time


class Screen:
    """`with Screen(1920, 1080) as screen`; XWD header by XWDFile.h: big-endian 32-bit words."""

    def __init__(self, width, height):
        self.folder = tempfile.TemporaryDirectory()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
             "-fbdir", self.folder.name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.display = ":" + self.server.stdout.readline().decode().strip()
        with open(pathlib.Path(self.folder.name) / "Xvfb_screen0", "rb") as file:
            self.memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        words = struct.unpack(">25I", self.memory[:100])
        self.width, self.height, self.stride = words[4], words[5], words[12]
        self.start = words[0] + words[19] * 12

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def row(self, y):
        start = self.start + y * self.stride
        return self.memory[start:start + self.width * 4]

    def sample(self):
        """Some rows, spread over the middle of the screen; closer than lines of text are."""
        return b"".join(self.row(self.height * k // 48) for k in range(8, 40))

    def has_content(self):
        """Whether a page is there: a blank window has one colour, text on its ground has many."""
        rows = self.sample()
        return len({rows[i:i + 4] for i in range(0, len(rows), 28)}) > 12

    def wait_for_content(self, seconds):
        """When the first content was seen, by time.monotonic(); None: it never came."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.has_content():
                return time.monotonic()
            time.sleep(0.001)
        return None

    def wait_for_change(self, before, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.sample() != before:
                return time.monotonic()
            time.sleep(0.001)
        return None
