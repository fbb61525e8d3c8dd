// kveld explain: the sentence behind a relationship, marked, with the rule that read it and what stands around it.

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/error.h"
#include "command.h"
#include "evidence_lookup.h"

namespace kveld::command {
namespace {

struct Explain {
    std::string store;
    std::string id;
    std::string letter;
};

const std::string kMarkStart = "«";
const std::string kMarkEnd = "»";

std::string two_decimals(double number) {
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 2);
    return {digits.data(), end.ptr};
}

// The Document that was read from the file of this name.
std::optional<graph::Vertex> document_of(const GraphReader& graph, const std::string& doc) {
    std::pmr::vector<graph::VertexInterval> documents;
    if (const auto label = graph.view().find_label("Document")) graph.view().intervals_with(*label, documents);
    for (const graph::VertexInterval& interval : documents) {
        for (graph::Vertex document = interval.first; document < interval.last; ++document) {
            if (graph.text(Of::Vertex, document, "doc") == doc) return document;
        }
    }
    return std::nullopt;
}

class Explanation {
public:
    Explanation(const GraphReader& graph, const Evidence& found, Console& console)
        : graph_(graph), found_(found), console_(console) {}

    void print_place() {
        std::string line = passage("id") + "  " + passage("kind") + " of " + letter() + ", bytes " +
                           std::to_string(start()) + " to " + std::to_string(end());
        if (!passage("element").empty()) line += ", element " + passage("element");
        print(line);
        if (const auto item = graph_.source_of(found_.passage, "HAS_PASSAGE", "AgendaItem")) {
            print("under  " + graph_.name(*item));
        }
    }

    // The sentence with its cue marked, between the one before and the one behind it.
    void print_sentences() {
        print("");
        if (found_.before) print("    " + graph_.text(Of::Vertex, *found_.before, "text"));
        print("  > " + marked(passage("text"), cue()));
        if (found_.after) print("    " + graph_.text(Of::Vertex, *found_.after, "text"));
        print("");
    }

    void print_relationships() {
        if (found_.edges.empty()) print("nothing was read from it");
        for (const graph::Edge edge : found_.edges) print_relationship(edge);
    }

    // The passage in the text that offsets count in, with the rest of its lines.
    void print_source(const text::Document& letter) {
        const std::string_view text = letter.source;
        KVELD_CHECK(start() <= end() && end() <= text.size(), "a passage lies outside its letter");
        const std::size_t line = start() == 0 ? 0 : text.rfind('\n', start() - 1) + 1;
        const std::size_t line_end = std::min(text.find('\n', end()), text.size());
        print("\nin " + letter.path + ":\n");
        print(std::string(text.substr(line, start() - line)) + kMarkStart +
              std::string(text.substr(start(), end() - start())) + kMarkEnd +
              std::string(text.substr(end(), line_end - end())));
    }

private:
    void print(const std::string& line) { console_.out.write(line + '\n'); }
    std::string passage(std::string_view key) const { return graph_.text(Of::Vertex, found_.passage, key); }
    std::size_t start() const { return static_cast<std::size_t>(graph_.integer(Of::Vertex, found_.passage, "start")); }
    std::size_t end() const { return static_cast<std::size_t>(graph_.integer(Of::Vertex, found_.passage, "end")); }

    std::string letter() const {
        const auto document = document_of(graph_, passage("doc"));
        if (!document) return passage("doc");
        const std::string date = graph_.date(Of::Vertex, *document, "date");
        return graph_.text(Of::Vertex, *document, "id") + " (" + graph_.text(Of::Vertex, *document, "kind") +
               (date.empty() ? "" : ", " + date) + ')';
    }

    // The words to mark: those that all relationships have in common, else none.
    std::string cue() const {
        std::string common;
        for (const graph::Edge edge : found_.edges) {
            const std::string own = graph_.text(Of::Edge, edge, "cue");
            if (!common.empty() && own != common) return {};
            common = own;
        }
        return common;
    }

    static std::string marked(std::string text, const std::string& cue) {
        const std::size_t at = cue.empty() || cue == text ? std::string::npos : text.find(cue);
        if (at == std::string::npos) return text;
        text.insert(at + cue.size(), kMarkEnd);
        return text.insert(at, kMarkStart);
    }

    void print_relationship(graph::Edge edge) {
        const auto text = [&](std::string_view key) { return graph_.text(Of::Edge, edge, key); };
        const std::string source = graph_.name(graph_.view().source(edge));
        print(text("id") + "\n  " + source + "  " + graph_.type(edge) + "  " + target_of(edge));
        std::vector<std::string> facts;
        const auto tell = [&](const std::string& name, const std::string& value) {
            if (!value.empty()) facts.push_back(name + value);
        };
        tell("", text("modality"));
        tell("attribution ", text("attribution"));
        if (text("actor_text") != source) tell("written as ", text("actor_text"));
        tell("rule ", text("rule"));
        tell("confidence ", confidence_of(edge));
        const std::string date = graph_.date(Of::Edge, edge, "date");
        if (!date.empty()) tell(date, " (the day of the " + text("date_from") + ')');
        std::string line;
        for (const std::string& fact : facts) line += (line.empty() ? "  " : ", ") + fact;
        print(line);
    }

    // A position in its words, and what it is about.
    std::string target_of(graph::Edge edge) const {
        const graph::Vertex target = graph_.view().target(edge);
        const std::string words = graph_.text(Of::Vertex, target, "text");
        std::string about;
        for (const graph::Vertex topic : graph_.targets_of(target, "ABOUT")) {
            about += (about.empty() ? "about " : ", ") + graph_.name(topic);
        }
        if (words.empty()) return about.empty() ? graph_.name(target) : about;
        return kMarkStart + words + kMarkEnd + (about.empty() ? "" : ", " + about);
    }

    std::string confidence_of(graph::Edge edge) const {
        const graph::Value value = graph_.value(Of::Edge, edge, "confidence");
        return value.type() == graph::ValueType::Float ? two_decimals(value.as_number()) : std::string();
    }

    const GraphReader& graph_;
    const Evidence& found_;
    Console& console_;
};

// The letter, if it is the one that the graph was built from.
text::Document letter_read(const std::string& path, const GraphReader& graph, const Evidence& found) {
    const text::Rules rules = text::Rules::load(base::data_folder());
    text::LetterFile file{path, std::filesystem::path(path).stem().string(), base::read_file(path), {}};
    text::Document letter = text::read_document(std::move(file), rules);
    const std::string doc = graph.text(Of::Vertex, found.passage, "doc");
    const auto document = document_of(graph, doc);
    if (!document || graph.text(Of::Vertex, *document, "sha256") != letter.sha256) {
        throw base::Error(base::ErrorKind::Data, path + " is not the file that this passage was read from")
            .hint("give the letter '" + doc + "' as it was when the graph was built");
    }
    return letter;
}

void explain(const Explain& options, Console& console) {
    const graph::GraphFile file = graph::GraphFile::open(options.store);
    const GraphReader graph{graph::GraphView(file.graph())};
    const Evidence found = evidence_of(options.id, graph);
    Explanation explanation(graph, found, console);
    explanation.print_place();
    explanation.print_sentences();
    explanation.print_relationships();
    if (!options.letter.empty()) explanation.print_source(letter_read(options.letter, graph, found));
}

}  // namespace

void add_explain(CLI::App& app, Console& console) {
    auto options = std::make_shared<Explain>();
    CLI::App* command =
        app.add_subcommand("explain", "Shows the sentence behind a relationship, marked, and the rule that read it");
    command->add_option("store", options->store, "A graph file")->required();
    command->add_option("id", options->id, "The id of a relationship, a position or a passage")->required();
    command->add_option("--letter", options->letter, "The letter itself, to show the passage in its own text")
        ->type_name("FILE");
    command->footer(
        "Ids are in the answers of queries: RETURN r.id\n\nExample:\n  kveld explain field.kveld brief-12@3262/r8\n");
    command->callback([options, &console] { explain(*options, console); });
}

}  // namespace kveld::command
