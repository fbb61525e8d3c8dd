#include "text/structure.h"

#include <algorithm>

#include "text/characters.h"
#include "text/labels.h"

namespace kveld::text {
namespace {

constexpr std::uint32_t kLetterheadBlocks = 40;  // farther down no addressee is looked for

class StructureFinder {
public:
    StructureFinder(Document& letter, const Rules::Data& rules) : letter_(letter), rules_(rules) {}

    Structure find() {
        mark_letterhead();
        find_title();
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
        const Label label = label_of(text);
        if (place_pillar(block, label, text.substr(label.length))) return;
        const bool may_be_item = found_.title == kNone || current_ > found_.title;
        if (label.kind == LabelKind::Number && may_be_item) return open_item(block, label, text.substr(label.length));
        if (label.kind == LabelKind::Letter && item_ != kNone)
            return open_sub_item(block, label, text.substr(label.length));
        place_plain_heading(block, text.substr(label.length));
    }

    bool place_pillar(Block& block, const Label& label, std::string_view words) {
        const auto pillar = rules_.pillars.find(base::utf8::to_lower(words));
        if (pillar == rules_.pillars.end() && label.kind != LabelKind::Roman) return false;
        leave_items();
        block.heading = title_;
        pillar_ = current_;
        pillar_name_ = pillar == rules_.pillars.end() ? std::string() : pillar->second;
        ++section_;
        return true;
    }

    void open_item(Block& block, const Label& label, std::string_view words) {
        leave_items();
        block.heading = pillar_ != kNone ? pillar_ : title_;
        item_ = add_item(block, words, kNone);
        letter_.items[item_].number = label.text;
        item_heading_ = current_;
        block.item = item_;
    }

    void open_sub_item(Block& block, const Label& label, std::string_view words) {
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
        const std::string lower = base::utf8::to_lower(words);
        const bool is_part =
            std::ranges::any_of(rules_.part_headings, [&](const std::string& part) { return lower.starts_with(part); });
        block.item = item();
        if (is_part) {
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
            Span office = blocks[i].span;
            if (letter_.clean[office.end - 1] == ',') --office.end;
            letter_.signatures.push_back({office, blocks[i + 1].span});
            ++i;
        }
    }

    Document& letter_;
    const Rules::Data& rules_;
    Structure found_;
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
