// Texts that no letter is, 400 kB of each: every step takes time in proportion to the text, some hundredths of a
// second. A step that doesn't needs minutes; the bound leaves room for slow machines and sanitizers.

#include <boost/test/unit_test.hpp>

#include <ctime>

#include "letters.h"

namespace {

using namespace kveld::text;

constexpr std::size_t kSize = 400000;
constexpr double kMostSeconds = 5;

std::string repeated(const std::string& piece, const std::string& before = "", const std::string& behind = "") {
    std::string text = before;
    while (text.size() < kSize) text += piece;
    return text + behind;
}

std::string counted_notes() {
    std::string text;
    for (int i = 0; text.size() < kSize; ++i) {
        const std::string number = std::to_string(i % 998 + 1);
        for (const std::string& piece : {std::string("woord."), number, std::string(" en\n\n"), number}) text += piece;
        text += " noot\n\n";
    }
    return text;
}

double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}  // others' work left out

struct Case {
    const char* what;
    std::string text;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(worst_case)

BOOST_AUTO_TEST_CASE(time_is_in_proportion) {
    const std::vector<Case> table{
        {"one line", repeated("Het kabinet steunt de inzet, mits die tijdelijk is. ")},
        {"one word", repeated("a")},
        {"line ends", repeated("\n", "a", "b")},
        {"lines of one letter", repeated("a\n")},
        {"hyphens", repeated("-")},
        {"hyphens at line ends", repeated("a-\n")},
        {"words with hyphens", repeated("x-y ", "", "a-\nb")},
        {"form feeds", repeated("\f", "a", "b")},
        {"pages of one letter", repeated("a\f")},
        {"digits", repeated("1")},
        {"page numbers", repeated("1\n\n\n")},
        {"marks", repeated("woord.1 ")},
        {"marks in falling order", repeated("woord.2 woord.1 ", "", "\n\n1 noot\n2 noot\n")},
        {"footnotes of one number", repeated("woord.1\n\n1 noot\n\n")},
        {"footnotes that count", counted_notes()},
        {"footnote lines", repeated("1 noot\n", "woord.1\n\n")},
        {"superscripts", repeated("¹")},
        {"square brackets", repeated("[1]")},
        {"headings", repeated("1. Werksessie\n\n")},
        {"headings without blank lines", repeated("1. Werksessie\n")},
        {"part headings", repeated("Krachtenveld\n\n")},
        {"capitals", repeated("BRIEF VAN DE MINISTER\n")},
        {"open brackets", repeated("(")},
        {"closing brackets", repeated(")")},
        {"closing brackets on lines", repeated(")\n")},
        {"quotes and stops", repeated("\".")},
        {"stops", repeated(".")},
        {"initials", repeated("A.")},
        {"spaces", repeated(" ", "a", "b")},
        {"no-break spaces", repeated("\xC2\xA0\xC2\xAD", "a", "b")},
        {"addressees", repeated("Aan de Voorzitter van de Tweede Kamer\n\n")},
        {"signatures", repeated("De Minister van A,\nD. van B\n\n")},
        {"addresses", repeated("http://\n")},
        {"bullets", repeated("• a\n")},
        {"Roman numbers", repeated("II.\n", "a\n")},
        {"running feet", repeated("Tweede Kamer, vergaderjaar 2024–2025, 99 817, nr. 12 2\n", "a\n")},
        {"a title without an end", repeated("JBZ-Raad van 1 ", "Geannoteerde agenda van de ")},
        {"an opening without an end", repeated("JBZ-Raad van 1 ", "Hierbij zend ik u de geannoteerde agenda van de ")},
        {"accents", repeated("\u0301\u0327", "a")},
        {"ligatures", repeated("\uFB01")},
        {"references to notes", repeated("[footnoteRef:1]", "De Raad.")},
        {"notes in brackets", repeated("a[footnoteRef:1] [1: ")},
        {"nested notes", repeated("[footnoteRef:1] [1: b", "", std::string(2000, ']'))},
        {"fields", repeated("{ PAGE ")},
        {"links", repeated("HYPERLINK \"", "De Raad ")},
        {"numbers on lines", repeated("1\n2\n", "woord.1 woord.2\n\n")},
        {"labels of the margin", repeated("Ons kenmerk\n", "De Raad.\n\n")},
        {"lines beside the margin", repeated("Postbus 20301\n", "De Raad.\n\nOns kenmerk\n5\n")},
        {"heads of pages", repeated("JBZ-Raad\n\na\nb\nc\n\f")},
        {"Windows-1252", repeated("caf\xE9 ")},
    };
    for (const Case& one : table) {
        const double start = processor_seconds();
        const Document letter = read(one.text);
        const double seconds = processor_seconds() - start;
        BOOST_TEST(letter.source == one.text, one.what);
        BOOST_TEST(letter.map.clean_size() == letter.clean.size(), one.what);
        BOOST_TEST(!letter.blocks.empty(), one.what);
        BOOST_TEST(seconds < kMostSeconds, one.what << " took " << seconds << " s");
    }
}

BOOST_AUTO_TEST_SUITE_END()
