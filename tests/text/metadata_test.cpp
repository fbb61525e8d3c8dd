// What a letter tells of itself, in the forms in which letters do.

#include <boost/test/unit_test.hpp>

#include "letters.h"

namespace {

using namespace kveld::text;

// "id | kind | date | chamber | session | meeting"
std::string facts_of(const std::string& bytes) {
    const Metadata m = read(bytes).metadata;
    std::string meeting = m.meeting.id();
    if (m.meeting.known()) {
        meeting += m.meeting.end == m.meeting.start ? "" : ".." + m.meeting.end.iso();
        meeting += ' ' + m.meeting.configuration + ' ' + m.meeting.place;
        if (m.meeting.formal) meeting += *m.meeting.formal ? " formal" : " informal";
    }
    return m.id + " | " + m.kind + " | " + m.date.iso() + " | " + m.chamber + " | " + m.session + " | " + meeting;
}

std::string letter(const std::string& head, const std::string& opening) {
    return head + "\n\n" + opening + "\n";
}

const std::string kSenate = "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal\n\nDen Haag, 22 januari 2025";

}  // namespace

BOOST_AUTO_TEST_SUITE(metadata)

BOOST_AUTO_TEST_CASE(date_and_chamber_stand_in_the_letterhead) {
    const std::vector<std::pair<std::string, std::string>> table{
        {kSenate, " | letter | 2025-01-22 | EK |  | "},
        {"Aan de voorzitter van de Tweede Kamer\n’s-Gravenhage, 9 mei 2019", " | letter | 2019-05-09 | TK |  | "},
        {"Aan de Voorzitters van de Eerste en Tweede Kamer der Staten-Generaal\n\nDen Haag, 1 december 2023",
         " | letter | 2023-12-01 |  |  | "},
        {"Aan de Voorzitter van de Tweede Kamer\nder Staten-Generaal\nPostbus 20018\n2500 EA Den Haag\n\nDatum 3 "
         "december 2024\nBetreft Terugkeer",
         " | letter | 2024-12-03 | TK |  | "},
        {"Aan de Voorzitter van de Tweede Kamer\n\nDen Haag, 31 februari 2025", " | letter |  | TK |  | "},
    };
    for (const auto& [head, facts] : table)
        BOOST_TEST(facts_of(letter(head, "Met deze brief informeer ik uw Kamer over terugkeer.")) == facts);
}

BOOST_AUTO_TEST_CASE(the_number_stands_in_furniture_or_before_the_title) {
    BOOST_TEST(facts_of(letter(kSenate,
                               "Een brief.\n\nkst-32317-OY\nISSN 0921 - 7371\n’s-Gravenhage 2025 Eerste Kamer, "
                               "vergaderjaar 2024–2025, 32 317, OY 1")) ==
               "kst-32317-OY | letter | 2025-01-22 | EK | 2024-2025 | ");
    const Document told =
        read(letter("Nr. 907 BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE\n\n" + kSenate, "Een brief."));
    BOOST_TEST(told.metadata.number == "907");
    BOOST_TEST(told.metadata.title == "BRIEF VAN DE MINISTER VAN ASIEL EN MIGRATIE");
    BOOST_TEST(told.metadata.id == "");  // of which dossier?
    BOOST_TEST(facts_of("Tweede Kamer der Staten-Generaal 2\nVergaderjaar 2024–2025\n\n32 317 JBZ-Raad\n\nNr. 907 "
                        "BRIEF VAN DE MINISTER VAN JUSTITIE EN\nVEILIGHEID\n\n"
                        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 december 2024\n\nMet "
                        "deze brief informeer ik uw Kamer.\n") ==
               "kst-32317-907 | letter | 2024-12-03 | TK | 2024-2025 | ");
}

BOOST_AUTO_TEST_CASE(kind_and_meeting_stand_in_title_or_opening) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"Hierbij bieden wij uw Kamer de geannoteerde agenda aan van de informele Raad Justitie en Binnenlandse Zaken "
         "(JBZ-Raad) op 30 en 31 januari in Warschau.",
         "annotated_agenda | 2025-01-30..2025-01-31 jbz Warschau informal"},
        {"Hierbij zend ik uw Kamer het verslag van de JBZ-Raad van 12 december in Brussel.",
         "report | 2024-12-12 jbz Brussel"},
        {"Hierbij zend ik uw Kamer de geannoteerde agenda van de JBZ-Raad van 30 juni en 1 juli 2025 te "
         "’s-Hertogenbosch.",
         "annotated_agenda | 2025-06-30..2025-07-01 jbz "},
        {"Bijgaand treft u de geannoteerde agenda van de Europese Raad op 20 maart 2025.",
         "annotated_agenda | euco 2025-03-20"},
        {"Hierbij zend ik uw Kamer het verslag van de Raad Algemene Zaken van 31 december en 1 januari 2025.",
         "report | 2024-12-31..2025-01-01 raz "},
        {"In de geannoteerde agenda van de JBZ-Raad op 30 januari 2025 is dit gemeld.", "letter | "},
        {"Hierbij zend ik uw Kamer het verslag van de JBZ-Raad van 31 februari 2025.", "report | "},
        {"Hierbij zend ik uw Kamer de geannoteerde agenda van de JBZ-Raad.", "annotated_agenda | "},
    };
    for (const auto& [opening, facts] : table) {
        const std::size_t bar = facts.find(" | ");
        std::string meeting = facts.substr(bar + 3);
        if (meeting.starts_with("euco")) {
            meeting = "meeting:euco-2025-03-20  ";
        } else if (!meeting.empty()) {
            meeting.insert(0, "meeting:council-");
        }
        BOOST_TEST(facts_of(letter(kSenate, opening)) ==
                   " | " + facts.substr(0, bar) + " | 2025-01-22 | EK |  | " + meeting);
    }
}

BOOST_AUTO_TEST_CASE(kind_and_meeting_stand_in_the_subject) {
    const std::vector<std::pair<std::string, std::string>> table{
        {"Betreft Verslag JBZ-Raad van 12 december 2024 te Brussel", "report | 2024-12-12 jbz Brussel"},
        {"Onderwerp: Geannoteerde agenda informele JBZ-Raad 30 en 31 januari 2025",
         "annotated_agenda | 2025-01-30..2025-01-31 jbz  informal"},
        {"Betreft Beantwoording vragen schriftelijk overleg JBZ-Raad", "answers | "},
        {"Betreft Antwoorden op Kamervragen over Frontex", "answers | "},
        {"Betreft Fiche 1: Verordening terugkeer", "fiche | "},
        {"Betreft Reactie op de geannoteerde agenda", "letter | "},
        {"Nr. 85 MOTIE VAN HET LID PIRI", "motion | "},
    };
    for (const auto& [subject, facts] : table) {
        const std::size_t bar = facts.find(" | ");
        const std::string meeting = facts.substr(bar + 3);
        const std::string head = std::string(kSenate).append("\n").append(subject);
        BOOST_TEST(facts_of(letter(head, "Met deze brief informeer ik uw Kamer over terugkeer.")) ==
                   " | " + facts.substr(0, bar) + " | 2025-01-22 | EK |  | " +
                       (meeting.empty() ? "" : "meeting:council-" + meeting));
    }
    const Metadata minutes =
        read("Notulen van de vergadering van 12 juni 2024\n\nDe voorzitter opent de vergadering.\n").metadata;
    BOOST_TEST(minutes.kind == "minutes");
    BOOST_TEST(!minutes.date.known());
    BOOST_TEST(minutes.title == "");
}

BOOST_AUTO_TEST_CASE(the_title_of_what_is_enclosed_counts_before_the_opening) {
    BOOST_TEST(facts_of(letter(
                   kSenate,
                   "Hierbij bieden wij uw Kamer het verslag aan van de Raad op 13 en 14 juni 2024 in Luxemburg.\n\n"
                   "Verslag van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni "
                   "2024\n\nDe Raad sprak.")) ==
               " | report | 2025-01-22 | EK |  | meeting:council-2024-06-13..2024-06-14 jbz  formal");
    BOOST_TEST(facts_of(letter(
                   kSenate,
                   "Hierbij bieden wij uw Kamer het verslag aan van de JBZ-Raad op 13 en 14 juni 2024 in Luxemburg.\n\n"
                   "Verslag van de formele bijeenkomst van de Raad Justitie en Binnenlandse Zaken, 13 en 14 juni "
                   "2024\n\nDe Raad sprak.")) ==
               " | report | 2025-01-22 | EK |  | meeting:council-2024-06-13..2024-06-14 jbz Luxemburg formal");
}

BOOST_AUTO_TEST_CASE(a_year_that_is_left_out_is_the_nearest) {
    const auto agenda = [](const std::string& date, const std::string& day) {
        return read(letter("Den Haag, " + date, "Hierbij zend ik uw Kamer de geannoteerde agenda van de JBZ-Raad op " +
                                                    day + " in Brussel."))
            .metadata.meeting.start.iso();
    };
    const auto report = [](const std::string& date, const std::string& day) {
        return read(letter("Den Haag, " + date,
                           "Hierbij zend ik uw Kamer het verslag van de JBZ-Raad op " + day + " in Brussel."))
            .metadata.meeting.start.iso();
    };
    BOOST_TEST(agenda("20 december 2024", "12 januari") == "2025-01-12");
    BOOST_TEST(agenda("20 november 2024", "12 december") == "2024-12-12");
    BOOST_TEST(report("10 januari 2025", "12 december") == "2024-12-12");
    BOOST_TEST(report("20 december 2024", "12 december") == "2024-12-12");
}

BOOST_AUTO_TEST_CASE(names_before_offices_and_offices_without_a_comma) {
    for (const std::string& signed_by :
         {std::string(
              "D.M. van Weel\nMinister van Justitie en Veiligheid\n\nM.C.G. Keijzer\nMinister voor Asiel en Migratie"),
          std::string("De Minister van Justitie en Veiligheid\n\nD.M. van Weel\n\nDE MINISTER VOOR ASIEL,\n\nM.C.G. "
                      "Keijzer")}) {
        const Document told = read(letter(kSenate, "Een brief.\n\n" + signed_by));
        BOOST_REQUIRE(told.signatures.size() == 2U);
        BOOST_TEST(text_of(told, told.signatures[0].name) == "D.M. van Weel");
        BOOST_TEST(text_of(told, told.signatures[0].office).ends_with("inister van Justitie en Veiligheid"));
        BOOST_TEST(text_of(told, told.signatures[1].name) == "M.C.G. Keijzer");
    }
}

BOOST_AUTO_TEST_CASE(signers_and_their_offices) {
    const Document told = read(letter(kSenate,
                                      "Een brief.\n\nDe Minister van Justitie en Veiligheid,\nD.M. van "
                                      "Weel\n\nMinister voor Asiel en Migratie,\n\nM.C.G. Keijzer"));
    BOOST_REQUIRE(told.signatures.size() == 2U);
    BOOST_TEST(text_of(told, told.signatures[0].office) == "De Minister van Justitie en Veiligheid");
    BOOST_TEST(text_of(told, told.signatures[0].name) == "D.M. van Weel");
    BOOST_TEST(text_of(told, told.signatures[1].office) == "Minister voor Asiel en Migratie");
    BOOST_TEST(text_of(told, told.signatures[1].name) == "M.C.G. Keijzer");
}

BOOST_AUTO_TEST_SUITE_END()
