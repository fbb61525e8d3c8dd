#include "text/forms/block_writer.h"

#include <algorithm>
#include <utility>

#include "base/error.h"

namespace kveld::text::forms {
namespace {

constexpr std::size_t kMostParts = 1'000'000;

bool is_white(std::string_view words) noexcept {
    return std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) <= 0x20; });
}

}  // namespace

void BlockWriter::enter(std::string_view name, std::string_view id) {
    path_.enter(name, id);
    Level level = levels_.empty() ? Level{1, PartKind::Unknown, false, false} : levels_.back();
    level.is_block = level.is_item = false;
    levels_.push_back(level);
}

void BlockWriter::enter_block(std::string_view name, std::string_view id, PartKind kind) {
    enter(name, id);
    is_open_ = false;
    Level& level = levels_.back();
    level.block = path_.depth();
    level.is_block = true;
    if (kind != PartKind::Unknown) level.kind = kind;
}

void BlockWriter::enter_item(std::string_view name, std::string_view id) {
    enter_block(name, id, PartKind::Paragraph);
    levels_.back().is_item = true;
    is_item_due_ = true;
}

void BlockWriter::leave() {
    const Level& level = levels_.back();
    if (level.is_item && !label_.empty()) open_part();
    if (level.is_item) is_item_due_ = false;
    if (level.is_block) is_open_ = false;
    levels_.pop_back();
    path_.leave();
}

void BlockWriter::open_part() {
    if (is_open_) return;
    is_open_ = true;
    count_part();
    const Level level = levels_.empty() ? Level{} : levels_.back();
    const bool is_item = is_item_due_ && level.kind == PartKind::Paragraph;
    writer_.open(is_item ? PartKind::ListItem : level.kind, level.block == 0 ? std::string() : path_.at(level.block));
    is_item_due_ = false;
    if (label_.empty()) return;
    writer_.write(std::exchange(label_, {}));
    writer_.write(" ");
}

void BlockWriter::count_part() {
    if (++count_of_parts_ <= kMostParts) return;
    throw base::Error(base::ErrorKind::Data, "it has more than a million paragraphs, which no letter has")
        .hint("is this the right file?");
}

void BlockWriter::write(std::string_view words) {
    if (!is_open_) {
        if (is_white(words)) return;
        open_part();
    }
    writer_.write(words);
}

void BlockWriter::break_line() {
    if (!is_open_) return;
    if (levels_.back().kind == PartKind::Heading) return writer_.write(" ");
    count_part();
    writer_.break_line();
}

void BlockWriter::open_note(std::uint32_t note) {
    writer_.open_note(note, path_.at(path_.depth()));
    open_around_note_.push_back(std::exchange(is_open_, false));
}

void BlockWriter::close_note() {
    writer_.close_note();
    is_open_ = open_around_note_.back();
    open_around_note_.pop_back();
}

}  // namespace kveld::text::forms
