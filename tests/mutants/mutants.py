#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Breaks the code in the ways that mutants.json lists, one at a time, and sees a test go red.

Usage: mutants.py ROOT [NAME…]   all mutants, or those of the given names
       mutants.py ROOT --check   only whether every mutant still fits the code; builds nothing

A copy of the tree under build/mutants is broken, built and mended, so that each mutant costs one
file and one program. Exit code 1 when a mutant survives, or fits no more, or when a test is red
before anything is broken.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

TIME = 900  # seconds for one run of a test
HOUSE = pathlib.Path(__file__).resolve().parent


def read_mutants():
    return json.loads((HOUSE / "mutants.json").read_text(encoding="utf-8"))


def test_programs(root):
    texts = (path.read_text(encoding="utf-8") for path in (root / "tests").rglob("*.cmake"))
    return {name for text in texts for name in re.findall(r"board_test\((\S+)", text)}


def faults(root, mutants):
    """Mutants that break nothing any more, and of which nobody would notice."""
    programs, names = test_programs(root), set()
    for mutant in mutants:
        name = mutant["name"]
        if name in names:
            yield f"{name}: twice"
        names.add(name)
        path = root / mutant["file"]
        count = path.read_text(encoding="utf-8").count(mutant["text"]) if path.is_file() else 0
        if count != 1:
            yield f"{name}: its text is {count} times in {mutant['file']}"
        if mutant["text"] == mutant["replacement"]:
            yield f"{name}: breaks nothing"
        if mutant["program"] not in programs:
            yield f"{name}: there is no test program {mutant['program']}"


def tracked(root):
    listing = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"],
                             check=True, capture_output=True, text=True).stdout
    return [name for name in listing.splitlines() if (root / name).is_file()]


def bring_up_to_date(root, copy):
    """Writes only what differs, so that the last night's build is of use."""
    wanted = set(tracked(root))
    for name in wanted:
        source, target = root / name, copy / name
        if target.is_file() and target.read_bytes() == source.read_bytes():
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
    for path in copy.rglob("*"):
        name = path.relative_to(copy).as_posix()
        if path.is_file() and not name.startswith("build/") and name not in wanted:
            path.unlink()


class Workshop:
    """The copy, and what is done to it."""

    def __init__(self, root):
        self.copy = root / "build/mutants"
        bring_up_to_date(root, self.copy)
        self.log = self.copy / "build/mutants.log"
        self.log.parent.mkdir(exist_ok=True)
        self.log.write_text("")
        self.call("cmake", "--preset", "dev")

    def call(self, *words, **environment):
        with self.log.open("a") as log:
            return subprocess.run(words, cwd=self.copy, stdout=log, stderr=log, timeout=TIME,
                                  env={**os.environ, **environment}).returncode == 0

    def build(self, program):
        return self.call("cmake", "--build", "build/dev", "--target", program)

    def is_green(self, mutant):
        try:
            return self.call(f"build/dev/bin/{mutant['program']}", mutant.get("filter", "~[.]"),
                             **mutant.get("environment", {}))
        except subprocess.TimeoutExpired:
            return False

    def fate(self, mutant):
        path = self.copy / mutant["file"]
        whole = path.read_text(encoding="utf-8")
        try:
            path.write_text(whole.replace(mutant["text"], mutant["replacement"]), encoding="utf-8")
            if not self.build(mutant["program"]):
                return "does not build"
            return "survives" if self.is_green(mutant) else "killed"
        finally:
            path.write_text(whole, encoding="utf-8")


def run(root, mutants):
    workshop = Workshop(root)
    bad, green = [], {}
    for mutant in mutants:
        test = (mutant["program"], mutant.get("filter"))
        if test not in green:
            green[test] = workshop.build(mutant["program"]) and workshop.is_green(mutant)
        begin = time.monotonic()
        fate = workshop.fate(mutant) if green[test] else "its test is red without it"
        seconds = round(time.monotonic() - begin)
        print(f"{fate}: {mutant['name']} ({mutant['program']}, {seconds} s)", flush=True)
        if fate != "killed":
            bad.append(mutant["name"])
    print(f"变异 mutants: {len(mutants)}，杀死 killed {len(mutants) - len(bad)}，"
          f"没有杀死 not killed {len(bad)}")
    if bad:
        print(f"全文见 in full: {workshop.log}")
    return 1 if bad else 0


def main(root, *words):
    mutants = read_mutants()
    found = list(faults(root, mutants))
    if found or "--check" in words:
        print("\n".join(found) or f"mutants: {len(mutants)}, and each fits the code")
        return 1 if found else 0
    return run(root, [m for m in mutants if not words or m["name"] in words])


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), *sys.argv[2:]))
