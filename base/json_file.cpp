// SPDX-License-Identifier: MIT
#include "base/json_file.h"

#include "base/file.h"

namespace board {
namespace {

std::string placed(const std::string& path, TextPlace place) {
    return path + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

} // namespace

JsonSpot JsonSpot::find(std::string_view key) const {
    JsonSpot spot = *this;
    spot.value_ = value_.find(key);
    spot.pointer_ = json_pointer(pointer_, key);
    return spot;
}

JsonSpot JsonSpot::at(std::size_t index) const {
    JsonSpot spot = *this;
    spot.value_ = value_.at(index);
    spot.pointer_ = json_pointer(pointer_, index);
    return spot;
}

Error JsonSpot::wrong(const Message& what) const {
    return error(Fault::malformed, what);
}

Error JsonSpot::error(Fault fault, const Message& what) const {
    Error error{fault, what};
    if (!pointer_.empty()) error = std::move(error).within(pointer_, pointer_);
    if (file_ == nullptr) return error;
    const std::string place = placed(file_->path(), file_->document().place(pointer_));
    return std::move(error).within(place, place);
}

Result<JsonFile> JsonFile::open(const std::string& path, JsonBudget budget) {
    auto text = TRY(read_file(path, budget.bytes));
    TextPlace told{0, 0};
    auto document = JsonDocument::parse(std::move(text), budget, &told);
    if (document) return JsonFile{path, std::move(document).take()};
    const std::string place = told.line == 0 ? path : placed(path, told);
    return std::move(document).error().within(place, place);
}

JsonSpot JsonFile::root() const {
    JsonSpot spot;
    spot.file_ = this;
    spot.value_ = document_.root();
    return spot;
}

} // namespace board
