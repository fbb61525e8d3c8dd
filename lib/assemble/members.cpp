// INCLUDES and EXCLUDES: the states that a letter names as members of a group, or as those who are none.

#include <algorithm>
#include <optional>

#include "assemble/letter_nodes.h"
#include "base/utf8.h"

namespace kveld::assemble {
namespace {

using extract::Mention;
using extract::MentionType;

// The phrase between a group and the first state of a list.
struct Link {
    std::string_view type;  // "INCLUDES"
    std::string_view cue;
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " ,(–-";
    const std::size_t start = text.find_first_not_of(kBlank);
    if (start == std::string_view::npos) return {};
    return text.substr(start, text.find_last_not_of(kBlank) - start + 1);
}

class MemberReader {
public:
    explicit MemberReader(LetterNodes& letter) : letter_(letter), clean_(letter.text().clean) {}

    void read() {
        const std::vector<Mention>& mentions = letter_.letter.found.mentions;
        std::uint32_t sentence = 0;
        for (auto group = mentions.begin(); group != mentions.end(); ++group) {
            if (group->type != MentionType::StateGroup) continue;
            sentence = sentence_of(group->span, sentence);
            if (sentence == letter_.text().sentences.size()) return;
            read_list(group, sentence);
        }
    }

private:
    std::uint32_t sentence_of(text::Span span, std::uint32_t from) const {
        const std::vector<text::Sentence>& sentences = letter_.text().sentences;
        while (from < sentences.size() && sentences[from].span.end <= span.start) ++from;
        return from;
    }

    // The states behind a group, as long as nothing but joining words stands between them.
    void read_list(std::vector<Mention>::const_iterator group, std::uint32_t sentence) {
        const text::Span inside = letter_.text().sentences[sentence].span;
        std::optional<Link> link;
        std::uint64_t end = group->span.end;
        for (auto state = group + 1; state != letter_.letter.found.mentions.end() && state->span.end <= inside.end;
             ++state) {
            if (state->type != MentionType::MemberState || state->span.start < end) return;
            const std::string_view between = text::slice(clean_, {end, state->span.start});
            if (!link) {
                link = link_in(between);
                if (!link) return;
            } else if (!letter_.member_words.only_join(between)) {
                return;
            }
            letter_.add(node_of(letter_, *group), link->type, node_of(letter_, *state),
                        {sentence, "members", link->cue});
            end = state->span.end;
        }
    }

    std::optional<Link> link_in(std::string_view between) const {
        const std::string_view cue = trimmed(between);
        const std::string words = base::utf8::to_lower(cue);
        if (contains(letter_.member_words.including, words)) return Link{"INCLUDES", cue};
        if (contains(letter_.member_words.excluding, words)) return Link{"EXCLUDES", cue};
        return std::nullopt;
    }

    static bool contains(const std::vector<std::string>& phrases, const std::string& words) {
        return std::ranges::find(phrases, words) != phrases.end();
    }

    LetterNodes& letter_;
    const std::string& clean_;
};

}  // namespace

void add_members(LetterNodes& letter) {
    MemberReader(letter).read();
}

}  // namespace kveld::assemble
