#include <utility>
#include <variant>

#include "query/parse/grammar.h"
#include "query/parse/literal.h"
#include "query/parse/refusal.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

bool writes(PatternUse use) noexcept {
    return use == PatternUse::Create || use == PatternUse::Merge;
}

std::string_view clause_name(PatternUse use) noexcept {
    return use == PatternUse::Create ? "CREATE" : "MERGE";
}

// {key: value, …}, or $map where CREATE has it.
ExpressionPtr parse_properties(Cursor& cursor, PatternUse use) {
    if (cursor.at(TokenKind::LeftBrace)) return parse_map(cursor);
    if (!cursor.at(TokenKind::Parameter)) return nullptr;
    if (use != PatternUse::Create) {
        const std::string parameter(cursor.text(cursor.peek().range));
        refuse("InvalidParameterUse", "a whole map of properties is only for CREATE", cursor.peek().range,
               "name the properties: {name: " + parameter + ".name}");
    }
    return parse_parameter(cursor);
}

[[gnu::noinline]] void check_labels(const LabelExpression& labels, PatternUse use) {
    if (!has_choice(labels)) return;
    refuse("UnexpectedSyntax", std::string(clause_name(use)) + " needs to know which labels a node gets", labels.range,
           "write each label: (:A:B)");
}

std::string_view what_may_follow(const NodePattern& node) noexcept {
    if (node.properties) return {};
    if (node.labels) return "properties";
    return node.variable ? "':', properties" : "a variable, ':', properties";
}

NodePattern parse_node(Cursor& cursor, PatternUse use) {
    if (!cursor.at(TokenKind::LeftParenthesis)) unexpected(cursor, "a node in parentheses");
    Bracket bracket(cursor, TokenKind::LeftParenthesis);
    NodePattern node;
    if (cursor.at_variable()) node.variable = cursor.take_variable("a variable");
    if (cursor.at(TokenKind::Colon)) node.labels = parse_labels(cursor);
    if (writes(use) && node.labels) check_labels(*node.labels, use);
    node.properties = parse_properties(cursor, use);
    bracket.close(what_may_follow(node));
    node.range = cursor.since(bracket.token().range.start);
    return node;
}

std::optional<std::uint64_t> parse_bound(Cursor& cursor) {
    if (!cursor.at(TokenKind::Number)) return std::nullopt;
    const Token& token = cursor.next();
    const auto number = read_number(cursor.text(token.range), false, token.range);
    const auto* integer = std::get_if<std::int64_t>(&number);
    if (integer == nullptr) {
        refuse("InvalidRelationshipPattern", "a number of relationships is whole", token.range, "write *1..3 or *2");
    }
    return static_cast<std::uint64_t>(*integer);
}

PathLength parse_length(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    cursor.expect(TokenKind::Star);
    PathLength length;
    length.minimum = parse_bound(cursor);
    if (cursor.take(TokenKind::DotDot)) {
        length.maximum = parse_bound(cursor);
    } else {
        length.maximum = length.minimum;
    }
    if (cursor.at(TokenKind::Minus)) {
        refuse("InvalidRelationshipPattern", "a number of relationships is not negative", cursor.peek().range,
               "write *1..3 or *2");
    }
    length.range = cursor.since(start);
    return length;
}

// What stands in the square brackets.
void parse_detail(Cursor& cursor, PatternUse use, RelationshipPattern& relationship) {
    Bracket bracket(cursor, TokenKind::LeftBracket);
    if (cursor.at_variable()) relationship.variable = cursor.take_variable("a variable");
    if (cursor.at(TokenKind::Colon)) relationship.types = parse_labels(cursor);
    if (cursor.at(TokenKind::DotDot)) {
        refuse("InvalidRelationshipPattern", "a length begins with '*'", cursor.peek().range,
               "write *1.. for one or more relationships");
    }
    if (cursor.at(TokenKind::Star)) relationship.length = parse_length(cursor);
    if (writes(use) && relationship.length) {
        refuse("CreatingVarLength", std::string(clause_name(use)) + " makes one relationship, not a number of them",
               relationship.length->range, "write each relationship, and the nodes between them");
    }
    relationship.properties = parse_properties(cursor, use);
    bracket.close(relationship.properties ? "" : relationship.length ? "properties" : "'*', properties");
}

[[gnu::noinline]] RelationshipPattern parse_relationship(Cursor& cursor, PatternUse use) {
    const std::uint32_t start = cursor.start();
    RelationshipPattern relationship;
    const bool left = cursor.take(TokenKind::Less);
    cursor.expect(TokenKind::Minus);
    if (cursor.at(TokenKind::LeftBracket)) parse_detail(cursor, use, relationship);
    cursor.expect(TokenKind::Minus);
    const bool right = cursor.take(TokenKind::Greater);
    if (left != right) relationship.direction = left ? Direction::Left : Direction::Right;
    relationship.range = cursor.since(start);
    if (use == PatternUse::Create && relationship.direction == Direction::Either) {
        refuse("RequiresDirectedRelationship", "CREATE makes relationships with a direction", relationship.range,
               "write -[…]-> or <-[…]-");
    }
    return relationship;
}

// (a)-->(b)<--(c), which parentheses may stand around.
void parse_chain(Cursor& cursor, PatternUse use, PathPattern& path) {
    if (cursor.at(TokenKind::LeftParenthesis) && cursor.at(TokenKind::LeftParenthesis, 1)) {
        const Nesting nesting(cursor);
        Bracket bracket(cursor, TokenKind::LeftParenthesis);
        parse_chain(cursor, use, path);
        return bracket.close();
    }
    path.nodes.push_back(parse_node(cursor, use));
    const auto goes_on = [&] {
        if (use == PatternUse::Expression) return at_relationship(cursor);  // else it may be (a)-->(b) < …
        return cursor.at(TokenKind::Minus) || cursor.at(TokenKind::Less);
    };
    while (goes_on()) {
        path.relationships.push_back(parse_relationship(cursor, use));
        path.nodes.push_back(parse_node(cursor, use));
    }
}

[[gnu::noinline]] void parse_shortest(Cursor& cursor, PatternUse use, PathPattern& path) {
    const Token& word = cursor.next();
    const std::string name(cursor.text(word.range));
    if (writes(use)) {
        refuse("UnexpectedSyntax", name + " finds paths and makes none", word.range, "find it in a MATCH before");
    }
    path.selection = capitals(name) == "SHORTESTPATH" ? PathSelection::Shortest : PathSelection::AllShortest;
    Bracket bracket(cursor, TokenKind::LeftParenthesis);
    parse_chain(cursor, use, path);
    bracket.close();
    if (path.relationships.size() != 1) {
        refuse("InvalidRelationshipPattern", name + " takes two nodes and one relationship between them",
               cursor.since(word.range.start), "write " + name + "((a)-[*]-(b))");
    }
}

}  // namespace

// Something that cannot be a comparison or a subtraction: -- or -[…]- and then a node, perhaps with an arrow between,
// and perhaps with < before.
bool at_relationship(const Cursor& cursor, std::uint32_t ahead) {
    if (cursor.at(TokenKind::Less, ahead)) ++ahead;
    if (!cursor.at(TokenKind::Minus, ahead++)) return false;
    if (cursor.at(TokenKind::LeftBracket, ahead)) {
        const std::uint32_t closing = cursor.peek(ahead).match;
        if (closing == kNoToken) return false;
        ahead = closing + 1 - cursor.index();
    }
    if (!cursor.at(TokenKind::Minus, ahead++)) return false;
    return cursor.at(TokenKind::LeftParenthesis, ahead) ||
           (cursor.at(TokenKind::Greater, ahead) && cursor.at(TokenKind::LeftParenthesis, ahead + 1));
}

bool at_path(const Cursor& cursor, std::uint32_t ahead) {
    if (!cursor.at(TokenKind::LeftParenthesis, ahead)) return false;
    const std::uint32_t closing = cursor.peek(ahead).match;
    if (closing == kNoToken) return false;
    const std::uint32_t inside = cursor.at_variable(ahead + 1) ? ahead + 2 : ahead + 1;
    switch (cursor.peek(inside).kind) {
        case TokenKind::RightParenthesis:
        case TokenKind::Colon:
        case TokenKind::LeftBrace: break;
        case TokenKind::Parameter:
            if (inside == ahead + 1) return false;  // ($a) is a value
            break;
        default: return false;
    }
    return at_relationship(cursor, closing + 1 - cursor.index());
}

bool at_shortest_path(const Cursor& cursor, std::uint32_t ahead) {
    return cursor.at(TokenKind::LeftParenthesis, ahead + 1) &&
           (cursor.at_word("SHORTESTPATH", ahead) || cursor.at_word("ALLSHORTESTPATHS", ahead));
}

PathPattern parse_path(Cursor& cursor, PatternUse use) {
    const std::uint32_t start = cursor.start();
    PathPattern path;
    if (cursor.at_variable() && cursor.at(TokenKind::Equal, 1)) {
        path.variable = cursor.take_variable("a variable");
        cursor.expect(TokenKind::Equal);
    }
    if (at_shortest_path(cursor)) {
        parse_shortest(cursor, use, path);
    } else {
        parse_chain(cursor, use, path);
    }
    path.range = cursor.since(start);
    return path;
}

std::vector<PathPattern> parse_paths(Cursor& cursor, PatternUse use) {
    std::vector<PathPattern> paths;
    do {
        paths.push_back(parse_path(cursor, use));
    } while (cursor.take(TokenKind::Comma));
    return paths;
}

}  // namespace kveld::query::parse
