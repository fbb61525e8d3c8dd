#include "text/forms/html_page.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <memory>
#include <optional>
#include <unordered_map>

#include "base/error.h"
#include "base/utf8.h"
#include "text/forms/element_path.h"
#include "text/forms/markup.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::size_t kLongestPage = std::size_t{1} << 30U;  // bytes
constexpr std::size_t kMostNodes = 4'000'000;
constexpr std::size_t kMostAttributes = 500;
constexpr int kMostNames = 20'000;  // of elements, attributes and entities
constexpr std::string_view kWhite = " \t\r\n\f";

HtmlTag tag_of(std::string_view name) {
    static const std::unordered_map<std::string_view, HtmlTag> known = [] {
        std::unordered_map<std::string_view, HtmlTag> tags;
        const auto add = [&](HtmlTag tag, std::initializer_list<std::string_view> names) {
            for (const std::string_view each : names) tags.emplace(each, tag);
        };
        add(HtmlTag::Block,
            {"html",  "body", "p",      "div",    "section", "ul",      "dl",      "table",  "tbody", "thead",
             "tfoot", "tr",   "center", "figure", "address", "details", "summary", "hgroup", "dir",   "colgroup"});
        add(HtmlTag::Heading, {"h1", "h2", "h3", "h4", "h5", "h6"});
        add(HtmlTag::Item, {"li"});
        add(HtmlTag::Cell, {"td", "th", "dt", "dd", "blockquote", "caption", "figcaption"});
        add(HtmlTag::OrderedList, {"ol"});
        add(HtmlTag::Preformatted, {"pre", "listing", "xmp"});
        add(HtmlTag::Break, {"br"});
        add(HtmlTag::Rule, {"hr"});
        add(HtmlTag::Link, {"a"});
        add(HtmlTag::Raised, {"sup"});
        add(HtmlTag::Main, {"main"});
        add(HtmlTag::Article, {"article"});
        add(HtmlTag::Outside, {"nav", "aside", "dialog", "menu"});
        add(HtmlTag::PageEdge, {"header", "footer"});
        add(HtmlTag::Form, {"form"});
        add(HtmlTag::LeftOut, {"head",     "script", "style", "noscript", "template", "svg",    "canvas",   "object",
                               "embed",    "iframe", "audio", "video",    "map",      "select", "datalist", "button",
                               "textarea", "label",  "input", "fieldset", "img",      "link",   "noframes"});
        add(HtmlTag::Title, {"title"});
        add(HtmlTag::Meta, {"meta"});
        return tags;
    }();
    const auto tag = known.find(name);
    return tag == known.end() ? HtmlTag::Inline : tag->second;
}

std::optional<HtmlAttribute> attribute_of(std::string_view name) {
    static const std::unordered_map<std::string_view, HtmlAttribute> known{
        {"id", HtmlAttribute::Id},           {"name", HtmlAttribute::Name},   {"href", HtmlAttribute::Href},
        {"role", HtmlAttribute::Role},       {"class", HtmlAttribute::Class}, {"property", HtmlAttribute::Property},
        {"content", HtmlAttribute::Content}, {"start", HtmlAttribute::Start}, {"type", HtmlAttribute::Type},
        {"value", HtmlAttribute::Value}};
    const auto attribute = known.find(name);
    return attribute == known.end() ? std::nullopt : std::optional(attribute->second);
}

bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string_view view_of(const xmlChar* characters) {
    return characters == nullptr ? std::string_view() : reinterpret_cast<const char*>(characters);
}

bool hides_by_style(std::string_view style) {
    std::string dense;
    for (const char c : style) {
        if (static_cast<unsigned char>(c) > 0x20) dense += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return dense.find("display:none") != std::string::npos || dense.find("visibility:hidden") != std::string::npos;
}

bool hides(std::string_view name, std::string_view value) {
    if (name == "hidden") return true;
    if (name == "aria-hidden") return equal_ignoring_case(value, "true");
    return name == "style" && hides_by_style(value);
}

// Where the script or style that begins here ends, so that its signs are not read as tags.
std::size_t behind_script(std::string_view page, std::size_t at) {
    for (const std::string_view name : {std::string_view("script"), std::string_view("style")}) {
        if (!begins_with_tag(page.substr(at, name.size() + 2), name)) continue;
        for (std::size_t end = page.find("</", at); end != std::string_view::npos; end = page.find("</", end + 2)) {
            if (equal_ignoring_case(page.substr(end + 2, name.size()), name)) return end;
        }
        return page.size();
    }
    return at;
}

// A tag's end, or where it has too many attributes to be one.
struct TagEnd {
    std::size_t at = 0;
    bool is_crowded = false;
};

TagEnd end_of_tag(std::string_view page, std::size_t at) {
    std::size_t attributes = 0;
    char quote = '\0';
    for (; at < page.size(); ++at) {
        const char c = page[at];
        if (quote != '\0') {
            if (c == quote) quote = '\0';
            continue;
        }
        if (c == '>') break;
        if ((c == '"' || c == '\'') && page[at - 1] == '=') quote = c;
        const bool may_begin_attribute = kWhite.find(c) != std::string_view::npos || c == '/' || c == '"' || c == '\'';
        if (may_begin_attribute && ++attributes > kMostAttributes) return {at, true};
    }
    return {at, false};
}

// libxml2 compares each attribute of an element with all before it.
bool has_crowded_tag(std::string_view page) {
    for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
        at = behind_script(page, at);
        if (++at >= page.size() || !is_ascii_letter(page[at])) continue;
        const TagEnd end = end_of_tag(page, at);
        if (end.is_crowded) return true;
        at = end.at;
    }
    return false;
}

// Takes the parser's events. What is thrown in one is kept until the parser, which is C, has come to its end.
class PageBuilder {
public:
    HtmlPage read(std::string_view utf8, const std::string& path) {
        if (utf8.size() > kLongestPage) refuse(path, "is longer than 1 GiB");
        if (has_crowded_tag(utf8)) refuse(path, "has an element with hundreds of attributes");
        static const bool is_ready = (xmlInitParser(), true);
        static_cast<void>(is_ready);
        const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> context(htmlNewParserCtxt(),
                                                                                   htmlFreeParserCtxt);
        if (!context) throw std::bad_alloc();
        parser_ = context.get();
        std::memset(parser_->sax, 0, sizeof(*parser_->sax));
        parser_->sax->startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
            of(self).guarded([&](PageBuilder& builder) { builder.start(name, attributes); });
        };
        parser_->sax->endElement = [](void* self, const xmlChar*) {
            of(self).guarded([&](PageBuilder& builder) { builder.finish(); });
        };
        parser_->sax->characters = [](void* self, const xmlChar* characters, int length) {
            of(self).guarded([&](PageBuilder& builder) {
                builder.add_text({reinterpret_cast<const char*>(characters), static_cast<std::size_t>(length)});
            });
        };
        parser_->sax->ignorableWhitespace = parser_->sax->characters;
        // Pages are full of errors, which are no reason to stop, but give occasion to.
        parser_->sax->initialized = XML_SAX2_MAGIC;
        parser_->sax->serror = [](void* self, xmlErrorPtr) { of(self).guarded([](PageBuilder&) {}); };
        parser_->userData = this;
        constexpr int kOptions =
            HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
        page_.text.reserve(utf8.size() / 2);
        htmlCtxtReadMemory(parser_, utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", kOptions);
        if (error_) std::rethrow_exception(error_);
        if (!excess_.empty()) refuse(path, excess_ + ", as no letter does");
        while (!open_.empty()) finish();
        if (!page_.nodes.empty()) page_.nodes.front().end = count();
        return std::move(page_);
    }

private:
    static PageBuilder& of(void* self) { return *static_cast<PageBuilder*>(self); }

    [[noreturn]] static void refuse(const std::string& path, const std::string& what) {
        throw Error(ErrorKind::Data, path + ' ' + what).hint("open it in a browser and save its text");
    }

    template <typename Work>
    void guarded(Work work) {
        if (is_stopped()) return;
        try {
            work(*this);
            if (page_.nodes.size() > kMostNodes) excess_ = "has more than 4 million elements";
            if (xmlDictSize(parser_->dict) > kMostNames) excess_ = "has tens of thousands of kinds of elements";
        } catch (...) {
            error_ = std::current_exception();
        }
        if (is_stopped()) xmlStopParser(parser_);
    }

    bool is_stopped() const { return error_ || !excess_.empty(); }

    // The parser keeps one copy of each name.
    std::uint32_t name_index(const xmlChar* name) {
        const auto known = name_indexes_.find(name);
        if (known != name_indexes_.end()) return known->second;
        const auto index = static_cast<std::uint32_t>(page_.names.size());
        page_.names.emplace_back(view_of(name));
        tags_.push_back(tag_of(page_.names.back()));
        name_indexes_.emplace(name, index);
        return index;
    }

    std::uint32_t count() const { return static_cast<std::uint32_t>(page_.nodes.size()); }

    void start(const xmlChar* name, const xmlChar** attributes) {
        if (open_.size() >= kDeepestElement) {
            excess_ = "nests its elements deeper than " + std::to_string(kDeepestElement) + " levels";
            return;
        }
        HtmlNode node;
        node.name = name_index(name);
        node.tag = tags_[node.name];
        node.parent = open_.empty() ? 0 : open_.back();
        node.start = static_cast<std::uint32_t>(page_.attributes.size());
        for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
            const std::string_view attribute = view_of(attributes[0]);
            const std::string_view value = view_of(attributes[1]);
            node.is_hidden = node.is_hidden || hides(attribute, value);
            if (const auto kept = attribute_of(attribute)) page_.attributes.push_back({*kept, std::string(value)});
        }
        node.length = static_cast<std::uint32_t>(page_.attributes.size()) - node.start;
        open_.push_back(count());
        page_.nodes.push_back(node);
    }

    void finish() {
        if (open_.empty()) return;
        page_.nodes[open_.back()].end = count();
        open_.pop_back();
    }

    void add_text(std::string_view words) {
        if (!open_.empty() && page_.nodes[open_.back()].tag == HtmlTag::LeftOut) return;
        const auto start = static_cast<std::uint32_t>(page_.text.size());
        append(words);
        const auto length = static_cast<std::uint32_t>(page_.text.size()) - start;
        if (!page_.nodes.empty() && page_.nodes.back().is_text() && page_.nodes.back().parent == parent()) {
            page_.nodes.back().length += length;
            return;
        }
        HtmlNode node;
        node.parent = parent();
        node.start = start;
        node.length = length;
        node.end = count() + 1;
        page_.nodes.push_back(node);
    }

    std::uint32_t parent() const { return open_.empty() ? 0 : open_.back(); }

    void append(std::string_view words) {
        constexpr char kFirstByteOfLatin1 = '\xC2';  // of U+0080 to U+00BF
        std::size_t copied = 0;
        for (std::size_t at = words.find(kFirstByteOfLatin1); at != std::string_view::npos;
             at = words.find(kFirstByteOfLatin1, at + 1)) {
            const auto second = static_cast<unsigned char>(words.substr(at + 1).front());
            if (second > 0xA0) continue;
            page_.text.append(words, copied, at - copied);
            page_.text += second == 0xA0 ? " " : base::utf8::from_windows_1252(words.substr(at + 1, 1));
            copied = at + 2;
        }
        page_.text.append(words, copied);
    }

    htmlParserCtxtPtr parser_ = nullptr;
    HtmlPage page_;
    std::unordered_map<const xmlChar*, std::uint32_t> name_indexes_;
    std::vector<HtmlTag> tags_;  // of each name
    std::vector<std::uint32_t> open_;
    std::exception_ptr error_;
    std::string excess_;  // why the page is no letter's
};

}  // namespace

std::string_view HtmlPage::attribute(std::uint32_t node, HtmlAttribute name) const {
    const HtmlNode& element = nodes[node];
    if (element.is_text()) return {};
    for (std::uint32_t i = element.start; i < element.start + element.length; ++i) {
        if (attributes[i].name == name) return attributes[i].value;
    }
    return {};
}

std::string HtmlPage::words_in(std::uint32_t node) const {
    std::string words;
    for (std::uint32_t i = node; i < nodes[node].end; ++i) {
        if (nodes[i].is_text()) words += text_of(i);
    }
    return words;
}

HtmlPage read_html(std::string_view utf8, const std::string& path) {
    return PageBuilder().read(utf8, path);
}

}  // namespace kveld::text::forms
