# SPDX-License-Identifier: MIT
"""An inkstone, a brush and a painted sheet by a window; bamboo throws its shadow over them."""
import math

import cairo
import numpy as np

from . import ink, things

WIDTH, HEIGHT = 1920, 1280


def stone(context):
    """An oval inkstone worn hollow, 470 × 330: rim, grinding face, the pool of ink."""
    def oval(width, height, colours, shift):
        shade = cairo.LinearGradient(-width, -height, width * 0.6, height)
        for k, code in enumerate(colours):
            shade.add_color_stop_rgb(k / (len(colours) - 1), *ink.rgb(code))
        context.save()
        context.translate(*shift)
        things.rounded(context, -width, -height, 2 * width, 2 * height, height * 0.72)
        context.restore()
        context.set_source(shade)
        context.fill()

    oval(245, 172, ("#6d6a66", "#3b3a3a", "#232326"), (0, 0))
    oval(216, 144, ("#1b1b1e", "#313134", "#565553"), (0, 0))
    oval(206, 134, ("#2a2a2d", "#38383a", "#454442"), (2, 3))
    context.save()
    context.translate(-104, 2)
    context.scale(1, 1.18)
    context.arc(0, 0, 86, 0, 7)
    context.restore()
    pool = cairo.LinearGradient(-190, -100, -20, 110)
    pool.add_color_stop_rgb(0, *ink.rgb("#05060a"))
    pool.add_color_stop_rgb(0.55, *ink.rgb("#0c0d12"))
    pool.add_color_stop_rgb(1, *ink.rgb("#3c4349"))
    context.set_source(pool)
    context.fill()
    context.set_source_rgba(0.93, 0.95, 0.93, 0.55)
    context.set_line_width(5)
    context.arc(-104, 2, 70, math.radians(205), math.radians(252))
    context.stroke()


def ink_stick(context):
    things.rounded(context, -120, -27, 240, 54, 8)
    shade = cairo.LinearGradient(0, -27, 0, 27)
    for stop, code in ((0, "#4a4748"), (0.2, "#262528"), (1, "#141316")):
        shade.add_color_stop_rgb(stop, *ink.rgb(code))
    context.set_source(shade)
    context.fill()
    things.rounded(context, -98, -16, 168, 32, 5)
    context.set_source_rgba(*ink.rgb("#c79a4b"), 0.8)
    context.set_line_width(2.5)
    context.stroke()


def brush(context):
    """A writing brush along x, its tip at the origin."""
    hair = cairo.LinearGradient(0, 0, 120, 0)
    for stop, code in ((0, "#17161a"), (0.45, "#3a332e"), (0.75, "#a98b64"), (1, "#c9a877")):
        hair.add_color_stop_rgb(stop, *ink.rgb(code))
    context.move_to(0, 0)
    context.curve_to(30, -14, 75, -24, 122, -19)
    context.line_to(122, 19)
    context.curve_to(75, 24, 30, 14, 0, 0)
    context.set_source(hair)
    context.fill()
    context.save()
    context.translate(118, 0)
    things.tube(context, 40, 20, ("#5a4030", "#2c1d15", "#1c120d"))
    context.translate(40, 0)
    things.tube(context, 560, 16, ("#e6c98d", "#cfa863", "#a47b3c", "#7d5a29"))
    for x in (190, 395):
        context.rectangle(x, -17, 5, 34)
        context.set_source_rgba(*ink.rgb("#6b4a20"), 0.7)
        context.fill()
    context.translate(560, 0)
    things.tube(context, 26, 17, ("#57453a", "#2b1f18", "#17100c"))
    context.restore()


def bowl(context):
    """A celadon water pot from above: rim, glaze, water with the window in it."""
    for radius, inner, outer in ((140, "#a9c6b2", "#6f9a86"), (126, "#d8e6d6", "#9dbfab"),
                                 (118, "#5d8676", "#8fb5a2")):
        shade = cairo.RadialGradient(-40, -50, 10, 0, 0, radius)
        shade.add_color_stop_rgb(0, *ink.rgb(inner))
        shade.add_color_stop_rgb(1, *ink.rgb(outer))
        context.arc(0, 0, radius, 0, 7)
        context.set_source(shade)
        context.fill()
    water = cairo.LinearGradient(-90, -90, 90, 90)
    water.add_color_stop_rgba(0, *ink.rgb("#eaf3ea"), 0.75)
    water.add_color_stop_rgba(0.5, *ink.rgb("#9fc3b3"), 0.45)
    water.add_color_stop_rgba(1, *ink.rgb("#49705f"), 0.5)
    context.arc(0, 0, 106, 0, 7)
    context.set_source(water)
    context.fill()
    context.set_source_rgba(1, 1, 0.97, 0.75)
    for x in (-52, -22):
        context.move_to(x, -62)
        context.line_to(x + 24, -68)
        context.line_to(x + 20, -24)
        context.line_to(x - 4, -18)
        context.close_path()
    context.fill()


def bamboo_leaf(context, x, y, length, angle, breadth=0.085):
    context.save()
    context.translate(x, y)
    context.rotate(angle)
    context.move_to(0, 0)
    context.curve_to(length * 0.25, -length * breadth, length * 0.6, -length * breadth * 0.8, length, 0)
    context.curve_to(length * 0.6, length * breadth * 0.6, length * 0.25, length * breadth, 0, 0)
    context.fill()
    context.restore()


def bamboo(context, rng, x, foot, top, thickness, lean, leaf=190):
    """A culm in sections, with sprays of leaves at its joints."""
    joints = 7
    for k in range(joints):
        a, b = foot + (top - foot) * k / joints, foot + (top - foot) * (k + 0.965) / joints
        context.set_line_width(thickness * (1 - 0.05 * k))
        context.move_to(x + lean * k / joints, a)
        context.line_to(x + lean * (k + 0.965) / joints, b)
        context.stroke()
        if k < 2:
            continue
        side = 1 if k % 2 else -1
        start = (x + lean * (k + 1) / joints, b)
        tip = (start[0] + side * leaf * 0.75, start[1] - leaf * 0.30)
        context.set_line_width(thickness * 0.14)
        context.move_to(*start)
        context.line_to(*tip)
        context.stroke()
        for _ in range(6):
            t = rng.uniform(0.35, 1)
            spread = rng.uniform(0.15, 1.15)
            bamboo_leaf(context, start[0] + (tip[0] - start[0]) * t,
                        start[1] + (tip[1] - start[1]) * t, leaf * rng.uniform(0.7, 1.15),
                        spread if side > 0 else math.pi - spread)


def sheet(context, rng):
    """Rice paper, 900 × 620, with a stalk of ink bamboo just begun and a seal."""
    fade = cairo.LinearGradient(-450, -310, 450, 310)
    fade.add_color_stop_rgb(0, *ink.rgb("#fdf9ee"))
    fade.add_color_stop_rgb(1, *ink.rgb("#efe6d2"))
    context.rectangle(-450, -310, 900, 620)
    context.set_source(fade)
    context.fill()
    context.save()
    context.rectangle(-450, -310, 900, 620)
    context.clip()
    for x, tone, thickness, lean in ((-250, 0.30, 20, 70), (-140, 0.72, 26, 46)):
        context.set_source_rgba(*ink.rgb("#27302c"), tone)
        bamboo(context, rng, x, 330, -330, thickness, lean, 150)
    context.restore()
    context.rectangle(352, 214, 44, 44)
    context.set_source_rgba(*ink.rgb("#b23a2c"), 0.92)
    context.fill()
    context.set_source_rgba(*ink.rgb("#fdf3e4"), 0.95)
    context.select_font_face("Noto Serif CJK SC", cairo.FONT_SLANT_NORMAL, cairo.FONT_WEIGHT_BOLD)
    context.set_font_size(34)
    context.move_to(357, 249)
    context.show_text("清")


def window_light(canvas, rng):
    """Slanting sun cut by the lattice and by bamboo outside; shadows soften as they go."""
    def panes(context):
        context.transform(cairo.Matrix(1, 0.16, -0.42, 1, 300, -210))
        for column in range(4):
            for row in range(3):
                context.rectangle(column * 470, row * 560, 430, 520)
        context.fill()

    def leaves(context):
        context.set_source_rgba(0, 0, 0, 1)
        bamboo(context, rng, 1560, 1500, -260, 34, -420, 330)
        bamboo(context, rng, 1010, 1560, -300, 24, -360, 280)

    sun = ink.blur(ink.mask(WIDTH, HEIGHT, panes), 12)
    cast = ink.mask(WIDTH, HEIGHT, leaves)
    near, far = ink.blur(cast, 5), ink.blur(cast, 17)
    t = np.linspace(1, 0, HEIGHT)[:, None]
    sun = sun * (1 - 0.80 * (near * (1 - t) + far * t))
    cool, warm = np.array([0.60, 0.63, 0.68]), np.array([1.07, 1.02, 0.90])
    canvas *= cool * (1 - sun[:, :, None]) + warm * sun[:, :, None]


def draw(folder):
    rng = np.random.default_rng(20261101)
    canvas = things.wood(WIDTH, HEIGHT, rng, "#6b4a30", "#a67a50")

    def put(x, y, degrees, paint, lift):
        def placed(context):
            things.at(context, x, y, degrees)
            paint(context)
        things.place(canvas, placed, lift, (-0.7, 0.7))

    put(760, 700, -7, lambda c: sheet(c, rng), 7)
    put(1490, 480, 8, stone, 26)
    put(1560, 770, 24, ink_stick, 14)
    put(1400, 1030, 0, bowl, 30)
    put(740, 1010, -22, brush, 20)
    window_light(canvas, rng)
    ink.paper(canvas, rng, 0.016)
    ink.save_jpeg(canvas, folder / "inkstone.jpg", 82)
