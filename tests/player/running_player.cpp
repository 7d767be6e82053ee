// SPDX-License-Identifier: MIT
#include "tests/player/running_player.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace board {
namespace {

std::string whole(const std::string& path) {
    std::ifstream file{path};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void redirect(int number, const std::string& path) {
    const int file = open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    dup2(file, number);
    close(file);
}

[[noreturn]] void run(std::vector<std::string> arguments,
                      const std::vector<std::string>& environment) {
    for (const auto& entry : environment) {
        const auto equals = entry.find('=');
        if (equals == std::string::npos)
            unsetenv(entry.c_str());
        else
            setenv(entry.substr(0, equals).c_str(), entry.substr(equals + 1).c_str(), 1);
    }
    const std::string program = TEST_PROGRAMS "/board-player";
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (auto& argument : arguments) words.push_back(argument.data());
    words.push_back(nullptr);
    execv(program.c_str(), words.data());
    _exit(127);
}

} // namespace

RunningPlayer::RunningPlayer(const std::vector<std::string>& arguments, const std::string& files,
                             const std::vector<std::string>& environment)
    : files_{files} {
    process_ = fork();
    if (process_ != 0) return;
    redirect(STDOUT_FILENO, files_ + ".out");
    redirect(STDERR_FILENO, files_ + ".err");
    auto all = arguments;
    all.insert(all.end(), {"--trace", files_ + ".trace"});
    run(all, environment);
}

RunningPlayer::~RunningPlayer() {
    if (process_ < 0) return;
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
}

void RunningPlayer::signal(int number) const {
    kill(process_, number);
}

int RunningPlayer::end() {
    signal(SIGTERM);
    return wait();
}

int RunningPlayer::wait() {
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::vector<Present> RunningPlayer::trace() const {
    std::vector<Present> presents;
    std::istringstream lines{whole(files_ + ".trace")};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words{line};
        Present present;
        std::string page;
        words >> present.milliseconds >> page;
        if (page == "live") continue; // something moved, and the page stands as before
        words >> present.weight >> present.fingerprint;
        const auto slash = page.rfind('/');
        present.item = page.substr(0, slash);
        present.page = std::atoi(page.c_str() + slash + 1);
        presents.push_back(present);
    }
    return presents;
}

int RunningPlayer::moves() const {
    int count = 0;
    std::istringstream lines{whole(files_ + ".trace")};
    for (std::string line; std::getline(lines, line);) count += line.ends_with(" live");
    return count;
}

bool RunningPlayer::shows(const std::string& item, int seconds) const {
    using std::chrono::steady_clock;
    const auto end = steady_clock::now() + std::chrono::seconds{seconds};
    while (steady_clock::now() < end) {
        const auto presents = trace();
        if (!presents.empty() && presents.back().item == item && presents.back().weight == 256)
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
    return false;
}

std::string RunningPlayer::standard_output() const {
    return whole(files_ + ".out");
}
std::string RunningPlayer::standard_error() const {
    return whole(files_ + ".err");
}

} // namespace board
