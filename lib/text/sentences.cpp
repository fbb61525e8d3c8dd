#include "text/sentences.h"

#include <algorithm>

#include "text/characters.h"
#include "text/labels.h"

namespace kveld::text {
namespace {

constexpr std::size_t kLongestAbbreviation = 24;  // bytes
constexpr std::string_view kEllipsis = "…";

bool is_end_mark(char c) noexcept {
    return c == '.' || c == '!' || c == '?';
}

bool starts_sentence(std::string_view rest) {
    if (rest.empty()) return true;
    const base::utf8::Decoded next = base::utf8::decode(rest, 0);
    return base::utf8::is_upper(next.code_point) || is_opening(next.code_point) || is_ascii_digit(rest.front()) ||
           label_of(rest).kind == LabelKind::Bullet;
}

// What stands before the stop, back to white space or an opening bracket, with the stop: "o.a.", "nr.", "D.M.".
std::string_view word_with_stop(std::string_view block, std::size_t stop) {
    std::size_t start = stop;
    while (start > 0 && stop - start < kLongestAbbreviation && block[start - 1] != ' ' && block[start - 1] != '(' &&
           block[start - 1] != '[') {
        --start;
    }
    return block.substr(start, stop + 1 - start);
}

// "D.", "D.M.", "J.Ch.": capitals that stand for first names; one alone is a single letter.
bool is_initials(std::string_view word) {
    std::size_t initials = 0;
    std::size_t longest = 0;
    while (!word.empty()) {
        const std::string_view initial = word.substr(0, word.find('.'));
        const std::size_t letters = base::utf8::count(initial);
        if (letters == 0 || letters > 2 || initial.size() == word.size() || !starts_upper(initial)) return false;
        const std::string_view second = initial.substr(base::utf8::decode(initial, 0).length);
        if (!second.empty() && !starts_lower(second)) return false;
        longest = std::max<std::size_t>(longest, letters);
        ++initials;
        word.remove_prefix(initial.size() + 1);
    }
    return initials > 0 && (longest == 1 || initials > 1);
}

class SentenceSplitter {
public:
    SentenceSplitter(std::string_view block, std::uint64_t offset, const Abbreviations& abbreviations)
        : block_(block), offset_(offset), abbreviations_(abbreviations) {}

    std::vector<Span> split() {
        const Label label = label_of(block_);
        std::size_t at = label.kind == LabelKind::None ? 0 : label.length;
        while ((at = next_end_mark(at)) < block_.size()) {
            const std::size_t end = behind_closing(at);
            const std::size_t next = skip_space(end);
            if (next == end && end < block_.size()) {
                at = end;
                continue;
            }
            if (ends_here(at, next)) finish(end, next);
            at = std::max(next, end);
        }
        finish(block_.size(), block_.size());
        return std::move(found_);
    }

private:
    bool is_mark_at(std::size_t at) const {
        return is_end_mark(block_[at]) || (block_[at] == kEllipsis.front() && block_.substr(at).starts_with(kEllipsis));
    }

    std::size_t next_end_mark(std::size_t at) const {
        while (at < block_.size() && !is_mark_at(at)) ++at;
        return at;
    }

    // Behind the mark, those that repeat it, and closing quotes and brackets.
    std::size_t behind_closing(std::size_t mark) const {
        std::size_t at = mark;
        while (at < block_.size() && is_mark_at(at)) at += is_end_mark(block_[at]) ? 1 : kEllipsis.size();
        while (at < block_.size()) {
            const base::utf8::Decoded next = base::utf8::decode(block_, at);
            if (!is_closing(next.code_point)) break;
            at += next.length;
        }
        return at;
    }

    std::size_t skip_space(std::size_t at) const {
        while (at < block_.size() && block_[at] == ' ') ++at;
        return at;
    }

    bool ends_here(std::size_t mark, std::size_t next) const {
        const std::string_view rest = block_.substr(next);
        if (!starts_sentence(rest)) return false;
        const bool is_left_out = mark > 0 && (block_[mark - 1] == '(' || block_[mark - 1] == '[');  // "(…)"
        if (is_left_out && !rest.empty()) return false;
        if (block_[mark] != '.' || rest.empty()) return true;
        const std::string_view word = word_with_stop(block_, mark);
        const std::string lower = base::utf8::to_lower(word);
        if (abbreviations_.never_final.contains(lower) || is_initials(word)) return false;
        if (abbreviations_.may_be_final.contains(lower)) return !is_ascii_digit(rest.front());
        return true;
    }

    void finish(std::size_t end, std::size_t next) {
        if (end > start_) found_.push_back({offset_ + start_, offset_ + end});
        start_ = next;
    }

    std::string_view block_;
    std::uint64_t offset_;
    const Abbreviations& abbreviations_;
    std::vector<Span> found_;
    std::size_t start_ = 0;
};

}  // namespace

std::vector<Span> split_sentences(std::string_view block, std::uint64_t offset, const Abbreviations& abbreviations) {
    return SentenceSplitter(block, offset, abbreviations).split();
}

}  // namespace kveld::text
