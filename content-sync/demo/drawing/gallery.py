# SPDX-License-Identifier: MIT
"""A gallery seen down its axis: lit panels left and right, a polished floor, light at the end.

Every pixel is a ray into a box-shaped room; the floor sends it on once more, upside down.
"""
import numpy as np

from . import ink

WIDTH, HEIGHT = 1920, 1280
HALF, CEILING, EYE, END = 3.4, 4.2, 1.55, 26.0  # metres; the eye stands at z = 0
PITCH, PANEL, LOW, HIGH = 4.6, 3.3, 0.75, 3.25  # along a wall; the panels' lower and upper edge


def rays(shift):
    x = (np.arange(WIDTH) + shift[0] - WIDTH * 0.47) / (WIDTH * 0.60)
    y = (HEIGHT * 0.53 - shift[1] - np.arange(HEIGHT)) / (WIDTH * 0.60)
    return np.meshgrid(x, y)


def scroll(rng):
    """A panel's picture: paper, mountains in three tones, a red seal."""
    width, height = 660, 500
    picture = ink.ground(width, height, "#f7ecd2", "#efdfbd")
    y = np.arange(height)[:, None]
    for base, rise, strength in ((190, 120, 0.28), (290, 130, 0.46), (410, 120, 0.70)):
        ridge = ink.noise(width, 1, rng, 1.45)[0]
        line = base + 40 - rise * (ridge - ridge.min()) / np.ptp(ridge)
        body = 1 / (1 + np.exp(-(y - line) / 1.5)) * np.clip(1 - (y - line) / 170, 0.05, 1)
        ink.wash(picture, body * strength, ink.rgb("#40584f"))
    picture[430:458, 600:626] = ink.rgb("#b2402f")
    return picture


def wall(u, y, right, scrolls):
    """Light leaving a wall at `u` metres along it and `y` metres up, with its panels."""
    cell = np.floor(u / PITCH).astype(int)
    across = u - cell * PITCH - (PITCH - PANEL) / 2
    dx = np.maximum(np.maximum(-across, across - PANEL), 0)
    dy = np.maximum(np.maximum(LOW - y, y - HIGH), 0)
    away = np.hypot(dx, dy)
    light = ink.rgb("#ffdca6") * (0.46 * np.exp(-away * 1.9) + 0.035)[..., None]
    light += ink.rgb("#ffe2b8") * (0.30 * np.exp(-((y - 3.75) / 0.5) ** 2))[..., None] * 0.35
    inside = away == 0
    along = np.where(right, PANEL - across, across)  # both walls read from left to right
    column = np.clip(along / PANEL * 659, 0, 659).astype(int)
    row = np.clip((HIGH - y) / (HIGH - LOW) * 499, 0, 499).astype(int)
    rim = np.minimum.reduce([across, PANEL - across, y - LOW, HIGH - y])
    for k, picture in enumerate(scrolls):
        here = inside & (cell % len(scrolls) == k)
        light[here] = picture[row[here], column[here]] * 1.04
    light[inside & (rim < 0.06)] = ink.rgb("#2b2118")
    return light


def end_wall(x, y):
    """A round moon gate with daylight behind it."""
    away = np.hypot(x, y - 1.95)
    light = ink.rgb("#d8c39c") * (0.20 + 0.55 * np.exp(-np.maximum(away - 1.5, 0) * 1.3))[..., None]
    sky = ink.rgb("#fdf8e6") * np.clip(1.02 - 0.10 * (y - 1.9), 0.6, 1)[..., None]
    light[away < 1.5] = sky[away < 1.5]
    return light


def room(dx, dy, scrolls, eye=EYE):
    """What the ray (dx, dy, 1) meets above the floor, and how far it went."""
    with np.errstate(divide="ignore", invalid="ignore"):
        to_side = np.where(dx != 0, HALF / np.abs(dx), np.inf)
        to_top = np.where(dy > 0, (CEILING - eye) / dy, np.inf)
    z = np.minimum(np.minimum(to_side, to_top), END)
    x, y = dx * z, eye + dy * z
    light = wall(z + np.where(dx > 0, 1.7, 0.2), y, dx > 0, scrolls)
    top = z == to_top
    beam = np.exp(-((np.abs(x) - 1.9) / 0.05) ** 2) * 0.9
    ceiling = ink.rgb("#5a4835") * (0.30 + 0.40 * np.exp(-(HALF - np.abs(x))))[..., None]
    light[top] = (ceiling + ink.rgb("#ffe9c4") * beam[..., None])[top]
    far = z == END
    light[far] = end_wall(x, y)[far]
    return light, z


def floor(dx, dy, scrolls):
    """Polished stone: a dark ground, joints, and the room mirrored with a blur."""
    z = np.where(dy < 0, EYE / np.maximum(-dy, 1e-4), END)
    mirrored, _ = room(dx, np.abs(dy), scrolls, -EYE)  # the eye's own mirror image
    mirrored = ink.blur3(mirrored, 7)
    grazing = np.clip(0.26 + 0.50 * np.exp(dy * 4.0), 0, 0.8)
    joints = np.minimum(np.abs((dx * z) % 1.2 - 0.6), np.abs(z % 1.2 - 0.6))
    stone = ink.rgb("#33291f") * (0.50 + 0.10 * np.clip(joints / 0.012, 0, 1))[..., None]
    return stone + mirrored * grazing[..., None] * 0.8, z


def visitor(canvas, x, foot, height, lean):
    """A person from behind, only a shape against the light, and its mirror in the floor."""
    def paint(context, way):
        context.save()
        context.translate(x, foot)
        context.scale(height, height * way)
        context.arc(0.012 * lean, -0.93, 0.062, 0, 7)
        context.fill()
        context.move_to(-0.035, -0.87)
        context.curve_to(-0.15, -0.83, -0.15, -0.72, -0.145, -0.40)
        context.line_to(-0.12, -0.26)
        context.line_to(-0.095, 0)
        context.line_to(-0.02, 0)
        context.line_to(0.0, -0.20)
        context.line_to(0.025, 0)
        context.line_to(0.10, 0)
        context.line_to(0.125, -0.26)
        context.line_to(0.145, -0.40)
        context.curve_to(0.15, -0.72, 0.15, -0.83, 0.035, -0.87)
        context.close_path()
        context.fill()
        context.restore()

    mirror = ink.blur(ink.mask(WIDTH, HEIGHT, lambda c: paint(c, -0.9)), 5)
    ink.wash(canvas, mirror * 0.45, ink.rgb("#1d1712"))
    body = ink.blur(ink.mask(WIDTH, HEIGHT, lambda c: paint(c, 1)), 1)
    ink.lay(canvas, body * 0.95, ink.rgb("#1c1713"))


def look(scrolls, shift):
    """One sample a pixel, `shift` of a pixel aside."""
    dx, dy = rays(shift)
    canvas, z = room(dx, dy, scrolls)
    below, floor_z = floor(dx, dy, scrolls)
    is_floor = (dy < 0) & (floor_z < z)
    canvas[is_floor] = below[is_floor]
    haze = np.clip(np.where(is_floor, floor_z, z) / END, 0, 1) ** 2 * 0.20
    ink.lay(canvas, haze, ink.rgb("#e9d3a6"))
    return np.clip(canvas, 0, 1.1)


def draw(folder):
    rng = np.random.default_rng(20261107)
    scrolls = [scroll(rng) for _ in range(5)]
    samples = ((-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25))
    canvas = sum(look(scrolls, shift) for shift in samples) / len(samples)
    ink.glow(canvas, ink.blur(np.clip(canvas.max(axis=2) - 0.72, 0, 1), 30) * 0.9,
             ink.rgb("#ffdda8"))
    visitor(canvas, 968, 822, 160, 1)
    visitor(canvas, 1016, 818, 118, -1)
    edge = np.hypot(*np.meshgrid(np.linspace(-1, 1, WIDTH), np.linspace(-1, 1, HEIGHT)))
    ink.wash(canvas, np.clip(edge - 0.75, 0, 1) * 0.45, ink.rgb("#2a2018"))
    canvas = np.clip(canvas, 0, 1) ** 0.90
    ink.paper(canvas, rng, 0.012)
    ink.save_jpeg(canvas, folder / "gallery.jpg", 84)
