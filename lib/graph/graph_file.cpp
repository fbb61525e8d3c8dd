#include "graph/graph_file.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <span>
#include <string_view>

#include "base/file.h"
#include "graph/block_guard.h"
#include "graph/file_header.h"
#include "graph/manifest.h"
#include "graph/storage.h"
#include "graph/verify.h"

namespace kveld::graph {
namespace {

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string encode_table(const std::vector<Section>& sections) {
    std::string table(text_of(std::as_bytes(std::span(sections))));
    table.resize((table.size() + kHeaderBytes - 1) / kHeaderBytes * kHeaderBytes, '\0');
    return table;
}

std::vector<std::uint64_t> block_checksums(std::span<const std::byte> image) {
    std::vector<std::uint64_t> checksums;
    for (std::uint64_t first = 0; first < image.size(); first += kBlockBytes) {
        const std::uint64_t length = std::min<std::uint64_t>(kBlockBytes, image.size() - first);
        checksums.push_back(block_checksum(image.subspan(first, length), checksums.size()));
    }
    return checksums;
}

std::vector<Section> read_table(const FileHeader& header, std::span<const std::byte> file, const std::string& name) {
    const auto table = file.subspan(header.table_at, header.image_at - header.table_at);
    if (checksum_of(table) != header.table_checksum) throw_damaged(name, "the checksum of its table is wrong");
    std::vector<Section> sections(header.sections);
    const std::uint64_t used = header.sections * sizeof(Section);
    if (used > 0) std::memcpy(sections.data(), table.data(), used);
    const auto zeros = table.subspan(used);
    if (std::ranges::any_of(zeros, [](std::byte byte) { return byte != std::byte{0}; })) {
        throw_damaged(name, "there is something behind its table");
    }
    return sections;
}

}  // namespace

// The bytes at the file's end, until someone asks for what they say.
struct GraphFile::LazyManifest {
    std::shared_ptr<const base::MappedFile> file;
    std::span<const std::byte> bytes;
    std::uint64_t checksum = 0;
    std::once_flag once;
    Manifest manifest;

    void read() {
        const std::string name = file->path().string();
        if (checksum_of(bytes) != checksum) throw_damaged(name, "the checksum of its manifest is wrong");
        std::optional<Manifest> decoded = decode_manifest(text_of(bytes));
        if (!decoded) throw_damaged(name, "its manifest is wrong");
        manifest = std::move(*decoded);
    }
};

void save_graph(const PropertyGraph& graph, const Manifest& manifest, const std::filesystem::path& path) {
    const Image& image = graph.storage().image;
    const std::string table = encode_table(image.sections);
    const std::string encoded = encode(manifest);
    FileHeader header;
    header.sections = static_cast<std::uint32_t>(image.sections.size());
    header.table_checksum = checksum_of(std::as_bytes(std::span(table)));
    header.image_bytes = image.bytes.size();
    header.manifest_bytes = encoded.size();
    header.manifest_checksum = checksum_of(std::as_bytes(std::span(encoded)));
    complete(header);
    if (graph.storage().guard != nullptr) graph.storage().guard->touch_all();  // damage is not copied
    const std::vector<std::uint64_t> checksums = block_checksums(image.bytes);

    base::OutputFile file(path);
    file.write(text_of(std::as_bytes(std::span(&header, 1))));
    file.write(table);
    file.write(text_of(image.bytes));
    file.write(text_of(std::as_bytes(std::span(checksums))));
    file.write(encoded);
    file.commit();
}

GraphFile GraphFile::open(const std::filesystem::path& path) {
    const auto file = std::make_shared<const base::MappedFile>(path);
    const std::span<const std::byte> bytes = file->bytes();
    const std::string name = path.string();
    const FileHeader header = read_header(bytes, name);
    Image image{.bytes = bytes.subspan(header.image_at, header.image_bytes),
                .sections = read_table(header, bytes, name),
                .owner = file};
    const auto* checksums = reinterpret_cast<const std::uint64_t*>(bytes.data() + header.checksums_at);
    const std::uint64_t blocks = (header.manifest_at - header.checksums_at) / sizeof(std::uint64_t);
    auto guard = std::make_unique<BlockGuard>(image.bytes, std::span(checksums, blocks), name);
    auto manifest = std::make_shared<LazyManifest>();
    manifest->file = file;
    manifest->bytes = bytes.subspan(header.manifest_at);
    manifest->checksum = header.manifest_checksum;
    return GraphFile(PropertyGraph(read_storage(std::move(image), std::move(guard))), std::move(manifest));
}

const Manifest& GraphFile::manifest() const {
    std::call_once(manifest_->once, [this] { manifest_->read(); });
    return manifest_->manifest;
}

void GraphFile::verify() const {
    manifest();
    verify_graph(graph_);
}

}  // namespace kveld::graph
