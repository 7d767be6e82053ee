// SPDX-License-Identifier: MIT
#include "player/rotation_pictures.h"

#include "layouts/png.h"
#include "player/notice_card.h"
#include "player/turned.h"

#include <cerrno>
#include <filesystem>
#include <map>

namespace board {
namespace {

// An item's id as a part of a file's name.
std::string file_word(const std::string& id) {
    std::string word = id;
    for (auto& c : word)
        if (c == '/' || c == '\\' || static_cast<unsigned char>(c) < ' ') c = '_';
    return word;
}

std::string picture_name(std::size_t turn, const Slot& slot) {
    std::string number = std::to_string(turn);
    number.insert(0, number.size() < 3 ? 3 - number.size() : 0, '0');
    return number + "-" + file_word(slot.item) + "-" + std::to_string(slot.page) + ".png";
}

Result<> make_out_folder(const std::string& path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (!error) return {};
    return Error{Fault::io, errno_message(error.value())}.within("建不了文件夹 " + path,
                                                                 "cannot make the folder " + path);
}

Result<RotationEnd> leave_notice(const PlayerOptions& options, const Prepared& prepared,
                                 const Log& log, std::FILE* report) {
    const auto& absence = *prepared.absence();
    if (absence.why == Absence::Why::unknown_screen) return RotationEnd{absence};
    const auto around =
        look_around(prepared, options.preparation.screen, options.preparation.store);
    const auto notice = notice_of(absence, around);
    const auto size = turned(options.size, prepared.screen.rotate);
    const auto card = draw_notice_card(notice, size, options.preparation.fonts, log);
    TRY(write_png(card, options.out + "/notice.png"));
    std::fprintf(report, "notice.png  %s（%s）\n", notice.title.zh.c_str(), notice.what.zh.c_str());
    return RotationEnd{absence};
}

// One page's turn: the first time a page comes its picture is written, after that it is named.
class Leaver {
  public:
    Leaver(const PlayerOptions& options, std::FILE* report)
        : options_{options}
        , report_{report} {}

    Result<> leave(const PreparedPage& page) {
        const auto& slot = page.turn.slot;
        auto& file = written_[{slot.item, slot.page}];
        if (file.empty()) {
            file = picture_name(++count_, slot);
            TRY(write_png(*page.picture, options_.out + "/" + file));
        }
        const auto dwell = std::chrono::duration<double>(slot.ends - slot.begins);
        std::fprintf(report_, "%s  %s %d/%d  %.1f s\n", file.c_str(), slot.item.c_str(), slot.page,
                     page.turn.pages, dwell.count());
        return {};
    }

  private:
    const PlayerOptions& options_;
    std::FILE* report_;
    std::map<std::pair<std::string, int>, std::string> written_;
    std::size_t count_ = 0;
};

} // namespace

Result<RotationEnd> leave_rotation_pictures(const PlayerOptions& options, const Clock& clock,
                                            const Log& log, std::FILE* report) {
    Preparation preparation{options.preparation, log};
    if (auto absence = preparation.warm_up())
        return Error{Fault::missing, std::move(absence->what)};
    TRY(make_out_folder(options.out));
    preparation.refresh();
    const auto now = clock.wall();
    preparation.take_times_as(wall_is(clock));
    const auto turns =
        preparation.turns_at(now, options.size) * static_cast<std::size_t>(options.rotations);
    if (turns == 0)
        return leave_notice(options, preparation.page_at(now, options.size), log, report);
    Leaver leaver{options, report};
    for (std::size_t turn = 0; turn < turns; ++turn) {
        const auto prepared =
            preparation.page_beside(Slot{}, static_cast<std::ptrdiff_t>(turn), now, options.size);
        if (!prepared.page()) return leave_notice(options, prepared, log, report);
        TRY(leaver.leave(*prepared.page()));
    }
    return RotationEnd{Played{}};
}

} // namespace board
