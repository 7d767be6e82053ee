#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# unit_test.sh UNIT PROGRAM: the service's unit is sound and its sandbox is tight.
set -uo pipefail
unit=$1 program=$2
if ! command -v systemd-analyze >/dev/null; then
    echo "跳过 Skipped: systemd-analyze is not installed"
    exit 77
fi
folder=$(mktemp -d) || exit 3
trap 'rm -rf "$folder"' EXIT
# The program stands where it was built, not where it will be installed.
sed "s|^ExecStart=[^ ]*|ExecStart=$program|" "$unit" >"$folder/board-sync.service"

failed=0
# verify: no word at all is a word of praise. It ends with 0 though it ignores what it does not know.
words=$(SYSTEMD_LOG_LEVEL=warning systemd-analyze verify --man=no "$folder/board-sync.service" 2>&1)
code=$?
if ((code)) || grep -q 'board-sync' <<<"$words"; then
    echo "verify: $words"
    failed=1
fi
# It may be used without a network, and is never given up: this key is ignored elsewhere.
grep -q 'network-online' "$unit" && echo "waits for a network" && failed=1
sed -n '/^\[Unit\]/,/^\[Service\]/p' "$unit" | grep -q '^StartLimitIntervalSec=0$' ||
    { echo "gives up after some failures" && failed=1; }

exposure=$(systemd-analyze security --offline=true --threshold=15 "$folder/board-sync.service" 2>&1)
code=$?
grep 'Overall exposure' <<<"$exposure"
((code)) && grep '✗' <<<"$exposure" && failed=1
exit "$failed"
