#include "graph/file_header.h"

#include <xxhash.h>

#include <cstring>

#include "base/error.h"
#include "graph/block_guard.h"
#include "graph/image.h"

namespace kveld::graph {
namespace {

using base::Error;
using base::ErrorKind;

std::uint64_t own_checksum(const FileHeader& header) {
    return checksum_of(std::as_bytes(std::span(&header, 1)).first(offsetof(FileHeader, checksum)));
}

// Where everything lies follows from four numbers.
void place(FileHeader& header) {
    const std::uint64_t table = header.sections * sizeof(Section);
    const std::uint64_t blocks = (header.image_bytes + kBlockBytes - 1) / kBlockBytes;
    header.table_at = kHeaderBytes;
    header.image_at = kHeaderBytes + (table + kHeaderBytes - 1) / kHeaderBytes * kHeaderBytes;
    header.checksums_at = header.image_at + header.image_bytes;
    header.manifest_at = header.checksums_at + blocks * sizeof(std::uint64_t);
    header.file_bytes = header.manifest_at + header.manifest_bytes;
}

void check_places(const FileHeader& header, const std::string& name) {
    FileHeader right = header;
    place(right);
    const bool overflows = header.image_bytes > header.file_bytes || header.manifest_bytes > header.file_bytes;
    if (overflows || header.image_bytes % kSectionAlignment != 0 || std::memcmp(&right, &header, sizeof header) != 0) {
        throw_damaged(name, "its parts do not follow each other");
    }
}

}  // namespace

std::uint64_t checksum_of(std::span<const std::byte> bytes) noexcept {
    return XXH64(bytes.data(), bytes.size(), 0);
}

void complete(FileHeader& header) {
    place(header);
    header.checksum = own_checksum(header);
}

FileHeader read_header(std::span<const std::byte> file, const std::string& name) {
    if (file.size() < kMagic.size() || std::memcmp(file.data(), kMagic.data(), kMagic.size()) != 0) {
        throw Error(ErrorKind::Data, "'" + name + "' is not a graph file")
            .hint("graph files are made by 'kveld build … -o graph.kveld'");
    }
    if (file.size() < kHeaderBytes) throw_damaged(name, "it is cut short");
    FileHeader header;
    std::memcpy(&header, file.data(), sizeof header);
    if (header.version > kFormatVersion) {
        throw Error(ErrorKind::Data, "the graph file '" + name + "' is of a newer version (format " +
                                         std::to_string(header.version) + ", this program reads " +
                                         std::to_string(kFormatVersion) + ")")
            .hint("update kveld, or build the graph again with this version");
    }
    if (header.version < kFormatVersion) throw_damaged(name, "there is no format version 0");
    if (header.checksum != own_checksum(header)) throw_damaged(name, "the checksum of its header is wrong");
    if (header.file_bytes != file.size()) {
        throw_damaged(
            name, "it has " + std::to_string(file.size()) + " bytes instead of " + std::to_string(header.file_bytes));
    }
    check_places(header, name);
    return header;
}

}  // namespace kveld::graph
