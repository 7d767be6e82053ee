# SPDX-License-Identifier: MIT
"""Paper, ink and light: a picture is an array height × width × 3 of linear-looking floats 0–1."""
import cairo
import numpy as np
from PIL import Image


def rgb(code):
    """"#rrggbb" as three floats."""
    return np.array([int(code[i:i + 2], 16) for i in (1, 3, 5)]) / 255.0


def ground(width, height, top, bottom):
    """A vertical gradient."""
    t = np.linspace(0, 1, height)[:, None, None]
    return np.ones((height, width, 1)) * (rgb(top) * (1 - t) + rgb(bottom) * t)


def noise(width, height, rng, falloff=1.6, stretch=(1.0, 1.0)):
    """Clouds: white noise with a spectrum falling as 1/f^falloff, mean 0, deviation 1."""
    fy = np.fft.fftfreq(height)[:, None] * height * stretch[1]
    fx = np.fft.rfftfreq(width)[None, :] * width * stretch[0]
    spectrum = np.fft.rfft2(rng.standard_normal((height, width)))
    field = np.fft.irfft2(spectrum / np.maximum(np.hypot(fx, fy), 1) ** falloff, (height, width))
    return (field - field.mean()) / field.std()


def blur(field, sigma):
    """Three box blurs, near enough to a Gaussian; edges repeat."""
    radius = max(1, int(round(sigma)))
    for axis in (0, 1):
        for _ in range(3):
            pad = [(0, 0), (0, 0)]
            pad[axis] = (radius + 1, radius)
            sums = np.cumsum(np.pad(field, pad, mode="edge"), axis=axis)
            length = field.shape[axis]
            high = np.take(sums, range(2 * radius + 1, 2 * radius + 1 + length), axis=axis)
            low = np.take(sums, range(0, length), axis=axis)
            field = (high - low) / (2 * radius + 1)
    return field


def mask(width, height, paint):
    """What `paint(context)` covers, 0–1."""
    surface = cairo.ImageSurface(cairo.FORMAT_A8, width, height)
    paint(cairo.Context(surface))
    surface.flush()
    rows = np.frombuffer(surface.get_data(), np.uint8).reshape(height, surface.get_stride())
    return rows[:, :width] / 255.0


def layer(width, height, paint):
    """A coloured drawing: its colour (not premultiplied) and its coverage."""
    surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, width, height)
    paint(cairo.Context(surface))
    surface.flush()
    bgra = np.frombuffer(surface.get_data(), np.uint8).reshape(height, width, 4) / 255.0
    alpha = bgra[:, :, 3]
    colour = bgra[:, :, 2::-1] / np.maximum(alpha, 1e-6)[:, :, None]
    return np.clip(colour, 0, 1), alpha


def lay(canvas, cover, colour):
    """Body colour: hides what is below."""
    canvas += cover[:, :, None] * (colour - canvas)


def wash(canvas, cover, colour):
    """Transparent ink: darkens what is below."""
    canvas *= 1 - cover[:, :, None] * (1 - colour)


def glow(canvas, cover, colour):
    """Light: brightens what is below and never burns out."""
    canvas += cover[:, :, None] * colour * (1 - canvas)


def wet_edge(cover, width=5):
    """A wash as it dries: pale inside, dark along its edge."""
    return np.clip(cover * (0.62 + 1.1 * (cover - blur(cover, width))), 0, 1)


def paper(canvas, rng, strength=0.02):
    """Fibres and grain, over everything."""
    height, width = canvas.shape[:2]
    fibres = noise(width, height, rng, 0.9, (1, 0.25)) + noise(width, height, rng, 0.9, (0.25, 1))
    grain = rng.standard_normal((height, width)) * 0.5
    canvas *= 1 + strength * (0.6 * fibres + grain)[:, :, None]


def save_jpeg(canvas, path, quality=86):
    pixels = (np.clip(canvas, 0, 1) * 255 + 0.5).astype(np.uint8)
    Image.fromarray(pixels).save(path, quality=quality, optimize=True, progressive=False)


def blur3(picture, sigma):
    """`blur` of each colour."""
    return np.stack([blur(picture[:, :, i], sigma) for i in range(3)], axis=2)
