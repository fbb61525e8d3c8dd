#include "text/field_codes.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>

#include "text/characters.h"

namespace kveld::text {
namespace {

constexpr std::size_t kMostBlank = 40;  // bytes between a reference and its note
constexpr std::array<std::string_view, 6> kLiterals{
    "[bookmark:", "footnoteRef:", "endnoteRef:", "HYPERLINK", "MERGEFORMAT", "{"};

// Fields by the names that Word's format gives them.
constexpr const char* kFields =
    R"((?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|NOTEREF|REF|TOC|SEQ|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|HYPERLINK|MERGEFIELD|DOCPROPERTY|FILENAME|STYLEREF|INCLUDEPICTURE|FORMTEXT|ADDIN|QUOTE|SET|IF))";

std::string expression(const std::vector<std::string>& failed_fields) {
    std::string failed;
    for (const std::string& message : failed_fields) failed += (failed.empty() ? "" : "|") + RE2::QuoteMeta(message);
    std::string all = R"((\[bookmark: ?[^\[\]\s]{1,120}\]))";                 // a bookmark
    all += std::string(R"(|(\{\s*)") + kFields + R"((?:[ \t][^{}\n]*)?\}))";  // a field in braces
    all += R"(|(HYPERLINK(?:[ \t]+\\[a-z])*[ \t]+["“”][^"“”\n]*["“”](?:[ \t]*\\[a-z](?:[ \t]+["“”][^"“”\n]*["“”])?)*))";
    all += std::string(R"(|(\b)") + kFields + R"([ \t]+\\\*[ \t]?MERGEFORMAT\b))";
    all += R"(|\[(?:foot|end)noteRef: ?(?P<number>[1-9][0-9]{0,2})\])";
    all += R"(|(?P<opening>\[(?P<of>[1-9][0-9]{0,2}): ?))";
    if (!failed.empty()) all += R"(|(\[(?:)" + failed + R"()\]|)" + failed + ")";
    return all;
}

// Of each opening bracket, the closing one that belongs to it.
class Brackets {
public:
    explicit Brackets(std::string_view text) {
        std::vector<std::uint64_t> open;
        for (std::uint64_t at = text.find_first_of("[]"); at != std::string_view::npos;
             at = text.find_first_of("[]", at + 1)) {
            if (text[at] == '[') {
                open.push_back(at);
            } else if (!open.empty()) {
                closing_[open.back()] = at;
                open.pop_back();
            }
        }
    }
    std::optional<std::uint64_t> closing(std::uint64_t opening) const {
        const auto found = closing_.find(opening);
        return found == closing_.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::map<std::uint64_t, std::uint64_t> closing_;
};

class FieldCodeFinder {
public:
    FieldCodeFinder(std::string_view text, std::uint64_t from, const std::vector<std::string>& failed_fields)
        : text_(text), from_(from), expression_(expression(failed_fields)) {}

    FieldCodes find() {
        std::vector<re2::StringPiece> groups(static_cast<std::size_t>(expression_.NumberOfCapturingGroups()) + 1);
        const re2::StringPiece whole(text_.data(), text_.size());
        const auto number = static_cast<std::size_t>(expression_.NamedCapturingGroups().at("number"));
        const auto opening = static_cast<std::size_t>(expression_.NamedCapturingGroups().at("opening"));
        const auto of = static_cast<std::size_t>(expression_.NamedCapturingGroups().at("of"));
        std::size_t at = from_;
        while (expression_.Match(whole, at, whole.size(), re2::RE2::UNANCHORED, groups.data(),
                                 static_cast<int>(groups.size()))) {
            const auto start = static_cast<std::uint64_t>(groups[0].data() - text_.data());
            const std::uint64_t end = start + groups[0].size();
            if (groups[opening].data() != nullptr) {
                take_note(start, end, std::string(groups[of].data(), groups[of].size()));
            } else {
                add_code(start, end, std::string(groups[number].data(), groups[number].size()));
            }
            at = end;
        }
        return std::move(found_);
    }

private:
    void add_code(std::uint64_t start, std::uint64_t end, std::string number) {
        if (!number.empty()) waiting_[number].push_back(found_.codes.size());
        found_.codes.push_back({{start, end}, std::move(number), std::nullopt});
    }

    // Only where a reference waits for it: "[2: …]" may also be the letter's own.
    void take_note(std::uint64_t start, std::uint64_t text_start, const std::string& number) {
        const auto waiting = waiting_.find(number);
        if (waiting == waiting_.end() || waiting->second.empty()) return;
        if (start < last_bracket_end_) return;  // inside another note
        FieldCode& reference = found_.codes[waiting->second.back()];
        const std::string_view between = text_.substr(reference.span.end, start - reference.span.end);
        const bool follows = between.size() <= kMostBlank && blank_length(between) == between.size();
        const bool begins_line = start == from_ || text_[start - 1] == '\n' || text_[start - 1] == '\r';
        if (!follows && !begins_line) return;
        if (!brackets_) brackets_.emplace(text_);
        std::optional<std::uint64_t> closing = brackets_->closing(start);
        if (!closing) {  // a bracket of the note's text is not closed
            const std::size_t first = text_.find_first_of("]\n", text_start);
            if (first == std::string_view::npos || text_[first] != ']') return;
            closing = first;
        }
        reference.note = SourceSpan{text_start, *closing};
        waiting->second.pop_back();
        found_.note_brackets.push_back({follows ? reference.span.end : start, *closing + 1});
        last_bracket_end_ = *closing + 1;
    }

    std::string_view text_;
    std::uint64_t from_;
    re2::RE2 expression_;
    FieldCodes found_;
    std::map<std::string, std::vector<std::size_t>> waiting_;  // references whose note was not yet found
    std::optional<Brackets> brackets_;
    std::uint64_t last_bracket_end_ = 0;
};

bool may_hold_codes(std::string_view text, const std::vector<std::string>& failed_fields) {
    const auto holds = [&](std::string_view literal) { return text.find(literal) != std::string_view::npos; };
    return std::ranges::any_of(kLiterals, holds) || std::ranges::any_of(failed_fields, holds);
}

}  // namespace

FieldCodes find_field_codes(std::string_view text, std::uint64_t from, const std::vector<std::string>& failed_fields) {
    if (!may_hold_codes(text, failed_fields)) return {};
    return FieldCodeFinder(text, from, failed_fields).find();
}

}  // namespace kveld::text
