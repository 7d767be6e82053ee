#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds #include lines and CMake's link lines against layers.txt. Exit code 1 on any fault.

Usage: layering.py ROOT TABLE
"""
import fnmatch
import pathlib
import re
import sys

SOURCES = (".h", ".cpp", ".cpp.in")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
LINK = re.compile(r"target_link_libraries\(\s*(\S+)([^)]*)\)")


class Layers:
    """The table, read once."""

    def __init__(self, text):
        self.parts, self.uses, self.headers, self.targets, self.links = {}, {}, {}, {}, {}
        kinds = {"part": self.parts, "uses": self.uses, "header": self.headers,
                 "target": self.targets, "link": self.links}
        for line in text.splitlines():
            words = line.split("#")[0].split()
            if words:
                kinds[words[0]].setdefault(words[1], []).extend(words[2:])

    def part_of(self, path):
        for part, globs in self.parts.items():
            if any(fnmatch.fnmatch(path, glob) for glob in globs):
                return part
        return None

    def part_of_target(self, target):
        if target in self.targets:
            return self.targets[target][0]
        return target if target in self.parts else None

    def may(self, part, other):
        return part == other or other in self.uses.get(part, ())

    def rule_of(self, header):
        """Of the longest prefix that the table has; none: nobody has spoken for this header."""
        known = [prefix for prefix in self.headers if header.startswith(prefix)]
        return self.headers[max(known, key=len)] if known else None


def cycles(layers):
    """A part that can reach itself by the arrows of the table."""
    for start in layers.uses:
        seen, ahead = set(), list(layers.uses[start])
        while ahead:
            part = ahead.pop()
            if part == start:
                yield f"layers.txt: {start} stands on itself"
                break
            if part not in seen:
                seen.add(part)
                ahead += layers.uses.get(part, ())


def include_fault(layers, part, bracket, header):
    if bracket == '"':
        other = layers.part_of(header)
        if other is None:
            return f'"{header}" belongs to no part; include paths start at the root'
        return None if layers.may(part, other) else f'{part} may not use {other} ("{header}")'
    if "." not in header and "/" not in header:
        return None  # the C++ library
    rule = layers.rule_of(header)
    if rule is None:
        return f"<{header}> is not in layers.txt; say there who may include it"
    return None if "*" in rule or part in rule else f"{part} may not include <{header}>"


def link_fault(layers, part, library):
    rule = layers.links.get(library)
    if rule is not None:
        return None if "*" in rule or part in rule else f"{part} may not link {library}"
    other = layers.part_of_target(library)
    if other is None:
        return f"{library} is not in layers.txt; say there who may link it"
    return None if layers.may(part, other) else f"{part} may not link {library} ({other})"


def source_faults(layers, root):
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        part = layers.part_of(name)
        if part is None or not name.endswith(SOURCES) or name.startswith("tests/cases/"):
            continue
        text = path.read_text(encoding="utf-8")
        for found in INCLUDE.finditer(text):
            fault = include_fault(layers, part, *found.groups())
            if fault:
                yield f"{name}:{text.count(chr(10), 0, found.start(2)) + 1}: {fault}"


def cmake_faults(layers, root):
    for part in {glob.split("/")[0] for globs in layers.parts.values() for glob in globs}:
        for path in sorted((root / part).rglob("*")):
            if part == "tests" or not (path.suffix == ".cmake" or path.name == "CMakeLists.txt"):
                continue  # tests may link everything
            for target, rest in LINK.findall(path.read_text(encoding="utf-8")):
                owner = layers.part_of_target(target)
                name = path.relative_to(root).as_posix()
                if owner is None:
                    yield f"{name}: target {target} belongs to no part; name it in layers.txt"
                    continue
                for library in rest.split():
                    if library in ("PUBLIC", "PRIVATE", "INTERFACE"):
                        continue
                    fault = link_fault(layers, owner, library)
                    if fault:
                        yield f"{name}: {fault}"


def faults(root, table):
    layers = Layers(table)
    return [*cycles(layers), *source_faults(layers, root), *cmake_faults(layers, root)]


if __name__ == "__main__":
    found = faults(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    print("\n".join(found) or "layering: every arrow points down")
    sys.exit(1 if found else 0)
