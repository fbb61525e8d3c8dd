#include <boost/test/unit_test.hpp>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "query/parse/literal.h"

namespace kveld::query::parse {
namespace {

SourceRange range_of(std::string_view text, std::uint32_t start = 7) {
    return {start, start + static_cast<std::uint32_t>(text.size())};
}

struct Row {
    std::string_view text;
    std::string_view value;
};

const std::vector<Row> kStrings{
    {"''", ""},
    {"'abc'", "abc"},
    {R"("it's")", "it's"},
    {R"('\\ \' \" \`')", R"(\ ' " `)"},
    {R"('\b\f\n\r\t')", "\b\f\n\r\t"},
    {R"('\N\T')", "\n\t"},
    {R"('\u0041\u00e9\u20AC')", "Aé€"},
    {R"('\U0001F600')", "😀"},
    {R"('\uD83D\uDE00')", "😀"},
    {R"('\\u0041')", R"(\u0041)"},
    {"'é\n€'", "é\n€"},
};

struct Refusal {
    std::string_view text;
    std::string_view detail;
    std::string_view place;  // the part of the text that is wrong
};

const std::vector<Refusal> kWrongStrings{
    {R"('\q')", "UnexpectedSyntax", R"(\q)"},
    {R"('a\é')", "UnexpectedSyntax", R"(\é)"},
    {R"('\uH')", "InvalidUnicodeLiteral", R"(\uH)"},
    {R"('\u12')", "InvalidUnicodeLiteral", R"(\u12)"},
    {R"('\u00G0')", "InvalidUnicodeLiteral", R"(\u00G0)"},
    {R"('\u-001')", "InvalidUnicodeLiteral", R"(\u-001)"},
    {R"('\U0001F60')", "InvalidUnicodeLiteral", R"(\U0001F60)"},
    {R"('\U00110000')", "InvalidUnicodeLiteral", R"(\U00110000)"},
    {R"('\uD83D')", "InvalidUnicodeLiteral", R"(\uD83D)"},
    {R"('\uD83D\u0041')", "InvalidUnicodeLiteral", R"(\uD83D)"},
    {R"('\uDE00')", "InvalidUnicodeLiteral", R"(\uDE00)"},
};

struct Number {
    std::string_view text;
    bool negative;
    std::variant<std::int64_t, double> value;
};

const std::vector<Number> kNumbers{
    {"0", false, std::int64_t{0}},
    {"0", true, std::int64_t{0}},
    {"42", false, std::int64_t{42}},
    {"42", true, std::int64_t{-42}},
    {"9223372036854775807", false, INT64_MAX},
    {"9223372036854775808", true, INT64_MIN},
    {"0x1F", false, std::int64_t{31}},
    {"0XfF", true, std::int64_t{-255}},
    {"0x7FFFFFFFFFFFFFFF", false, INT64_MAX},
    {"0x8000000000000000", true, INT64_MIN},
    {"0o17", false, std::int64_t{15}},
    {"0o0", false, std::int64_t{0}},
    {"1.5", false, 1.5},
    {".5", true, -0.5},
    {"1e3", false, 1000.0},
    {"1.5E-3", false, 0.0015},
    {"1e+3", false, 1000.0},
    {"00.5", false, 0.5},
    {"0e0", false, 0.0},
    {"1e-999", false, 0.0},
    {"1.7976931348623157e308", false, 1.7976931348623157e308},
};

const std::vector<Refusal> kWrongNumbers{
    {"01", "InvalidNumberLiteral", "01"},
    {"1a", "InvalidNumberLiteral", "1a"},
    {"1_000", "InvalidNumberLiteral", "1_000"},
    {"0x", "InvalidNumberLiteral", "0x"},
    {"0x1G", "InvalidNumberLiteral", "0x1G"},
    {"0o8", "InvalidNumberLiteral", "0o8"},
    {"0b1", "InvalidNumberLiteral", "0b1"},
    {"1.5x", "InvalidNumberLiteral", "1.5x"},
    {"1e", "InvalidNumberLiteral", "1e"},
    {"1e5e5", "InvalidNumberLiteral", "1e5e5"},
    {"9223372h54775808", "InvalidNumberLiteral", "9223372h54775808"},
    {"9223372036854775808", "IntegerOverflow", "9223372036854775808"},
    {"99999999999999999999999", "IntegerOverflow", "99999999999999999999999"},
    {"0x8000000000000000", "IntegerOverflow", "0x8000000000000000"},
    {"1.34E999", "FloatingPointOverflow", "1.34E999"},
};

template <typename Read>
void check_refusals(const std::vector<Refusal>& rows, Read read) {
    for (const Refusal& row : rows) {
        const std::string query = "RETURN " + std::string(row.text);
        BOOST_CHECK_EXCEPTION(static_cast<void>(read(row.text, range_of(row.text))), QueryError,
                              [&](const QueryError& error) {
                                  BOOST_TEST(error.detail() == row.detail);
                                  const SourceRange range = error.range();
                                  BOOST_TEST(query.substr(range.start, range.end - range.start) == row.place);
                                  return !error.hint().empty();
                              });
    }
}

BOOST_AUTO_TEST_SUITE(literals)

BOOST_AUTO_TEST_CASE(strings) {
    for (const Row& row : kStrings) BOOST_TEST(read_string(row.text, range_of(row.text)) == row.value);
}

BOOST_AUTO_TEST_CASE(wrong_strings) {
    check_refusals(kWrongStrings, read_string);
}

BOOST_AUTO_TEST_CASE(names_in_backticks) {
    BOOST_TEST(read_quoted_name("`a b`") == "a b");
    BOOST_TEST(read_quoted_name("`a``b```") == "a`b`");
    BOOST_TEST(read_quoted_name("``") == "");
    BOOST_TEST(read_quoted_name("`\\n`") == "\\n");
}

BOOST_AUTO_TEST_CASE(numbers) {
    for (const Number& row : kNumbers) {
        BOOST_TEST_CONTEXT(row.text) {
            BOOST_TEST((read_number(row.text, row.negative, range_of(row.text)) == row.value));
        }
    }
    BOOST_TEST(std::signbit(std::get<double>(read_number("0.0", true, {}))));
}

BOOST_AUTO_TEST_CASE(wrong_numbers) {
    check_refusals(kWrongNumbers, [](std::string_view text, SourceRange range) { read_number(text, false, range); });
    BOOST_CHECK_THROW(read_number("9223372036854775809", true, {}), QueryError);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::query::parse
