#include "graph/image.h"

#include <utility>

namespace kveld::graph {

std::byte* ImageWriter::append_bytes(Section section, std::uint64_t length) {
    section.offset = lines_.size() * kSectionAlignment;
    section.length = length;
    sections_.push_back(section);
    const std::uint64_t lines = (length + kSectionAlignment - 1) / kSectionAlignment;
    lines_.resize(lines_.size() + lines);
    return reinterpret_cast<std::byte*>(lines_.data()) + section.offset;
}

Image ImageWriter::finish() && {
    const auto lines = std::make_shared<const std::vector<Line>>(std::move(lines_));
    const auto* first = reinterpret_cast<const std::byte*>(lines->data());
    return {.bytes = {first, lines->size() * kSectionAlignment}, .sections = std::move(sections_), .owner = lines};
}

}  // namespace kveld::graph
