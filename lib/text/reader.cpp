#include "text/reader.h"

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "text/checksum.h"
#include "text/clean_text.h"
#include "text/forms/form.h"
#include "text/hyphenation.h"
#include "text/layout.h"
#include "text/metadata.h"
#include "text/preparation.h"
#include "text/rules.h"
#include "text/sentences.h"
#include "text/structure.h"
#include "text/told_metadata.h"

namespace kveld::text {
namespace {

std::uint32_t index_of(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

// The element of a paragraph or note whose first line this is.
std::string element_of(const forms::FormText& form, std::size_t line) {
    if (form.parts.empty()) return {};
    return line < form.parts.size() ? form.parts[line].element : form.notes[line - form.parts.size()].element;
}

void write_blocks(Document& letter, CleanText& clean, const Layout& layout, const forms::FormText& form) {
    for (const Paragraph& paragraph : layout.paragraphs) {
        Block block;
        block.kind = paragraph.kind;
        block.span = clean.write(paragraph);
        block.element = element_of(form, paragraph.first_line);
        if (!block.span.empty()) letter.blocks.push_back(std::move(block));
    }
}

void write_footnotes(Document& letter, CleanText& clean, const NotesFound& notes, const forms::FormText& form) {
    for (const NoteBody& note : notes.bodies) {
        Block block;
        block.kind = BlockKind::Footnote;
        block.span = clean.write(note);
        block.element = element_of(form, note.first_line);
        letter.footnotes.push_back({note.mark, block.span, block.span.start, kNone});
        if (!block.span.empty()) letter.blocks.push_back(std::move(block));
    }
    for (std::size_t mark = 0; mark < notes.marks.size(); ++mark) {
        const std::uint32_t note = notes.marks[mark].note;
        if (note == kNone || clean.anchor_of(mark) == CleanText::kUnseen) continue;
        letter.footnotes[note].anchor = clean.anchor_of(mark);
    }
}

SentenceKind kind_of_sentences(BlockKind kind) {
    switch (kind) {
        case BlockKind::Heading: return SentenceKind::Heading;
        case BlockKind::ListItem: return SentenceKind::ListItem;
        case BlockKind::Footnote: return SentenceKind::Footnote;
        case BlockKind::Paragraph:
        case BlockKind::Letterhead:
        case BlockKind::Signature: break;
    }
    return SentenceKind::Sentence;
}

void split_into_sentences(Document& letter, const Abbreviations& abbreviations) {
    for (std::uint32_t i = 0; i < letter.blocks.size(); ++i) {
        const Block& block = letter.blocks[i];
        const bool is_whole = block.kind == BlockKind::Heading || block.kind == BlockKind::Letterhead ||
                              block.kind == BlockKind::Signature;
        const SentenceKind kind = kind_of_sentences(block.kind);
        if (is_whole) {
            letter.sentences.push_back({kind, block.span, i});
            continue;
        }
        for (const Span span : split_sentences(slice(letter.clean, block.span), block.span.start, abbreviations)) {
            letter.sentences.push_back({kind, span, i});
        }
    }
}

// A mark stands at the end of its sentence or inside it.
void tie_footnotes_to_sentences(Document& letter) {
    for (Footnote& note : letter.footnotes) {
        if (note.anchor == note.body.start) continue;
        const auto behind =
            std::ranges::lower_bound(letter.sentences, note.anchor, {}, [](const Sentence& s) { return s.span.end; });
        if (behind == letter.sentences.end() || behind->span.start > note.anchor) continue;
        note.sentence = index_of(static_cast<std::size_t>(behind - letter.sentences.begin()));
        const auto block = std::ranges::lower_bound(letter.blocks, note.body, {}, &Block::span);
        if (block != letter.blocks.end() && block->span == note.body) block->item = letter.blocks[behind->block].item;
    }
}

void tell_lost_footnotes(Document& letter, const NotesFound& notes) {
    if (notes.lost.empty()) return;
    std::string numbers;
    for (const std::string& number : notes.lost) numbers += (numbers.empty() ? "" : ", ") + number;
    letter.notes.push_back("the text of footnote " + numbers + " is missing: only the mark is there");
}

void take(forms::FormText& form, forms::FormText& prepared) {
    form.text = std::move(prepared.text);
    form.parts = std::move(prepared.parts);
    form.notes = std::move(prepared.notes);
    form.marks = std::move(prepared.marks);
}

}  // namespace

Document read_document(LetterFile file, const Rules& rules) {
    const Rules::Data& data = rules.data();
    Document letter;
    letter.name = file.name;
    letter.path = file.path;
    letter.sha256 = sha256_of(file.bytes);
    forms::FormText form = forms::read_form(file);
    letter.notes = std::move(form.remarks);

    std::string source;
    std::optional<Preparation> prepared = prepare(form, data);
    if (prepared) {
        source = std::move(form.text);
        take(form, prepared->form);
    }
    const Layout layout = lay_out(form, data);
    const Hyphenation hyphenation(form.text, layout.lines, data.hyphens);
    CleanText clean(form.text, layout.lines, layout.notes.marks, hyphenation);
    write_blocks(letter, clean, layout, form);
    write_footnotes(letter, clean, layout.notes, form);
    letter.clean = clean.take_text();
    letter.map = clean.take_map();
    if (prepared) letter.map.lead_through(prepared->map);
    letter.map.read_from(std::move(form.places));

    if (letter.blocks.empty()) {
        throw base::Error(base::ErrorKind::Data, file.path + " holds no text").hint("is this the right file?");
    }

    const Structure structure = find_structure(letter, data);
    split_into_sentences(letter, data.abbreviations);
    tie_footnotes_to_sentences(letter);
    tell_lost_footnotes(letter, layout.notes);
    letter.metadata = read_metadata(letter, structure, layout.facts, data);
    take_told_metadata(letter, form.told);
    if (source.empty()) source = std::move(form.text);
    letter.source = form.original.empty() ? std::move(source) : std::move(form.original);
    return letter;
}

}  // namespace kveld::text
