#include <utility>

#include "query/parse/grammar.h"
#include "query/parse/refusal.h"
#include "query/parse/unexpected.h"

namespace kveld::query::parse {
namespace {

enum class Place { Statement, Subquery };

bool writes(const Clause& clause) noexcept {
    return clause.is<CreateClause>() || clause.is<MergeClause>() || clause.is<SetClause>() ||
           clause.is<RemoveClause>() || clause.is<DeleteClause>();
}

[[noreturn, gnu::noinline]] void refuse_after_return(const Cursor& cursor) {
    const std::string clause(text_of(cursor.peek().keyword));
    refuse("InvalidClauseComposition", clause + " stands after RETURN, which ends a query", cursor.peek().range,
           "write WITH instead of RETURN to go on");
}

// A call within a query says what goes in and what comes out.
void check_call_within(const CallClause& call, SourceRange range) {
    if (!call.arguments) {
        refuse("InvalidArgumentPassingMode", "a call within a query names its arguments", call.name.range,
               "write CALL " + call.full_name() + "(…)");
    }
    if (call.yield_all) {
        refuse("UnexpectedSyntax", "YIELD * is for a call that stands alone", range, "name each field behind YIELD");
    }
}

// Like the next one no part of the function that subqueries go through once a level.
[[gnu::noinline]] void check_calls_within(const std::vector<Clause>& clauses) {
    for (const Clause& clause : clauses) {
        if (const auto* call = clause.as<CallClause>()) check_call_within(*call, clause.range);
    }
}

[[gnu::noinline]] void check_end(const Cursor& cursor, const std::vector<Clause>& clauses) {
    const Clause& last = clauses.back();
    if (last.is<ReturnClause>() || writes(last)) return;
    if (last.is<CallClause>() && clauses.size() == 1) return;
    refuse("InvalidClauseComposition", "a query does not end with " + std::string(keyword_of(last)),
           {cursor.last_end(), cursor.last_end()}, "add RETURN and what to return, or RETURN *");
}

bool at_end(const Cursor& cursor) noexcept {
    return cursor.at(TokenKind::End) || cursor.at(TokenKind::Semicolon) || cursor.at(Keyword::Union);
}

// Only in a subquery: a pattern without the word MATCH.
Clause parse_bare_match(Cursor& cursor) {
    const std::uint32_t start = cursor.start();
    MatchClause match;
    match.patterns = parse_paths(cursor, PatternUse::Match);
    match.where = parse_where(cursor);
    return {std::move(match), cursor.since(start)};
}

bool at_bare_match(const Cursor& cursor) {
    return cursor.at(TokenKind::LeftParenthesis) || at_shortest_path(cursor) ||
           (cursor.at_variable() && cursor.at(TokenKind::Equal, 1));
}

SingleQuery parse_single(Cursor& cursor, Place place) {
    const std::uint32_t start = cursor.start();
    SingleQuery query;
    if (place == Place::Subquery && at_bare_match(cursor)) {
        query.clauses.push_back(parse_bare_match(cursor));
    } else if (!cursor.at_clause()) {
        unexpected(cursor, "a clause");
    }
    while (cursor.at_clause()) {
        if (!query.clauses.empty() && query.clauses.back().is<ReturnClause>()) refuse_after_return(cursor);
        query.clauses.push_back(parse_clause(cursor));
    }
    if (place == Place::Statement) {
        if (!at_end(cursor)) unexpected(cursor, "a clause or the end of the query");
        check_end(cursor, query.clauses);
    }
    if (place == Place::Subquery || query.clauses.size() > 1) check_calls_within(query.clauses);
    query.range = cursor.since(start);
    return query;
}

Query parse_parts(Cursor& cursor, Place place) {
    const std::uint32_t start = cursor.start();
    Query query;
    query.parts.push_back(parse_single(cursor, place));
    while (cursor.at(Keyword::Union)) {
        const std::uint32_t union_start = cursor.start();
        cursor.next();
        const bool all = cursor.at_word("ALL");
        if (all) {
            cursor.next();
        } else {
            cursor.take(Keyword::Distinct);
        }
        if (query.parts.size() > 1 && all != query.union_all) {
            refuse("InvalidClauseComposition", "UNION and UNION ALL stand in one query", cursor.since(union_start),
                   "write the same everywhere: UNION takes out rows that are the same, UNION ALL keeps them");
        }
        query.union_all = all;
        query.parts.push_back(parse_single(cursor, place));
    }
    query.range = cursor.since(start);
    return query;
}

}  // namespace

Query parse_query(Cursor& cursor) {
    return parse_parts(cursor, Place::Statement);
}

Query parse_subquery(Cursor& cursor) {
    const Keyword clause = cursor.clause;
    Bracket bracket(cursor, TokenKind::LeftBrace);
    Query query = parse_parts(cursor, Place::Subquery);
    bracket.close("a clause");
    cursor.clause = clause;
    return query;
}

}  // namespace kveld::query::parse
