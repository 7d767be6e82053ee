// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "content-sync/published/signing_key.h"

#include <string>

namespace board {

// Key files are text: lines of "#" for people, and one line
//   board-key/1 public <64 hexadecimal digits>     or     board-key/1 secret <64 …: the seed>

// Writes NAME.secret (only its owner may read it) and NAME.public. Files that are there are never
// written over: Fault::unsupported.
Result<> write_key_files(const std::string& name, const KeySeed& seed);

// Errors say what the file is instead and which is needed.
Result<SecretKey> read_secret_key(const std::string& path);

// A public key as a configuration names it: its 64 digits, or the path of its file.
Result<std::string> public_key_of(const std::string& named);

} // namespace board
