// SPDX-License-Identifier: MIT
#include "content-sync/store/picture_decoder.h"

#include "base/clock.h"
#include "base/data_folder.h"
#include "base/file.h"
#include "content-sync/decode/picture_check.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdint>

namespace board {
namespace {

Error system_error(int number) {
    return Error{Fault::io, errno_message(number)}.within("board-decode", "board-decode");
}

// One child process: killed and reaped at the latest with us.
class Child {
  public:
    explicit Child(pid_t id)
        : id_{id} {}
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (reaped_) return;
        ::kill(id_, SIGKILL);
        while (::waitpid(id_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    // Its wait status; nothing when the deadline is over first.
    Result<int> wait(std::chrono::milliseconds deadline) {
        const Fd watch{static_cast<int>(::syscall(SYS_pidfd_open, id_, 0))};
        if (!watch) return system_error(errno);
        pollfd ended{watch.number(), POLLIN, 0};
        const SystemClock clock;
        const auto end = clock.steady() + deadline;
        const int ready = uninterrupted([&] {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - clock.steady());
            return ::poll(&ended, 1, static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
        });
        if (ready < 0) return system_error(errno);
        if (ready == 0)
            return Error{Fault::budget, {"图片解码超时", "decoding the picture takes too long"}};
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0)
            if (errno != EINTR) return system_error(errno);
        reaped_ = true;
        return status;
    }

  private:
    pid_t id_;
    bool reaped_ = false;
};

class SpawnActions {
  public:
    SpawnActions() { ::posix_spawn_file_actions_init(&actions_); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;
    ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
    posix_spawn_file_actions_t* get() { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

class SpawnAttributes {
  public:
    SpawnAttributes() { ::posix_spawnattr_init(&attributes_); }
    SpawnAttributes(const SpawnAttributes&) = delete;
    SpawnAttributes& operator=(const SpawnAttributes&) = delete;
    ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes_); }
    posix_spawnattr_t* get() { return &attributes_; }

  private:
    posix_spawnattr_t attributes_{};
};

// The child gets the picture, the raster, an empty environment and no signal held back.
Result<pid_t> start(const std::string& program, Px longest_edge, const Fd& picture,
                    const Fd& raster) {
    SpawnActions actions;
    ::posix_spawn_file_actions_adddup2(actions.get(), picture.number(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(actions.get(), raster.number(), STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(actions.get(), STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    SpawnAttributes attributes;
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(attributes.get(), &none);
    ::posix_spawnattr_setflags(attributes.get(), POSIX_SPAWN_SETSIGMASK);
    std::string name = "board-decode", option = "--edge", edge = std::to_string(longest_edge.value);
    char* arguments[] = {name.data(), option.data(), edge.data(), nullptr};
    char* environment[] = {nullptr};
    pid_t id = 0;
    const int failed = ::posix_spawn(&id, program.c_str(), actions.get(), attributes.get(),
                                     arguments, environment);
    if (failed != 0) return system_error(failed).within(program, program);
    return id;
}

// What a signal tells of the picture that was being decoded. But for SIGKILL the same
// picture would bring it down again.
Error killed_by(int signal) {
    switch (signal) {
    case SIGSYS:
        return {Fault::malformed,
                {"图片使解码器去做不许做的事，解码器已被终止；图片可能被人动过手脚，请勿使用",
                 "the picture made its decoder do what it may not, and the decoder was stopped; "
                 "the picture may be an attack, do not use it"}};
    case SIGXCPU:
        return {Fault::budget,
                {"图片解码要算太久，已停止。请重新导出为普通的 PNG 或 JPEG",
                 "decoding the picture takes too much computing; export it again as a plain PNG or "
                 "JPEG"}};
    case SIGXFSZ:
        return {Fault::budget,
                {"解码后的图像太大，请缩小后再用",
                 "the decoded picture is too large; make it smaller"}};
    case SIGKILL:
        return {Fault::budget,
                {"图片解码被系统中止，多半是内存不足。请缩小后再用",
                 "the system stopped decoding the picture, most likely for want of memory; make it "
                 "smaller"}};
    default: {
        const std::string number = std::to_string(signal);
        return {Fault::malformed,
                {"图片使解码器崩溃（信号 " + number + "）。请重新导出为 PNG 或 JPEG",
                 "the picture crashed its decoder (signal " + number +
                     "); export it again as PNG or JPEG"}};
    }
    }
}

Result<> judge(int status) {
    if (WIFSIGNALED(status)) return killed_by(WTERMSIG(status));
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return {};
    if (WIFEXITED(status) && WEXITSTATUS(status) == 3)
        return Error{Fault::io,
                     {"写不出解码后的图像（磁盘可能已满），或本机不支持 seccomp",
                      "the decoded picture could not be written (the disk may be full), or this "
                      "machine has no seccomp"}};
    return Error{Fault::malformed,
                 {"图片已损坏，无法解码。请重新导出为 PNG 或 JPEG",
                  "the picture is damaged and cannot be decoded; export it again as PNG or JPEG"}};
}

} // namespace

Result<PictureDecoder> PictureDecoder::beside_this_program(Px longest_edge) {
    return PictureDecoder{TRY(program_folder()) + "/board-decode", std::chrono::seconds{30},
                          longest_edge};
}

Result<> PictureDecoder::decode(const Fd& picture, const Fd& raster, Blame* blame) const {
    {
        const auto file = TRY(MappedFile::of(picture));
        TRY(check_picture(file.bytes()));
    }
    Child child{TRY(start(program_, longest_edge_, picture, raster))};
    const auto status = child.wait(deadline_);
    const bool stopped = status ? WIFSIGNALED(*status) && WTERMSIG(*status) == SIGKILL
                                : status.error().fault == Fault::budget;
    if (blame != nullptr) *blame = stopped ? Blame::moment : Blame::picture;
    return status ? judge(*status) : status.error();
}

} // namespace board
