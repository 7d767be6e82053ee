// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/preview_view.h"

#include <algorithm>

namespace board {
namespace {

// A size of screen that boards are made for.
struct Panel {
    std::string shape;
    Size size;
    std::optional<double> diagonal_inches, distance_metres; // none: the position's
    std::size_t every = 1;
};

std::vector<Panel> all_panels() {
    return {{"landscape", {Px{1920}, Px{1080}}, {}, {}},
            {"portrait", {Px{1080}, Px{1920}}, {}, {}},
            // A desk's panel, seen from nearby.
            {"small", {Px{1024}, Px{600}}, 10.1, 0.7},
            // The same pages with four times the pixels: a sample tells whether they are.
            {"uhd", {Px{3840}, Px{2160}}, {}, {}, 4},
            {"wide", {Px{3840}, Px{1080}}, {}, {}}};
}

std::string_view shape_name(Shape shape) {
    switch (shape) {
    case Shape::landscape:
        return "landscape";
    case Shape::portrait:
        return "portrait";
    case Shape::wide:
        return "wide";
    }
    return {};
}

Result<std::vector<Screen>> screens_of(const PreviewOptions& options, const Feed& feed) {
    if (!options.all || !options.screen.id.empty() || options.screen.position)
        return std::vector<Screen>{TRY(options.screen.among(feed))};
    std::vector<Screen> screens;
    for (const Position position : {Position::garden, Position::hall, Position::team})
        screens.push_back(TRY(ScreenChoice({}, position).among(feed)));
    return screens;
}

std::vector<Panel> panels_of(const PreviewOptions& options) {
    if (options.all && !options.size) return all_panels();
    return {{{}, options.size.value_or(Size{Px{1920}, Px{1080}}), {}, {}}};
}

std::string size_text(Size size) {
    return std::to_string(size.width.value) + "x" + std::to_string(size.height.value);
}

PreviewView view_of(const PreviewOptions& options, const Feed& feed, Screen screen,
                    const Panel& panel) {
    const auto choose = [](auto named, auto usual, auto own) {
        return named ? named : usual ? usual : own;
    };
    screen.diagonal_inches =
        choose(options.diagonal_inches, panel.diagonal_inches, screen.diagonal_inches);
    screen.distance_metres =
        choose(options.distance_metres, panel.distance_metres, screen.distance_metres);
    PreviewView view{{}, screen, ScreenProfile::of(screen, feed, panel.size), panel.every};
    const std::string shape =
        panel.shape.empty() ? std::string{shape_name(view.profile.shape())} : panel.shape;
    view.name = (options.screen.id.empty() ? std::string{position_name(screen.position)}
                                           : options.screen.id) +
                "-" + shape + "-" + size_text(panel.size) + "-" + view.profile.theme;
    return view;
}

} // namespace

Result<std::vector<PreviewView>> preview_views(const PreviewOptions& options, const Feed& feed,
                                               const LayoutFolders& layouts) {
    std::vector<std::string> themes{options.theme};
    if (options.all && options.theme.empty()) themes = TRY(layouts.names("themes"));
    std::vector<PreviewView> views;
    for (Screen screen : TRY(screens_of(options, feed)))
        for (const Panel& panel : panels_of(options))
            for (const std::string& theme : themes) {
                if (!theme.empty()) screen.theme = theme;
                // As the player does.
                if (!layouts.check_theme(screen.theme)) screen.theme.clear();
                views.push_back(view_of(options, feed, screen, panel));
            }
    return views;
}

} // namespace board
