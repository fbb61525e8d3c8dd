#include "text/forms/html_notes.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "text/characters.h"

namespace kveld::text::forms {
namespace {

constexpr std::size_t kMostDigits = 4;
constexpr std::size_t kLongestMark = 20;  // bytes, with white space around
constexpr std::string_view kWhite = " \t\r\n\f";

std::string_view trimmed(std::string_view words) {
    const std::size_t start = words.find_first_not_of(kWhite);
    if (start == std::string_view::npos) return {};
    return words.substr(start, words.find_last_not_of(kWhite) + 1 - start);
}

bool is_sign_of_note(std::string_view words) {
    return words == "*" || words == "**" || words == "***" || words == "†" || words == "‡";
}

struct Label {
    std::string text;
    bool has_brackets = false;
};

// "[1]" as "1"; none for words that mark no note.
std::optional<Label> label_in(std::string_view words) {
    words = trimmed(words);
    if (words.empty()) return std::nullopt;
    const bool has_brackets = words.size() > 2 && ((words.front() == '[' && words.back() == ']') ||
                                                   (words.front() == '(' && words.back() == ')'));
    if (has_brackets) words = trimmed(words.substr(1, words.size() - 2));
    const bool is_number = !words.empty() && words.size() <= kMostDigits && std::ranges::all_of(words, is_ascii_digit);
    if (!is_number && !is_sign_of_note(words)) return std::nullopt;
    return Label{std::string(words), has_brackets};
}

struct Mark {
    std::uint32_t link = 0;
    std::uint32_t target = 0;
    Label label;
};

class NoteFinder {
public:
    NoteFinder(const HtmlPage& page, const HtmlContent& content) : page_(page), content_(content) {
        found_.is_back_link.resize(page.nodes.size());
    }

    HtmlNotes find() {
        find_targets();
        find_marks();
        find_bodies();
        find_links_in_bodies();
        for (const Mark& mark : marks_) take(mark);
        number_notes();
        return std::move(found_);
    }

private:
    struct Body {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t note = kNoNote;
    };
    struct Link {
        std::uint32_t target = 0;
        std::uint32_t link = 0;
        friend bool operator<(const Link& a, const Link& b) noexcept {
            return std::tie(a.target, a.link) < std::tie(b.target, b.link);
        }
    };
    static constexpr std::uint32_t kNoNote = 0xffffffff;

    std::uint32_t size() const { return static_cast<std::uint32_t>(page_.nodes.size()); }

    void find_targets() {
        for (std::uint32_t node = 0; node < size(); ++node) {
            const std::string_view id = page_.attribute(node, HtmlAttribute::Id);
            if (!id.empty()) targets_.emplace(id, node);
            if (page_.nodes[node].tag != HtmlTag::Link) continue;
            const std::string_view name = page_.attribute(node, HtmlAttribute::Name);
            if (!name.empty()) targets_.emplace(name, node);
        }
    }

    std::optional<std::uint32_t> target_of(std::uint32_t link) const {
        const std::string_view address = page_.attribute(link, HtmlAttribute::Href);
        const std::size_t sign = address.rfind('#');
        if (sign == std::string_view::npos) return std::nullopt;
        const auto target = targets_.find(address.substr(sign + 1));
        return target == targets_.end() ? std::nullopt : std::optional(target->second);
    }

    void find_marks() {
        const std::uint32_t end = page_.nodes[content_.root].end;
        for (std::uint32_t node = content_.root; node < end;) {
            if (content_.is_left_out[node]) {
                node = page_.nodes[node].end;
                continue;
            }
            if (page_.nodes[node].tag == HtmlTag::Link) add_mark(node);
            ++node;
        }
    }

    void add_mark(std::uint32_t link) {
        const auto target = target_of(link);
        if (!target || *target < page_.nodes[link].end) return;
        if (auto label = label_in(short_words_in(link))) marks_.push_back({link, *target, std::move(*label)});
    }

    // Nothing where they are more than a mark has.
    std::string short_words_in(std::uint32_t element) const {
        std::string words;
        for (std::uint32_t node = element; node < page_.nodes[element].end; ++node) {
            if (page_.nodes[node].is_text()) words += page_.text_of(node);
            if (words.size() > kLongestMark) return {};
        }
        return words;
    }

    bool is_block(std::uint32_t node) const {
        switch (page_.nodes[node].tag) {
            case HtmlTag::Inline:
            case HtmlTag::Link:
            case HtmlTag::Raised: return false;
            default: return !page_.nodes[node].is_text();
        }
    }

    std::uint32_t block_around(std::uint32_t node) const {
        while (!is_block(node) && page_.nodes[node].parent != node) node = page_.nodes[node].parent;
        return node;
    }

    // From each target to the end of its block, or of an outer one that begins with it; at most to the next target.
    void find_bodies() {
        std::vector<std::uint32_t> starts;
        for (const Mark& mark : marks_) starts.push_back(mark.target);
        std::ranges::sort(starts);
        starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const std::uint32_t next = i + 1 < starts.size() ? starts[i + 1] : size();
            bodies_.push_back(body_at(starts[i], next));
        }
    }

    Body body_at(std::uint32_t target, std::uint32_t next) const {
        std::uint32_t block = block_around(target);
        std::uint32_t start = target;
        if (begins_with(block, target)) start = block;
        while (start == block) {
            const std::uint32_t outer = page_.nodes[block].parent;
            const bool is_note_too = outer != block && page_.nodes[outer].tag == HtmlTag::Block &&
                                     page_.nodes[outer].end <= next && begins_with(outer, block) &&
                                     !page_.attribute(outer, HtmlAttribute::Id).empty();
            if (!is_note_too) break;
            start = block = outer;
        }
        return {start, std::min(page_.nodes[block].end, std::max(next, start + 1)), kNoNote};
    }

    // Whether no text stands in an element before a node in it.
    bool begins_with(std::uint32_t element, std::uint32_t node) const {
        constexpr std::uint32_t kMostNodes = 16;  // elements without words around a note's first
        if (node - element > kMostNodes) return false;
        for (std::uint32_t i = element; i < node; ++i) {
            if (page_.nodes[i].is_text() && !trimmed(page_.text_of(i)).empty()) return false;
        }
        return true;
    }

    void take(const Mark& mark) {
        const auto body = std::ranges::upper_bound(bodies_, mark.target, {}, &Body::start) - 1;
        if (body->start <= mark.link || page_.nodes[block_around(mark.target)].tag == HtmlTag::Heading) return;
        const std::vector<std::uint32_t> back_links = back_links_in(*body, mark.link);
        if (back_links.empty() && !looks_like_note(*body, mark)) return;
        for (const std::uint32_t link : back_links) found_.is_back_link[link] = true;
        if (body->note == kNoNote) {
            body->note = static_cast<std::uint32_t>(found_.notes.size());
            found_.notes.push_back({mark.label.text, body->start, body->end});
        }
        found_.marks.emplace(mark.link, body->note);
    }

    // Of all bodies; in order of what they lead to.
    void find_links_in_bodies() {
        for (const Body& body : bodies_) {
            for (std::uint32_t node = body.start; node < body.end; ++node) {
                if (page_.nodes[node].tag != HtmlTag::Link) continue;
                if (const auto target = target_of(node)) links_.push_back({*target, node});
            }
        }
        std::sort(links_.begin(), links_.end());
    }

    // To the mark, an element in it, or one around it up to its paragraph.
    std::vector<std::uint32_t> back_links_in(const Body& body, std::uint32_t mark) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t node = mark; node < page_.nodes[mark].end; ++node) add_links_to(node, body, found);
        const std::uint32_t block = block_around(mark);
        for (std::uint32_t node = mark; node != block;) {
            node = page_.nodes[node].parent;
            add_links_to(node, body, found);
        }
        return found;
    }

    void add_links_to(std::uint32_t target, const Body& body, std::vector<std::uint32_t>& found) const {
        constexpr std::size_t kMost = 8;  // more no note has
        for (auto link = std::lower_bound(links_.begin(), links_.end(), Link{target, body.start});
             link != links_.end() && link->target == target && link->link < body.end && found.size() < kMost; ++link) {
            found.push_back(link->link);
        }
    }

    bool looks_like_note(const Body& body, const Mark& mark) const {
        const bool is_raised = page_.nodes[page_.nodes[mark.link].parent].tag == HtmlTag::Raised ||
                               (mark.link + 1 < size() && page_.nodes[mark.link + 1].tag == HtmlTag::Raised);
        if (!is_raised && !mark.label.has_brackets && !is_sign_of_note(mark.label.text)) return false;
        if (page_.nodes[body.start].tag == HtmlTag::Item) return true;
        for (std::uint32_t node = body.start; node < body.end; ++node) {
            if (!page_.nodes[node].is_text()) continue;
            const std::string_view words = trimmed(page_.text_of(node));
            if (!words.empty()) return without_number(words, mark.label.text).size() < words.size();
        }
        return false;
    }

    // In order of their bodies; marks come in their own.
    void number_notes() {
        std::vector<std::uint32_t> order(found_.notes.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::sort(order, {}, [&](std::uint32_t note) { return found_.notes[note].start; });
        std::vector<std::uint32_t> place(order.size());
        std::vector<HtmlNote> sorted;
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
            sorted.push_back(std::move(found_.notes[order[i]]));
        }
        found_.notes = std::move(sorted);
        for (auto& [link, note] : found_.marks) note = place[note];
    }

    const HtmlPage& page_;
    const HtmlContent& content_;
    HtmlNotes found_;
    std::unordered_map<std::string_view, std::uint32_t> targets_;  // by id or name
    std::vector<Mark> marks_;
    std::vector<Body> bodies_;
    std::vector<Link> links_;
};

}  // namespace

std::string_view without_number(std::string_view words, std::string_view label) {
    std::string_view rest = words.substr(std::min(words.find_first_not_of(kWhite), words.size()));
    const bool has_bracket = rest.starts_with('[') || rest.starts_with('(');
    if (has_bracket) rest.remove_prefix(1);
    if (!rest.starts_with(label)) return words;
    rest.remove_prefix(label.size());
    if (has_bracket && !rest.starts_with(']') && !rest.starts_with(')')) return words;
    if (!rest.empty() && (is_ascii_digit(rest.front()) || starts_letter(rest))) return words;
    if (rest.starts_with(']') || rest.starts_with(')')) rest.remove_prefix(1);
    if (rest.starts_with('.') || rest.starts_with(':')) rest.remove_prefix(1);
    return rest;
}

HtmlNotes find_notes(const HtmlPage& page, const HtmlContent& content) {
    return NoteFinder(page, content).find();
}

}  // namespace kveld::text::forms
