// SPDX-License-Identifier: MIT
#include "base/json_writer.h"
#include "layouts/frame.h"

#include <cstdio>

namespace board {
namespace {

std::string box_text(Rect box) {
    return std::to_string(box.x.value) + "," + std::to_string(box.y.value) + " " +
           std::to_string(box.width.value) + "x" + std::to_string(box.height.value);
}

std::string colour_text(Colour colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06X", colour & 0xFFFFFF);
    return text;
}

std::string element_text(const FrameElement& element) {
    if (const auto* box = std::get_if<FilledBox>(&element))
        return "box " + box_text(box->box) + " " + colour_text(box->colour);
    if (const auto* picture = std::get_if<PlacedPicture>(&element))
        return "picture " + box_text(picture->box) + " " + picture->asset;
    if (const auto* flag = std::get_if<ClothFlag>(&element))
        return "flag " + box_text(flag->box) + " " + colour_text(flag->cloth);
    if (const auto* ticker = std::get_if<Ticker>(&element))
        return "ticker " + box_text(ticker->box) + " " + std::to_string(ticker->whole.em.value) +
               "px " + colour_text(ticker->ink) + " | " + ticker->whole.text;
    if (const auto* code = std::get_if<QrCode>(&element))
        return "code " + box_text(code->box) + " " + std::to_string(code->side) + " modules";
    if (const auto* drawing = std::get_if<Drawing>(&element))
        return "drawing " + box_text(drawing->box) + " " + colour_text(drawing->colour) + " " +
               drawing->name;
    const auto& line = std::get<TextLine>(element);
    const bool vertical = line.line.mode == WritingMode::vertical_rl;
    return std::string{vertical ? "column " : "line "} + box_text(line.box) + " " +
           std::to_string(line.line.em.value) + "px " + line.line.face + " " + line.role + " " +
           colour_text(line.colour) + " | " + line.line.text;
}

void write_box(JsonWriter& writer, Rect box) {
    writer.key("box").begin_array();
    for (const Px edge : {box.x, box.y, box.width, box.height}) writer.value(edge.value);
    writer.end_array();
}

void write_element(JsonWriter& writer, const FrameElement& element) {
    if (const auto* box = std::get_if<FilledBox>(&element)) {
        writer.member("type", "box");
        write_box(writer, box->box);
        writer.member("colour", colour_text(box->colour));
    } else if (const auto* picture = std::get_if<PlacedPicture>(&element)) {
        writer.member("type", "picture").member("asset", picture->asset);
        write_box(writer, picture->box);
        writer.member("fit", picture->fit == PictureFit::cover ? "cover" : "contain");
    } else if (const auto* flag = std::get_if<ClothFlag>(&element)) {
        writer.member("type", "flag");
        write_box(writer, flag->box);
        writer.member("colour", colour_text(flag->cloth));
    } else if (const auto* ticker = std::get_if<Ticker>(&element)) {
        writer.member("type", "ticker").member("text", ticker->whole.text);
        write_box(writer, ticker->box);
        writer.member("em", ticker->whole.em.value).member("colour", colour_text(ticker->ink));
    } else if (const auto* code = std::get_if<QrCode>(&element)) {
        writer.member("type", "code").member("modules", code->side);
        write_box(writer, code->box);
    } else if (const auto* drawing = std::get_if<Drawing>(&element)) {
        writer.member("type", "drawing").member("name", drawing->name);
        write_box(writer, drawing->box);
        writer.member("colour", colour_text(drawing->colour));
    } else if (const auto* line = std::get_if<TextLine>(&element)) {
        writer.member("type", "line").member("text", line->line.text);
        write_box(writer, line->box);
        writer.member("em", line->line.em.value)
            .member("face", line->line.face)
            .member("role", line->role)
            .member("vertical", line->line.mode == WritingMode::vertical_rl)
            .member("colour", colour_text(line->colour));
    }
}

} // namespace

std::string frame_as_text(const Frame& frame) {
    std::string text = "frame " + frame.item + " " + std::to_string(frame.page) + "/" +
                       std::to_string(frame.pages) + " " + std::to_string(frame.size.width.value) +
                       "x" + std::to_string(frame.size.height.value) + " template " +
                       frame.template_name + " theme " + frame.theme + " characters " +
                       std::to_string(frame.characters) + "\n";
    if (frame.greyscale) text += "greyscale\n";
    if (!frame.overflow.empty()) text += "overflow " + frame.overflow + "\n";
    for (const std::string& character : frame.missing) text += "missing " + character + "\n";
    for (const FrameElement& element : frame.elements) text += element_text(element) + "\n";
    return text;
}

std::string frame_as_json(const Frame& frame) {
    JsonWriter writer;
    writer.begin_object();
    writer.member("item", frame.item)
        .member("page", frame.page)
        .member("pages", frame.pages)
        .member("width", frame.size.width.value)
        .member("height", frame.size.height.value)
        .member("template", frame.template_name)
        .member("theme", frame.theme)
        .member("greyscale", frame.greyscale)
        .member("overflow", frame.overflow)
        .member("characters", frame.characters)
        .key("missing")
        .begin_array();
    for (const std::string& character : frame.missing) writer.value(character);
    writer.end_array().key("elements").begin_array();
    for (const FrameElement& element : frame.elements) {
        writer.begin_object();
        write_element(writer, element);
        writer.end_object();
    }
    writer.end_array().end_object();
    return writer.take();
}

} // namespace board
