// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/typeset_command.h"

#include "base/data_folder.h"
#include "base/json_writer.h"
#include "content-sync/board_feed/typeset_answer.h"
#include "content-sync/board_feed/typeset_lines.h"
#include "content-sync/board_feed/typeset_paint.h"
#include "content-sync/board_feed/typeset_picture.h"
#include "layouts/png.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace board {
namespace {

int stop(int code, const Message& what) {
    std::fprintf(stderr, "%s\n%s\n", what.zh.c_str(), what.en.c_str());
    return code;
}

std::string refusal(const Json& id, const Error& why, std::size_t line) {
    JsonWriter writer{JsonStyle::compact};
    writer.begin_object().key("id").value(id).key("error").begin_object();
    writer.member("zh", why.what.zh).member("en", why.what.en).member("line", line);
    return writer.end_object().end_object().take();
}

// A file's name of an id: what a file system may not take becomes a stroke.
std::string file_name(const std::string& id, std::size_t line) {
    std::string name = id.substr(0, 100);
    for (char& c : name) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.';
        if (!plain) c = '_';
    }
    if (name.empty() || name.front() == '.') name = "line-" + std::to_string(line) + name;
    return name + ".png";
}

// Answers requests one after the other.
class Desk {
  public:
    Desk(Typesetter typesetter, Theme theme, const TypesetOptions& options, std::FILE* out)
        : typesetter_{std::move(typesetter)}
        , masks_{typesetter_.faces}
        , theme_{std::move(theme)}
        , options_{options}
        , out_{out} {
        usual_.em = options.em;
        usual_.role = options.role;
    }

    bool has_role(const std::string& role) const { return typesetter_.faces.has_role(role); }
    int code() const { return code_; } // the exit code of all so far

    void answer(Result<std::string> line, std::size_t number) {
        if (!line) return refuse({}, line.error(), number);
        if (line->find_first_not_of(" \t\r") == std::string::npos) return;
        TextPlace place;
        auto json = JsonDocument::parse(std::move(line).take(), {}, &place);
        if (!json) {
            const std::string column = std::to_string(place.column);
            Error why =
                std::move(json).error().within("第 " + column + " 个字符", "column " + column);
            return refuse({}, why, number);
        }
        const Json id = json->root().find("id");
        const auto request = read_typeset_request(json->root(), usual_);
        if (!request) return refuse(id, request.error(), number);
        if (!has_role(request->style.role)) return refuse(id, no_role(request->style.role), number);
        write(as_json(*request, typeset(typesetter_, *request)));
        if (options_.pictures.empty()) return;
        if (const auto drawn = draw(*request, number); !drawn)
            code_ =
                std::max(code_, stop(drawn.error().fault == Fault::io ? 3 : 1, drawn.error().what));
    }

    static Error no_role(const std::string& role) {
        return {Fault::missing,
                {"fonts.json 里没有角色 " + role, "fonts.json does not have the role " + role}};
    }

  private:
    void refuse(const Json& id, const Error& why, std::size_t number) {
        write(refusal(id, why, number));
        code_ = std::max(code_, 1);
    }

    void write(const std::string& text) {
        if (std::fputs(text.c_str(), out_) < 0) code_ = 3;
    }

    Result<> draw(const TypesetRequest& request, std::size_t number) {
        const std::string place =
            request.id.empty() ? "第 " + std::to_string(number) + " 行" : request.id;
        const std::string line = request.id.empty() ? "line " + std::to_string(number) : request.id;
        const std::string path = options_.pictures + "/" + file_name(request.id, number);
        const Frame frame = TRY_WITHIN(draw_typeset(typesetter_, theme_, request), place, line);
        return write_png(paint_type(frame, masks_), path);
    }

    Typesetter typesetter_;
    GlyphMasks masks_;
    Theme theme_;
    const TypesetOptions& options_;
    std::FILE* out_;
    ParagraphStyle usual_;
    int code_ = 0;
};

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

int answer_all(Desk& desk, std::FILE* in, std::FILE* out) {
    LineReader lines{in};
    while (auto line = lines.next()) {
        if (!*line && line->error().fault == Fault::io) return stop(3, line->error().what);
        desk.answer(std::move(*line), lines.number());
        if (desk.code() == 3) return 3;
    }
    if (std::fflush(out) != 0) return stop(3, errno_message(errno));
    return desk.code();
}

} // namespace

Result<Typesetter> open_typesetter(const std::string& fonts) {
    auto faces = TRY(FaceLibrary::open(fonts));
    auto words = Words::open(fonts);
    if (!words) stop(0, words.error().what);
    return Typesetter{std::move(faces), {}, words ? std::move(words).take() : Words{}};
}

int run_typeset(const TypesetOptions& options, std::FILE* in, std::FILE* out) {
    const auto data = data_folder();
    if (!data) return stop(3, data.error().what);
    auto theme = Theme::open(*data + "/layouts/themes", "lotus");
    if (!theme) return stop(3, theme.error().what);
    auto typesetter = open_typesetter(*data + "/fonts");
    if (!typesetter) return stop(3, typesetter.error().what);
    if (!options.pictures.empty()) {
        std::error_code fault;
        std::filesystem::create_directories(options.pictures, fault);
        if (fault) return stop(3, errno_message(fault.value()));
    }
    Desk desk{std::move(typesetter).take(), std::move(theme).take(), options, out};
    if (!desk.has_role(options.role)) return stop(2, Desk::no_role(options.role).what);
    if (options.requests.empty()) return answer_all(desk, in, out);
    const std::unique_ptr<std::FILE, CloseFile> file{std::fopen(options.requests.c_str(), "rbe")};
    if (!file)
        return stop(
            2,
            Error{Fault::io, errno_message(errno)}.within(options.requests, options.requests).what);
    return answer_all(desk, file.get(), out);
}

} // namespace board
