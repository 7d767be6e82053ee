// SPDX-License-Identifier: MIT
#include "tests/sync/sync_program.h"

#include "tests/catch.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace board {

pid_t start_sync(std::vector<std::string> words, const std::string& log,
                 const std::vector<std::string>& environment) {
    const bool shell = !words.empty() && words.front() == "sh";
    if (!shell) words.insert(words.begin(), "board-sync");
    std::vector<char*> arguments, variables;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    for (char** variable = environ; *variable != nullptr; ++variable)
        variables.push_back(*variable);
    auto own = environment;
    for (auto& variable : own) variables.push_back(variable.data());
    variables.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
        ::posix_spawn_file_actions_addopen(&actions, stream, log.c_str(),
                                           O_WRONLY | O_CREAT | O_APPEND, 0600);
    pid_t id = 0;
    const std::string program = shell ? "/bin/sh" : std::string{TEST_PROGRAMS} + "/board-sync";
    REQUIRE(::posix_spawn(&id, program.c_str(), &actions, nullptr, arguments.data(),
                          variables.data()) == 0);
    ::posix_spawn_file_actions_destroy(&actions);
    return id;
}

int wait_for(pid_t id) {
    int status = 0;
    REQUIRE(::waitpid(id, &status, 0) == id);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

} // namespace board
