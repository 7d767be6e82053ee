// SPDX-License-Identifier: MIT
#pragma once

#include "layouts/box.h"

#include <array>
#include <utility>

namespace board {

// How a template writes a box: its words, and what they mean. Private to layouts/box.cpp.

template<class T, std::size_t N>
using Names = std::array<std::pair<std::string_view, T>, N>;

inline constexpr Names<BoxType, 17> types{{{"column", BoxType::column},
                                           {"row", BoxType::row},
                                           {"stack", BoxType::stack},
                                           {"panel", BoxType::panel},
                                           {"text", BoxType::text},
                                           {"story", BoxType::story},
                                           {"each", BoxType::each},
                                           {"picture", BoxType::picture},
                                           {"flag", BoxType::flag},
                                           {"rule", BoxType::rule},
                                           {"meter", BoxType::meter},
                                           {"qr", BoxType::qr},
                                           {"ornament", BoxType::ornament},
                                           {"diagram", BoxType::diagram},
                                           {"ticker", BoxType::ticker},
                                           {"space", BoxType::space},
                                           {"content", BoxType::content}}};
inline constexpr Names<Placement, 5> placements{{{"start", Placement::start},
                                                 {"centre", Placement::centre},
                                                 {"end", Placement::end},
                                                 {"stretch", Placement::stretch},
                                                 {"baseline", Placement::baseline}}};
inline constexpr Names<Alignment, 5> alignments{{{"start", Alignment::start},
                                                 {"centre", Alignment::centre},
                                                 {"end", Alignment::end},
                                                 {"justify", Alignment::justify},
                                                 {"even", Alignment::even}}};
inline constexpr Names<LineFit, 2> line_fits{
    {{"full", LineFit::full}, {"headline", LineFit::headline}}};
inline constexpr Names<WritingMode, 2> modes{
    {{"horizontal", WritingMode::horizontal_tb}, {"vertical", WritingMode::vertical_rl}}};
inline constexpr Names<PictureFit, 2> picture_fits{
    {{"cover", PictureFit::cover}, {"contain", PictureFit::contain}}};
inline constexpr Names<Flow, 2> flows{{{"whole", Flow::whole}, {"pages", Flow::pages}}};
inline constexpr Names<EdgeSide, 4> edge_sides{{{"all", EdgeSide::all},
                                                {"left", EdgeSide::left},
                                                {"top", EdgeSide::top},
                                                {"bottom", EdgeSide::bottom}}};

// The plain members of a box by the name they have in a template.
inline constexpr Names<double Box::*, 5> lengths{{{"gap", &Box::gap},
                                                  {"padding-x", &Box::padding_x},
                                                  {"padding-y", &Box::padding_y},
                                                  {"edge-width", &Box::edge_width},
                                                  {"radius", &Box::radius}}};
inline constexpr Names<std::optional<double> Box::*, 4> optional_lengths{
    {{"width", &Box::width},
     {"height", &Box::height},
     {"share", &Box::share},
     {"column-gap", &Box::column_gap}}};
inline constexpr Names<int Box::*, 7> counts{{{"grow", &Box::grow},
                                              {"lines", &Box::lines},
                                              {"indent", &Box::indent},
                                              {"columns", &Box::columns},
                                              {"most", &Box::most},
                                              {"net", &Box::net},
                                              {"least", &Box::least}}};
inline constexpr Names<std::string Box::*, 7> texts{{{"when", &Box::when},
                                                     {"value", &Box::value},
                                                     {"of", &Box::whole},
                                                     {"name", &Box::name},
                                                     {"role", &Box::role},
                                                     {"list", &Box::list},
                                                     {"asset", &Box::asset}}};
inline constexpr Names<std::string Box::*, 3> tokens{
    {{"fill", &Box::fill}, {"edge", &Box::edge}, {"colour", &Box::colour}}};
inline constexpr Names<bool Box::*, 2> flags{{{"balance", &Box::balance}, {"wrap", &Box::wrap}}};

} // namespace board
