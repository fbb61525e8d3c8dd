#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "base/error.h"
#include "graph/storage.h"

namespace kveld::graph {
namespace {

using Storage = PropertyGraph::Storage;
using SectionName = std::tuple<SectionKind, Owner, std::uint16_t, KeyId>;

constexpr std::uint64_t words_for(std::uint64_t rows) {
    return (rows + 63) / 64;
}

// Bytes of a column's values; none for a kind that does not exist.
std::optional<std::uint64_t> value_bytes(ColumnKind kind, std::uint64_t rows) {
    switch (kind) {
        case ColumnKind::Absent: return std::nullopt;
        case ColumnKind::Boolean: return words_for(rows) * sizeof(std::uint64_t);
        case ColumnKind::Dictionary:
        case ColumnKind::Date: return rows * sizeof(std::uint32_t);
        case ColumnKind::Text: return (rows + 1) * sizeof(std::uint64_t);
        case ColumnKind::Integer:
        case ColumnKind::Float:
        case ColumnKind::Mixed: return rows * sizeof(std::uint64_t);
    }
    return std::nullopt;
}

class StorageReader {
public:
    explicit StorageReader(Storage& storage) : storage_(storage) {}

    void read() {
        take_in_sections();
        read_names(SectionKind::LabelNames, storage_.labels);
        read_names(SectionKind::TypeNames, storage_.types);
        read_names(SectionKind::KeyNames, storage_.keys);
        read_label_sets();
        storage_.set_bounds = read_bounds(SectionKind::SetBounds, storage_.label_sets.size());
        storage_.type_bounds = read_bounds(SectionKind::TypeBounds, storage_.types.size());
        find_label_intervals();
        find_dictionary();
        find_adjacency();
        storage_.set_columns.resize(storage_.label_sets.size());
        storage_.type_columns.resize(storage_.types.size());
        while (!sections_.empty()) find_column();
        for (Columns& columns : storage_.set_columns) order_columns(columns);
        for (Columns& columns : storage_.type_columns) order_columns(columns);
        if (storage_.guard != nullptr) {
            std::ranges::sort(rules_, {}, &RuledBytes::offset);
            storage_.guard->hold_to(std::move(rules_));
        }
    }

private:
    void require(bool right, const char* what) const {
        if (!right) storage_.damaged(what);
    }

    // Sections follow each other with less than a line of 64 bytes between them.
    void take_in_sections() {
        std::uint64_t end = 0;
        for (const Section& section : storage_.image.sections) {
            require(section.offset == end, "sections do not follow each other");
            require(section.length <= storage_.image.bytes.size() - end, "a section is longer than the file");
            end += (section.length + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment;
            const SectionName name{section.kind, section.owner, section.number, section.key};
            require(sections_.emplace(name, section).second, "a section occurs twice");
        }
        require(end == storage_.image.bytes.size(), "the sections do not fill the file");
    }

    std::optional<Section> take(const SectionName& name) {
        const auto found = sections_.find(name);
        if (found == sections_.end()) return std::nullopt;
        const Section section = found->second;
        sections_.erase(found);
        return section;
    }
    Section need(SectionKind kind, Owner owner = Owner::None, std::uint16_t number = 0, KeyId key = 0) {
        const std::optional<Section> section = take({kind, owner, number, key});
        if (!section) storage_.damaged("section " + std::to_string(static_cast<int>(kind)) + " is missing");
        return *section;
    }

    template <typename Number>
    std::span<const Number> array(const Section& section) const {
        require(section.length % sizeof(Number) == 0, "a section's length is wrong");
        const auto* first = reinterpret_cast<const Number*>(storage_.image.bytes.data() + section.offset);
        return {first, section.length / sizeof(Number)};
    }
    template <typename Number>
    std::span<const Number> array(const Section& section, std::uint64_t count) const {
        require(section.length == count * sizeof(Number), "a section's length is wrong");
        return array<Number>(section);
    }
    // Of the small sections, which are read at once.
    template <typename Number>
    std::span<const Number> read_array(const Section& section) const {
        const std::span<const Number> numbers = array<Number>(section);
        storage_.touch(numbers.data(), numbers.size());
        return numbers;
    }

    void rule(const Section& section, NumberRule rule, std::uint64_t limit, std::uint64_t lowest = 0) {
        rules_.push_back({section.offset, section.length, rule, lowest, limit});
    }

    // Items of different lengths: where each starts and where the last ends, from the section's start, then the items.
    std::vector<std::string_view> read_items(SectionKind kind) {
        const auto bytes = read_array<char>(need(kind));
        require(bytes.size() >= sizeof(std::uint32_t), "a list of names is cut short");
        const auto* offsets = reinterpret_cast<const std::uint32_t*>(bytes.data());
        require(offsets[0] % sizeof(std::uint32_t) == 0 && offsets[0] >= sizeof(std::uint32_t) &&
                    offsets[0] <= bytes.size(),
                "a list of names does not start where it should");
        const std::size_t count = offsets[0] / sizeof(std::uint32_t) - 1;
        require(count <= kMostNames, "a list of names is too long");
        std::vector<std::string_view> items(count);
        for (std::size_t i = 0; i < count; ++i) {
            require(offsets[i] <= offsets[i + 1] && offsets[i + 1] <= bytes.size(), "a name points outside its list");
            items[i] = {bytes.data() + offsets[i], offsets[i + 1] - offsets[i]};
        }
        require(offsets[count] == bytes.size(), "a list of names does not end where it should");
        return items;
    }

    void read_names(SectionKind kind, std::vector<std::string_view>& names) {
        names = read_items(kind);
        require(std::ranges::adjacent_find(names, std::greater_equal<>{}) == names.end(), "names are not in order");
    }

    void read_label_sets() {
        for (const std::string_view item : read_items(SectionKind::LabelSets)) {
            require(item.size() % sizeof(LabelId) == 0, "a label set is cut short");
            std::vector<LabelId> set(item.size() / sizeof(LabelId));
            std::copy_n(item.data(), item.size(), reinterpret_cast<char*>(set.data()));
            require(std::ranges::all_of(set, [&](LabelId label) { return label < storage_.labels.size(); }),
                    "a label set names a label that is not there");
            require(std::ranges::adjacent_find(set, std::greater_equal<>{}) == set.end(),
                    "a label set is not in order");
            storage_.label_sets.push_back(std::move(set));
        }
        require(std::ranges::adjacent_find(storage_.label_sets, std::greater_equal<>{}) == storage_.label_sets.end(),
                "label sets are not in order");
    }

    std::vector<std::uint32_t> read_bounds(SectionKind kind, std::size_t count) {
        const auto bounds = read_array<std::uint32_t>(need(kind));
        require(bounds.size() == count + 1 && bounds.front() == 0, "the number of intervals is wrong");
        require(std::ranges::is_sorted(bounds) && bounds.back() != kNoVertex, "intervals are not in order");
        return {bounds.begin(), bounds.end()};
    }

    void find_label_intervals() {
        storage_.label_intervals.resize(storage_.labels.size());
        for (std::size_t set = 0; set < storage_.label_sets.size(); ++set) {
            const VertexInterval interval{storage_.set_bounds[set], storage_.set_bounds[set + 1]};
            for (const LabelId label : storage_.label_sets[set]) {
                std::vector<VertexInterval>& intervals = storage_.label_intervals[label];
                if (!intervals.empty() && intervals.back().last == interval.first) {
                    intervals.back().last = interval.last;
                } else {
                    intervals.push_back(interval);
                }
            }
        }
    }

    void find_dictionary() {
        const Section offsets = need(SectionKind::DictionaryOffsets);
        const auto numbers = array<std::uint64_t>(offsets);
        require(!numbers.empty() && numbers.size() <= kNoVertex, "the dictionary's size is wrong");
        storage_.dictionary_size = numbers.size() - 1;
        storage_.dictionary_offsets = numbers.data();
        storage_.dictionary_bytes = array<std::byte>(need(SectionKind::DictionaryBytes));
        rule(offsets, NumberRule::Ascending64, storage_.dictionary_bytes.size());
    }

    void find_adjacency() {
        const auto intervals = read_array<VertexInterval>(need(SectionKind::AdjacencyIntervals));
        require(intervals.size() == 2 * storage_.types.size(), "the number of intervals is wrong");
        for (std::size_t type = 0; type < storage_.types.size(); ++type) {
            const auto number = static_cast<TypeId>(type);
            storage_.out.push_back(
                find_arrays(number, intervals[2 * type], SectionKind::OutOffsets, SectionKind::OutTargets));
            storage_.in.push_back(
                find_arrays(number, intervals[2 * type + 1], SectionKind::InOffsets, SectionKind::InSources));
            const Section edges = need(SectionKind::InEdges, Owner::Type, number);
            const std::uint32_t first = storage_.type_bounds[type];
            const std::uint32_t last = storage_.type_bounds[type + 1];
            storage_.in.back().edges = array<Edge>(edges, last - first).data();
            rule(edges, NumberRule::Below, last, first);
        }
    }

    AdjacencyArrays find_arrays(TypeId type, VertexInterval over, SectionKind offsets_kind,
                                SectionKind neighbours_kind) {
        require(over.first < over.last && over.last <= storage_.vertex_count(), "an interval points outside");
        const std::uint64_t edges = storage_.type_bounds[type + 1] - storage_.type_bounds[type];
        const Section offsets = need(offsets_kind, Owner::Type, type);
        const Section neighbours = need(neighbours_kind, Owner::Type, type);
        rule(offsets, NumberRule::Ascending32, edges);
        rule(neighbours, NumberRule::Below, storage_.vertex_count());
        const std::uint64_t vertices = over.last - over.first;
        return {.over = over,
                .offsets = array<std::uint32_t>(offsets, vertices + 1).data(),
                .neighbours = array<Vertex>(neighbours, edges).data()};
    }

    // One of the columns that are left, with its parts.
    void find_column() {
        const auto [kind, owner, number, key] = sections_.begin()->first;
        const bool of_set = owner == Owner::LabelSet;
        require((of_set || owner == Owner::Type) && key < storage_.keys.size(),
                "there is a section of an unknown kind");
        const std::vector<std::uint32_t>& bounds = of_set ? storage_.set_bounds : storage_.type_bounds;
        require(number + 1U < bounds.size(), "there is a section of an unknown kind");
        const Section values = need(SectionKind::ColumnValues, owner, number, key);
        Column column{.key = key,
                      .kind = static_cast<ColumnKind>(values.form),
                      .first = bounds[number],
                      .rows = bounds[number + 1U] - bounds[number]};
        const std::optional<std::uint64_t> length = value_bytes(column.kind, column.rows);
        require(length && values.length == *length, "a column's length is wrong");
        column.values = array<std::byte>(values).data();
        if (const auto present = take({SectionKind::ColumnPresent, owner, number, key})) {
            column.present = array<std::uint64_t>(*present, words_for(column.rows)).data();
        }
        if (column.kind == ColumnKind::Dictionary) rule(values, NumberRule::Below, storage_.dictionary_size);
        if (column.kind == ColumnKind::Text || column.kind == ColumnKind::Mixed) {
            column.bytes = array<std::byte>(need(SectionKind::ColumnBytes, owner, number, key));
        }
        if (column.kind == ColumnKind::Text) rule(values, NumberRule::Ascending64, column.bytes.size());
        if (column.kind == ColumnKind::Mixed) {
            column.tags = array<std::uint8_t>(need(SectionKind::ColumnTags, owner, number, key), column.rows).data();
        }
        (of_set ? storage_.set_columns : storage_.type_columns)[number].columns.push_back(column);
    }

    static void order_columns(Columns& columns) {
        std::ranges::sort(columns.columns, {}, &Column::key);
        for (const Column& column : columns.columns) columns.keys.push_back(column.key);
    }

    static constexpr std::size_t kMostNames = 65535;

    Storage& storage_;
    std::map<SectionName, Section> sections_;
    std::vector<RuledBytes> rules_;
};

}  // namespace

std::shared_ptr<const PropertyGraph::Storage> read_storage(Image image, std::unique_ptr<BlockGuard> guard) {
    auto storage = std::make_shared<PropertyGraph::Storage>();
    storage->image = std::move(image);
    storage->guard = std::move(guard);
    StorageReader(*storage).read();
    return storage;
}

}  // namespace kveld::graph
