#include "extract/mentions/signers.h"

#include "extract/references/normalisers.h"

namespace kveld::extract {

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

}  // namespace kveld::extract
