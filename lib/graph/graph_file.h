#pragma once

// A graph as one file that appears whole or not at all, and is opened by mapping it.
//
//     save_graph(graph, manifest, "jbz.kveld");
//     GraphFile file = GraphFile::open("jbz.kveld");     // checks length, header and section table: time does not grow
//     file.graph();                                      // checked block by block at first touch
//     file.verify();                                     // everything: checksums, padding, every number inside
//
// Form (docs/file-format.md): 4 KiB header with magic "KVELDGRF", format version, file length, checksum; a table of
// sections (kind, owner, key, offset, length); sections of little-endian arrays aligned to 64 bytes; an xxHash64 for
// each 64 KiB block of these; the manifest. Padding is zero and checked.
//
// Refuses, as Error (Data): foreign files, another format version (newer: says to update), a length that differs from
// the header's, a wrong checksum, numbers that point outside. A graph stays readable when its GraphFile is gone.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "graph/property_graph.h"

namespace kveld::graph {

// What a graph was made from, so that it can be made again. Text in, text out: key and value pairs in order.
struct Manifest {
    std::string version;                                      // of the program
    std::vector<std::pair<std::string, std::string>> inputs;  // document name, sha256
    std::vector<std::pair<std::string, std::string>> packs;   // path below the data folder, sha256
    std::vector<std::string> warnings;                        // what `kveld stats --warnings` prints
    bool operator==(const Manifest&) const = default;
};

void save_graph(const PropertyGraph& graph, const Manifest& manifest, const std::filesystem::path& path);

class GraphFile {
public:
    static GraphFile open(const std::filesystem::path& path);
    const PropertyGraph& graph() const noexcept { return graph_; }
    const Manifest& manifest() const;  // read and checked when it is first asked for
    void verify() const;

private:
    struct LazyManifest;
    explicit GraphFile(PropertyGraph graph, std::shared_ptr<LazyManifest> manifest)
        : graph_(std::move(graph)), manifest_(std::move(manifest)) {}

    PropertyGraph graph_;
    std::shared_ptr<LazyManifest> manifest_;
};

}  // namespace kveld::graph
