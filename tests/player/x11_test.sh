#!/bin/bash
# SPDX-License-Identifier: MIT
# The real player, full screen on a real X server without a window manager: the screen shows the
# page, keys turn it, i shows the notice card, q ends it, and a screen that hangs turned shows it
# turned. Pixels are those of the X server's screen, but for the page's head, where a clock runs.
# Exit code 77, skipped, without the tools it needs.
set -eu
for tool in Xvfb xdotool import compare convert python3; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed" && exit 77; }
done
player=$1
sync=$2
source=$3
folder=$(mktemp -d)
trap 'kill $xvfb $board 2>/dev/null || true; rm -rf "$folder"' EXIT
xvfb= board=
fail() {
    echo "FAILED: $1"
    cat "$folder/player.err" 2>/dev/null || true
    exit 1
}

mkdir "$folder/feed"
# publish SEQUENCE TEXT SECONDS FOLDER [OPTION…]: a feed of two items, and its pages as pictures.
publish() {
    python3 - "$folder/feed/feed.json" "$1" "$2" "$3" <<'FEED'
import json, sys
path, sequence, text, seconds = sys.argv[1:]
items = [{"id": name, "kind": "article", "title": name, "text": text,
          "show": {"seconds": int(seconds)}} for name in ("one", "two")]
json.dump({"format": "board-feed/1", "channel": "x11", "sequence": int(sequence),
           "issued": "2026-01-01T00:00:00+08:00", "items": items,
           "screens": [{"id": "hall-1", "position": "hall"}]}, open(path, "w"))
FEED
    "$sync" --once --feed "$folder/feed" --store "$folder/store" 2>/dev/null || fail "board-sync"
    "$player" --store "$folder/store" --screen hall-1 --offscreen --size 1280x720 \
        --out "$4" "${@:5}" >/dev/null 2>&1 || fail "pages off screen"
}
publish 1 从每一件小事做起。 3600 "$folder/pages"

Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 100); do [ -s "$folder/display" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$folder/display")
unset SDL_VIDEODRIVER WAYLAND_DISPLAY
export LSAN_OPTIONS=suppressions=$source/tests/player/lsan.supp
"$player" --store "$folder/store" --screen hall-1 2>"$folder/player.err" &
board=$!

# Whether the screen is a picture, pixel by pixel, in the part below the head.
body=1280x630+0+90
screen_is_now() {
    import -window root "$folder/screen.png"
    different=$(compare -metric AE "$folder/screen.png[$body]" "$1[$body]" null: 2>&1 || true)
    [ "$different" = 0 ]
}
# Waits until it is.
screen_is() {
    for _ in $(seq 100); do
        screen_is_now "$1" && return 0
        sleep 0.2
    done
    return 1
}
# Finds which of a folder's two pages is on the screen, and which is not.
find_page() {
    first= second=
    for _ in $(seq 100); do
        for page in "$1"/*.png; do
            if screen_is_now "$page"; then first=$page; else second=$page; fi
        done
        [ -n "$first" ] && return 0
        sleep 0.2
    done
    return 1
}
find_page "$folder/pages" || fail "no page on the screen"
xdotool key Right
screen_is "$second" || fail "Right does not turn the page"
xdotool key Left
screen_is "$first" || fail "Left does not turn it back"
xdotool key i
card=no
for _ in $(seq 100); do # the card's ground in the corner, by its colour
    import -window root -crop 1x1+2+2 "$folder/corner.png"
    [ "$(convert "$folder/corner.png" -format '%[hex:p{0,0}]' info: | cut -c1-6)" = F7F3E9 ] && card=yes
    [ $card = yes ] && break
    sleep 0.2
done
[ $card = yes ] || fail "i does not show the notice card"
xdotool key i
screen_is "$first" || fail "i does not take the card away"
xdotool key space # held: over an edit, and over a turn by hand to a page of a second
publish 2 改了一个字。 1 "$folder/edited"
edited=("$folder"/edited/*"${first#*/pages/???}")
screen_is "${edited[0]}" || fail "an edit of the held page does not show"
other=("$folder"/edited/*"${second#*/pages/???}")
xdotool key Right
screen_is "${other[0]}" || fail "Right does not turn a held board"
sleep 3
screen_is_now "${other[0]}" || fail "the page that was turned to is not held"
xdotool key space
screen_is "${edited[0]}" || fail "let go, the board does not go on"
xdotool key q
wait $board || fail "q does not end it with 0"

# Turned by a quarter, the head is at the right.
body=1100x720+0+0
publish 3 从每一件小事做起。 3600 "$folder/turned" --rotate 90
"$player" --store "$folder/store" --screen hall-1 --rotate 90 2>"$folder/player.err" &
board=$!
for page in "$folder"/turned/*.png; do
    convert "$page" -rotate 90 "$page"
done
find_page "$folder/turned" || fail "no turned page on the screen"
xdotool key q
wait $board || fail "q does not end it with 0"
board=
echo "passed"
