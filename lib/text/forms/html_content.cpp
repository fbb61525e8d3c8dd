#include "text/forms/html_content.h"

#include <algorithm>
#include <array>

#include "text/forms/markup.h"

namespace kveld::text::forms {
namespace {

constexpr std::array<std::string_view, 8> kOutsideRoles{"navigation", "banner",        "contentinfo", "search",
                                                        "dialog",     "complementary", "alertdialog", "menu"};
constexpr std::array<std::string_view, 13> kBars{"breadcrumb", "breadcrumbs", "cookie",    "cookies", "menu",
                                                 "navbar",     "navigation",  "sidebar",   "share",   "social",
                                                 "skiplink",   "skiplinks",   "pagination"};

bool is_word_sign(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "cookie-bar", "breadcrumb list".
bool names_bar(std::string_view name) {
    for (std::size_t at = 0; at < name.size();) {
        const auto end = static_cast<std::size_t>(
            std::find_if_not(name.begin() + static_cast<std::ptrdiff_t>(at), name.end(), is_word_sign) - name.begin());
        const std::string_view word = name.substr(at, end - at);
        if (std::ranges::any_of(kBars, [&](std::string_view bar) { return equal_ignoring_case(bar, word); }))
            return true;
        at = end + 1;
    }
    return false;
}

class ContentFinder {
public:
    explicit ContentFinder(const HtmlPage& page) : page_(page) {
        content_.is_left_out.resize(page.nodes.size());
        words_.resize(page.nodes.size());
    }

    HtmlContent find() {
        count_words();
        leave_out();
        count_words();
        content_.root = root();
        return std::move(content_);
    }

private:
    std::uint32_t size() const { return static_cast<std::uint32_t>(page_.nodes.size()); }
    bool has_role(std::uint32_t node, std::string_view role) const {
        return equal_ignoring_case(page_.attribute(node, HtmlAttribute::Role), role);
    }

    // Bytes of text in each element, but for white space, links and what is left out.
    void count_words() {
        std::ranges::fill(words_, 0);
        std::uint32_t link_end = 0;
        for (std::uint32_t node = 0; node < size();) {
            const HtmlNode& each = page_.nodes[node];
            if (content_.is_left_out[node] || each.tag == HtmlTag::Title) {
                node = each.end;
                continue;
            }
            if (each.tag == HtmlTag::Link) link_end = std::max(link_end, each.end);
            if (each.is_text() && node >= link_end) {
                const std::string_view words = page_.text_of(node);
                words_[node] = static_cast<std::uint32_t>(
                    std::ranges::count_if(words, [](char c) { return static_cast<unsigned char>(c) > 0x20; }));
            }
            ++node;
        }
        for (std::uint32_t node = size(); node-- > 1;) words_[page_.nodes[node].parent] += words_[node];
    }

    void leave_out() {
        for (std::uint32_t node = 0; node < size();) {
            content_.is_left_out[node] = !page_.nodes[node].is_text() && is_no_part(node);
            node = content_.is_left_out[node] ? page_.nodes[node].end : node + 1;
        }
    }

    bool is_no_part(std::uint32_t node) const {
        const HtmlNode& each = page_.nodes[node];
        if (each.is_hidden) return true;
        if (has_role(node, "main")) return false;
        switch (each.tag) {
            case HtmlTag::LeftOut:
            case HtmlTag::Title:
            case HtmlTag::Meta:
            case HtmlTag::Outside: return true;
            case HtmlTag::PageEdge: return !is_in_section(node);
            default: break;
        }
        const std::string_view role = page_.attribute(node, HtmlAttribute::Role);
        if (!role.empty() && std::ranges::any_of(kOutsideRoles, [&](std::string_view outside) {
                return equal_ignoring_case(role, outside);
            })) {
            return true;
        }
        const bool is_small = std::uint64_t{4} * words_[node] < words_[0];
        if (!is_small) return false;
        return each.tag == HtmlTag::Form || names_bar(page_.attribute(node, HtmlAttribute::Class)) ||
               names_bar(page_.attribute(node, HtmlAttribute::Id));
    }

    bool is_in_section(std::uint32_t node) const {
        while (node != page_.nodes[node].parent) {
            node = page_.nodes[node].parent;
            const HtmlTag tag = page_.nodes[node].tag;
            if (tag == HtmlTag::Article || tag == HtmlTag::Main || has_role(node, "main")) return true;
        }
        return false;
    }

    std::uint32_t root() const {
        const auto [main, words_of_mains] = fullest(
            [&](std::uint32_t node) { return page_.nodes[node].tag == HtmlTag::Main || has_role(node, "main"); });
        if (words_of_mains > 0) return main;
        const auto [article, words_of_articles] =
            fullest([&](std::uint32_t node) { return page_.nodes[node].tag == HtmlTag::Article; });
        if (words_of_articles > 0 && std::uint64_t{2} * words_[article] > words_of_articles) return article;
        return innermost_full();
    }

    struct Fullest {
        std::uint32_t node = 0;
        std::uint64_t words_of_all = 0;
    };

    template <typename Fits>
    Fullest fullest(Fits fits) const {
        Fullest found;
        for (std::uint32_t node = 0; node < size(); ++node) {
            if (page_.nodes[node].is_text() || !fits(node) || words_[node] == 0) continue;
            if (found.words_of_all == 0 || words_[node] > words_[found.node]) found.node = node;
            found.words_of_all += words_[node];
        }
        return found;
    }

    std::uint32_t innermost_full() const {
        const std::uint32_t title = first_title();
        std::uint32_t found = 0;
        for (std::uint32_t node = 0; node < size(); ++node) {
            const bool is_full = std::uint64_t{4} * words_[node] >= std::uint64_t{3} * words_[0];
            const bool has_title = title == 0 || (node < title && title < page_.nodes[node].end);
            if (is_full && has_title && may_hold_letter(node)) found = node;
        }
        return found;
    }

    std::uint32_t first_title() const {
        for (std::uint32_t node = 0; node < size(); ++node) {
            if (page_.nodes[node].tag == HtmlTag::Heading && page_.name_of(node) == "h1" && words_[node] > 0)
                return node;
        }
        return 0;
    }

    // Blocks but those that are a paragraph themselves.
    bool may_hold_letter(std::uint32_t node) const {
        const HtmlTag tag = page_.nodes[node].tag;
        if (tag != HtmlTag::Block && tag != HtmlTag::Cell && tag != HtmlTag::Form) return false;
        for (std::uint32_t child = node + 1; child < page_.nodes[node].end; child = page_.nodes[child].end) {
            if (!page_.nodes[child].is_text() && page_.nodes[child].tag != HtmlTag::Inline && words_[child] > 0)
                return page_.name_of(node) != "p";
        }
        return false;
    }

    const HtmlPage& page_;
    HtmlContent content_;
    std::vector<std::uint32_t> words_;
};

}  // namespace

HtmlContent find_content(const HtmlPage& page) {
    return ContentFinder(page).find();
}

}  // namespace kveld::text::forms
