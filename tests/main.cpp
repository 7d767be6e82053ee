// SPDX-License-Identifier: MIT
#define CATCH_CONFIG_RUNNER // version 2 compiles its runner here; version 3 has it in a library
#include "tests/catch.h"

int main(int argc, char** argv) {
    return Catch::Session().run(argc, argv);
}
