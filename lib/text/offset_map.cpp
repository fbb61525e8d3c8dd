#include "text/offset_map.h"

#include <algorithm>
#include <optional>

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

// Whether something is left out between two bytes of clean text.
bool OffsetMap::has_gap_between(std::uint64_t last, std::uint64_t next) const {
    const std::size_t to = piece_at(next);
    for (std::size_t i = piece_at(last) + 1; i <= to; ++i) {
        if (pieces_[i].joint == Joint::Gap) return true;
    }
    return false;
}

// Where something is left out behind `from`, or `end`.
std::uint64_t OffsetMap::next_gap(std::uint64_t from, std::uint64_t end) const {
    for (std::size_t i = piece_at(from) + 1; i < pieces_.size() && pieces_[i].clean_start < end; ++i) {
        if (pieces_[i].joint == Joint::Gap) return pieces_[i].clean_start;
    }
    return end;
}

// A copied piece, cut where the earlier map has its own joints.
void OffsetMap::append_through(const OffsetMap& earlier, Piece piece, std::uint64_t length, Joint joint) {
    const Span span{piece.source_start, piece.source_start + length};
    for (std::size_t i = earlier.piece_at(span.start); i < earlier.pieces_.size(); ++i) {
        const Piece& e = earlier.pieces_[i];
        if (e.clean_start >= span.end) break;
        const SourceSpan source = earlier.part_of(i, span);
        const std::uint64_t copied = std::min(span.end, earlier.clean_end(i)) - std::max(span.start, e.clean_start);
        const Joint own = e.clean_start <= span.start ? joint : e.joint;
        if (e.replaced == kCopied) {
            copy(source.start, copied, own);
        } else {
            replace(source, copied, own);
        }
    }
}

void OffsetMap::lead_through(const OffsetMap& earlier) {
    if (earlier.pieces_.empty()) return;
    OffsetMap through;
    std::optional<std::uint64_t> last;  // the byte of the earlier map's text where the piece before ends
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        const Piece& p = pieces_[i];
        Joint joint = p.joint;
        if (joint == Joint::Fold && last && *last < p.source_start &&
            earlier.has_gap_between(*last, std::min(p.source_start, earlier.clean_size_ - 1))) {
            joint = Joint::Gap;
        }
        const std::uint64_t length = clean_end(i) - p.clean_start;
        std::uint64_t end = source_end(i);
        if (p.replaced == kCopied) {
            through.append_through(earlier, p, length, joint);
        } else {
            end = earlier.next_gap(p.source_start, end);
            through.replace(earlier.source_of({p.source_start, end}), length, joint);
        }
        if (end > 0) last = end - 1;
    }
    through.places_ = std::move(places_);
    *this = std::move(through);
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
