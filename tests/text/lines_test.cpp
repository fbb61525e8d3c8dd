// Lines, pages, and the lines that are no text: running heads and feet, page numbers, numbers that stand alone.

#include "text/lines.h"

#include <boost/test/unit_test.hpp>

#include "letters.h"
#include "text/furniture.h"
#include "text/rules.h"

namespace {

using namespace kveld::text;

// "[2]text" behind two blank lines, "^text" at a page's start.
std::vector<std::string> told_lines(const std::string& text, std::uint64_t from = 0) {
    std::vector<std::string> told;
    for (const Line& line : split_lines(text, from)) {
        std::string one = line.page_start ? "^" : "";
        if (line.blank_before > 0) one += '[' + std::to_string(line.blank_before) + ']';
        told.push_back(one + std::string(line.of(text)));
    }
    return told;
}

// The lines of other roles: "furniture: kst-99817-12", "stray: II.".
std::vector<std::string> told_furniture(const std::string& text) {
    std::vector<Line> lines = split_lines(text, 0);
    mark_furniture(text, lines, tree_rules().data());
    std::vector<std::string> told;
    for (const Line& line : lines) {
        if (line.role == LineRole::Furniture) told.push_back("furniture: " + std::string(line.of(text)));
        if (line.role == LineRole::StrayNumber) told.push_back("stray: " + std::string(line.of(text)));
    }
    return told;
}

using Strings = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(lines)

BOOST_AUTO_TEST_CASE(lines_and_pages) {
    struct Case {
        std::string text;
        Strings lines;
    };
    const std::vector<Case> table{
        {"", {}},
        {"een", {"^een"}},
        {"een\n", {"^een"}},
        {"een\ntwee\n\n\ndrie", {"^een", "twee", "[2]drie"}},
        {"een\r\ntwee\r\n\r\ndrie", {"^een", "twee", "[1]drie"}},
        {"een\rtwee\r\rdrie", {"^een", "twee", "[1]drie"}},
        {"een\n\rtwee", {"^een", "[1]twee"}},
        {"een\ftwee\n\fdrie\n\n\fvier", {"^een", "^twee", "^drie", "^[1]vier"}},
        {"een\vtwee", {"^een", "twee"}},
        {"een  \n \t twee \t\n", {"^een", "twee"}},
        {"een\n twee", {"^een", "^twee"}},  // one space is what a form feed becomes
        {"\n\neen", {"^[2]een"}},
        {"een\n\xC2\xA0\ntwee\xC2\xA0\n", {"^een", "[1]twee"}},
    };
    for (const Case& one : table) BOOST_TEST(told_lines(one.text) == one.lines, boost::test_tools::per_element());
    BOOST_TEST(told_lines("\xEF\xBB\xBFZo", 3) == Strings{"^Zo"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(furniture_is_told_from_text) {
    struct Case {
        std::string text;
        Strings furniture;
    };
    const std::vector<Case> table{
        {"tekst\n\nkst-32317-OY\nISSN 0921 - 7371\n’s-Gravenhage 2025 Eerste Kamer, vergaderjaar 2024–2025, 32 317, OY "
         "1\n",
         {"furniture: kst-32317-OY", "furniture: ISSN 0921 - 7371",
          "furniture: ’s-Gravenhage 2025 Eerste Kamer, vergaderjaar 2024–2025, 32 317, OY 1"}},
        {"Zie Tweede Kamer, vergaderjaar 2024–2025, 99 817, nr. 12 2, van mei.\n", {}},
        {"tekst\n\n3\n\n\n\nverder", {"furniture: 3"}},
        {"tekst\n\n3\n\fverder", {"furniture: 3"}},
        {"tekst\n\n12", {"furniture: 12"}},
        {"tekst\n3\n\n\nverder", {}},      // the last line of a paragraph
        {"tekst\n\n3\nverder", {}},        // nothing ends here
        {"tekst\n\n20245\n\fverder", {}},  // no page has that number
        {"Pagina 3 van 12\ntekst", {"furniture: Pagina 3 van 12"}},
        {"Pagina 3 van het verslag", {}},
        {"II.\ntekst", {"stray: II."}},
        {"I.\ntekst", {"stray: I."}},
        {"II. Justitie", {}},
        {"XXVIII.\n", {"stray: XXVIII."}},
    };
    for (const Case& one : table)
        BOOST_TEST(told_furniture(one.text) == one.furniture, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(furniture_tells_number_dossier_session_and_chamber) {
    struct Case {
        std::string line;
        PrintedFacts facts;
    };
    const std::vector<Case> table{
        {"kst-32317-OY", {"", "32317", "OY", ""}},
        {"kst-36410-VI-85", {"", "36410-VI", "85", ""}},
        {"kst-20082009-31700-IV-D", {"", "31700-IV", "D", "2008-2009"}},
        {"Tweede Kamer, vergaderjaar 2024–2025, 99 817, nr. 12 2", {"TK", "99817", "12", "2024-2025"}},
        {"Tweede Kamer, vergaderjaar 1999–2000, 21 501-31, nr. 7 1", {"TK", "21501-31", "7", "1999-2000"}},
        {"Eerste Kamer, vergaderjaar 2024–25, 36 410 VI, AB 1", {"EK", "36410-VI", "AB", "2024-2025"}},
    };
    for (const Case& one : table) {
        std::vector<Line> lines = split_lines(one.line, 0);
        const PrintedFacts facts = mark_furniture(one.line, lines, tree_rules().data());
        BOOST_TEST(facts.chamber == one.facts.chamber);
        BOOST_TEST(facts.dossier == one.facts.dossier);
        BOOST_TEST(facts.number == one.facts.number);
        BOOST_TEST(facts.session == one.facts.session);
    }
}

BOOST_AUTO_TEST_CASE(of_contradicting_furniture_the_first_counts) {
    const std::string text = "a\nkst-99817-12\n\fb\nkst-99999-3\nTweede Kamer, vergaderjaar 2024–2025, 99 999, nr. 3 2";
    std::vector<Line> lines = split_lines(text, 0);
    const PrintedFacts facts = mark_furniture(text, lines, tree_rules().data());
    BOOST_TEST(facts.dossier + '-' + facts.number + ' ' + facts.session + ' ' + facts.chamber ==
               "99817-12 2024-2025 TK");
}

BOOST_AUTO_TEST_SUITE_END()
