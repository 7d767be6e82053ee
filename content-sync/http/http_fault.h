// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "content-sync/http/http_headers.h"

#include <ctime>

namespace board {

// The words for what can go wrong with a server: what it is, and what to do.

// More bytes than `limit`: Fault::budget.
Error over_budget(std::size_t limit);
// A status that is no answer to our question: Fault::missing (404, 410) or Fault::network.
Error unexpected_status(int status);
// libcurl's `code` for the transfer of its `handle`, at `time`: Fault::network.
Error transfer_error(int code, void* handle, std::time_t time);
// The transfer ended before the file did.
Error broken_off();
// It does not end within its time.
Error too_slow();
// A page for people in place of the file, as networks with a login show: Fault::network.
Error web_page();
// Compressed though we did not ask for it: it would grow beyond what was counted.
Error unasked_coding(const std::string& coding);
Error too_many_redirects();
// What an editor's upload came to, in words for editors: a status that does not take the file, or
// a redirect to another address. Fault::network.
Error not_taken(int status);
Error moved_away(const std::string& where);

} // namespace board
