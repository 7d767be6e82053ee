# SPDX-License-Identifier: MIT
"""A lotus pond in morning mist: celadon and ink, near things dark, far things nearly paper."""
import math

import numpy as np

from . import ink, lotus

WIDTH, HEIGHT = 1920, 1280
CELADON, PINE, INK = ink.rgb("#9dbba8"), ink.rgb("#5f8a78"), ink.rgb("#3f5f56")


def hills(canvas, rng):
    """Two far ridges, the farther the paler, drowned in mist at their feet."""
    for base, rise, strength in ((400, 150, 0.16), (455, 110, 0.26)):
        ridge = ink.noise(WIDTH, 1, rng, 1.5)[0]
        line = base - rise * (ridge - ridge.min()) / np.ptp(ridge)
        y = np.arange(HEIGHT)[:, None]
        body = 1 / (1 + np.exp(-(y - line[None, :]) / 3))
        fade = np.clip(1 - (y - line[None, :]) / 210, 0, 1) ** 1.4
        ink.wash(canvas, ink.blur(body * fade, 2) * strength, ink.rgb("#55706b"))


def sun(canvas):
    """A low sun behind the mist, hardly warmer than the paper."""
    yy, xx = np.ogrid[:HEIGHT, :WIDTH]
    far = np.hypot(xx - 1190, yy - 215)
    ink.lay(canvas, np.clip((96 - far) / 3, 0, 1) * 0.55, ink.rgb("#e9b58f"))
    ink.glow(canvas, np.exp(-(far / 330) ** 2) * 0.30, ink.rgb("#ffd9b0"))


def water(canvas, rng):
    """Still water: long horizontal streaks that get closer together with distance."""
    streaks = ink.noise(WIDTH, HEIGHT, rng, 1.5, (5.0, 0.30))
    depth = np.clip((np.arange(HEIGHT) - 470) / (HEIGHT - 470), 0, 1)[:, None]
    ink.wash(canvas, np.clip(0.12 + 0.10 * streaks, 0, 0.5) * depth ** 0.6, ink.rgb("#6f978c"))
    ink.wash(canvas, depth ** 2.2 * 0.42, ink.rgb("#58796f"))


def mist(canvas, at, spread, strength, rng):
    cloud = np.clip(0.6 + 0.35 * ink.noise(WIDTH, HEIGHT, rng, 1.9, (2.4, 0.8)), 0, 1)
    band = np.exp(-((np.arange(HEIGHT) - at) / spread) ** 2)[:, None]
    ink.lay(canvas, cloud * band * strength, ink.rgb("#f1efe4"))


def far_leaves(canvas, rng):
    for _ in range(26):
        y = rng.uniform(510, 640)
        near = (y - 510) / 130
        lotus.draw_leaf(canvas, (rng.uniform(0, WIDTH), y),
                        (rng.uniform(34, 60) + 46 * near, 9 + 9 * near), rng.uniform(-0.06, 0.06),
                        CELADON, 0.12 + 0.14 * near, rng)


def stems(canvas, places, strength, thickness):
    def paint(context):
        for x, foot, top, bend in places:
            lotus.stem(context, x, foot, top, bend, thickness)

    cover = ink.blur(ink.mask(WIDTH, HEIGHT, paint), 1)
    for x, foot, top, _ in places:  # each sinks into the water, not cut off at it
        sunk = np.clip((foot - np.arange(HEIGHT)) / (0.35 * (foot - top)), 0, 1)[:, None]
        side = slice(max(0, x - 40), x + 40)
        cover[:, side] = cover[:, side] * sunk
    ink.wash(canvas, cover * strength, ink.rgb("#4b6b58"))


def flowers(canvas, places, rng, softness=0.0):
    def paint(context):
        for x, y, size, opened in places:
            lotus.flower(context, x, y, size, opened, rng)

    colour, cover = ink.layer(WIDTH, HEIGHT, paint)
    shade = ink.blur(cover, 26) * (1 - cover) * 0.22
    ink.wash(canvas, shade, ink.rgb("#4d6a60"))
    ink.lay(canvas, cover * (1 - softness), colour)


def reflections(canvas, places):
    """What stands in the water, upside down, blurred and broken by ripples."""
    def paint(context):
        for x, y, size, opened in places:
            context.save()
            context.translate(0, 2 * y + size * 0.9)
            context.scale(1, -0.8)
            lotus.flower(context, x, y, size, opened, np.random.default_rng(3))
            context.restore()

    colour, cover = ink.layer(WIDTH, HEIGHT, paint)
    ripple = 0.5 + 0.5 * np.sin(np.arange(HEIGHT) / 3.1)[:, None]
    ink.lay(canvas, ink.blur(cover, 7) * 0.22 * ripple, ink.blur3(colour * cover[:, :, None], 7)
            / np.maximum(ink.blur(cover, 7), 0.02)[:, :, None])


def near_leaves(canvas, rng):
    for x, y, w, h, tilt, depth in (
            (1490, 700, 190, 58, -0.10, 0.42), (820, 735, 170, 46, 0.05, 0.40),
            (250, 800, 240, 80, 0.12, 0.62), (1180, 905, 270, 84, 0.04, 0.66),
            (1750, 960, 300, 120, -0.16, 0.85), (560, 1075, 380, 128, -0.05, 0.92),
            (1330, 1210, 420, 130, 0.06, 1.0), (40, 1230, 330, 120, 0.10, 1.0)):
        tone = PINE if depth < 0.7 else INK
        shadow = ink.mask(WIDTH, HEIGHT, lambda c: (lotus.leaf_outline(
            c, x + 8, y + h * 0.35, w, h, tilt, np.random.default_rng(1)), c.fill()))
        ink.wash(canvas, ink.blur(shadow, 16) * 0.30 * depth, ink.rgb("#2f4a43"))
        lotus.draw_leaf(canvas, (x, y), (w, h), tilt, tone, depth, rng)


def dew(canvas, rng):
    """Drops on the nearest leaves: a dark rim below, a light point above."""
    for x, y in ((470, 1052), (640, 1100), (1250, 1190), (1440, 1222), (575, 1020)):
        radius = rng.uniform(6, 12)
        yy, xx = np.ogrid[:HEIGHT, :WIDTH]
        r = np.hypot(xx - x, (yy - y) * 1.5) / radius
        drop = np.clip(1.2 - r, 0, 1)
        ink.lay(canvas, drop * 0.45, ink.rgb("#dfeae0"))
        spark = np.clip(1 - np.hypot(xx - x + radius * 0.3, yy - y + radius * 0.25) / 3.2, 0, 1)
        ink.lay(canvas, spark, ink.rgb("#ffffff"))


def draw(folder):
    rng = np.random.default_rng(20261123)
    canvas = ink.ground(WIDTH, HEIGHT, "#f0eadb", "#cfdccb")
    hills(canvas, rng)
    sun(canvas)
    water(canvas, rng)
    mist(canvas, 500, 130, 0.75, rng)
    far_leaves(canvas, rng)
    far = ((300, 585, 74, 0.85), (1660, 560, 62, 0.35), (1040, 570, 56, 0.7))
    stems(canvas, [(x, y + 120, y, 3) for x, y, _, _ in far], 0.35, 4)
    flowers(canvas, far, rng, 0.45)
    mist(canvas, 640, 90, 0.45, rng)
    near = ((690, 610, 250, 0.95), (1345, 500, 165, 0.16), (1560, 800, 150, 0.8))
    reflections(canvas, near)
    stems(canvas, ((690, 1040, 600, 6), (1345, 890, 490, -5), (1560, 950, 795, 4),
                   (250, 980, 800, 0)), 0.72, 10)
    near_leaves(canvas, rng)
    stems(canvas, ((690, 905, 600, 4), (1345, 860, 490, -4)), 0.6, 9)
    flowers(canvas, near, rng)
    dew(canvas, rng)
    ink.paper(canvas, rng)
    ink.save_jpeg(canvas, folder / "lotus-pond.jpg", 80)
