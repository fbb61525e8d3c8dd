// kveld stats: what is in a graph file, and what a reader should look at.

#include "command.h"
#include "graph/view.h"

namespace kveld::command {
namespace {

struct Stats {
    std::string store;
    bool warnings = false;
};

void print_counts(const graph::GraphView& view, Console& console) {
    console.out.write("nodes  " + with_separators(view.vertex_count()) + '\n');
    for (graph::LabelId label = 0; label < view.label_count(); ++label) {
        console.out.write("  " + std::string(view.label_name(label)) + "  " +
                          with_separators(view.vertex_count_of(label)) + '\n');
    }
    console.out.write("relationships  " + with_separators(view.edge_count()) + '\n');
    for (graph::TypeId type = 0; type < view.type_count(); ++type) {
        console.out.write("  " + std::string(view.type_name(type)) + "  " + with_separators(view.edge_count_of(type)) +
                          '\n');
    }
}

void print_stats(const Stats& options, Console& console) {
    const graph::GraphFile file = graph::GraphFile::open(options.store);
    const graph::Manifest& manifest = file.manifest();
    if (options.warnings) {
        for (const std::string& warning : manifest.warnings) console.out.write(warning + '\n');
        return;
    }
    console.out.write("letters  " + with_separators(manifest.inputs.size()) + '\n');
    print_counts(graph::GraphView(file.graph()), console);
    console.out.write("warnings  " + with_separators(manifest.warnings.size()) + '\n');
    console.out.write("built by  kveld " + manifest.version + '\n');
}

}  // namespace

void add_stats(CLI::App& app, Console& console) {
    auto options = std::make_shared<Stats>();
    CLI::App* command = app.add_subcommand("stats", "Counts what is in a graph file");
    command->add_option("store", options->store, "A graph file")->required();
    command->add_flag("--warnings", options->warnings, "Print what building it warned of");
    command->footer("Example:\n  kveld stats field.kveld --warnings\n");
    command->callback([options, &console] { print_stats(*options, console); });
}

}  // namespace kveld::command
