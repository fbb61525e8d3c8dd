#include "text/paragraphs.h"

#include <algorithm>

#include "text/characters.h"
#include "text/line_view.h"

namespace kveld::text {
namespace {

constexpr std::size_t kMostHeadingLines = 4;
constexpr std::size_t kLongestHeading = 320;      // bytes
constexpr std::size_t kLongestColonHeading = 60;  // "Belangrijkste resultaten:"
constexpr std::size_t kLinesThatTellWidth = 4;
// Of the width: what a line of a heading may fill with the next word, and still be no wrapped line.
constexpr double kOneLineHeading = 0.9;
constexpr double kManyLineHeading = 0.75;
constexpr double kHeadingAboveHeading = 0.8;
constexpr double kFullLine = 0.8;

class Gatherer {
public:
    Gatherer(std::vector<LineView> views, bool are_unwrapped)
        : views_(std::move(views)), are_unwrapped_(are_unwrapped) {
        run_end_.resize(views_.size());
        for (std::size_t i = views_.size(); i-- > 0;) {
            const bool ends_run = i + 1 == views_.size() || views_[i + 1].gap != LineGap::None;
            run_end_[i] = ends_run ? static_cast<std::uint32_t>(i + 1) : run_end_[i + 1];
        }
    }

    std::vector<Paragraph> gather() {
        std::vector<Paragraph> paragraphs;
        for (std::size_t i = 0; i < views_.size();) {
            start_ = i;
            has_stop_ = false;
            length_ = views_[i].content.size();
            while (++i < views_.size() && goes_on(i)) {
                has_stop_ = has_stop_ || views_[i - 1].end == LineEnd::Stop || views_[i - 1].has_inner_stop;
                length_ += views_[i].content.size();
            }
            if (!is_bullet_alone(i)) paragraphs.push_back(paragraph(i));
        }
        return paragraphs;
    }

private:
    const LineView& before(std::size_t i) const { return views_[i - 1]; }

    // Whether line i belongs to the paragraph that began at start_.
    bool goes_on(std::size_t i) const {
        const LineView& last = before(i);
        const LineView& line = views_[i];
        if (line.is_part && line.gap != LineGap::None) return false;
        if (line.is_part && line.part == forms::PartKind::Heading) return true;
        if (last.is_signer || line.is_signer || line.is_office || last.is_office) return false;
        if (line.label == LabelKind::Bullet) return false;
        if (line.behind_stray_number || line.stands_alone || last.stands_alone) return false;
        if (is_lone_label(last) && line.gap != LineGap::Page) return line.label == LabelKind::None;
        if (last.end == LineEnd::Hyphen && starts_letter(line.content) && line.label == LabelKind::None) return true;
        if (are_unwrapped_ && !line.is_part && line.gap != LineGap::Page) return last.all_capitals && line.all_capitals;
        switch (line.gap) {
            case LineGap::None: return goes_on_next_line(i);
            case LineGap::Blank: return goes_on_behind_blank(i);
            case LineGap::Page: return goes_on_behind_page(i);
        }
        return false;
    }

    bool goes_on_next_line(std::size_t i) const {
        const LineView& last = before(i);
        const LineView& line = views_[i];
        if (line.label == LabelKind::Dash) {
            return last.end != LineEnd::Stop && last.end != LineEnd::Colon && !is_next_of_list(line);
        }
        if (line.label != LabelKind::None) return !label_may_start(i);
        if (last.end == LineEnd::Comma || last.end == LineEnd::Open) return true;
        if (last.all_capitals && line.all_capitals) return true;
        if (last.end == LineEnd::Stop) return !is_meant_break(i);
        if (starts_lower(line.content)) return true;
        if (last.end == LineEnd::Colon) return !is_meant_break(i);
        return !is_heading_so_far(i) || !is_end_of_heading(i);
    }

    // A bullet or number that a converter put on a line of its own.
    static bool is_lone_label(const LineView& line) {
        return line.label != LabelKind::None && line.label_length == line.content.size();
    }

    // Of several bullets that a converter put above each other, apart from their items.
    bool is_bullet_alone(std::size_t end) const {
        return end - start_ == 1 && views_[start_].label == LabelKind::Bullet && is_lone_label(views_[start_]);
    }

    // Behind an item that began with the same sign.
    bool is_next_of_list(const LineView& line) const {
        const LineView& first = views_[start_];
        return first.label == LabelKind::Dash && first_word(first.content) == first_word(line.content);
    }

    // Whether a heading ends before line i, which begins with a capital.
    bool is_end_of_heading(std::size_t i) const {
        if (!may_begin_paragraph(views_[i].content)) return false;
        if (views_[start_].opens_title) return is_colon_heading(views_[i]) && fitted_length(i) <= width_so_far(i);
        double share = i - start_ == 1 ? kOneLineHeading : kManyLineHeading;
        if (views_[start_].label != LabelKind::None && is_heading_like_run(i))
            share = std::min(share, kHeadingAboveHeading);
        return fitted_length(i) <= share * width_around(i);
    }

    static bool is_colon_heading(const LineView& line) {
        return line.is_colon_heading && line.content.size() <= kLongestColonHeading;
    }

    static bool may_begin_paragraph(std::string_view line) {
        const char32_t first = base::utf8::decode(line, 0).code_point;
        return base::utf8::is_upper(first) || (is_opening(first) && first != U'(' && first != U'[');
    }

    bool goes_on_behind_blank(std::size_t i) const {
        const LineView& last = before(i);
        const LineView& line = views_[i];
        if (line.label != LabelKind::None || last.end == LineEnd::Stop) return false;
        const bool is_numbered_heading = views_[start_].label == LabelKind::Number && i - start_ == 1;
        if (last.end == LineEnd::Colon) return starts_lower(line.content) && is_numbered_heading;
        if (starts_lower(line.content)) return true;
        if (last.all_capitals && line.all_capitals) return true;
        return last.end == LineEnd::Comma && is_heading_so_far(i) && is_ascii_digit(line.content.front()) &&
               is_heading_like_run(i);
    }

    bool goes_on_behind_page(std::size_t i) const {
        const LineView& last = before(i);
        const LineView& line = views_[i];
        if (last.end == LineEnd::Stop || last.end == LineEnd::Colon) return false;
        if (line.label != LabelKind::None && line.label != LabelKind::Dash) return false;
        if (starts_lower(line.content) || last.end == LineEnd::Comma || last.end == LineEnd::Open) return true;
        if (!is_heading_so_far(i)) return true;
        const bool is_one_heading = views_[start_].label == LabelKind::Number && is_heading_like_run(i) &&
                                    views_[run_end_[i] - 1].end == LineEnd::Plain;
        if (is_one_heading) return true;
        const bool is_full_line = static_cast<double>(last.content.size()) >= kFullLine * width_around(i);
        return i - start_ > 1 && is_full_line && !is_heading_like_run(i);
    }

    // A number or letter begins a line by chance too: "… op 14 \n 12. Nederland".
    bool label_may_start(std::size_t i) const {
        const LineEnd end = before(i).end;
        if (end == LineEnd::Stop || end == LineEnd::Colon) return true;
        return views_[start_].label != LabelKind::None || (is_heading_so_far(i) && is_meant_break(i));
    }

    bool is_heading_so_far(std::size_t i) const {
        const LineView& last = before(i);
        const bool may_end = last.end == LineEnd::Plain || last.end == LineEnd::Comma;
        return may_end && !has_stop_ && !last.has_inner_stop && i - start_ <= kMostHeadingLines &&
               length_ <= kLongestHeading && begins_like_heading(start_);
    }

    bool begins_like_heading(std::size_t i) const {
        const std::string_view content = views_[i].content.substr(views_[i].label_length);
        if (views_[i].label == LabelKind::Bullet || content.empty()) return false;
        if (content.find("://") != std::string_view::npos) return false;
        return !starts_lower(content) || views_[i].label != LabelKind::None;
    }

    // The lines from i up to the next blank one are few and end no sentence.
    bool is_heading_like_run(std::size_t i) const {
        constexpr std::size_t kMostLines = 2;
        const std::size_t end = run_end_[i];
        if (end - i > kMostLines || !begins_like_heading(i)) return false;
        for (std::size_t line = i; line < end; ++line) {
            if (views_[line].end == LineEnd::Stop || views_[line].is_office) return false;
        }
        return true;
    }

    // The length the line before would have had with the first word of line i.
    double fitted_length(std::size_t i) const {
        return static_cast<double>(before(i).content.size() + 1 + first_word(views_[i].content).size());
    }

    // How wide lines run hereabouts, by the lines that follow; where they are few, also by those before.
    double width_around(std::size_t i) const {
        std::size_t width = 0;
        std::size_t line = i;
        for (; line < run_end_[i] && line < i + kLinesThatTellWidth; ++line) {
            width = std::max(width, views_[line].content.size());
        }
        if (line - i + 1 < kLinesThatTellWidth) {
            const std::size_t from = i > 2 * kLinesThatTellWidth ? i - 2 * kLinesThatTellWidth : 0;
            const std::size_t to = std::min(views_.size(), i + 2 * kLinesThatTellWidth);
            for (line = from; line < to; ++line) width = std::max(width, views_[line].content.size());
        }
        return static_cast<double>(width);
    }

    // The longest line of the paragraph that began at start_.
    double width_so_far(std::size_t i) const {
        std::size_t width = 0;
        for (std::size_t line = start_; line < i; ++line) width = std::max(width, views_[line].content.size());
        return static_cast<double>(width);
    }

    bool is_meant_break(std::size_t i) const { return fitted_length(i) <= width_around(i); }

    Paragraph paragraph(std::size_t end) const {
        const LineView& first = views_[start_];
        const LineView& last = views_[end - 1];
        Paragraph found;
        found.first_line = first.index;
        found.end_line = last.index + 1;
        found.kind = kind_of(end, last);
        const bool is_sign = first.label == LabelKind::Bullet || first.label == LabelKind::Dash;
        const bool is_stray =
            first.behind_stray_number && first.label == LabelKind::Roman && found.kind != BlockKind::Heading;
        if (is_stray) found.kind = BlockKind::Paragraph;
        if (is_sign && is_lone_label(first) && end - start_ > 1) found.first_line = views_[start_ + 1].index;
        if ((is_sign || is_stray) && !is_lone_label(first)) found.skip = first.label_length;
        return found;
    }

    BlockKind kind_of(std::size_t end, const LineView& last) const {
        const LineView& first = views_[start_];
        if (first.is_office || first.is_signer) return BlockKind::Signature;
        if (first.part != forms::PartKind::Unknown) return kind_told(first.part);
        if (first.label == LabelKind::Bullet || first.label == LabelKind::Dash) return BlockKind::ListItem;
        const bool is_short =
            end - start_ <= kMostHeadingLines && length_ <= kLongestHeading && begins_like_heading(start_);
        if (is_short && !has_stop_ && !last.has_inner_stop &&
            (last.end == LineEnd::Plain || last.end == LineEnd::Open || last.end == LineEnd::Comma)) {
            return BlockKind::Heading;
        }
        if (is_short && is_colon_heading(last) && end - start_ == 1) return BlockKind::Heading;
        return first.label == LabelKind::None ? BlockKind::Paragraph : BlockKind::ListItem;
    }

    static BlockKind kind_told(forms::PartKind part) {
        switch (part) {
            case forms::PartKind::Heading: return BlockKind::Heading;
            case forms::PartKind::ListItem: return BlockKind::ListItem;
            case forms::PartKind::Signature: return BlockKind::Signature;
            case forms::PartKind::Unknown:
            case forms::PartKind::Paragraph: break;
        }
        return BlockKind::Paragraph;
    }

    std::vector<LineView> views_;
    bool are_unwrapped_;                  // every line is a paragraph
    std::vector<std::uint32_t> run_end_;  // of each line, where the lines that follow without a blank one end
    std::size_t start_ = 0;               // of the paragraph that is being gathered
    bool has_stop_ = false;               // a line of it but the last ends a sentence
    std::size_t length_ = 0;
};

}  // namespace

std::vector<Paragraph> gather_paragraphs(std::string_view text, const std::vector<Line>& lines,
                                         const std::vector<NoteMark>& marks, const Rules::Data& rules) {
    return Gatherer(view_lines(text, lines, marks, rules), are_unwrapped(lines)).gather();
}

}  // namespace kveld::text
