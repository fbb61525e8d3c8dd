// kveld query: one query from the command line, a file or standard input; or a session of JSON requests.

#include <iostream>

#include "base/error.h"
#include "command.h"
#include "export/json_writer.h"
#include "query/request.h"
#include "query_options.h"
#include "store.h"

namespace kveld::command {
namespace {

struct Query {
    std::string store;
    std::string text;
    std::string file;
    std::vector<std::string> parameters;
    bool ndjson = false;
    bool timing = false;
    QueryOptions options;

    std::string query_text() const {
        if (!text.empty()) return text;
        return file.empty() || file == "-" ? base::read_standard_input() : base::read_file(file);
    }
};

void answer_once(const Query& query, Console& console) {
    const exporters::TableFormat& format = chosen_format(query.options.format, console);
    const query::Parameters parameters = parameters_of(query.parameters);
    query::Session session = open_session(query.store);
    const InterruptOnSignal interrupt(session);
    const query::Table table = session.run(query.query_text(), parameters, query.options.limits());
    format.write(table, console.table_style(), console.sink());
    if (query.timing) {
        say("compiled in " + std::to_string(table.timing.compile) + " µs, ran in " + std::to_string(table.timing.run) +
            " µs");
    }
}

// One request a line, one answer a line, until the input ends. A request that fails is answered with its error.
void answer_requests(const Query& query, Console& console) {
    const query::Options limits = query.options.limits();
    query::Session session = open_session(query.store);
    const InterruptOnSignal interrupt(session);
    std::string line;
    while (std::getline(std::cin, line)) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        try {
            const query::Request request = query::Request::from_json(line);
            exporters::write_answer(session.run(request.query, request.parameters, limits), query.timing,
                                    console.sink());
        } catch (const base::Error& error) {
            exporters::write_error(error, console.sink());
        }
        console.out.flush();
    }
}

void run(const Query& query, Console& console) {
    if (query.ndjson) {
        answer_requests(query, console);
    } else {
        answer_once(query, console);
    }
}

}  // namespace

void add_query(CLI::App& app, Console& console) {
    auto query = std::make_shared<Query>();
    CLI::App* command = app.add_subcommand("query", "Answers a query in openCypher");
    command->add_option("store", query->store, "A graph file, or :memory: for an empty graph")->required();
    CLI::Option* text =
        command->add_option("query", query->text, "The query; without it, it is read from standard input");
    command->add_option("-f,--file", query->file, "Read the query from a file; - is standard input")
        ->excludes(text)
        ->type_name("FILE");
    command->add_option("--param", query->parameters, "Give a parameter of the query a value: name=value")
        ->allow_extra_args(false)
        ->type_name("NAME=VALUE");
    command->add_flag("--ndjson", query->ndjson, "Answer JSON requests from standard input, one a line")
        ->excludes(text);
    command->add_flag("--timing", query->timing, "Tell how long compiling and running took");
    query->options.declare(*command);
    command->footer("Example:\n  kveld query field.kveld 'MATCH (s:MemberState)-[r:ABSTAINS]->() RETURN s.name'\n");
    command->callback([query, &console] { run(*query, console); });
}

}  // namespace kveld::command
