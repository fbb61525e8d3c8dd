// Expressions over many rows: every way to compute one must give the answer that the slowest gives.

#include "query/run/evaluator.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../asked.h"
#include "graph/builder.h"
#include "query/bind/binder.h"
#include "query/parse/parser.h"

namespace kveld::query::run {
namespace {

using graph::Value;

constexpr std::uint32_t kOfEach = 1000;

// Vertices [Big] 0 …, [Big, Small] …, [Small] …, of each a thousand, with a column of every kind; what is a date in one
// is a text in another, and one property changes its type from vertex to vertex. Every vertex has a relationship to the
// next one of its kind.
graph::PropertyGraph many() {
    graph::GraphBuilder builder;
    const std::string long_text(100, 'x');
    for (const std::vector<std::string_view>& labels :
         std::vector<std::vector<std::string_view>>{{"Big"}, {"Big", "Small"}, {"Small"}}) {
        std::optional<graph::GraphBuilder::NewVertex> before;
        for (std::uint32_t i = 0; i < kOfEach; ++i) {
            const auto vertex = builder.add_vertex(labels);
            const auto number = static_cast<std::int64_t>(i);
            if (i % 7 != 0) builder.set(vertex, "n", Value::integer(number - 500));
            builder.set(vertex, "full", Value::integer(number));
            if (i % 3 != 0) builder.set(vertex, "x", Value::floating(static_cast<double>(number) / 8));
            builder.set(vertex, "even", Value::boolean(i % 2 == 0));
            const std::string name = "name " + std::to_string(i % 10);
            builder.set(vertex, "name", Value::string(name));
            const std::string text = std::to_string(i) + long_text;
            if (i % 5 != 0) builder.set(vertex, "text", Value::string(text));
            if (labels.size() == 2) {
                builder.set(vertex, "day", Value::date(static_cast<std::int32_t>(i)));
                builder.set(vertex, "when", Value::date(static_cast<std::int32_t>(i)));
                builder.set(vertex, "any", i % 2 == 0 ? Value::integer(number) : Value::string(name));
            } else {
                builder.set(vertex, "when", Value::string("2024-06-13"));
            }
            if (before) {
                const auto edge = builder.add_edge(*before, labels.size() == 2 ? "NEXT" : "THEN", vertex);
                builder.set(edge, "weight", Value::integer(number % 4));
            }
            before = vertex;
        }
    }
    return std::move(builder).freeze();
}

const graph::PropertyGraph& many_vertices() {
    static const graph::PropertyGraph made = many();
    return made;
}

// An expression about n and r, bound.
class Bound {
public:
    explicit Bound(std::string_view expression)
        : statement_(bind::bind(parse::parse("MATCH (n)-[r]->(m) RETURN " + std::string(expression) + " AS result"),
                                Parameters())) {
        const auto& clauses = statement_.parts[0].clauses;
        const auto& match = std::get<bind::MatchClause>(clauses[0]);
        schema_.add(match.nodes[0].slot);
        schema_.add(match.relationships[0].slot);
        expression_ = std::get<bind::ProjectionClause>(clauses[1]).items[0].expression.get();
    }
    const bind::Expression& expression() const { return *expression_; }
    const Schema& schema() const { return schema_; }

private:
    bind::Statement statement_;
    Schema schema_;
    const bind::Expression* expression_ = nullptr;
};

// Rows of a chunk: vertices, some of them null, and the edges with the same numbers.
struct Rows {
    std::vector<std::optional<graph::Vertex>> vertices{};
    std::vector<std::uint16_t> selection{};  // empty: all
    bool mixed = false;                      // as values instead of numbers
};

template <typename MakeValue>
Vector column_of(const Rows& rows, Layout layout, MakeValue make_value) {
    Vector column(std::pmr::get_default_resource());
    if (rows.mixed) {
        column.begin_as<Value>(Layout::Mixed);
    } else {
        column.begin_as<std::uint32_t>(layout);
    }
    for (std::uint32_t row = 0; row < rows.vertices.size(); ++row) {
        column.set(row, rows.vertices[row] ? make_value(*rows.vertices[row]) : Value());
    }
    return column;
}

Context context_of(const graph::GraphView& view) {
    Context context{.view = view};
    context.memory = std::pmr::get_default_resource();
    return context;
}

// What the expression gives at each selected row, as text. Evaluated twice, as it is for the chunks of a scan.
std::vector<std::string> results(const Bound& bound, const graph::GraphView& view, const Rows& rows) {
    const Context context = context_of(view);
    const auto evaluator = make_evaluator(bound.expression(), bound.schema(), context);
    const Vector vertices = column_of(rows, Layout::Vertex, [](graph::Vertex v) { return Value::node(v); });
    const Vector edges = column_of(rows, Layout::Edge, [](graph::Edge e) { return Value::relationship(e); });
    Chunk chunk{.columns = {&vertices, &edges}, .size = static_cast<std::uint32_t>(rows.vertices.size())};
    if (!rows.selection.empty()) {
        chunk.selection = rows.selection.data();
        chunk.size = static_cast<std::uint32_t>(rows.selection.size());
    }
    evaluator->evaluate(chunk);
    const Vector& values = evaluator->evaluate(chunk);
    std::vector<std::string> texts;
    for (std::uint32_t i = 0; i < chunk.size; ++i) texts.push_back(testing::printed(values.at(chunk.row(i)), view));
    return texts;
}

// Each row on its own, as values, over a graph that has changed: the way without any short cut.
std::vector<std::string> slow_results(const Bound& bound, const graph::GraphView& view, const Rows& rows) {
    std::vector<std::string> texts;
    const auto add = [&](std::uint32_t row) {
        const Rows one{.vertices = {rows.vertices[row]}, .mixed = true};
        texts.push_back(results(bound, view, one).front());
    };
    if (rows.selection.empty()) {
        for (std::uint32_t row = 0; row < rows.vertices.size(); ++row) add(row);
    } else {
        for (const std::uint16_t row : rows.selection) add(row);
    }
    return texts;
}

void check_same(const std::vector<std::string>& found, const std::vector<std::string>& expected) {
    BOOST_REQUIRE(found.size() == expected.size());
    const auto [different, other] = std::ranges::mismatch(found, expected);
    if (different == found.end()) return;
    BOOST_TEST_CONTEXT("row " << different - found.begin() << " of " << found.size()) {
        BOOST_TEST(*different == *other);
    }
}

std::vector<Rows> all_kinds_of_rows() {
    Rows ascending;  // from the middle of one label set into the next
    for (graph::Vertex v = 5; v < 1500; v += 3) ascending.vertices.emplace_back(v);
    Rows scattered;  // through all label sets and back, with nulls
    for (std::uint32_t i = 0; i < 300; ++i) {
        scattered.vertices.push_back(i % 11 == 0 ? std::nullopt : std::optional<graph::Vertex>(i * 7919 % 2990));
    }
    Rows selected = scattered;
    for (std::uint16_t row = 1; row < 300; row = static_cast<std::uint16_t>(row + 3)) selected.selection.push_back(row);
    Rows few{.vertices = {5, std::nullopt, 1500, 2500}};
    Rows nulls{.vertices = std::vector<std::optional<graph::Vertex>>(40)};
    std::vector<Rows> kinds = {ascending, scattered, selected, few, nulls};
    scattered.mixed = true;
    selected.mixed = true;
    kinds.push_back(scattered);
    kinds.push_back(selected);
    return kinds;
}

// What is right for one row is told by hand: vertex 5, the fifth of [Big].
struct Line {
    std::string_view expression;
    std::string_view of_vertex_5;
};

constexpr Line kLines[] = {
    {"n.n", "-495"},
    {"n.full", "5"},
    {"n.x", "0.625"},
    {"n.even", "false"},
    {"n.name", "'name 5'"},
    {"size(n.text)", "null"},
    {"n.day", "null"},
    {"n.when", "'2024-06-13'"},
    {"n.any", "null"},
    {"n.none", "null"},
    {"r.weight", "2"},
    {"r.none", "null"},
    {"n.day.year", "null"},
    {"n.day >= date('1971-01-01')", "null"},
    {"n.n < 0", "true"},
    {"0 < n.n", "false"},
    {"n.n <= n.full", "true"},
    {"n.n = n.full", "false"},
    {"n.n <> n.full", "true"},
    {"n.n > n.x", "false"},
    {"n.x >= 0.5", "true"},
    {"n.x = n.x", "true"},
    {"n.x < 1", "true"},
    {"n.even = true", "false"},
    {"n.even > false", "false"},
    {"n.name = 'name 3'", "false"},
    {"n.name <> 'name 3'", "true"},
    {"'name 5' = n.name", "true"},
    {"n.name = 'unknown'", "false"},
    {"n.name <> 'unknown'", "true"},
    {"n.name < 'name 3'", "false"},
    {"n.name >= n.name", "true"},
    {"n.text = 'x'", "null"},
    {"n.any = 'name 1'", "null"},
    {"n.any = 4", "null"},
    {"n.any < 100", "null"},
    {"n.when = '2024-06-13'", "true"},
    {"n.when = date('1970-01-09')", "false"},
    {"n.none = 1", "null"},
    {"n.none = null", "null"},
    {"n.name = null", "null"},
    {"n = n", "true"},
    {"n <> n", "false"},
    {"r = r", "true"},
    {"n = r", "false"},
    {"n.n + n.full", "-490"},
    {"n.n - 1", "-496"},
    {"2 * n.n", "-990"},
    {"n.full / 3", "1"},
    {"n.n % 7", "-5"},
    {"n.n + n.x", "-494.375"},
    {"n.x * n.x", "0.390625"},
    {"n.x / n.full", "0.125"},
    {"n.full ^ 2", "25.0"},
    {"n.name + '!'", "'name 5!'"},
    {"n.name + n.full", "'name 55'"},
    {"-n.n", "495"},
    {"n.name STARTS WITH 'name'", "true"},
    {"n.name ENDS WITH '3'", "false"},
    {"n.text CONTAINS '77'", "null"},
    {"n.any STARTS WITH 'name'", "null"},
    {"n.name =~ '.*[3-5]'", "true"},
    {"n.name =~ n.name", "true"},
    {"n.any =~ 'name.*'", "null"},
    {"n.name IN ['name 1', 'name 5']", "true"},
    {"n.name IN ['name 1', 'name 2', 'name 3', 'name 4', 'name 6', null]", "null"},
    {"n.full IN [1, 2, 3, 4, 5, 6.0, 'a']", "true"},
    {"n.full IN [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 'a']", "false"},
    {"n.n IN [-495, 2, 3, 4, 6, 7, 8, 9, 10, 11, null]", "true"},
    {"n.name IN ['name 1', 'name 2', 'name 3', 'name 4', 'b', 'c', 'd', 'e', 'name 5', 1]", "true"},
    {"n.full IN [n.n, n.x, n.full]", "true"},
    {"n.full IN []", "false"},
    {"n.full IN null", "null"},
    {"null IN [n.full]", "null"},
    {"n.any IN [4, 8, 'name 1', 'name 3', 12]", "null"},
    {"3 IN [n.full]", "false"},
    {"n:Big", "true"},
    {"n:Small", "false"},
    {"n:Big:Small", "false"},
    {"n:Big|Small", "true"},
    {"n:!Small", "true"},
    {"n:None", "false"},
    {"n:%", "true"},
    {"r:THEN", "false"},
    {"r:NEXT|NONE", "true"},
    {"n.n IS NULL", "false"},
    {"n.text IS NOT NULL", "false"},
    {"n.none IS NULL", "true"},
    {"n.even AND n.n < 0", "false"},
    {"n.n < 0 AND n.x < 1 AND n.even", "false"},
    {"n.even OR n.n < 0", "true"},
    {"n.n < -600 OR n.none", "null"},
    {"n.n < 0 XOR n.even", "true"},
    {"n.n < 0 XOR n.none XOR n.even", "null"},
    {"NOT n.even", "true"},
    {"NOT n.n < 0", "false"},
    // A mistake in rows that are decided already is none.
    {"n.full > 0 AND 10 / n.full > 1", "true"},
    {"n.full = 0 OR 10 / n.full > 1", "true"},
    {"n.any < 0 OR n.any < 10 OR n.name = 'name 5'", "true"},
    {"CASE WHEN n.full = 0 THEN 0 ELSE 10 / n.full END", "2"},
    {"CASE WHEN n.even THEN n.n WHEN n.n < 0 THEN n.name END", "'name 5'"},
    {"CASE n.name WHEN 'name 5' THEN 1 WHEN 'name 4' THEN 2.5 ELSE null END", "1"},
    {"[n.n, n.name, null]", "[-495, 'name 5', null]"},
    {"{n: n.n, a: [n.x]}", "{a: [0.625], n: -495}"},
    {"{n: n.n}.n", "-495"},
    {"[n.n, n.full][1]", "5"},
    {"toUpper(n.name)", "'NAME 5'"},
    {"coalesce(n.text, n.n, 'none')", "-495"},
    {"labels(n)", "['Big']"},
    {"type(r)", "'NEXT'"},
    {"[i IN range(1, 3) | i + n.full]", "[6, 7, 8]"},
    {"[i IN range(1, n.full % 5) WHERE i % 2 = 1 | n.name + i]", "[]"},
    {"[i IN range(0, 2) WHERE i < 2]", "[0, 1]"},
    {"[i IN [n.n, n.x, n.any] WHERE i IS NOT NULL | toString(i)]", "['-495', '0.625']"},
    {"[i IN n.none | i]", "null"},
    {"[i IN [1, 2] | [j IN [i, n.full] | i * j + n.full]]", "[[6, 10], [9, 15]]"},
    {"all(i IN range(0, n.full % 4) WHERE i < 3)", "true"},
    {"any(i IN [n.none, n.n] WHERE i > 0)", "null"},
    {"none(i IN range(0, n.full % 4) WHERE i = 3)", "true"},
    {"single(i IN [1, 2, n.full % 3] WHERE i = 2)", "false"},
    {"all(i IN n.none WHERE i > 0)", "null"},
    {"reduce(sum = n.full, i IN range(1, n.full % 5) | sum + i)", "5"},
    {"reduce(text = '', i IN range(1, n.full % 7) | text + i)", "'12345'"},
    {"reduce(list = [], i IN [n.n, n.name] | list + i)", "[-495, 'name 5']"},
    {"reduce(sum = 0, i IN n.none | sum + i)", "null"},
    {"1 + 2", "3"},
    {"1 / (n.full - n.full + 1)", "1"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(evaluators)

BOOST_AUTO_TEST_CASE(every_way_gives_the_same) {
    const graph::GraphView frozen(many_vertices());
    graph::ChangeSet changes(many_vertices());
    changes.create_vertex({}, {});
    const graph::GraphView changed(many_vertices(), &changes);
    BOOST_REQUIRE(frozen.base_only());
    BOOST_REQUIRE(!changed.base_only());

    const std::vector<Rows> kinds = all_kinds_of_rows();
    for (const Line& line : kLines) {
        const Bound bound(line.expression);
        BOOST_TEST_CONTEXT(line.expression) {
            BOOST_TEST(results(bound, frozen, kinds[0])[0] == line.of_vertex_5);
            for (const Rows& rows : kinds) {
                const std::vector<std::string> expected = slow_results(bound, changed, rows);
                check_same(results(bound, frozen, rows), expected);
                check_same(results(bound, changed, rows), expected);
            }
        }
    }
}

// What a mistake is and where it stands, for vertices 4 and 5.
BOOST_AUTO_TEST_CASE(mistakes) {
    struct Mistake {
        std::string_view expression;
        std::string_view expected;
        std::string_view place;
    };
    constexpr Mistake kMistakes[] = {
        {"n.full + 9223372036854775807", "ArithmeticError IntegerOverflow", "n.full + 9223372036854775807"},
        {"1 + n.full / (n.n - n.n)", "ArithmeticError DivisionByZero", "n.full / (n.n - n.n)"},
        {"n.name - 1", "TypeError InvalidArgumentType", "n.name - 1"},
        {"n.name AND true", "TypeError InvalidArgumentType", "n.name"},
        {"n.full = 4 AND n.name", "TypeError InvalidArgumentType", "n.name"},
        {"NOT n.full", "TypeError InvalidArgumentType", "n.full"},
        {"n.name =~ '[' + n.name", "ArgumentError InvalidArgumentValue", "n.name =~ '[' + n.name"},
        {"n.name.more", "TypeError InvalidArgumentType", "n.name.more"},
        {"1 IN n.name", "TypeError InvalidArgumentType", "1 IN n.name"},
        {"[x IN n.name | x]", "TypeError InvalidArgumentType", "[x IN n.name | x]"},
        {"all(x IN [n.full] WHERE x)", "TypeError InvalidArgumentType", "x"},
        {"reduce(a = 0, x IN n.full | a + x)", "TypeError InvalidArgumentType", "reduce(a = 0, x IN n.full | a + x)"},
        {"size(n.full)", "TypeError InvalidArgumentValue", "size(n.full)"},
        {"CASE WHEN n.name THEN 1 END", "TypeError InvalidArgumentType", "n.name"},
        {"[1, 2][n.name]", "TypeError ListElementAccessByNonInteger", "[1, 2][n.name]"},
        {"{a: 1}[n.full]", "TypeError MapElementAccessByNonString", "{a: 1}[n.full]"},
    };
    const graph::GraphView view(many_vertices());
    const std::string before = "MATCH (n)-[r]->(m) RETURN ";
    for (const Mistake& mistake : kMistakes) {
        BOOST_TEST_CONTEXT(mistake.expression) {
            const Bound bound(mistake.expression);
            try {
                results(bound, view, {.vertices = {4, 5}});
                BOOST_ERROR("nothing was refused");
            } catch (const QueryError& error) {
                BOOST_TEST(std::string(name_of(error.type())) + ' ' + error.detail() == mistake.expected);
                BOOST_CHECK(error.phase() == Phase::Runtime);
                const std::string query = before + std::string(mistake.expression);
                BOOST_TEST(query.substr(error.range().start, error.range().end - error.range().start) == mistake.place);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(rows_that_are_not_selected_make_no_mistake) {
    const graph::GraphView view(many_vertices());
    for (const std::string_view expression :
         {"10 / (n.full - 5)", "10 / (n.full - 5) > 1 AND n.even", "[x IN [n.full - 5] | 10 / x]",
          "CASE WHEN 10 / (n.full - 5) > 1 THEN 1 END", "reduce(a = 1, x IN [n.full - 5] | a / x)"}) {
        BOOST_TEST_CONTEXT(expression) {
            const Bound bound(expression);
            BOOST_CHECK_THROW(results(bound, view, {.vertices = {4, 5, 6}}), QueryError);
            BOOST_CHECK_NO_THROW(results(bound, view, {.vertices = {4, 5, 6}, .selection = {0, 2}}));
        }
    }
    // Without rows there is not even a constant to compute.
    const Context context = context_of(view);
    const Bound bound("1 / 0");
    BOOST_CHECK_NO_THROW(make_evaluator(bound.expression(), bound.schema(), context));
    BOOST_CHECK_THROW(evaluate_constant(bound.expression(), context), QueryError);
}

BOOST_AUTO_TEST_CASE(true_rows_are_selected) {
    Vector predicate(std::pmr::get_default_resource());
    const Chunk all{.columns = {}, .size = 4};
    const std::uint16_t rows[] = {1, 3};
    const Chunk some{.columns = {}, .size = 2, .selection = rows};
    std::uint16_t selection[kChunkRows];

    std::span<bool> values = predicate.begin_as<bool>(Layout::Boolean);
    std::ranges::copy(std::initializer_list<bool>{true, false, true, true}, values.begin());
    BOOST_TEST(select_true(predicate, all, selection) == 3);
    BOOST_TEST(selection[1] == 2);
    BOOST_TEST(select_true(predicate, some, selection) == 1);
    BOOST_TEST(selection[0] == 3);
    predicate.nulls().set(3);
    BOOST_TEST(select_true(predicate, all, selection) == 2);

    predicate.begin_as<Value>(Layout::Mixed);
    predicate.set(0, Value::boolean(true));
    predicate.set(1, {});
    predicate.set(2, Value::boolean(false));
    predicate.set(3, Value::boolean(true));
    BOOST_TEST(select_true(predicate, all, selection) == 2);
    predicate.set(2, Value::integer(1));
    BOOST_CHECK_THROW(select_true(predicate, all, selection), QueryError);
    BOOST_TEST(select_true(predicate, some, selection) == 1);

    predicate.become_constant(Value::boolean(true));
    BOOST_TEST(select_true(predicate, some, selection) == 2);
    predicate.become_constant({});
    BOOST_TEST(select_true(predicate, some, selection) == 0);
}

BOOST_AUTO_TEST_CASE(copies_own_everything) {
    std::string text = "text";
    std::vector<Value> items = {Value::string(text), Value::integer(1)};
    std::vector<graph::MapEntry> entries = {{text, Value::list(items)}};
    std::vector<graph::Vertex> nodes = {1, 2};
    std::vector<graph::Edge> edges = {7};
    const graph::PathData path{nodes, edges};
    const Value together[] = {Value::map(entries), Value::path(&path), Value::null()};
    std::pmr::monotonic_buffer_resource memory;
    const Value kept = copy(Value::list(together), &memory);
    text = "over";
    items.clear();
    entries.clear();
    nodes = {9, 9};
    edges = {9};
    const graph::MapEntry& entry = kept.as_list()[0].as_map()[0];
    BOOST_TEST(entry.key == "text");
    BOOST_TEST(entry.value.as_list()[0].as_string() == "text");
    BOOST_TEST(kept.as_list()[1].as_path().nodes[1] == 2U);
    BOOST_TEST(kept.as_list()[1].as_path().relationships[0] == 7U);
    BOOST_TEST(kept.as_list()[2].is_null());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::query::run
