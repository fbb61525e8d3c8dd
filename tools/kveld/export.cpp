// kveld export: a whole graph in a format that other programs read.

#include "base/error.h"
#include "command.h"

namespace kveld::command {
namespace {

struct Export {
    std::string store;
    std::string format = "graphml";
    std::string output;
};

void write_graph(const Export& options, Console& console) {
    const exporters::GraphFormat& format = exporters::graph_format(options.format);
    const graph::GraphFile file = graph::GraphFile::open(options.store);
    const graph::GraphView view(file.graph());
    if (options.output.empty() || options.output == "-") {
        format.write(view, console.sink());
        return;
    }
    base::OutputFile output(options.output);
    format.write(view, [&](std::string_view bytes) { output.write(bytes); });
    output.commit();
    say(options.output + ": " + with_separators(view.vertex_count()) + " nodes, " + with_separators(view.edge_count()) +
        " relationships");
}

}  // namespace

void add_export(CLI::App& app, Console& console) {
    auto options = std::make_shared<Export>();
    CLI::App* command = app.add_subcommand("export", "Writes the graph for other programs");
    command->add_option("store", options->store, "A graph file")->required();
    std::string names = "The format (default: graphml); ";
    bool is_first = true;
    for (const exporters::GraphFormat& format : exporters::graph_formats()) {
        names += (is_first ? "" : "; ") + std::string(format.name) + ": " + std::string(format.description);
        is_first = false;
    }
    command->add_option("-f,--format", options->format, names)->type_name("FORMAT");
    command->add_option("-o,--output", options->output, "The file to write (default: standard output)")
        ->type_name("FILE");
    command->footer("Example:\n  kveld export field.kveld -f graphml -o field.graphml\n");
    command->callback([options, &console] { write_graph(*options, console); });
}

}  // namespace kveld::command
