#include "query/run/group_table.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace kveld::query::run {
namespace {

using graph::Value;
using graph::ValueType;

constexpr std::size_t kFirstPlaces = 64;

// Both halves of the 128-bit product, folded: every bit of the input moves every bit of the result.
std::uint64_t mixed(std::uint64_t a, std::uint64_t b) noexcept {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a ^ 0x9E3779B97F4A7C15ULL) * (b ^ 0xD6E8FEB86659FD93ULL);
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint64_t word_at(const char* text, std::size_t length) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, text, length);
    return word;
}

std::uint64_t hash_text(std::uint64_t seed, std::string_view text) noexcept {
    const char* rest = text.data();
    std::size_t length = text.size();
    std::uint64_t hash = mixed(seed, length);
    for (; length > 8; length -= 8, rest += 8) hash = mixed(hash, word_at(rest, 8));
    return length == 0 ? hash : mixed(hash, word_at(rest, length));
}

// A float that is an integer is the same as that integer.
std::uint64_t hash_float(std::uint64_t seed, double number) noexcept {
    if (std::isnan(number)) return mixed(seed, 0x7FF8000000000000ULL);
    constexpr double kBeyond = 9223372036854775808.0;
    if (number >= -kBeyond && number < kBeyond && std::trunc(number) == number) {
        return mixed(seed, static_cast<std::uint64_t>(static_cast<std::int64_t>(number)));
    }
    return mixed(seed, std::bit_cast<std::uint64_t>(number));
}

std::uint64_t hash_value(std::uint64_t seed, const Value& value) noexcept {
    switch (value.type()) {
        case ValueType::Null: return mixed(seed, 0x51ED270B0B4C1F9DULL);
        case ValueType::Boolean: return mixed(seed, value.as_boolean() ? 1 : 0);
        case ValueType::Integer: return mixed(seed, static_cast<std::uint64_t>(value.as_integer()));
        case ValueType::Float: return hash_float(seed, value.as_float());
        case ValueType::String: return mixed(seed, hash_text(0, value.as_string()));
        case ValueType::Date: return mixed(seed, static_cast<std::uint64_t>(value.as_date()));
        case ValueType::Node: return mixed(seed, value.as_node());
        case ValueType::Relationship: return mixed(seed, value.as_relationship());
        case ValueType::List:
        case ValueType::Map:
        case ValueType::Path: return mixed(seed, graph::hash(value));
    }
    return seed;
}

template <typename T, typename Hash>
void hash_column_as(const Chunk& chunk, const Vector& column, std::span<std::uint64_t> hashes, const Hash& hash) {
    const std::span<const T> values = column.values<T>();
    const bool nulls = column.nulls().any();
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        const std::uint32_t place = column.index(chunk.row(i));
        const bool null = nulls && column.nulls().test(place);
        hashes[i] = null ? hash_value(hashes[i], {}) : hash(hashes[i], values[place]);
    }
}

// A text that lies where the last one did is not read again.
void hash_texts(const Chunk& chunk, const Vector& column, std::span<std::uint64_t> hashes) {
    std::string_view last;
    std::uint64_t hash_of_last = hash_text(0, last);
    hash_column_as<std::string_view>(chunk, column, hashes, [&](std::uint64_t seed, std::string_view text) {
        if (text.data() != last.data() || text.size() != last.size()) {
            last = text;
            hash_of_last = hash_text(0, text);
        }
        return mixed(seed, hash_of_last);
    });
}

void hash_column(const Chunk& chunk, const Vector& column, std::span<std::uint64_t> hashes) {
    const auto number = [](std::uint64_t seed, auto value) { return mixed(seed, static_cast<std::uint64_t>(value)); };
    switch (column.layout()) {
        case Layout::Integer: hash_column_as<std::int64_t>(chunk, column, hashes, number); break;
        case Layout::Date: hash_column_as<std::int32_t>(chunk, column, hashes, number); break;
        case Layout::Vertex: hash_column_as<graph::Vertex>(chunk, column, hashes, number); break;
        case Layout::Edge: hash_column_as<graph::Edge>(chunk, column, hashes, number); break;
        case Layout::String: hash_texts(chunk, column, hashes); break;
        case Layout::Float: hash_column_as<double>(chunk, column, hashes, hash_float); break;
        case Layout::Boolean:
        case Layout::Mixed:
            for (std::uint32_t i = 0; i < chunk.size; ++i) {
                hashes[i] = hash_value(hashes[i], column.at(chunk.row(i)));
            }
            break;
    }
}

// Texts of a graph's dictionary are the same where they lie in the same place.
bool is_same_text(std::string_view a, std::string_view b) {
    return a.size() == b.size() && (a.data() == b.data() || a == b);
}

// Whether a row's value is of the same group as one that was kept.
bool is_same(const Vector& column, std::uint32_t row, const Value& kept) {
    const std::uint32_t place = column.index(row);
    if (column.nulls().test(place)) return kept.is_null();
    switch (column.layout()) {
        case Layout::Integer:
            if (kept.type() != ValueType::Integer) break;
            return column.values<std::int64_t>()[place] == kept.as_integer();
        case Layout::Date:
            return kept.type() == ValueType::Date && column.values<std::int32_t>()[place] == kept.as_date();
        case Layout::Vertex:
            return kept.type() == ValueType::Node && column.values<graph::Vertex>()[place] == kept.as_node();
        case Layout::Edge:
            return kept.type() == ValueType::Relationship &&
                   column.values<graph::Edge>()[place] == kept.as_relationship();
        case Layout::String:
            return kept.type() == ValueType::String &&
                   is_same_text(column.values<std::string_view>()[place], kept.as_string());
        case Layout::Float:
        case Layout::Boolean:
        case Layout::Mixed: break;
    }
    return graph::order(column.at(row), kept) == std::strong_ordering::equal;
}

}  // namespace

GroupTable::GroupTable(std::size_t keys, const Context& context)
    : width_(keys),
      keeper_(context.view.base()),
      texts_(context.memory),
      keys_(context.memory),
      hashes_(context.memory),
      places_(kFirstPlaces, context.memory) {}

void GroupTable::find_or_add(const Chunk& chunk, std::span<const Vector* const> keys, std::span<std::uint32_t> groups) {
    const std::span<std::uint64_t> hashes = std::span(row_hashes_).first(chunk.size);
    std::ranges::fill(hashes, 0);
    for (const Vector* key : keys) hash_column(chunk, *key, hashes);
    for (std::uint32_t i = 0; i < chunk.size; ++i) groups[i] = find_or_add(keys, chunk.row(i), hashes[i]);
}

std::uint32_t GroupTable::find_or_add(std::span<const Vector* const> keys, std::uint32_t row, std::uint64_t hash) {
    const std::size_t mask = places_.size() - 1;
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    std::size_t i = hash & mask;
    for (; places_[i].group != 0; i = (i + 1) & mask) {
        if (places_[i].tag == tag && is_key(places_[i].group - 1, keys, row)) return places_[i].group - 1;
    }
    const std::uint32_t group = add(keys, row, hash);
    places_[i] = {group + 1, tag};
    if (2 * hashes_.size() > places_.size()) grow();
    return group;
}

bool GroupTable::is_key(std::uint32_t group, std::span<const Vector* const> keys, std::uint32_t row) const {
    for (std::size_t number = 0; number < width_; ++number) {
        if (!is_same(*keys[number], row, key(group, number))) return false;
    }
    return true;
}

std::uint32_t GroupTable::add(std::span<const Vector* const> keys, std::uint32_t row, std::uint64_t hash) {
    const std::uint32_t group = size();
    for (const Vector* key : keys) keys_.push_back(keeper_.keep(key->at(row), &texts_));
    hashes_.push_back(hash);
    return group;
}

void GroupTable::grow() {
    places_.assign(places_.size() * 4, Place{});
    const std::size_t mask = places_.size() - 1;
    for (std::uint32_t group = 0; group < size(); ++group) {
        std::size_t i = hashes_[group] & mask;
        while (places_[i].group != 0) i = (i + 1) & mask;
        places_[i] = {group + 1, static_cast<std::uint32_t>(hashes_[group] >> 32U)};
    }
}

}  // namespace kveld::query::run
