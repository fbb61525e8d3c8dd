#pragma once

// The arrays of a frozen graph, one after the other in one run of bytes, as they lie in a .kveld file.
//
//     ImageWriter writer;
//     std::span<std::uint32_t> bounds = writer.append<std::uint32_t>({.kind = SectionKind::SetBounds}, 3);
//     bounds[1] = 12; …                                     // zero until written; valid until the next append
//     Image image = std::move(writer).finish();             // a freshly frozen graph owns its bytes; an opened one
//     maps them
//
// Sections start at multiples of 64 bytes in the order in which they were appended, and what lies between them is zero.
// Numbers are little-endian, and this program runs on machines that are: anything else does not compile.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

#include "graph/ids.h"

namespace kveld::graph {

static_assert(std::endian::native == std::endian::little, "graph files are mapped, and little-endian");

// What a section holds. docs/file-format.md tells each one's form.
enum class SectionKind : std::uint16_t {
    LabelNames = 1,
    TypeNames = 2,
    KeyNames = 3,
    LabelSets = 4,
    SetBounds = 5,
    TypeBounds = 6,
    DictionaryOffsets = 7,
    DictionaryBytes = 8,
    AdjacencyIntervals = 9,
    OutOffsets = 10,
    OutTargets = 11,
    InOffsets = 12,
    InSources = 13,
    InEdges = 14,
    ColumnPresent = 15,
    ColumnValues = 16,
    ColumnTags = 17,
    ColumnBytes = 18,
};

// Whose column a section belongs to.
enum class Owner : std::uint8_t { None = 0, LabelSet = 1, Type = 2 };

// One line of the table of sections, as it lies in the file.
struct Section {
    SectionKind kind = SectionKind::LabelNames;
    Owner owner = Owner::None;
    std::uint8_t form = 0;     // of ColumnValues: the ColumnKind
    std::uint16_t number = 0;  // of the label set or type
    KeyId key = 0;             // of columns
    std::uint64_t offset = 0;  // from the image's start, a multiple of 64
    std::uint64_t length = 0;  // in bytes, without the zeros that follow
};
static_assert(sizeof(Section) == 24);

inline constexpr std::uint64_t kSectionAlignment = 64;

struct Image {
    std::span<const std::byte> bytes;
    std::vector<Section> sections;
    std::shared_ptr<const void> owner;  // of the bytes: memory or a mapped file
};

class ImageWriter {
public:
    // Appends a section of `count` numbers, all zero. The span is valid until the next append.
    template <typename Number>
    std::span<Number> append(Section section, std::uint64_t count) {
        std::byte* start = append_bytes(section, count * sizeof(Number));
        return {reinterpret_cast<Number*>(start), count};
    }

    Image finish() &&;

private:
    struct alignas(kSectionAlignment) Line {
        std::array<std::byte, kSectionAlignment> bytes;
    };
    std::byte* append_bytes(Section section, std::uint64_t length);

    std::vector<Section> sections_;
    std::vector<Line> lines_;
};

}  // namespace kveld::graph
