// Where sentences end. In the tables | stands between sentences.

#include "text/sentences.h"

#include <boost/test/unit_test.hpp>

#include "letters.h"
#include "text/rules.h"

namespace {

using namespace kveld::text;

std::string split(const std::string& block) {
    std::string told;
    for (const Span span : split_sentences(block, 0, tree_rules().data().abbreviations)) {
        told += (told.empty() ? "" : "|") + std::string(slice(block, span));
    }
    return told;
}

void check(const std::vector<std::string>& table) {
    for (const std::string& expected : table) {
        std::string block = expected;
        std::ranges::replace(block, '|', ' ');
        BOOST_TEST(split(block) == expected);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sentences)

BOOST_AUTO_TEST_CASE(a_sentence_ends_at_a_stop_before_a_capital) {
    check({"", "De Raad sprak.", "De Raad sprak", "De Raad sprak.|Nederland steunde dit.",
           "Steunt u dit?|Zo ja, waarom!|Dat is de vraag.", "De Raad sprak. nederland begint klein.",
           "Zij wachten af …|Daarna spreken zij.", "De steun is 2.5 miljoen.|Dat is veel.",
           "Zie www.minbuza.nl en eu-lisa.europa.eu.|Daar staat het.",
           "Drie lidstaten stemden in.|27 lidstaten waren er.", "Wat?!|Dat was het.",
           "De steun bedroeg 3.|Nederland betaalde."});
}

BOOST_AUTO_TEST_CASE(not_at_a_colon_or_semicolon) {
    check({"De Raad sprak over: Terugkeer; Asiel; en Visa.|Daarna niet.", "Er zijn twee vragen: (1) wie; en (2) wat."});
}

BOOST_AUTO_TEST_CASE(not_behind_an_abbreviation_that_ends_no_sentence) {
    check({"Zie Kamerstuk 32 317, nr. 882.|Daar staat het.", "Zie nrs. 52 en 55.|Daar ook.",
           "Op grond van art. 4 VEU geldt dit.|Zo is het.", "Zie blz. 12 (vgl. Bijlage 3).|Dat is alles.",
           "De hoofdaanklager dhr. Khan sprak.|Hij riep op.", "Nederland en o.a. België steunden dit.|Polen niet.",
           "Het lid mr. Van Dijk sprak.|Zij niet.", "(Nr. 12 is er.)|Dat was het."});
}

BOOST_AUTO_TEST_CASE(behind_one_that_may_end_a_sentence_before_a_capital_only) {
    check({"Op 3 mei jl. vond dit plaats.|Zo was het.", "De Raad is op 22 juli a.s.|Nederland neemt deel.",
           "Op 22 juli a.s. 27 landen.", "De motie Veldkamp c.s.|Nederland steunt die.",
           "De motie Veldkamp c.s. is aangenomen.", "Zo ook Polen, Spanje, enz.|Dat is veel."});
}

BOOST_AUTO_TEST_CASE(what_is_left_out_in_brackets_ends_no_sentence) {
    check({"De Raad (…) Nederland steunt dit.|Polen niet.", "De Raad [...] Nederland steunt dit.",
           "Zij stemden in (zie verslag).|Daarna niet.", "Zij wachten (nog …).|Daarna niet."});
}

BOOST_AUTO_TEST_CASE(more_abbreviations) {
    check({"Dat geldt bv. Nederland en evt. Polen.|Anderen niet.", "Zie Stb. 2024, Trb. 12 en pag. 3.|Daar staat het.",
           "Art. 4 jo. 5 VEU, d.w.z. Nederland m.b.t. Polen.|Zo is het.", "Het kost 3 mln.|Dat is veel.",
           "Mw. Keijzer en dhr. Van Weel spraken resp. Zij zwegen."});
}

BOOST_AUTO_TEST_CASE(not_behind_initials) {
    check({"De minister D.M. van Weel sprak.|Hij steunde dit.", "De heer D.M. Van Weel sprak.|Hij steunde dit.",
           "J.Ch. Peters en E. Van der Burg spraken.", "Het lid Y.J. Van Hijum.|Dat was hij."});
}

BOOST_AUTO_TEST_CASE(quotes_and_brackets_belong_to_their_sentence) {
    check({"Hij zei: ‘Nederland steunt dit.’|Daarna zweeg hij.", "Zij stemden in (zie verslag.)|Daarna niet.",
           "“Dat is goed.”|“Dat is slecht.”", "De Raad sprak.|(De Commissie ook.)",
           "Zij noemde het ‘echt’.|‘Dat’ zei zij.", "De Raad sprak.|„Dat is goed.”|«Ook dat.»"});
}

BOOST_AUTO_TEST_CASE(a_label_is_no_sentence) {
    check({"1. Een herzien systeem.|Ook dat.", "a. Nederland steunt dit.|Polen niet.",
           "10. Hervestiging, waarbij o.a. Nederland meedoet."});
}

BOOST_AUTO_TEST_CASE(spans_count_from_the_offset) {
    const std::vector<Span> spans = split_sentences("Een.  Twee.", 100, tree_rules().data().abbreviations);
    BOOST_REQUIRE(spans.size() == 2U);
    BOOST_TEST((spans[0] == Span{100, 104}));
    BOOST_TEST((spans[1] == Span{106, 111}));
}

BOOST_AUTO_TEST_SUITE_END()
