#include "extract/mentions/find_mentions.h"

#include <algorithm>

#include "extract/folded_text.h"
#include "extract/mentions/halves.h"
#include "extract/mentions/name_finder.h"
#include "extract/mentions/resolve.h"
#include "extract/mentions/short_forms.h"
#include "extract/mentions/signers.h"
#include "extract/mentions/title_prefixes.h"
#include "extract/mentions/windows.h"

namespace kveld::extract {

std::vector<Mention> find_mentions(const text::Document& letter, const MentionRules& rules) {
    const std::string folded = fold(letter.clean);
    const LetterFacts facts(letter, folded, rules.presidencies(), rules.names().titles());
    NameFinder names(rules.names(), rules.patterns().words(), facts);
    Windows windows(letter.clean, rules.patterns().all());
    rules.matcher().run(folded, [&](std::uint32_t number, std::uint64_t end) {
        const MentionRules::Literal& literal = rules.literal(number);
        for (const std::uint32_t form : literal.forms) names.see(form, end);
        for (const std::uint32_t pattern : literal.patterns) windows.add(pattern, {end - literal.length, end});
    });
    std::vector<MentionCandidate> found = names.take();
    for (std::size_t pattern = 0; pattern < rules.patterns().all().size(); ++pattern)
        for (const text::Span window : windows.of(pattern)) rules.patterns().search(pattern, window, facts, found);
    add_halves(letter.clean, rules.halves(), rules.names(), found);
    add_signers(letter, found);
    found = resolve(std::move(found));
    if (add_surnames(letter, found)) found = resolve(std::move(found));
    rules.title_prefixes().take_in(letter.clean, found);
    if (add_short_forms(letter, folded, rules.short_forms(), found)) found = resolve(std::move(found));

    std::vector<Mention> mentions;
    mentions.reserve(found.size());
    for (MentionCandidate& candidate : found) mentions.push_back(std::move(candidate.mention));
    return mentions;
}

}  // namespace kveld::extract
