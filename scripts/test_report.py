#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The closing line of ./test, from CTest's JUnit file: what passed, failed, or did not run.

Exit code 1 when a test failed or could not be started, or when none ran: no tests is no success.
"""
import sys
import xml.etree.ElementTree as xml


def skipped_itself(case):
    """Said so by its exit code or was disabled; a program that is not there did not skip."""
    reason = case.find("skipped")
    return case.get("status") == "disabled" or (
        case.get("status") == "notrun" and reason is not None
        and reason.get("message", "").startswith("SKIP_"))


def main(path, name):
    try:
        cases = list(xml.parse(path).getroot().iter("testcase"))
    except (OSError, xml.ParseError) as why:
        print(f"{name}：没有测试结果 no test results ({why})", file=sys.stderr)
        return 1
    passed = [case for case in cases if case.get("status") == "run"]
    skipped = [case for case in cases if skipped_itself(case)]
    failed = [case for case in cases if case not in passed and case not in skipped]
    print(f"{name}：通过 passed {len(passed)}，失败 failed {len(failed)}，"
          f"跳过 skipped {len(skipped)}", file=sys.stderr)
    for case in failed:
        print(f"  失败 failed: {case.get('name')}", file=sys.stderr)
    for case in skipped:
        print(f"  跳过 skipped: {case.get('name')}", file=sys.stderr)
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
