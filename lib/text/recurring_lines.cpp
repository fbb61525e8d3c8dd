#include "text/recurring_lines.h"

#include <algorithm>
#include <unordered_map>

#include "text/characters.h"
#include "text/footnote_number.h"
#include "text/labels.h"

namespace kveld::text {
namespace {

constexpr std::uint32_t kBlankLinesAtPageEnd = 3;
constexpr std::size_t kFewestLines = 4;  // of a page
constexpr std::size_t kEdge = 3;         // lines
constexpr std::size_t kFewestPages = 3;
constexpr std::size_t kLongestHead = 240;  // bytes

// The line without the page's number at its end; empty where it can't be a head.
std::string_view head_of(std::string_view line) {
    if (line.size() > kLongestHead) return {};
    const auto number = number_at(line);
    if (number && blank_length(line, number->length) > 0) return {};
    if (label_of(line).kind != LabelKind::None) return {};
    constexpr std::string_view kClauseEnds = ".,;:?!-";
    if (kClauseEnds.find(line.back()) != std::string_view::npos) return {};
    std::string_view head = line;
    while (!head.empty() && is_ascii_digit(head.back())) head.remove_suffix(1);
    const bool is_number_apart =
        head.size() < line.size() && !head.empty() && (head.back() == ' ' || head.back() == '\t');
    head = is_number_apart ? without_blank_end(head) : line;
    const bool has_letter =
        std::ranges::any_of(head, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return has_letter ? head : std::string_view();
}

struct Seen {
    std::size_t pages = 0;  // at whose edges it stands
    std::size_t last_page = 0;
    std::size_t times = 0;  // anywhere
};

class RecurringLines {
public:
    RecurringLines(std::string_view text, std::vector<Line>& lines) : text_(text), lines_(lines) {}

    void mark() {
        for_each_page([&](std::size_t first, std::size_t end) {
            if (end - first < kFewestLines) return;
            ++page_;
            for_each_edge_line(first, end, [&](std::size_t i) { see(i); });
        });
        if (page_ < kFewestPages) return;
        std::erase_if(seen_, [](const auto& one) { return one.second.pages < kFewestPages; });
        if (seen_.empty()) return;
        for (const Line& line : lines_) {
            if (Seen* head = find(line)) ++head->times;
        }
        for_each_page([&](std::size_t first, std::size_t end) {
            std::vector<std::size_t> heads;
            for_each_edge_line(first, end, [&](std::size_t i) {
                const Seen* head = find(lines_[i]);
                if (head != nullptr && head->times < 2 * head->pages) heads.push_back(i);
            });
            if (heads.size() == end - first) return;  // a page has something to say
            for (const std::size_t i : heads) lines_[i].role = LineRole::Furniture;
        });
    }

private:
    template <class Look>
    void for_each_page(Look look) const {
        std::size_t first = 0;
        for (std::size_t i = 1; i <= lines_.size(); ++i) {
            const bool is_end =
                i == lines_.size() || lines_[i].page_start || lines_[i].blank_before >= kBlankLinesAtPageEnd;
            if (!is_end) continue;
            look(first, i);
            first = i;
        }
    }

    // The page's first and last line, and the short blocks at its edges that blank lines set apart.
    template <class Look>
    void for_each_edge_line(std::size_t first, std::size_t end, Look look) const {
        std::size_t head_end = first + 1;
        for (std::size_t i = first + 1; i < end && i <= first + kEdge; ++i) {
            if (lines_[i].blank_before > 0) head_end = i;
        }
        std::size_t foot_start = end - 1;
        for (std::size_t i = end - 1; i >= head_end && i + kEdge >= end; --i) {
            if (lines_[i].blank_before > 0) foot_start = i;
        }
        for (std::size_t i = first; i < head_end; ++i) look(i);
        for (std::size_t i = std::max(head_end, foot_start); i < end; ++i) look(i);
    }

    void see(std::size_t i) {
        const std::string_view head = lines_[i].is_part ? std::string_view() : head_of(lines_[i].of(text_));
        if (head.empty()) return;
        Seen& seen = seen_[head];
        if (seen.last_page != page_) ++seen.pages;
        seen.last_page = page_;
    }

    Seen* find(const Line& line) {
        const std::string_view head = line.is_part ? std::string_view() : head_of(line.of(text_));
        const auto found = head.empty() ? seen_.end() : seen_.find(head);
        return found == seen_.end() ? nullptr : &found->second;
    }

    std::string_view text_;
    std::vector<Line>& lines_;
    std::unordered_map<std::string_view, Seen> seen_;
    std::size_t page_ = 0;
};

}  // namespace

void mark_recurring_lines(std::string_view text, std::vector<Line>& lines) {
    RecurringLines(text, lines).mark();
}

}  // namespace kveld::text
