// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/specimen_grid.h"

#include <optional>

namespace board {
namespace {

constexpr int columns = SpecimenPage::columns;

// The cells of a square, and which of them are taken.
class Square {
  public:
    Square(Rect area, int rows, Px column_gap, Px row_gap)
        : area_{area}
        , rows_{rows}
        , column_gap_{column_gap}
        , row_gap_{row_gap}
        , taken_(static_cast<std::size_t>(columns * rows)) {}

    // Takes the first free cells of that span.
    std::optional<Rect> take(Span span) {
        for (int row = 0; row + span.rows <= rows_; ++row)
            for (int column = 0; column + span.columns <= columns; ++column)
                if (take_at(column, row, span)) return rect(column, row, span);
        return std::nullopt;
    }

  private:
    bool take_at(int column, int row, Span span) {
        std::vector<std::size_t> wanted;
        for (int i = 0; i < span.columns * span.rows; ++i) {
            const int down = row + i / span.columns, along = column + i % span.columns;
            wanted.push_back(static_cast<std::size_t>(down * columns + along));
        }
        for (const std::size_t cell : wanted)
            if (taken_[cell]) return false;
        for (const std::size_t cell : wanted) taken_[cell] = true;
        return true;
    }

    Rect rect(int column, int row, Span span) const {
        const Px width = (area_.width - column_gap_ * (columns - 1)) / columns;
        const Px height = (area_.height - row_gap_ * (rows_ - 1)) / rows_;
        return {area_.x + (width + column_gap_) * column, area_.y + (height + row_gap_) * row,
                width * span.columns + column_gap_ * (span.columns - 1),
                height * span.rows + row_gap_ * (span.rows - 1)};
    }

    Rect area_;
    int rows_;
    Px column_gap_, row_gap_;
    std::vector<bool> taken_;
};

} // namespace

std::vector<ExhibitPlace> exhibit_places(const SpecimenPage& page, Rect area, Px column_gap,
                                         Px row_gap) {
    Rect first = area, second = area;
    if (area.width > area.height) {
        first.width = second.width = (area.width - column_gap) / 2;
        second.x = area.right() - second.width;
    } else {
        first.height = second.height = (area.height - row_gap) / 2;
        second.y = area.bottom() - second.height;
    }
    std::vector<ExhibitPlace> places;
    const auto fill = [&](Rect half, const std::vector<Exhibit>& exhibits) {
        Square square{half, page.rows, column_gap, row_gap};
        for (const Exhibit& exhibit : exhibits)
            if (const auto free = square.take(exhibit.span)) places.push_back({&exhibit, *free});
    };
    fill(first, page.first);
    fill(second, page.second);
    return places;
}

} // namespace board
