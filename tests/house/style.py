#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The house's rules that a program can keep: lengths, licence lines, leftovers, JSON that parses.

Usage: style.py ROOT          exit code 1 on any fault
       style.py ROOT --format holds the sources against .clang-format; 77 without clang-format
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys

MOST_LINES, MOST_LINES_OF_MAIN = 300, 60
LICENCE = "SPDX-License-Identifier: MIT"
CODE = {".h", ".cpp", ".py", ".sh"}
SCRIPTS = {"run", "test", ".ci/run"}
BINARY = {".png", ".jpg", ".webp", ".ttf", ".otf", ".bin"}
LEFTOVER = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
MACHINE = re.compile(r"(?<![\w.$}])/(?:work|root|home|Users)/\w")


def tracked(root):
    """What git knows or would add; everything but build/ where there is no git."""
    try:
        listing = subprocess.run(["git", "-C", str(root), "ls-files", "-co", "--exclude-standard"],
                                 check=True, capture_output=True, text=True).stdout
        names = listing.splitlines()
    except (OSError, subprocess.CalledProcessError):
        names = [path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()]
    return sorted(name for name in names
                  if not name.startswith(("build/", ".git/")) and (root / name).is_file())


def is_case(name):
    """Test inputs may break every rule: that is what they are for."""
    return name.startswith(("tests/cases/", "tests/fuzz/corpus/"))


def file_faults(name, text):
    suffix = pathlib.PurePath(name).suffix
    lines = text.count("\n")
    if suffix in CODE or name in SCRIPTS:
        if lines > MOST_LINES:
            yield f"{name}: {lines} lines, {MOST_LINES} at most"
        if LICENCE not in "\n".join(text.splitlines()[:3]):
            yield f"{name}:1: no line “{LICENCE}”"
    if name.endswith("main.cpp") and lines > MOST_LINES_OF_MAIN:
        yield f"{name}: {lines} lines, {MOST_LINES_OF_MAIN} at most in a main.cpp"
    for number, line in enumerate(text.splitlines(), 1):
        for rule, what in ((LEFTOVER, "left over"), (MACHINE, "a path of one machine")):
            found = rule.search(line)
            if found:
                yield f"{name}:{number}: {what}: {found.group()}"
    if suffix == ".json":
        try:
            json.loads(text)
        except ValueError as why:
            yield f"{name}: not JSON: {why}"


def faults(root):
    for name in tracked(root):
        if is_case(name) or pathlib.PurePath(name).suffix in BINARY:
            continue
        try:
            text = (root / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            yield f"{name}: not UTF-8"
            continue
        yield from file_faults(name, text)


def check_format(root):
    program = shutil.which("clang-format-14") or shutil.which("clang-format")
    if program is None:
        print("skipped: clang-format is not installed")
        return 77
    version = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    if " 14." not in version:  # other versions disagree on details
        print(f"skipped: clang-format 14 is wanted, this is {version.strip()}")
        return 77
    sources = [name for name in tracked(root)
               if name.endswith((".h", ".cpp")) and not is_case(name)]
    return subprocess.run([program, "--dry-run", "-Werror", *sources], cwd=root).returncode


def main(root, *options):
    if "--format" in options:
        return check_format(root)
    found = list(faults(root))
    print("\n".join(found) or "style: nothing to find fault with")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), *sys.argv[2:]))
