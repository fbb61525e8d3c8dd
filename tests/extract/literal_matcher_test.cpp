// Every occurrence of every literal, in one pass.

#include "extract/literal_matcher.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"

namespace {

using kveld::extract::LiteralMatcher;
using Lines = std::vector<std::string>;

Lines found(const std::vector<std::string>& literals, std::string_view text) {
    Lines lines;
    LiteralMatcher(literals).run(text, [&](std::uint32_t literal, std::uint64_t end) {
        lines.push_back(literals[literal] + '@' + std::to_string(end));
    });
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(literal_matcher)

BOOST_AUTO_TEST_CASE(occurrences_come_by_their_ends_the_longest_first) {
    BOOST_TEST(found({"he", "she", "his", "hers"}, "ushers") == (Lines{"she@4", "he@4", "hers@6"}));
    BOOST_TEST(found({"aa", "a"}, "aaa") == (Lines{"a@1", "aa@2", "a@2", "aa@3", "a@3"}));
    BOOST_TEST(found({"raad", "jbz-raad"}, "de jbz-raad") == (Lines{"jbz-raad@11", "raad@11"}));
    BOOST_TEST(found({"abcd", "bc"}, "abce") == (Lines{"bc@3"}));
}

BOOST_AUTO_TEST_CASE(bytes_of_any_value_count) {
    BOOST_TEST(found({"\xC3\xAB", std::string("\0x", 2)}, std::string_view("\xC3\xAB\0x", 4)) ==
               (Lines{"\xC3\xAB@2", std::string("\0x@4", 4)}));
}

BOOST_AUTO_TEST_CASE(nothing_finds_nothing) {
    BOOST_TEST(found({}, "text").empty());
    BOOST_TEST(found({"text"}, "").empty());
    BOOST_TEST(found({"text"}, "Text").empty());
    BOOST_CHECK_THROW(LiteralMatcher({""}), kveld::base::Error);
}

BOOST_AUTO_TEST_SUITE_END()
