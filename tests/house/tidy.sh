#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# clang-tidy over the sources, by .clang-tidy. It has a build folder of its own: clang cannot read
# the precompiled headers that g++ makes.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
cmake -S "$root" -B "$root/build/tidy" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCCACHE=OFF \
    -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >"$root/build/tidy.log"
pattern="^$root/(base|fonts|content-sync|layouts|player)/.*\.cpp\$"
exec run-clang-tidy -quiet -p "$root/build/tidy" -j "$(nproc)" "$pattern"
