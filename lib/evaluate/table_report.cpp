#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "evaluate/reports.h"

namespace kveld::evaluate {
namespace {

constexpr std::size_t kNameWidth = 35;
constexpr std::size_t kFigureWidth = 7;

std::string with_three_places(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 3);
    return {digits.data(), end.ptr};
}

std::string right_aligned(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
}

// A name that is too long for its column has a line of its own.
std::string name_column(const std::string& name) {
    const std::size_t width = base::utf8::columns(name);
    if (width < kNameWidth) return name + std::string(kNameWidth - width, ' ');
    return name + '\n' + std::string(kNameWidth, ' ');
}

std::string heading(const std::string& name) {
    std::string line = name_column(name);
    for (const char* column : {"P", "R", "F1"}) line += right_aligned(column, kFigureWidth);
    return line + "   right/spurious/missed\n";
}

std::string row(const std::string& name, const Figure& figure) {
    std::string line = name_column(name);
    for (const double value : {figure.precision(), figure.recall(), figure.f1()})
        line += right_aligned(with_three_places(value), kFigureWidth);
    return line + "   " + std::to_string(figure.right) + " / " + std::to_string(figure.spurious) + " / " +
           std::to_string(figure.missed) + '\n';
}

std::string row(const std::string& name, const Share& share) {
    return name_column(name) + right_aligned(with_three_places(share.value()), kFigureWidth) + " right   " +
           std::to_string(share.right) + " of " + std::to_string(share.asked) + '\n';
}

std::string layers_and_types(const Evaluation& evaluation) {
    std::string layers = heading("layer");
    std::string types = heading("type");
    for (const auto& [name, figure] : evaluation.figures())
        (name.find('/') == std::string::npos ? layers : types) += row(name, figure);
    for (const auto& [name, share] : evaluation.shares()) layers += row(name, share);
    layers += name_column("inverted stances") + right_aligned(std::to_string(evaluation.inverted()), kFigureWidth);
    return layers + "\n\n" + types;
}

std::uint64_t mistakes(const Figure& figure) {
    return figure.spurious + figure.missed;
}

std::string rules_that_err(const Evaluation& evaluation, bool all) {
    const RuleTable table = evaluation.rules();
    std::vector<std::pair<RuleTable::key_type, Figure>> rows;  // in order of layer and name
    std::ranges::copy_if(table, std::back_inserter(rows), [&](const auto& row) { return all || mistakes(row.second); });
    std::ranges::stable_sort(rows, std::ranges::greater(), [](const auto& row) { return mistakes(row.second); });
    std::string text = "\n" + heading("rule");
    for (const auto& [rule, figure] : rows)
        text += row(name_of(rule.first) + ' ' + (rule.second.empty() ? "(no rule)" : rule.second), figure);
    if (const std::size_t rest = table.size() - rows.size(); rest > 0) {
        text += "and " + std::to_string(rest) + (rest == 1 ? " rule" : " rules") + " without a mistake\n";
    }
    return text;
}

std::string misses_of(const Evaluation& evaluation) {
    std::string text = "\n";
    for (const Miss& miss : evaluation.misses())
        text += miss.figure + "  " + miss.letter + ':' + std::to_string(miss.start) + "  " + miss.what + '\n';
    return text;
}

}  // namespace

std::string table_report(const Evaluation& evaluation, ReportParts parts) {
    return layers_and_types(evaluation) + rules_that_err(evaluation, parts.all_rules) +
           (parts.misses ? misses_of(evaluation) : "");
}

}  // namespace kveld::evaluate
