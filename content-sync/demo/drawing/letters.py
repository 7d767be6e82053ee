# SPDX-License-Identifier: MIT
"""Family letters under a lamp, portrait format: letter paper, envelopes, a fountain pen."""
import cairo
import numpy as np

from . import ink, things

WIDTH, HEIGHT = 1280, 1800
HAND = "LXGW WenKai"
ROWS = 16
LETTER = ("　　你上夜班这几天，家里一切都好。锅里给你留了饭，被子也晒过了。"
          "前日有人提了两盒茶来，说是谢你。我没有收，只说谢意记在心里，东西请他原样带回。咱家不缺这一口茶，缺的是你睡个整觉。"
          "你把门关紧了，家里的灯才亮得安稳。")


def columns():
    """The letter as it stands on the sheet: greeting, text, and the day at the foot."""
    text = [LETTER[i:i + ROWS] for i in range(0, len(LETTER), ROWS)]
    for k in range(1, len(text)):
        while text[k][0] in "，。":  # no mark opens a column; it hangs below the one before
            text[k - 1] += text[k][0]
            text[k] = text[k][1:]
    return ["见字如面", *text, "　" * (ROWS - 4) + "立冬夜"]


def sheet(context, lines, rng):
    """Letter paper with red rules, 620 × 860, its origin in the middle."""
    fade = cairo.LinearGradient(-310, -430, 310, 430)
    fade.add_color_stop_rgb(0, *ink.rgb("#fbf3df"))
    fade.add_color_stop_rgb(1, *ink.rgb("#ecdfc0"))
    context.rectangle(-310, -430, 620, 860)
    context.set_source(fade)
    context.fill()
    context.set_source_rgba(*ink.rgb("#b9493c"), 0.6)
    context.set_line_width(3)
    context.rectangle(-268, -372, 536, 744)
    context.stroke()
    context.set_line_width(1.3)
    for k in range(1, 9):
        x = -268 + k * 536 / 9
        context.move_to(x, -372)
        context.line_to(x, 372)
    context.stroke()
    context.translate(268 - 536 / 18 - 19, -318)
    things.vertical_text(context, lines, 38, 536 / 9, HAND, "#27323f", rng)


def envelope(context):
    """Kraft paper, 660 × 400, with a red frame for the address, a stamp and a postmark."""
    fade = cairo.LinearGradient(0, -200, 0, 200)
    fade.add_color_stop_rgb(0, *ink.rgb("#d3aa74"))
    fade.add_color_stop_rgb(1, *ink.rgb("#bd9159"))
    context.rectangle(-330, -200, 660, 400)
    context.set_source(fade)
    context.fill()
    context.set_source_rgba(*ink.rgb("#6f4a22"), 0.35)
    context.set_line_width(2)
    context.move_to(-330, -200)
    context.line_to(0, 30)
    context.line_to(330, -200)
    context.stroke()
    context.set_source_rgba(*ink.rgb("#a9392f"), 0.8)
    context.set_line_width(4)
    for k in range(6):
        context.rectangle(-292 + k * 44, -168, 34, 38)
    context.stroke()
    stamp(context)


def stamp(context):
    context.rectangle(210, -172, 88, 108)
    context.set_source_rgb(*ink.rgb("#f4ead2"))
    context.fill()
    context.rectangle(219, -163, 70, 90)
    context.set_source_rgb(*ink.rgb("#5f8a78"))
    context.fill()
    context.arc(254, -128, 17, 0, 7)
    context.set_source_rgb(*ink.rgb("#efd9a0"))
    context.fill()
    context.set_source_rgba(*ink.rgb("#2b2b33"), 0.55)
    context.set_line_width(3)
    for radius in (48, 36):
        context.new_sub_path()
        context.arc(208, -78, radius, 0, 7)
        context.stroke()
    for k in range(4):
        context.move_to(160, -92 + k * 10)
        context.curve_to(130, -104 + k * 10, 110, -80 + k * 10, 76, -92 + k * 10)
    context.stroke()


def pen(context):
    """A fountain pen along x, cap off, the nib to the left."""
    body = ("#5c6b77", "#243040", "#0f1720", "#0a0f16", "#1c2733")
    gold = ("#f7e3a4", "#d9b25a", "#94702b", "#d2aa55")
    context.save()
    context.translate(96, 0)
    things.tube(context, 380, 19, body)
    things.tube(context, 14, 19.5, gold)
    context.translate(372, 0)
    things.tube(context, 12, 17, gold)
    context.restore()
    shade = cairo.LinearGradient(0, -13, 0, 13)
    shade.add_color_stop_rgb(0, *ink.rgb("#fff0bd"))
    shade.add_color_stop_rgb(1, *ink.rgb("#a57c31"))
    context.move_to(96, -15)
    context.curve_to(60, -15, 30, -7, 0, 0)
    context.curve_to(30, 7, 60, 15, 96, 15)
    context.close_path()
    context.set_source(shade)
    context.fill()
    context.set_source_rgb(0.2, 0.15, 0.08)
    context.set_line_width(1.5)
    context.move_to(2, 0)
    context.line_to(58, 0)
    context.stroke()
    context.arc(60, 0, 3.5, 0, 7)
    context.fill()


def lamp_light(canvas):
    """A pool of warm light from the upper right, and night around it."""
    yy, xx = np.ogrid[:HEIGHT, :WIDTH]
    far = np.hypot((xx - 740) / 900, (yy - 800) / 1100)
    pool = 1 / (1 + np.exp((far - 0.72) * 5.2))
    canvas *= (0.16 + 1.02 * pool)[:, :, None]
    canvas *= np.array([1.03, 0.97, 0.86]) * pool[:, :, None] + np.array([0.72, 0.80, 1.0]) * (
        1 - pool)[:, :, None]
    ink.glow(canvas, pool ** 3 * 0.10, ink.rgb("#ffc978"))


def draw(folder):
    rng = np.random.default_rng(20261118)
    canvas = things.wood(WIDTH, HEIGHT, rng, "#3a2416", "#7a5233")

    def put(x, y, degrees, paint, lift):
        def placed(context):
            context.save()
            things.at(context, x, y, degrees)
            paint(context)
            context.restore()
        things.place(canvas, placed, lift, (-0.5, 0.9))

    put(390, 1380, -14, envelope, 9)
    put(960, 1500, 9, envelope, 12)
    put(560, 690, -11, lambda c: sheet(c, ("",), rng), 8)
    put(700, 760, 6, lambda c: sheet(c, columns(), rng), 12)
    put(520, 1440, -17, pen, 22)
    put(1030, 1330, 24, lambda c: things.ginkgo(c, 105), 10)
    put(196, 1000, -70, lambda c: things.ginkgo(c, 82), 8)
    lamp_light(canvas)
    ink.paper(canvas, rng, 0.018)
    ink.save_jpeg(canvas, folder / "letters.jpg", 82)
