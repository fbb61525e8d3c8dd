#pragma once

// The first bytes of a .kveld file, and where the rest lies. docs/file-format.md is the description; this is the
// struct.
//
//     FileHeader header = read_header(bytes, "jbz.kveld");     // throws Error (Data) unless it is one that we can read
//
// Refuses what is no graph file, another format version, a length that differs, a wrong checksum, places that do not
// follow each other.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace kveld::graph {

inline constexpr std::array<char, 8> kMagic = {'K', 'V', 'E', 'L', 'D', 'G', 'R', 'F'};
inline constexpr std::uint32_t kFormatVersion = 1;
inline constexpr std::uint64_t kHeaderBytes = 4096;

struct FileHeader {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kFormatVersion;
    std::uint32_t sections = 0;  // lines of the table of sections
    std::uint64_t file_bytes = 0;
    std::uint64_t table_at = 0;        // kHeaderBytes
    std::uint64_t table_checksum = 0;  // of the table, with the zeros behind it
    std::uint64_t image_at = 0;        // a multiple of kHeaderBytes
    std::uint64_t image_bytes = 0;     // a multiple of 64
    std::uint64_t checksums_at = 0;    // of the image's blocks, 8 bytes each; where the image ends
    std::uint64_t manifest_at = 0;     // where the checksums end
    std::uint64_t manifest_bytes = 0;  // up to the end of the file
    std::uint64_t manifest_checksum = 0;
    std::array<std::byte, 4000> zeros{};
    std::uint64_t checksum = 0;  // of all the bytes before it
};
static_assert(sizeof(FileHeader) == kHeaderBytes);

// Fills in every place from the numbers of sections and bytes, and the header's own checksum.
void complete(FileHeader& header);

FileHeader read_header(std::span<const std::byte> file, const std::string& name);

std::uint64_t checksum_of(std::span<const std::byte> bytes) noexcept;

}  // namespace kveld::graph
