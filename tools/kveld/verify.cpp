// kveld verify: checks every byte of a graph file.

#include "command.h"

namespace kveld::command {

void add_verify(CLI::App& app, Console& console) {
    auto store = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand("verify", "Checks that a graph file is whole and unaltered");
    command->add_option("store", *store, "A graph file")->required();
    command->footer("Example:\n  kveld verify field.kveld\n");
    command->callback([store, &console] {
        graph::GraphFile::open(*store).verify();
        console.out.write(*store + ": whole\n");
    });
}

}  // namespace kveld::command
