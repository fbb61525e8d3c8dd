#include "assemble/topics.h"

#include <algorithm>
#include <utility>

namespace kveld::assemble {
namespace {

bool can_be_topic(extract::MentionType type) {
    return type != extract::MentionType::Date && type != extract::MentionType::StateGroup &&
           type != extract::MentionType::Meeting;
}

bool is_instrument(const Topic& topic) {
    return topic.mention->type == extract::MentionType::Instrument;
}

std::vector<Topic> only_instruments(std::vector<Topic> topics) {
    std::erase_if(topics, [](const Topic& topic) { return !is_instrument(topic); });
    return topics;
}

std::vector<Topic> read_elsewhere(std::vector<Topic> topics, TopicVia via) {
    for (Topic& topic : topics) topic.via = via;
    return topics;
}

}  // namespace

std::string_view name_of(TopicRole role) noexcept {
    switch (role) {
        case TopicRole::Object: return "object";
        case TopicRole::Change: return "change";
        case TopicRole::Mention: break;
    }
    return "mention";
}

std::string_view name_of(TopicVia via) noexcept {
    switch (via) {
        case TopicVia::Text: return "text";
        case TopicVia::Previous: return "previous";
        case TopicVia::Section: return "section";
        case TopicVia::Item: break;
    }
    return "item";
}

Topics::Topics(const Letter& letter, const TopicWords& words)
    : letter_(letter), words_(words), topics_of_sentence_(letter.document.sentences.size()) {
    for (const extract::Mention& mention : letter.found.mentions) {
        if (can_be_topic(mention.type)) entities_.push_back(&mention);
    }
}

std::vector<Topic> Topics::of(const extract::Stance& stance) {
    std::vector<Topic> topics = named_in(stance.target);
    const bool points = words_.points_back(text::slice(letter_.document.clean, stance.target));
    if (topics.empty() && points) topics = of_sentence_before(stance.sentence);
    if (topics.empty() && points) topics = of_headings_above(stance.sentence);
    std::vector<Topic>& of_sentence = topics_of_sentence_[stance.sentence];
    of_sentence.insert(of_sentence.end(), topics.begin(), topics.end());
    return topics;
}

std::vector<Topic> Topics::named_in(text::Span span) const {
    std::vector<Topic> topics;
    if (span.empty()) return topics;
    const auto starts_before = [](const extract::Mention* mention, std::uint64_t offset) {
        return mention->span.start < offset;
    };
    auto mention = std::lower_bound(entities_.begin(), entities_.end(), span.start, starts_before);
    for (; mention != entities_.end() && (*mention)->span.end <= span.end; ++mention) {
        const bool again = std::ranges::any_of(topics, [&](const Topic& t) { return t.mention->id == (*mention)->id; });
        if (!again) topics.push_back({*mention, role_of(**mention, span), TopicVia::Text});
    }
    return topics;
}

// The instrument at the target's head is its object, also behind "the proposal for" or "the text of"; behind a word of
// change, that change is, and so it is in a relative clause that tells one ("a regulation that replaces X"). Other
// entities are the object only where the target begins with them.
TopicRole Topics::role_of(const extract::Mention& mention, text::Span target) const {
    const std::string& clean = letter_.document.clean;
    bool something_else_before = false;
    bool is_first = true;
    for (const std::string& word : words_of(text::slice(clean, {target.start, mention.span.start}))) {
        if (words_.is_change(word)) return TopicRole::Change;
        if (!std::exchange(is_first, false) && words_.relative_words.contains(word)) {
            return has_change(text::slice(clean, {mention.span.end, target.end})) ? TopicRole::Change
                                                                                  : TopicRole::Mention;
        }
        if (words_.function_words.contains(word)) continue;
        const bool leads_to_instrument =
            mention.type == extract::MentionType::Instrument && words_.object_words.contains(word);
        if (!leads_to_instrument) something_else_before = true;
    }
    return something_else_before ? TopicRole::Mention : TopicRole::Object;
}

bool Topics::has_change(std::string_view text) const {
    const std::vector<std::string> words = words_of(text);
    return std::ranges::any_of(words, [&](const std::string& word) { return words_.is_change(word); });
}

// What is adopted, supported or voted on without being named is an instrument: of what the sentence before names in
// passing, its only one.
std::vector<Topic> Topics::of_sentence_before(std::uint32_t sentence) const {
    if (sentence == 0) return {};
    const std::uint32_t before = sentence - 1;
    if (letter_.document.sentences[before].block != letter_.document.sentences[sentence].block) return {};
    const std::vector<Topic>& topics = topics_of_sentence_[before];
    const bool has_object = std::ranges::any_of(
        topics, [](const Topic& topic) { return is_instrument(topic) && topic.role == TopicRole::Object; });
    if (!has_object) {
        std::vector<Topic> instruments = only_instruments(topics);
        if (instruments.empty()) instruments = only_instruments(named_in(letter_.document.sentences[before].span));
        if (instruments.size() == 1) return {{instruments.front().mention, TopicRole::Object, TopicVia::Previous}};
    }
    return read_elsewhere(topics, TopicVia::Previous);
}

std::vector<Topic> Topics::instruments_in_heading(const text::Block& heading) const {
    const bool opens_item =
        heading.item != text::kNone && letter_.document.items[heading.item].span.start == heading.span.start;
    std::vector<Topic> instruments = only_instruments(named_in(heading.span));
    for (Topic& topic : instruments) {
        topic = {topic.mention, TopicRole::Object, opens_item ? TopicVia::Item : TopicVia::Section};
    }
    return instruments;
}

// Headings of one rank are not told apart, so the walk upwards ends where another subject could begin: at the agenda
// item's border, and at a heading that is no fixed part of a larger section (the pack lists them).
std::vector<Topic> Topics::of_headings_above(std::uint32_t sentence) const {
    const std::vector<text::Block>& blocks = letter_.document.blocks;
    const std::uint32_t block = letter_.document.sentences[sentence].block;
    if (block == text::kNone) return {};
    for (std::uint32_t above = blocks[block].heading; above != text::kNone; above = blocks[above].heading) {
        const text::Block& heading = blocks[above];
        if (heading.item != blocks[block].item) return {};
        std::vector<Topic> named = instruments_in_heading(heading);
        if (!named.empty()) return named;
        if (!words_.is_fixed_heading(text::slice(letter_.document.clean, heading.span))) return {};
    }
    return {};
}

}  // namespace kveld::assemble
