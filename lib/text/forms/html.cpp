// HTML: any page of the web, of which the main content is read (html_content.h), with its footnotes (html_notes.h).

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "base/error.h"
#include "text/encoding.h"
#include "text/forms/block_writer.h"
#include "text/forms/form.h"
#include "text/forms/html_content.h"
#include "text/forms/html_notes.h"
#include "text/forms/html_page.h"
#include "text/forms/markup.h"
#include "text/forms/number_format.h"
#include "text/forms/publication_metadata.h"
#include "text/labels.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;

constexpr std::string_view kWhite = " \t\r\n\f";

bool is_white(std::string_view words) {
    return words.find_first_not_of(kWhite) == std::string_view::npos;
}

// "3.", or "c." and "iii." as the list's type has it.
std::string label_for(int number, std::string_view type) {
    const char kind = type.size() == 1 ? type.front() : '1';
    switch (kind) {
        case 'a':
        case 'A': return in_letters(number, kind) + '.';
        case 'i':
        case 'I': return in_roman(number, kind) + '.';
        default: return std::to_string(number) + '.';
    }
}

int number_in(std::string_view written, int otherwise) {
    int number = otherwise;
    std::from_chars(written.data(), written.data() + written.size(), number);
    constexpr int kMost = 1'000'000;
    return std::clamp(number, -kMost, kMost);
}

class PageWriter {
public:
    PageWriter(const HtmlPage& page, const HtmlContent& content, const HtmlNotes& notes)
        : page_(page), content_(content), notes_(notes) {}

    FormText write() {
        const auto count = static_cast<std::uint32_t>(page_.nodes.size());
        for (std::uint32_t node = 0; node < count; ++node) {
            if (is_in_note() && (node >= note_end_ || begins_note(node))) end_note();
            while (!open_.empty() && page_.nodes[open_.back()].end <= node) leave();
            if (!page_.nodes[node].is_text()) {
                read_element(node);
            } else if (is_writing(node)) {
                write_text(node);
            }
        }
        if (is_in_note()) end_note();
        while (!open_.empty()) leave();
        return blocks_.take();
    }

    bool has_heading() const { return has_heading_; }

private:
    bool is_in_note() const { return note_end_ != 0; }
    bool begins_note(std::uint32_t node) const {
        return next_note_ < notes_.notes.size() && notes_.notes[next_note_].start == node;
    }
    // Notes are read wherever they stand.
    bool is_writing(std::uint32_t node) const {
        const bool is_in_root = node >= content_.root && node < page_.nodes[content_.root].end;
        return (is_in_note() || is_in_root) && node >= out_until_;
    }
    void pass_over(std::uint32_t node) { out_until_ = std::max(out_until_, page_.nodes[node].end); }

    void read_element(std::uint32_t node) {
        if (content_.is_left_out[node]) pass_over(node);
        enter(node);
        if (begins_note(node)) begin_note();
        if (!is_writing(node)) return;
        if (is_in_note()) {
            if (notes_.is_back_link[node]) pass_over_back_link(node);
            return;
        }
        const auto mark = notes_.marks.find(node);
        if (mark == notes_.marks.end()) return;
        write_mark(mark->second);
        pass_over(node);
    }

    void pass_over_back_link(std::uint32_t node) {
        pass_over(node);
        const std::string words = page_.words_in(node);
        if (without_number(words, label_due_).size() < words.size()) label_due_.clear();
    }

    void enter(std::uint32_t node) {
        const HtmlNode& each = page_.nodes[node];
        const std::string_view name = page_.name_of(node);
        std::string_view id = page_.attribute(node, HtmlAttribute::Id);
        if (id.empty() && each.tag == HtmlTag::Link) id = page_.attribute(node, HtmlAttribute::Name);
        open_.push_back(node);
        switch (each.tag) {
            case HtmlTag::Heading:
                has_heading_ = has_heading_ || is_writing(node);
                blocks_.enter_block(name, id, PartKind::Heading);
                break;
            case HtmlTag::Cell: blocks_.enter_block(name, id, PartKind::Paragraph); break;
            case HtmlTag::Item: enter_item(node, name, id); break;
            case HtmlTag::OrderedList:
                blocks_.enter_block(name, id, PartKind::Unknown);
                next_number_[node] = number_in(page_.attribute(node, HtmlAttribute::Start), 1);
                break;
            case HtmlTag::Break:
                blocks_.enter(name, id);
                if (is_writing(node)) blocks_.break_line();
                break;
            case HtmlTag::Inline:
            case HtmlTag::Link:
            case HtmlTag::Raised: blocks_.enter(name, id); break;
            case HtmlTag::Preformatted: ++preformatted_; [[fallthrough]];
            default: blocks_.enter_block(name, id, PartKind::Unknown); break;
        }
    }

    void leave() {
        if (page_.nodes[open_.back()].tag == HtmlTag::Preformatted) --preformatted_;
        open_.pop_back();
        blocks_.leave();
    }

    void enter_item(std::uint32_t node, std::string_view name, std::string_view id) {
        blocks_.enter_item(name, id);
        const std::uint32_t list = page_.nodes[node].parent;
        if (page_.nodes[list].tag != HtmlTag::OrderedList) return;
        int& next = next_number_[list];
        const int number = number_in(page_.attribute(node, HtmlAttribute::Value), next);
        next = number + 1;
        if (is_writing(node) && !has_own_label(node))
            blocks_.label(label_for(number, page_.attribute(list, HtmlAttribute::Type)));
    }

    // Pages that hide a list's numbers write their own.
    bool has_own_label(std::uint32_t item) const {
        for (std::uint32_t node = item + 1; node < page_.nodes[item].end; ++node) {
            if (!page_.nodes[node].is_text()) continue;
            const std::string_view words = page_.text_of(node);
            const std::size_t start = words.find_first_not_of(kWhite);
            if (start != std::string_view::npos) return label_of(words.substr(start)).kind != LabelKind::None;
        }
        return false;
    }

    void write_mark(std::uint32_t note) {
        blocks_.open_part();
        const auto known = numbers_.find(note);
        if (known != numbers_.end()) return blocks_.mark_again(known->second);
        numbers_.emplace(note, blocks_.add_mark(notes_.notes[note].label));
    }

    void begin_note() {
        const std::uint32_t note = next_note_++;
        const auto number = numbers_.find(note);
        if (number == numbers_.end()) return;
        blocks_.label({});
        blocks_.open_note(number->second);
        note_end_ = notes_.notes[note].end;
        label_due_ = notes_.notes[note].label;
        out_around_note_ = std::exchange(out_until_, 0);
    }

    void end_note() {
        blocks_.close_note();
        note_end_ = 0;
        label_due_.clear();
        out_until_ = out_around_note_;
    }

    void write_text(std::uint32_t node) {
        std::string_view words = page_.text_of(node);
        if (is_white(words) && preformatted_ == 0) return blocks_.write(words);
        if (!label_due_.empty()) {
            words = without_number(words, label_due_);
            label_due_.clear();
        }
        if (preformatted_ > 0 && !is_in_note()) return write_lines(words);
        blocks_.write(words);
    }

    void write_lines(std::string_view words) {
        for (std::size_t end = words.find('\n'); end != std::string_view::npos; end = words.find('\n')) {
            blocks_.write(words.substr(0, end));
            blocks_.break_line();
            words.remove_prefix(end + 1);
        }
        blocks_.write(words);
    }

    const HtmlPage& page_;
    const HtmlContent& content_;
    const HtmlNotes& notes_;
    BlockWriter blocks_;
    std::vector<std::uint32_t> open_;
    std::unordered_map<std::uint32_t, int> next_number_;        // of each ordered list
    std::unordered_map<std::uint32_t, std::uint32_t> numbers_;  // of the notes that are marked, in the writer
    std::uint32_t next_note_ = 0;
    std::uint32_t note_end_ = 0;   // node behind the note that is being written
    std::uint32_t out_until_ = 0;  // node behind what is left out
    std::uint32_t out_around_note_ = 0;
    std::string label_due_;  // number with which the note may begin
    int preformatted_ = 0;
    bool has_heading_ = false;
};

// Of a page that is one piece of preformatted text: that text, as its lines are; nothing for other pages.
std::string preformatted_text(const HtmlPage& page, const HtmlContent& content) {
    constexpr std::size_t kTenth = 10;  // what may stand around it
    std::string text;
    std::size_t around = 0;
    std::uint32_t preformatted_end = 0;
    for (std::uint32_t node = content.root; node < page.nodes[content.root].end;) {
        const HtmlNode& each = page.nodes[node];
        if (content.is_left_out[node]) {
            node = each.end;
            continue;
        }
        if (each.tag == HtmlTag::Preformatted) {
            preformatted_end = std::max(preformatted_end, each.end);
            if (!text.empty()) text += "\n\n";
        }
        if (each.is_text() && node < preformatted_end) text += page.text_of(node);
        if (each.is_text() && node >= preformatted_end && !is_white(page.text_of(node))) {
            around += page.text_of(node).size();
            text += page.text_of(node);
            text += "\n\n";
        }
        ++node;
    }
    return preformatted_end != 0 && around * kTenth <= text.size() ? text : std::string();
}

std::string title_of(const HtmlPage& page) {
    std::string title;
    for (std::uint32_t node = 0; node < page.nodes.size(); ++node) {
        const HtmlTag tag = page.nodes[node].tag;
        if (tag == HtmlTag::Title && title.empty()) title = page.words_in(node);
        if (tag != HtmlTag::Meta || page.attribute(node, HtmlAttribute::Property) != "og:title") continue;
        return std::string(page.attribute(node, HtmlAttribute::Content));
    }
    return title;
}

void take_metadata(FormText& form, const HtmlPage& page, const LetterFile& file, bool has_heading) {
    for (std::uint32_t node = 0; node < page.nodes.size(); ++node) {
        if (page.nodes[node].tag != HtmlTag::Meta) continue;
        take_field(form.told, page.attribute(node, HtmlAttribute::Name), page.attribute(node, HtmlAttribute::Content));
    }
    take_metadata_beside(form, file);
    if (!has_heading) take_field(form.told, "DC.title", title_of(page));
}

bool knows(std::string_view bytes) {
    constexpr std::array<std::string_view, 24> kFirstTags{
        "html", "head",  "body", "title",   "meta",    "link",   "style", "script", "div",  "p",   "h1", "h2",
        "h3",   "table", "main", "article", "section", "header", "nav",   "center", "font", "pre", "ul", "ol"};
    constexpr std::string_view kDocumentType = "<!doctype";
    const std::string_view text = behind_prolog(bytes);
    if (equal_ignoring_case(text.substr(0, kDocumentType.size()), kDocumentType)) {
        std::string_view type = text.substr(kDocumentType.size());
        type.remove_prefix(std::min(type.find_first_not_of(kWhite), type.size()));
        return equal_ignoring_case(type.substr(0, 4), "html");
    }
    return std::ranges::any_of(kFirstTags, [&](std::string_view tag) { return begins_with_tag(text, tag); });
}

FormText read(LetterFile& file) {
    const DecodedText decoded = decode_text(file.path, file.bytes);
    const HtmlPage page = read_html(decoded.text().substr(decoded.start), file.path);
    FormText form;
    bool has_heading = false;
    if (!page.nodes.empty()) {
        const HtmlContent content = find_content(page);
        form.text = preformatted_text(page, content);
        if (form.text.empty()) {
            const HtmlNotes notes = find_notes(page, content);
            PageWriter writer(page, content, notes);
            form = writer.write();
            has_heading = writer.has_heading();
        }
    }
    if (is_white(form.text)) {
        throw Error(ErrorKind::Data, file.path + " holds no text of a letter")
            .hint("a page that scripts fill has to be opened in a browser: save it there as text or PDF");
    }
    take_metadata(form, page, file, has_heading);
    if (!decoded.note.empty()) form.remarks.push_back(decoded.note);
    return form;
}

}  // namespace

const Form kHtml{"HTML", knows, read};

}  // namespace kveld::text::forms
