// SPDX-License-Identifier: MIT
#include "layouts/stirring_flag.h"

#include "layouts/canvas.h"
#include "layouts/greyscale.h"
#include "layouts/paint.h"
#include "layouts/paint_text.h"

namespace board {
namespace {

constexpr double seconds_a_wave = 3.2;
constexpr double seconds_to_rise = 2; // the wind, from a calm

// How far the waves have run. Each flag has a pace of its own, by its place on the page.
double travelled(double time, const Rect& box) {
    const double windy =
        time < seconds_to_rise ? time * time / (2 * seconds_to_rise) : time - seconds_to_rise / 2;
    const double own = std::fmod((box.x + box.y * 2).value * 0.618, 1.0);
    return windy * (0.88 + 0.24 * own) * 2 * std::numbers::pi / seconds_a_wave;
}

// A word as high as its cloth may reach a pixel beyond it.
bool stands_on(const Rect& word, const Rect& flag) {
    const Px x = word.x + word.width / 2, y = word.y + word.height / 2;
    return x >= flag.x && x < flag.right() && y >= flag.y && y < flag.bottom();
}

// The words of the flag at `place` follow it.
std::vector<const TextLine*> words_of(const Frame& frame, std::size_t place) {
    const auto& flag = std::get<ClothFlag>(frame.elements[place]);
    std::vector<const TextLine*> words;
    for (auto next = place + 1; next < frame.elements.size(); ++next) {
        const auto* word = std::get_if<TextLine>(&frame.elements[next]);
        if (!word || !stands_on(word->box, flag.box)) break;
        words.push_back(word);
    }
    return words;
}

Frame with_bare_poles(const Frame& frame) {
    Frame bare = frame;
    bare.elements.clear();
    for (std::size_t place = 0; place < frame.elements.size(); ++place) {
        bare.elements.push_back(frame.elements[place]);
        auto* flag = std::get_if<ClothFlag>(&bare.elements.back());
        if (!flag) continue;
        flag->cloth = 0;
        place += words_of(frame, place).size();
    }
    return bare;
}

} // namespace

StirringFlag::Column StirringFlag::column(int x, double time) const {
    const double t = cloth_.t(box_.x.value + x), waves = travelled(time, box_);
    const double edge = cloth_.edge(t, waves);
    // In a still picture the word stands straight; as the wind rises it takes the cloth's folds.
    const double risen = std::min(time / seconds_to_rise, 1.0);
    const double moved = (edge - cloth_.top) * risen * risen * (3 - 2 * risen);
    return {edge - box_.y.value, static_cast<int>(std::lround(moved * 256)),
            shaded(colour_, Cloth::light(t, waves))};
}

std::uint32_t StirringFlag::word_at(int x, int y) const {
    const int row = y >> 8, width = box_.width.value;
    const auto coverage = [&](int at) -> std::uint32_t {
        if (at < 0 || at >= box_.height.value) return 0;
        return word_[static_cast<std::size_t>(at * width + x)];
    };
    const auto below = static_cast<std::uint32_t>(y & 0xFF);
    return coverage(row) * (256 - below) + coverage(row + 1) * below;
}

Picture StirringFlag::at(std::chrono::nanoseconds since_still) const {
    const double time = std::chrono::duration<double>(since_still).count();
    std::vector<Column> columns;
    for (int x = 0; x < box_.width.value; ++x) columns.push_back(column(x, time));
    Picture picture = ground_;
    for (int y = 0; y < box_.height.value; ++y) {
        const auto row = picture.row(y);
        for (int x = 0; x < box_.width.value; ++x) {
            const auto& [edge, moved, shade] = columns[static_cast<std::size_t>(x)];
            const auto cover = covered(y, edge, edge + cloth_.height);
            if (cover == 0) continue;
            const auto word = (word_at(x, y * 256 - moved) + 127) / 255;
            auto& pixel = row[static_cast<std::size_t>(x)];
            pixel = mixed(pixel, word == 0 ? shade : mixed(shade, ink_, word), cover);
        }
    }
    return picture;
}

std::vector<StirringFlag> stirring_flags(const Frame& frame, GlyphMasks& masks,
                                         const RasterSource& rasters) {
    std::vector<StirringFlag> flags;
    const Frame bare = with_bare_poles(frame);
    for (std::size_t place = 0; place < frame.elements.size(); ++place) {
        const auto* flag = std::get_if<ClothFlag>(&frame.elements[place]);
        if (!flag || flag->box.empty()) continue;
        const Px left{Cloth{*flag}.begin};
        const Rect cloth = flag->cloth_box();
        const Rect box{left, cloth.y, cloth.right() - left, cloth.height};
        // Whoever draws it does not look where the page ends.
        if (box.empty() || !is_within(box, {Px{}, Px{}, frame.size.width, frame.size.height}))
            continue;
        const auto seen = [&](Colour colour) { return frame.greyscale ? grey_of(colour) : colour; };
        StirringFlag stirring{*flag, box, paint(bare, box, masks, rasters)};
        stirring.colour_ = seen(flag->cloth);
        Canvas mask{box, 0};
        for (const TextLine* word : words_of(frame, place)) {
            TextLine white = *word;
            white.colour = 0xFFFFFFFF;
            paint_text(mask, white, masks);
            stirring.ink_ = seen(word->colour);
        }
        for (const auto pixel : std::move(mask).take())
            stirring.word_.push_back(static_cast<std::uint8_t>(pixel));
        flags.push_back(std::move(stirring));
    }
    return flags;
}

} // namespace board
