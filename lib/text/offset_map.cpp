#include "text/offset_map.h"

#include <algorithm>

#include "base/error.h"

namespace kveld::text {

void OffsetMap::append(Piece piece, std::uint64_t clean_length) {
    pieces_.push_back(piece);
    clean_size_ += clean_length;
}

void OffsetMap::copy(std::uint64_t source_start, std::uint64_t length, Joint joint) {
    if (length == 0) return;
    const bool continues = !pieces_.empty() && joint == Joint::Fold && pieces_.back().replaced == kCopied &&
                           source_end(pieces_.size() - 1) == source_start;
    if (continues) {
        clean_size_ += length;
        return;
    }
    append({clean_size_, source_start, kCopied, joint}, length);
}

void OffsetMap::replace(SourceSpan source, std::uint64_t clean_length, Joint joint) {
    KVELD_CHECK(source.start <= source.end && source.end - source.start < kCopied,
                "a replaced piece ends before it starts");
    if (clean_length == 0) return;
    append({clean_size_, source.start, static_cast<std::uint32_t>(source.end - source.start), joint}, clean_length);
}

std::uint64_t OffsetMap::clean_end(std::size_t piece) const {
    return piece + 1 < pieces_.size() ? pieces_[piece + 1].clean_start : clean_size_;
}

std::uint64_t OffsetMap::source_end(std::size_t piece) const {
    const Piece& p = pieces_[piece];
    return p.source_start + (p.replaced == kCopied ? clean_end(piece) - p.clean_start : p.replaced);
}

std::size_t OffsetMap::piece_at(std::uint64_t clean_offset) const {
    const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), clean_offset,
                                        [](std::uint64_t offset, const Piece& p) { return offset < p.clean_start; });
    return after == pieces_.begin() ? 0 : static_cast<std::size_t>(after - pieces_.begin()) - 1;
}

// What of the source the span takes of one piece.
SourceSpan OffsetMap::part_of(std::size_t piece, Span span) const {
    const Piece& p = pieces_[piece];
    if (p.replaced != kCopied) return {p.source_start, source_end(piece)};
    const std::uint64_t start = std::max(span.start, p.clean_start);
    const std::uint64_t end = std::min(span.end, clean_end(piece));
    return {p.source_start + (start - p.clean_start), p.source_start + (end - p.clean_start)};
}

SourceSpan OffsetMap::in_file(SourceSpan span) const {
    return {places_.in_file(span.start), places_.in_file(span.end)};
}

SourceSpan OffsetMap::source_of(Span span) const {
    if (pieces_.empty()) return {};
    if (span.empty()) {  // between two pieces: the end of the first, where what is left out begins
        if (span.start == 0) return in_file({pieces_.front().source_start, pieces_.front().source_start});
        const std::uint64_t place = part_of(piece_at(span.start - 1), {span.start - 1, span.start}).end;
        return in_file({place, place});
    }
    const SourceSpan first = part_of(piece_at(span.start), span);
    const SourceSpan last = part_of(piece_at(span.end - 1), span);
    return in_file({std::min(first.start, last.start), std::max(first.end, last.end)});
}

std::vector<SourceSpan> OffsetMap::parts_of(Span span) const {
    if (span.empty() || pieces_.empty()) return {source_of(span)};
    std::vector<SourceSpan> parts;
    for (std::size_t i = piece_at(span.start); i < pieces_.size() && pieces_[i].clean_start < span.end; ++i) {
        const SourceSpan part = part_of(i, span);
        if (parts.empty() || pieces_[i].joint == Joint::Gap || part.start < parts.back().end) {
            parts.push_back(part);
        } else {
            parts.back().end = part.end;
        }
    }
    for (SourceSpan& part : parts) part = in_file(part);
    return parts;
}

std::uint64_t OffsetMap::clean_of(std::uint64_t source_offset) const {
    const std::uint64_t offset = places_.in_text(source_offset);
    std::size_t nearest = pieces_.size();
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const Piece& p = pieces_[i];
        if (p.source_start <= offset && offset < source_end(i)) {
            return p.replaced == kCopied ? p.clean_start + (offset - p.source_start) : p.clean_start;
        }
        const bool is_later = p.source_start > offset;
        if (is_later && (nearest == pieces_.size() || p.source_start < pieces_[nearest].source_start)) nearest = i;
    }
    return nearest == pieces_.size() ? clean_size_ : pieces_[nearest].clean_start;
}

}  // namespace kveld::text
