// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/publish_command.h"

#include "content-sync/board_feed/feed_check.h"
#include "content-sync/board_feed/publish_progress.h"
#include "content-sync/published/key_file.h"

namespace board {
namespace {

int stop(int code, const Message& what, std::FILE* err) {
    std::fprintf(err, "%s\n%s\n", what.zh.c_str(), what.en.c_str());
    return code;
}

bool is_the_machines(const Error& error) {
    return error.fault == Fault::io || error.fault == Fault::network;
}

std::string folder_of(const std::string& file) {
    return file.substr(0, file.rfind('/'));
}

// Whether the feed may go out; says why not. Warnings are worth reading and stop nothing.
bool passes(const FeedReading& reading, const std::string& file, Faulty faulty, std::FILE* out) {
    if (!reading.diagnostics.empty()) std::fputs(feed_report(reading, file).c_str(), out);
    if (!reading.feed) {
        std::fputs("没有发布：整份播出单屏幕都不会采用\n"
                   "Not published: boards would refuse the whole feed\n",
                   out);
        return false;
    }
    if (!has_errors(reading.diagnostics) || faulty == Faulty::left_out) return true;
    std::fputs("没有发布：请先改正错误。有错的条目屏幕会略去；就这样发布，加 --partial\n"
               "Not published: mend the errors first. Boards leave faulty items out; to publish it "
               "all the same, add --partial\n",
               out);
    return false;
}

std::string signed_by(const SecretKey* key, const char* open, const char* prefix) {
    return key == nullptr ? open : prefix + key_name(key->public_key());
}

void tell(const PublishReport& report, const Publication& publication, const std::string& address,
          const SecretKey* key, std::FILE* out) {
    using Outcome = PublishReport::Outcome;
    const auto sequence = std::to_string(publication.manifest.sequence);
    const std::string zh = signed_by(key, "公开，未签名", "密钥 "),
                      en = signed_by(key, "open (unsigned)", "signed by key ");
    if (report.outcome == Outcome::already) {
        const auto sent = std::to_string(report.sent);
        const std::string
            mended_zh =
                report.sent == 0 ? "没有再传" : "补传了那里丢失或损坏的文件 " + sent + " 个",
            mended_en =
                report.sent == 0
                    ? "nothing was sent"
                    : "objects that were lost or damaged there and were sent again: " + sent;
        std::fprintf(out,
                     "期号 %s 早已发布在 %s，内容相同（%s），%s\n"
                     "Sequence %s is already published at %s with the same content (%s); %s\n",
                     sequence.c_str(), address.c_str(), zh.c_str(), mended_zh.c_str(),
                     sequence.c_str(), address.c_str(), en.c_str(), mended_en.c_str());
        return;
    }
    if (report.outcome == Outcome::signed_anew) {
        std::fprintf(out,
                     "期号 %s 早已发布在 %s，补上了签名（%s）\n"
                     "Sequence %s was already published at %s; its signature was added (%s)\n",
                     sequence.c_str(), address.c_str(), zh.c_str(), sequence.c_str(),
                     address.c_str(), en.c_str());
        return;
    }
    if (report.counts_anew)
        std::fputs("密钥已更换，屏幕从这一期重新计数\n"
                   "The key was changed: boards count anew from this issue\n",
                   out);
    std::fprintf(out,
                 "已发布期号 %s 到 %s：%zu 个文件，其中新传 %zu 个、%s；%s\n"
                 "Published sequence %s to %s: %zu objects, %zu of them sent, %s; %s\n",
                 sequence.c_str(), address.c_str(), report.objects, report.sent,
                 byte_count(report.bytes).c_str(), zh.c_str(), sequence.c_str(), address.c_str(),
                 report.objects, report.sent, byte_count(report.bytes).c_str(), en.c_str());
}

int publish_checked(const Feed& feed, const std::string& folder, const PublishOptions& options,
                    PublishTarget& target, const SecretKey* key, const Clock& clock, std::FILE* out,
                    std::FILE* err) {
    const auto wanting = options.faulty == Faulty::stop ? Wanting::refused : Wanting::left_out;
    const auto publication = publication_of(feed, folder, wanting);
    if (!publication)
        return stop(is_the_machines(publication.error()) ? 3 : 1, publication.error().what, err);
    const bool on_terminal = ::isatty(::fileno(err)) == 1;
    const auto report = [&] {
        PublishProgress progress{err, on_terminal ? ProgressForm::bar : ProgressForm::lines, clock};
        return publish(target, *publication, key, progress);
    }();
    if (!report) {
        const Error told = Error{report.error()}.within("没有发布到 " + target.address(),
                                                        "not published to " + target.address());
        return stop(is_the_machines(told) ? 3 : 1, told.what, err);
    }
    tell(*report, *publication, target.address(), key, out);
    return 0;
}

} // namespace

int run_publish(const PublishOptions& options, const Clock& clock, std::FILE* out, std::FILE* err) {
    std::optional<SecretKey> key;
    if (!options.key.empty()) {
        auto read = read_secret_key(options.key);
        if (!read) return stop(2, read.error().what, err);
        key = std::move(read).take();
    }
    FolderSource source{options.feed, clock};
    const auto reading = check_feed(source, clock.wall());
    if (!reading)
        return stop(reading.error().fault == Fault::missing ? 2 : 3, reading.error().what, err);
    if (!passes(*reading, source.address(), options.faulty, out)) return 1;
    const auto target = publish_target_of(options.place, clock);
    if (!target) return stop(is_the_machines(target.error()) ? 3 : 2, target.error().what, err);
    return publish_checked(*reading->feed, folder_of(source.address()), options, **target,
                           key ? &*key : nullptr, clock, out, err);
}

} // namespace board
