#include "graph/mixed_records.h"

#include <algorithm>
#include <string_view>

namespace kveld::graph {

constexpr std::uint64_t kWord = sizeof(std::uint64_t);

std::uint64_t MixedRecords::payload_of(const Cell& cell) {
    if (cell.type == ValueType::String) return add_text(static_cast<std::uint32_t>(cell.payload));
    if (cell.type == ValueType::List) return add_list(state_.lists[cell.payload]);
    return cell.payload;
}

std::uint64_t MixedRecords::add_record(std::uint64_t words) {
    const std::uint64_t first = words_.size();
    words_.resize(first + words, 0);
    return first;
}

std::uint64_t MixedRecords::add_text(std::uint32_t number) {
    const auto known = record_of_text_.find(number);
    if (known != record_of_text_.end()) return known->second;
    const std::string_view text = state_.texts.text(number);
    const std::uint64_t record = add_record(1 + (text.size() + kWord - 1) / kWord);
    words_[record] = text.size();
    std::ranges::copy(text, reinterpret_cast<char*>(words_.data() + record + 1));
    record_of_text_.emplace(number, record * kWord);
    return record * kWord;
}

std::uint64_t MixedRecords::add_list(std::span<const Cell> cells) {
    const std::uint64_t record = add_record(1 + cells.size() + (cells.size() + kWord - 1) / kWord);
    words_[record] = cells.size();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::uint64_t payload = payload_of(cells[i]);  // may add a text behind this record
        words_[record + 1 + i] = payload;
        reinterpret_cast<std::uint8_t*>(words_.data() + record + 1 + cells.size())[i] =
            static_cast<std::uint8_t>(cells[i].type);
    }
    return record * kWord;
}

}  // namespace kveld::graph
