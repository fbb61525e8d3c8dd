// Sentence → mentions: names with their homonyms, compounds, groups of states, posts, persons, days and meetings, and
// which of several readings of the same words stays. The sentences are ours.

#include "mention_sentences.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace kveld;
using extract::test::mentions_in;
using Lines = std::vector<std::string>;

struct Reading {
    std::string_view text;
    Lines mentions;
};

void check(const std::vector<Reading>& table) {
    for (const Reading& row : table) BOOST_TEST_CONTEXT(row.text)
    BOOST_TEST(mentions_in(row.text) == row.mentions, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mentions)

BOOST_AUTO_TEST_CASE(names_are_told_from_their_homonyms) {
    check({
        {"De Raad van Europa en de Raad van State, niet de Raad.",
         {"Raad van Europa = org:council-of-europe", "Raad van State = inst:nl-rvs", "Raad = inst:council"}},
        {"De Europese Raad sprak met de Commissie Meijers.",
         {"Europese Raad = inst:european-council", "Commissie Meijers = org:commissie-meijers"}},
        {"Polen steunde dit; de Polen in Nederland ook.", {"Polen = state:PL", "Nederland = state:NL"}},
        {"De Nederlandse Antillen en Noord-Ierland bleven erbuiten.", {}},
        {"Het Hof te Luxemburg gaf Luxemburg gelijk.", {"Luxemburg = state:LU"}},
        {"Georgië en Guinee-Bissau, Niger en Nigeria, Zuid-Soedan",
         {"Georgië = country:GE", "Guinee-Bissau = country:GW", "Niger = country:NE", "Nigeria = country:NG",
          "Zuid-Soedan = country:SS"}},
        {"De Kamer van Koophandel en de Kamer.", {"Kamer = inst:nl-tk"}},
        {"Het Commissievoorstel, het kabinetsstandpunt en de raadswerkgroep.", {}},
        {"De Griekse eilanden en de Russische agressie.", {}},
        {"DUITSLAND en de europese commissie", {"DUITSLAND = state:DE", "europese commissie = inst:commission"}},
        {"Het ging om vis, de crisis en wie het eens is.", {}},
    });
}

BOOST_AUTO_TEST_CASE(a_state_is_a_country_while_it_is_no_member) {
    text::Document letter = extract::example_letter("Het Verenigd Koninkrijk en Kroatië.", extract::ExampleForm::Plain);
    const auto on = [&](text::Day day) {
        letter.metadata.date = day;
        return extract::test::mentions_of(letter);
    };
    BOOST_TEST(on({2013, 6, 30}) == (Lines{"Verenigd Koninkrijk = state:GB", "Kroatië = country:HR"}));
    BOOST_TEST(on({2013, 7, 1}) == (Lines{"Verenigd Koninkrijk = state:GB", "Kroatië = state:HR"}));
    BOOST_TEST(on({2020, 1, 31}) == (Lines{"Verenigd Koninkrijk = state:GB", "Kroatië = state:HR"}));
    BOOST_TEST(on({2020, 2, 1}) == (Lines{"Verenigd Koninkrijk = country:GB", "Kroatië = state:HR"}));
}

BOOST_AUTO_TEST_CASE(the_addressed_chamber_and_the_presidency_follow_the_letter) {
    text::Document letter =
        extract::example_letter("Uw Kamer weet wat het Voorzitterschap wil.", extract::ExampleForm::Plain);
    letter.metadata.chamber = "EK";
    letter.metadata.meeting.start = {2024, 6, 13};
    BOOST_TEST(extract::test::mentions_of(letter) ==
               (Lines{"Uw Kamer = inst:nl-ek", "Voorzitterschap = inst:presidency-BE"}));
    letter.metadata.chamber.clear();
    letter.metadata.meeting = {};
    letter.metadata.date = {};
    BOOST_TEST(extract::test::mentions_of(letter) ==
               (Lines{"Uw Kamer = inst:nl-tk", "Voorzitterschap = inst:presidency"}));
}

BOOST_AUTO_TEST_CASE(compounds_count_by_their_head) {
    check({
        {"het Frontex-mandaat en de EUAA-begroting", {"Frontex = agency:frontex", "EUAA = agency:euaa"}},
        {"de EOM-verordening", {"EOM-verordening = instrument:eppo-regulation"}},
        {"het Dublin-systeem, Dublin-overdrachten",
         {"Dublin-systeem = instrument:dublin", "Dublin = instrument:dublin"}},
        {"EU-NAVO samenwerking", {"NAVO = org:nato"}},
        {"de Oost-Duitsland-route", {}},
        {"de EU Talentenpool, EU-talentenpool en EUTalentenpool",
         {"EU Talentenpool = instrument:talent-pool-regulation", "EU-talentenpool = instrument:talent-pool-regulation",
          "EUTalentenpool = instrument:talent-pool-regulation"}},
    });
}

BOOST_AUTO_TEST_CASE(a_half_of_a_coordinated_compound_is_a_mention) {
    check({
        {"de Draghi- en Niinistö-rapporten",
         {"Draghi- = instrument:draghi-report", "Niinistö-rapporten = instrument:niinisto-report"}},
        {"de Terugkeer-, Opvang- en Kwalificatierichtlijn",
         {"Terugkeer- = instrument:return-directive", "Opvang- = instrument:reception-directive",
          "Kwalificatierichtlijn = instrument:qualification-directive"}},
        {"het Asiel- en Migratiepact", {"Asiel- en Migratiepact = instrument:migration-pact"}},
        {"de rapportage- en controleverordening", {}},
        {"informatie- en", {}},
        {"- en - of", {}},
    });
}

BOOST_AUTO_TEST_CASE(short_forms_hold_from_where_they_are_introduced) {
    check({
        {"De RAM bestaat. Het Europees Openbaar Ministerie (RAM) groeit; de RAM ook.",
         {"Europees Openbaar Ministerie = agency:eppo", "RAM = agency:eppo", "RAM = agency:eppo"}},
        {"Op 25 maart is de Europese Havenstrategie gepubliceerd (hierna: de strategie). De strategie helpt; een "
         "andere strategie niet.",
         {"25 maart = date:2025-03-25", "Europese Havenstrategie = instrument:ports-strategy",
          "strategie = instrument:ports-strategy", "strategie = instrument:ports-strategy"}},
        {"de Terugkeerrichtlijn, hierna TRL, en de TRL",
         {"Terugkeerrichtlijn = instrument:return-directive", "TRL = instrument:return-directive",
          "TRL = instrument:return-directive"}},
        {"over het veilig derde land-concept doet de Europese Commissie (hierna: de Commissie) een voorstel; de "
         "Commissie haast zich",
         {"veilig derde land-concept = instrument:safe-third-country-concept", "Europese Commissie = inst:commission",
          "Commissie = inst:commission", "Commissie = inst:commission"}},
        {"de agentschappen (Frontex, ABC) en ABC", {"Frontex = agency:frontex"}},
    });
}

BOOST_AUTO_TEST_CASE(groups_of_states) {
    check({
        {"Een zeer grote groep lidstaten, waaronder Malta, en enkele andere lidstaten",
         {"zeer grote groep lidstaten = group:large-group", "Malta = state:MT",
          "enkele andere lidstaten = group:some"}},
        {"Een overgrote meerderheid van de lidstaten was voor; een enkele lidstaat niet.",
         {"overgrote meerderheid van de lidstaten = group:large-majority", "enkele lidstaat = group:one"}},
        {"Vrijwel alle lidstaten, alle lidstaten en de meeste lidstaten",
         {"Vrijwel alle lidstaten = group:nearly-all", "alle lidstaten = group:all", "meeste lidstaten = group:most"}},
        {"aangenomen met ruime meerderheid, met gekwalificeerde meerderheid en bij meerderheid", {}},
        {"Anderen zwegen, onder anderen de derde landen en landen van herkomst.", {"Anderen = group:other"}},
        {"twaalf EU-landen, een tweetal lidstaten en een handvol delegaties",
         {"twaalf EU-landen = group:number", "tweetal lidstaten = group:number", "handvol delegaties = group:few"}},
        {"een groot aantal gelijkgezinde lidstaten; gelijkgezinde landen",
         {"groot aantal gelijkgezinde lidstaten = group:many", "gelijkgezinde landen = group:likeminded"}},
        {"Voor elke lidstaat, en in de lidstaten zelf",
         {"elke lidstaat = group:unspecified", "lidstaten = group:unspecified"}},
    });
}

BOOST_AUTO_TEST_CASE(days_take_their_year_from_the_letter) {
    check({
        {"op 11 december jl. en 3 maart a.s.", {"11 december jl. = date:2024-12-11", "3 maart a.s. = date:2025-03-03"}},
        {"op 28 en 29 januari, 1 februari 2023",
         {"28 en 29 januari = date:2025-01-28", "1 februari 2023 = date:2023-02-01"}},
        {"van 30 september tot en met 2 oktober 2024", {"30 september tot en met 2 oktober 2024 = date:2024-09-30"}},
        {"30 februari 2024, 0 mei, juni 2024 en de 112 mei-maanden", {}},
        {"29 februari 2024 en 29 februari 2023", {"29 februari 2024 = date:2024-02-29"}},
    });
}

BOOST_AUTO_TEST_CASE(meetings_keep_their_body_and_day) {
    check({
        {"de informele JBZ-Raad op 30 en 31 januari in Warschau",
         {"JBZ-Raad = inst:council", "JBZ-Raad op 30 en 31 januari in Warschau = meeting:council-2025-01-30",
          "30 en 31 januari = date:2025-01-30"}},
        {"de JBZ-Raad van 31 januari, Coreper van 31 januari",
         {"JBZ-Raad = inst:council", "JBZ-Raad van 31 januari = meeting:council-2025-01-30",
          "31 januari = date:2025-01-31", "Coreper = inst:coreper",
          "Coreper van 31 januari = meeting:coreper-2025-01-31", "31 januari = date:2025-01-31"}},
        {"de Raad in Luxemburg besloot op 13 juni 2024",
         {"Raad = inst:council", "Luxemburg = state:LU", "13 juni 2024 = date:2024-06-13"}},
        {"de JBZ-Raad op 13 juni 2024 in Luxemburg",
         {"JBZ-Raad = inst:council", "JBZ-Raad op 13 juni 2024 in Luxemburg = meeting:council-2024-06-13",
          "13 juni 2024 = date:2024-06-13"}},
    });
}

BOOST_AUTO_TEST_CASE(posts_and_persons) {
    check({
        {"DE MINISTERS VAN JUSTITIE EN VEILIGHEID EN VOOR RECHTSBESCHERMING",
         {"MINISTERS VAN JUSTITIE EN VEILIGHEID = office:minister-van-justitie-en-veiligheid",
          "VOOR RECHTSBESCHERMING = office:minister-voor-rechtsbescherming"}},
        {"de staatssecretaris van Rechtsbescherming en de Franse minister van Justitie",
         {"staatssecretaris van Rechtsbescherming = office:staatssecretaris-rechtsbescherming"}},
        {"de moties Aalders, Bos en Van den Berg",
         {"Aalders = person:aalders", "Bos = person:bos", "Van den Berg = person:van-den-berg"}},
        {"Motie van het lid De Wit, Kamerstukken 36 410", {"De Wit = person:de-wit"}},
        {"Commissaris Nieuwenhuis sprak; volgens Nieuwenhuis haast. Het Nieuwenhuis-plan niet.",
         {"Nieuwenhuis = person:nieuwenhuis", "Nieuwenhuis = person:nieuwenhuis"}},
    });
}

BOOST_AUTO_TEST_CASE(long_titles_take_in_their_proposal_and_keep_whom_they_name) {
    check({
        {"het voorstel voor een Terugkeerverordening",
         {"voorstel voor een Terugkeerverordening = instrument:return-regulation"}},
        {"een voorstel voor het rooster", {}},
        {"Verordening ter voorkoming van seksueel misbruik van kinderen is besproken",
         {"Verordening ter voorkoming van seksueel misbruik van kinderen = instrument:csa-regulation"}},
        {"Richtlijn ter voorkoming van seksueel misbruik van kinderen is besproken",
         {"Richtlijn ter voorkoming van seksueel misbruik van kinderen = instrument:csa-directive"}},
        {"De Raadsconclusies over de rol van Europol zijn aangenomen",
         {"Raadsconclusies over de rol van Europol = instrument:raadsconclusies-over-de-rol-van-europol",
          "Europol = agency:europol"}},
    });
}

BOOST_AUTO_TEST_CASE(signers_are_persons) {
    BOOST_TEST(extract::test::mentions_in("Was getekend").empty());
    text::Document letter = extract::example_letter("J.P. van der Horst", extract::ExampleForm::Plain);
    letter.signatures.push_back({{}, {0, letter.clean.size()}});
    BOOST_TEST(extract::test::mentions_of(letter) == (Lines{"J.P. van der Horst = person:van-der-horst"}));
}

BOOST_AUTO_TEST_CASE(any_text_is_read_without_harm) {
    for (const std::string_view text : {"", "-", "- ", "\xC3", "\xC3\xA9-", "(hierna: de", "1234567890", "[[", "Raad-",
                                        "\n\n\n", "hierna hierna: (hierna", "lidstaten\nlidstaten", "31 31 31 mei mei"})
        BOOST_CHECK_NO_THROW(mentions_in(text));
    std::string many;
    for (int i = 0; i < 5'000; ++i) many += "enkele lidstaten (AB" + std::to_string(i) + "), hierna: de groep, ";
    BOOST_TEST(mentions_in(many).size() >= 5'000U);
}

BOOST_AUTO_TEST_SUITE_END()
