#include "graph/graph_file.h"

#include <unistd.h>
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "graph/block_guard.h"
#include "graph/file_header.h"
#include "graph/image.h"
#include "graph/manifest.h"
#include "graph/storage.h"
#include "graph/verify.h"
#include "small_graph.h"

namespace kveld::graph {
namespace {

namespace fs = std::filesystem;
using testing::small_graph;

const Manifest kManifest = {.version = "0.1.0",
                            .inputs = {{"kst-32317-882", "ab12"}, {"kst-32317-900", ""}},
                            .packs = {{"data/nl/names/states.json", "cd34"}},
                            .warnings = {"kst-1: niet gelezen, één fout"}};

// A folder that is gone with everything in it at the end of the test.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("kveld_graph_file_" + std::to_string(::getpid()))) {
        fs::create_directory(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path operator/(const char* name) const { return path_ / name; }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

private:
    fs::path path_;
};

void put(const fs::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string saved(const PropertyGraph& graph, const fs::path& path) {
    save_graph(graph, kManifest, path);
    return base::read_file(path);
}

// The message of the error that opening and reading everything gives; empty where there is none.
std::string refusal(const fs::path& path) {
    try {
        GraphFile::open(path).verify();
    } catch (const base::Error& error) {
        return error.kind() == base::ErrorKind::Data ? error.what() : std::string("not a data error: ") + error.what();
    }
    return {};
}

// Sums up a read of all vertices, edges and properties, in place of using them.
std::uint64_t read_everything(const PropertyGraph& graph) {
    std::uint64_t sum = 0;
    for (Vertex vertex = 0; vertex < graph.vertex_count(); ++vertex) {
        for (TypeId type = 0; type < graph.type_count(); ++type) {
            for (const Adjacency& edges : {graph.out(vertex, type), graph.in(vertex, type)}) {
                for (std::uint32_t i = 0; i < edges.size; ++i) sum += edges.neighbours[i] + edges.edge(i);
            }
        }
        for (KeyId key = 0; key < graph.key_count(); ++key) sum += hash(graph.vertex_property(vertex, key));
    }
    for (Edge edge = 0; edge < graph.edge_count(); ++edge) {
        sum += graph.source(edge) + graph.target(edge);
        for (KeyId key = 0; key < graph.key_count(); ++key) sum += hash(graph.edge_property(edge, key));
    }
    return sum;
}

// Many blocks: 30,000 vertices in a ring, with a text each.
PropertyGraph ring() {
    GraphBuilder builder;
    constexpr std::uint32_t kSize = 30000;
    std::vector<GraphBuilder::NewVertex> vertices;
    for (std::uint32_t i = 0; i < kSize; ++i) {
        vertices.push_back(builder.add_vertex({"N"}));
        builder.set(vertices.back(), "name", Value::string("vertex " + std::to_string(i)));
        builder.set(vertices.back(), "text", Value::string(std::string(70, static_cast<char>('a' + i % 26))));
        if (i % 3 == 0) builder.set(vertices.back(), "mixed", Value::integer(i));
        if (i % 3 == 1) builder.set(vertices.back(), "mixed", Value::string("m" + std::to_string(i)));
    }
    for (std::uint32_t i = 0; i < kSize; ++i) {
        const auto edge = builder.add_edge(vertices[i], "NEXT", vertices[(i + 7) % kSize]);
        builder.set(edge, "weight", Value::floating(i));
    }
    return std::move(builder).freeze();
}

BOOST_AUTO_TEST_SUITE(graph_file)

BOOST_AUTO_TEST_CASE(a_graph_comes_back_from_its_file) {
    const Folder folder;
    for (const PropertyGraph& graph : {small_graph(), PropertyGraph(), ring()}) {
        verify_graph(graph);
        save_graph(graph, kManifest, folder / "g.kveld");
        const GraphFile file = GraphFile::open(folder / "g.kveld");
        file.verify();
        BOOST_TEST((file.manifest() == kManifest));
        BOOST_TEST(file.graph().vertex_count() == graph.vertex_count());
        BOOST_TEST(read_everything(file.graph()) == read_everything(graph));
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_creation_leaves_no_trace_in_the_file) {
    const Folder folder;
    BOOST_TEST((saved(small_graph(), folder / "a.kveld") == saved(small_graph(true), folder / "b.kveld")));
    const GraphFile file = GraphFile::open(folder / "a.kveld");
    BOOST_TEST((saved(file.graph(), folder / "c.kveld") == base::read_file(folder / "a.kveld")));
}

BOOST_AUTO_TEST_CASE(the_first_bytes_are_what_the_description_says) {
    const Folder folder;
    const std::string bytes = saved(PropertyGraph(), folder / "empty.kveld");
    const auto number = [&](std::size_t at) {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes.data() + at, sizeof value);
        return value;
    };
    BOOST_TEST(bytes.substr(0, 8) == "KVELDGRF");
    BOOST_TEST(number(8) == (std::uint64_t{9} << 32 | 1));  // nine sections, format version 1
    BOOST_TEST(number(16) == bytes.size());
    BOOST_TEST(number(24) == 4096U);
    BOOST_TEST(number(40) == 8192U);
    BOOST_TEST(number(48) == 7U * 64);  // there are no types and no strings
    BOOST_TEST(number(56) == 8192U + 7 * 64);
    BOOST_TEST(number(64) == number(56) + 8);
    BOOST_TEST(number(72) == bytes.size() - number(64));
}

BOOST_AUTO_TEST_CASE(every_altered_byte_is_found) {
    const Folder folder;
    const std::string right = saved(small_graph(), folder / "g.kveld");
    BOOST_REQUIRE_EQUAL(refusal(folder / "g.kveld"), "");
    std::string wrong = right;
    for (std::size_t at = 0; at < right.size(); ++at) {
        wrong[at] = static_cast<char>(right[at] ^ 0x10);
        put(folder / "g.kveld", wrong);
        const std::string message = refusal(folder / "g.kveld");
        const bool named = message.find("g.kveld' is ") != std::string::npos;
        if (!named) BOOST_ERROR("byte " << at << " altered: '" << message << "'");
        wrong[at] = right[at];
    }
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_or_too_long_is_refused) {
    const Folder folder;
    const std::string right = saved(small_graph(), folder / "g.kveld");
    for (std::size_t length = 0; length < right.size(); length += length < 64 ? 1 : 61) {
        put(folder / "g.kveld", right.substr(0, length));
        BOOST_TEST_CONTEXT("length " << length) {
            BOOST_TEST(!refusal(folder / "g.kveld").empty());
        }
    }
    put(folder / "g.kveld", right + '\0');
    BOOST_TEST(refusal(folder / "g.kveld").find("bytes instead of") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(foreign_and_newer_files_are_told_from_damaged_ones) {
    const Folder folder;
    std::string bytes = saved(small_graph(), folder / "g.kveld");
    put(folder / "text", "Geachte voorzitter,");
    BOOST_TEST(refusal(folder / "text").find("is not a graph file") != std::string::npos);
    put(folder / "nothing", "");
    BOOST_TEST(refusal(folder / "nothing").find("is not a graph file") != std::string::npos);
    bytes[8] = 2;
    put(folder / "newer", bytes);
    BOOST_TEST(refusal(folder / "newer").find("newer version (format 2, this program reads 1)") != std::string::npos);
    BOOST_TEST(refusal(folder / "missing").find("missing") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(damage_is_found_when_it_is_touched_and_not_before) {
    const Folder folder;
    std::string bytes = saved(ring(), folder / "g.kveld");
    FileHeader header;
    std::memcpy(&header, bytes.data(), sizeof header);
    bytes[header.image_at + header.image_bytes - 100] ^= 1;  // in the last column: weight
    put(folder / "g.kveld", bytes);
    const GraphFile file = GraphFile::open(folder / "g.kveld");
    const PropertyGraph& graph = file.graph();
    BOOST_TEST(graph.out(17, 0).neighbours[0] == 24U);
    BOOST_TEST(graph.vertex_property(29999, graph.find_key("name").value()).as_string() == "vertex 29999");
    const KeyId weight = graph.find_key("weight").value();
    for (int again = 0; again < 2; ++again) {
        BOOST_CHECK_THROW(graph.edge_property(29990, weight), base::Error);
        BOOST_CHECK_THROW(graph.edge_column(0, weight), base::Error);
        BOOST_CHECK_THROW(file.verify(), base::Error);
    }
    BOOST_CHECK_THROW(save_graph(graph, {}, folder / "copy.kveld"), base::Error);
    BOOST_TEST(!fs::exists(folder / "copy.kveld"));
}

// A file whose checksums are right but whose numbers are not: each must be found before it is used as an index.
BOOST_AUTO_TEST_CASE(numbers_that_point_outside_are_found_though_the_checksums_are_right) {
    const Folder folder;
    const std::string right = saved(ring(), folder / "g.kveld");
    FileHeader header;
    std::memcpy(&header, right.data(), sizeof header);
    std::vector<Section> sections(header.sections);
    std::memcpy(sections.data(), right.data() + header.table_at, sections.size() * sizeof(Section));
    int altered = 0;
    for (const Section& section : sections) {
        const bool is_free =
            section.kind == SectionKind::DictionaryBytes || section.kind == SectionKind::ColumnPresent ||
            section.kind == SectionKind::ColumnBytes ||
            (section.kind == SectionKind::ColumnValues && section.form == static_cast<std::uint8_t>(ColumnKind::Float));
        if (is_free || section.length < 4) continue;
        for (const std::uint64_t at : {std::uint64_t{0}, section.length / 8 * 4, section.length - 4}) {
            std::string wrong = right;
            const std::uint64_t place = section.offset + at / 4 * 4;
            const std::uint32_t far = 0xF0F0F0F0U;
            std::memcpy(wrong.data() + header.image_at + place, &far, sizeof far);
            const std::uint64_t block = place / kBlockBytes;
            const std::uint64_t length = std::min<std::uint64_t>(kBlockBytes, header.image_bytes - block * kBlockBytes);
            const auto bytes = std::as_bytes(std::span(wrong)).subspan(header.image_at + block * kBlockBytes, length);
            const std::uint64_t checksum = block_checksum(bytes, block);
            std::memcpy(wrong.data() + header.checksums_at + block * 8, &checksum, sizeof checksum);
            put(folder / "g.kveld", wrong);
            // An integer of a mixed column may be any, and so may the letters of a name.
            const bool may_be_right = section.form == static_cast<std::uint8_t>(ColumnKind::Mixed) ||
                                      section.kind == SectionKind::TypeNames || section.kind == SectionKind::KeyNames;
            try {
                read_everything(GraphFile::open(folder / "g.kveld").graph());
                if (!may_be_right) {
                    BOOST_ERROR("kind " << static_cast<int>(section.kind) << " at " << at
                                        << " was read without an error");
                }
            } catch (const base::Error& error) {
                BOOST_TEST((error.kind() == base::ErrorKind::Data));
                ++altered;
            }
        }
    }
    BOOST_TEST(altered > 30);
}

BOOST_AUTO_TEST_CASE(a_failure_while_saving_leaves_the_old_file_and_nothing_else) {
    const Folder folder;
    const std::string old = saved(small_graph(), folder / "g.kveld");
    struct Row {
        const char* call;
        std::uint64_t skip;
        int error;
    };
    const std::vector<Row> rows = {
        {"open", 0, EACCES}, {"write", 0, ENOSPC}, {"write", 1, ENOSPC}, {"sync", 0, EIO}, {"rename", 0, EIO}};
    for (const Row& row : rows) {
        BOOST_TEST_CONTEXT(row.call << " after " << row.skip) {
            {
                const base::ScopedFault fault({row.call, row.skip, row.error});
                BOOST_CHECK_THROW(save_graph(ring(), kManifest, folder / "g.kveld"), base::Error);
            }
            BOOST_TEST(folder.files() == 1U);
            BOOST_TEST((base::read_file(folder / "g.kveld") == old));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_graph_outlives_its_file_object_and_is_read_by_several_threads) {
    const Folder folder;
    const PropertyGraph made = ring();
    save_graph(made, kManifest, folder / "g.kveld");
    const PropertyGraph graph = GraphFile::open(folder / "g.kveld").graph();
    std::vector<std::uint64_t> sums(4);
    {
        std::vector<std::jthread> threads;
        for (std::uint64_t& sum : sums) threads.emplace_back([&] { sum = read_everything(graph); });
    }
    for (const std::uint64_t sum : sums) BOOST_TEST(sum == read_everything(made));
}

BOOST_AUTO_TEST_CASE(a_manifest_that_is_cut_or_goes_on_is_none) {
    const std::string bytes = encode(kManifest);
    BOOST_TEST((decode_manifest(bytes).value() == kManifest));
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        BOOST_TEST(!decode_manifest(bytes.substr(0, length)).has_value());
    }
    BOOST_TEST(!decode_manifest(bytes + "x").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::graph
