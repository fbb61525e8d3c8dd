#include "extract/references/citation_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/error.h"

namespace kveld::extract {
namespace {

using base::Error;
using base::ErrorKind;

constexpr int kDeepestFragment = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_name_letter(char c) { return is_small(c) || is_digit(c) || c == '_'; }
char small(char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; }
char capital(char c) { return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c; }

std::string folded(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), small);
    return result;
}

std::string digits_of(std::string_view text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result), is_digit);
    return result;
}

std::string number_of(std::string_view text) {
    const std::string digits = digits_of(text);
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? digits.substr(0, 1) : digits.substr(first);
}

// White space of every width that letters are set with.
std::size_t space_length(std::string_view text) {
    if (text.empty()) return 0;
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
    if (text.starts_with("\xC2\xA0")) return 2;
    if (text.starts_with("\xE2\x80\x89") || text.starts_with("\xE2\x80\xAF")) return 3;
    return 0;
}

std::string without_spaces(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = space_length(text);
        if (length == 0) result += text[0];
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

std::string full_year(std::string_view text) {
    const std::string digits = digits_of(text);
    if (digits.size() != 2) return digits;
    return (digits < "50" ? "20" : "19") + digits;
}

// A name's party stands in brackets behind it.
std::string without_brackets(std::string_view text) {
    std::string result;
    int depth = 0;
    for (const char c : text) {
        depth += c == '(' ? 1 : 0;
        if (depth == 0) result += c;
        depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return result;
}

// Both years in full: the second is printed in two digits or four.
std::string full_session(std::string_view text) {
    const std::string digits = digits_of(text);
    if (digits.size() == 8) return digits;
    if (digits.size() != 6) return {};
    const bool new_century = digits.substr(2, 2) == "99" && digits.substr(4, 2) == "00";
    const std::string century = new_century ? "20" : digits.substr(0, 2);
    return digits.substr(0, 4) + century + digits.substr(4, 2);
}

// The letter under the accents of Latin-1 and Latin Extended-A, which is what names are printed in.
std::string_view plain_letter(std::uint32_t code) {
    static constexpr std::string_view kLatin1 =
        "aaaaaaaceeeeiiii"   // U+00C0
        "dnooooo ouuuuy s"   // U+00D0: multiplication sign, thorn are no letters of names
        "aaaaaaaceeeeiiii"   // U+00E0
        "dnooooo ouuuuy y";  // U+00F0
    static constexpr std::string_view kExtendedA =
        "aaaaaaccccccccdd"   // U+0100
        "ddeeeeeeeeeegggg"   // U+0110
        "gggghhhhiiiiiiii"   // U+0120
        "iiiijjkkklllllll"   // U+0130
        "lllnnnnnnnnnoooo"   // U+0140
        "oooorrrrrrssssss"   // U+0150
        "ssttttttuuuuuuuu"   // U+0160
        "uuuuwwyyyzzzzzzs";  // U+0170
    std::string_view letter;
    if (code >= 0xC0 && code <= 0xFF) letter = kLatin1.substr(code - 0xC0, 1);
    if (code >= 0x100 && code <= 0x17F) letter = kExtendedA.substr(code - 0x100, 1);
    return letter == " " ? std::string_view() : letter;
}

std::string slug_of(std::string_view text) {
    std::string slug;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            const char c = small(text[i]);
            if (is_small(c) || is_digit(c)) slug += c;
            else if (c != '\'' && !slug.empty() && slug.back() != '-') slug += '-';
            ++i;
            continue;
        }
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        if (length == 2 && i + 1 < text.size()) {
            const auto next = static_cast<unsigned char>(text[i + 1]);
            slug += plain_letter((static_cast<std::uint32_t>(byte & 0x1FU) << 6U) | (next & 0x3FU));
        } else if (space_length(text.substr(i)) != 0 && !slug.empty() && slug.back() != '-') {
            slug += '-';
        }
        i += length;
    }
    while (!slug.empty() && slug.back() == '-') slug.pop_back();
    return slug;
}

std::string quoted(std::string_view form) {
    // A form's blank stands for white space of any width.
    std::string result;
    for (const char c : form) {
        if (c == ' ') result += "[\\s\\x{A0}\\x{2009}\\x{202F}]+";
        else result += re2::RE2::QuoteMeta(std::string(1, c));
    }
    return result;
}

std::string normalised_spaces(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t length = space_length(text);
        if (length == 0) result += text[0];
        else if (!result.empty() && result.back() != ' ') result += ' ';
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

std::string_view argument_of(std::string_view normaliser, std::string_view name) {
    return normaliser.starts_with(name) ? normaliser.substr(name.size()) : std::string_view();
}

using Function = std::string (*)(std::string_view);

std::string upper_of(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), capital);
    return result;
}

constexpr std::array<std::pair<std::string_view, Function>, 9> kFunctions{{
    {"digits", digits_of}, {"number", number_of}, {"upper", upper_of}, {"lower", folded}, {"slug", slug_of},
    {"year", full_year}, {"session", full_session}, {"compact", without_spaces}, {"", normalised_spaces},
}};

Function function_named(std::string_view name) {
    for (const auto& [known, function] : kFunctions)
        if (known == name) return function;
    return nullptr;
}

}  // namespace

void CitationTable::add(const std::string& answer, const std::string& form) {
    exact_.emplace(form, answer);
    folded_.emplace(folded(form), answer);
}

std::string CitationTable::find(std::string_view form) const {
    const std::string spaced = normalised_spaces(form);
    if (const auto found = exact_.find(spaced); found != exact_.end()) return found->second;
    const auto found = folded_.find(folded(spaced));
    return found == folded_.end() ? std::string() : found->second;
}

std::string CitationTable::alternation() const {
    std::vector<std::string_view> forms;
    for (const auto& [form, answer] : exact_) forms.push_back(form);
    std::stable_sort(forms.begin(), forms.end(), [](auto a, auto b) { return a.size() > b.size(); });
    std::string result = "(?:";
    for (const std::string_view form : forms) result += (result.size() > 3 ? "|" : "") + quoted(form);
    return result + ")";
}

CitationWords::CitationWords() = default;
CitationWords::~CitationWords() = default;
CitationWords::CitationWords(CitationWords&&) noexcept = default;
CitationWords& CitationWords::operator=(CitationWords&&) noexcept = default;

void CitationWords::add_fragment(const std::string& name, const std::string& pattern) {
    if (!fragments_.emplace(name, pattern).second)
        throw Error(ErrorKind::Data, "the fragment or table '" + name + "' is given twice").hint("rename one of them");
}

void CitationWords::add_table(const std::string& name, CitationTable table) {
    add_fragment(name, table.alternation());
    tables_.emplace(name, std::move(table));
}

void CitationWords::compile() {
    for (const auto& [name, pattern] : fragments_) {
        auto compiled = std::make_unique<re2::RE2>(expand(pattern), re2::RE2::Quiet);
        if (!compiled->ok())
            throw Error(ErrorKind::Data, "the fragment '" + name + "' is no pattern: " + compiled->error())
                .hint("patterns are RE2's: no look-around, no back references");
        item_patterns_.emplace(name, std::move(compiled));
    }
}

std::string CitationWords::expand(std::string_view pattern) const { return expand(pattern, 0); }

std::string CitationWords::expand(std::string_view pattern, int depth) const {
    if (depth > kDeepestFragment)
        throw Error(ErrorKind::Data, "a fragment of a citation pattern needs itself").hint("write it out");
    std::string result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool starts_name = pattern[i] == '$' && i + 1 < pattern.size() && is_small(pattern[i + 1]);
        if (!starts_name) {
            result += pattern[i];
            if (pattern[i] == '\\' && i + 1 < pattern.size()) result += pattern[++i];
            continue;
        }
        std::size_t end = i + 1;
        while (end < pattern.size() && is_name_letter(pattern[end])) ++end;
        const std::string_view name = pattern.substr(i + 1, end - i - 1);
        const auto fragment = fragments_.find(name);
        if (fragment == fragments_.end())
            throw Error(ErrorKind::Data, "there is no fragment or table '" + std::string(name) + "'")
                .hint("define it under \"fragments\" or \"tables\"");
        result += "(?:" + expand(fragment->second, depth + 1) + ")";
        i = end - 1;
    }
    return result;
}

bool CitationWords::knows(std::string_view normaliser) const {
    if (const auto name = argument_of(normaliser, "table:"); !name.empty()) return tables_.contains(name);
    if (const auto name = argument_of(normaliser, "slugs:"); !name.empty()) return item_patterns_.contains(name);
    return function_named(normaliser) != nullptr;
}

std::string CitationWords::normalise(std::string_view normaliser, std::string_view value) const {
    if (const auto name = argument_of(normaliser, "table:"); !name.empty()) return tables_.find(name)->second.find(value);
    if (const auto name = argument_of(normaliser, "slugs:"); !name.empty()) {
        std::string slugs;
        const std::string outside = without_brackets(value);
        re2::StringPiece rest(outside);
        re2::StringPiece item;
        const re2::RE2& pattern = *item_patterns_.find(name)->second;
        while (!rest.empty() && pattern.Match(rest, 0, rest.size(), re2::RE2::UNANCHORED, &item, 1) && !item.empty()) {
            slugs += (slugs.empty() ? "" : "+") + slug_of({item.data(), item.size()});
            rest.remove_prefix(static_cast<std::size_t>(item.data() - rest.data()) + item.size());
        }
        return slugs;
    }
    return function_named(normaliser)(value);
}

const CitationTable* CitationWords::table(std::string_view name) const {
    const auto found = tables_.find(name);
    return found == tables_.end() ? nullptr : &found->second;
}

}  // namespace kveld::extract
