#include "query/session.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/error.h"
#include "graph/change_set.h"
#include "query/answer_memory.h"
#include "query/bind/binder.h"
#include "query/parse/parser.h"
#include "query/plan/planner.h"
#include "query/query_error.h"
#include "query/run/evaluator.h"
#include "query/run/keep.h"
#include "query/run/plan_to_operators.h"

namespace kveld::query {
namespace {

using Clock = std::chrono::steady_clock;

std::uint64_t microseconds(Clock::duration duration) {
    return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(duration).count());
}

std::int32_t today() {
    const auto now = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return static_cast<std::int32_t>(now.time_since_epoch().count());
}

// Runs a stage; a mistake that it finds in the query is given its phase and its place in the text.
template <typename Stage>
auto at_phase(Phase phase, std::string_view query, const Stage& stage) {
    try {
        return stage();
    } catch (QueryError& error) {
        error.set_phase(phase);
        if (!error.place() && error.range().end > 0) error.locate(query);
        throw;
    }
}

bool writes(const bind::Statement& statement) {
    return std::ranges::any_of(statement.parts, [](const bind::SingleQuery& part) {
        return std::ranges::any_of(part.clauses, [](const bind::Clause& clause) {
            return std::holds_alternative<bind::CreateClause>(clause);
        });
    });
}

base::Error may_only_read() {
    return base::Error(base::ErrorKind::Usage, "the statement writes, and this graph is open for reading only")
        .hint("a graph built from letters is put right in its curation file; kveld import makes a graph from tables");
}

base::Error too_many_rows(std::uint64_t most) {
    return base::Error(base::ErrorKind::Limit,
                       "stopped: the answer has more rows than the limit of " + std::to_string(most))
        .hint("give it more with --max-rows, or ask for less with LIMIT");
}

// A statement that is ready to run.
struct Compiled {
    parse::Mode mode = parse::Mode::Run;
    bind::Statement statement;
    plan::PlanPtr plan;
};

Compiled compile(std::string_view query, const Parameters& parameters, const graph::GraphView& view) {
    return at_phase(Phase::Compile, query, [&] {
        const parse::Statement parsed = parse::parse(query);
        Compiled compiled{.mode = parsed.mode, .statement = bind::bind(parsed, parameters), .plan = nullptr};
        compiled.plan = plan::make_plan(compiled.statement, view);
        return compiled;
    });
}

Statistics statistics_of(const graph::ChangeSet::Counts& counts) {
    return {.nodes_created = counts.nodes_created,
            .relationships_created = counts.relationships_created,
            .properties_set = counts.properties_set,
            .labels_added = counts.labels_added};
}

void append_rows(const run::Chunk& chunk, const std::vector<std::uint32_t>& columns, AnswerMemory& memory,
                 Table& table) {
    const run::Keeper keeper(table.view().base());
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        for (const std::uint32_t column : columns) {
            table.append(keeper.keep(chunk.column(column).at(chunk.row(i)), memory.values()));
        }
    }
}

// Every row of the plan, into the table where it has columns.
void read_rows(run::Operator& root, const std::vector<bind::Slot>& slots, std::uint64_t most, AnswerMemory& memory,
               Table& table) {
    std::vector<std::uint32_t> columns;
    columns.reserve(slots.size());
    for (const bind::Slot slot : slots) columns.push_back(root.schema().find(slot).value());
    while (const run::Chunk* chunk = root.next()) {
        if (columns.empty()) continue;
        if (chunk->size > most - table.row_count()) throw too_many_rows(most);
        append_rows(*chunk, columns, memory, table);
    }
}

// One row a step, those below it indented: what it was, how many rows were estimated, how many there were.
void append_profile(const plan::Plan& step, const std::vector<run::MadeOperator>& made,
                    const std::vector<std::string>& names, std::size_t depth, AnswerMemory& memory, Table& table) {
    const auto found = std::ranges::find(made, &step, &run::MadeOperator::step);
    const std::uint64_t rows = found == made.end() ? 0 : found->carried_out_by->rows();
    const std::string text = std::string(2 * depth, ' ') + plan::step_to_string(step, names);
    table.append(run::copy(graph::Value::string(text), memory.values()));
    table.append(graph::Value::floating(step.rows));
    table.append(graph::Value::integer(static_cast<std::int64_t>(rows)));
    for (const plan::PlanPtr& child : step.children) append_profile(*child, made, names, depth + 1, memory, table);
}

}  // namespace

struct Session::State {
    State(graph::PropertyGraph base, Access how) : graph(std::move(base)), access(how) {
        if (access == Access::Write) changes.emplace(graph);
    }

    graph::GraphView view() const { return graph::GraphView(graph, changes ? &*changes : nullptr); }

    Table run(std::string_view query, const Parameters& parameters, const Options& options);
    Table explain(const Compiled& compiled) const;
    Table carry_out(std::string_view query, const Compiled& compiled, const Options& options);

    graph::PropertyGraph graph;
    Access access;
    std::optional<graph::ChangeSet> changes;
    base::Interrupt interrupt;
    base::Tasks tasks{1};
};

Table Session::State::run(std::string_view query, const Parameters& parameters, const Options& options) {
    interrupt.reset();
    if (options.timeout.count() > 0) interrupt.stop_after(options.timeout);
    const Clock::time_point start = Clock::now();
    const Compiled compiled = compile(query, parameters, view());
    const Clock::time_point ready = Clock::now();
    const bool explains = compiled.mode == parse::Mode::Explain;
    if (access == Access::Read && !explains && writes(compiled.statement)) throw may_only_read();
    Table table = explains ? explain(compiled) : carry_out(query, compiled, options);
    table.timing = {.compile = microseconds(ready - start), .run = microseconds(Clock::now() - ready)};
    return table;
}

Table Session::State::explain(const Compiled& compiled) const {
    auto memory = std::make_shared<AnswerMemory>(graph, std::numeric_limits<std::uint64_t>::max());
    Table table({"plan"}, memory, view());
    const std::string text = plan::to_string(*compiled.plan, compiled.statement.slot_names);
    table.append(run::copy(graph::Value::string(text), memory->values()));
    return table;
}

Table Session::State::carry_out(std::string_view query, const Compiled& compiled, const Options& options) {
    auto memory = std::make_shared<AnswerMemory>(graph, options.max_memory);
    const bool profile = compiled.mode == parse::Mode::Profile;
    Table table(compiled.statement.columns, memory, view());
    Table steps({"step", "estimated", "rows"}, memory, view());
    const std::optional<graph::ChangeSet::Mark> before = changes ? std::optional(changes->mark()) : std::nullopt;
    try {
        at_phase(Phase::Runtime, query, [&] {
            const run::Context context{.view = view(),
                                       .changes = changes ? &*changes : nullptr,
                                       .memory = memory->counted(),
                                       .interrupt = &interrupt,
                                       .tasks = &tasks,
                                       .today = today()};
            std::vector<run::MadeOperator> made;
            const run::OperatorPtr root = run::make_operator(*compiled.plan, context, profile ? &made : nullptr);
            read_rows(*root, compiled.statement.parts.front().columns, options.max_rows, *memory, table);
            if (profile) append_profile(*compiled.plan, made, compiled.statement.slot_names, 0, *memory, steps);
        });
    } catch (...) {
        if (before) changes->roll_back(*before);
        throw;
    }
    Table& answer = profile ? steps : table;
    if (before) answer.statistics = statistics_of(changes->counts_since(*before));
    return std::move(answer);
}

Session::Session(graph::PropertyGraph graph, Access access)
    : state_(std::make_unique<State>(std::move(graph), access)) {}
Session::~Session() = default;

Table Session::run(std::string_view query, const Parameters& parameters, const Options& options) {
    return state_->run(query, parameters, options);
}

std::string Session::plan(std::string_view query, const Parameters& parameters) {
    const Compiled compiled = compile(query, parameters, view());
    return plan::to_string(*compiled.plan, compiled.statement.slot_names);
}

void Session::interrupt() noexcept {
    state_->interrupt.request();
}

graph::GraphView Session::view() const {
    return state_->view();
}

}  // namespace kveld::query
