#include "text/forms/docx_text.h"

#include <algorithm>
#include <optional>
#include <pugixml.hpp>

#include <unordered_map>
#include <utility>
#include <vector>

#include "text/characters.h"
#include "text/forms/docx_fields.h"
#include "text/forms/form_text_writer.h"

namespace kveld::text::forms {
namespace {

using pugi::xml_node;

constexpr long kHeadingLevels = 9;
constexpr std::size_t kMostBookmarks = 8;  // around one mark of a note
constexpr char32_t kPrivate = 0xE000;      // from here on symbol fonts have their signs

enum class Role : std::uint8_t {
    Container,
    LeftOut,
    Paragraph,
    Run,
    Text,
    Space,
    Break,
    Hyphen,
    Symbol,
    Field,
    FieldCode,
    SimpleField,
    Footnote,
    Endnote,
    Bookmark,
    Table,
    Box,
    Control,
    Choice,
    Fallback,
};

const std::unordered_map<std::string_view, Role>& roles() {
    static const std::unordered_map<std::string_view, Role> known{
        {"p", Role::Paragraph},
        {"r", Role::Run},
        {"t", Role::Text},
        {"m:t", Role::Text},
        {"tab", Role::Space},
        {"ptab", Role::Space},
        {"br", Role::Break},
        {"cr", Role::Break},
        {"noBreakHyphen", Role::Hyphen},
        {"sym", Role::Symbol},
        {"fldChar", Role::Field},
        {"instrText", Role::FieldCode},
        {"fldSimple", Role::SimpleField},
        {"footnoteReference", Role::Footnote},
        {"endnoteReference", Role::Endnote},
        {"bookmarkStart", Role::Bookmark},
        {"tbl", Role::Table},
        {"txbxContent", Role::Box},
        {"sdt", Role::Control},
        {"mc:Choice", Role::Choice},
        {"mc:Fallback", Role::Fallback},
        {"pPr", Role::LeftOut},
        {"rPr", Role::LeftOut},
        {"tblPr", Role::LeftOut},
        {"tblGrid", Role::LeftOut},
        {"tblPrEx", Role::LeftOut},
        {"trPr", Role::LeftOut},
        {"tcPr", Role::LeftOut},
        {"sdtPr", Role::LeftOut},
        {"sectPr", Role::LeftOut},
        {"del", Role::LeftOut},
        {"moveFrom", Role::LeftOut},
        {"delText", Role::LeftOut},
        {"delInstrText", Role::LeftOut},
        {"rt", Role::LeftOut},  // how the characters beside it are spoken
    };
    return known;
}

// Properties come first in what they belong to.
xml_node properties_of(xml_node node, std::string_view name) {
    xml_node first = node.first_child();
    while (first && first.type() != pugi::node_element) first = first.next_sibling();
    return without_prefix(first.name()) == name ? first : xml_node();
}

std::string text_in(xml_node node) {
    std::string text;
    for (const xml_node child : node.children()) text += child.value();
    return text;
}

std::unordered_map<std::string_view, xml_node> by_id(xml_node notes) {
    std::unordered_map<std::string_view, xml_node> known;
    for (const xml_node note : notes.children()) {
        const std::string_view type = attribute_of(note, "type");
        if (type.empty() || type == "normal") known.emplace(attribute_of(note, "id"), note);
    }
    return known;
}

// The section that the body ends with says in which format notes are numbered.
std::string note_format(xml_node document, std::string_view properties, std::string_view otherwise) {
    const xml_node section = child_of(child_of(document, "body"), "sectPr");
    const std::string_view told = attribute_of(child_of(child_of(section, properties), "numFmt"), "val");
    return std::string(told.empty() ? otherwise : told);
}

class TextReader : public OfficeVisitor {
public:
    TextReader(const std::string& path, const WordParts& parts)
        : path_(path),
          parts_(parts),
          styles_(parts.styles.root()),
          lists_(parts.numbering.root(), styles_),
          footnotes_{by_id(parts.footnotes.root()), note_format(parts.document.root(), "footnotePr", "decimal"), {}, 0},
          endnotes_{
              by_id(parts.endnotes.root()), note_format(parts.document.root(), "endnotePr", "lowerRoman"), {}, 0} {}

    FormText read() {
        read_story(parts_.document.root(), 0);
        is_in_notes_ = true;
        for (const Note& note : notes_) {
            writer_.open_note(note.number, {});
            custom_mark_ = note.custom_mark;
            read_story(note.body, 0);
            writer_.close_note();
        }
        return writer_.take();
    }

    bool enter(const xml_node& node) override {
        ++depth_;
        const Role role = role_of(node);
        switch (role) {
            case Role::Container: return true;
            case Role::LeftOut: return false;
            case Role::Paragraph: begin_paragraph(node); return true;
            case Role::Run: begin_run(node); return true;
            case Role::Text: write(text_in(node)); return false;
            case Role::Space: write(" "); return false;
            case Role::Break: break_line(node); return false;
            case Role::Hyphen: write("-"); return false;
            case Role::Symbol: write_symbol(node); return false;
            case Role::Field: read_field_mark(attribute_of(node, "fldCharType")); return false;
            case Role::FieldCode: fields_.add_code(text_in(node)); return false;
            case Role::SimpleField:
                fields_.begin();
                fields_.add_code(attribute_of(node, "instr"));
                repeat_mark(fields_.separate());
                return true;
            case Role::Footnote: read_mark(node, footnotes_); return false;
            case Role::Endnote: read_mark(node, endnotes_); return false;
            case Role::Bookmark: open_bookmark(attribute_of(node, "name")); return false;
            case Role::Table: ++tables_; return true;
            case Role::Box: keep_box(node); return false;
            case Role::Control: return is_read_control(node);
            case Role::Choice: return is_first_choice(node);
            case Role::Fallback: return !is_after_choice(node);
        }
        return true;
    }

    void leave(const xml_node& node) override {
        --depth_;
        switch (role_of(node)) {
            case Role::Paragraph: end_paragraph(); break;
            case Role::Run: is_hidden_ = paragraph_.is_hidden; break;
            case Role::SimpleField: fields_.end(); break;
            case Role::Table: --tables_; break;
            default: break;
        }
    }

private:
    struct Paragraph {
        bool is_hidden = false;
        bool is_contents = false;
        bool goes_on = false;  // its end is deleted: the next paragraph's text is its own
        std::string list;
        long level = 0;
        bool is_label_due = false;
        PartKind kind = PartKind::Unknown;
    };
    struct Notes {
        std::unordered_map<std::string_view, xml_node> bodies;
        std::string format;
        std::unordered_map<std::string_view, std::uint32_t> marked;  // by id
        std::int64_t count = 0;
    };
    struct Note {
        std::uint32_t number;  // the writer's
        xml_node body;
        std::string custom_mark;
    };
    struct Box {
        xml_node node;
        std::size_t depth;
    };

    Role role_of(const xml_node& node) const {
        if (node.type() != pugi::node_element) return Role::LeftOut;
        std::string_view name = node.name();
        if (name.starts_with(prefix_)) name.remove_prefix(prefix_.size());
        const auto known = roles().find(name);
        return known == roles().end() ? Role::Container : known->second;
    }

    // Body, note or text box. A file may call its namespace by any prefix, mostly it is "w:".
    void read_story(const xml_node& story, std::size_t depth) {
        if (depth == 0) {
            const std::string_view name = story.name();
            prefix_ = name.substr(0, name.size() - without_prefix(name).size());
        }
        fields_ = {};
        depth_ = depth;
        walk(story, path_, *this, depth);
    }

    // ---- paragraphs ----

    void begin_paragraph(const xml_node& node) {
        const bool goes_on = std::exchange(paragraph_.goes_on, false);
        const xml_node properties = properties_of(node, "pPr");
        const std::string_view style_id = attribute_of(child_of(properties, "pStyle"), "val");
        const WordStyle& style = styles_.of(style_id);
        paragraph_ = {};
        paragraph_.is_hidden = is_hidden_ = style.is_hidden;
        paragraph_.is_contents = style.is_contents;
        paragraph_.goes_on = static_cast<bool>(child_of(child_of(properties, "rPr"), "del"));
        bookmarks_.clear();
        find_list(properties, style);
        paragraph_.kind = kind_of(properties, style);
        if (paragraph_.kind == PartKind::Heading && !paragraph_.is_contents) fields_ = {};
        if (goes_on) return;
        writer_.open(paragraph_.kind, {});
    }

    void find_list(const xml_node& properties, const WordStyle& style) {
        const xml_node own = child_of(properties, "numPr");
        const xml_node own_list = child_of(own, "numId");
        paragraph_.list = own_list ? attribute_of(own_list, "val") : std::string_view(style.list);
        paragraph_.is_label_due = !paragraph_.list.empty() && paragraph_.list != "0" && !paragraph_.is_contents;
        if (!paragraph_.is_label_due) return;
        if (const xml_node level = child_of(own, "ilvl")) {
            paragraph_.level = number_of(attribute_of(level, "val"), 0);
        } else if (own_list) {
            paragraph_.level = 0;
        } else {
            paragraph_.level = style.level >= 0 ? style.level : lists_.level_of_style(style.list, style.told_by);
        }
    }

    PartKind kind_of(const xml_node& properties, const WordStyle& style) const {
        const xml_node outline = child_of(properties, "outlineLvl");
        const bool is_heading =
            outline ? number_of(attribute_of(outline, "val"), kHeadingLevels) < kHeadingLevels : style.is_heading;
        if (is_heading) return PartKind::Heading;
        if (paragraph_.is_label_due && lists_.has_labels(paragraph_.list, paragraph_.level)) return PartKind::ListItem;
        return tables_ > 0 ? PartKind::Paragraph : PartKind::Unknown;
    }

    // A paragraph without text counts too.
    void end_paragraph() {
        if (paragraph_.is_label_due && !paragraph_.goes_on) take_label();
        const std::vector<Box> boxes = std::exchange(boxes_, {});
        const Paragraph after = paragraph_;
        for (const Box& box : boxes) read_box(box);
        paragraph_ = after;
        if (!paragraph_.goes_on && !boxes.empty()) writer_.close();
    }

    std::string take_label() {
        paragraph_.is_label_due = false;
        std::string label = lists_.next(paragraph_.list, paragraph_.level);
        if (label.empty()) return label;
        const char last = label.back();
        const bool is_bare = is_ascii_digit(last) || (last >= 'a' && last <= 'z') || (last >= 'A' && last <= 'Z');
        return is_bare ? label + '.' : label;
    }

    // Depth is counted on from where the box stands, so that boxes in boxes come to an end.
    void read_box(const Box& box) {
        const WordFields around = std::exchange(fields_, {});
        const std::size_t depth = depth_;
        paragraph_ = {};
        read_story(box.node, box.depth);
        fields_ = around;
        depth_ = depth;
    }

    void keep_box(const xml_node& node) {
        if (!is_silent()) boxes_.push_back({node, depth_});
    }

    // ---- words ----

    bool is_silent() const { return is_hidden_ || paragraph_.is_contents || fields_.are_silent(); }

    void begin_run(const xml_node& node) {
        const xml_node properties = properties_of(node, "rPr");
        if (!properties) return;
        const bool is_told = static_cast<bool>(child_of(properties, "vanish"));
        const std::string_view style = attribute_of(child_of(properties, "rStyle"), "val");
        is_hidden_ = is_told ? is_on(properties, "vanish")
                             : paragraph_.is_hidden || (!style.empty() && styles_.of(style).is_hidden);
    }

    void begin_text() {
        if (!paragraph_.is_label_due) return;
        const std::string label = take_label();
        if (!label.empty()) writer_.write(label + ' ');
    }

    void write(std::string_view text) {
        if (text.empty() || is_silent()) return;
        if (!custom_mark_.empty() && is_custom_mark(text)) return;
        if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) begin_text();
        writer_.write(text);
    }

    // A note with a mark of its own begins with it.
    bool is_custom_mark(std::string_view text) {
        const std::size_t start = text.find_first_not_of(' ');
        if (start == std::string_view::npos) return false;
        const std::string mark = std::exchange(custom_mark_, {});
        return text.substr(start, text.find_last_not_of(' ') + 1 - start) == mark;
    }

    void break_line(const xml_node& node) {
        if (is_silent()) return;
        const std::string_view type = attribute_of(node, "type");
        if (type.empty() || type == "textWrapping") {
            writer_.break_line();
        } else {
            writer_.write(" ");
        }
    }

    void write_symbol(const xml_node& node) {
        const std::string hexadecimal(attribute_of(node, "char"));
        constexpr int kBase = 16;
        const auto sign = static_cast<char32_t>(std::strtoul(hexadecimal.c_str(), nullptr, kBase));
        if (sign < U' ' || sign >= kPrivate || (sign >= 0xD800 && sign <= 0xDFFF)) return write(" ");
        std::string text;
        base::utf8::append(text, sign);
        write(text);
    }

    // ---- fields, notes, choices ----

    void read_field_mark(std::string_view type) {
        if (type == "begin") fields_.begin();
        if (type == "separate") repeat_mark(fields_.separate());
        if (type == "end") fields_.end();
    }

    void repeat_mark(const std::string& bookmark) {
        const auto note = notes_by_bookmark_.find(bookmark);
        if (note == notes_by_bookmark_.end() || is_in_notes_) return;
        begin_text();
        writer_.mark_again(note->second);
    }

    void open_bookmark(std::string_view name) {
        if (bookmarks_.size() < kMostBookmarks) bookmarks_.push_back(name);
    }

    void read_mark(const xml_node& node, Notes& notes) {
        if (is_silent() || is_in_notes_) return;
        begin_text();
        const std::string_view id = attribute_of(node, "id");
        const auto marked = notes.marked.find(id);
        if (marked != notes.marked.end()) return writer_.mark_again(marked->second);
        std::string custom = custom_mark_behind(node);
        if (!custom.empty()) is_hidden_ = true;  // up to the end of the run, which spells the mark
        const std::uint32_t number = writer_.add_mark(custom.empty() ? formatted(++notes.count, notes.format) : custom);
        notes.marked.emplace(id, number);
        for (const std::string_view bookmark : bookmarks_) notes_by_bookmark_.emplace(bookmark, number);
        const auto body = notes.bodies.find(id);
        if (body != notes.bodies.end()) notes_.push_back({number, body->second, std::move(custom)});
    }

    static std::string custom_mark_behind(const xml_node& mark) {
        if (!is_on_value(attribute_of(mark, "customMarkFollows"))) return {};
        std::string words;
        for (xml_node next = mark.next_sibling(); next; next = next.next_sibling())
            if (without_prefix(next.name()) == "t") words += text_in(next);
        const std::size_t start = std::min(words.find_first_not_of(' '), words.size());
        return words.substr(start, words.find_last_not_of(' ') + 1 - start);
    }

    static bool is_on_value(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

    // Fields to be filled in, unless they were; a table of contents.
    static bool is_read_control(const xml_node& control) {
        const xml_node properties = properties_of(control, "sdtPr");
        if (is_on(properties, "showingPlcHdr")) return false;
        return attribute_of(child_of(child_of(properties, "docPartObj"), "docPartGallery"), "val") !=
               "Table of Contents";
    }

    // The same thing in several ways, of which one is to be read.
    static bool is_first_choice(const xml_node& choice) { return choice.parent().child(choice.name()) == choice; }
    static bool is_after_choice(const xml_node& fallback) {
        return static_cast<bool>(child_of(fallback.parent(), "Choice"));
    }

    const std::string& path_;
    const WordParts& parts_;
    WordStyles styles_;
    WordNumbering lists_;
    Notes footnotes_;
    Notes endnotes_;
    FormTextWriter writer_;
    WordFields fields_;
    std::string_view prefix_;
    std::size_t depth_ = 0;
    std::size_t tables_ = 0;  // around the paragraph
    Paragraph paragraph_;
    bool is_hidden_ = false;
    std::vector<Box> boxes_;
    std::vector<std::string_view> bookmarks_;  // of this paragraph
    std::unordered_map<std::string_view, std::uint32_t> notes_by_bookmark_;
    std::vector<Note> notes_;
    bool is_in_notes_ = false;
    std::string custom_mark_;  // that the note's text begins with
};

}  // namespace

FormText docx_text(const std::string& path, const WordParts& parts) {
    return TextReader(path, parts).read();
}

}  // namespace kveld::text::forms
