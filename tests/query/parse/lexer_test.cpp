#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "query/parse/token.h"

namespace kveld::query::parse {
namespace {

constexpr std::array<std::string_view, 42> kKinds{
    "word", "quoted", "number", "string", "parameter", "(",  ")",  "[",  "]",  "{",  "}",       ",",        ":",   ";",
    ".",    "..",     "|",      "&",      "!",         "+",  "+=", "-",  "*",  "/",  "%",       "^",        "=",   "=~",
    "<>",   "<",      "<=",     ">",      ">=",        "==", "!=", "||", "&&", "=>", "foreign", "unclosed", "end", ""};

// "word:RETURN number:1", signs as themselves, without the end.
std::string printed(std::string_view text) {
    std::string result;
    for (const Token& token : tokenize(text)) {
        if (token.kind == TokenKind::End) break;
        if (!result.empty()) result += ' ';
        const std::string_view kind = kKinds.at(static_cast<std::size_t>(token.kind));
        const std::string_view written = text_at(text, token.range);
        result += kind == written ? std::string(kind) : std::string(kind) + ":" + std::string(written);
    }
    return result;
}

struct Row {
    std::string_view text;
    std::string_view tokens;
};

const std::vector<Row> kRows{
    {"", ""},
    {" \t\r\n ", ""},
    {"RETURN n", "word:RETURN word:n"},
    {"_a1 été Ωmega x\u0301y", "word:_a1 word:été word:Ωmega word:x\u0301y"},
    {"`a b` `a``b`", "quoted:`a b` quoted:`a``b`"},
    {"1 12.5 .5 1e3 1.5E-3 1e+3", "number:1 number:12.5 number:.5 number:1e3 number:1.5E-3 number:1e+3"},
    {"0x1F 0o17 0x", "number:0x1F number:0o17 number:0x"},
    {"1abc 1_000 0xZZ", "number:1abc number:1_000 number:0xZZ"},
    {"1..2", "number:1 .. number:2"},
    {"1..", "number:1 .."},
    {"..2", ".. number:2"},
    {"1.x", "number:1 . word:x"},
    {"a.b", "word:a . word:b"},
    {"'a' \"b\" 'a\\'b' \"it's\"", "string:'a' string:\"b\" string:'a\\'b' string:\"it's\""},
    {"'a\nb'", "string:'a\nb'"},
    {"$a $0 $`a b` $été", "parameter:$a parameter:$0 parameter:$`a b` parameter:$été"},
    {"( ) [ ] { } , : ; . .. | & !", "( ) [ ] { } , : ; . .. | & !"},
    {"+ += - * / % ^ = =~ <> < <= > >=", "+ += - * / % ^ = =~ <> < <= > >="},
    {"== != || && =>", "== != || && =>"},
    {"a=~b a= ~b", "word:a =~ word:b word:a = foreign:~ word:b"},
    {"<-[r]->", "< - [ word:r ] - >"},
    {"-->", "- - >"},
    {"a//b\nc", "word:a word:c"},
    {"a/*b\n*/c/**/d", "word:a word:c word:d"},
    {"a / b", "word:a / word:b"},
    {"\uFEFFRETURN", "word:RETURN"},
    {"a\u00A0b", "word:a word:b"},
    {"# ? @ $ ~ \\ €", "foreign:# foreign:? foreign:@ foreign:$ foreign:~ foreign:\\ foreign:€"},
    {"a 'b", "word:a unclosed:'b"},
    {"a 'b\\'", "word:a unclosed:'b\\'"},
    {"a 'b\\", "word:a unclosed:'b\\"},
    {"a `b``", "word:a unclosed:`b``"},
    {"a $`b", "word:a unclosed:$`b"},
    {"a /* b", "word:a unclosed:/* b"},
    {"a /*/", "word:a unclosed:/*/"},
};

BOOST_AUTO_TEST_SUITE(lexer)

BOOST_AUTO_TEST_CASE(texts_become_tokens) {
    for (const Row& row : kRows) BOOST_TEST(printed(row.text) == row.tokens);
}

BOOST_AUTO_TEST_CASE(the_end_stands_behind_the_text) {
    const Tokens tokens = tokenize("RETURN 1  ");
    BOOST_TEST((tokens.back().kind == TokenKind::End));
    BOOST_TEST(tokens.back().range.start == 10U);
    BOOST_TEST(tokens.back().range.end == 10U);
}

BOOST_AUTO_TEST_CASE(words_ignore_case_and_backticks_make_names) {
    const Tokens tokens = tokenize("match MATCH Match `match` matches");
    BOOST_TEST((tokens[0].keyword == Keyword::Match));
    BOOST_TEST((tokens[1].keyword == Keyword::Match));
    BOOST_TEST((tokens[2].keyword == Keyword::Match));
    BOOST_TEST((tokens[3].keyword == Keyword::None));
    BOOST_TEST((tokens[4].keyword == Keyword::None));
}

// For each bracket the number of the token that closes or opens it, "-" where there is none; other tokens are left out.
std::string matches(std::string_view text) {
    std::string result;
    const Tokens tokens = tokenize(text);
    for (const Token& token : tokens) {
        if (token.kind < TokenKind::LeftParenthesis || token.kind > TokenKind::RightBrace) continue;
        if (!result.empty()) result += ' ';
        result += token.match == kNoToken ? "-" : std::to_string(token.match);
        if (token.has_comma) result += ',';
        if (token.has_bar) result += '|';
    }
    return result;
}

const std::vector<Row> kBrackets{
    {"( [ { } ] )", "5 4 3 2 1 0"},
    {"( ) [ ]", "1 0 3 2"},
    {"( [ )", "- - -"},
    {"( [ ] ", "- 2 1"},
    {") (", "- -"},
    {"[a, (b | c)]", "8, 7| 3 0"},
    {"[a | (b, c)]", "8| 7, 3 0"},
    {"a, b | c []", "6 5"},
};

BOOST_AUTO_TEST_CASE(brackets_know_their_partners_and_what_stands_in_them) {
    for (const Row& row : kBrackets) {
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST(matches(row.text) == row.tokens);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(keywords)

BOOST_AUTO_TEST_CASE(every_keyword_is_found_and_written) {
    for (const KeywordEntry& entry : kKeywords) {
        BOOST_TEST((keyword_of(entry.text) == entry.keyword));
        BOOST_TEST(text_of(entry.keyword) == entry.text);
        BOOST_TEST(is_reserved(entry.keyword) == entry.reserved);
    }
    BOOST_TEST((keyword_of("") == Keyword::None));
    BOOST_TEST((keyword_of("MATC") == Keyword::None));
    BOOST_TEST((keyword_of("DESCENDINGS") == Keyword::None));
    BOOST_TEST((keyword_of("mätch") == Keyword::None));
    BOOST_TEST(text_of(Keyword::None).empty());
    BOOST_TEST(!is_reserved(Keyword::None));
}

BOOST_AUTO_TEST_CASE(case_is_ascii) {
    BOOST_TEST(capitals("aZ_1é") == "AZ_1é");
    BOOST_TEST(equals_ignoring_case("Count", "COUNT"));
    BOOST_TEST(!equals_ignoring_case("Count", "COUNTS"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::query::parse
