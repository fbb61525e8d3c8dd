// Constructions that join what a sentence says with what stands elsewhere: conditions, series, lists, votes told in
// another clause, descriptions that stand for who spoke. The sentences are ours.

#include <boost/test/unit_test.hpp>

#include "stance_readings.h"

namespace kveld::extract {

using test::check;

BOOST_AUTO_TEST_SUITE(stance_grammar)

BOOST_AUTO_TEST_CASE(a_condition_behind_qualifies_what_is_said) {
    check({
        {"Ierland steunt de tekst mits de kosten dalen.", {"Ierland SUPPORTS tekst"}},
        {"Malta zal het fonds steunen, indien de bijdrage daalt.", {"Malta SUPPORTS fonds [planned]"}},
        {"Zweden kan instemmen met het mandaat, op voorwaarde dat de looptijd kort is.", {"Zweden SUPPORTS mandaat"}},
        {"Polen zal tegenstemmen, tenzij de boete verdwijnt.", {}},
        {"Estland zou de tekst steunen indien de kosten dalen.", {}},
    });
}

BOOST_AUTO_TEST_CASE(a_series_without_coordinator_has_one_subject) {
    check({
        {"Cyprus benadrukte dat de kosten hoog zijn, pleitte voor uitstel en sprak steun uit voor het fonds.",
         {"Cyprus EMPHASISES de kosten hoog zijn", "Cyprus CALLS_FOR uitstel", "Cyprus SUPPORTS fonds"}},
        {"Malta steunde het mandaat, bepleitte een kortere termijn en vroeg aandacht voor de kosten.",
         {"Malta SUPPORTS mandaat", "Malta CALLS_FOR kortere termijn", "Malta CALLS_FOR kosten"}},
        {"Finland steunde het fonds, vroeg aandacht voor de eilanden.",
         {"Finland SUPPORTS fonds", "Finland CALLS_FOR eilanden"}},
        {"Malta steunde de tekst, verwierp Polen de boete.", {"Malta SUPPORTS tekst", "Polen OPPOSES boete"}},
        {"Cyprus benadrukte dat de kosten fluctueren, vroeg om uitstel en steunde het fonds.",
         {"Cyprus EMPHASISES de kosten fluctueren", "Cyprus CALLS_FOR uitstel", "Cyprus SUPPORTS fonds"}},
    });
}

BOOST_AUTO_TEST_CASE(an_actor_right_behind_the_second_verb_acts_where_the_first_clause_is_inverted) {
    check({
        {"Gisteren benadrukte Malta de noodzaak en presenteerde Cyprus een plan.",
         {"Malta EMPHASISES noodzaak", "Cyprus PROPOSES plan"}},
        {"Daarom steunde Malta het mandaat en benadrukte Cyprus dat de kosten hoog zijn.",
         {"Malta SUPPORTS mandaat", "Cyprus EMPHASISES de kosten hoog zijn"}},
        {"Daarom steunt Malta het mandaat en vraagt het de Commissie om uitleg.",
         {"Malta SUPPORTS mandaat", "Malta CALLS_FOR om uitleg"}},
        {"Daarom steunde Malta het mandaat en bepleitte uitstel.",
         {"Malta SUPPORTS mandaat", "Malta CALLS_FOR uitstel"}},
        {"Malta steunde het mandaat en verwierp de boete.", {"Malta SUPPORTS mandaat", "Malta OPPOSES boete"}},
    });
}

BOOST_AUTO_TEST_CASE(what_stands_behind_the_closing_verbs_belongs_to_the_noun) {
    check({
        {"Ierland heeft een nota gepresenteerd voor een meetnet op zee.",
         {"Ierland PROPOSES nota gepresenteerd voor een meetnet op zee"}},
        {"Malta legde een tekst voor waarin de termijnen zijn verkort.",
         {"Malta PROPOSES tekst voor waarin de termijnen zijn verkort"}},
        {"Door de Commissie is een evaluatie gepubliceerd over de visquota.",
         {"Commissie PROPOSES evaluatie gepubliceerd over de visquota"}},
        {"Ierland heeft een nota gepresenteerd voor de zomer.", {"Ierland PROPOSES nota"}},
        {"Ierland wil een voorstel indienen over het beheer van het fonds.",
         {"Ierland PROPOSES beheer van het fonds [planned]"}},
        {"Cyprus heeft een voorstel gepresenteerd met Malta.", {"Cyprus PROPOSES voorstel"}},
        {"Letland sprak steun uit voor het advies gegeven door Europol.",
         {"Letland SUPPORTS advies gegeven door Europol"}},
        {"Letland bepleitte een fonds voor veen, dat volgens de minister klein kan zijn.",
         {"Letland CALLS_FOR fonds voor veen"}},
    });
}

BOOST_AUTO_TEST_CASE(a_particle_stands_before_an_infinitive_group) {
    check({
        {"Letland stelde voor de termijn te verlengen.", {"Letland PROPOSES termijn te verlengen"}},
        {"Litouwen drong erop aan de regels aan te scherpen.", {"Litouwen CALLS_FOR regels aan te scherpen"}},
        {"Letland gaf te kennen de tekst te steunen.", {"Letland SUPPORTS tekst"}},
        {"Malta liet blijken dat het de tekst niet kan steunen.", {"Malta OPPOSES tekst"}},
        {"Polen zal in de nota benadrukken dat de kosten hoog zijn.",
         {"Polen EMPHASISES de kosten hoog zijn [planned]"}},
        {"De Commissie lichtte toe welke regels gelden.", {"Commissie INFORMS regels gelden"}},
        {"Malta riep op dinsdag de Commissie op te handelen.", {"Malta CALLS_FOR te handelen"}},
    });
}

BOOST_AUTO_TEST_CASE(a_vote_is_about_what_the_sentence_says_is_voted_on) {
    check({
        {"De richtlijn werd aangenomen bij onthouding van Malta.",
         {"inst:council ADOPTS richtlijn", "Malta ABSTAINS richtlijn"}},
        {"De tekst haalde het net, nadat Polen had tegengestemd.", {"Polen OPPOSES tekst"}},
        {"Malta stemde tegen de verordening, terwijl Cyprus zich onthield.",
         {"Malta OPPOSES verordening", "Cyprus ABSTAINS verordening"}},
        {"De onthouding van Malta bij de verordening werd betreurd.", {"Malta ABSTAINS verordening"}},
    });
}

BOOST_AUTO_TEST_CASE(a_description_stands_for_who_spoke_last_if_it_fits) {
    check({
        {"Malta nam het woord.|Het land steunde de tekst.", {"state:MT SUPPORTS tekst"}},
        {"Europol nam het woord.|Het agentschap pleitte voor meer middelen.",
         {"agency:europol CALLS_FOR meer middelen"}},
        {"Europol nam het woord.|Het land steunde de tekst.", {}},
        {"Malta nam het woord.|Het land van herkomst steunde de tekst.", {}},
        {"Het kabinet nam het woord.|Daarbij tekent het aan dat de kosten hoog zijn.",
         {"gov:NL EMPHASISES de kosten hoog zijn"}},
        {"Het kabinet nam het woord.|Daarbij geldt het dat de kosten hoog zijn.", {}},
    });
}

BOOST_AUTO_TEST_CASE(as_leads_a_phrase_or_opens_a_condition) {
    check({
        {"Als derde punt benadrukte Malta het belang van visserij.", {"Malta EMPHASISES belang van visserij"}},
        {"Als enige lidstaat stemde Polen tegen de richtlijn.", {"Polen OPPOSES richtlijn"}},
        {"Als Malta de tekst steunt, volgt Cyprus.", {}},
        {"Als de termijn blijft, steunt Polen de tekst niet.", {}},
    });
}

BOOST_AUTO_TEST_CASE(such_as_names_members_of_a_group) {
    check({
        {"Enkele lidstaten, zoals Malta en Cyprus, steunden de tekst.",
         {"Enkele lidstaten SUPPORTS tekst", "Malta SUPPORTS tekst", "Cyprus SUPPORTS tekst"}},
        {"Enkele lidstaten, zoals Malta eerder voorstelde, steunden de tekst.", {"Enkele lidstaten SUPPORTS tekst"}},
    });
}

BOOST_AUTO_TEST_CASE(a_section_speaks_in_passives_of_the_present) {
    check({
        {"Inzet kabinet#Daarnaast wordt gepleit voor uitstel.", {"gov:NL CALLS_FOR uitstel"}},
        {"Inzet Nederland#Daarnaast wordt gepleit voor uitstel.", {"state:NL CALLS_FOR uitstel"}},
        {"Inzet kabinet#Er werd gepleit voor uitstel.", {"group:unspecified CALLS_FOR uitstel"}},
        {"Krachtenveld#Er wordt gepleit voor uitstel.", {"group:unspecified CALLS_FOR uitstel"}},
    });
}

BOOST_AUTO_TEST_CASE(a_list_completes_the_sentence_before_it) {
    check({
        {"Malta pleit voor:|* een hoger budget;|* minder regels.",
         {"state:MT CALLS_FOR hoger budget", "state:MT CALLS_FOR minder regels"}},
        {"Cyprus benadrukt dat:|* de kosten hoog zijn;|* het budget niet mag groeien.",
         {"state:CY EMPHASISES de kosten hoog zijn", "state:CY EMPHASISES het budget niet mag groeien"}},
        {"De Raad roept de lidstaten op om:|* hun voorraden te tellen;|* tekorten te melden.",
         {"inst:council CALLS_FOR hun voorraden te tellen", "inst:council CALLS_FOR tekorten te melden"}},
        {"Finland zal pleiten voor:|* een meetnet.", {"state:FI CALLS_FOR meetnet [planned]"}},
        {"Finland pleit voor: een meetnet op zee.", {"Finland CALLS_FOR meetnet op zee"}},
        {"De standpunten waren:|* Malta steunt de tekst;|* Cyprus verwerpt de tekst.",
         {"Malta SUPPORTS tekst", "Cyprus OPPOSES tekst"}},
        {"Malta pleit voor:|Cyprus steunt de tekst.", {"Cyprus SUPPORTS tekst"}},
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::extract
