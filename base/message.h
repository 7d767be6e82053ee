// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace board {

// One sentence for people, in the two languages of everything this product says.
// Chinese is for editors and for the screen, English for logs and technicians.
struct Message {
    std::string zh;
    std::string en;

    bool operator==(const Message&) const = default;
};

// The sentence of errno value `number`; the common ones in both languages.
Message errno_message(int number);

} // namespace board
