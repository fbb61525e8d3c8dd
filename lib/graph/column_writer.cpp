#include "graph/column_writer.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <unordered_map>

#include "base/error.h"
#include "graph/mixed_records.h"

namespace kveld::graph {
namespace {

constexpr std::uint64_t kLongText = 64;  // bytes, on average

ColumnKind kind_of(ValueType type) {
    switch (type) {
        case ValueType::Boolean: return ColumnKind::Boolean;
        case ValueType::Integer: return ColumnKind::Integer;
        case ValueType::Float: return ColumnKind::Float;
        case ValueType::String: return ColumnKind::Dictionary;
        case ValueType::Date: return ColumnKind::Date;
        default: return ColumnKind::Mixed;
    }
}

template <typename Number>
void copy_numbers(std::span<Number> out, const std::vector<Cell>& cells) {
    for (std::size_t row = 0; row < cells.size(); ++row) std::memcpy(&out[row], &cells[row].payload, sizeof(Number));
}

}  // namespace

ColumnWriter::ColumnWriter(const GraphBuilder::State& state, Owner owner, const std::vector<PropertySet>& properties,
                           const std::vector<std::uint16_t>& owner_of, const Numbering& numbering)
    : state_(state), owner_(owner), properties_(properties), new_of_old_(numbering.new_of_old) {
    if (properties.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw base::Error(base::ErrorKind::Data, "the graph has more than 4,294,967,295 properties")
            .hint("split the graph");
    }
    group(owner_of, numbering);
    for (Plan& plan : plans_) decide(plan);
    std::erase_if(plans_, [](const Plan& plan) { return plan.present == 0; });
}

// A counting sort, stable so that of two values for one place the later comes later.
void ColumnWriter::group(const std::vector<std::uint16_t>& owner_of, const Numbering& numbering) {
    std::unordered_map<std::uint32_t, std::uint32_t> plan_of;
    std::vector<std::uint32_t> plan_of_property(properties_.size());
    for (std::size_t i = 0; i < properties_.size(); ++i) {
        const PropertySet& set = properties_[i];
        const std::uint16_t owner = owner_of[set.owner];
        const std::uint32_t name = std::uint32_t{owner} << 16U | set.key;
        const auto [found, is_new] = plan_of.try_emplace(name, static_cast<std::uint32_t>(plans_.size()));
        if (is_new) {
            const std::uint32_t first = numbering.bounds[owner];
            plans_.push_back(
                {.owner = owner, .key = set.key, .first = first, .rows = numbering.bounds[owner + 1U] - first});
        }
        plan_of_property[i] = found->second;
        ++plans_[found->second].properties_last;
    }
    std::uint64_t sum = 0;
    for (Plan& plan : plans_) {
        plan.properties_first = sum;
        sum += plan.properties_last;
        plan.properties_last = plan.properties_first;
    }
    order_.resize(properties_.size());
    for (std::uint32_t i = 0; i < properties_.size(); ++i) order_[plans_[plan_of_property[i]].properties_last++] = i;
}

std::vector<Cell> ColumnWriter::cells_of(const Plan& plan) const {
    std::vector<Cell> cells(plan.rows);
    for (std::uint64_t i = plan.properties_first; i < plan.properties_last; ++i) {
        const PropertySet& set = properties_[order_[i]];
        cells[new_of_old_[set.owner] - plan.first] = {set.payload, set.type};
    }
    return cells;
}

void ColumnWriter::decide(Plan& plan) {
    std::uint64_t text_bytes = 0;
    for (const Cell& cell : cells_of(plan)) {
        if (cell.type == ValueType::Null) continue;
        const ColumnKind kind = kind_of(cell.type);
        plan.kind = plan.present == 0 || plan.kind == kind ? kind : ColumnKind::Mixed;
        ++plan.present;
        if (cell.type == ValueType::String) {
            text_bytes += state_.texts.text(static_cast<std::uint32_t>(cell.payload)).size();
        }
    }
    if (plan.kind == ColumnKind::Dictionary && text_bytes >= kLongText * plan.present) plan.kind = ColumnKind::Text;
}

void ColumnWriter::mark_keys(std::vector<bool>& used) const {
    for (const Plan& plan : plans_) used[plan.key] = true;
}

void ColumnWriter::mark_texts(std::vector<bool>& in_dictionary) const {
    for (const Plan& plan : plans_) {
        if (plan.kind != ColumnKind::Dictionary) continue;
        for (const Cell& cell : cells_of(plan)) {
            if (cell.type == ValueType::String) in_dictionary[cell.payload] = true;
        }
    }
}

void ColumnWriter::write(ImageWriter& writer, const std::vector<KeyId>& key_numbers,
                         const std::vector<std::uint32_t>& codes) {
    std::ranges::sort(plans_, {}, [&](const Plan& plan) { return std::pair(plan.owner, key_numbers[plan.key]); });
    for (const Plan& plan : plans_) {
        const std::vector<Cell> cells = cells_of(plan);
        Section section{.owner = owner_, .number = plan.owner, .key = key_numbers[plan.key]};
        if (plan.present < plan.rows && plan.kind != ColumnKind::Mixed) {
            section.kind = SectionKind::ColumnPresent;
            const auto words = writer.append<std::uint64_t>(section, (std::uint64_t{plan.rows} + 63) / 64);
            for (std::uint32_t row = 0; row < plan.rows; ++row) {
                if (cells[row].type != ValueType::Null) words[row / 64] |= std::uint64_t{1} << (row % 64);
            }
        }
        section.kind = SectionKind::ColumnValues;
        section.form = static_cast<std::uint8_t>(plan.kind);
        write_values(writer, section, plan, cells, codes);
    }
}

void ColumnWriter::write_values(ImageWriter& writer, Section section, const Plan& plan, const std::vector<Cell>& cells,
                                const std::vector<std::uint32_t>& codes) const {
    switch (plan.kind) {
        case ColumnKind::Absent: return;
        case ColumnKind::Boolean: {
            const auto words = writer.append<std::uint64_t>(section, (std::uint64_t{plan.rows} + 63) / 64);
            for (std::uint32_t row = 0; row < plan.rows; ++row) words[row / 64] |= cells[row].payload << (row % 64);
            return;
        }
        case ColumnKind::Integer:
        case ColumnKind::Float: return copy_numbers(writer.append<std::uint64_t>(section, plan.rows), cells);
        case ColumnKind::Date: return copy_numbers(writer.append<std::uint32_t>(section, plan.rows), cells);
        case ColumnKind::Dictionary: {
            const auto numbers = writer.append<std::uint32_t>(section, plan.rows);
            for (std::uint32_t row = 0; row < plan.rows; ++row) {
                if (cells[row].type == ValueType::String) numbers[row] = codes[cells[row].payload];
            }
            return;
        }
        case ColumnKind::Text: return write_text(writer, section, cells);
        case ColumnKind::Mixed: return write_mixed(writer, section, cells);
    }
}

void ColumnWriter::write_text(ImageWriter& writer, Section section, const std::vector<Cell>& cells) const {
    const auto text_of = [&](const Cell& cell) {
        return cell.type == ValueType::String ? state_.texts.text(static_cast<std::uint32_t>(cell.payload))
                                              : std::string_view();
    };
    const auto offsets = writer.append<std::uint64_t>(section, cells.size() + 1);
    for (std::size_t row = 0; row < cells.size(); ++row) offsets[row + 1] = offsets[row] + text_of(cells[row]).size();
    const std::uint64_t length = offsets.back();
    section.kind = SectionKind::ColumnBytes;
    section.form = 0;
    auto out = writer.append<char>(section, length).begin();
    for (const Cell& cell : cells) out = std::ranges::copy(text_of(cell), out).out;
}

void ColumnWriter::write_mixed(ImageWriter& writer, Section section, const std::vector<Cell>& cells) const {
    MixedRecords records(state_);
    const auto payloads = writer.append<std::uint64_t>(section, cells.size());
    for (std::size_t row = 0; row < cells.size(); ++row) payloads[row] = records.payload_of(cells[row]);
    section.form = 0;
    section.kind = SectionKind::ColumnTags;
    const auto tags = writer.append<std::uint8_t>(section, cells.size());
    std::ranges::transform(cells, tags.begin(), [](const Cell& cell) { return static_cast<std::uint8_t>(cell.type); });
    section.kind = SectionKind::ColumnBytes;
    const auto words = writer.append<std::uint64_t>(section, records.words().size());
    std::ranges::copy(records.words(), words.begin());
}

}  // namespace kveld::graph
