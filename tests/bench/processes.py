#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures whole processes on an Xvfb screen of 1920 × 1080 and prints a table in Markdown.

Usage: processes.py [--build build/release] [--runs 7] [--rest 20] [--browser]
--browser puts a Chromium kiosk beside the player, showing the player's own pictures as slides.
Times wander with the machine; compare lines of one run only.
"""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from process_tree import ProcessTree
from screen import Screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
SECONDS_A_PAGE = 2
FADES = 6


def one_item_feed(folder, item, seconds, count=1, ticker=False):
    """The demo with one item alone, or its copies, each shown for `seconds`; its tickers on demand."""
    shutil.copytree(ROOT / "content-sync" / "demo" / "assets", folder / "assets")
    feed = json.loads((ROOT / "content-sync" / "demo" / "feed.json").read_text(encoding="utf-8"))
    chosen = next(one for one in feed["items"] if one["id"] == item)
    feed["items"] = [{**chosen, "id": f"{item}-{k}", "title": f"{chosen['title']}{k + 1}",
                      "show": {"positions": ["garden"], "seconds": seconds}} for k in range(count)
                     ] + [one for one in feed["items"] if ticker and one["kind"] == "ticker"]
    (folder / "feed.json").write_text(json.dumps(feed, ensure_ascii=False), encoding="utf-8")


class Bench:
    def __init__(self, options, folder):
        self.bin = pathlib.Path(options.build).resolve() / "bin"
        self.options, self.folder = options, folder
        self.rows = []

    def row(self, what, value, unit, spread=None):
        spread = "" if spread is None else f"{min(spread):.1f}–{max(spread):.1f}"
        self.rows.append((what, f"{value:.2f}" if value < 10 else f"{value:.1f}", unit, spread))
        print(f"  {what}: {self.rows[-1][1]} {unit} {spread}", file=sys.stderr)

    def sync(self, feed, store):
        began = time.monotonic()
        subprocess.run([self.bin / "board-sync", "--feed", feed, "--store", store, "--once"],
                       check=True, stderr=subprocess.DEVNULL)
        return (time.monotonic() - began) * 1000

    def store_of(self, name, item, seconds, count=1, ticker=False):
        feed, store = self.folder / name, self.folder / f"{name}-store"
        feed.mkdir()
        one_item_feed(feed, item, seconds, count, ticker)
        self.sync(feed, store)
        return store

    def player(self, store, *more):
        return [self.bin / "board-player", "--store", store, "--position", "garden", *more]

    def feed_to_snapshot(self):
        """The whole demo: four large pictures to decode; then once more, nothing new."""
        fresh, again = [], []
        for k in range(self.options.runs):
            store = self.folder / f"sync-{k}"
            fresh.append(self.sync(ROOT / "content-sync" / "demo", store))
            again.append(self.sync(ROOT / "content-sync" / "demo", store))
        self.row("feed → snapshot, everything new", statistics.median(fresh), "ms", fresh)
        self.row("feed → snapshot, nothing new", statistics.median(again), "ms", again)

    def start(self, name, command):
        """From just before exec to the first content on the screen, each on a new server."""
        times = []
        for _ in range(self.options.runs):
            with Screen(1920, 1080) as screen, self.on(screen, command) as tree:
                seen = screen.wait_for_content(20)
                if seen is None:
                    sys.exit(f"{name}: nothing came on the screen within 20 s")
                times.append((seen - tree.started) * 1000)
        self.row(f"{name}: start → first picture", statistics.median(times), "ms", times)

    def on(self, screen, command):
        return ProcessTree([str(word) for word in command],
                           {**os.environ, "DISPLAY": screen.display, "SDL_VIDEODRIVER": "x11"})

    def rest(self, name, command):
        """One page that stays: what it costs to show a picture that does not change."""
        with Screen(1920, 1080) as screen, self.on(screen, command) as tree:
            peak, settled = 0, time.monotonic() + 3
            while time.monotonic() < settled:
                peak = max(peak, tree.pss_mib())
                time.sleep(0.02)
            before = tree.cpu_seconds()
            end = time.monotonic() + self.options.rest
            while time.monotonic() < end:
                time.sleep(min(5, self.options.rest))
            used = tree.cpu_seconds() - before
            calm = tree.pss_mib()
        self.row(f"{name}: memory (PSS), peak", max(peak, calm), "MiB")
        self.row(f"{name}: memory (PSS), at rest", calm, "MiB")
        self.row(f"{name}: processor at rest", used * 1000 * 60 / self.options.rest, "ms a minute")

    def moving(self, name, store):
        """What moves upon a page that stands."""
        trace = self.folder / "moving.txt"
        with Screen(1920, 1080) as screen, self.on(
                screen, self.player(store, "--trace", trace)) as _:
            time.sleep(5)
        live = [float(line.split()[0]) for line in trace.read_text().splitlines()
                if line.endswith("live")]
        gaps = [b - a for a, b in zip(live, live[1:])]
        with Screen(1920, 1080) as screen, self.on(screen, self.player(store)) as tree:
            time.sleep(3)
            before = tree.cpu_seconds()
            time.sleep(self.options.rest)
            used = tree.cpu_seconds() - before
        self.row(f"{name}: time between steps", statistics.median(gaps), "ms", gaps)
        self.row(f"{name}: processor", used * 100 / self.options.rest, "% of a core")

    def fades(self, name, store):
        """Pages that turn: the player's trace counts frames, a run without it the processor."""
        trace = self.folder / "trace.txt"
        with Screen(1920, 1080) as screen, self.on(
                screen, self.player(store, "--trace", trace)) as _:
            time.sleep(SECONDS_A_PAGE * (FADES + 1))
        lines = [line.split() for line in trace.read_text().splitlines() if " live" not in line]
        inside = [float(line[0]) for line in lines if line[2] != "256"]
        gaps = [b - a for a, b in zip(inside, inside[1:]) if b - a < 300]
        fades = sum(b - a >= 300 for a, b in zip(inside, inside[1:])) + 1
        with Screen(1920, 1080) as screen, self.on(screen, self.player(store)) as tree:
            screen.wait_for_content(20)
            time.sleep(SECONDS_A_PAGE)
            before = tree.cpu_seconds()
            time.sleep(SECONDS_A_PAGE * FADES)
            used = (tree.cpu_seconds() - before) * 1000 / FADES
        self.row(f"{name}: frames a cross-fade", (len(gaps) + fades) / fades, "")
        self.row(f"{name}: time between its frames", statistics.median(gaps), "ms", gaps)
        self.row(f"{name}: processor for a page turn, painting included", used, "ms")

    def edit_to_screen(self):
        """An editor saves; sync polls every second, the player sees the new snapshot."""
        feed, store = self.folder / "edited", self.folder / "edited-store"
        feed.mkdir()
        one_item_feed(feed, "art-year-end", 3600)
        self.sync(feed, store)
        times = []
        with Screen(1920, 1080) as screen, ProcessTree(
                [str(self.bin / "board-sync"), "--feed", str(feed), "--store", str(store),
                 "--every", "1"], os.environ), self.on(screen, self.player(store)):
            screen.wait_for_content(20)
            time.sleep(2)
            for k in range(3):
                shown = screen.sample()
                text = (feed / "feed.json").read_text(encoding="utf-8")
                draft = feed / "draft"
                draft.write_text(text.replace("年底是", f"第{k}稿。年底是", 1), encoding="utf-8")
                saved = time.monotonic()
                draft.rename(feed / "feed.json")
                seen = screen.wait_for_change(shown, 20)
                if seen is None:
                    sys.exit("an edit did not reach the screen within 20 s")
                times.append((seen - saved) * 1000)
                time.sleep(2.3)
        self.row("edit → screen, polling every 1 s", statistics.median(times), "ms", times)

    def browser(self, program):
        """A kiosk that shows the same pictures by a page of a dozen lines."""
        slides = self.folder / "slides"
        slides.mkdir()
        store = self.folder / "sync-0"
        subprocess.run([*self.player(store), "--offscreen", "--out", slides], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        names = sorted(path.name for path in slides.glob("*.png"))
        (slides / "index.html").write_text(
            "<!doctype html><style>body{margin:0;overflow:hidden}img{width:100vw}</style>"
            f"<img id=i><script>let n={json.dumps(names)},k=0;i.src=n[0];"
            "setInterval(()=>i.src=n[++k%n.length],3600e3)</script>", encoding="utf-8")
        command = [program, "--kiosk", "--no-sandbox", "--no-first-run", "--disable-gpu",
                   "--window-size=1920,1080", f"--user-data-dir={self.folder / 'profile'}",
                   f"file://{slides / 'index.html'}"]
        self.start("Chromium kiosk", command)
        self.rest("Chromium kiosk", command)

    def table(self):
        print("| | median | | range |\n|---|---:|---|---|")
        for row in self.rows:
            print("| " + " | ".join(row) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--build", default=ROOT / "build" / "release")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--rest", type=float, default=20)
    parser.add_argument("--browser", action="store_true")
    options = parser.parse_args()
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if options.browser and program is None:
        sys.exit("--browser: chromium is not installed")
    with tempfile.TemporaryDirectory(prefix="board-bench-") as folder:
        bench = Bench(options, pathlib.Path(folder))
        bench.feed_to_snapshot()
        still = bench.store_of("still", "flags-2026-11", 3600)
        bench.start("board-player", bench.player(still))
        bench.rest("board-player", bench.player(still, "--motion", "still"))
        bench.moving("flags stirring", still)
        bench.moving("ticker running", bench.store_of("running", "art-lamp", 3600, ticker=True))
        bench.fades("board-player", bench.store_of("turning", "art-lamp", SECONDS_A_PAGE, 3))
        bench.edit_to_screen()
        if options.browser:
            bench.browser(program)
        bench.table()


if __name__ == "__main__":
    main()
