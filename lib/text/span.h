#pragma once

// A half-open range of bytes, [start, end), in the text that the context names: clean text inside the program, source
// text at its border. The two are different types, so that one can't be taken for the other.

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>
#include <tuple>

namespace kveld::text {

struct Span {  // in clean text
    std::uint64_t start = 0;
    std::uint64_t end = 0;

    std::uint64_t length() const noexcept { return end - start; }
    bool empty() const noexcept { return start == end; }
    bool contains(Span other) const noexcept { return start <= other.start && other.end <= end; }
    bool overlaps(Span other) const noexcept { return start < other.end && other.start < end; }
    friend bool operator==(const Span&, const Span&) = default;
    friend std::strong_ordering operator<=>(const Span& a, const Span& b) noexcept {
        return std::tie(a.start, a.end) <=> std::tie(b.start, b.end);
    }
};

struct SourceSpan {  // in the text that `kveld text FILE` prints
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    friend bool operator==(const SourceSpan&, const SourceSpan&) = default;
    friend std::strong_ordering operator<=>(const SourceSpan& a, const SourceSpan& b) noexcept {
        return std::tie(a.start, a.end) <=> std::tie(b.start, b.end);
    }
};

inline std::string_view slice(std::string_view text, Span span) {
    return text.substr(span.start, span.end - span.start);
}

}  // namespace kveld::text
