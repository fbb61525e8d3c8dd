#include "base/error.h"

#include <array>
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace {

using kveld::base::Error;
using kveld::base::ErrorKind;
using kveld::base::Place;

std::string spaces(std::size_t count) {
    return std::string(count, ' ');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(errors)

BOOST_AUTO_TEST_CASE(each_kind_has_its_exit_status) {
    const std::vector<std::pair<ErrorKind, int>> table{{ErrorKind::Usage, 2},       {ErrorKind::Query, 3},
                                                       {ErrorKind::Unsupported, 3}, {ErrorKind::Data, 4},
                                                       {ErrorKind::Limit, 5},       {ErrorKind::Bug, 70}};
    for (const auto& [kind, status] : table) BOOST_TEST(kveld::base::exit_status(kind) == status);
}

BOOST_AUTO_TEST_CASE(an_error_with_a_place_shows_line_caret_and_hint) {
    const Error error = Error(ErrorKind::Data, "the pack has no field 'id'")
                            .at(Place{"data/nl/names/states.json", 12, 5, R"(  {"name": "Nederland"},)", 4})
                            .hint("add \"id\": \"state:NL\"");
    BOOST_TEST(error.render() ==
               "error: the pack has no field 'id'\n"
               "  data/nl/names/states.json:12:5\n"
               "  12 |   {\"name\": \"Nederland\"},\n"
               "     |     ^^^^ add \"id\": \"state:NL\"\n");
}

BOOST_AUTO_TEST_CASE(parts_that_are_not_known_are_left_out) {
    struct Case {
        Error error;
        std::string rendered;
    };
    const std::vector<Case> table{
        {Error(ErrorKind::Usage, "no file was named"), "error: no file was named\n"},
        {Error(ErrorKind::Usage, "no file was named").hint("name one"), "error: no file was named\n  name one\n"},
        {Error(ErrorKind::Query, "unexpected ')'").at(Place{"", 1, 8, "RETURN )", 1}),
         "error: unexpected ')'\n  1 | RETURN )\n    |        ^\n"},
        {Error(ErrorKind::Query, "no length").at(Place{"", 1, 1, "x", 0}), "error: no length\n  1 | x\n    | ^\n"},
        {Error(ErrorKind::Query, "the query ends too early").at(Place{"", 1, 9, "RETURN", 1}),
         "error: the query ends too early\n  1 | RETURN\n    |         ^\n"},
    };
    for (const Case& one : table) BOOST_TEST(one.error.render() == one.rendered);
}

BOOST_AUTO_TEST_CASE(the_caret_counts_code_points_and_keeps_tabs) {
    const Error error = Error(ErrorKind::Query, "x").at(Place{"", 1, 7, "\tYeşilé nee", 3});
    BOOST_TEST(error.render() ==
               "error: x\n"
               "  1 | \tYeşilé nee\n"
               "    | \t     ^^^\n");
}

BOOST_AUTO_TEST_CASE(colour_marks_the_word_error_and_the_caret_only) {
    const Error error = Error(ErrorKind::Query, "x").at(Place{"", 1, 1, "ab", 2}).hint("write y");
    BOOST_TEST(error.render(true) == "\x1b[1;31merror:\x1b[0m x\n  1 | ab\n    | \x1b[1;31m^^\x1b[0m write y\n");
}

BOOST_AUTO_TEST_CASE(of_a_long_line_only_what_stands_around_the_caret_is_shown) {
    const std::string line = std::string(300, 'a') + "é" + std::string(300, 'b');
    const Error in_the_middle = Error(ErrorKind::Data, "x").at(Place{"", 1, 301, line, 1});
    BOOST_TEST(in_the_middle.render() == "error: x\n  1 | …" + std::string(60, 'a') + "é" + std::string(99, 'b') +
                                             "…\n    | " + spaces(61) + "^\n");
    const Error at_the_start = Error(ErrorKind::Data, "x").at(Place{"", 1, 3, line, 2});
    BOOST_TEST(at_the_start.render() == "error: x\n  1 | " + std::string(160, 'a') + "…\n    |   ^^\n");
    const Error past_the_end = Error(ErrorKind::Data, "x").at(Place{"", 1, 602, line, 1});
    BOOST_TEST(past_the_end.render() == "error: x\n  1 | …" + std::string(60, 'b') + "\n    | " + spaces(61) + "^\n");
    const Error all_of_it = Error(ErrorKind::Data, "x").at(Place{"", 1, 1, line, 601});
    BOOST_TEST(all_of_it.render() ==
               "error: x\n  1 | " + std::string(160, 'a') + "…\n    | " + std::string(160, '^') + "\n");
}

BOOST_AUTO_TEST_CASE(a_line_cannot_command_the_terminal_and_need_not_be_utf8) {
    const Error escape = Error(ErrorKind::Data, "x").at(Place{"", 1, 1, "\x1b[2Jab\x7f", 1});
    BOOST_TEST(escape.render() == "error: x\n  1 | �[2Jab�\n    | ^\n");
    const Error latin = Error(ErrorKind::Data, "x").at(Place{"", 1, 2, "\xE9\xE9n", 1});
    BOOST_TEST(latin.render() == "error: x\n  1 | één\n    |  ^\n");
}

BOOST_AUTO_TEST_CASE(a_byte_offset_becomes_line_and_column) {
    const std::string text = "één\r\ntwee\n\ndrie";
    struct Case {
        std::uint64_t offset;
        std::uint64_t length;
        std::uint32_t line;
        std::uint32_t column;
        std::uint32_t carets;
        std::string shown;
    };
    const std::vector<Case> table{
        {0, 2, 1, 1, 1, "één"},    {4, 1, 1, 3, 1, "één"},     {2, 2, 1, 2, 1, "één"}, {7, 4, 2, 1, 4, "twee"},
        {9, 100, 2, 3, 2, "twee"}, {11, 0, 2, 5, 1, "twee"},   {12, 1, 3, 1, 1, ""},   {13, 4, 4, 1, 4, "drie"},
        {17, 1, 4, 5, 1, "drie"},  {9999, 5, 4, 5, 1, "drie"},
    };
    for (const Case& one : table) {
        const Place place = kveld::base::place_of(text, one.offset, one.length, "brief.txt");
        BOOST_TEST_CONTEXT("offset " << one.offset) {
            BOOST_TEST(place.file == "brief.txt");
            BOOST_TEST(place.line == one.line);
            BOOST_TEST(place.column == one.column);
            BOOST_TEST(place.length == one.carets);
            BOOST_TEST(place.text == one.shown);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_swap_counts_as_one_edit) {
    struct Case {
        std::string_view a;
        std::string_view b;
        std::uint32_t distance;
    };
    const std::array<Case, 7> table{{{"", "", 0},
                                     {"abc", "", 3},
                                     {"MATCH", "MATCH", 0},
                                     {"MTACH", "MATCH", 1},
                                     {"RETRUN", "RETURN", 1},
                                     {"kitten", "sitting", 3},
                                     {"ca", "abc", 3}}};
    for (const Case& one : table) {
        BOOST_TEST(kveld::base::edit_distance(one.a, one.b) == one.distance);
        BOOST_TEST(kveld::base::edit_distance(one.b, one.a) == one.distance);
    }
}

BOOST_AUTO_TEST_CASE(only_a_near_word_is_offered) {
    const std::vector<std::string> names{"abstentions", "chain", "cites", "cited-by"};
    BOOST_TEST(kveld::base::nearest("chian", names).value() == "chain");
    BOOST_TEST(kveld::base::nearest("cite", names).value() == "cites");
    BOOST_TEST(!kveld::base::nearest("who-backed", names).has_value());
    const std::vector<std::string> short_names{"ab"};
    BOOST_TEST(!kveld::base::nearest("xyz", short_names).has_value());
    BOOST_TEST(!kveld::base::nearest("cd", short_names).has_value());
}

BOOST_AUTO_TEST_CASE(a_broken_invariant_says_that_it_is_our_mistake_and_where) {
    KVELD_CHECK(1 + 1 == 2, "never seen");
    try {
        KVELD_CHECK(1 + 1 == 3, "sums no longer add up");
        BOOST_ERROR("nothing was thrown");
    } catch (const Error& error) {
        BOOST_TEST((error.kind() == ErrorKind::Bug));
        const std::string message = error.what();
        BOOST_TEST(
            message.starts_with("this is a mistake of ours, please report it: sums no longer add up (tests/base/"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
