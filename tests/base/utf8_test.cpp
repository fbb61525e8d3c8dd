#include "base/utf8.h"

#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <vector>

namespace {

namespace utf8 = kveld::base::utf8;
using namespace std::string_literals;

using Pairs = std::vector<std::pair<std::string, std::string>>;

}  // namespace

BOOST_AUTO_TEST_SUITE(utf8_text)

BOOST_AUTO_TEST_CASE(well_formed_text_has_no_invalid_byte) {
    const std::vector<std::string> table{"",
                                         "plain",
                                         "één €10 Yeşilgöz 🇪🇺",
                                         "nul \0 inside"s,
                                         "\x7F",
                                         "\xC2\x80",           // U+0080, the first of two bytes
                                         "\xDF\xBF",           // U+07FF
                                         "\xE0\xA0\x80",       // U+0800
                                         "\xED\x9F\xBF",       // U+D7FF, before the surrogates
                                         "\xEE\x80\x80",       // U+E000, after them
                                         "\xEF\xBF\xBF",       // U+FFFF
                                         "\xF0\x90\x80\x80",   // U+10000
                                         "\xF4\x8F\xBF\xBF"};  // U+10FFFF, the last
    for (const std::string& text : table) BOOST_TEST(!utf8::find_invalid(text).has_value(), text);
}

BOOST_AUTO_TEST_CASE(the_first_byte_that_is_not_utf8_is_found) {
    struct Case {
        std::string bytes;
        std::uint64_t offset;
        const char* why;
    };
    const std::vector<Case> table{
        {"\x80", 0, "a continuation byte alone"},
        {"ab\xBF", 2, "a continuation byte alone, later"},
        {"caf\xE9", 3, "Latin-1, at the end"},
        {"caf\xE9 au lait", 3, "Latin-1, inside"},
        {"\xC0\x80", 0, "overlong NUL"},
        {"\xC1\xBF", 0, "overlong, two bytes"},
        {"\xE0\x9F\xBF", 0, "overlong, three bytes"},
        {"\xF0\x8F\xBF\xBF", 0, "overlong, four bytes"},
        {"\xED\xA0\x80", 0, "the first surrogate"},
        {"\xED\xBF\xBF", 0, "the last surrogate"},
        {"\xF4\x90\x80\x80", 0, "above U+10FFFF"},
        {"\xF5\x80\x80\x80", 0, "a lead byte that no code point has"},
        {"\xFF", 0, "never a byte of UTF-8"},
        {"a\xC3", 1, "cut after one of two bytes"},
        {"a\xE2\x82", 1, "cut after two of three bytes"},
        {"a\xF0\x9F\x87", 1, "cut after three of four bytes"},
        {"a\xE2\x28\xA1", 1, "the second byte is no continuation"},
        {"a\xE2\x82\x28", 1, "the third byte is no continuation"},
        {"a\xF0\x9F\x87\x28", 1, "the fourth byte is no continuation"},
        {"é\xC3\xC3\xA9", 2, "a lead byte follows a lead byte"},
    };
    for (const Case& one : table) {
        BOOST_TEST_CONTEXT(one.why) {
            const auto found = utf8::find_invalid(one.bytes);
            BOOST_REQUIRE(found.has_value());
            BOOST_TEST(*found == one.offset);
        }
    }
}

BOOST_AUTO_TEST_CASE(windows_1252_gives_utf8_whatever_the_bytes) {
    const Pairs table{{"", ""},
                      {"plain", "plain"},
                      {"caf\xE9", "café"},
                      {"\x80 10", "€ 10"},
                      {"\x91"
                       "a\x92 \x93"
                       "b\x94",
                       "‘a’ “b”"},
                      {"1990\x96"
                       "1995 \x97 \x85",
                       "1990–1995 — …"},
                      {"\x8A\x9A\x8E\x9E\x9F", "ŠšŽžŸ"},
                      {"\x81\x8D\x8F\x90\x9D", "�����"},
                      {"\xA0\xFF", "\u00A0ÿ"}};
    for (const auto& [bytes, text] : table) BOOST_TEST(utf8::from_windows_1252(bytes) == text);
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    const std::string converted = utf8::from_windows_1252(all);
    BOOST_TEST(!utf8::find_invalid(converted).has_value());
    BOOST_TEST(utf8::count(converted) == 256U);
}

BOOST_AUTO_TEST_CASE(lengths_count_code_points_and_offsets_bytes) {
    const std::string text = "aé€🇪";  // 1 + 2 + 3 + 4 bytes
    BOOST_TEST(utf8::count(text) == 4U);
    BOOST_TEST(utf8::count("") == 0U);
    const std::vector<bool> boundaries{true, true, false, true, false, false, true, false, false, false, true};
    for (std::uint64_t i = 0; i < boundaries.size(); ++i) BOOST_TEST(utf8::is_boundary(text, i) == boundaries[i]);
    BOOST_TEST(!utf8::is_boundary(text, 11));
    const std::vector<std::uint64_t> offsets{0, 1, 3, 6, 10, 10, 10};
    for (std::uint64_t n = 0; n < offsets.size(); ++n) BOOST_TEST(utf8::offset_of(text, n) == offsets[n]);
    BOOST_TEST(utf8::prefix(text, 2) == "aé");
    BOOST_TEST(utf8::prefix(text, 99) == text);
}

BOOST_AUTO_TEST_CASE(every_length_decodes_forwards_and_backwards_and_is_written_again) {
    const std::vector<std::pair<char32_t, std::uint32_t>> table{{0x00, 1},  {0x7F, 1},   {0x80, 2},    {0x7FF, 2},
                                                                {0x800, 3}, {0xFFFF, 3}, {0x10000, 4}, {0x10FFFF, 4}};
    for (const auto& [code_point, length] : table) {
        std::string text = "é";
        utf8::append(text, code_point);
        BOOST_TEST(text.size() == 2 + length);
        BOOST_TEST(!utf8::find_invalid(text).has_value());
        const utf8::Decoded forwards = utf8::decode(text, 2);
        BOOST_TEST((forwards.code_point == code_point && forwards.length == length));
        const utf8::Decoded backwards = utf8::decode_before(text, text.size());
        BOOST_TEST((backwards.code_point == code_point && backwards.length == length));
    }
}

BOOST_AUTO_TEST_CASE(classes_follow_unicode) {
    struct Case {
        char32_t code_point;
        std::string classes;  // l letter, d digit, u upper, o lower, s space
    };
    const std::vector<Case> table{
        {U'a', "lo"},  {U'Z', "lu"},  {U'é', "lo"},  {U'Ş', "lu"},  {U'ß', "lo"},  {U'Ж', "lu"},  {U'字', "l"},
        {0x0301, "l"}, {U'0', "d"},   {U'9', "d"},   {0x0661, ""},  {U'²', ""},    {U' ', "s"},   {U'\t', "s"},
        {U'\n', "s"},  {0x00A0, "s"}, {0x202F, "s"}, {0x2028, "s"}, {0x0085, "s"}, {0x200B, ""},  {U'@', ""},
        {U'[', ""},    {U'`', ""},    {U'{', ""},    {U'-', ""},    {0x2013, ""},  {0x1F600, ""}, {0xFFFD, ""}};
    for (const Case& one : table) {
        std::string classes;
        if (utf8::is_letter(one.code_point)) classes += 'l';
        if (utf8::is_digit(one.code_point)) classes += 'd';
        if (utf8::is_upper(one.code_point)) classes += 'u';
        if (utf8::is_lower(one.code_point)) classes += 'o';
        if (utf8::is_space(one.code_point)) classes += 's';
        BOOST_TEST_CONTEXT("code point " << static_cast<std::uint32_t>(one.code_point)) {
            BOOST_TEST(classes == one.classes);
        }
    }
}

BOOST_AUTO_TEST_CASE(case_is_mapped_without_locale) {
    const Pairs lower{{"", ""},     {"ÉÉN", "één"}, {"Raad JBZ 2025", "raad jbz 2025"},
                      {"ŞÖ", "şö"}, {"IJ", "ij"},   {"ΣΑΣ", "σασ"}};
    for (const auto& [text, expected] : lower) BOOST_TEST(utf8::to_lower(text) == expected);
    const Pairs upper{{"één", "ÉÉN"}, {"straße", "STRAẞE"}, {"i", "I"}, {"ÿ", "Ÿ"}};
    for (const auto& [text, expected] : upper) BOOST_TEST(utf8::to_upper(text) == expected);
}

BOOST_AUTO_TEST_CASE(accents_are_composed_or_taken_off) {
    const Pairs composed{{"", ""}, {"e\u0301e\u0301n", "één"}, {"één", "één"}, {"a\0b"s, "a\0b"s}};
    for (const auto& [text, expected] : composed) BOOST_TEST(utf8::to_nfc(text) == expected);
    const Pairs plain{{"Yeşilgöz", "Yesilgoz"}, {"e\u0301e\u0301n", "een"}, {"Łódź", "Łodz"}, {"", ""}};
    for (const auto& [text, expected] : plain) BOOST_TEST(utf8::without_accents(text) == expected);
}

BOOST_AUTO_TEST_CASE(columns_of_a_terminal_are_not_code_points) {
    const std::vector<std::pair<std::string, std::uint64_t>> table{{"", 0},        {"abc", 3},  {"één", 3},
                                                                   {"e\u0301", 1}, {"字典", 4}, {"a\u200Bb", 2}};
    for (const auto& [text, columns] : table) BOOST_TEST(utf8::columns(text) == columns, text);
}

BOOST_AUTO_TEST_SUITE_END()
