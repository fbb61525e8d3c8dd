#pragma once

// Writes clean text with the way back: lines of a paragraph joined, white space single, marks of footnotes left out.
//
//     CleanText clean(text, lines, notes, hyphenation);
//     Span block = clean.write(paragraph);                    "de noodza-|kelijke stappen¹ die" → "de noodzakelijke
//     stappen die" clean.anchor_of(0)                                      where the first mark stood, in clean text
//
// Blocks are parted by a blank line. Linear.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/footnotes.h"
#include "text/hyphenation.h"
#include "text/lines.h"
#include "text/offset_map.h"
#include "text/paragraphs.h"
#include "text/span.h"

namespace kveld::text {

class CleanText {
public:
    CleanText(std::string_view text, const std::vector<Line>& lines, const std::vector<NoteMark>& marks,
              const Hyphenation& hyphenation);

    Span write(const Paragraph& paragraph);
    Span write(const NoteBody& note);

    // Where a mark stood, by its index; kUnseen where it stands in nothing that was written.
    static constexpr std::uint64_t kUnseen = ~std::uint64_t{0};
    std::uint64_t anchor_of(std::size_t mark) const { return anchors_[mark]; }

    std::string take_text() { return std::move(clean_); }
    OffsetMap take_map() { return std::move(map_); }

private:
    void open_block();
    void write_line(std::uint64_t start, std::uint64_t end);
    void write_line_end(std::uint64_t end);
    void write_piece(std::uint64_t start, std::uint64_t end);
    void join_lines(std::uint64_t from, std::size_t line, std::size_t next);
    void copy(std::uint64_t start, std::uint64_t end);
    void anchor_marks_at(std::size_t line);
    void write_space(std::uint64_t start, std::uint64_t end);

    std::string_view text_;
    const std::vector<Line>& lines_;
    const std::vector<NoteMark>& marks_;
    const Hyphenation& hyphenation_;
    std::vector<std::uint64_t> anchors_;
    std::string clean_;
    OffsetMap map_;
    OffsetMap::Joint joint_ = OffsetMap::Joint::Fold;  // of the next piece
    std::uint64_t block_start_ = 0;                    // of the block that is being written
    std::uint64_t source_end_ = 0;                     // of the last piece
    bool in_address_ = false;                          // the last line ended inside an address that goes on
};

}  // namespace kveld::text
