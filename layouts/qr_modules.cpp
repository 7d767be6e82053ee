// SPDX-License-Identifier: MIT
#include "layouts/qr_modules.h"

#include <qrencode.h>

#include <memory>

namespace board {
namespace {

struct FreeCode {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

QrModules qr_modules(const std::string& text) {
    constexpr int smallest_that_fits = 0;
    constexpr int case_sensitive = 1;
    if (text.empty()) return {};
    const std::unique_ptr<QRcode, FreeCode> code{QRcode_encodeString(
        text.c_str(), smallest_that_fits, QR_ECLEVEL_M, QR_MODE_8, case_sensitive)};
    if (!code) return {};
    QrModules modules{code->width, {}};
    const auto count =
        static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    for (std::size_t i = 0; i < count; ++i) modules.dark.push_back((code->data[i] & 1) != 0);
    return modules;
}

} // namespace board
