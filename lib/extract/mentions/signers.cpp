#include "extract/mentions/signers.h"

#include <map>

#include "base/utf8.h"
#include "extract/folded_text.h"
#include "extract/literal_matcher.h"
#include "extract/references/normalisers.h"

namespace kveld::extract {

using text::Span;

constexpr std::string_view kPerson = "person:";

std::string surname_slug(std::string_view name) {
    std::string_view surname = name;
    bool has_initials = false;
    for (std::size_t blank = surname.find(' '); blank != std::string_view::npos; blank = surname.find(' ')) {
        const bool is_initial = blank > 0 && surname[blank - 1] == '.';
        if (!is_initial && has_initials) break;
        surname.remove_prefix(blank + 1);
        has_initials = true;
        if (!is_initial) break;
    }
    return normalised("slug", surname);
}

void add_signers(const text::Document& letter, std::vector<MentionCandidate>& found) {
    for (const text::Signature& signature : letter.signatures) {
        if (signature.name.empty()) continue;
        const std::string slug = surname_slug(text::slice(letter.clean, signature.name));
        if (slug.empty()) continue;
        found.push_back({{signature.name, MentionType::Person, "person:" + slug, "signature"}, {}});
    }
}

namespace {

// The end of a person's name that the id is made of: "van Weel" of "D.M. van Weel".
std::string_view surname_of(std::string_view name, std::string_view slug) {
    for (std::string_view rest = name;;) {
        if (normalised("slug", rest) == slug) return rest;
        const std::size_t blank = rest.find(' ');
        if (blank == std::string_view::npos) return {};
        rest.remove_prefix(blank + 1);
    }
}

std::string with_capital(std::string_view surname) {
    const std::uint64_t first = base::utf8::decode(surname, 0).length;
    return base::utf8::to_upper(surname.substr(0, first)) + std::string(surname.substr(first));
}

bool is_joined(std::string_view text, Span span) {
    return (span.start > 0 && text[span.start - 1] == '-') || (span.end < text.size() && text[span.end] == '-');
}

}  // namespace

bool add_surnames(const text::Document& letter, std::vector<MentionCandidate>& found) {
    const std::string_view clean = letter.clean;
    std::map<std::string, const Mention*> persons;  // by surname; the first to have it
    for (const MentionCandidate& candidate : found) {
        const Mention& mention = candidate.mention;
        if (mention.type != MentionType::Person) continue;
        const std::string_view slug = std::string_view(mention.id).substr(kPerson.size());
        const std::string_view surname = surname_of(text::slice(clean, mention.span), slug);
        if (!surname.empty()) persons.emplace(with_capital(surname), &mention);
    }
    std::vector<std::string> surnames;
    std::vector<Mention> meanings;
    for (const auto& [surname, mention] : persons) {
        surnames.push_back(surname);
        meanings.push_back(*mention);
    }
    LiteralMatcher(surnames).run(clean, [&](std::uint32_t number, std::uint64_t end) {
        const Span span{end - surnames[number].size(), end};
        if (!is_word_start(clean, span.start) || !is_word_end(clean, span.end) || is_joined(clean, span)) return;
        if (span.start < meanings[number].span.start) return;
        found.push_back({{span, MentionType::Person, meanings[number].id, "surname"}, {}});
    });
    return !surnames.empty();
}

}  // namespace kveld::extract
