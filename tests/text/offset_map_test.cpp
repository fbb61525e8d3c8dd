// From clean text back to the source: the map alone, and through letters.

#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

#include "letters.h"

namespace {

using namespace kveld::text;
using Joint = OffsetMap::Joint;

// The source spans of the parts of the first place where the words stand in clean text: "noodza-\nkelijk|stap".
std::string parts_of(const Document& letter, const std::string& words) {
    const std::uint64_t start = letter.clean.find(words);
    BOOST_REQUIRE(start != std::string::npos);
    std::string told;
    for (const SourceSpan part : letter.map.parts_of({start, start + words.size()})) {
        told += (told.empty() ? "" : "|") + letter.source.substr(part.start, part.end - part.start);
    }
    return told;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(offset_map)

BOOST_AUTO_TEST_CASE(the_example_of_the_header) {
    // source: "de noodza-\nkelijke stappen¹ die", clean: "de noodzakelijke stappen die"
    OffsetMap map;
    map.copy(0, 9, Joint::Fold);
    map.copy(11, 15, Joint::Fold);
    map.copy(28, 4, Joint::Gap);
    BOOST_TEST(map.clean_size() == 28U);
    BOOST_TEST((map.source_of({3, 16}) == SourceSpan{3, 18}));
    const std::vector<SourceSpan> parts = map.parts_of({17, 28});
    BOOST_REQUIRE(parts.size() == 2U);
    BOOST_TEST((parts[0] == SourceSpan{19, 26}));
    BOOST_TEST((parts[1] == SourceSpan{28, 32}));
    BOOST_TEST(map.clean_of(9) == 9U);  // the hyphen was left out: the next byte that was kept
    BOOST_TEST(map.clean_of(11) == 9U);
    BOOST_TEST(map.clean_of(26) == 24U);
    BOOST_TEST(map.clean_of(99) == 28U);
}

BOOST_AUTO_TEST_CASE(an_empty_map_and_empty_spans) {
    const OffsetMap empty;
    BOOST_TEST((empty.source_of({0, 0}) == SourceSpan{0, 0}));
    BOOST_TEST(empty.clean_of(5) == 0U);
    OffsetMap map;
    map.copy(10, 5, Joint::Fold);
    map.copy(20, 5, Joint::Gap);
    BOOST_TEST((map.source_of({0, 0}) == SourceSpan{10, 10}));
    BOOST_TEST((map.source_of({5, 5}) == SourceSpan{15, 15}));  // where what is left out begins
    BOOST_TEST((map.source_of({6, 6}) == SourceSpan{21, 21}));
    BOOST_TEST((map.source_of({10, 10}) == SourceSpan{25, 25}));
    BOOST_TEST(map.parts_of({5, 5}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_piece_that_stands_for_other_bytes_maps_whole) {
    OffsetMap map;
    map.copy(0, 7, Joint::Fold);
    map.replace({7, 9}, 1, Joint::Fold);  // a space for a no-break space
    map.copy(9, 1, Joint::Fold);
    BOOST_TEST((map.source_of({7, 8}) == SourceSpan{7, 9}));
    BOOST_TEST((map.source_of({0, 9}) == SourceSpan{0, 10}));
    BOOST_TEST(map.clean_of(7) == 7U);
    BOOST_TEST(map.clean_of(8) == 7U);
    BOOST_TEST(map.clean_of(9) == 8U);
}

BOOST_AUTO_TEST_CASE(pieces_may_stand_in_another_order_than_in_the_source) {
    OffsetMap map;
    map.copy(0, 3, Joint::Fold);
    map.copy(10, 3, Joint::Gap);
    map.copy(5, 3, Joint::Gap);
    BOOST_TEST((map.source_of({0, 9}) == SourceSpan{0, 8}));
    BOOST_TEST((map.source_of({3, 9}) == SourceSpan{5, 13}));
    BOOST_TEST(map.parts_of({0, 9}).size() == 3U);
    BOOST_TEST(map.clean_of(5) == 6U);
    BOOST_TEST(map.clean_of(4) == 6U);
    BOOST_TEST(map.clean_of(8) == 3U);
}

BOOST_AUTO_TEST_CASE(words_lead_back_to_the_file) {
    const Document letter = read(
        "Het kabinet zet de noodza-\nkelijke  stappen,1 met steun van de\n\n1 Kamerstukken II.\n\n\n\n\n"
        "kst-99817-12\n\n\n\nCommissie. Dat is alles.\n");
    BOOST_TEST(
        letter.clean ==
        "Het kabinet zet de noodzakelijke stappen, met steun van de Commissie. Dat is alles.\n\nKamerstukken II.");
    BOOST_TEST(parts_of(letter, "noodzakelijke") == "noodza-\nkelijke");
    BOOST_TEST(parts_of(letter, "kelijke stap") == "kelijke  stap");
    BOOST_TEST(parts_of(letter, "stappen, met") == "stappen,| met");
    BOOST_TEST(parts_of(letter, "de Commissie") == "de\n|Commissie");
    BOOST_TEST(parts_of(letter, "alles.\n\nKamer") == "alles.||Kamer");
}

BOOST_AUTO_TEST_SUITE_END()
