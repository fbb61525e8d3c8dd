#include "text/structure.h"

#include <algorithm>

#include "text/agenda_label.h"
#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::uint32_t kLetterheadBlocks = 40;  // farther down no addressee is looked for

class StructureFinder {
public:
    StructureFinder(Document& letter, const Rules::Data& rules) : letter_(letter), rules_(rules) {}

    Structure find() {
        mark_letterhead();
        find_title();
        has_numbers_ = are_items_numbered();
        for (current_ = 0; current_ < letter_.blocks.size(); ++current_) place(letter_.blocks[current_]);

        gather_signatures();
        return std::move(found_);
    }

private:
    std::string_view text_of(const Block& block) const { return slice(letter_.clean, block.span); }

    void mark_letterhead() {
        const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(letter_.blocks.size(), kLetterheadBlocks));
        for (std::uint32_t i = 0; i < last; ++i) {
            const Block& block = letter_.blocks[i];
            if (block.kind == BlockKind::Signature || block.kind == BlockKind::Footnote) break;
            const std::string_view text = text_of(block);
            if (fits_any(rules_.addressees, text) || fits_any(rules_.date_lines, text) ||
                fits_any(rules_.dossier_lines, text) || fits_any(rules_.letter_numbers, text)) {
                found_.letterhead_end = i + 1;
            }
        }
        for (std::uint32_t i = 0; i < found_.letterhead_end; ++i) letter_.blocks[i].kind = BlockKind::Letterhead;
    }

    void find_title() {
        for (std::uint32_t i = found_.letterhead_end; i < letter_.blocks.size(); ++i) {
            if (letter_.blocks[i].kind != BlockKind::Heading) continue;
            if (letter_.blocks[i].span.length() > LayoutPattern::kLongestLine) continue;
            for (const LayoutPattern& kind : rules_.kinds) {
                if (kind.where() != "title" || !kind.find_in(text_of(letter_.blocks[i]))) continue;
                found_.title = i;
                found_.kind = kind.value();
                return;
            }
        }
    }

    bool may_be_item(std::uint32_t block) const { return found_.title == kNone || block > found_.title; }

    bool are_items_numbered() const {
        for (std::uint32_t i = found_.letterhead_end; i < letter_.blocks.size(); ++i) {
            if (letter_.blocks[i].kind != BlockKind::Heading || !may_be_item(i)) continue;
            const AgendaLabel label = agenda_label(text_of(letter_.blocks[i]), rules_.item_words);
            if (label.kind == AgendaLabelKind::Number) return true;
        }
        return false;
    }

    void place(Block& block) {
        if (block.kind == BlockKind::Signature || block.kind == BlockKind::Letterhead || current_ == found_.title) {
            leave_sections();
            title_ = current_ == found_.title ? current_ : kNone;
            return;
        }
        if (block.kind == BlockKind::Footnote) return;
        if (block.kind == BlockKind::Heading) {
            place_heading(block);
        } else {
            block.heading = lowest(part_, section_heading(), kNone);
            block.item = item();
        }
        extend_items(block.span.end);
    }

    void place_heading(Block& block) {
        const std::string_view text = text_of(block);
        const AgendaLabel label = agenda_label(text, rules_.item_words);
        const std::string_view words = text.substr(label.length);
        if (place_pillar(block, label, words)) return;
        if (is_item(label, words)) return open_item(block, label, words);
        const bool is_lettered = label.kind == AgendaLabelKind::Letter || label.kind == AgendaLabelKind::Capital;
        if (is_lettered && item_ != kNone) return open_sub_item(block, label, words);
        place_plain_heading(block, words);
    }

    // A number makes one; where the letter's title stands above and nothing has a number, a capital does, and so does
    // every heading of a pillar that is no part of another.
    bool is_item(const AgendaLabel& label, std::string_view words) const {
        if (!may_be_item(current_)) return false;
        if (label.kind == AgendaLabelKind::Number) return true;
        if (has_numbers_ || found_.title == kNone) return false;
        if (label.kind == AgendaLabelKind::Capital) return true;
        return label.kind == AgendaLabelKind::None && pillar_ != kNone && !words.ends_with(':') && !is_part(words);
    }

    bool is_part(std::string_view words) const {
        const std::string lower = base::utf8::to_lower(words);
        return std::ranges::any_of(rules_.part_headings,
                                   [&](const std::string& part) { return lower.starts_with(part); });
    }

    bool place_pillar(Block& block, const AgendaLabel& label, std::string_view words) {
        const auto pillar = rules_.pillars.find(base::utf8::to_lower(words));
        if (pillar == rules_.pillars.end() && label.kind != AgendaLabelKind::Roman) return false;
        leave_items();
        block.heading = title_;
        pillar_ = current_;
        pillar_name_ = pillar == rules_.pillars.end() ? std::string() : pillar->second;
        ++section_;
        return true;
    }

    void open_item(Block& block, const AgendaLabel& label, std::string_view words) {
        leave_items();
        block.heading = pillar_ != kNone ? pillar_ : title_;
        item_ = add_item(block, words, kNone);
        letter_.items[item_].number = label.text;
        item_heading_ = current_;
        block.item = item_;
    }

    void open_sub_item(Block& block, const AgendaLabel& label, std::string_view words) {
        block.heading = item_heading_;
        sub_item_ = add_item(block, words, item_);
        letter_.items[sub_item_].number = letter_.items[item_].number;
        letter_.items[sub_item_].letter = label.text;
        sub_item_heading_ = current_;
        plain_ = part_ = kNone;
        block.item = sub_item_;
    }

    std::uint32_t add_item(const Block& block, std::string_view words, std::uint32_t parent) {
        AgendaItem item;
        item.section = section_;
        item.pillar = pillar_name_;
        item.title = words;
        item.parent = parent;
        item.span = block.span;
        letter_.items.push_back(std::move(item));
        return static_cast<std::uint32_t>(letter_.items.size() - 1);
    }

    void place_plain_heading(Block& block, std::string_view words) {
        block.item = item();
        if (is_part(words)) {
            block.heading = section_heading();
            part_ = current_;
        } else {
            plain_ = part_ = kNone;
            block.heading = section_heading();
            plain_ = current_;
        }
    }

    static std::uint32_t lowest(std::uint32_t first, std::uint32_t second, std::uint32_t third) {
        if (first != kNone) return first;
        return second != kNone ? second : third;
    }
    std::uint32_t section_heading() const {
        const std::uint32_t above_item = lowest(pillar_, title_, kNone);
        return lowest(plain_, lowest(sub_item_heading_, item_heading_, kNone), above_item);
    }
    std::uint32_t item() const { return lowest(sub_item_, item_, kNone); }

    void extend_items(std::uint64_t end) {
        if (item_ != kNone) letter_.items[item_].span.end = end;
        if (sub_item_ != kNone) letter_.items[sub_item_].span.end = end;
    }
    void leave_items() { item_ = sub_item_ = item_heading_ = sub_item_heading_ = plain_ = part_ = kNone; }
    void leave_sections() {
        leave_items();
        pillar_ = kNone;
        pillar_name_.clear();
    }

    void gather_signatures() {
        const std::vector<Block>& blocks = letter_.blocks;
        for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
            if (blocks[i].kind != BlockKind::Signature || blocks[i + 1].kind != BlockKind::Signature) continue;
            const bool is_office_first = is_office(blocks[i]) || !is_office(blocks[i + 1]);
            const Block& name = blocks[is_office_first ? i + 1 : i];
            letter_.signatures.push_back(
                {without_comma(blocks[is_office_first ? i : i + 1].span), without_comma(name.span)});
            ++i;
        }
    }

    bool is_office(const Block& block) const {
        const std::string lower = base::utf8::to_lower(text_of(block));
        return std::ranges::any_of(rules_.offices,
                                   [&](const std::string& office) { return lower.starts_with(office); });
    }

    Span without_comma(Span span) const {
        if (letter_.clean[span.end - 1] == ',') --span.end;
        return span;
    }

    Document& letter_;
    const Rules::Data& rules_;
    Structure found_;
    bool has_numbers_ = false;  // some agenda item has a number
    std::uint32_t current_ = 0;
    std::uint32_t section_ = 0;
    std::string pillar_name_;
    std::uint32_t title_ = kNone;  // blocks of the headings that are open, and the items
    std::uint32_t pillar_ = kNone;
    std::uint32_t item_heading_ = kNone;
    std::uint32_t sub_item_heading_ = kNone;
    std::uint32_t plain_ = kNone;
    std::uint32_t part_ = kNone;
    std::uint32_t item_ = kNone;
    std::uint32_t sub_item_ = kNone;
};

}  // namespace

Structure find_structure(Document& letter, const Rules::Data& rules) {
    return StructureFinder(letter, rules).find();
}

}  // namespace kveld::text
