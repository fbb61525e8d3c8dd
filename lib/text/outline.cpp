#include "text/outline.h"

#include <algorithm>

#include "base/utf8.h"

namespace kveld::text {
namespace {

constexpr std::uint64_t kQuoteLength = 100;  // code points

std::string quote(std::string_view text) {
    std::string shown(base::utf8::prefix(text, kQuoteLength));
    if (shown.size() < text.size()) shown += " …";
    return shown;
}

void add_facts(const Document& letter, std::string& out) {
    const Metadata& m = letter.metadata;
    out += "letter   ";
    std::string facts = m.id.empty() ? letter.name : m.id;
    for (const std::string& fact : {m.kind, m.date.iso(), m.chamber, m.session}) {
        if (!fact.empty()) facts += ", " + fact;
    }
    out += facts + '\n';
    if (!m.title.empty()) out += "title    " + m.title + '\n';
    if (!m.meeting.known()) return;
    out += "meeting  " + m.meeting.body;
    if (!m.meeting.configuration.empty()) out += " (" + m.meeting.configuration + ')';
    out += ", " + m.meeting.start.iso();
    if (m.meeting.end != m.meeting.start) out += " to " + m.meeting.end.iso();
    if (!m.meeting.place.empty()) out += ", " + m.meeting.place;
    if (m.meeting.formal) out += *m.meeting.formal ? ", formal" : ", informal";
    out += '\n';
}

std::size_t depth_of(const Document& letter, const Block& heading) {
    std::size_t depth = 0;
    for (std::uint32_t above = heading.heading; above != kNone; above = letter.blocks[above].heading) ++depth;
    return depth;
}

void add_headings(const Document& letter, std::string& out) {
    std::size_t below = 0;  // paragraphs and list items since the last heading
    const auto tell_below = [&] {
        if (below > 0) out += "    (" + std::to_string(below) + (below == 1 ? " paragraph)\n" : " paragraphs)\n");
        below = 0;
    };
    for (const Block& block : letter.blocks) {
        if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem) ++below;
        if (block.kind != BlockKind::Heading) continue;
        tell_below();
        out.append(2 * depth_of(letter, block), ' ');
        out += slice(letter.clean, block.span);
        const bool opens_item = block.item != kNone && letter.items[block.item].span.start == block.span.start;
        if (opens_item && !letter.items[block.item].pillar.empty())
            out += "  [" + letter.items[block.item].pillar + ']';
        out += '\n';
    }
    tell_below();
}

void add_footnotes(const Document& letter, std::string& out) {
    for (const Footnote& note : letter.footnotes) {
        out += '[' + note.mark + "] " + quote(slice(letter.clean, note.body)) + '\n';
        if (note.sentence == kNone) continue;
        out += "    at: " + quote(slice(letter.clean, letter.sentences[note.sentence].span)) + '\n';
    }
}

}  // namespace

std::string outline(const Document& letter) {
    std::string out;
    add_facts(letter, out);
    out += '\n';
    add_headings(letter, out);
    if (!letter.footnotes.empty()) out += '\n';
    add_footnotes(letter, out);
    if (!letter.signatures.empty()) out += '\n';
    for (const Signature& signature : letter.signatures) {
        out += "signed   " + std::string(slice(letter.clean, signature.name));
        if (!signature.office.empty()) out += ", " + std::string(slice(letter.clean, signature.office));
        out += '\n';
    }
    return out;
}

}  // namespace kveld::text
