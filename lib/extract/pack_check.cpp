#include "extract/pack_check.h"

#include <algorithm>
#include <set>

#include "extract/example_letter.h"
#include "extract/mentions/find_mentions.h"
#include "extract/references/references.h"
#include "extract/stances/stances.h"

namespace kveld::extract {
namespace {

using text::Span;

struct Marked {
    std::string text;  // without marks
    std::vector<Span> spans;
};

Marked without_marks(std::string_view written) {
    Marked marked;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written.substr(i, 2) == "[[") {
            marked.spans.push_back({marked.text.size(), marked.text.size()});
            ++i;
        } else if (written.substr(i, 2) == "]]" && !marked.spans.empty()) {
            marked.spans.back().end = marked.text.size();
            ++i;
        } else {
            marked.text += written[i];
        }
    }
    return marked;
}

std::string with_marks(const std::string& text, const std::vector<Span>& spans) {
    std::string marked;
    std::uint64_t at = 0;
    for (const Span span : spans) {
        if (span.start < at) continue;
        marked += text.substr(at, span.start - at) + "[[" + std::string(text::slice(text, span)) + "]]";
        at = span.end;
    }
    return marked + text.substr(at);
}

std::string joined(const std::vector<std::string>& lines) {
    std::string result;
    for (const std::string& line : lines) result += (result.empty() ? "" : ", ") + line;
    return result.empty() ? "nothing" : result;
}

class Checker {
public:
    explicit Checker(const Packs& packs) : packs_(packs) {}

    std::vector<PackFailure> check() {
        check_names();
        check_patterns();
        check_citations();
        check_frames();
        return std::move(failures_);
    }

private:
    template <typename Entry>
    void enter(const Entry& entry, const std::string& name) {
        current_ = {entry.file, entry.line, name, {}};
    }

    void fail(const std::string& what) {
        failures_.push_back(current_);
        failures_.back().what = what;
    }

    void compare(const std::string& written, const Marked& marked, const std::vector<Span>& found,
                 const std::vector<std::string>& ids, const std::vector<std::string>& ids_found) {
        if (found != marked.spans) {
            fail("the example \"" + written + "\": found \"" + with_marks(marked.text, found) + "\"");
        } else if (ids != ids_found) {
            fail("the example \"" + written + "\": the ids are " + joined(ids_found) + ", not " + joined(ids));
        }
    }

    void must_be_empty(const std::string& written, const std::vector<Span>& found) {
        if (!found.empty())
            fail("the counter-example \"" + written + "\": found \"" + with_marks(written, found) + "\"");
    }

    // What one entry finds: spans and ids.
    struct Found {
        std::vector<Span> spans;
        std::vector<std::string> ids;
    };

    Found mentions_in(const std::string& text, const std::string& rule) const {
        Found found;
        for (const Mention& mention : find_mentions(example_letter(text, ExampleForm::Plain), packs_.mentions())) {
            if (mention.rule != rule) continue;
            found.spans.push_back(mention.span);
            found.ids.push_back(mention.id);
        }
        return found;
    }

    void check_names() {
        for (const NameEntry& entry : packs_.mentions().names().entries()) {
            enter(entry, entry.id);
            for (const std::string& example : entry.examples) {
                const Marked marked = without_marks(example);
                const Found found = mentions_in(marked.text, entry.id);
                compare(example, marked, found.spans, {}, {});
            }
            for (const std::string& example : entry.counter_examples)
                must_be_empty(example, mentions_in(example, entry.id).spans);
        }
    }

    void check_patterns() {
        for (const MentionPattern& pattern : packs_.mentions().patterns().all()) {
            enter(pattern, pattern.name);
            for (const PatternExample& example : pattern.examples) {
                const Marked marked = without_marks(example.text);
                const Found found = mentions_in(marked.text, pattern.name);
                compare(example.text, marked, found.spans, example.ids, found.ids);
            }
            for (const std::string& example : pattern.counter_examples)
                must_be_empty(example, mentions_in(example, pattern.name).spans);
        }
    }

    // Of one entry, or of all where none is named.
    Found references_in(const std::string& text, const std::string& rule) const {
        const text::Document letter = example_letter(text, ExampleForm::Plain);
        Found found;
        for (const Reference& reference : find_references(letter, packs_, {})) {
            if (!rule.empty() && reference.rule != rule) continue;
            found.spans.push_back(reference.span);
            found.ids.push_back(reference.id);
        }
        return found;
    }

    void check_citations() {
        for (const CitationRule& rule : packs_.citations().rules()) {
            enter(rule, rule.name);
            for (const CitationExample& example : rule.examples) {
                const Marked marked = without_marks(example.text);
                const Found found = references_in(marked.text, {});
                compare(example.text, marked, found.spans, example.ids, found.ids);
            }
            for (const std::string& example : rule.counter_examples)
                must_be_empty(example, references_in(example, rule.name).spans);
        }
    }

    std::vector<std::string> stances_in(const std::string& written, const std::string& rule) const {
        const text::Document letter = example_letter(written, ExampleForm::Structured);
        const auto words = [&](Span span) {
            return span.empty() ? std::string("_") : std::string(text::slice(letter.clean, span));
        };
        std::vector<std::string> lines;
        const std::vector<Mention> mentions = find_mentions(letter, packs_.mentions());
        for (const Stance& stance : find_stances(letter, packs_.stances(), mentions, {})) {
            if (!rule.empty() && stance.rule != rule) continue;
            const std::string actor = stance.actor.span.empty() ? stance.actor.ids.front() : words(stance.actor.span);
            lines.push_back(actor + ' ' + std::string(name_of(stance.relation)) + ' ' + words(stance.target) +
                            (stance.modality == Modality::Planned ? " [planned]" : ""));
        }
        std::ranges::sort(lines);
        return lines;
    }

    void check_frames() {
        for (const Frame& frame : packs_.stances().frames.all()) {
            enter(frame, frame.name);
            for (const FrameExample& example : frame.examples) {
                std::vector<std::string> expected = example.stances;
                std::ranges::sort(expected);
                const std::vector<std::string> found = stances_in(example.text, {});
                if (found != expected)
                    fail("the example \"" + example.text + "\": found " + joined(found) + ", not " + joined(expected));
            }
            for (const std::string& example : frame.counter_examples) {
                const std::vector<std::string> found = stances_in(example, frame.name);
                if (!found.empty()) fail("the counter-example \"" + example + "\": found " + joined(found));
            }
        }
    }

    const Packs& packs_;
    PackFailure current_;
    std::vector<PackFailure> failures_;
};

}  // namespace

std::vector<PackFailure> check_packs(const Packs& packs) {
    return Checker(packs).check();
}

std::size_t count_examples(const Packs& packs) {
    std::size_t count = 0;
    const auto add = [&](const auto& entries) {
        for (const auto& entry : entries) count += entry.examples.size() + entry.counter_examples.size();
    };
    add(packs.mentions().names().entries());
    add(packs.mentions().patterns().all());
    add(packs.citations().rules());
    add(packs.stances().frames.all());
    return count;
}

}  // namespace kveld::extract
