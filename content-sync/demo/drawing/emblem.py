# SPDX-License-Identifier: MIT
"""The organisation's emblem: a lotus over two ripples, flat, on nothing."""
import math

import cairo

from . import ink
from .lotus import petal_path

EDGE = 512
RINGS = (  # angles in degrees, length and breadth in pixels, colour; the back ring first
    ((-74, 74), 236, 62, "#a9474d"),
    ((-50, 50), 262, 66, "#b9565b"),
    ((-25, 25), 282, 68, "#c86a6c"),
    ((0,), 296, 72, "#d98a86"),
    ((-44, 44), 158, 50, "#e7aca4"),
    ((-17, 17), 176, 50, "#f0c6bc"),
)


def draw(folder):
    surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, EDGE, EDGE)
    context = cairo.Context(surface)
    context.translate(EDGE / 2, 372)
    for angles, length, breadth, colour in RINGS:
        for angle in angles:
            context.save()
            context.rotate(math.radians(angle))
            petal_path(context, length, breadth, 0)
            context.restore()
            context.set_source_rgb(*ink.rgb(colour))
            context.fill_preserve()
            context.set_source_rgb(*ink.rgb("#fbf3e4"))
            context.set_line_width(6)
            context.stroke()
    context.set_line_cap(cairo.LINE_CAP_ROUND)
    context.set_line_width(13)
    for reach, drop, colour in ((196, 34, "#4f7f72"), (118, 74, "#7fa598")):
        context.move_to(-reach, drop)
        context.curve_to(-reach / 2, drop + 34, reach / 2, drop + 34, reach, drop)
        context.set_source_rgb(*ink.rgb(colour))
        context.stroke()
    surface.write_to_png(str(folder / "emblem.png"))
