#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What ./run and ./test promise before they build anything, and the honesty of the closing line."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def outcome(*command):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


class OptionsTest(unittest.TestCase):
    def test_help(self):
        for script in ("run", "test"):
            code, text = outcome(ROOT / script, "--help")
            self.assertEqual(code, 0)
            self.assertIn("用法 Usage", text)

    def test_wrong_usage(self):
        for words, answer in (
                (("run", "--position", "lobby"), "hall garden team"),
                (("run", "--position"), "--position needs a value"),
                (("run", "--position", "hall", "--screen", "hall-1"), "not both"),
                (("run", "--feed", "/nowhere/at/all"), "No such folder"),
                (("run", "--fullscreen"), "No such option: --fullscreen"),
                (("test", "--quick"), "No such option: --quick")):
            with self.subTest(words):
                code, text = outcome(ROOT / words[0], *words[1:])
                self.assertEqual(code, 2)
                self.assertIn(answer, text)


class ReportTest(unittest.TestCase):
    def report(self, *statuses):
        with tempfile.NamedTemporaryFile("w", suffix=".xml") as file:
            cases = "".join(f'<testcase name="t{k}" status="{status.split(":")[0]}">'
                            f'<skipped message="{status.split(":")[-1]}"/></testcase>'
                            for k, status in enumerate(statuses))
            file.write(f"<testsuite>{cases}</testsuite>")
            file.flush()
            return outcome(sys.executable, ROOT / "scripts" / "test_report.py", file.name, "build")

    def test_all_passed(self):
        code, text = self.report("run", "run")
        self.assertEqual(code, 0)
        self.assertIn("passed 2，失败 failed 0，跳过 skipped 0", text)

    def test_one_failed(self):
        code, text = self.report("run", "fail")
        self.assertEqual(code, 1)
        self.assertIn("failed: t1", text)

    def test_skipped_is_not_passed(self):
        code, text = self.report("run", "notrun:SKIP_RETURN_CODE=77", "disabled")
        self.assertEqual(code, 0)
        self.assertIn("passed 1，失败 failed 0，跳过 skipped 2", text)
        self.assertIn("skipped: t1", text)

    def test_a_program_that_is_not_there_has_failed(self):
        code, text = self.report("run", "notrun:Unable to find executable")
        self.assertEqual(code, 1)
        self.assertIn("failed: t1", text)

    def test_nothing_ran(self):
        self.assertEqual(self.report()[0], 1)
        self.assertEqual(self.report("notrun:SKIP_RETURN_CODE=77")[0], 1)
        self.assertEqual(outcome(sys.executable, ROOT / "scripts" / "test_report.py",
                                 "/nowhere.xml", "build")[0], 1)


class PackagesTest(unittest.TestCase):
    def test_every_line_says_who_what_and_why(self):
        for line in (ROOT / "cmake" / "packages.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                group, name, purpose = line.split(maxsplit=2)
                self.assertIn(group, ("run", "test", "bench"), line)
                self.assertRegex(name, r"^[a-z0-9][a-z0-9+.-]+$")
                self.assertTrue(purpose)


if __name__ == "__main__":
    unittest.main()
