// Letters as DOCX.

#include <boost/test/unit_test.hpp>

#include "form_parts.h"
#include "packed.h"
#include "text/forms/docx_fields.h"
#include "text/forms/element_path.h"
#include "text/forms/number_format.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

const std::string kNamespaces =
    " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:v='urn:schemas-microsoft-com:vml'"
    " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'";

const std::string kStyles =
    "<w:styles" + kNamespaces +
    "><w:style w:type='paragraph' w:default='1' w:styleId='Standaard'><w:name w:val='Normal'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Kop1'><w:name w:val='heading 1'/><w:basedOn w:val='Standaard'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Agendapunt'><w:name w:val='Agendapunt'/><w:basedOn w:val='Kop1'/>"
    "<w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Pijler'><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='AlsTekst'><w:basedOn w:val='Kop1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr>"
    "</w:style>"
    "<w:style w:type='paragraph' w:styleId='Inhopg1'><w:name w:val='toc 1'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Kring'><w:basedOn w:val='Kring'/></w:style>"
    "<w:style w:type='character' w:styleId='Geheim'><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";

std::string level(int at, const std::string& format, const std::string& text, const std::string& more = "") {
    return "<w:lvl w:ilvl='" + std::to_string(at) + "'><w:start w:val='1'/><w:numFmt w:val='" + format +
           "'/><w:lvlText w:val='" + text + "'/>" + more + "</w:lvl>";
}

const std::string kNumbering =
    "<w:numbering" + kNamespaces + "><w:abstractNum w:abstractNumId='0'>" + level(0, "decimal", "%1.") +
    level(1, "lowerLetter", "%2)") + level(2, "upperRoman", "%1.%2.%3") +
    "</w:abstractNum><w:abstractNum w:abstractNumId='1'>" +
    level(0, "decimal", "%1", "<w:pStyle w:val='Agendapunt'/>") +
    "</w:abstractNum><w:abstractNum w:abstractNumId='2'>" + level(0, "bullet", "\xEF\x82\xB7") + level(1, "none", "") +
    "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>"
    "<w:num w:numId='4'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='7'/>"
    "</w:lvlOverride></w:num><w:num w:numId='5'><w:abstractNumId w:val='99'/></w:num></w:numbering>";

std::string notes(const std::string& kind, const std::string& each) {
    return "<w:" + kind + "s" + kNamespaces + "><w:" + kind +
           " w:id='0' w:type='separator'><w:p><w:r><w:t>x</w:t></w:r></w:p></w:" + kind + ">" + each + "</w:" + kind +
           "s>";
}

std::string note(const std::string& kind, int id, const std::string& paragraphs) {
    return "<w:" + kind + " w:id='" + std::to_string(id) + "'>" + paragraphs + "</w:" + kind + ">";
}

std::string document_xml(const std::string& body) {
    return "<?xml version='1.0' encoding='UTF-8'?><w:document" + kNamespaces + "><w:body>" + body +
           "</w:body></w:document>";
}

std::string run(const std::string& words, const std::string& properties = "") {
    return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space='preserve'>" +
           words + "</w:t></w:r>";
}

std::string paragraph(const std::string& runs, const std::string& properties = "") {
    return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}

std::string styled(const std::string& style, const std::string& words) {
    return paragraph(run(words), "<w:pStyle w:val='" + style + "'/>");
}

std::string item(int list, int at, const std::string& words) {
    return paragraph(run(words), "<w:numPr><w:ilvl w:val='" + std::to_string(at) + "'/><w:numId w:val='" +
                                     std::to_string(list) + "'/></w:numPr>");
}

const std::string kFootnotes =
    notes("footnote", note("footnote", 7,
                           "<w:p><w:r><w:footnoteRef/></w:r>" + run(" Kamerstukken II, nr. 8.") + "</w:p>" +
                               paragraph(run("Zie ook nr. 9."))) +
                          note("footnote", 3, paragraph(run("COM(2023) 1."))) +
                          note("footnote", 4, paragraph(run("*") + run(" Onder voorbehoud."))));
const std::string kEndnotes = notes("endnote", note("endnote", 1, paragraph(run("Slot."))));

Packed parts_with(const std::string& document) {
    return {{"[Content_Types].xml", "<Types/>"},
            {"word/document.xml", document},
            {"word/styles.xml", kStyles},
            {"word/numbering.xml", kNumbering},
            {"word/footnotes.xml", kFootnotes},
            {"word/endnotes.xml", kEndnotes},
            {"word/header1.xml", "<w:hdr><w:p/></w:hdr>"},
            {"word/comments.xml", "<w:comments/>"}};
}

LetterFile file_of(std::string bytes) {
    return {"brief.docx", "brief", std::move(bytes), {}};
}

forms::FormText form_of(const std::string& body) {
    LetterFile file = file_of(zip(parts_with(document_xml(body))));
    return forms::read_form(file);
}

Strings read_parts(const std::string& body) {
    return parts_of(form_of(body));
}

std::string refusal_of(const Packed& parts) {
    return refusal_of_file(file_of(zip(parts)));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_suite)

BOOST_AUTO_TEST_CASE(words_of_a_paragraph) {
    const std::vector<std::pair<std::string, std::string>> runs{
        {run("De ") + run("Ra", "<w:b/>") + run("ad."), "De Raad."},
        {"<w:r><w:t>Datum</w:t><w:tab/><w:t>4 maart</w:t></w:r>", "Datum 4 maart"},
        {"<w:r><w:t>JBZ</w:t><w:noBreakHyphen/><w:t>Ra</w:t><w:softHyphen/><w:t>ad</w:t></w:r>", "JBZ-Raad"},
        {"<w:r><w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t></w:r>", "a b"},
        {"<w:r><w:t>a</w:t><w:sym w:font='Symbol' w:char='F0B7'/><w:sym w:char='20AC'/><w:t>b</w:t></w:r>", "a €b"},
        {"<w:hyperlink>" + run("de brief") + "</w:hyperlink>", "de brief"},
        {"<w:del>" + run("oud") + "</w:del><w:ins>" + run("nieuw") + "</w:ins>", "nieuw"},
        {"<w:moveFrom>" + run("van") + "</w:moveFrom><w:moveTo>" + run("naar") + "</w:moveTo>", "naar"},
        {run("a") + run("b", "<w:vanish/>") + run("c", "<w:vanish w:val='0'/>") +
             run("d", "<w:rStyle w:val='Geheim'/>") + run("e"),
         "ace"},
        {"<w:sdt><w:sdtPr/><w:sdtContent>" + run("veld") + "</w:sdtContent></w:sdt>", "veld"},
        {"<w:smartTag>" + run("Brussel") + "</w:smartTag>" +
             "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Klik") + "</w:sdtContent></w:sdt>",
         "Brussel"},
        {"<w:r><w:ruby><w:rt>" + run("boven") + "</w:rt><w:rubyBase>" + run("basis") + "</w:rubyBase></w:ruby></w:r>",
         "basis"},
        {run("&lt;R&amp;D&gt; &#233;&eacute;"), "<R&D> é&eacute;"},
    };
    for (const auto& [xml, words] : runs)
        BOOST_TEST(read_parts(paragraph(xml)) == (Strings{"unknown at : " + words}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_fields_the_result_is_read) {
    const auto mark = [](const std::string& type) { return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>"; };
    const auto code = [](const std::string& words) { return "<w:r><w:instrText>" + words + "</w:instrText></w:r>"; };
    const std::string inner = mark("begin") + code("REF a") + mark("separate") + run("in de code") + mark("end");
    const std::string field =
        mark("begin") + code("IF ") + inner + code(" b") + mark("separate") + run("uitkomst") + mark("end");
    BOOST_TEST(read_parts(paragraph(run("De ") + field + run(" telt.")) +
                          paragraph("<w:fldSimple w:instr=' DATE '>" + run("4 maart") + "</w:fldSimple>")) ==
                   (Strings{"unknown at : De uitkomst telt.", "unknown at : 4 maart"}),
               boost::test_tools::per_element());
    BOOST_TEST(read_parts(paragraph(mark("begin") + code(" TOC \\o ") + mark("separate") + run("1. Asiel")) +
                          paragraph(run("2. Grens")) + paragraph(mark("end") + run("Brief."))) ==
                   (Strings{"unknown at : Brief."}),
               boost::test_tools::per_element());
    // A table of contents that doesn't end takes no heading with it.
    BOOST_TEST(read_parts(paragraph(mark("begin") + code("TOC") + mark("separate")) + styled("Kop1", "Asiel") +
                          paragraph(mark("end") + mark("end") + run("Brief."))) ==
                   (Strings{"heading at : Asiel", "unknown at : Brief."}),
               boost::test_tools::per_element());
    forms::WordFields deep;
    for (int i = 0; i < 100'000; ++i) deep.begin();
    BOOST_TEST(deep.are_silent());
}

BOOST_AUTO_TEST_CASE(line_breaks_begin_lines_of_the_part) {
    const forms::FormText form = form_of(paragraph("<w:r><w:t>De Minister,</w:t><w:br/><w:t>H. Terwindt</w:t></w:r>"));
    BOOST_TEST(form.text == "De Minister,\nH. Terwindt\n");
    BOOST_TEST(form.parts.size() == 2U);
    BOOST_TEST(form.parts[1].behind_line_break);
}

BOOST_AUTO_TEST_CASE(headings_are_told_by_their_styles) {
    BOOST_TEST(
        read_parts(styled("Kop1", "Asiel") + styled("Pijler", "Justitie") + styled("AlsTekst", "Tekst") +
                   styled("Agendapunt", "Grens") + styled("Agendapunt", "Terugkeer") + styled("Kring", "Rond") +
                   styled("Inhopg1", "Asiel 3") + styled("Onbekend", "Brief.") +
                   paragraph(run("Los"), "<w:outlineLvl w:val='1'/>")) ==
            (Strings{"heading at : Asiel", "heading at : Justitie", "unknown at : Tekst", "heading at : 1. Grens",
                     "heading at : 2. Terugkeer", "unknown at : Rond", "unknown at : Brief.", "heading at : Los"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(items_bear_the_numbers_of_their_lists) {
    const forms::FormText form =
        form_of(item(1, 0, "een") + item(1, 1, "bij een") + item(1, 1, "bij een") + item(1, 2, "diep") +
                item(1, 0, "twee") + paragraph("", "<w:numPr><w:numId w:val='1'/></w:numPr>") + item(1, 1, "bij drie") +
                item(4, 0, "zeven") + item(4, 0, "acht") + item(3, 0, "punt") + item(3, 1, "zonder") +
                item(5, 0, "geen lijst") + item(0, 0, "geen nummer") + item(1, 12, "te diep"));
    BOOST_TEST(
        form.text ==
        "1. een\n\na) bij een\n\nb) bij een\n\n• 1.b.I. diep\n\n2. twee\n\na) bij drie\n\n7. zeven\n\n8. acht\n\n"
        "• punt\n\nzonder\n\ngeen lijst\n\ngeen nummer\n\nte diep\n");
    BOOST_TEST(parts_of(form)[3] == "list item at : 1.b.I. diep");
    BOOST_TEST(parts_of(form)[8] == "list item at : punt");
    BOOST_TEST(parts_of(form)[9] == "unknown at : zonder");
}

BOOST_AUTO_TEST_CASE(numbers_in_letters_and_roman) {
    BOOST_TEST(forms::in_letters(1, 'a') == "a");
    BOOST_TEST(forms::in_letters(28, 'A') == "BB");
    BOOST_TEST(forms::in_letters(0, 'a') == "0");
    BOOST_TEST(forms::in_letters(1'000'000'000, 'a') == "1000000000");
    BOOST_TEST(forms::in_roman(1994, 'I') == "MCMXCIV");
    BOOST_TEST(forms::in_roman(4, 'i') == "iv");
    BOOST_TEST(forms::in_roman(-1, 'i') == "-1");
}

BOOST_AUTO_TEST_CASE(cells_of_tables_are_paragraphs) {
    BOOST_TEST(read_parts("<w:tbl><w:tblPr/><w:tr><w:tc>" + paragraph(run("Lidstaat")) + "</w:tc><w:tc>" +
                          paragraph(run("Positie")) + paragraph(run("2025")) + "</w:tc></w:tr></w:tbl>" +
                          paragraph(run("Erna."))) == (Strings{"paragraph at : Lidstaat", "paragraph at : Positie",
                                                               "paragraph at : 2025", "unknown at : Erna."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(notes_stand_behind_the_text_with_their_marks) {
    const std::string custom = "<w:r><w:footnoteReference w:customMarkFollows='1' w:id='4'/><w:t>*</w:t></w:r>";
    const auto mark = [](int id) { return "<w:r><w:footnoteReference w:id='" + std::to_string(id) + "'/></w:r>"; };
    const std::string again = "<w:fldSimple w:instr='NOTEREF _Ref1 \\h'>" + run("2") + "</w:fldSimple>";
    const forms::FormText form =
        form_of(paragraph(run("De Raad") + mark(3) + run(" nam") + "<w:bookmarkStart w:name='_Ref1'/>" + mark(7) +
                          run(" aan.") + custom) +
                paragraph("<w:r><w:endnoteReference w:id='1'/></w:r>" + run("Zie noot") + again + run(".")) +
                paragraph("<w:del>" + mark(3) + "</w:del>" + run("Einde.") + mark(99)));
    BOOST_TEST(
        form.text ==
        "De Raad[1] nam[2] aan.[*]\n\n[i]Zie noot[2].\n\nEinde.\n\n[1] COM(2023) 1.\n\n[2] Kamerstukken II, nr. 8. "
        "Zie ook nr. 9.\n\n[*] Onder voorbehoud.\n\n[i] Slot.\n");
    BOOST_TEST(notes_of(form).size() == 4U);
    BOOST_TEST(form.remarks == (Strings{"footnote 3 has no text"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(text_boxes_are_read_once_behind_their_paragraph) {
    const auto box = [](const std::string& paragraphs) { return "<w:txbxContent>" + paragraphs + "</w:txbxContent>"; };
    const std::string inner = "<w:r><w:pict>" + box(paragraph(run("Binnenin"))) + "</w:pict></w:r>";
    const std::string both = "<w:r><mc:AlternateContent><mc:Choice><wps:txbx>" + box(paragraph(run("Kader") + inner)) +
                             "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box(paragraph(run("Kader"))) +
                             "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    const std::string old = "<w:r><mc:AlternateContent><mc:Fallback>" + box(paragraph(run("Oud"))) +
                            "</mc:Fallback></mc:AlternateContent></w:r>";
    BOOST_TEST(read_parts(paragraph(run("De Raad ") + both + run("nam aan.") + old) + paragraph(run("Erna."))) ==
                   (Strings{"unknown at : De Raad nam aan.", "unknown at : Kader", "unknown at : Binnenin",
                            "unknown at : Oud", "unknown at : Erna."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_deleted_end_joins_paragraphs) {
    BOOST_TEST(read_parts(paragraph(run("De Raad "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("nam aan.")) +
                          paragraph("<w:del>" + run("Weg.") + "</w:del>",
                                    "<w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del/></w:rPr>") +
                          item(1, 0, "een")) == (Strings{"unknown at : De Raad nam aan.", "list item at : 1. een"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_table_of_contents_is_left_out) {
    BOOST_TEST(read_parts("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
                          "</w:sdtPr><w:sdtContent>" +
                          paragraph(run("Inhoud")) + "</w:sdtContent></w:sdt>" + paragraph(run("Brief."))) ==
                   (Strings{"unknown at : Brief."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_parts_are_found_by_their_relations) {
    const std::string relations =
        "<Relationships><Relationship Type='http://x/officeDocument' Target='/word/tekst.xml'/></Relationships>";
    const std::string of_text =
        "<Relationships><Relationship Type='http://x/styles' Target='stijl.xml'/></Relationships>";
    LetterFile file = file_of(zip({{"[Content_Types].xml", "<Types/>"},
                                   {"_rels/.rels", relations},
                                   {"word/_rels/tekst.xml.rels", of_text},
                                   {"word/stijl.xml", kStyles},
                                   {"word/tekst.xml",
                                    "<n:document xmlns:n='x'><n:body><n:p><n:pPr><n:pStyle n:val='Kop1'/>"
                                    "</n:pPr><n:r><n:t>Asiel</n:t></n:r></n:p></n:body></n:document>"}}));
    BOOST_TEST(parts_of(forms::read_form(file)) == (Strings{"heading at : Asiel"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_letter_is_refused) {
    const std::string anew = " | open it in a word processor and save it as a new file";
    const std::string whole = zip(parts_with(document_xml(paragraph(run("Brief.")))));
    BOOST_TEST(refusal_of_file(file_of(whole)) == "no refusal");
    BOOST_TEST(
        refusal_of_file(file_of(whole.substr(0, whole.size() / 2))) ==
        "brief.docx is a zip file that is damaged or cut short: the list of its files is not there | get it anew "
        "from where it came; if other programs unpack it, give what they make of it");
    BOOST_TEST(refusal_of({{"[Content_Types].xml", "<Types/>"}, {"word/styles.xml", kStyles}}) ==
               "brief.docx is a DOCX file without a text: word/document.xml is not there" + anew);
    BOOST_TEST(refusal_of(parts_with("<w:document><w:body>")) ==
               "brief.docx is damaged: its word/document.xml is no well-formed XML (Start-end tags mismatch)" + anew);
    BOOST_TEST(
        refusal_of(parts_with("")).starts_with("brief.docx is damaged: its word/document.xml is no well-formed"));
    BOOST_TEST(refusal_of(parts_with(document_xml(""))) == "brief.docx holds no text | is this the right file?");
    BOOST_TEST(refusal_of({{"xl/workbook.xml", "<x/>"}, {"[Content_Types].xml", ""}}) ==
               "brief.docx is a spreadsheet, no letter | save the letter as PDF, DOCX, ODT or plain text and give that "
               "file");
    BOOST_TEST(refusal_of({{"ppt/presentation.xml", "<x/>"}, {"[Content_Types].xml", ""}})
                   .starts_with("brief.docx is a presentation, no letter"));
    BOOST_TEST(refusal_of({{"mimetype", "application/epub+zip"}, {"tekst.xhtml", ""}})
                   .starts_with("brief.docx is a book (EPUB), no letter"));
    BOOST_TEST(refusal_of({{"brief.txt", "Brief."}}) ==
               "brief.docx is an archive, no letter | unpack it, and give the letters in it");
}

BOOST_AUTO_TEST_CASE(old_and_encrypted_office_files_are_named) {
    const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const std::string name = "EncryptedPackage";
    std::string wide;
    for (const char c : name) wide += std::string{c, '\0'};
    BOOST_TEST(refusal_of_file(file_of(old + std::string(600, '\0'))) ==
               "brief.docx is an old Office document (.doc) | save it as DOCX, ODT or PDF, for instance with 'soffice "
               "--convert-to docx letter.doc'");
    BOOST_TEST(
        refusal_of_file(file_of(old + std::string(600, '\0') + wide)) ==
        "brief.docx is encrypted: it asks for a password | open it in a word processor, save it without a password "
        "and give that file");
}

BOOST_AUTO_TEST_CASE(nothing_unfolds) {
    const auto nested = [](std::size_t depth) {
        std::string xml;
        for (std::size_t i = 0; i < depth; ++i) xml += "<w:ins>";
        xml += run("diep");
        for (std::size_t i = 0; i < depth; ++i) xml += "</w:ins>";
        return document_xml(paragraph(xml));
    };
    BOOST_TEST(refusal_of(parts_with(nested(200))) == "no refusal");
    const std::string deep = "brief.docx nests its elements deeper than " + std::to_string(forms::kDeepestElement) +
                             " levels, as no letter does | open it in a word "
                             "processor and save it as a new file";
    BOOST_TEST(refusal_of(parts_with(nested(100'000))) == deep);
    std::string boxes;
    constexpr int kBoxes = 1000;
    for (int i = 0; i < kBoxes; ++i) boxes += "<w:p><w:r><w:txbxContent>";
    for (int i = 0; i < kBoxes; ++i) boxes += "</w:txbxContent></w:r></w:p>";
    BOOST_TEST(refusal_of(parts_with(document_xml(boxes))) == deep);

    std::string entities = "<!DOCTYPE d [<!ENTITY a 'Brief.'>";
    for (char c = 'b'; c < 'z'; ++c) {
        entities.append("<!ENTITY ").append(1, c).append(" '");
        for (int i = 0; i < 4; ++i) entities.append("&").append(1, static_cast<char>(c - 1)).append(";");
        entities += "'>";
    }
    LetterFile file = file_of(zip(parts_with(entities + "]>" + document_xml(paragraph(run("Zie &y;"))).substr(38))));
    BOOST_TEST(forms::read_form(file).text == "Zie &y;\n");

    const std::string bomb = zip(parts_with(document_xml(paragraph(run(std::string(std::size_t{30} << 20U, '0'))))));
    BOOST_TEST(refusal_of_file(file_of(bomb)).starts_with("brief.docx unpacks into more than 200 times its size"));
}

BOOST_AUTO_TEST_SUITE_END()
