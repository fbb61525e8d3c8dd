#include "graph/storage.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/error.h"

namespace kveld::graph {
namespace {

template <typename Number>
const Number* numbers(const Column& column) {
    return reinterpret_cast<const Number*>(column.values);
}

bool bit(const std::uint64_t* words, std::uint32_t row) {
    return ((words[row / 64] >> (row % 64)) & 1U) != 0;
}

// A list in a mixed column: count, payloads, then a byte for each item's type.
constexpr std::uint64_t list_bytes(std::uint64_t count) {
    return 8 + 9 * count;
}

}  // namespace

const Column* Columns::find(KeyId key) const noexcept {
    const auto found = std::ranges::lower_bound(keys, key);
    return found != keys.end() && *found == key ? &columns[static_cast<std::size_t>(found - keys.begin())] : nullptr;
}

void PropertyGraph::Storage::damaged(const std::string& what) const {
    if (guard != nullptr) guard->damaged(what);
    base::bug("a frozen graph is wrong: " + what, __FILE__, __LINE__);
}

std::string_view PropertyGraph::Storage::dictionary_entry(std::uint32_t code) const {
    touch(dictionary_offsets + code, 2);
    const std::uint64_t first = dictionary_offsets[code];
    const std::uint64_t length = dictionary_offsets[code + 1] - first;
    const std::byte* text = dictionary_bytes.data() + first;
    touch(text, length);
    return {reinterpret_cast<const char*>(text), length};
}

bool PropertyGraph::Storage::has(const Column& column, std::uint32_t row) const {
    if (column.kind == ColumnKind::Mixed) {
        touch(column.tags + row, 1);
        return column.tags[row] != static_cast<std::uint8_t>(ValueType::Null);
    }
    if (column.present == nullptr) return true;
    touch(column.present + row / 64, 1);
    return bit(column.present, row);
}

Value PropertyGraph::Storage::value(const Column& column, std::uint32_t row) const {
    if (!has(column, row)) return {};
    switch (column.kind) {
        case ColumnKind::Absent: return {};
        case ColumnKind::Boolean: {
            const auto* words = numbers<std::uint64_t>(column);
            touch(words + row / 64, 1);
            return Value::boolean(bit(words, row));
        }
        case ColumnKind::Integer: {
            const auto* integers = numbers<std::int64_t>(column);
            touch(integers + row, 1);
            return Value::integer(integers[row]);
        }
        case ColumnKind::Float: {
            const auto* floats = numbers<double>(column);
            touch(floats + row, 1);
            return Value::floating(floats[row]);
        }
        case ColumnKind::Dictionary: {
            const auto* codes = numbers<std::uint32_t>(column);
            touch(codes + row, 1);
            return Value::string(dictionary_entry(codes[row]));
        }
        case ColumnKind::Text: {
            const auto* offsets = numbers<std::uint64_t>(column);
            touch(offsets + row, 2);
            const auto text = column.bytes.subspan(offsets[row], offsets[row + 1] - offsets[row]);
            touch(text.data(), text.size());
            return Value::string({reinterpret_cast<const char*>(text.data()), text.size()});
        }
        case ColumnKind::Date: {
            const auto* days = numbers<std::int32_t>(column);
            touch(days + row, 1);
            return Value::date(days[row]);
        }
        case ColumnKind::Mixed: {
            const auto* payloads = numbers<std::uint64_t>(column);
            touch(payloads + row, 1);
            if (column.tags[row] != static_cast<std::uint8_t>(ValueType::List)) {
                return mixed_value(column, column.tags[row], payloads[row]);
            }
            return Value::list(list_record(column, payloads[row]));
        }
    }
    return {};
}

// Of anything but a list. The payload is checked here, since what it must be depends on the tag.
Value PropertyGraph::Storage::mixed_value(const Column& column, std::uint8_t tag, std::uint64_t payload) const {
    switch (static_cast<ValueType>(tag)) {
        case ValueType::Null: return {};
        case ValueType::Boolean: return Value::boolean(payload != 0);
        case ValueType::Integer: return Value::integer(static_cast<std::int64_t>(payload));
        case ValueType::Float: return Value::floating(std::bit_cast<double>(payload));
        case ValueType::Date: return Value::date(static_cast<std::int32_t>(payload));
        case ValueType::String: return Value::string(text_record(column, payload));
        default: damaged("a value has a type that properties cannot have");
    }
}

std::string_view PropertyGraph::Storage::text_record(const Column& column, std::uint64_t offset) const {
    const std::uint64_t size = column.bytes.size();
    if (offset % 8 != 0 || offset >= size || size - offset < 8) damaged("a text points outside its column");
    const std::byte* record = column.bytes.data() + offset;
    touch(record, 8);
    std::uint64_t length = 0;
    std::memcpy(&length, record, sizeof length);
    if (length > size - offset - 8) damaged("a text is longer than its column");
    touch(record + 8, length);
    return {reinterpret_cast<const char*>(record + 8), length};
}

std::span<const Value> PropertyGraph::Storage::list_record(const Column& column, std::uint64_t offset) const {
    const std::uint64_t size = column.bytes.size();
    if (offset % 8 != 0 || offset >= size || size - offset < 8) damaged("a list points outside its column");
    const std::byte* record = column.bytes.data() + offset;
    return lists.get(record, [&] {
        const auto* words = reinterpret_cast<const std::uint64_t*>(record);
        touch(words, 1);
        const std::uint64_t count = words[0];
        if (count > size / 9 || list_bytes(count) > size - offset) damaged("a list is longer than its column");
        touch(record, list_bytes(count));
        const auto* tags = reinterpret_cast<const std::uint8_t*>(words + 1 + count);
        std::vector<Value> items(count);
        for (std::uint64_t i = 0; i < count; ++i) items[i] = mixed_value(column, tags[i], words[1 + i]);
        return items;
    });
}

Adjacency PropertyGraph::Storage::adjacency(const AdjacencyArrays& arrays, Vertex vertex, Edge first_edge) const {
    if (vertex < arrays.over.first || vertex >= arrays.over.last) return {};
    const std::uint32_t* offset = arrays.offsets + (vertex - arrays.over.first);
    touch(offset, 2);
    const std::uint32_t size = offset[1] - offset[0];
    const Vertex* neighbours = arrays.neighbours + offset[0];
    touch(neighbours, size);
    if (arrays.edges == nullptr) return {.neighbours = neighbours, .first = first_edge + offset[0], .size = size};
    const Edge* edges = arrays.edges + offset[0];
    touch(edges, size);
    return {.neighbours = neighbours, .numbers = edges, .size = size};
}

}  // namespace kveld::graph
