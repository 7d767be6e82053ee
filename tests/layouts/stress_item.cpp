// SPDX-License-Identifier: MIT
#include "tests/layouts/stress_item.h"

#include "base/json_writer.h"
#include "base/utf8.h"

#include <algorithm>

namespace board {
namespace {

// Sentences of a board, with figures, marks, quotes and Western words.
const std::string prose =
    "派车单写明起讫地点和事由，里程次日比对。验收要看三张照片：到货、开箱、上架，缺一张不放行。"
    "现场签证当日办结，过期系统锁定；解锁要两人复核。“就这一次”是最贵的四个字！"
    "10 kV 工程的分包结算由第三人复核，差额超过 5% 的退回重算。回礼当场退，退不掉的三日内登记。"
    "谁带头守规矩，谁说话就有分量。灯下写一封家书，把话说给自己听。";

// `count` characters of it, from another place for each `seed`; ends with a full stop.
std::string words(int count, int seed) {
    std::vector<std::string> characters;
    for (std::size_t at = 0; at < prose.size();) {
        const auto step = utf8_step(prose, at);
        characters.push_back(prose.substr(at, step->next - at));
        at = step->next;
    }
    std::string text;
    std::size_t at = static_cast<std::size_t>(seed) * 17;
    for (int i = 0; i < count; ++i) text += characters[at++ % characters.size()];
    return text;
}

// A line of a form: no marks at its ends.
std::string phrase(int count, int seed) {
    static const std::string han =
        "廉洁从业守正创新风清气正严管厚爱慎微慎独勤政务实公开透明照章办事";
    std::string text;
    for (int i = 0; i < std::max(count, 1); ++i)
        text += han.substr(static_cast<std::size_t>((i + seed * 5) % 32) * 3, 3);
    return text;
}

class Writer {
  public:
    Writer(std::string kind, const Stress& stress)
        : kind_{std::move(kind)}
        , stress_{stress} {}

    std::string write() {
        json_.begin_object();
        json_.member("id", "it").member("kind", kind_).member("title", phrase(stress_.title, 1));
        json_.member("subtitle", phrase(std::min(stress_.title, 24), 2));
        json_.member("link", "https://example.com/board");
        json_.member("source", phrase(8, 3));
        if (stress_.urgent) {
            json_.key("show").begin_object();
            json_.member("priority", "urgent").end_object();
        }
        members();
        json_.end_object();
        return json_.take();
    }

  private:
    int cell() const { return std::max(4, stress_.text / 3); }

    void text() { json_.member("text", paragraphs()); }

    std::string paragraphs() const {
        std::string body;
        for (int left = stress_.text, i = 0; left > 0; left -= 90, ++i)
            body += (body.empty() ? "" : "\n\n") + words(std::min(left, 90), i);
        return body;
    }

    template<class Row>
    void list(const char* name, int count, Row row) {
        json_.key(name).begin_array();
        for (int i = 0; i < count; ++i) {
            json_.begin_object();
            row(i);
            json_.end_object();
        }
        json_.end_array();
    }

    void pictures() {
        const int least = kind_ == "gallery" ? 1 : 0;
        list("pictures", std::max(stress_.pictures, least), [&](int i) {
            json_.member("asset", "p" + std::to_string(i % 4));
            json_.member("caption", phrase(std::min(cell(), 40), i + 7));
            if (kind_ != "gallery") return;
            json_.member("title", phrase(std::min(stress_.title, 20), i + 3));
            json_.member("author", phrase(6, i));
        });
    }

    void level(int i) {
        static const char* const levels[] = {"high", "medium", "low"};
        json_.member("level", levels[i % 3]);
    }

    void members();
    void counts();
    void occasions();

    std::string kind_;
    Stress stress_;
    JsonWriter json_;
};

void Writer::counts() {
    if (kind_ == "talks") {
        static const char* const types[] = {"general", "key-area", "lead"};
        list("talks", std::min(stress_.rows, 3), [&](int i) {
            json_.member("type", types[i]).member("planned", 1000 + i).member("held", 40 + i);
        });
        json_.key("themes").begin_array();
        for (int i = 0; i < std::min(stress_.rows, 12); ++i)
            json_.value(phrase(std::min(cell(), 24), i));
        json_.end_array();
        json_.member("followup", words(stress_.text, 4));
    } else if (kind_ == "assignments") {
        static const char* const states[] = {"received", "assigned", "handled", "answered"};
        list("assignments", stress_.rows, [&](int i) {
            json_.member("number", "委派 11-" + std::to_string(100 + i));
            json_.member("opinion", phrase(cell(), i)).member("department", phrase(6, i + 1));
            json_.member("state", states[i % 4]).member("due", "2026-11-25");
        });
    } else if (kind_ == "self-supervision") {
        list("duties", stress_.rows, [&](int i) {
            json_.member("duty", phrase(cell(), i)).member("owner", phrase(6, i + 2));
            json_.member("due", 20).member("done", i % 21);
        });
    } else if (kind_ == "network") {
        list("levels", std::clamp(stress_.rows, 2, 6), [&](int i) {
            json_.member("name", phrase(std::min(cell(), 12), i)).member("count", 1 + i * i * 37);
            json_.member("unit", "名").key("duties").begin_array();
            json_.value(phrase(std::min(cell(), 24), i + 4)).end_array();
        });
    }
}

void Writer::occasions() {
    if (kind_ == "lesson") {
        json_.member("speaker", phrase(8, 2)).member("date", "2026-12-03T14:30:00+08:00");
        json_.member("place", phrase(10, 5));
        list("outline", std::min(stress_.rows, 40), [&](int i) {
            json_.member("point", phrase(cell(), i)).member("text", words(cell(), i));
        });
    } else if (kind_ == "event") {
        json_.member("begins", "2026-12-05T09:00:00+08:00").member("place", phrase(10, 5));
        json_.member("host", phrase(8, 6));
        text();
        pictures();
    } else if (kind_ == "notice") {
        json_.member("number", "江供纪提〔2026〕7 号").member("addressee", phrase(9, 4));
        json_.member("issuer", phrase(8, 6)).member("date", "2026-11-18");
        json_.member("due", "2026-11-30");
        text();
    }
}

void Writer::members() {
    if (kind_ == "flags") {
        json_.member("period", "2026年11月");
        list("legend", 3, [&](int i) {
            static const char* const flags[] = {"red", "yellow", "grey"};
            json_.member("check", "self").member("flag", flags[i]).member("means", phrase(5, i));
        });
        list("results", std::min(stress_.rows, 60) * 3, [&](int i) {
            static const char* const checks[] = {"self", "mutual", "patrol"};
            static const char* const flags[] = {"red", "yellow", "grey"};
            json_.member("branch", "b" + std::to_string(i / 3)).member("check", checks[i % 3]);
            json_.member("flag", flags[i % 3]).member("before", "red");
        });
    } else if (kind_ == "negative-list") {
        list("rows", stress_.rows, [&](int i) {
            json_.member("post", phrase(5, i)).member("risk", phrase(6, i + 1));
            json_.member("forbidden", phrase(cell(), i)).member("measure", words(cell(), i));
            level(i);
        });
    } else if (kind_ == "reminder") {
        json_.member("month", "2026年12月");
        list("points", stress_.rows, [&](int i) {
            json_.member("point", phrase(cell(), i)).member("measure", words(cell(), i));
            json_.member("owner", phrase(6, i));
            level(i);
        });
    } else if (kind_ == "risk-table") {
        list("rows", stress_.rows, [&](int i) {
            json_.member("department", phrase(5, i / 3)).member("post", phrase(5, i));
            json_.member("risk", phrase(cell(), i)).member("measure", words(cell(), i));
            level(i);
        });
    } else if (kind_ == "quote") {
        json_.member("text", words(std::min(stress_.text, 300), 1));
    } else if (kind_ == "exhibition" || kind_ == "article" || kind_ == "gallery") {
        text();
        pictures();
    } else if (kind_ == "video") {
        json_.member("minutes", 4);
        if (stress_.pictures > 0) json_.member("poster", "p0");
        text();
    }
    counts();
    occasions();
}

} // namespace

std::string Stress::shown() const {
    return "title " + std::to_string(title) + ", rows " + std::to_string(rows) + ", text " +
           std::to_string(text) + ", pictures " + std::to_string(pictures) +
           (urgent ? ", urgent" : "");
}

const std::vector<std::string>& page_kinds() {
    static const std::vector<std::string> kinds{
        "flags",      "negative-list", "exhibition", "reminder",
        "talks",      "assignments",   "network",    "self-supervision",
        "risk-table", "notice",        "lesson",     "event",
        "gallery",    "video",         "quote",      "article"};
    return kinds;
}

std::string stress_item(const std::string& kind, const Stress& stress) {
    return Writer{kind, stress}.write();
}

std::string stress_feed(const std::string& kind, const Stress& stress) {
    std::string branches;
    for (int i = 0; i < 60; ++i)
        branches += std::string{i == 0 ? "" : ","} + R"({"id": "b)" + std::to_string(i) +
                    R"(", "name": ")" + phrase(9, i) + R"(", "short": ")" + phrase(4, i) + R"("})";
    return R"({"format": "board-feed/1", "channel": "walk", "sequence": 1,
        "issued": "2026-11-23T08:00:00+08:00", "expires": "2026-11-20", "language": "zh-Hans-CN",
        "timezone": "Asia/Shanghai", "organization": {"name": "江海供电局"},
        "branches": [)" +
           branches + R"(], "teams": [{"id": "t", "name": "输电二班", "branch": "b1"}],
        "assets": {"p0": {"path": "a.jpg"}, "p1": {"path": "b.jpg"}, "p2": {"path": "c.jpg"},
                   "p3": {"path": "d.jpg"}},
        "screens": [{"id": "hall", "position": "hall", "name": "廉洁文化展厅"},
                    {"id": "garden", "position": "garden", "branch": "b1", "name": "三层园地"},
                    {"id": "team", "position": "team", "team": "t", "name": "输电二班班前看板"}],
        "items": [)" +
           stress_item(kind, stress) + "]}";
}

} // namespace board
