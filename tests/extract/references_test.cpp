// What Dutch papers cite, form by form: the marked words are the references, in order, with these ids; nothing else is.

#include "extract/references/references.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

#include "extract/references/citation_rules.h"

namespace {

using namespace kveld;
using extract::CitationRules;
using extract::Reference;

const CitationRules& rules() {
    static const CitationRules loaded = CitationRules::load(std::string(KVELD_SOURCE_FOLDER) + "/data", "nl");
    return loaded;
}

// A letter of 22 January 2025; every line is a paragraph of one sentence.
text::Document letter_of(const std::string& clean) {
    text::Document letter;
    letter.clean = clean;
    letter.metadata.date = {2025, 1, 22};
    for (std::uint64_t start = 0; start < clean.size();) {
        const std::uint64_t end = std::min(clean.find('\n', start), clean.size());
        letter.blocks.push_back({text::BlockKind::Paragraph, {start, end}, text::kNone, text::kNone});
        const auto block = static_cast<std::uint32_t>(letter.blocks.size() - 1);
        letter.sentences.push_back({text::SentenceKind::Sentence, {start, end}, block});
        start = end + 1;
    }
    return letter;
}

// The text with [[ ]] around every reference, then their ids.
std::string marked(const text::Document& letter, const std::vector<Reference>& references) {
    std::string result;
    std::uint64_t at = 0;
    for (const Reference& reference : references) {
        result += letter.clean.substr(at, reference.span.start - at) + "[[";
        result += std::string(text::slice(letter.clean, reference.span)) + "]]";
        at = reference.span.end;
    }
    result += letter.clean.substr(at);
    for (const Reference& reference : references) result += " → " + reference.id;
    return result;
}

std::string without_marks(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool mark = text.compare(i, 2, "[[") == 0 || text.compare(i, 2, "]]") == 0;
        if (mark)
            ++i;
        else
            result += text[i];
    }
    return result;
}

struct Snippet {
    std::string text;
    std::vector<std::string> ids;
};

void check(const std::vector<Snippet>& snippets) {
    for (const Snippet& snippet : snippets) {
        const text::Document letter = letter_of(without_marks(snippet.text));
        std::string expected = snippet.text;
        for (const std::string& id : snippet.ids) expected += " → " + id;
        BOOST_TEST(marked(letter, extract::find_references(letter, rules(), {})) == expected);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(references)

BOOST_AUTO_TEST_CASE(papers_are_found_in_every_punctuation) {
    check({
        {"[[Kamerstukken II, 2024–25, 32 317, nr. 901]].", {"kst-32317-901"}},
        {"[[Kamerstukken II 2024–25, 32 317, nr. 901]].", {"kst-32317-901"}},
        {"[[Kamerstukken II 2024-2025, 32317, nr. 901]]", {"kst-32317-901"}},
        {"[[Kamerstukken II, 2024- 2025, 32 317, nr. 901]]", {"kst-32317-901"}},
        {"[[Kamerstukken II, 2024 – 2025, 32 317 nr. 901]];", {"kst-32317-901"}},
        {"[[Kamerstukken II 2024/25, 32317, nr. 901]], p. 4.", {"kst-32317-901"}},
        {"[[Kamerstukken II 2024/2025, 32 317, nr. 901]], blz. 12", {"kst-32317-901"}},
        {"[[Kamerstukken 2024-2025, 32 317 nr. 901]]", {"kst-32317-901"}},
        {"[[Kamerstukken III, 2024-2025, 32 317, nr. 901]].", {"kst-32317-901"}},
        {"[[Kamerstukken II, 2024–25, 32, 317 nr. 901]].", {"kst-32317-901"}},
        {"[[Kamerstukken II, 2024–25, 32.317, nr. 901]].", {"kst-32317-901"}},
        {"[[Kamerstuk 32 317, nr. 901]]", {"kst-32317-901"}},
        {"([[Kamerstuk 32317, nr. 901]])", {"kst-32317-901"}},
        {"in [[kamerstuk 32 317 nr. 901]] staat", {"kst-32317-901"}},
        {"[[Kamerstuk II, 32 317, nr. 901]]", {"kst-32317-901"}},
        {"[[Kamerstuk, 2019–2020, 35 411, nr. 6]].", {"kst-35411-6"}},
        {"[[Kamerstukken II, vergaderjaar 2024-2025, 32 317, nr. 901]]", {"kst-32317-901"}},
        {"[[Tweede Kamer, vergaderjaar 2024–2025, 32 317, nr. 901]]", {"kst-32317-901"}},
        {"[[Kamerst. II 2024/25, 32 317, nr. 901]]", {"kst-32317-901"}},
        {"[[Kamerstukken II, 2024-25, Kamerstuk 32 317, nr. 901]].", {"kst-32317-901"}},
        {"[[Kamerstukken II (2024-2025), 32 317, nr. 901]]", {"kst-32317-901"}},
        {"Bijlage bij [[Kamerstukken II, 2024–25, 32 317, nr. 901]]", {"kst-32317-901"}},
        {"[[Kamerstuk 32 317, no. 901]]", {"kst-32317-901"}},
        {"[[Kamerstuknummer 32317, nr. 901]]", {"kst-32317-901"}},
    });
}

BOOST_AUTO_TEST_CASE(papers_of_budgets_and_numbered_series_keep_their_part) {
    check({
        {"[[Kamerstukken II, 2024-2025, 36 600 VI, nr. 31]];", {"kst-36600-VI-31"}},
        {"[[Kamerstukken II, 2024-2025, 36 600 VI nr. 31]]", {"kst-36600-VI-31"}},
        {"[[Kamerstuk 36600-VI, nr. 31]]", {"kst-36600-VI-31"}},
        {"[[Kamerstukken II 2024/25, 36 600 XVIII, nr. 2]]", {"kst-36600-XVIII-2"}},
        {"[[Kamerstukken II 2024/25, 36 600 IXB, nr. 2]]", {"kst-36600-IXB-2"}},
        {"[[Kamerstukken II 2023-2024, 21 501-20, nr. 2011]].", {"kst-21501-20-2011"}},
        {"[[Kamerstuk 21501-02, nr. 2800]]", {"kst-21501-02-2800"}},
        {"[[Kamerstuk 21501-02-2800]]", {"kst-21501-02-2800"}},
        {"[[Kamerstuk 36600-VI-31]]", {"kst-36600-VI-31"}},
        {"[[Kamerstukken 2024 – 2025, nr. 19637-3400]]", {"kst-19637-3400"}},
        {"[[Kamerstukken 2024-2025, nr. 36600-14]]", {"kst-36600-14"}},
        {"zie [[kst-32317-901]].", {"kst-32317-901"}},
        {"zie [[kst-36600-VI-31]]", {"kst-36600-VI-31"}},
        {"https://zoek.officielebekendmakingen.nl/[[kst-21501-20-2011]].html", {"kst-21501-20-2011"}},
    });
}

BOOST_AUTO_TEST_CASE(letters_to_the_first_chamber_are_numbered_in_letters) {
    check({
        {"[[Kamerstukken I, 2024–25, 32 317, OV]].", {"kst-32317-OV"}},
        {"[[Kamerstukken I 2024/25, 36 602, A]], p. 2", {"kst-36602-A"}},
        {"[[Kamerstukken I, 2024–25, 36 600 VI, nr. C]]", {"kst-36600-VI-C"}},
        {"de brief ([[32 317, OV]]) meldt", {"kst-32317-OV"}},
        {"[[Eerste Kamer, vergaderjaar 2024–2025, 32 317, OV]]", {"kst-32317-OV"}},
        {"[[kst-32317-OV]]", {"kst-32317-OV"}},
        {"[[Kamerstukken I 2023/24, 32 317, OA]] en [[OB]].", {"kst-32317-OA", "kst-32317-OB"}},
        {"[[EK 36.602, B]]", {"kst-36602-B"}},
        {"[[TK 2023–2024, 32 317, nr. 861]]", {"kst-32317-861"}},
    });
}

BOOST_AUTO_TEST_CASE(every_item_of_a_list_of_papers_is_a_reference) {
    check({
        {"[[Kamerstukken II, 2022–23, 22 112, nrs. 3801]] en [[3805]].", {"kst-22112-3801", "kst-22112-3805"}},
        {"[[Kamerstukken II, 2022–23, 22 112, nrs. 3801]], [[3802]] en [[3805]].",
         {"kst-22112-3801", "kst-22112-3802", "kst-22112-3805"}},
        {"[[Kamerstuk 22 112, nr. 3801]] en nr. [[3805]].", {"kst-22112-3801", "kst-22112-3805"}},
        {"[[Kamerstukken II, 2023–24, 32 317, nr. 855]] en [[32 317, nr. 858]].", {"kst-32317-855", "kst-32317-858"}},
        {"[[Kamerstukken II, 2023–24, 32 317, nrs. 855]] en [[858]] en [[36 600 VI, nr. 3]].",
         {"kst-32317-855", "kst-32317-858", "kst-36600-VI-3"}},
        {"[[Kamerstukken II, 2023-2024, 36 410 VI, nr. 2]]; [[Kamerstukken II, 2023-2024, 36 550 VI, nr. 2]].",
         {"kst-36410-VI-2", "kst-36550-VI-2"}},
        {"[[Kamerstuk 32 317, nr. 855]]; [[idem, nr. 858]].", {"kst-32317-855", "kst-32317-858"}},
        {"[[Kamerstuk 36 600 VI, nr. 3]]\n[[Idem, nr. 5]]", {"kst-36600-VI-3", "kst-36600-VI-5"}},
        {"[[Kamerstuk 32 317, nr. 855]]\nIdem.", {"kst-32317-855"}},
        {"[[Kamerstukken II, 2023-2024, Geannoteerde Agenda JBZ-Raad 4-5 maart 2024, 32 317, nr. 870]].",
         {"kst-32317-870"}},
    });
}

BOOST_AUTO_TEST_CASE(documents_of_the_commission_go_by_their_number) {
    check({
        {"het voorstel ([[COM(2023)424]])", {"COM(2023)424"}},
        {"[[COM(2023) 424]] final, 12 juli 2023.", {"COM(2023)424"}},
        {"[[COM (2023) 424]] def.", {"COM(2023)424"}},
        {"[[COM/2023/424]]", {"COM(2023)424"}},
        {"[[SWD(2024) 99]] en [[JOIN(2022) 49]]", {"SWD(2024)99", "JOIN(2022)49"}},
        {"[[C(2024) 1234]] final", {"C(2024)1234"}},
        {"[[SEC(2010) 1548]]", {"SEC(2010)1548"}},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A[[52023PC0424]].", {"52023PC0424"}},
        {"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:[[32008L0115]]", {"32008L0115"}},
        {"https://eur-lex.europa.eu/legal-content/EN/TXT/ ?uri=celex:[[52024DC0570]]", {"52024DC0570"}},
        {"CELEX-nummer [[62019CJ0123]]", {"62019CJ0123"}},
    });
}

BOOST_AUTO_TEST_CASE(acts_go_by_number_and_community) {
    check({
        {"van [[Richtlijn 2008/115/EG]] zijn", {"2008/115/EG"}},
        {"de [[Verordening (EU) 2019/1896]] inzake", {"2019/1896/EU"}},
        {"[[Verordening (EG) nr. 767/2008]]", {"767/2008/EG"}},
        {"[[Verordening (EU) nr. 1052/2013]]", {"1052/2013/EU"}},
        {"[[Verordening (EU) 2019/2020]]", {"2019/2020/EU"}},
        {"[[Kaderbesluit 2002/584/JBZ]] van de Raad", {"2002/584/JBZ"}},
        {"[[Framework Decision 2002/584/JHA]]", {"2002/584/JBZ"}},
        {"[[Directive 2011/36/EU]] and [[Directive 2008/115/EC]]", {"2011/36/EU", "2008/115/EG"}},
        {"[[Regulation (EC) No 810/2009]]", {"810/2009/EG"}},
        {"[[Uitvoeringsbesluit (EU) 2022/382]].", {"2022/382/EU"}},
        {"[[Besluit (GBVB) 2020/1999]]", {"2020/1999/GBVB"}},
        {"[[Richtlijn 95/46/EG]]", {"95/46/EG"}},
        {"[[Verordening 2024/1348]] en [[Verordening 1052/2013]]", {"2024/1348/EU", "1052/2013/EU"}},
        {"[[Verordeningen (EU) 2024/1347]], [[(EU) 2024/1348]] en [[(EU) 2024/1350]]",
         {"2024/1347/EU", "2024/1348/EU", "2024/1350/EU"}},
        {"([[PB L 180 van 29.6.2013, blz. 60]])", {"OJ:L:2013:180:60"}},
        {"[[PbEU 2013, L 180]]", {"OJ:L:2013:180"}},
        {"[[PB L, 2024/1350]], 22.5.2024", {"OJ:L:2024:1350"}},
        {"http://data.europa.eu/[[eli/dir/2011/95]]/oj", {"eli/dir/2011/95"}},
    });
}

BOOST_AUTO_TEST_CASE(articles_carry_act_paragraph_and_no_point) {
    check({
        {"op grond van [[Art. 4(2) VEU]] en [[Art. 72 (VWEU)]].", {"VEU:4(2)", "VWEU:72"}},
        {"volgens [[artikel 4, tweede lid, VEU]] is", {"VEU:4(2)"}},
        {"in [[artikel 78, derde lid, van het VWEU]]", {"VWEU:78(3)"}},
        {"[[artikel 3 EVRM]] verbiedt", {"EVRM:3"}},
        {"van [[artikel 19, lid 2, van het Handvest]]", {"Handvest:19(2)"}},
        {"[[artikel 25bis van de Visumcode]]", {"visumcode:25bis"}},
        {"[[artikel 25 van de Schengengrenscode]]", {"schengengrenscode:25"}},
        {"[[artikel 273f van het Wetboek van Strafrecht]]", {"sr:273f"}},
        {"[[artikel 126nd Sv]]", {"sv:126nd"}},
        {"[[artikel 30b, eerste lid, onder h, van de Vreemdelingenwet 2000]]", {"vw:30b(1)"}},
        {"[[artikel 4 lid 2 van Richtlijn 2008/115/EG]]", {"2008/115/EG:4(2)"}},
        {"[[artikel 6, eerste lid, onder f, van Verordening (EU) 2016/679]]", {"2016/679/EU:6(1)"}},
        {"[[artikel 25 bis van Verordening (EG) nr. 810/2009]]", {"810/2009/EG:25bis"}},
        {"de [[artikelen 3]] en [[8 EVRM]]", {"EVRM:3", "EVRM:8"}},
        {"[[artikelen 67]], [[72]] en [[79 van het VWEU]]", {"VWEU:67", "VWEU:72", "VWEU:79"}},
        {"[[Article 72 TFEU]] and [[Article 4(2) TEU]]", {"VWEU:72", "VEU:4(2)"}},
        {"[[artikel 17, eerste lid, van de Dublinverordening]]", {"dublinverordening:17(1)"}},
        {"[[artikel 1(F) van het Vluchtelingenverdrag]]", {"Vluchtelingenverdrag:1(F)"}},
        {"[[artikel 6:162 BW]]", {"bw:6:162"}},
        {"[[artikel 15 van de Terugkeerrichtlijn]]", {"terugkeerrichtlijn:15"}},
        {"[[COM(2023) 424]]. In [[artikel 7 van het voorstel]] staat dat.", {"COM(2023)424", "COM(2023)424:7"}},
        {"[[COM(2025) 101]], [[artikel 17]].", {"COM(2025)101", "COM(2025)101:17"}},
        {"[[Richtlijn 2008/115/EG]]; in [[artikel 15 van die richtlijn]] staat", {"2008/115/EG", "2008/115/EG:15"}},
        {"[[Artikel 5, lid 3, van Richtlijn 2008/115/EG]] geldt; [[artikel 4 van die richtlijn]] ook.",
         {"2008/115/EG:5(3)", "2008/115/EG:4"}},
        {"[[Richtlijn 2008/115/EG]]. Zie artikel 12 Woo en artikel 7, eerste lid, Politiewet 2012.", {"2008/115/EG"}},
        {"artikel 7 van het voorstel bleef open.", {}},
        {"Over artikel 12 is niet gesproken.", {}},
    });
}

BOOST_AUTO_TEST_CASE(motions_go_by_their_movers) {
    check({
        {"de [[motie Ceder]] en de toezegging", {"motion:ceder"}},
        {"de [[motie van het lid Koekkoek]] over Egypte", {"motion:koekkoek"}},
        {"de [[moties van het Lid Koekkoek]].", {"motion:koekkoek"}},
        {"de [[motie van de leden Piri en Podt]] verzoekt", {"motion:piri+podt"}},
        {"de [[motie van de leden Piri, Podt en Ceder]] verzoekt", {"motion:piri+podt+ceder"}},
        {"de [[motie van het lid Van der Plas c.s.]]", {"motion:van-der-plas"}},
        {"de [[motie van het lid Michon-Derkzen]]", {"motion:michon-derkzen"}},
        {"de [[motie van het lid Yeşilgöz-Zegerius]]", {"motion:yesilgoz-zegerius"}},
        {"de [[motie van het lid Eerdmans]] (JA21) verzoekt", {"motion:eerdmans"}},
        {"In lijn met de [[Motie Brekelmans c.s.]] is", {"motion:brekelmans"}},
        {"de [[motie-Piri/Podt]] is", {"motion:piri+podt"}},
        {"de [[moties Eerdmans]], en [[Van Zanten en Boomsma]].", {"motion:eerdmans", "motion:van-zanten+boomsma"}},
        {"Motie van het lid Ter Braak, [[Kamerstukken II, 2023–24, 99 836, nr. 21]].", {"kst-99836-21"}},
        {"de motie van het lid Podt ([[Kamerstuk 32 317, nr. 901]])", {"kst-32317-901"}},
        {"[[Kamerstukken II 2021/22, 35 925 VI, nr. 126]] (motie Van Nispen)", {"kst-35925-VI-126"}},
        {"de [[moties Podt]], [[Piri]] en [[Ceder]] zijn", {"motion:podt", "motion:piri", "motion:ceder"}},
        {"De motie is aangenomen en de moties zijn verworpen.", {}},
        {"de motie van de CDA-fractie", {}},
    });
}

BOOST_AUTO_TEST_CASE(fiches_and_letters_go_by_date_or_subject) {
    check({
        {"met het [[BNC-fiche van 9 februari 2024]] geïnformeerd", {"fiche:2024-02-09"}},
        {"BNC-fiche Verordening terugkeer, [[Kamerstukken II, 2024–25, 22 112, nr. 4032]].", {"kst-22112-4032"}},
        {"Zoals gemeld in de [[Kamerbrief van 25 april jl.]], heeft", {"letter:2024-04-25"}},
        {"In de [[Kamerbrief van 6 december 2024]] staat", {"letter:2024-12-06"}},
        {"in de [[Verzamelbrief opvang Oekraïne van 14 juni]] heeft", {"letter:2024-06-14"}},
        {"in de [[Kamerbrief over terugkeerhubs van 3 januari jl.]] staat", {"letter:2025-01-03"}},
        {"de [[kabinetsreactie van 1 maart 2024]] op", {"letter:2024-03-01"}},
        {"zie mijn [[brief van 3 mei 2024]].", {"letter:2024-05-03"}},
        {"de [[brief aan uw Kamer van 3 mei 2024]]", {"letter:2024-05-03"}},
        {"in de [[Geannoteerde Agenda van de informele JBZ-Raad van 25 en 26 januari jl.]] reeds",
         {"letter:2024-01-25"}},
        {"het [[verslag van de JBZ-Raad van 28 februari en 1 maart 2024]] meldt", {"letter:2024-02-28"}},
        {"Op 3 december jl. heeft uw Kamer een [[eerste kabinetsappreciatie]] ontvangen.", {"letter:2024-12-03"}},
        {"in het [[non-paper dat op 25 april jl. met uw Kamer is gedeeld]].", {"letter:2024-04-25"}},
        {"Hierbij ontvangt uw Kamer de geannoteerde agenda van de JBZ-Raad van 30 en 31 januari 2025.", {}},
        {"in de kamerbrief over de Nederlandse inzet voor het MFK is", {}},
        {"de brief van negen landen van 22 mei 2024", {}},
    });
}

BOOST_AUTO_TEST_CASE(registers_and_addresses_keep_their_identifier) {
    check({
        {"([[Stb. 2024, 123]])", {"stb-2024-123"}},
        {"[[Staatsblad 2000, nr. 495]]", {"stb-2000-495"}},
        {"[[Trb. 1951, 154]]", {"trb-1951-154"}},
        {"[[Tractatenblad 2010, nr. 212]]", {"trb-2010-212"}},
        {"[[Aanhangsel Handelingen II 2023–24, nr. 1234]]", {"ah-tk-20232024-1234"}},
        {"[[Aanhangsel van de Handelingen, vergaderjaar 2023–2024, nr. 1234]]", {"ah-tk-20232024-1234"}},
        {"[[Handelingen II 2023–24, nr. 45, item 3]]", {"h-tk-20232024-45-3"}},
        {"[[Handelingen I 2023/24, nr. 12, item 7]], p. 3", {"h-ek-20232024-12-7"}},
        {"[[ECLI:EU:C:2023:456]].", {"ECLI:EU:C:2023:456"}},
        {"ABRvS 17 januari 2024, [[ECLI:NL:RVS:2024:32]], r.o. 4", {"ECLI:NL:RVS:2024:32"}},
        {"[[jci1.3:c:BWBR0011823&artikel=3]]", {"jci1.3:c:BWBR0011823&artikel=3"}},
        {"te vinden via: [[https://www.rijksoverheid.nl/documenten/2024/06/brief]].",
         {"https://www.rijksoverheid.nl/documenten/2024/06/brief"}},
        {"([[www.europol.europa.eu/media]])", {"www.europol.europa.eu/media"}},
    });
}

BOOST_AUTO_TEST_CASE(numbers_that_cite_nothing_stay_out) {
    check({
        {"Kamerstukken II, 32 317, nr. 1.234", {}},
        {"In 2024 kwamen 32 317 mensen.", {}},
        {"Het gaat om € 32 317, nog zonder btw.", {}},
        {"een bedrag van 170 miljoen euro", {}},
        {"ISSN 0921 - 7371", {}},
        {"op 13 en 14 juni 2024 in Luxemburg", {}},
        {"vergaderjaar 2024–2025", {}},
        {"Kamerstukken II, 2024–25, 32 317 gaat over de JBZ-Raad.", {}},
        {"Het dossier 32 317 blijft open.", {}},
        {"de begroting, 36 600 VI, is aangenomen", {}},
        {"De kamerstukken zijn verzonden.", {}},
        {"punt 3, nr. 5 van de lijst", {}},
        {"nummer 12 op de agenda", {}},
        {"nrs. 12 en 14 van de lijst", {}},
        {"Idem, nr. 890.", {}},
        {"Idem.", {}},
        {"zie noot 12", {}},
        {"tussen 20 000 en 30 000 euro", {}},
        {"in 12 500, VN-cijfers volgend, gevallen", {}},
        {"een toename van 12,5 procent", {}},
        {"tel. 070-3456789", {}},
        {"2511 DP Den Haag", {}},
        {"Postbus 20301, 2500 EH Den Haag", {}},
        {"kenmerk 5487621", {}},
        {"de periode 2021/2027", {}},
        {"boekjaar 2023/2024", {}},
        {"3/4 van de lidstaten", {}},
        {"COM (2024) is een reeks", {}},
        {"de commissie (2024)", {}},
        {"artikelen in de krant van 12 juni", {}},
        {"het artikel van 12 juni 2024", {}},
        {"24/7 bereikbaar (EU)", {}},
        {"om 12.30 uur, zaal 4", {}},
        {"de Stb. van 2024", {}},
        {"versie 2.0, nr. 3", {}},
        {"EU27 en G7", {}},
        {"resolutie 2231 (2015)", {}},
    });
}

BOOST_AUTO_TEST_CASE(a_description_tells_its_papers_kind_meeting_and_chamber) {
    const auto told = [](const std::string& clean) {
        std::ostringstream result;
        for (const Reference& reference : extract::find_references(letter_of(clean), rules(), {}))
            result << reference.id << ' ' << reference.cited_kind << ' ' << reference.cited_meeting << ' '
                   << reference.cited_chamber << ' ' << reference.cited_date << '\n';
        return result.str();
    };
    BOOST_TEST(
        told("Zie ook geannoteerde agenda van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en "
             "14 juni 2024, Kamerstukken II, 2023–24, 32 317, nr. 879; Verslag van de formele bijeenkomst van de Raad "
             "Justitie en Binnenlandse Zaken, 13 en 14 juni 2024, Kamerstukken II, 2023–24, 32, 317 nr. 882; Zie ook: "
             "Verslag van de informele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 22 en 23 juli 2024 te "
             "Boedapest, Kamerstukken II, 2023–24, 32 317, nr. 888.") ==
        "kst-32317-879 annotated_agenda meeting:council-2024-06-13 TK \n"
        "kst-32317-882 report meeting:council-2024-06-13 TK \n"
        "kst-32317-888 report meeting:council-2024-07-22 TK \n");
    BOOST_TEST(told("Kamerstukken II, 2023-2024, Geannoteerde Agenda JBZ-Raad 25-26 januari 2024, 32 317, nr. 867.") ==
               "kst-32317-867 annotated_agenda meeting:council-2024-01-25 TK \n");
    BOOST_TEST(told("Kamerstukken I, 2024–25, 99 817, AB; 32 317, nr. 869") ==
               "kst-99817-AB   EK \nkst-32317-869   TK \n");
    BOOST_TEST(told("de Kamerbrief van 3 mei 2024 (Kamerstuk 32 317, nr. 875)") ==
               "kst-32317-875 letter  TK 2024-05-03\n");
}

BOOST_AUTO_TEST_CASE(a_footnotes_citation_counts_at_the_sentence_with_its_mark) {
    const std::string first = "De inzet is bekend.";
    const std::string note = "Kamerstukken II, 2024–25, 32 317, nr. 901.";
    text::Document letter = letter_of("Eerst dit.\n" + first + "\n" + note);
    const std::uint64_t start = letter.clean.size() - note.size();
    letter.footnotes.push_back({"1", {start, letter.clean.size()}, 11 + first.size(), 1});
    const std::vector<Reference> found = extract::find_references(letter, rules(), {});
    BOOST_REQUIRE_EQUAL(found.size(), 1U);
    BOOST_TEST(found[0].sentence == 1U);
    BOOST_TEST(found[0].span.start == start);
}

BOOST_AUTO_TEST_CASE(a_fiche_is_about_the_instrument_that_is_named) {
    const std::string clean = "Zie het BNC-fiche over de Talent Pool-verordening en het BNC-fiche.";
    const std::uint64_t start = clean.find("Talent");
    const std::uint64_t end = clean.find(" en het");
    const std::vector<extract::Mention> mentions{
        {{start, end}, extract::MentionType::Instrument, "instrument:talent-pool-regulation", "name"}};
    const text::Document letter = letter_of(clean);
    BOOST_TEST(marked(letter, extract::find_references(letter, rules(), mentions)) ==
               "Zie het [[BNC-fiche over de Talent Pool-verordening]] en het [[BNC-fiche]]."
               " → fiche:talent-pool-regulation → fiche:talent-pool-regulation");
}

BOOST_AUTO_TEST_CASE(a_letter_does_not_cite_itself) {
    text::Document letter =
        letter_of("Wij informeren u over de geannoteerde agenda van de JBZ-Raad van 30 en 31 januari 2025.");
    letter.metadata.kind = "annotated_agenda";
    letter.metadata.meeting.body = "council";
    letter.metadata.meeting.start = {2025, 1, 30};
    BOOST_TEST(extract::find_references(letter, rules(), {}).empty());
}

BOOST_AUTO_TEST_CASE(examples_of_every_entry_hold_and_its_counter_examples_do_not) {
    for (const extract::CitationRule& rule : rules().rules()) {
        BOOST_TEST_CONTEXT(rule.file << ", entry '" << rule.name << "'") {
            for (const extract::CitationExample& example : rule.examples) check({{example.text, example.ids}});
            for (const std::string& counter : rule.counter_examples)
                for (const Reference& reference : extract::find_references(letter_of(counter), rules(), {}))
                    BOOST_TEST(reference.rule != rule.name, counter);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
