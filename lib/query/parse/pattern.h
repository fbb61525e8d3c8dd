#pragma once

// The parsed form of patterns: (a:Person {name: 'Ann'})-[:KNOWS*1..3]->(b). Include "query/parse/ast.h".

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/parse/name.h"

namespace kveld::query::parse {

struct Expression;
using ExpressionPtr = std::unique_ptr<Expression>;

// What labels a node, or which type a relationship, must have: A, A:B and A&B (both), A|B (either), !A, % (any).
struct LabelExpression {
    enum class Kind { Name, And, Or, Not, Any };

    Kind kind = Kind::Name;
    Name name;                              // where kind is Name
    std::vector<LabelExpression> operands;  // two or more for And and Or, one for Not
    SourceRange range;
};

struct NodePattern {
    std::optional<Name> variable;
    std::optional<LabelExpression> labels;
    ExpressionPtr properties;  // null, or a MapLiteral or a Parameter
    SourceRange range;
};

enum class Direction {
    Right,   // -->
    Left,    // <--
    Either,  // -- and <-->
};

// The bounds of a variable-length relationship, both included: * (neither), *2 (both 2), *1..3, *..3, *2..
struct PathLength {
    std::optional<std::uint64_t> minimum;
    std::optional<std::uint64_t> maximum;
    SourceRange range;
};

struct RelationshipPattern {
    std::optional<Name> variable;
    std::optional<LabelExpression> types;
    std::optional<PathLength> length;  // without it one relationship, with it a list of relationships
    ExpressionPtr properties;          // null, or a MapLiteral or a Parameter
    Direction direction = Direction::Either;
    SourceRange range;
};

enum class PathSelection {
    All,
    Shortest,     // shortestPath(…), of two nodes and one relationship
    AllShortest,  // allShortestPaths(…)
};

// A path: node, relationship, node … There is always one node more than there are relationships.
struct PathPattern {
    std::optional<Name> variable;  // p = …
    PathSelection selection = PathSelection::All;
    std::vector<NodePattern> nodes;
    std::vector<RelationshipPattern> relationships;
    SourceRange range;
};

}  // namespace kveld::query::parse
