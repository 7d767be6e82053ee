# SPDX-License-Identifier: MIT
"""Things that lie on a table seen from above, each with the shadow that it throws."""
import math

import cairo
import numpy as np

from . import ink


def wood(width, height, rng, dark, light):
    """Planks with their grain along x."""
    canvas = np.zeros((height, width, 3))
    grain = ink.noise(width, height, rng, 1.35, (2.2, 0.10))
    fine = ink.noise(width, height, rng, 0.8, (2.0, 0.06))
    tone = np.clip(0.5 + 0.20 * grain + 0.08 * fine, 0, 1)[:, :, None]
    canvas += ink.rgb(dark) * (1 - tone) + ink.rgb(light) * tone
    plank = np.abs((np.arange(height) + height * 0.13) % (height / 4.2) - 2)
    canvas *= (1 - 0.45 * np.exp(-(plank / 2.2) ** 2))[:, None, None]
    return canvas


def place(canvas, paint, lift, light=(0.6, 1.0)):
    """Lays a coloured drawing on the table; its shadow falls away from the light by `lift` px."""
    height, width = canvas.shape[:2]
    colour, cover = ink.layer(width, height, paint)
    shift = (int(lift * light[1]), int(lift * light[0]))
    for reach, strength in ((0.35, 0.30), (1.0, 0.42)):
        cast = np.roll(cover, (int(shift[0] * reach), int(shift[1] * reach)), axis=(0, 1))
        ink.wash(canvas, ink.blur(cast, max(2, lift * reach * 0.8)) * strength,
                 ink.rgb("#1c120c"))
    ink.lay(canvas, cover, colour)
    return cover


def at(context, x, y, degrees):
    context.translate(x, y)
    context.rotate(math.radians(degrees))


def rounded(context, x, y, width, height, radius):
    for cx, cy, turn in ((x + width - radius, y + radius, -90),
                         (x + width - radius, y + height - radius, 0),
                         (x + radius, y + height - radius, 90), (x + radius, y + radius, 180)):
        context.arc(cx, cy, radius, math.radians(turn), math.radians(turn + 90))
    context.close_path()


def tube(context, length, radius, stops):
    """A rod along x, lit from above: `stops` are its colours from the top edge to the bottom."""
    shade = cairo.LinearGradient(0, -radius, 0, radius)
    for k, code in enumerate(stops):
        shade.add_color_stop_rgb(k / (len(stops) - 1), *ink.rgb(code))
    context.set_source(shade)
    context.rectangle(0, -radius, length, 2 * radius)
    context.fill()


def vertical_text(context, lines, size, step, face, colour, rng):
    """Columns from right to left, each character in its square, as a hand would place them."""
    context.select_font_face(face)
    for column, line in enumerate(lines):
        for row, character in enumerate(line):
            scale = size * rng.uniform(0.93, 1.05)
            context.set_font_size(scale)
            context.set_source_rgba(*ink.rgb(colour), rng.uniform(0.72, 0.95))
            corner = 0.55 * size if character in "，。" else 0  # upper right, as columns want it
            context.move_to(-column * step + corner + rng.uniform(-1.5, 1.5),
                            row * size * 1.12 - corner + rng.uniform(-1.5, 1.5))
            context.show_text(character)


def ginkgo(context, size):
    """A fan-shaped leaf with a split and its stalk."""
    shade = cairo.RadialGradient(0, 0, size * 0.1, 0, 0, size)
    shade.add_color_stop_rgb(0, *ink.rgb("#b98a1f"))
    shade.add_color_stop_rgb(1, *ink.rgb("#eec14a"))
    context.move_to(0, 0)
    context.curve_to(-size * 0.5, -size * 0.1, -size * 0.9, -size * 0.4, -size * 0.95, -size * 0.62)
    context.curve_to(-size * 0.6, -size * 0.95, -size * 0.25, -size, -size * 0.03, -size * 0.92)
    context.line_to(0, -size * 0.55)
    context.line_to(size * 0.05, -size * 0.92)
    context.curve_to(size * 0.3, -size, size * 0.65, -size * 0.9, size * 0.95, -size * 0.58)
    context.curve_to(size * 0.85, -size * 0.4, size * 0.5, -size * 0.1, 0, 0)
    context.set_source(shade)
    context.fill()
    context.set_source_rgba(*ink.rgb("#a87a14"), 0.35)
    context.set_line_width(size * 0.012)
    for k in range(-9, 10):
        context.move_to(0, 0)
        angle = k / 9 * 1.0
        context.line_to(size * 0.88 * math.sin(angle), -size * 0.88 * math.cos(angle))
    context.stroke()
    context.set_source_rgb(*ink.rgb("#a97f2a"))
    context.set_line_width(size * 0.045)
    context.move_to(0, 0)
    context.curve_to(size * 0.02, size * 0.3, size * 0.1, size * 0.5, size * 0.22, size * 0.72)
    context.stroke()
