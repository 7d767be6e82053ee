#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that the house's tests can fail: each gets a small bad tree and has to name its faults."""
import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import layering  # noqa: E402
import style  # noqa: E402

TABLE = (pathlib.Path(__file__).parent / "layers.txt").read_text(encoding="utf-8")


class Tree(unittest.TestCase):
    def tree(self, files):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        return root


class LayeringTest(Tree):
    def found(self, name, text, table=TABLE):
        return layering.faults(self.tree({name: text}), table)

    def test_arrows_that_point_up(self):
        for name, line, fault in (
                ("base/json.cpp", '#include "content-sync/feed.h"', "base may not use feed"),
                ("content-sync/feed.h", '#include "layouts/frame.h"', "feed may not use layouts"),
                ("content-sync/sync/pass.cpp", '#include "player/stage.h"', "may not use stage"),
                ("player/programme.cpp", '#include "layouts/frame.h"', "may not use layouts"),
                ("player/player.cpp", '#include "content-sync/sync/pass.h"', "may not use sync"),
                ("layouts/box.cpp", '#include "../base/file.h"', "belongs to no part")):
            with self.subTest(name):
                self.assertIn(fault, "\n".join(self.found(name, f"// first\n  {line}\n")))
                self.assertIn(f"{name}:2:", self.found(name, f"// first\n  {line}\n")[0])

    def test_libraries_in_the_wrong_place(self):
        for name, header in (("content-sync/feed.cpp", "rapidjson/document.h"),
                             ("player/command.cpp", "curl/curl.h"),
                             ("layouts/paint.cpp", "SDL.h"),
                             ("player/stage.cpp", "SDL_image.h"),
                             ("base/x.cpp", "boost/any.hpp")):
            with self.subTest(name):
                self.assertEqual(len(self.found(name, f"#include <{header}>\n")), 1)

    def test_links_that_point_up(self):
        for name, text in (
                ("base/CMakeLists.txt", "target_link_libraries(base PUBLIC board_flags feed)"),
                ("player/CMakeLists.txt", "target_link_libraries(board-player PRIVATE sync)"),
                ("player/CMakeLists.txt", "target_link_libraries(programme PUBLIC PkgConfig::sdl2)"),
                ("fonts/CMakeLists.txt", "target_link_libraries(fonts PRIVATE boost_any)"),
                ("fonts/CMakeLists.txt", "target_link_libraries(shapes PUBLIC base)")):
            with self.subTest(text):
                self.assertEqual(len(self.found(name, text)), 1)

    def test_a_table_that_goes_round(self):
        table = "part a a/*\npart b b/*\nuses a b\nuses b a\n"
        self.assertTrue(any("stands on itself" in fault for fault in
                            layering.faults(self.tree({}), table)))

    def test_what_is_allowed(self):
        self.assertEqual(self.found("layouts/paint.cpp", "#include <pixman.h>\n#include <vector>\n"
                                    '#include "base/units.h"\n#include <sys/mman.h>\n'), [])


class StyleTest(Tree):
    GOOD = "// SPDX-License-Identifier: MIT\nint x;\n"

    def found(self, name, text):
        return list(style.faults(self.tree({name: text})))

    def test_faults(self):
        for name, text, fault in (
                ("base/a.cpp", "int x;\n", ":1: no line"),
                ("base/a.cpp", self.GOOD + "\n" * 300, "302 lines, 300 at most"),
                ("player/main.cpp", self.GOOD + "\n" * 60, "60 at most in a main.cpp"),
                ("base/a.cpp", self.GOOD + "// TO" + "DO: later\n", ":3: left over"),
                ("README.md", "see /home" + "/me/board\n", ":1: a path of one machine"),
                ("layouts/a.json", '{"a": 1,}', "not JSON")):
            with self.subTest(fault):
                self.assertIn(fault, "\n".join(self.found(name, text)))

    def test_not_utf8(self):
        root = self.tree({})
        (root / "a.md").write_bytes("廉洁".encode("gbk"))
        self.assertEqual(list(style.faults(root)), ["a.md: not UTF-8"])

    def test_what_is_allowed(self):
        self.assertEqual(self.found("base/a.cpp", self.GOOD), [])
        self.assertEqual(self.found("tests/cases/feeds/bad.json", "[" * 9), [])


if __name__ == "__main__":
    unittest.main()
