# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# Shared by ./run and ./test: messages, packages, building. Sourced, with $root set.
root=${root:?}

say() { printf '%s\n' "$*" >&2; }

# stop CODE MESSAGE…: 2 wrong usage, 3 the machine's fault.
stop() {
    local code=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$code"
}

# The packages of the named groups that are not installed.
missing_packages() {
    local groups=" $* " group name wanted=()
    while read -r group name _; do
        [[ $groups == *" $group "* ]] && wanted+=("$name")
    done < <(grep -v '^#' "$root/cmake/packages.txt")
    # One query for all of them, so that a second start costs milliseconds.
    dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
        awk '$1 == "installed" { print $2 }' | sort -u |
        comm -13 - <(printf '%s\n' "${wanted[@]}" | sort -u)
}

# install_packages GROUP…: installs what is missing; needs root or sudo only when something is.
install_packages() {
    local missing as_root=()
    if ! command -v dpkg-query >/dev/null; then
        say "这不是 Debian 系的系统：请自行安装 cmake/packages.txt 里的软件，现在直接构建。" \
            "Not a Debian system: install what cmake/packages.txt lists; building as it is."
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    local log=$root/build/packages.log
    say "安装软件包 Installing packages: ${missing[*]}"
    if ((EUID != 0)); then
        command -v sudo >/dev/null || stop 3 \
            "需要管理员权限，请先执行： Needs root; run this first:" \
            "    apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update -qq >"$log" 2>&1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$log" 2>&1 ||
        stop 3 "$(tail -n 20 "$log")" \
            "软件包没有装上，全文见 The packages could not be installed; in full: build/packages.log"
}

# How many compilers at once: one a core, but no more than one for each 700 MB of free memory.
jobs_here() {
    awk -v cores="$(nproc)" '/^MemAvailable/ { fit = int($2 / 700000) }
        END { jobs = fit < cores ? fit : cores; print jobs < 1 ? 1 : jobs }' /proc/meminfo
}

# build PRESET [TARGET…]: configures once; afterwards ninja knows what has changed.
build() {
    local preset=$1 targets=()
    shift
    (($#)) && targets=(--target "$@")
    if [[ ! -f $root/build/$preset/build.ninja ]]; then
        say "配置 Configuring build/$preset"
        (cd "$root" && cmake --preset "$preset" >"$root/build/$preset.log" 2>&1) ||
            stop 3 "$(tail -n 20 "$root/build/$preset.log")" \
                "配置失败，全文见 Configuring failed, in full: build/$preset.log"
    fi
    say "构建 Building build/$preset"
    cmake --build "$root/build/$preset" -j "$(jobs_here)" "${targets[@]}" \
        >"$root/build/$preset.log" 2>&1 ||
        stop 3 "$(tail -n 40 "$root/build/$preset.log")" \
            "构建失败，全文见 Building failed, in full: build/$preset.log"
}
