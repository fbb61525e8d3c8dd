// kveld chain: what a letter cites and what cites it, as two trees.

#include "graph/algorithms/chain.h"

#include "base/error.h"
#include "command.h"
#include "graph_reader.h"
#include "name_lookup.h"

namespace kveld::command {
namespace {

using graph::GraphView;
using graph::Vertex;

struct Chain {
    std::string store;
    std::string document;
    std::uint32_t depth = 3;
};

class Printer {
public:
    Printer(const GraphReader& graph, Console& console) : graph_(graph), console_(console) {}

    // "kst-99817-12  report, 2025-03-04", or why there is no more to tell of it.
    // `unresolved` is why a citation without a number met no letter.
    std::string described(Vertex document, std::string_view cited_as = {}, const std::string& unresolved = {}) const {
        constexpr std::string_view kPaper = "paper";  // says no more than the number
        const std::string id = graph_.text(Of::Vertex, document, "id");
        std::string facts = graph_.text(Of::Vertex, document, "kind");
        if (facts.empty() && cited_as != kPaper) facts = cited_as;
        const bool is_read = graph_.truth(Of::Vertex, document, "ingested");
        const std::string date = graph_.date(Of::Vertex, document, "date");
        if (is_read && !date.empty()) facts += ", " + date;
        if (!is_read)
            facts += (facts.empty() ? "" : ", ") + (unresolved.empty() ? why_not_read(id, cited_as) : unresolved);
        return id + "  " + facts;
    }

    void print_tree(const std::string& heading, const std::vector<graph::ChainStep>& steps, const std::string& none) {
        console_.out.write('\n' + heading + '\n');
        if (steps.empty()) console_.out.write("  " + none + '\n');
        for (std::size_t i = 0; i < steps.size(); ++i) print_step(steps, i);
    }

private:
    static std::string why_not_read(const std::string& id, std::string_view cited_as) {
        if (id.starts_with("kst-")) return "not among the letters read";
        const bool has_words_only = cited_as == "motion" || cited_as == "fiche" || cited_as == "letter";
        return has_words_only ? "cited without a number" : "not a letter";
    }

    void print_step(const std::vector<graph::ChainStep>& steps, std::size_t at) {
        const graph::ChainStep& step = steps[at];
        open_.resize(step.depth);
        open_[step.depth - 1] = has_sibling_below(steps, at);
        std::string line;
        for (std::uint32_t depth = 1; depth < step.depth; ++depth) line += open_[depth - 1] ? "│  " : "   ";
        line += open_[step.depth - 1] ? "├─ " : "└─ ";
        line += described(step.vertex, graph_.text(Of::Edge, step.edge, "kind"),
                          graph_.text(Of::Edge, step.edge, "unresolved"));
        if (step.edges > 1) line += ", " + std::to_string(step.edges) + " times";
        if (step.already_shown) line += ", see elsewhere";
        console_.out.write(line + '\n');
    }

    static bool has_sibling_below(const std::vector<graph::ChainStep>& steps, std::size_t at) {
        for (std::size_t below = at + 1; below < steps.size() && steps[below].depth >= steps[at].depth; ++below) {
            if (steps[below].depth == steps[at].depth) return true;
        }
        return false;
    }

    const GraphReader& graph_;
    Console& console_;
    std::vector<bool> open_;  // whether a line goes on down, by depth
};

void print_chain(const Chain& options, Console& console) {
    const graph::GraphFile file = graph::GraphFile::open(options.store);
    const GraphReader graph{GraphView(file.graph())};
    const GraphView& view = graph.view();
    const std::string id = id_meant_by(options.document, "Document", view);
    const std::optional<Vertex> document = view.find_vertex(view.find_label("Document"), id);
    KVELD_CHECK(document.has_value(), "a name led to an id that no node has: " + id);

    Printer printer(graph, console);
    console.out.write(printer.described(*document) + '\n');
    graph::ChainOptions chain{.direction = graph::Direction::Out, .depth = options.depth};
    const std::optional<graph::TypeId> cites = view.find_type("REFERENCES");
    const auto steps = [&](graph::Direction direction) {
        if (!cites) return std::vector<graph::ChainStep>{};
        chain.type = *cites;
        chain.direction = direction;
        return graph::chain(view, *document, chain);
    };
    printer.print_tree("cites", steps(graph::Direction::Out), "nothing");
    printer.print_tree("is cited by", steps(graph::Direction::In), "nothing that was read");
}

}  // namespace

void add_chain(CLI::App& app, Console& console) {
    auto options = std::make_shared<Chain>();
    CLI::App* command = app.add_subcommand("chain", "Shows what a letter cites and what cites it, as a tree");
    command->add_option("store", options->store, "A graph file")->required();
    command->add_option("document", options->document, "The letter, by its number or title")->required();
    command->add_option("--depth", options->depth, "How many steps to go each way (default: 3)")
        ->check(whole_number(1, 100))
        ->type_name("N");
    command->footer("Example:\n  kveld chain field.kveld kst-32317-907 --depth 2\n");
    command->callback([options, &console] { print_chain(*options, console); });
}

}  // namespace kveld::command
