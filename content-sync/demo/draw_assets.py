#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Draws the demo's pictures into assets/ and writes their sizes and digests into feed.json.

Needs python3-cairo, python3-numpy, python3-pil and the faces of the boards. The pictures are kept
in the repository; this is for whoever wants to change them. `draw_assets.py letters` draws one.
"""
import hashlib
import json
import pathlib
import sys

from drawing import emblem, gallery, inkstone, letters, lotus_pond

HERE = pathlib.Path(__file__).resolve().parent
PICTURES = {
    "emblem": emblem,
    "lotus-pond": lotus_pond,
    "letters": letters,
    "inkstone": inkstone,
    "gallery": gallery,
}


def write_digests():
    """Keeps feed.json's own layout: only the values of sha256 and bytes change."""
    path = HERE / "feed.json"
    text = path.read_text(encoding="utf-8")
    for asset in json.loads(text)["assets"].values():
        data = (HERE / asset["path"]).read_bytes()
        start = text.index(json.dumps(asset["path"]))
        end = text.index("}", start)
        entry = text[start:end]
        entry = entry.replace(f'"sha256": "{asset["sha256"]}"',
                              f'"sha256": "{hashlib.sha256(data).hexdigest()}"')
        entry = entry.replace(f'"bytes": {asset["bytes"]},', f'"bytes": {len(data)},')
        text = text[:start] + entry + text[end:]
    path.write_text(text, encoding="utf-8")


def main():
    wanted = sys.argv[1:] or list(PICTURES)
    unknown = [name for name in wanted if name not in PICTURES]
    if unknown:
        print(f"没有这幅画：{unknown[0]}；有：{' '.join(PICTURES)}", file=sys.stderr)
        return 2
    for name in wanted:
        PICTURES[name].draw(HERE / "assets")
        print(name)
    write_digests()
    return 0


if __name__ == "__main__":
    sys.exit(main())
