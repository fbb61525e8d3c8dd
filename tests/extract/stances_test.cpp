// Sentence → stances, for every relation and construction; and sentences that hold none. The sentences are ours: no
// letter of the corpus says them. Every example and counter-example of the cue packs runs here as well.

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "stance_readings.h"

namespace kveld::extract {

using test::check;
using test::rules;

BOOST_AUTO_TEST_SUITE(stances)

BOOST_AUTO_TEST_CASE(a_state_that_supports_is_read_in_every_word_order) {
    check({
        {"Finland steunt het fonds.", {"Finland SUPPORTS fonds"}},
        {"Ook Estland steunde de verlenging van het mandaat.", {"Estland SUPPORTS verlenging van het mandaat"}},
        {"Tijdens de lunch steunde Portugal de lijn van het Voorzitterschap.",
         {"Portugal SUPPORTS lijn van het Voorzitterschap"}},
        {"Daarom heeft Kroatië de tekst gesteund.", {"Kroatië SUPPORTS tekst"}},
        {"Malta zal het besluit steunen.", {"Malta SUPPORTS besluit [planned]"}},
        {"Ierland kan de tekst steunen.", {"Ierland SUPPORTS tekst"}},
        {"Nadat Cyprus de tekst had gesteund, ging de vergadering verder.", {"Cyprus SUPPORTS tekst"}},
        {"Omdat Zweden het plan steunt, is een meerderheid dichtbij.", {"Zweden SUPPORTS plan"}},
        {"Letland juichte de snelle start toe.", {"Letland SUPPORTS snelle start"}},
        {"Spanje sprak tijdens het debat zijn steun uit voor de routekaart.", {"Spanje SUPPORTS routekaart"}},
        {"Oostenrijk heeft steun betuigd aan de slachtoffers.", {"Oostenrijk SUPPORTS slachtoffers"}},
        {"Luxemburg was voorstander van een register.", {"Luxemburg SUPPORTS register"}},
        {"Griekenland stond positief tegenover de nieuwe grensprocedure.",
         {"Griekenland SUPPORTS nieuwe grensprocedure"}},
        {"Slovenië ging akkoord met de begroting.", {"Slovenië SUPPORTS begroting"}},
        {"Roemenië stemde voor de resolutie.", {"Roemenië SUPPORTS resolutie"}},
        {"Bulgarije kon instemmen met de wijzigingen.", {"Bulgarije SUPPORTS wijzigingen"}},
        {"Italië toonde zich verheugd over de uitkomst.", {"Italië SUPPORTS uitkomst"}},
        {"Slowakije schaarde zich achter het pleidooi.", {"Slowakije SUPPORTS pleidooi"}},
        {"Litouwen verklaarde het verdrag te steunen.", {"Litouwen SUPPORTS verdrag"}},
        {"België gaf aan de aanpak te onderschrijven.", {"België SUPPORTS aanpak"}},
        {"De Commissie toonde begrip voor de zorgen.", {"Commissie SUPPORTS zorgen"}},
    });
}

BOOST_AUTO_TEST_CASE(opposition_is_read_from_its_own_words_and_from_denied_support) {
    check({
        {"Hongarije stemde tegen de resolutie.", {"Hongarije OPPOSES resolutie"}},
        {"Polen stemde tegen.", {"Polen OPPOSES _"}},
        {"Tsjechië wees het mandaat af.", {"Tsjechië OPPOSES mandaat"}},
        {"Slowakije verzette zich tegen verplichte quota.", {"Slowakije OPPOSES verplichte quota"}},
        {"Italië kon de tekst niet steunen.", {"Italië OPPOSES tekst"}},
        {"Duitsland steunt het voorstel niet.", {"Duitsland OPPOSES voorstel"}},
        {"Oostenrijk is geen voorstander van een nieuw fonds.", {"Oostenrijk OPPOSES nieuw fonds"}},
        {"Denemarken stemde niet in met de tekst.", {"Denemarken OPPOSES tekst"}},
        {"Spanje ging niet akkoord met de begroting.", {"Spanje OPPOSES begroting"}},
        {"Griekenland was niet overtuigd van de noodzaak.", {"Griekenland OPPOSES noodzaak"}},
        {"Malta steunt de termijn niet langer.", {"Malta OPPOSES termijn"}},
        {"Frankrijk uitte bezwaren tegen de definitie.", {"Frankrijk OPPOSES definitie"}},
        {"Zweden was kritisch over de kosten.", {"Zweden OPPOSES kosten"}},
        {"Estland veroordeelt de cyberaanval.", {"Estland OPPOSES cyberaanval"}},
        {"Roemenië betreurde de vertraging.", {"Roemenië OPPOSES vertraging"}},
        {"Hongarije blokkeerde de verklaring.", {"Hongarije OPPOSES verklaring"}},
        {"Cyprus weigerde de verklaring te ondertekenen.", {"Cyprus OPPOSES verklaring te ondertekenen"}},
        {"Ierland acht de termijn onaanvaardbaar.", {"Ierland OPPOSES termijn"}},
        {"Portugal is tegenstander van de boete.", {"Portugal OPPOSES boete"}},
        {"Cyprus steunt evenmin de tekst.", {"Cyprus OPPOSES tekst"}},
        {"Finland is het niet eens met de tekst.", {"Finland OPPOSES tekst"}},
        {"Letland steunt een niet te brede reikwijdte.", {"Letland SUPPORTS niet te brede reikwijdte"}},
        {"Estland steunt een overgangstermijn van twee jaar.", {"Estland SUPPORTS overgangstermijn van twee jaar"}},
        {"Malta steunt de meetrichtlijn in het najaar.", {"Malta SUPPORTS meetrichtlijn"}},
    });
}

BOOST_AUTO_TEST_CASE(a_negator_denies_the_verb_that_it_stands_with) {
    check({
        {"Italië heeft aangegeven de tekst niet te kunnen steunen.", {"Italië OPPOSES tekst"}},
        {"Italië liet weten de tekst niet te steunen.", {"Italië OPPOSES tekst"}},
        {"Italië liet weten de tekst te kunnen steunen.", {"Italië SUPPORTS tekst"}},
        {"Italië gaf aan de tekst niet te kunnen steunen.", {"Italië OPPOSES tekst"}},
        {"Italië heeft niet aangegeven de tekst te kunnen steunen.", {}},
        {"Italië gaf niet aan de tekst te steunen.", {}},
        {"Polen blijft zich verzetten tegen herverdeling.", {"Polen OPPOSES herverdeling"}},
        {"Nederland vindt de maatregel niet proportioneel.", {"Nederland OPPOSES maatregel"}},
        {"Oostenrijk wil niet dat de grens wordt verlegd.", {"Oostenrijk OPPOSES de grens wordt verlegd"}},
        {"Niet alleen Hongarije maar ook Slowakije verzette zich tegen het voorstel.",
         {"Hongarije OPPOSES voorstel", "Slowakije OPPOSES voorstel"}},
        {"Het plan is aangepast om tegemoet te komen aan de zorgen van een aantal lidstaten over de kosten.",
         {"aantal lidstaten CONCERNED kosten"}},
    });
}

BOOST_AUTO_TEST_CASE(abstention_and_reserve_are_neither_support_nor_opposition) {
    check({
        {"Malta onthield zich.", {"Malta ABSTAINS _"}},
        {"Bulgarije heeft zich van stemming onthouden.", {"Bulgarije ABSTAINS _"}},
        {"Een aantal lidstaten, waaronder Ierland en Cyprus, onthield zich van stemming.",
         {"aantal lidstaten ABSTAINS _", "Ierland ABSTAINS _", "Cyprus ABSTAINS _"}},
        {"Letland kon nog geen standpunt innemen.", {"Letland UNDECIDED _"}},
        {"Kroatië maakte een voorbehoud bij artikel 7.", {"Kroatië UNDECIDED artikel 7"}},
        {"Tsjechië handhaafde zijn parlementair voorbehoud.", {"Tsjechië UNDECIDED _"}},
        {"Denemarken heeft nog geen positie over het fonds.", {"Denemarken UNDECIDED fonds"}},
        {"Finland heeft veel vragen over de uitvoering.", {"Finland UNDECIDED uitvoering"}},
        {"Slovenië beraadt zich op de tekst.", {"Slovenië UNDECIDED tekst"}},
        {"Polen had nog vragen bij de grondslag.", {"Polen UNDECIDED grondslag"}},
    });
}

BOOST_AUTO_TEST_CASE(calls_name_what_is_asked_for) {
    check({
        {"Italië riep op tot meer solidariteit.", {"Italië CALLS_FOR meer solidariteit"}},
        {"Griekenland riep de Commissie op met voorstellen te komen.",
         {"Griekenland CALLS_FOR met voorstellen te komen"}},
        {"Cyprus drong aan op spoed.", {"Cyprus CALLS_FOR spoed"}},
        {"Malta pleitte voor een eerlijke verdeling.", {"Malta CALLS_FOR eerlijke verdeling"}},
        {"Litouwen vroeg aandacht voor de oostgrens.", {"Litouwen CALLS_FOR oostgrens"}},
        {"Zweden zet zich in voor kinderrechten.", {"Zweden CALLS_FOR kinderrechten"}},
        {"Duitsland streeft naar een akkoord.", {"Duitsland CALLS_FOR akkoord"}},
        {"Oostenrijk verzocht om uitstel.", {"Oostenrijk CALLS_FOR uitstel"}},
        {"Het Europees Parlement eist inzage.", {"Europees Parlement CALLS_FOR inzage"}},
        {"Frankrijk zal pleiten voor een korte termijn.", {"Frankrijk CALLS_FOR korte termijn [planned]"}},
        {"Polen hoopt dat de grens veilig blijft.", {"Polen CALLS_FOR de grens veilig blijft"}},
        {"Luxemburg sprak de wens uit dat het overleg doorgaat.", {"Luxemburg CALLS_FOR het overleg doorgaat"}},
        {"De Commissie roept Hongarije op het voorstel te steunen.", {"Commissie CALLS_FOR voorstel te steunen"}},
        {"Spanje vroeg de Raad het fonds te steunen.", {"Spanje CALLS_FOR fonds te steunen"}},
    });
}

BOOST_AUTO_TEST_CASE(emphasis_takes_its_noun_phrase_or_clause) {
    check({
        {"Estland benadrukte de ernst van de dreiging.", {"Estland EMPHASISES ernst van de dreiging"}},
        {"Portugal onderstreepte dat de havens kwetsbaar zijn.", {"Portugal EMPHASISES de havens kwetsbaar zijn"}},
        {"Volgens Zweden is toezicht noodzakelijk.", {"Zweden EMPHASISES toezicht"}},
        {"België vindt het van belang dat slachtoffers hulp krijgen.", {"België EMPHASISES slachtoffers hulp krijgen"}},
        {"Slowakije is van mening dat de regels volstaan.", {"Slowakije EMPHASISES de regels volstaan"}},
        {"Finland hecht veel waarde aan paraatheid.", {"Finland EMPHASISES paraatheid"}},
        {"Bulgarije wees op de druk aan de grens.", {"Bulgarije EMPHASISES druk aan de grens"}},
        {"Eurojust stelde dat de capaciteit tekortschiet.", {"Eurojust EMPHASISES de capaciteit tekortschiet"}},
        {"Ierland merkte op dat de tijd dringt.", {"Ierland EMPHASISES de tijd dringt"}},
        {"Roemenië zal benadrukken dat de grens open moet.", {"Roemenië EMPHASISES de grens open moet [planned]"}},
    });
}

BOOST_AUTO_TEST_CASE(concern_is_read_from_light_verbs_and_predicates) {
    check({
        {"Denemarken uitte zorgen over de rechtsgrond.", {"Denemarken CONCERNED rechtsgrond"}},
        {"Griekenland maakt zich grote zorgen over de instroom.", {"Griekenland CONCERNED instroom"}},
        {"Kroatië is bezorgd over de termijn.", {"Kroatië CONCERNED termijn"}},
        {"Spanje sprak zijn zorgen uit over de kosten.", {"Spanje CONCERNED kosten"}},
        {"Europol waarschuwde voor nieuwe smokkelroutes.", {"Europol CONCERNED nieuwe smokkelroutes"}},
        {"Tsjechië toonde zich teleurgesteld over de uitkomst.", {"Tsjechië CONCERNED uitkomst"}},
        {"Letland vreest een nieuwe crisis.", {"Letland CONCERNED nieuwe crisis"}},
        {"Er waren enkele lidstaten die hun zorgen uitten over de boetes.", {"enkele lidstaten CONCERNED boetes"}},
    });
}

BOOST_AUTO_TEST_CASE(acts_of_bodies_and_states_are_told_apart) {
    check({
        {"De Raad heeft de verordening vastgesteld.", {"Raad ADOPTS verordening"}},
        {"De conclusies werden aangenomen.", {"inst:council ADOPTS conclusies"}},
        {"Er werd een politiek akkoord bereikt op de asielrichtlijn.", {"inst:council ADOPTS asielrichtlijn"}},
        {"De Raad zal de richtlijn aannemen.", {"Raad ADOPTS richtlijn [planned]"}},
        {"De Commissie publiceerde een witboek.", {"Commissie PROPOSES witboek"}},
        {"Oostenrijk stelde een overgangsperiode voor.", {"Oostenrijk PROPOSES overgangsperiode"}},
        {"Op maandag presenteerde het Voorzitterschap een nieuwe tekst.", {"Voorzitterschap PROPOSES nieuwe tekst"}},
        {"De nieuwe tekst werd door het Voorzitterschap gepresenteerd.", {"Voorzitterschap PROPOSES nieuwe tekst"}},
        {"Eurojust lichtte het jaarverslag toe.", {"Eurojust INFORMS jaarverslag"}},
        {"Frontex gaf een toelichting op de cijfers.", {"Frontex INFORMS cijfers"}},
        {"Slovenië informeerde de Raad over de grenscontroles.", {"Slovenië INFORMS grenscontroles"}},
        {"Noorwegen nam deel aan het overleg.", {"Noorwegen PARTICIPATES overleg"}},
        {"Malta en Italië woonden de ceremonie bij.",
         {"Malta PARTICIPATES ceremonie", "Italië PARTICIPATES ceremonie"}},
        {"Litouwen organiseert een conferentie.", {"Litouwen PARTICIPATES conferentie"}},
        {"Bulgarije trad toe tot het netwerk.", {"Bulgarije PARTICIPATES netwerk"}},
        {"Zeven ministers en Portugal ondertekenden de verklaring.", {"Portugal PARTICIPATES verklaring"}},
    });
}

BOOST_AUTO_TEST_CASE(every_actor_of_a_list_or_group_has_its_stance) {
    check({
        {"Zweden, Finland en Denemarken steunden de oproep.",
         {"Zweden SUPPORTS oproep", "Finland SUPPORTS oproep", "Denemarken SUPPORTS oproep"}},
        {"Zowel Ierland als Malta verwelkomde het akkoord.", {"Ierland SUPPORTS akkoord", "Malta SUPPORTS akkoord"}},
        {"Meerdere lidstaten, waaronder Spanje, benadrukten de noodzaak van steun.",
         {"Meerdere lidstaten EMPHASISES noodzaak van steun", "Spanje EMPHASISES noodzaak van steun"}},
        {"Polen, net als een aantal andere lidstaten, verwierp de tekst.",
         {"Polen OPPOSES tekst", "aantal andere lidstaten OPPOSES tekst"}},
        {"Samen met Frankrijk pleitte Duitsland voor hervorming.",
         {"Duitsland CALLS_FOR hervorming", "Frankrijk CALLS_FOR hervorming"}},
        {"Alle lidstaten behalve Hongarije steunden de verklaring.", {"Alle lidstaten SUPPORTS verklaring"}},
        {"Alle lidstaten, met uitzondering van Slowakije, stemden in met de tekst.", {"Alle lidstaten SUPPORTS tekst"}},
        {"In tegenstelling tot Polen steunde Tsjechië de tekst.", {"Tsjechië SUPPORTS tekst"}},
    });
}

BOOST_AUTO_TEST_CASE(coordinated_clauses_inherit_their_subject_or_bring_their_own) {
    check({
        {"Finland steunde de tekst en riep op tot spoed.", {"Finland SUPPORTS tekst", "Finland CALLS_FOR spoed"}},
        {"Estland verwelkomde het rapport, maar uitte zorgen over de kosten.",
         {"Estland SUPPORTS rapport", "Estland CONCERNED kosten"}},
        {"Letland steunde de tekst, maar Litouwen wees de tekst af.",
         {"Letland SUPPORTS tekst", "Litouwen OPPOSES tekst"}},
        {"Hoewel Malta de tekst steunde, stemde Cyprus tegen.", {"Malta SUPPORTS tekst", "Cyprus OPPOSES _"}},
        {"Terwijl Italië de tekst verwierp, verwelkomde Spanje het compromis.",
         {"Italië OPPOSES tekst", "Spanje SUPPORTS compromis"}},
        {"Kroatië lichtte de tekst toe.|Hij pleitte voor spoed.",
         {"Kroatië INFORMS tekst", "state:HR CALLS_FOR spoed"}},
        {"Enkele lidstaten steunden de tekst.|Zij pleitten voor spoed.",
         {"Enkele lidstaten SUPPORTS tekst", "group:some CALLS_FOR spoed"}},
    });
}

BOOST_AUTO_TEST_CASE(passives_name_their_agent_or_a_group_or_the_council) {
    check({
        {"Het plan werd door Luxemburg gesteund.", {"Luxemburg SUPPORTS plan"}},
        {"Het rapport werd breed verwelkomd.", {"group:unspecified SUPPORTS rapport"}},
        {"Er was brede steun voor de routekaart.", {"group:unspecified SUPPORTS routekaart"}},
        {"De aanbeveling zal door meerdere lidstaten worden gesteund.",
         {"meerdere lidstaten SUPPORTS aanbeveling [planned]"}},
        {"Portugal nam het woord en steunde de tekst.|Ook werd benadrukt dat de tijd dringt.",
         {"Portugal SUPPORTS tekst", "state:PT EMPHASISES de tijd dringt"}},
        {"Kabinetsappreciatie#De regels moeten snel worden aangepast.",
         {"gov:NL CALLS_FOR De regels moeten snel worden aangepast"}},
    });
}

BOOST_AUTO_TEST_CASE(plans_and_expectations_are_planned) {
    check({
        {"Naar verwachting stemt Zweden in met het mandaat.", {"Zweden SUPPORTS mandaat [planned]"}},
        {"Estland is voornemens in te stemmen met de tekst.", {"Estland SUPPORTS tekst [planned]"}},
        {"De Commissie zal een strategie presenteren.", {"Commissie PROPOSES strategie [planned]"}},
        {"Malta zal deelnemen aan de conferentie.", {"Malta PARTICIPATES conferentie [planned]"}},
    });
}

BOOST_AUTO_TEST_CASE(what_a_letter_tells_of_the_meeting_ahead_is_planned) {
    const auto modality = [](text::Day letter_day, text::Day meeting_day) {
        text::Document letter = test::letter_of("Tijdens deze bijeenkomst spreekt Malta over de grens.");
        letter.metadata.date = letter_day;
        letter.metadata.meeting.start = meeting_day;
        const std::vector<Stance> found = find_stances(letter, rules(), test::mentions_in(letter.clean), {});
        BOOST_REQUIRE_EQUAL(found.size(), 1U);
        BOOST_TEST(std::string(name_of(found.front().relation)) == "PARTICIPATES");
        return found.front().modality;
    };
    BOOST_TEST((modality({2025, 1, 22}, {2025, 1, 30}) == Modality::Planned));
    BOOST_TEST((modality({2025, 2, 14}, {2025, 1, 30}) == Modality::Asserted));
    BOOST_TEST((modality({2025, 1, 22}, {}) == Modality::Asserted));
}

BOOST_AUTO_TEST_CASE(a_paragraph_goes_on_with_its_authors_opinion) {
    check({
        {"Het kabinet hecht aan samenwerking.|Deze samenwerking moet gebaseerd zijn op vertrouwen.",
         {"gov:NL CALLS_FOR Deze samenwerking moet gebaseerd zijn op vertrouwen", "kabinet EMPHASISES samenwerking"}},
        {"Nederland steunt het fonds.|Er moeten oplossingen komen.",
         {"Nederland SUPPORTS fonds", "gov:NL CALLS_FOR Er moeten oplossingen komen"}},
        {"Polen steunde het voorstel.|De regels moeten eenvoudiger worden.", {"Polen SUPPORTS voorstel"}},
        {"Nederland en Polen steunden het fonds.|De regels moeten eenvoudiger worden.",
         {"Nederland SUPPORTS fonds", "Polen SUPPORTS fonds"}},
    });
}

BOOST_AUTO_TEST_CASE(targets_are_cut_where_a_reader_would) {
    check({
        {"Ierland verwelkomde het plan, waarbij de kosten laag blijven.", {"Ierland SUPPORTS plan"}},
        {"Cyprus steunt de tekst, omdat de grens dan veilig is.", {"Cyprus SUPPORTS tekst"}},
        {"Letland pleit voor strenge regels zodat smokkel stopt.", {"Letland CALLS_FOR strenge regels"}},
        {"Finland steunt de tekst (zie het verslag) niet.", {"Finland OPPOSES tekst"}},
    });
}

BOOST_AUTO_TEST_CASE(the_subject_is_found_behind_whatever_stands_first) {
    check({
        {"Eind mei dienden Frankrijk en Letland een notitie in.",
         {"Frankrijk PROPOSES notitie", "Letland PROPOSES notitie"}},
        {"Vooralsnog kan Oostenrijk de tekst niet steunen.", {"Oostenrijk OPPOSES tekst"}},
        {"Evenmin kon Malta instemmen met de heffing.", {"Malta OPPOSES heffing"}},
        {"Deze lijn onderschreef ook Portugal.", {"Portugal SUPPORTS Deze lijn"}},
        {"Scherpe kritiek uitte Cyprus op de tarieven.", {"Cyprus OPPOSES tarieven"}},
        {"Kritisch over de kosten waren Spanje en Malta.", {"Spanje OPPOSES kosten", "Malta OPPOSES kosten"}},
        {"Tegen deze verlaging maakte Griekenland bezwaar.", {"Griekenland OPPOSES deze verlaging"}},
        {"Voor een hogere drempel pleitten Polen en Tsjechië.",
         {"Polen CALLS_FOR hogere drempel", "Tsjechië CALLS_FOR hogere drempel"}},
        {"Evenals Estland steunde Letland de nieuwe boete.",
         {"Letland SUPPORTS nieuwe boete", "Estland SUPPORTS nieuwe boete"}},
        {"Italië verwierp, net als Ierland, de heffing.", {"Italië OPPOSES heffing", "Ierland OPPOSES heffing"}},
        {"Het plan baart Letland zorgen.", {"Letland CONCERNED plan"}},
        {"Portugal sprak als laatste.|Daarbij wees het de heffing van de hand.", {"state:PT OPPOSES heffing"}},
        {"Wij steunen dit voorstel.", {"gov:NL SUPPORTS dit voorstel"}},
        {"Kroatië: tegen een hogere boete.", {"Kroatië OPPOSES hogere boete"}},
        {"Tegen: Malta en Polen.", {"Malta OPPOSES _", "Polen OPPOSES _"}},
        {"De motie roept Nederland op het verdrag te steunen.", {}},
        {"Het rapport bekritiseerde Hongarije.", {}},
        {"Het voorstel geeft lidstaten meer ruimte.", {}},
        {"Hierbij informeren wij uw Kamer over de uitkomst.", {}},
    });
}

BOOST_AUTO_TEST_CASE(relative_clauses_take_their_subject_or_target_from_what_they_describe) {
    check({
        {"Spanje, dat de heffing verwerpt, kondigde een wet aan.", {"Spanje OPPOSES heffing", "Spanje PROPOSES wet"}},
        {"Het mandaat dat Slovenië blokkeerde, ligt nu bij de Raad.", {"Slovenië OPPOSES mandaat"}},
        {"De regels waarmee Litouwen instemt, gelden vanaf mei.", {"Litouwen SUPPORTS regels"}},
        {"Het fonds, waar Finland volledig achter staat, start in juni.", {"Finland SUPPORTS fonds"}},
        {"Ook stelde Malta, net als Cyprus, dat de kosten stijgen.",
         {"Malta EMPHASISES de kosten stijgen", "Cyprus EMPHASISES de kosten stijgen"}},
    });
}

BOOST_AUTO_TEST_CASE(what_somebody_says_of_itself_counts_and_not_that_it_says_so) {
    check({
        {"Oostenrijk gaf aan dat het de tekst niet kan steunen.", {"Oostenrijk OPPOSES tekst"}},
        {"Enkele lidstaten zeiden dat zij nog geen standpunt hebben.", {"Enkele lidstaten UNDECIDED _"}},
        {"De Commissie merkte op dat Roemenië de boete verwerpt.",
         {"Commissie EMPHASISES Roemenië de boete verwerpt", "Roemenië OPPOSES boete"}},
        {"Finland stelde dat Malta de tekst moet steunen.", {"Finland EMPHASISES Malta de tekst moet steunen"}},
        {"Roemenië steunt het voorstel van Hongarije om de sancties te blokkeren niet.",
         {"Hongarije PROPOSES de sancties te blokkeren"}},
    });
}

BOOST_AUTO_TEST_CASE(neither_nor_denies_of_each_and_a_condition_says_nothing) {
    check({
        {"Noch Malta, noch Cyprus steunde de tekst.", {"Malta OPPOSES tekst", "Cyprus OPPOSES tekst"}},
        {"België noch Nederland was tegen het voorstel.", {}},
        {"Geen van de lidstaten steunde de tekst.", {}},
        {"Blijft de boete staan, dan zal Kroatië tegenstemmen.", {}},
        {"Wordt de tekst aangepast, dan steunt Polen het mandaat.", {}},
        {"Zonder voorbehoud steunde Ierland de tekst.", {"Ierland SUPPORTS tekst"}},
    });
}

BOOST_AUTO_TEST_CASE(what_is_no_position_gives_none) {
    const std::vector<std::string_view> distractors = {
        "Er was onvoldoende steun voor het compromis.",
        "Het voorstel kon niet op steun rekenen.",
        "Polen had geen bezwaar tegen de tekst.",
        "Geen enkele lidstaat steunde de tekst.",
        "Niet alle lidstaten steunden de tekst.",
        "Het voorstel van de Commissie steunt op artikel 78.",
        "De verordening bevat regels over de grens.",
        "Indien Hongarije de tekst steunt, is er een meerderheid.",
        "Ierland steunt de tekst alleen indien de kosten dalen.",
        "Polen zal tegenstemmen indien de boete blijft staan.",
        "Mits de kosten dalen, steunt Ierland de tekst.",
        "Stel dat Malta zich onthoudt, dan is er geen meerderheid.",
        "In het geval dat Zweden de tekst steunt, is er een meerderheid.",
        "De leden van de fractie vragen of Finland de tekst heeft gesteund.",
        "De vraag is of Cyprus het mandaat verwerpt.",
        "Steunt Malta de tekst?",
        "De steun aan Oekraïne loopt door.",
        "Het aantal aanvragen in Griekenland steeg.",
        "De bijeenkomst vond plaats in Polen.",
        "Hierbij bieden wij het verslag aan.",
        "De richtlijn geldt niet voor Denemarken.",
        "In Letland zijn de kosten hoog.",
        "De positie van Zweden is bekend.",
        "De volgende vergadering is in Cyprus.",
        "Het verslag over Italië is openbaar.",
        "Volgens planning start het systeem in het najaar.",
        "De trein naar Estland vertrekt.",
        "Het is onduidelijk of Spanje de tekst steunt.",
        "De kosten voor Portugal bedragen een miljoen euro.",
        "Frankrijk ligt aan zee.",
        "Er is gesproken over de grens met Kroatië.",
        "Het is nog niet bekend wat Finland wil.",
        "De lidstaten wisselden van gedachten.",
        "Het register wordt beheerd in Oostenrijk.",
        "Wie de tekst steunt, is niet bekend.",
        "Het is niet zo dat Spanje de tekst steunt.",
        "Estland zou de tekst hebben gesteund.",
        "Oostenrijk is minder positief over de tekst.",
        "België is allesbehalve tevreden over de tekst.",
        "Zweden kan de tekst onmogelijk steunen.",
        "De tekst wordt niet breed gesteund.",
        "Denemarken hoeft de tekst niet te steunen.",
        "Denemarken moet de tekst steunen.",
        "Malta en Polen steunden de tekst, Hongarije niet.",
        "Spanje trok zijn steun voor de tekst in.",
    };
    for (const std::string_view text : distractors) {
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(test::stances_in(text, rules()) == std::vector<std::string>{}, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(every_example_of_every_frame_holds) {
    BOOST_TEST(rules().frames.all().size() >= 120U);
    for (const Frame& frame : rules().frames.all()) {
        BOOST_TEST_CONTEXT(frame.file << ": " << frame.name) {
            BOOST_TEST(!frame.examples.empty());
            for (const FrameExample& example : frame.examples) {
                std::vector<std::string> expected = example.stances;
                std::sort(expected.begin(), expected.end());
                BOOST_TEST_CONTEXT(example.text) {
                    BOOST_TEST(test::stances_in(example.text, rules()) == expected, boost::test_tools::per_element());
                }
            }
            for (const std::string& text : frame.counter_examples) {
                BOOST_TEST_CONTEXT(text) {
                    BOOST_TEST(test::stances_in(text, rules()) == std::vector<std::string>{},
                               boost::test_tools::per_element());
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_sentence_of_a_megabyte_takes_the_time_of_its_length) {
    std::string text = "Malta steunt de tekst";
    while (text.size() < 1'000'000) text += ", dat zegt de Commissie en Polen steunt die niet";
    const auto start = std::chrono::steady_clock::now();
    const std::vector<std::string> found = test::stances_in(text, rules());
    const auto taken = std::chrono::steady_clock::now() - start;
    BOOST_TEST(!found.empty());
    BOOST_TEST(std::chrono::duration_cast<std::chrono::seconds>(taken).count() < 20);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace kveld::extract
