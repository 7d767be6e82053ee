# SPDX-License-Identifier: MIT
"""Lotus leaves, flowers and stems as cairo paths and ink layers."""
import math

import cairo
import numpy as np

from . import ink


def leaf_outline(context, x, y, width, height, tilt, rng):
    """A leaf floating or held up: an ellipse in perspective with a waved, notched margin."""
    phases = rng.uniform(0, 2 * math.pi, 4)
    context.save()
    context.translate(x, y)
    context.rotate(tilt)
    for step in range(121):
        angle = step / 120 * 2 * math.pi
        wave = sum(math.sin(k * angle + phases[i]) / k for i, k in enumerate((3, 5, 8, 13)))
        radius = 1 + 0.075 * wave
        context.line_to(width * radius * math.cos(angle), height * radius * math.sin(angle))
    context.close_path()
    context.restore()


def veins(context, x, y, width, height, tilt, rng, count=19):
    """Radial veins that fork near the margin."""
    context.save()
    context.translate(x, y)
    context.rotate(tilt)
    hub = (rng.uniform(-0.08, 0.08) * width, rng.uniform(-0.2, 0.05) * height)
    for k in range(count):
        angle = 2 * math.pi * (k + rng.uniform(-0.2, 0.2)) / count
        for fork in (-0.07, 0.07):
            context.move_to(*hub)
            context.curve_to(hub[0] + 0.35 * width * math.cos(angle),
                             hub[1] + 0.35 * height * math.sin(angle),
                             0.62 * width * math.cos(angle), 0.62 * height * math.sin(angle),
                             0.95 * width * math.cos(angle + fork),
                             0.95 * height * math.sin(angle + fork))
    context.restore()


def leaf_shade(shape, at, size, tilt):
    """0 in the bright hollow – 1 at the shaded margin; light falls from the upper left."""
    yy, xx = np.ogrid[:shape[0], :shape[1]]
    dx, dy = xx - at[0], yy - at[1]
    u = (dx * math.cos(tilt) + dy * math.sin(tilt)) / size[0]
    v = (dy * math.cos(tilt) - dx * math.sin(tilt)) / size[1]
    return np.clip(0.30 + 0.42 * np.hypot(u, v) ** 1.5 + 0.20 * u + 0.16 * v, 0, 1.1)


def draw_leaf(canvas, at, size, tilt, tone, depth, rng):
    """`depth` 0 far – 1 near: near leaves are darker, sharper and veined."""
    height, width = canvas.shape[:2]
    box = (at[0], at[1], size[0], size[1], tilt)
    seed = rng.integers(1 << 31)

    def fill(context):
        leaf_outline(context, *box, np.random.default_rng(seed))
        context.fill()

    def lines(context):
        context.set_line_width(0.9 + 1.0 * depth)
        veins(context, *box, np.random.default_rng(seed))
        context.stroke()

    cover = ink.mask(width, height, fill)
    if depth < 0.6:
        cover = ink.blur(cover, 1 + 5 * (0.6 - depth))
    bleed = ink.noise(width, height, rng, 1.25)
    shade = leaf_shade((height, width), at, size, tilt)
    ink.lay(canvas, cover * (0.25 + 0.70 * depth), ink.rgb("#c9d8c4"))
    ink.wash(canvas, cover * np.clip(shade + 0.10 * bleed, 0.1, 1) * (0.35 + 0.65 * depth), tone)
    deep = np.clip((shade - 0.55) * 1.5 + 0.12 * bleed, 0, 1)
    ink.wash(canvas, cover * deep * depth, tone * 0.75)
    ink.wash(canvas, np.clip(cover - ink.blur(cover, 9), 0, 1) * cover * 0.8 * depth, tone * 0.6)
    if depth > 0.3:
        strokes = ink.blur(ink.mask(width, height, lines), 1) * cover
        ink.lay(canvas, strokes * (0.25 + 0.35 * depth), ink.rgb("#c3d6bf"))


def petal_path(context, length, breadth, curl):
    """From its foot at the origin up to a pointed tip."""
    context.move_to(0, 0)
    context.curve_to(-breadth * 0.9, -length * 0.22, -breadth * 0.85 + curl, -length * 0.72,
                     curl, -length)
    context.curve_to(breadth * 0.85 + curl, -length * 0.72, breadth * 0.9, -length * 0.22, 0, 0)


def petal(context, angle, length, breadth, tip, foot, curl=0.0):
    context.save()
    context.rotate(angle)
    shade = cairo.LinearGradient(0, 0, curl, -length)
    shade.add_color_stop_rgba(0, *foot, 1)
    shade.add_color_stop_rgba(0.45, *(0.75 * foot + 0.25 * tip), 1)
    shade.add_color_stop_rgba(1, *tip, 1)
    petal_path(context, length, breadth, curl)
    context.set_source(shade)
    context.fill_preserve()
    context.set_source_rgba(*(tip * 0.72), 0.55)
    context.set_line_width(length * 0.008)
    context.stroke()
    for k in (-0.5, -0.25, 0, 0.25, 0.5):  # the streaks that run to the tip
        context.move_to(k * breadth * 0.5, -length * 0.25)
        context.curve_to(k * breadth, -length * 0.5, k * breadth * 0.8 + curl, -length * 0.75,
                         curl, -length * 0.97)
        context.set_source_rgba(*(tip * 0.85), 0.30)
        context.set_line_width(length * 0.006)
        context.stroke()
    context.restore()


def flower(context, x, y, size, opened, rng):
    """`opened` 0 a bud – 1 wide; three rings of petals, the back one first."""
    if opened < 0.3:
        bud(context, x, y, size)
        return
    foot, tip = ink.rgb("#fbf3ea"), ink.rgb("#d98a97")
    context.save()
    context.translate(x, y)
    for ring, (count, spread, reach) in enumerate(((7, 1.42, 1.0), (6, 1.1, 0.95))):
        for k in sorted(range(count), key=lambda i: -abs(i - (count - 1) / 2)):
            side = (k - (count - 1) / 2) / ((count - 1) / 2)
            angle = side * spread * opened + rng.uniform(-0.04, 0.04)
            petal(context, angle, size * reach * (1 - 0.20 * side * side * opened),
                  size * (0.24 + 0.05 * opened), tip * (1 - 0.05 * ring) + 0.03 * ring, foot,
                  side * size * 0.10)
    if opened > 0.6:
        stamens(context, size, rng)
    for k, side in enumerate((-1, 1, -0.45, 0.5, 0)):
        angle = side * 1.25 * opened + rng.uniform(-0.05, 0.05)
        petal(context, angle, size * (0.56 + 0.08 * (k % 2) + 0.18 * (1 - opened)), size * 0.25,
              tip * 1.03, foot, side * size * 0.12)
    context.restore()


def bud(context, x, y, size):
    """Closed: two petals behind, one wrapped over them."""
    foot, tip = ink.rgb("#f6ecdf"), ink.rgb("#cf7b8a")
    context.save()
    context.translate(x, y)
    petal(context, -0.17, size * 0.93, size * 0.24, tip * 0.94, foot, size * 0.06)
    petal(context, 0.19, size * 0.90, size * 0.24, tip * 0.97, foot, -size * 0.06)
    petal(context, 0.02, size, size * 0.27, tip, foot, -size * 0.02)
    context.restore()


def stamens(context, size, rng):
    """The seed pod's golden fringe, seen between the rings."""
    for _ in range(46):
        angle = rng.uniform(-0.75, 0.75)
        reach = size * rng.uniform(0.42, 0.60)
        tip = (reach * math.sin(angle), -reach * math.cos(angle))
        context.move_to(0, -size * 0.2)
        context.line_to(*tip)
        context.set_source_rgba(0.80, 0.62, 0.22, 0.7)
        context.set_line_width(size * 0.008)
        context.stroke()
        context.arc(*tip, size * 0.014, 0, 2 * math.pi)
        context.set_source_rgba(0.87, 0.69, 0.25, 0.95)
        context.fill()


def stem(context, x, foot, top, bend, thickness):
    """Straight, as the caption says; `bend` moves its middle by a few pixels only."""
    context.move_to(x, foot)
    context.curve_to(x + bend, foot * 0.66 + top * 0.34, x + bend, foot * 0.33 + top * 0.67, x, top)
    context.set_line_width(thickness)
    context.stroke()
