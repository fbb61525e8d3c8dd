// Official publications of the Netherlands as XML: root `officiele-publicatie`, with a parliamentary paper in it.
//
// pugixml expands no entities but the five of XML and characters by number, and fetches nothing; what a document type
// declares is skipped. An element that this reader doesn't know is read: as a paragraph where text stands in it, as
// words of its paragraph where it stands in one, else by what it holds.

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <unordered_map>

#include "base/error.h"
#include "text/characters.h"
#include "text/encoding.h"
#include "text/forms/block_writer.h"
#include "text/forms/form.h"
#include "text/forms/markup.h"
#include "text/forms/publication_metadata.h"
#include "text/furniture.h"

namespace kveld::text::forms {
namespace {

using base::Error;
using base::ErrorKind;
using pugi::xml_node;

constexpr std::string_view kRoot = "officiele-publicatie";
constexpr std::string_view kMetadataRoot = "metadata_gegevens";

enum class Role : std::uint8_t {
    Unknown,
    LeftOut,
    Container,  // a block, in a paragraph too
    Paragraph,
    Heading,
    Cell,
    Item,
    Label,    // the number of what follows
    Numbers,  // words before the title that follows: "32 317", "Nr. 907"
    Signatures,
    Signature,  // an office or a name
    Note,
    NoteAgain,  // a further mark of a note
};

const std::unordered_map<std::string_view, Role>& roles() {
    static const std::unordered_map<std::string_view, Role> known{
        {"metadata", Role::LeftOut},
        {"kamerstukkop", Role::LeftOut},  // the head of the printed page; told as metadata
        {"officiele-inhoudsopgave", Role::LeftOut},
        {"plaatje", Role::LeftOut},
        {"illustratie", Role::LeftOut},
        {"colspec", Role::LeftOut},
        {"spanspec", Role::LeftOut},
        {"noot.nr", Role::LeftOut},  // read with its note
        {"al-groep", Role::Container},
        {"lijst", Role::Container},
        {"definitielijst", Role::Container},
        {"table", Role::Container},
        {"tgroup", Role::Container},
        {"thead", Role::Container},
        {"tbody", Role::Container},
        {"tfoot", Role::Container},
        {"row", Role::Container},
        {"al", Role::Paragraph},
        {"noot.al", Role::Paragraph},
        {"datumtekst", Role::Paragraph},
        {"kop", Role::Heading},
        {"titel", Role::Heading},
        {"tussenkop", Role::Heading},
        {"entry", Role::Cell},
        {"li", Role::Item},
        {"lid", Role::Item},
        {"li.nr", Role::Label},
        {"lidnr", Role::Label},
        {"nr", Role::Label},
        {"dossiernummer", Role::Numbers},
        {"stuknr", Role::Numbers},
        {"ondertekening", Role::Signatures},
        {"functie", Role::Signature},
        {"naam", Role::Signature},
        {"noot", Role::Note},
        {"nootref", Role::NoteAgain},
    };
    return known;
}

std::string_view name_of(xml_node node) {
    return node.name();
}

bool is_text(xml_node node) {
    return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

bool is_white(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool holds_text_itself(xml_node node) {
    return std::ranges::any_of(node.children(),
                               [](xml_node child) { return is_text(child) && !is_white(child.value()); });
}

xml_node next_element(xml_node node) {
    do node = node.next_sibling();
    while (node && node.type() != pugi::node_element);
    return node;
}

// All text of a node, with a space between its elements.
std::string text_of(xml_node root) {
    std::string text;
    xml_node node = root.first_child();
    while (node) {
        if (is_text(node)) text += node.value();
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node != root && !node.next_sibling()) node = node.parent();
        if (node == root) break;
        if (node.type() == pugi::node_element) text += ' ';
        node = node.next_sibling();
    }
    const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
    return start < end ? text.substr(start, end - start) : std::string();
}

bool ends_in_letter_or_digit(std::string_view text) {
    return !text.empty() && (is_ascii_digit(text.back()) || (text.back() >= 'A' && text.back() <= 'Z') ||
                             (text.back() >= 'a' && text.back() <= 'z'));
}

// An office before each name.
bool are_pairs(xml_node signatures) {
    bool is_name_due = false;
    for (const xml_node child : signatures.children()) {
        if (name_of(child) != "functie" && name_of(child) != "naam") continue;
        if ((name_of(child) == "naam") != is_name_due) return false;
        is_name_due = !is_name_due;
    }
    return !is_name_due;
}

class PublicationWriter {
public:
    PublicationWriter(xml_node root, const std::string& path) : root_(root), path_(path) {}

    FormText write() {
        xml_node node = root_;
        while (node) {
            if (enter(node) && node.first_child()) {
                node = node.first_child();
                continue;
            }
            leave(node);
            while (node != root_ && !node.next_sibling()) {
                node = node.parent();
                leave(node);
            }
            if (node == root_) break;
            node = node.next_sibling();
        }
        return blocks_.take();
    }

private:
    struct Open {
        Role role = Role::Unknown;
        bool is_paragraph = false;
    };

    bool is_in_paragraph() const { return !open_.empty() && open_.back().is_paragraph; }

    Role role_of(xml_node node) const {
        const std::string_view name = name_of(node);
        const auto known = roles().find(name);
        Role role = known == roles().end() ? Role::Unknown : known->second;
        const bool is_in_heading = !open_.empty() && open_.back().role == Role::Heading;
        if (is_in_heading && (role == Role::Label || role == Role::Heading)) return Role::Unknown;
        const bool is_in_item = !open_.empty() && open_.back().role == Role::Item;
        if (role == Role::Label && is_in_paragraph() && !is_in_item) return Role::Unknown;
        const bool is_signed = !open_.empty() && open_.back().role == Role::Signatures;
        if (role == Role::Signature && !is_signed) return Role::Unknown;
        if (role == Role::Numbers && name_of(next_element(node)) != "titel") return Role::Paragraph;
        return role;
    }

    // Whether the children are to be read.
    bool enter(xml_node node) {
        if (is_text(node)) blocks_.write(node.value());
        if (node.type() != pugi::node_element) return false;
        refuse_depth();
        Role role = role_of(node);
        if (role == Role::Unknown && !is_in_paragraph())
            role = holds_text_itself(node) ? Role::Paragraph : Role::Container;
        space_in_heading_or_name(node);
        bool is_paragraph = false;
        switch (role) {
            case Role::Unknown:
                is_paragraph = true;
                enter_words(node);
                break;
            case Role::Paragraph:
                is_paragraph = true;
                enter_block(node, PartKind::Unknown);
                break;
            case Role::Heading:
                is_paragraph = true;
                enter_block(node, PartKind::Heading);
                break;
            case Role::Cell:
                is_paragraph = holds_text_itself(node);
                enter_block(node, PartKind::Paragraph);
                break;
            case Role::Container: enter_block(node, PartKind::Unknown); break;
            case Role::Item:
                is_paragraph = holds_text_itself(node);
                enter_item(node);
                break;
            case Role::Signatures:
                are_pairs_ = are_pairs(node);
                enter_block(node, PartKind::Unknown);
                break;
            case Role::Signature:
                is_paragraph = true;
                enter_block(node, are_pairs_ ? PartKind::Signature : PartKind::Unknown);
                break;
            case Role::Note: enter_note(node); break;
            case Role::LeftOut:
            case Role::Label:
            case Role::Numbers:
            case Role::NoteAgain: enter_words(node); break;
        }
        open_.push_back({role, is_paragraph});
        return reads_children(node, role);
    }

    bool reads_children(xml_node node, Role role) {
        switch (role) {
            case Role::LeftOut: return false;
            case Role::Label: read_label(node); return false;
            case Role::Numbers: blocks_.label(text_of(node)); return false;
            case Role::NoteAgain: read_further_mark(node); return false;
            default: return true;
        }
    }

    void leave(xml_node node) {
        if (node.type() != pugi::node_element) return;
        if (open_.back().role == Role::Note) blocks_.close_note();
        open_.pop_back();
        blocks_.leave();
        stop_number_of_heading(node);
    }

    void enter_words(xml_node node) { blocks_.enter(name_of(node), node.attribute("id").value()); }
    void enter_block(xml_node node, PartKind kind) {
        blocks_.enter_block(name_of(node), node.attribute("id").value(), kind);
    }
    void enter_item(xml_node node) { blocks_.enter_item(name_of(node), node.attribute("id").value()); }

    void enter_note(xml_node node) {
        const std::string id = node.attribute("id").value();
        std::string number = text_of(node.child("noot.nr"));
        if (number.empty()) number = node.attribute("nr").value();
        if (number.empty()) number = std::to_string(count_of_notes_ + 1);
        ++count_of_notes_;
        if (is_in_paragraph()) blocks_.open_part();
        const std::uint32_t note = blocks_.add_mark(number);
        if (!id.empty()) notes_.emplace(id, note);
        enter_words(node);
        blocks_.open_note(note);
    }

    void read_further_mark(xml_node node) {
        const auto note = notes_.find(node.attribute("refid").value());
        if (note != notes_.end()) blocks_.mark_again(note->second);
    }

    void read_label(xml_node node) {
        std::string label = text_of(node);
        if (ends_in_letter_or_digit(label)) label += '.';
        blocks_.label(std::move(label));
    }

    // The pieces of a heading ("Artikel", "3", its title) and of a name stand in elements without space between.
    void space_in_heading_or_name(xml_node node) {
        const std::string_view around = name_of(node.parent());
        const bool is_piece = around == "kop" || (around == "naam" && !open_.empty() && open_.back().is_paragraph);
        if (is_piece && name_of(node) != "noot") blocks_.write(" ");
    }

    // "Artikel 3" and the title behind it: "Artikel 3. Reikwijdte".
    void stop_number_of_heading(xml_node node) {
        if (name_of(node) != "nr" || name_of(node.parent()) != "kop" || !next_element(node)) return;
        if (ends_in_letter_or_digit(text_of(node))) blocks_.write(".");
    }

    void refuse_depth() const {
        if (open_.size() < kDeepestElement) return;
        throw Error(ErrorKind::Data, path_ + " nests its elements deeper than " + std::to_string(kDeepestElement) +
                                         " levels, as no letter does")
            .hint("get the file anew from where it was published");
    }

    xml_node root_;
    const std::string& path_;
    BlockWriter blocks_;
    std::vector<Open> open_;
    std::unordered_map<std::string, std::uint32_t> notes_;  // by id
    std::size_t count_of_notes_ = 0;
    bool are_pairs_ = false;
};

void take_open_chamber(Metadata& told, std::string_view name) {
    if (told.chamber.empty()) told.chamber = chamber_of(name);
}

// What the paper's own head says, where its metadata don't.
void take_head(Metadata& told, xml_node paper) {
    for (const xml_node line : paper.child("kamerstukkop").children("tekstregel")) {
        const std::string_view content = line.attribute("inhoud").value();
        const std::string text = text_of(line);
        if (content == "vergaderjaar" && told.session.empty()) told.session = as_session(text);
        if (content == "kameraanduiding") take_open_chamber(told, text);
    }
    const xml_node piece = paper.child("stuk");
    take_field(told, "OVERHEIDop.dossiernummer", text_of(paper.child("dossier").child("dossiernummer")));
    take_field(told, "OVERHEIDop.ondernummer", text_of(piece.child("stuknr").child("ondernummer")));
    take_field(told, "DCTERMS.issued", piece.child("datumtekst").child("datum").attribute("isodatum").value());
}

void take_metadata(FormText& form, xml_node root, const LetterFile& file) {
    for (const xml_node field : root.child("metadata").children("meta"))
        take_field(form.told, field.attribute("name").value(), field.attribute("content").value());
    take_head(form.told, root.child("kamerstuk"));
    take_metadata_beside(form, file);
}

std::size_t line_at(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < std::min(offset, text.size()); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n'))) ++line;
    }
    return line;
}

void refuse_malformed(const LetterFile& file, std::string_view text, const pugi::xml_parse_result& result) {
    if (result) return;
    const std::string line = std::to_string(line_at(text, static_cast<std::size_t>(result.offset)));
    throw Error(ErrorKind::Data,
                file.path + " is cut short or no well-formed XML, as line " + line + " shows: " + result.description())
        .hint("get the file anew from where it was published");
}

void refuse_other_roots(const LetterFile& file, std::string_view root) {
    if (root == kRoot) return;
    if (root == kMetadataRoot) {
        throw Error(ErrorKind::Data, file.path + " is the metadata of a publication, not its text")
            .hint("give the letter itself: a metadata.xml beside it is read with it");
    }
    constexpr std::size_t kLongestName = 60;
    throw Error(ErrorKind::Data, file.path + " is an XML file of another kind: its root is <" +
                                     std::string(base::utf8::prefix(root, kLongestName)) + ">")
        .hint("of XML, official publications (<officiele-publicatie>) are read; save the letter as text or PDF");
}

bool knows(std::string_view bytes) {
    const std::string_view text = behind_byte_order_mark(bytes);
    if (text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size())).starts_with("<?xml")) return true;
    const std::string_view root = behind_prolog(bytes);
    return begins_with_tag(root, kRoot) || begins_with_tag(root, kMetadataRoot);
}

FormText read(LetterFile& file) {
    const DecodedText decoded = decode_text(file.path, file.bytes);
    const std::string_view text = decoded.text().substr(decoded.start);
    constexpr unsigned kAsWritten = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata;
    pugi::xml_document document;
    const auto result = document.load_buffer(text.data(), text.size(), kAsWritten, pugi::encoding_utf8);
    refuse_malformed(file, text, result);
    const xml_node root = document.document_element();
    refuse_other_roots(file, root.name());
    FormText form = PublicationWriter(root, file.path).write();
    take_metadata(form, root, file);
    if (!decoded.note.empty()) form.remarks.push_back(decoded.note);
    return form;
}

}  // namespace

const Form kOfficialPublication{"official publication (XML)", knows, read};

}  // namespace kveld::text::forms
