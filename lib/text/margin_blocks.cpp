#include "text/margin_blocks.h"

#include <algorithm>

namespace kveld::text {
namespace {

constexpr std::size_t kMostLines = 6;
constexpr std::size_t kLongestLine = 120;  // bytes

class MarginBlocks {
public:
    MarginBlocks(std::string_view text, std::vector<Line>& lines, const Rules::Data& rules, PrintedFacts& facts)
        : text_(text), lines_(lines), rules_(rules), facts_(facts), is_margin_(lines.size(), false) {}

    void mark() {
        for (std::size_t i = 0; i < lines_.size();) i += std::max<std::size_t>(1, take_block(i));
        for (std::size_t i = 1; i < lines_.size(); ++i) take_beside(i, i - 1, i);
        for (std::size_t i = lines_.size(); i-- > 1;) take_beside(i - 1, i, i);
    }

private:
    bool may_be_margin(std::size_t i) const {
        const Line& line = lines_[i];
        return !line.is_part && line.role == LineRole::Text && line.end - line.start <= kLongestLine;
    }

    // How many lines a pattern takes from line i on.
    std::size_t take_block(std::size_t i) {
        if (!may_be_margin(i)) return 0;
        const std::string_view line = lines_[i].of(text_);
        for (const LayoutPattern& pattern : rules_.margins) {
            if (pattern.where() == "beside" || !pattern.may_begin_with(line)) continue;
            if (const std::size_t taken = taken_by(pattern, i)) return taken;
        }
        return 0;
    }

    std::size_t taken_by(const LayoutPattern& pattern, std::size_t i) {
        std::size_t end = i + 1;
        while (end < lines_.size() && end < i + kMostLines && may_be_margin(end) && !lines_[end].page_start &&
               lines_[end].blank_before <= 1) {
            ++end;
        }
        for (; end > i; --end) {
            std::string block;
            for (std::size_t line = i; line < end; ++line) (block += line == i ? "" : "\n") += lines_[line].of(text_);
            const auto groups = pattern.find_in(block);
            if (!groups) continue;
            if (end == i + 1 && is_letters_own_date(block)) return 0;
            if (groups->contains("day") && facts_.date_groups.empty()) facts_.date_groups = *groups;
            for (std::size_t line = i; line < end; ++line) make_margin(line);
            return end - i;
        }
        return 0;
    }

    // The first stays where it is: the letterhead.
    bool is_letters_own_date(std::string_view line) {
        if (has_own_date_ || !fits_any(rules_.date_lines, line)) return false;
        has_own_date_ = true;
        return true;
    }

    void take_beside(std::size_t i, std::size_t neighbour, std::size_t later) {
        if (!is_margin_[neighbour] || !may_be_margin(i)) return;
        if (lines_[later].page_start || lines_[later].blank_before > 0) return;
        const std::string_view line = lines_[i].of(text_);
        const bool fits = std::ranges::any_of(rules_.margins, [&](const LayoutPattern& pattern) {
            return pattern.where() == "beside" && pattern.find_in(line).has_value();
        });
        if (fits) make_margin(i);
    }

    void make_margin(std::size_t i) {
        lines_[i].role = LineRole::Furniture;
        is_margin_[i] = true;
    }

    std::string_view text_;
    std::vector<Line>& lines_;
    const Rules::Data& rules_;
    PrintedFacts& facts_;
    std::vector<bool> is_margin_;
    bool has_own_date_ = false;
};

}  // namespace

void mark_margin_blocks(std::string_view text, std::vector<Line>& lines, const Rules::Data& rules,
                        PrintedFacts& facts) {
    MarginBlocks(text, lines, rules, facts).mark();
}

}  // namespace kveld::text
