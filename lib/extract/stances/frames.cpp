#include "extract/stances/frames.h"

#include <algorithm>
#include <set>

#include "extract/json_file.h"

namespace kveld::extract {

namespace {

constexpr double kPriorWeight = 4;  // stances

Frame::ActorRole actor_named(std::string_view name) {
    if (name == "opinion") return Frame::ActorRole::Opinion;
    if (name == "opinion_only") return Frame::ActorRole::OpinionOnly;
    if (name == "section") return Frame::ActorRole::Section;
    if (name == "opinion_or_section") return Frame::ActorRole::OpinionOrSection;
    if (name == "holders") return Frame::ActorRole::Holders;
    if (name == "holders_only") return Frame::ActorRole::HoldersOnly;
    return Frame::ActorRole::Subject;
}

Frame::Unnamed unnamed_named(std::string_view name) {
    if (name == "group") return Frame::Unnamed::Group;
    if (name == "council") return Frame::Unnamed::Council;
    if (name == "speaker") return Frame::Unnamed::Speaker;
    return Frame::Unnamed::None;
}

// What was measured, drawn towards the author's estimate while it is little.
double confidence_of(const JsonView& entry) {
    const double prior = entry["confidence"].number();
    const JsonView measured = entry["measured"];
    if (!measured.exists()) return prior;
    const auto right = static_cast<double>(measured["right"].integer());
    const auto of = static_cast<double>(measured["of"].integer());
    if (right > of) throw measured.error("more stances were right than were given");
    return (right + kPriorWeight * prior) / (of + kPriorWeight);
}

Frame frame_of(const JsonView& entry) {
    Frame frame;
    frame.name = entry["name"].text();
    frame.relation = *relation_named(entry["relation"].text());
    frame.verbs = entry["verbs"].texts();
    frame.words = PhraseSet(entry["words"].texts());
    frame.has_words = entry["words"].exists();
    frame.noun = PhraseSet(entry["noun"].texts());
    frame.holders = PhraseSet(entry["holders"].texts());
    frame.blocked = PhraseSet(entry["blocked"].texts());
    frame.required = PhraseSet(entry["required"].texts());
    frame.opinions = PhraseSet(entry["opinions"].texts());
    frame.label = PhraseSet(entry["label"].texts());
    frame.target = entry["target"].texts();
    frame.actor = actor_named(entry["actor"].text_or(""));
    frame.passive = unnamed_named(entry["passive"].text_or(""));
    frame.bare = entry["bare"].boolean_or(false);
    frame.reflexive = entry["reflexive"].boolean_or(false);
    frame.only_negated = entry["only_negated"].boolean_or(false);
    frame.fallback = entry["fallback"].boolean_or(false);
    frame.planned = entry["planned"].boolean_or(false);
    frame.institution = relation_named(entry["institution"].text_or(""));
    frame.negated = relation_named(entry["negated"].text_or(""));
    frame.not_yet = relation_named(entry["not_yet"].text_or(""));
    frame.no_longer = relation_named(entry["no_longer"].text_or(""));
    frame.confidence = confidence_of(entry);
    frame.line = entry.line();
    for (const JsonView& example : entry["examples"].items())
        frame.examples.push_back({example["text"].text(), example["stances"].texts()});
    frame.counter_examples = entry["counter_examples"].texts();
    return frame;
}

const std::vector<std::uint32_t>& found_in(
    const std::unordered_map<std::string, std::vector<std::uint32_t>, WordHash, std::equal_to<>>& index,
    std::string_view key) {
    static const std::vector<std::uint32_t> none;
    const auto found = index.find(key);
    return found == index.end() ? none : found->second;
}

}  // namespace

std::optional<Relation> relation_named(std::string_view name) {
    for (int r = 0; r <= static_cast<int>(Relation::Participates); ++r) {
        const auto relation = static_cast<Relation>(r);
        if (name_of(relation) == name) return relation;
    }
    return std::nullopt;
}

Frames Frames::load(const std::filesystem::path& data_folder, const std::string& language) {
    const std::filesystem::path folder = data_folder / language / "cues";
    Frames frames;
    const JsonFile voices_file = JsonFile::load(folder / "voices.json", data_folder / "schema" / "voices.json");
    for (const JsonView& entry : voices_file.root()["sections"].items())
        frames.voices.push_back({entry["headings"].texts(), entry["ids"].texts(), entry["opines"].boolean_or(false)});
    frames.unnamed_group = voices_file.root()["unnamed_group"].texts();
    frames.authors = voices_file.root()["authors"].texts();
    frames.deciding = voices_file.root()["deciding"].texts();
    frames.council = voices_file.root()["council"].texts();
    std::vector<std::filesystem::path> packs;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().filename().string().ends_with(".frames.json")) packs.push_back(entry.path());
    }
    std::sort(packs.begin(), packs.end());
    for (const std::filesystem::path& pack : packs) frames.load_frames(pack, data_folder / "schema" / "cues.json");
    return frames;
}

void Frames::load_frames(const std::filesystem::path& path, const std::filesystem::path& schema) {
    const JsonFile file = JsonFile::load(path, schema);
    for (const JsonView& entry : file.root()["entries"].items()) {
        Frame frame = frame_of(entry);
        frame.file = path.string();
        const bool taken =
            std::any_of(frames_.begin(), frames_.end(), [&](const Frame& other) { return other.name == frame.name; });
        if (taken) throw entry["name"].error("two frames are called '" + frame.name + "'").hint("rename one of them");
        const auto index = static_cast<std::uint32_t>(frames_.size());
        for (const std::string& verb : frame.verbs) by_verb_[verb].push_back(index);
        std::set<std::string> firsts;
        for (const std::string& noun : entry["noun"].texts()) firsts.insert(words_of(noun).front());
        for (const std::string& first : firsts) by_noun_[first].push_back(index);
        frames_.push_back(std::move(frame));
    }
}

const std::vector<std::uint32_t>& Frames::of_verb(std::string_view lemma) const {
    return found_in(by_verb_, lemma);
}
const std::vector<std::uint32_t>& Frames::of_noun(std::string_view word) const {
    return found_in(by_noun_, word);
}

}  // namespace kveld::extract
