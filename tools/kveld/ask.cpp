// kveld ask: a named question of queries/, with its parameters as options.

#include <map>

#include "base/error.h"
#include "command.h"
#include "graph/date.h"
#include "name_lookup.h"
#include "named_query.h"
#include "query_options.h"
#include "store.h"

namespace kveld::command {
namespace {

struct Question {
    std::string store;
    std::string name;
    QueryOptions options;
};

void list_questions(const std::vector<NamedQuery>& questions, Console& console) {
    for (const NamedQuery& question : questions) {
        console.out.write(question.name + "\n    " + question.purpose + '\n');
        for (const QuestionParameter& parameter : question.parameters) {
            console.out.write("    --" + parameter.name + "  " + parameter.help +
                              (parameter.required ? "" : " (default: " + parameter.fallback + ")") + '\n');
        }
        if (!question.example.empty()) console.out.write("    " + question.example + '\n');
    }
}

const NamedQuery& find_question(const std::vector<NamedQuery>& questions, const std::string& name) {
    std::vector<std::string> names;
    for (const NamedQuery& question : questions) {
        if (question.name == name) return question;
        names.push_back(question.name);
    }
    base::Error error(base::ErrorKind::Usage, "there is no question '" + name + "'");
    const auto near = base::nearest(name, names);
    error.hint((near ? "did you mean '" + *near + "'? " : std::string{}) + "'kveld ask' lists them");
    throw error;
}

base::Error unknown_option(const NamedQuery& question, const std::string& option) {
    std::vector<std::string> names = {"--format", "--timeout", "--max-rows", "--max-memory", "--threads"};
    for (const QuestionParameter& parameter : question.parameters) names.push_back("--" + parameter.name);
    const auto near = base::nearest(option, names);
    return base::Error(base::ErrorKind::Usage, "the question '" + question.name + "' has no option '" + option + "'")
        .hint((near ? "did you mean '" + *near + "'? " : std::string{}) +
              "'kveld ask' lists the questions with their options");
}

// "--name value" and "--name=value" pairs, for the parameters that the question has.
std::map<std::string, std::string> given_values(const NamedQuery& question, const std::vector<std::string>& arguments) {
    std::map<std::string, std::string> given;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const std::size_t equals = argument.find('=');
        const std::string name = argument.starts_with("--")
                                     ? argument.substr(2, equals == std::string::npos ? equals : equals - 2)
                                     : std::string{};
        const bool known =
            std::ranges::find(question.parameters, name, &QuestionParameter::name) != question.parameters.end();
        const bool has_value = equals != std::string::npos || i + 1 < arguments.size();
        if (!known) throw unknown_option(question, argument.substr(0, equals));
        if (!has_value) {
            throw base::Error(base::ErrorKind::Usage, "'" + argument + "' needs a value")
                .hint("'kveld ask' lists the questions with their options");
        }
        given[name] = equals != std::string::npos ? argument.substr(equals + 1) : arguments[++i];
    }
    return given;
}

graph::Value value_of(const QuestionParameter& parameter, const std::string& text, const graph::GraphView& view,
                      std::string& resolved) {
    if (parameter.kind == "integer") {
        try {
            return graph::Value::integer(std::stoll(text));
        } catch (const std::exception&) {
            throw base::Error(base::ErrorKind::Usage,
                              "--" + parameter.name + " wants a whole number, not '" + text + "'");
        }
    }
    if (parameter.kind == "date") {
        if (const auto days = graph::parse_date(text)) return graph::Value::date(*days);
        throw base::Error(base::ErrorKind::Usage, "--" + parameter.name + " wants a date, not '" + text + "'")
            .hint("write it as 2024-06-13");
    }
    resolved = parameter.kind == "string" ? text : id_meant_by(text, parameter.kind, view);
    return graph::Value::string(resolved);
}

query::Parameters parameters_for(const NamedQuery& question, const std::vector<std::string>& arguments,
                                 const graph::GraphView& view) {
    const std::map<std::string, std::string> given = given_values(question, arguments);
    query::Parameters parameters;
    for (const QuestionParameter& parameter : question.parameters) {
        const auto value = given.find(parameter.name);
        if (value == given.end() && parameter.required) {
            throw base::Error(base::ErrorKind::Usage,
                              "the question '" + question.name + "' needs --" + parameter.name + ": " + parameter.help)
                .hint(question.example.empty() ? std::string{} : "for example: " + question.example);
        }
        std::string resolved;
        if (value == given.end() && parameter.kind != "integer") {
            parameters.set(parameter.name, graph::Value::string(parameter.fallback));
        } else {
            parameters.set(
                parameter.name,
                value_of(parameter, value == given.end() ? parameter.fallback : value->second, view, resolved));
        }
    }
    return parameters;
}

void ask(const Question& asked, const std::vector<std::string>& arguments, Console& console) {
    const std::vector<NamedQuery> questions = load_named_queries(base::data_folder());
    if (asked.store.empty() || asked.name.empty()) {
        list_questions(questions, console);
        return;
    }
    const NamedQuery& question = find_question(questions, asked.name);
    const exporters::TableFormat& format = chosen_format(asked.options.format, console);
    query::Session session = open_session(asked.store);
    const InterruptOnSignal interrupt(session);
    const query::Parameters parameters = parameters_for(question, arguments, session.view());
    const query::Table table = session.run(question.text, parameters, asked.options.limits());
    format.write(table, console.table_style(), console.sink());
    if (table.row_count() == 0) say("the graph has nothing that answers this");
}

}  // namespace

void add_ask(CLI::App& app, Console& console) {
    auto question = std::make_shared<Question>();
    CLI::App* command = app.add_subcommand("ask", "Answers a named question; without a question, lists them");
    command->add_option("store", question->store, "A graph file");
    command->add_option("question", question->name, "The question's name");
    question->options.declare(*command);
    command->allow_extras();
    command->footer(
        "The options of a question, such as --instrument, follow its name.\n"
        "Example:\n  kveld ask field.kveld who-backed --instrument Insolventierichtlijn\n");
    command->callback([question, command, &console] { ask(*question, command->remaining(), console); });
}

}  // namespace kveld::command
