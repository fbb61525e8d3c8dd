#include "assemble/assembler.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "assemble/reading.h"
#include "base/file.h"
#include "extract/extractor.h"
#include "sketch.h"

using namespace kveld::assemble;
using kveld::extract::MentionType;
using kveld::extract::Relation;

namespace {

using Lines = std::vector<std::string>;

void same_lines(const Lines& found, const Lines& expected) {
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

Letter abstention() {
    Sketch brief("brief",
                 {"Enkele lidstaten, waaronder Nederland en Letland, onthielden zich over de Terugkeerrichtlijn."});
    brief.mention("Enkele lidstaten", MentionType::StateGroup, "group:some");
    brief.mention("Nederland", MentionType::MemberState, "state:NL");
    brief.mention("Letland", MentionType::MemberState, "state:LV");
    brief.mention("Terugkeerrichtlijn", MentionType::Instrument, "instrument:return-directive");
    for (const auto& [words, id] : {std::pair<std::string, std::string>{"Enkele lidstaten", "group:some"},
                                    {"Nederland", "state:NL"},
                                    {"Letland", "state:LV"}}) {
        brief.stance({.relation = Relation::Abstains,
                      .actor = words,
                      .ids = {id},
                      .cue = "onthielden zich",
                      .target = "Terugkeerrichtlijn"});
    }
    brief.letter.document.metadata.date = {2024, 6, 21};
    return brief.letter;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(assembler_suite)

BOOST_AUTO_TEST_CASE(one_sentence_becomes_these_nodes_and_relationships_and_no_others) {
    const Assembled corpus = assembled({abstention()});
    same_lines(nodes_of(corpus.graph), {
                                           "Document brief",
                                           "Entity Instrument instrument:return-directive",
                                           "Entity MemberState state:LV",
                                           "Entity MemberState state:NL",
                                           "Entity StateGroup group:some@brief@0",
                                           "Passage brief@0",
                                           "Position brief@0/p1",
                                       });
    const Lines types = {"HAS_PASSAGE", "MENTIONS", "ABSTAINS", "ABOUT", "STATED_IN", "INCLUDES"};
    const Lines relationships = relationships_of(corpus.graph, types, {"cue", "role", "via", "actor_text"});
    same_lines(relationships,
               {
                   ("brief HAS_PASSAGE brief@0 cue=Enkele lidstaten, waaronder Nederland en Letland, onthielden zich "
                    "over de Terugkeerrichtlijn."),
                   "brief@0 MENTIONS group:some@brief@0 cue=Enkele lidstaten",
                   "brief@0 MENTIONS instrument:return-directive cue=Terugkeerrichtlijn",
                   "brief@0 MENTIONS state:LV cue=Letland",
                   "brief@0 MENTIONS state:NL cue=Nederland",
                   "brief@0/p1 ABOUT instrument:return-directive cue=Terugkeerrichtlijn role=object via=text",
                   "brief@0/p1 STATED_IN brief@0 cue=onthielden zich",
                   "group:some@brief@0 ABSTAINS brief@0/p1 cue=onthielden zich actor_text=Enkele lidstaten",
                   "group:some@brief@0 INCLUDES state:LV cue=waaronder",
                   "group:some@brief@0 INCLUDES state:NL cue=waaronder",
                   "state:LV ABSTAINS brief@0/p1 cue=onthielden zich actor_text=Letland",
                   "state:NL ABSTAINS brief@0/p1 cue=onthielden zich actor_text=Nederland",
               });
    BOOST_TEST(relationships.size() == corpus.graph.edge_count());
    BOOST_TEST(corpus.warnings.empty());
}

BOOST_AUTO_TEST_CASE(every_relationship_points_at_the_sentence_that_says_so) {
    const Assembled corpus = assembled({abstention()});
    const kveld::graph::GraphView view(corpus.graph);
    std::set<std::string> ids;
    for (kveld::graph::Edge edge = 0; edge < view.edge_count(); ++edge) {
        ids.insert(edge_property(view, edge, "id"));
        BOOST_TEST(edge_property(view, edge, "id").starts_with("brief@0/r"));
        BOOST_TEST(edge_property(view, edge, "doc") == "brief");
        BOOST_TEST(edge_property(view, edge, "text").ends_with("Terugkeerrichtlijn."));
        BOOST_TEST(edge_property(view, edge, "date") == "2024-06-21");
        BOOST_TEST(edge_property(view, edge, "date_from") == "letter");
        for (const std::string_view key : {"start", "end", "rule", "confidence", "cue"}) {
            BOOST_TEST(!edge_property(view, edge, key).empty(), key);
        }
    }
    BOOST_TEST(ids.size() == view.edge_count());
}

BOOST_AUTO_TEST_CASE(groups_include_and_exclude_states_by_the_words_between) {
    struct Case {
        std::string sentence;
        std::vector<std::pair<std::string, std::string>> states;
        Lines expected;
    };
    const std::string group = "group:all@brief@0";
    const std::vector<Case> cases = {
        {"Alle lidstaten, met uitzondering van Malta, stemden in.",
         {{"Malta", "state:MT"}},
         {group + " EXCLUDES state:MT"}},
        {"Alle lidstaten (behalve Malta en Spanje) stemden in.",
         {{"Malta", "state:MT"}, {"Spanje", "state:ES"}},
         {group + " EXCLUDES state:ES", group + " EXCLUDES state:MT"}},
        {"Alle lidstaten, waaronder Malta, spraken met Spanje.",
         {{"Malta", "state:MT"}, {"Spanje", "state:ES"}},
         {group + " INCLUDES state:MT"}},
        {"Alle lidstaten en Malta stemden in.", {{"Malta", "state:MT"}}, {}},
        {"Alle lidstaten vroegen, anders dan Malta, om tijd.", {{"Malta", "state:MT"}}, {}},
    };
    for (const Case& c : cases) {
        Sketch brief("brief", {c.sentence});
        brief.mention("Alle lidstaten", MentionType::StateGroup, "group:all");
        for (const auto& [words, id] : c.states) brief.mention(words, MentionType::MemberState, id);
        same_lines(relationships_of(assembled({brief.letter}).graph, {"INCLUDES", "EXCLUDES"}, {}), c.expected);
    }
}

BOOST_AUTO_TEST_CASE(a_position_without_words_of_its_own_is_about_what_was_said_before) {
    Sketch brief("brief",
                 {"De Raad besprak de Terugkeerrichtlijn.", "Malta steunt dit.", "Spanje steunt een ander plan."},
                 "Verordening talentenpool");
    brief.mention("Terugkeerrichtlijn", MentionType::Instrument, "instrument:return-directive");
    brief.mention("talentenpool", MentionType::Instrument, "instrument:talent-pool-regulation");
    brief.stance({.sentence = 2, .actor = "Malta", .ids = {"state:MT"}, .cue = "steunt", .target = "dit"});
    brief.stance({.sentence = 3, .actor = "Spanje", .ids = {"state:ES"}, .cue = "steunt", .target = "een ander plan"});
    const Assembled corpus = assembled({brief.letter});
    same_lines(relationships_of(corpus.graph, {"ABOUT"}, {"role", "via"}),
               {"brief@65/p1 ABOUT instrument:return-directive role=object via=previous"});

    Sketch short_brief("brief", {"Malta steunt dit."}, "Verordening talentenpool");
    short_brief.mention("talentenpool", MentionType::Instrument, "instrument:talent-pool-regulation");
    short_brief.stance({.sentence = 1, .actor = "Malta", .ids = {"state:MT"}, .cue = "steunt"});
    same_lines(relationships_of(assembled({short_brief.letter}).graph, {"ABOUT"}, {"role", "via"}),
               {"brief@26/p1 ABOUT instrument:talent-pool-regulation role=object via=section"});
}

BOOST_AUTO_TEST_CASE(a_vote_after_a_sentence_that_names_an_instrument_in_passing_is_about_it) {
    Sketch brief("brief", {"De Commissie vroeg om steun voor haar inzet bij de talentenpool.", "Malta onthield zich."});
    brief.mention("De Commissie", MentionType::Institution, "inst:commission");
    brief.mention("talentenpool", MentionType::Instrument, "instrument:talent-pool-regulation");
    brief.stance({.relation = Relation::CallsFor,
                  .actor = "De Commissie",
                  .ids = {"inst:commission"},
                  .cue = "vroeg",
                  .target = "steun voor haar inzet bij de talentenpool"});
    brief.stance(
        {.sentence = 1, .relation = Relation::Abstains, .actor = "Malta", .ids = {"state:MT"}, .cue = "onthield zich"});
    same_lines(relationships_of(assembled({brief.letter}).graph, {"ABOUT"}, {"role", "via"}),
               {"brief@0/p1 ABOUT instrument:talent-pool-regulation role=mention via=text",
                "brief@65/p1 ABOUT instrument:talent-pool-regulation role=object via=previous"});
}

BOOST_AUTO_TEST_CASE(words_before_an_instrument_tell_its_role) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"de Terugkeerrichtlijn", "object"},
        {"het voorstel voor de Terugkeerrichtlijn", "object"},
        {"de herziening van de Terugkeerrichtlijn", "change"},
        {"een verordening die de Terugkeerrichtlijn vervangt", "change"},
        {"een verordening die de Terugkeerrichtlijn noemt", "mention"},
        {"het toezicht op kampen onder de Terugkeerrichtlijn", "mention"},
    };
    for (const auto& [target, role] : cases) {
        Sketch brief("brief", {"Malta steunt " + target + "."});
        brief.mention("Terugkeerrichtlijn", MentionType::Instrument, "instrument:return-directive");
        brief.stance({.actor = "Malta", .ids = {"state:MT"}, .cue = "steunt", .target = target});
        same_lines(relationships_of(assembled({brief.letter}).graph, {"ABOUT"}, {"role"}),
                   {"brief@0/p1 ABOUT instrument:return-directive role=" + role});
    }
}

BOOST_AUTO_TEST_CASE(a_governments_stance_is_its_states) {
    Sketch brief("brief", {"Het kabinet steunt het plan."});
    brief.mention("Het kabinet", MentionType::Institution, "gov:NL");
    brief.stance({.actor = "Het kabinet", .ids = {"gov:NL"}, .cue = "steunt", .target = "plan"});
    same_lines(relationships_of(assembled({brief.letter}).graph, {"SUPPORTS", "GOVERNMENT_OF"}, {"actor_id", "rule"}),
               {"gov:NL GOVERNMENT_OF state:NL rule=register:names",
                "state:NL SUPPORTS brief@0/p1 actor_id=gov:NL rule=test.frame"});
}

BOOST_AUTO_TEST_CASE(citations_lead_to_documents_that_are_read_or_not) {
    Sketch agenda("agenda", {"Zie het verslag (99 817, nr. 8), artikel 4 VEU en de motie van Ter Braak."});
    agenda.letter.document.metadata.id = "kst-99817-5";
    auto& report = agenda.cite("99 817, nr. 8", "paper", "kst-99817-8");
    report.cited_kind = "report";
    report.cited_chamber = "TK";
    report.cited_meeting = "meeting:council-2024-10-17";
    agenda.cite("artikel 4 VEU", "provision", "VEU:4");
    agenda.cite("motie van Ter Braak", "motion", "motion:ter-braak");
    agenda.cite("Zie", "paper", "kst-99817-5");  // its own number cites nothing
    Sketch verslag("verslag", {"De Raad kwam bijeen."});
    verslag.letter.document.metadata.kind = "report";
    verslag.letter.document.metadata.chamber = "TK";
    verslag.letter.document.metadata.meeting.body = "council";
    verslag.letter.document.metadata.meeting.start = {2024, 10, 17};
    const Assembled corpus = assembled({agenda.letter, verslag.letter});
    same_lines(relationships_of(corpus.graph, {"REFERENCES"}, {"kind", "provision"}),
               {"kst-99817-5 REFERENCES VEU kind=provision provision=4",
                "kst-99817-5 REFERENCES agenda/motion:ter-braak kind=motion",
                "kst-99817-5 REFERENCES kst-99817-8 kind=paper"});
    const kveld::graph::GraphView view(corpus.graph);
    const std::vector<Lines> documents = {
        {"kst-99817-5", "true", "text"}, {"kst-99817-8", "true", "citation"}, {"VEU", "false", ""}};
    for (const Lines& document : documents) {
        const auto vertex = view.find_vertex(view.find_label("Document"), document[0]);
        BOOST_REQUIRE(vertex.has_value());
        BOOST_TEST(property(view, *vertex, "ingested") == document[1]);
        BOOST_TEST(property(view, *vertex, "id_from") == document[2]);
    }
    same_lines(relationships_of(corpus.graph, {"REPORTS_ON"}, {}),
               {"kst-99817-8 REPORTS_ON meeting:council-2024-10-17"});
}

BOOST_AUTO_TEST_CASE(a_citation_whose_meeting_fits_no_letter_counts_for_nothing_and_is_reported) {
    Sketch agenda("agenda", {"Zie het verslag (99 817, nr. 8)."});
    auto& report = agenda.cite("99 817, nr. 8", "paper", "kst-99817-8");
    report.cited_kind = "report";
    report.cited_chamber = "TK";
    report.cited_meeting = "meeting:council-2024-10-18";
    Sketch verslag("verslag", {"De Raad kwam bijeen."});
    verslag.letter.document.metadata.kind = "report";
    verslag.letter.document.metadata.chamber = "TK";
    verslag.letter.document.metadata.meeting.body = "council";
    verslag.letter.document.metadata.meeting.start = {2024, 10, 17};
    same_lines(
        assembled({agenda.letter, verslag.letter}).warnings,
        {"agenda: cites kst-99817-8 as report on meeting:council-2024-10-18, which no letter read is about; it tells "
         "no letter's number"});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_right_by_the_registers_is_reported_and_kept) {
    Sketch brief("brief", {"Zie Kamerstukken II, 99 817, AB."});
    brief.cite("Kamerstukken II, 99 817, AB", "paper", "kst-99817-AB");
    const Assembled corpus = assembled({brief.letter});
    same_lines(corpus.warnings,
               {"brief: cites kst-99817-AB as a paper of the Tweede Kamer, whose papers have numbers, not letters"});
    same_lines(relationships_of(corpus.graph, {"REFERENCES"}, {}), {"brief REFERENCES kst-99817-AB"});
}

BOOST_AUTO_TEST_CASE(a_motion_whose_mark_leads_to_one_paper_is_that_paper) {
    Sketch brief("brief", {"De motie van Ter Braak vraagt dit.", "Kamerstukken II, 99 836, nr. 21."});
    brief.cite("motie van Ter Braak", "motion", "motion:ter-braak");
    brief.cite("Kamerstukken II, 99 836, nr. 21", "paper", "kst-99836-21");
    brief.letter.document.sentences[1].kind = kveld::text::SentenceKind::Footnote;
    const auto body = brief.letter.document.sentences[1].span;
    brief.letter.document.footnotes.push_back({"1", body, brief.find("motie van Ter Braak").end, 0});
    const Assembled corpus = assembled({brief.letter});
    same_lines(relationships_of(corpus.graph, {"REFERENCES"}, {"kind", "start"}),
               {"brief REFERENCES kst-99836-21 kind=paper start=0"});
}

BOOST_AUTO_TEST_CASE(registers_add_what_no_letter_says) {
    Sketch brief("brief",
                 {"Het Poolse voorzitterschap en D.M. van Weel bespraken COM(2023) 716 over de talentenpool."});
    brief.mention("Poolse voorzitterschap", MentionType::Institution, "inst:presidency-PL");
    brief.mention("D.M. van Weel", MentionType::Person, "person:van-weel");
    brief.mention("talentenpool", MentionType::Instrument, "instrument:talent-pool-regulation");
    brief.cite("COM(2023) 716", "com", "COM(2023)716");
    const Lines facts =
        relationships_of(assembled({brief.letter}).graph, {"HELD_BY", "HOLDS", "IS_TEXT_OF"}, {"from", "to", "rule"});
    const auto holds = [&](const std::string& fact) { return std::ranges::find(facts, fact) != facts.end(); };
    BOOST_TEST(holds("inst:presidency-PL HELD_BY state:PL from=2025-01-01 to=2025-06-30 rule=register:presidencies"));
    BOOST_TEST(
        holds("person:van-weel HOLDS office:minister-van-justitie-en-veiligheid from=2024-07-02 to=2025-09-05 "
              "rule=register:names"));
    BOOST_TEST(holds("COM(2023)716 IS_TEXT_OF instrument:talent-pool-regulation rule=register:names"));
}

BOOST_AUTO_TEST_CASE(the_samples_make_one_graph_whatever_their_order_and_the_number_of_threads) {
    std::vector<std::string> files;
    for (const auto& file : kveld::base::files_below(std::filesystem::path(KVELD_SOURCE_FOLDER) / "data" / "sample")) {
        if (file.extension() == ".txt") files.push_back(file.string());
    }
    BOOST_REQUIRE(files.size() >= 5U);
    const auto rules = kveld::text::Rules::load(KVELD_SOURCE_FOLDER);
    const kveld::extract::Extractor extractor(kveld::extract::Packs::load(KVELD_SOURCE_FOLDER));
    const auto graph_with = [&](unsigned threads) {
        kveld::base::Tasks tasks(threads);
        auto letters = kveld::text::LetterFiles::find(files);
        return assembled(read_letters(letters, rules, extractor, tasks).letters).graph;
    };
    const auto one = graph_with(1);
    std::ranges::reverse(files);
    const auto other = graph_with(3);
    same_lines(nodes_of(other), nodes_of(one));
    const kveld::graph::GraphView view(one);
    Lines types;
    for (std::uint32_t type = 0; type < view.type_count(); ++type) {
        types.emplace_back(view.type_name(static_cast<kveld::graph::TypeId>(type)));
    }
    const Lines keys = {"id", "start", "end", "cue", "rule", "confidence", "date"};
    same_lines(relationships_of(other, types, keys), relationships_of(one, types, keys));
    for (kveld::graph::Edge edge = 0; edge < view.edge_count(); ++edge) {
        const bool is_fact = edge_property(view, edge, "rule").starts_with("register:");
        BOOST_TEST(edge_property(view, edge, "text").empty() == is_fact);
        BOOST_TEST(!edge_property(view, edge, "id").empty());
    }
}

BOOST_AUTO_TEST_SUITE_END()
