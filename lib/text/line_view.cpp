#include "text/line_view.h"

#include <algorithm>

#include "text/characters.h"
#include "text/footnote_number.h"

namespace kveld::text {
namespace {

constexpr std::uint32_t kBlankLinesAtPageEnd = 4;
constexpr std::size_t kLongestSignature = 120;  // bytes
constexpr std::size_t kLetterheadLines = 60;    // farther down no addressee is looked for

bool is_letterlike(char32_t c) {
    return base::utf8::is_letter(c);
}

LineEnd end_of(std::string_view line, const Rules::Data& rules) {
    const std::string_view bare = without_closing(line);
    if (bare.empty()) return LineEnd::Stop;
    const std::string_view word = last_word(bare);
    switch (bare.back()) {
        case '.':
            return rules.abbreviations.never_final.contains(base::utf8::to_lower(word)) ? LineEnd::Open : LineEnd::Stop;
        case '!':
        case '?': return LineEnd::Stop;
        case ':':
        case ';': return LineEnd::Colon;
        case ',': return LineEnd::Comma;
        case '-': return bare.size() == line.size() && word.size() > 1 ? LineEnd::Hyphen : LineEnd::Plain;
        default: break;
    }
    if (word.size() > 12 || bare.size() != line.size()) return LineEnd::Plain;
    return rules.open_line_ends.contains(std::string(word)) ? LineEnd::Open : LineEnd::Plain;
}

bool is_all_capitals(std::string_view line) {
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < line.size();) {
        const base::utf8::Decoded next = base::utf8::decode(line, at);
        if (base::utf8::is_lower(next.code_point)) return false;
        if (base::utf8::is_upper(next.code_point)) ++capitals;
        at += next.length;
    }
    return capitals > 1;
}

// A stop behind a word in small letters, before a capital. Abbreviations are longer than none and shorter than a word.
bool has_inner_stop(std::string_view line) {
    constexpr std::size_t kLettersOfWord = 3;
    for (std::size_t at = line.find('.'); at != std::string_view::npos; at = line.find('.', at + 1)) {
        const auto mark = number_at(line.substr(at + 1));
        const std::size_t behind = at + 1 + (mark ? mark->length : 0);
        if (behind >= line.size() || line[behind] != ' ' || !starts_upper(line.substr(behind + 1))) continue;
        std::size_t letters = 0;
        while (letters < kLettersOfWord && letters < at && line[at - 1 - letters] >= 'a' &&
               line[at - 1 - letters] <= 'z')
            ++letters;
        if (letters == kLettersOfWord) return true;
    }
    return false;
}

// Other lines that end in a colon say what comes.
bool is_colon_heading(const LineView& line, const Rules::Data& rules) {
    if (line.content.empty() || line.content.back() != ':') return false;
    if (line.label == LabelKind::Number || line.label == LabelKind::Roman || line.label == LabelKind::Letter)
        return true;
    const std::string lower = base::utf8::to_lower(line.content);
    const auto begins = [&](const std::string& opening) { return lower.starts_with(opening); };
    return std::ranges::any_of(rules.colon_headings, begins) || std::ranges::any_of(rules.part_headings, begins);
}

bool opens_title(std::string_view line, const Rules::Data& rules) {
    return std::ranges::any_of(rules.title_openings,
                               [&](const std::string& opening) { return line.starts_with(opening); });
}

bool is_office_line(std::string_view line, const Rules::Data& rules) {
    if (line.size() > kLongestSignature) return false;
    if (line.back() != ',' && !ends_letter(line)) return false;
    const std::string lower = base::utf8::to_lower(line);
    return std::ranges::any_of(rules.offices, [&](const std::string& office) {
        return lower.starts_with(office) && !is_letterlike(base::utf8::decode(lower, office.size()).code_point);
    });
}

// "D.M. van Weel", "Ch. de Vries": initials, then a name, and no full stop behind it.
bool is_name_with_initials(std::string_view line) {
    if (line.size() > kLongestSignature || !starts_upper(line) || line.back() == '.' ||
        line.find_first_of("0123456789:;?!") != std::string_view::npos) {
        return false;
    }
    constexpr std::size_t kLongestInitial = 3;
    const std::size_t stop = line.find('.');
    if (stop == std::string_view::npos || base::utf8::count(line.substr(0, stop)) > kLongestInitial) return false;
    const std::size_t name = line.find_last_of('.') + 1;
    const std::string_view rest = line.substr(name);
    return rest.size() > 2 && base::utf8::is_letter(base::utf8::decode_before(rest, rest.size()).code_point);
}

// Linear in all lines: marks are in order, and so are lines.
class LineViewer {
public:
    LineViewer(std::string_view text, const std::vector<Line>& lines, const std::vector<NoteMark>& marks,
               const Rules::Data& rules)
        : text_(text), lines_(lines), marks_(marks), rules_(rules) {}

    std::vector<LineView> view() {
        views_.reserve(static_cast<std::size_t>(
            std::ranges::count_if(lines_, [](const Line& line) { return line.role == LineRole::Text; })));
        for (std::uint32_t i = 0; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            if (line.role == LineRole::Mark) continue;
            blank_ += line.blank_before;
            broken_ = broken_ || line.page_start || line.role == LineRole::Furniture || line.role == LineRole::Footnote;
            if (line.role == LineRole::Text) add(i);
            if (line.role == LineRole::StrayNumber) stray_ = true;
        }
        mark_signatures();
        return std::move(views_);
    }

private:
    std::string_view content_of(const Line& line) {
        std::uint64_t end = line.end;
        while (mark_ < marks_.size() && marks_[mark_].end < line.end) ++mark_;
        if (mark_ < marks_.size() && marks_[mark_].end == line.end && marks_[mark_].start > line.start)
            end = marks_[mark_].start;
        return text_.substr(line.start, end - line.start);
    }

    void add(std::uint32_t i) {
        LineView view;
        view.index = i;
        view.content = content_of(lines_[i]);
        view.end = lines_[i].is_cut(text_) ? LineEnd::Hyphen : end_of(view.content, rules_);
        const Label label = label_of(view.content);
        view.label = label.kind;
        view.label_length = static_cast<std::uint32_t>(label.length);
        view.all_capitals = is_all_capitals(view.content);
        view.has_inner_stop = has_inner_stop(view.content);
        view.is_colon_heading = is_colon_heading(view, rules_);
        view.opens_title = opens_title(view.content, rules_);
        view.stands_alone = views_.size() < kLetterheadLines && stands_alone(view.content);
        view.behind_stray_number = stray_;
        view.is_part = lines_[i].is_part;
        view.part = lines_[i].part;
        if (broken_ || blank_ >= kBlankLinesAtPageEnd) {
            view.gap = LineGap::Page;
        } else if (blank_ > 0 || stray_) {
            view.gap = LineGap::Blank;
        }
        views_.push_back(view);
        blank_ = 0;
        broken_ = false;
        stray_ = false;
    }

    bool stands_alone(std::string_view line) const {
        return fits_any(rules_.addressees, line) || fits_any(rules_.date_lines, line) ||
               fits_any(rules_.dossier_lines, line);
    }

    void mark_signatures() {
        for (std::size_t i = 1; i < views_.size(); ++i) {
            LineView& first = views_[i - 1];
            LineView& second = views_[i];
            if (first.is_office || first.is_signer) continue;
            if (is_name_with_initials(second.content) && is_office_line(first.content, rules_)) {
                first.is_office = second.is_signer = true;
            } else if (is_name_with_initials(first.content) && is_office_line(second.content, rules_) &&
                       first.gap != LineGap::None) {
                first.is_signer = second.is_office = true;
            }
        }
    }

    std::string_view text_;
    const std::vector<Line>& lines_;
    const std::vector<NoteMark>& marks_;
    const Rules::Data& rules_;
    std::vector<LineView> views_;
    std::size_t mark_ = 0;
    std::uint64_t blank_ = 0;
    bool broken_ = false;
    bool stray_ = false;
};

}  // namespace

std::vector<LineView> view_lines(std::string_view text, const std::vector<Line>& lines,
                                 const std::vector<NoteMark>& marks, const Rules::Data& rules) {
    return LineViewer(text, lines, marks, rules).view();
}

}  // namespace kveld::text
