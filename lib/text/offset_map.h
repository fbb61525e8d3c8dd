#pragma once

// From clean text back to source text, byte by byte.
//
// Clean text is made of pieces copied from the source. Between two pieces something was left out or replaced: a line
// break that became a space, a hyphen at a line's end (a Fold), or page furniture, a footnote block, a footnote's mark
// (a Gap). A clean span maps to one source span where only folds lie inside, and to several parts where a gap does:
//
//     source:  "de noodza-\nkelijke stappen¹ die"      clean: "de noodzakelijke stappen die"
//     source_of({3, 16})  → {3, 18}                      (the hyphen and line break lie inside)
//     parts_of({17, 28})  → {19, 26}, {28, 32}           (the mark ¹ is left out)
//
// Invariants: pieces are in clean order and cover the clean text without overlap; a piece maps byte for byte, but for a
// replaced piece (one clean space for a no-break space in the source). Pieces need not be in source order: a footnote's
// text may stand after the paragraph that it interrupts.
//
// The pieces count in the program's UTF-8; where the file is in another encoding, `read_from` says where its characters
// stand in the file, and every answer counts in the file's own bytes. Questions take O(log pieces), clean_of O(pieces).

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/character_places.h"
#include "text/span.h"

namespace kveld::text {

class OffsetMap {
public:
    enum class Joint : std::uint8_t {
        Fold,  // what lies between this piece and the one before belongs to the words: line breaks, line-end hyphens
        Gap,   // what lies between doesn't: page furniture, footnotes, marks
    };

    // Appends clean bytes copied from source [source_start, source_start + length).
    void copy(std::uint64_t source_start, std::uint64_t length, Joint joint);

    // Appends `clean_length` bytes (a space, a line break) that stand for source [source_start, source_end).
    void replace(SourceSpan source, std::uint64_t clean_length, Joint joint);

    // The source range around the whole clean span, from its first byte's place to its last byte's.
    SourceSpan source_of(Span span) const;

    // The pieces of it, in clean order, joined over folds; more than one only where a gap lies inside.
    std::vector<SourceSpan> parts_of(Span span) const;

    // The clean offset of a source offset; the next kept byte where that one was left out.
    std::uint64_t clean_of(std::uint64_t source_offset) const;

    std::uint64_t clean_size() const noexcept { return clean_size_; }

    // The source was itself made from an earlier one: from now on answers count in that. Linear.
    void lead_through(const OffsetMap& earlier);

    // The source is UTF-8 that was made from the file's bytes, one character a byte.
    void read_from(CharacterPlaces places) { places_ = std::move(places); }

private:
    static constexpr std::uint32_t kCopied = 0xffffffff;
    struct Piece {  // small, since there may be one a line
        std::uint64_t clean_start;
        std::uint64_t source_start;
        std::uint32_t replaced;  // bytes of source that it stands for; kCopied: as many as its own
        Joint joint;
    };
    std::size_t piece_at(std::uint64_t clean_offset) const;
    std::uint64_t clean_end(std::size_t piece) const;
    std::uint64_t source_end(std::size_t piece) const;
    SourceSpan part_of(std::size_t piece, Span span) const;
    void append(Piece piece, std::uint64_t clean_length);
    void append_through(const OffsetMap& earlier, Piece piece, std::uint64_t length, Joint joint);
    std::uint64_t next_gap(std::uint64_t from, std::uint64_t end) const;
    bool has_gap_between(std::uint64_t last, std::uint64_t next) const;
    SourceSpan in_file(SourceSpan span) const;

    std::vector<Piece> pieces_;
    std::uint64_t clean_size_ = 0;
    CharacterPlaces places_;
};

}  // namespace kveld::text
