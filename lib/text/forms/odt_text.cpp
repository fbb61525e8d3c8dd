#include "text/forms/odt_text.h"

#include <pugixml.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/forms/form_text_writer.h"
#include "text/forms/odt_lists.h"
#include "text/forms/office_xml.h"

namespace kveld::text::forms {
namespace {

using pugi::xml_node;

enum class Role : std::uint8_t {
    Container,
    LeftOut,
    Paragraph,
    Heading,
    Words,
    Space,
    Break,
    Note,
    NoteAgain,
    List,
    Item,
    ItemWithoutLabel,
    Label,
    Table,
    Section,
    Drawing,
};

const std::unordered_map<std::string_view, Role>& roles() {
    static const std::unordered_map<std::string_view, Role> known{
        {"text:p", Role::Paragraph},
        {"text:h", Role::Heading},
        {"text:span", Role::Words},
        {"text:s", Role::Space},
        {"text:tab", Role::Space},
        {"text:line-break", Role::Break},
        {"text:note", Role::Note},
        {"text:note-ref", Role::NoteAgain},
        {"text:list", Role::List},
        {"text:list-item", Role::Item},
        {"text:list-header", Role::ItemWithoutLabel},
        {"text:number", Role::Label},
        {"text:section", Role::Section},
        {"table:table", Role::Table},
        {"draw:frame", Role::Drawing},
        {"draw:custom-shape", Role::Drawing},
        {"draw:rect", Role::Drawing},
        {"draw:ellipse", Role::Drawing},
        {"draw:g", Role::Drawing},
        {"draw:caption", Role::Drawing},
        {"draw:image", Role::LeftOut},
        {"draw:object", Role::LeftOut},
        {"draw:object-ole", Role::LeftOut},
        {"svg:title", Role::LeftOut},
        {"svg:desc", Role::LeftOut},
        {"table:title", Role::LeftOut},
        {"table:desc", Role::LeftOut},
        {"table:covered-table-cell", Role::LeftOut},
        {"text:tracked-changes", Role::LeftOut},
        {"text:table-of-content", Role::LeftOut},
        {"text:alphabetical-index", Role::LeftOut},
        {"text:illustration-index", Role::LeftOut},
        {"text:table-index", Role::LeftOut},
        {"text:object-index", Role::LeftOut},
        {"text:user-index", Role::LeftOut},
        {"text:hidden-text", Role::LeftOut},
        {"text:ruby-text", Role::LeftOut},
        {"text:script", Role::LeftOut},
        {"office:annotation", Role::LeftOut},
        {"office:forms", Role::LeftOut},
        {"office:scripts", Role::LeftOut},
    };
    return known;
}

std::string text_in(xml_node node) {
    std::string text;
    for (const xml_node child : node.children()) text += child.value();
    return text;
}

bool is_text(xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

class TextReader : public OfficeVisitor {
public:
    TextReader(const std::string& path, const OdtStyles& styles) : path_(path), styles_(styles), lists_(styles) {}

    FormText read(const xml_node& text) {
        walk(text, path_, *this);
        is_in_notes_ = true;
        for (const Note& note : notes_) {
            writer_.open_note(note.number, {});
            walk(note.body, path_, *this);
            writer_.close_note();
        }
        return writer_.take();
    }

    bool enter(const xml_node& node) override {
        ++depth_;
        if (is_text(node)) {
            if (is_in_paragraph_) write(node.value());
            return false;
        }
        switch (role_of(node)) {
            case Role::Container: return true;
            case Role::LeftOut: return false;
            case Role::Paragraph:
            case Role::Heading: return begin_paragraph(node);
            case Role::Words: return !styles_.hides_words(node.attribute("text:style-name").value());
            case Role::Space: write(" "); return false;
            case Role::Break: writer_.break_line(); return false;
            case Role::Note: read_mark(node); return false;
            case Role::NoteAgain: repeat_mark(node.attribute("text:ref-name").value()); return false;
            case Role::List: lists_.open_list(node); return true;
            case Role::Item: lists_.open_item(node, true); return true;
            case Role::ItemWithoutLabel: lists_.open_item(node, false); return true;
            case Role::Label: take_label(text_in(node)); return false;
            case Role::Table: ++tables_; return true;
            case Role::Section: return is_shown(node);
            case Role::Drawing: return !is_in_paragraph_ || keep_drawing(node);
        }
        return true;
    }

    void leave(const xml_node& node) override {
        --depth_;
        switch (role_of(node)) {
            case Role::Paragraph:
            case Role::Heading: end_paragraph(); break;
            case Role::List: lists_.close_list(); break;
            case Role::Item:
            case Role::ItemWithoutLabel: lists_.close_item(); break;
            case Role::Table: --tables_; break;
            default: break;
        }
    }

private:
    struct Note {
        std::uint32_t number;  // the writer's
        xml_node body;
    };
    struct Drawing {
        xml_node node;
        std::size_t depth;
    };

    static Role role_of(const xml_node& node) {
        if (node.type() != pugi::node_element) return Role::LeftOut;
        const auto known = roles().find(node.name());
        return known == roles().end() ? Role::Container : known->second;
    }

    bool begin_paragraph(const xml_node& node) {
        if (is_in_paragraph_) return true;  // no such file is valid: the words are read
        const OdtParagraphStyle style = styles_.paragraph(node.attribute("text:style-name").value());
        if (style.is_hidden) return false;
        const bool is_heading = role_of(node) == Role::Heading || style.is_title;
        const OdtItem item = lists_.take_item();
        label_ = item.label;
        if (is_heading && !lists_.is_in_list()) label_ = label_of_heading(node);
        PartKind kind = tables_ > 0 || lists_.is_in_list() ? PartKind::Paragraph : PartKind::Unknown;
        if (item.is_first) kind = PartKind::ListItem;
        if (is_heading) kind = PartKind::Heading;
        writer_.open(kind, {});
        is_in_paragraph_ = true;
        paragraph_depth_ = depth_;
        return true;
    }

    std::string label_of_heading(const xml_node& heading) {
        const pugi::xml_attribute level = heading.attribute("text:outline-level");
        if (!level || heading.attribute("text:is-list-header").as_bool()) return {};
        std::optional<std::int64_t> start;
        if (heading.attribute("text:restart-numbering").as_bool())
            start = number_of(heading.attribute("text:start-value").value(), 1);
        return lists_.label_of_heading(number_of(level.value(), 0), start);
    }

    void end_paragraph() {
        if (!is_in_paragraph_ || depth_ + 1 != paragraph_depth_) return;
        is_in_paragraph_ = false;
        const std::vector<Drawing> drawings = std::exchange(drawings_, {});
        for (const Drawing& drawing : drawings) read_drawing(drawing);
        if (!drawings.empty()) writer_.close();
    }

    // Depth is counted on from where the drawing stands, so that drawings in drawings come to an end.
    void read_drawing(const Drawing& drawing) {
        const std::size_t depth = depth_;
        depth_ = drawing.depth;
        walk(drawing.node, path_, *this, drawing.depth);
        depth_ = depth;
    }

    bool keep_drawing(const xml_node& node) {
        drawings_.push_back({node, depth_});
        return false;
    }

    // A label that the file spells out counts more than what its lists give.
    void take_label(std::string label) {
        if (is_in_paragraph_) {
            label_ = std::move(label);
        } else {
            lists_.tell_label(std::move(label));
        }
    }

    void begin_text() {
        if (!label_.empty()) writer_.write(std::exchange(label_, {}) + ' ');
    }

    void write(std::string_view text) {
        if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) begin_text();
        writer_.write(text);
    }

    void read_mark(const xml_node& node) {
        if (is_in_notes_ || !is_in_paragraph_) return;
        begin_text();
        const xml_node citation = node.child("text:note-citation");
        std::string label = text_in(citation);
        if (label.empty()) label = citation.attribute("text:label").value();
        if (label.empty()) label = std::to_string(notes_.size() + 1);
        const std::uint32_t number = writer_.add_mark(std::move(label));
        notes_.push_back({number, node.child("text:note-body")});
        marked_.emplace(node.attribute("text:id").value(), number);
    }

    void repeat_mark(std::string_view id) {
        const auto marked = marked_.find(id);
        if (marked == marked_.end() || is_in_notes_ || !is_in_paragraph_) return;
        begin_text();
        writer_.mark_again(marked->second);
    }

    bool is_shown(const xml_node& section) const {
        const std::string_view display = section.attribute("text:display").value();
        return display != "none" && !styles_.hides_section(section.attribute("text:style-name").value());
    }

    const std::string& path_;
    const OdtStyles& styles_;
    OdtLists lists_;
    FormTextWriter writer_;
    std::size_t depth_ = 0;
    std::size_t tables_ = 0;  // around the paragraph
    bool is_in_paragraph_ = false;
    std::size_t paragraph_depth_ = 0;
    std::string label_;  // of the paragraph, until its first words
    std::vector<Drawing> drawings_;
    std::vector<Note> notes_;
    std::unordered_map<std::string_view, std::uint32_t> marked_;  // by id
    bool is_in_notes_ = false;
};

}  // namespace

FormText odt_text(const std::string& path, const xml_node& text, const OdtStyles& styles) {
    return TextReader(path, styles).read(text);
}

}  // namespace kveld::text::forms
