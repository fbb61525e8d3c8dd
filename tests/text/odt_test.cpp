// Letters as ODT.

#include <boost/test/unit_test.hpp>

#include "form_parts.h"
#include "packed.h"
#include "text/forms/element_path.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

const std::string kNamespaces =
    " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
    " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
    " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
    " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
    " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:svg='urn:svg' xmlns:xlink='urn:xlink'";

const std::string kCommonStyles =
    "<office:document-styles" + kNamespaces +
    "><office:styles><style:style style:name='Title' style:family='paragraph'/>"
    "<text:outline-style><text:outline-level-style text:level='1' style:num-format='I' style:num-suffix='.'/>"
    "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
    "<text:outline-level-style text:level='3' style:num-format=''/></text:outline-style></office:styles>"
    "<office:master-styles><style:master-page><style:header><text:p>Kop</text:p></style:header></style:master-page>"
    "</office:master-styles></office:document-styles>";

const std::string kStyles =
    "<office:automatic-styles><style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/>"
    "<style:style style:name='P2' style:family='paragraph'><style:text-properties text:display='none'/></style:style>"
    "<style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/></style:style>"
    "<style:style style:name='T2' style:family='text' style:parent-style-name='T2'/>"
    "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='1' "
    "style:num-suffix='.'/><text:list-level-style-number text:level='2' style:num-format='a' style:num-prefix='(' "
    "style:num-suffix=')'/></text:list-style><text:list-style style:name='L2'><text:list-level-style-bullet "
    "text:level='1' text:bullet-char='•'/></text:list-style></office:automatic-styles>";

std::string content_xml(const std::string& text) {
    return "<?xml version='1.0' encoding='UTF-8'?><office:document-content" + kNamespaces + ">" + kStyles +
           "<office:body><office:text>" + text + "</office:text></office:body></office:document-content>";
}

const std::string kMediaType = "application/vnd.oasis.opendocument.text";

Packed parts_with(const std::string& content) {
    return {{"mimetype", kMediaType},
            {"content.xml", content},
            {"styles.xml", kCommonStyles},
            {"META-INF/manifest.xml", "<manifest:manifest/>"}};
}

LetterFile file_of(std::string bytes) {
    return {"brief.odt", "brief", std::move(bytes), {}};
}

forms::FormText form_of(const std::string& text) {
    LetterFile file = file_of(zip(parts_with(content_xml(text))));
    return forms::read_form(file);
}

Strings read_parts(const std::string& text) {
    return parts_of(form_of(text));
}

std::string refusal_of(const Packed& parts) {
    return refusal_of_file(file_of(zip(parts)));
}

std::string p(const std::string& words) {
    return "<text:p>" + words + "</text:p>";
}

std::string item(const std::string& inside) {
    return "<text:list-item>" + inside + "</text:list-item>";
}

std::string list(const std::string& attributes, const std::string& items) {
    return "<text:list " + attributes + ">" + items + "</text:list>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(odt_suite)

BOOST_AUTO_TEST_CASE(words_of_a_paragraph) {
    const std::vector<std::pair<std::string, std::string>> paragraphs{
        {"De <text:span>Ra</text:span>ad <text:a xlink:href='x'>nam</text:a>\n aan.", "De Raad nam aan."},
        {"<text:span>a</text:span> <text:span>b</text:span>", "a b"},
        {"a<text:s text:c='4'/>b<text:tab/>c", "a b c"},
        {"a<text:soft-page-break/>b<text:bookmark text:name='x'/>c<text:bookmark-start/>d<text:bookmark-end/>", "abcd"},
        {"a<office:annotation><text:p>Opmerking</text:p></office:annotation>b<office:annotation-end/>", "ab"},
        {"a<text:span text:style-name='T1'>geheim</text:span>b<text:span text:style-name='T2'>c</text:span>", "abc"},
        {"a<text:hidden-text text:is-hidden='true'>x</text:hidden-text><text:date>4 maart</text:date>", "a4 maart"},
        {"<text:ruby><text:ruby-base>basis</text:ruby-base><text:ruby-text>boven</text:ruby-text></text:ruby>",
         "basis"},
        {"a<text:change text:change-id='1'/>b<text:change-start/>c<text:change-end/>", "abc"},
        {"&lt;R&amp;D&gt; &#233;&eacute;", "<R&D> é&eacute;"},
    };
    for (const auto& [xml, words] : paragraphs)
        BOOST_TEST(read_parts(p(xml)) == (Strings{"unknown at : " + words}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(line_breaks_begin_lines_of_the_part) {
    const forms::FormText form = form_of(p("De Minister,<text:line-break/>H. Terwindt"));
    BOOST_TEST(form.text == "De Minister,\nH. Terwindt\n");
    BOOST_TEST(form.parts[1].behind_line_break);
}

BOOST_AUTO_TEST_CASE(headings_bear_the_numbers_of_the_outline) {
    const auto h = [](int level, const std::string& words, const std::string& more = "") {
        return "<text:h text:outline-level='" + std::to_string(level) + "' " + more + ">" + words + "</text:h>";
    };
    BOOST_TEST(
        read_parts("<text:p text:style-name='P1'>Verslag</text:p>" + h(1, "Asiel") + h(2, "Grens") + h(2, "Terugkeer") +
                   h(3, "Diep") + h(1, "Justitie") + h(2, "Recht") + h(1, "Zonder", "text:is-list-header='true'") +
                   h(1, "Vijf", "text:restart-numbering='true' text:start-value='5'") + h(99, "Verder") +
                   h(1, "<text:number>A.</text:number>Eigen")) ==
            (Strings{"heading at : Verslag", "heading at : I. Asiel", "heading at : I.1. Grens",
                     "heading at : I.2. Terugkeer", "heading at : Diep", "heading at : II. Justitie",
                     "heading at : II.1. Recht", "heading at : Zonder", "heading at : V. Vijf", "heading at : Verder",
                     "heading at : A. Eigen"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(items_bear_the_numbers_of_their_lists) {
    const std::string of_numbers = "text:style-name='L1'";
    const std::string first = list(of_numbers + " xml:id='lijst'",
                                   item(p("een") + p("vervolg") + list("", item(p("bij een")) + item(p("bij een")))) +
                                       "<text:list-header>" + p("zonder") + "</text:list-header>" + item(p("twee")));
    const forms::FormText form = form_of(
        first + p("Ertussen.") + list(of_numbers + " text:continue-numbering='true'", item(p("drie"))) +
        list(of_numbers, item(p("een"))) + list(of_numbers + " text:continue-list='lijst'", item(p("drie"))) +
        list(of_numbers, "<text:list-item text:start-value='7'>" + p("zeven") + "</text:list-item>") +
        list("text:style-name='L2'", item(p("punt")) + item(p("3. punt"))) +
        list("text:style-name='Weg'", item(p("weg"))) + list("", item("<text:number>4)</text:number>" + p("vier"))) +
        list(of_numbers, item("<text:h text:outline-level='1'>Kop</text:h>")));
    BOOST_TEST(
        form.text ==
        "1. een\n\nvervolg\n\n• (a) bij een\n\n• (b) bij een\n\nzonder\n\n2. twee\n\nErtussen.\n\n3. drie\n\n1. een\n\n"
        "3. drie\n\n7. zeven\n\n• punt\n\n3. punt\n\n• weg\n\n4) vier\n\n1. Kop\n");
    const Strings parts = parts_of(form);
    BOOST_TEST(parts[0] == "list item at : 1. een");
    BOOST_TEST(parts[1] == "paragraph at : vervolg");
    BOOST_TEST(parts[2] == "list item at : (a) bij een");
    BOOST_TEST(parts[4] == "paragraph at : zonder");
    BOOST_TEST(parts[6] == "unknown at : Ertussen.");
    BOOST_TEST(parts.back() == "heading at : 1. Kop");
}

BOOST_AUTO_TEST_CASE(cells_of_tables_are_paragraphs) {
    BOOST_TEST(
        read_parts("<table:table><table:title>Naam</table:title><table:table-header-rows><table:table-row>"
                   "<table:table-cell>" +
                   p("Lidstaat") + "</table:table-cell><table:covered-table-cell>" + p("Bedekt") +
                   "</table:covered-table-cell></table:table-row></table:table-header-rows><table:table-row>"
                   "<table:table-cell>" +
                   p("België") + p("Voor") + "</table:table-cell></table:table-row></table:table>" + p("Erna.")) ==
            (Strings{"paragraph at : Lidstaat", "paragraph at : België", "paragraph at : Voor", "unknown at : Erna."}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(notes_stand_behind_the_text_with_their_marks) {
    const auto note = [](const std::string& id, const std::string& mark, const std::string& body) {
        return "<text:note text:id='" + id + "'><text:note-citation>" + mark + "</text:note-citation><text:note-body>" +
               body + "</text:note-body></text:note>";
    };
    const forms::FormText form = form_of(
        list("text:style-name='L1'",
             item(p(note("ftn1", "1", p("Nr. 8.") + p("Nr. 9." + note("in", "9", p("Dieper.")))) + "Met noot"))) +
        p("Zie" + note("edn1", "i", p("Slot.")) + " noot<text:note-ref text:ref-name='ftn1'>1</text:note-ref> en " +
          note("leeg", "", "") + "verder."));
    BOOST_TEST(form.text == "1.[1] Met noot\n\nZie[i] noot[1] en verder.\n\n[1] Nr. 8. Nr. 9.\n\n[i] Slot.\n");
    BOOST_TEST(form.remarks == (Strings{"footnote 3 has no text"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(text_in_frames_is_read_once_behind_its_paragraph) {
    const auto frame = [](const std::string& inside) {
        return "<draw:frame><draw:text-box>" + inside + "</draw:text-box><draw:image>" + p("Plaatje") +
               "</draw:image><svg:title>Titel</svg:title><svg:desc>Uitleg</svg:desc></draw:frame>";
    };
    BOOST_TEST(read_parts(frame(p("Bovenaan")) + p("De Raad " + frame(p("Kader" + frame(p("Binnenin")))) + "nam aan.") +
                          p("Erna.")) == (Strings{"unknown at : Bovenaan", "unknown at : De Raad nam aan.",
                                                  "unknown at : Kader", "unknown at : Binnenin", "unknown at : Erna."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_left_out) {
    BOOST_TEST(read_parts("<office:forms>" + p("Formulier") +
                          "</office:forms><text:tracked-changes><text:changed-region>"
                          "<text:deletion>" +
                          p("Weg") +
                          "</text:deletion></text:changed-region></text:tracked-changes>"
                          "<text:table-of-content>" +
                          p("Asiel 3") +
                          "</text:table-of-content>"
                          "<text:section text:display='none'>" +
                          p("Verborgen") + "</text:section><text:section>" + p("Zichtbaar") +
                          "</text:section><text:p text:style-name='P2'>Geheim</text:p>") ==
                   (Strings{"unknown at : Zichtbaar"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_letter_is_refused) {
    const std::string anew = " | open it in a word processor and save it as a new file";
    BOOST_TEST(refusal_of(parts_with(content_xml(p("Brief.")))) == "no refusal");
    BOOST_TEST(refusal_of({{"mimetype", kMediaType}}) ==
               "brief.odt is an ODT file without a text: content.xml holds none" + anew);
    BOOST_TEST(refusal_of(parts_with("<office:document-content><office:body>")) ==
               "brief.odt is damaged: its content.xml is no well-formed XML (Start-end tags mismatch)" + anew);
    BOOST_TEST(refusal_of(parts_with(content_xml(""))) == "brief.odt holds no text | is this the right file?");
    BOOST_TEST(
        refusal_of({{"mimetype", kMediaType},
                    {"content.xml", "\x01\x02"},
                    {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}}) ==
        "brief.odt is encrypted: it asks for a password | open it in a word processor, save it without a password "
        "and give that file");
    for (const auto& [kind, name] : std::vector<std::pair<std::string, std::string>>{
             {"spreadsheet", "a spreadsheet"}, {"presentation", "a presentation"}, {"graphics", "a drawing"}}) {
        BOOST_TEST(refusal_of({{"mimetype", "application/vnd.oasis.opendocument." + kind}, {"content.xml", ""}}) ==
                   "brief.odt is " + name +
                       ", no letter | save the letter as PDF, DOCX, ODT or plain text and give that file");
    }
}

BOOST_AUTO_TEST_CASE(nothing_unfolds) {
    const auto nested = [](std::size_t depth, const std::string& begin, const std::string& end) {
        std::string xml;
        for (std::size_t i = 0; i < depth; ++i) xml += begin;
        for (std::size_t i = 0; i < depth; ++i) xml += end;
        return content_xml(xml);
    };
    const std::string deep = "brief.odt nests its elements deeper than " + std::to_string(forms::kDeepestElement) +
                             " levels, as no letter does | open it in a word "
                             "processor and save it as a new file";
    BOOST_TEST(refusal_of(parts_with(nested(100'000, "<text:span>", "</text:span>"))) == deep);
    BOOST_TEST(refusal_of(parts_with(nested(1'000, "<text:p><draw:frame>", "</draw:frame></text:p>"))) == deep);
    BOOST_TEST(refusal_of(parts_with(nested(1'000, "<text:list><text:list-item>", "</text:list-item></text:list>"))) ==
               deep);
    LetterFile file = file_of(zip(
        parts_with("<!DOCTYPE d [<!ENTITY a 'Brief.'><!ENTITY b '&a;&a;'>]>" + content_xml(p("Zie &b;")).substr(38))));
    BOOST_TEST(forms::read_form(file).text == "Zie &b;\n");
}

BOOST_AUTO_TEST_SUITE_END()
