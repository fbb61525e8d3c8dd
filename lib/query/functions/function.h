#pragma once

// What functions, operators and aggregates are to the binder and the evaluator: one registry line each, with signature,
// description and example (registry.h lists them all; families stand in files of their own).
//
//     {"toUpper", {{Kind::String}}, Kind::String, "the text in capitals", "toUpper('één') = 'ÉÉN'", to_upper}
//
// A function is computed a row at a time on values; the evaluator has faster ways for what is hot (comparisons,
// arithmetic, text predicates on whole vectors) and gives the same answers. Unless `sees_null` is set a function is not
// called with a null: its result is null then.

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <vector>

#include "graph/view.h"
#include "query/bind/static_type.h"

namespace kveld::query::run {
class Vector;
struct Chunk;
}  // namespace kveld::query::run

namespace kveld::query::functions {

// What a function may use besides its arguments. Text, lists and maps that it makes live in `memory`.
struct CallContext {
    const graph::GraphView& view;
    std::pmr::memory_resource* memory;
    std::int32_t today = 0;  // days since 1970-01-01, the same for the whole statement
};

using Implementation = graph::Value (*)(std::span<const graph::Value> arguments, CallContext& context);

struct Function {
    std::string_view name;  // as it is written in documents; looked up ignoring case. Operators: "+", "in", "=~" …
    std::vector<bind::StaticType> parameters;
    bind::StaticType result{};
    std::string_view description;
    std::string_view example;
    Implementation implementation = nullptr;
    std::uint32_t optional_parameters = 0;  // how many of the last ones may be left out
    bool variadic = false;                  // the last parameter may be repeated
    bool sees_null = false;
};

// The function's value, with the rule for nulls kept and the arguments' types held against the signature. Throws
// QueryError without a place: TypeError where a type is wrong, else what the function says.
graph::Value call(const Function& function, std::span<const graph::Value> arguments, CallContext& context);

// Collects one value a group, from whole chunks.
class Accumulator {
public:
    virtual ~Accumulator() = default;
    // There are this many groups from now on, numbered from 0.
    virtual void resize(std::uint32_t groups) = 0;
    // `arguments` are evaluated on `chunk`; row chunk.row(i) belongs to groups[i]. Rows come in the order of the input.
    virtual void add(const run::Chunk& chunk, std::span<const run::Vector* const> arguments,
                     std::span<const std::uint32_t> groups) = 0;
    // Text, lists and maps of the result live in the accumulator's memory.
    virtual graph::Value result(std::uint32_t group) = 0;
};

// Rows where an argument is null count for no aggregate but count(*), which has none.
struct Aggregate {
    std::string_view name;
    std::vector<bind::StaticType> parameters;
    bind::StaticType result{};
    std::string_view description;
    std::string_view example;
    std::unique_ptr<Accumulator> (*make)(std::pmr::memory_resource* memory) = nullptr;
};

}  // namespace kveld::query::functions
