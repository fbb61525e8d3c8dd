// Letters as pages of the web.

#include <boost/test/unit_test.hpp>

#include <ctime>
#include <utility>

#include "form_parts.h"
#include "letters.h"

namespace kveld::text {
namespace {

using forms::FormText;
using Strings = std::vector<std::string>;

LetterFile file_of(std::string bytes, std::string metadata = {}) {
    return {"brief.html", "brief", std::move(bytes), std::move(metadata)};
}

FormText form_of(const std::string& bytes) {
    LetterFile file = file_of(bytes);
    return forms::read_form(file);
}

std::string page_with(const std::string& body) {
    return "<!DOCTYPE html>\n<html><head><title>Een pagina</title></head><body><main>" + body + "</main></body></html>";
}

std::string refusal_of(const std::string& bytes) {
    return refusal_of_file(file_of(bytes));
}

// "heading: Kopgroep", one a part of the main content.
Strings kinds_of(const std::string& body) {
    Strings kinds;
    for (const std::string& part : parts_of(form_of(page_with(body)))) {
        const std::size_t at = part.find(" at ");
        kinds.push_back(part.substr(0, at) + part.substr(part.find(": ", at)));
    }
    return kinds;
}

const std::string kLetter =
    "<!DOCTYPE html>\r\n<html lang=nl><head><meta charset=\"utf-16\">\n"
    "<title>Verslag | Kamerstukken</title>\n"
    "<meta name=\"DCTERMS.identifier\" content=\"kst-32317-990\"><meta name=\"DC.title\" content=\"JBZ-Raad; "
    "Verslag\">\n"
    "<meta name=\"DCTERMS.issued\" content=\"2026-03-12\"><meta name=\"OVERHEIDop.dossiernummer\" content=\"32317\">\n"
    "<meta name=\"OVERHEIDop.ondernummer\" content=\"990\"><meta name=\"OVERHEIDop.vergaderjaar\" "
    "content=\"2025-2026\">\n"
    "<meta name=\"DC.creator\" content=\"Tweede Kamer der Staten-Generaal\">\n"
    "<script>var x = '<p>geen tekst</p>';</script><style>p { color: red }</style></head>\n"
    "<body><header><h1>Website</h1></header><nav><ul><li><a href=/>Home</a></ul></nav>\n"
    "<div class=\"cookie-bar\"><p>Wij plaatsen cookies.</p></div>\n"
    "<div role=main><ol class=breadcrumb><li>Home<li>Kamerstukken</ol>\n"
    "<article><h1>Verslag van de <br>JBZ-Raad</h1>\n"
    "<p>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</p>\n"
    "<p id=datum>Den Haag, 12 maart 2026</p>\n"
    "<p>Hierbij stuur ik uw Kamer het verslag van de Raad Justitie en Binnenlandse Zaken van 5 en 6 maart 2026 te "
    "Brussel.</p>\n"
    "<h2>1. Kopgroep terrorisme</h2>\n"
    "<p>Nederland <b>steunde</b> <i>het</i> voorstel<sup><a href=\"#n1\" id=m1>1</a></sup>, dat de Commissie deed."
    "<a href=\"#n2\" id=\"m2\">[2]</a> Daarna&nbsp;volgde overleg&#133;</p>\n"
    "<p hidden>Verborgen.</p><p style=\"color: red; Display : None\">Verborgen.</p><div "
    "aria-hidden=true>Verborgen.</div>\n"
    "<ul><li>ten eerste<ul><li><p>dieper</p><p>vervolg</p></ul><li>ten tweede</ul>\n"
    "<ol type=a start=2><li>punt b<li>punt c</ol><ol><li>3. eigen nummer</ol>\n"
    "Tekst zonder element <div>blok</div> erachter\n"
    "<table><tr><th>land<td>Nederland steunt</table>\n"
    "<form><label>Naam</label><input name=q>Zoek<button>Zoek</button></form>\n"
    "<p>Eerste regel<br>tweede regel<br>\n<br>nieuwe alinea</p>\n"
    "<p>De Minister van Justitie en Veiligheid,</p><p>D.M. van Weel</p>\n"
    "</article></div>\n"
    "<aside><p>Zie ook andere pagina’s over dit onderwerp.</p></aside>\n"
    "<section><h2>Voetnoten</h2><p id=n1><a href=\"#m1\">1</a> COM(2025)12.</p>"
    "<p id=n2>[2] Zie <a href=\"x.html\">de brief</a>. <a href=\"#m2\">↩</a></p></section>\n"
    "<footer>Over deze site</footer></body></html>\n";

BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(a_letter_has_its_parts_notes_and_elements) {
    const FormText form = form_of(kLetter);
    const std::string body = "/html/body/div[2]/article[1]";
    const Strings expected{
        "heading at " + body + "/h1[1]: Verslag van de JBZ-Raad",
        "unknown at " + body + "/p[1]: Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "unknown at #datum: Den Haag, 12 maart 2026",
        "unknown at " + body +
            "/p[3]: Hierbij stuur ik uw Kamer het verslag van de Raad Justitie en Binnenlandse Zaken van 5 en 6 maart "
            "2026 te Brussel.",
        "heading at " + body + "/h2[1]: 1. Kopgroep terrorisme",
        "unknown at " + body +
            "/p[4]: Nederland steunde het voorstel[1], dat de Commissie deed.[2] Daarna volgde overleg…",
        "list item at " + body + "/ul[1]/li[1]: ten eerste",
        "list item at " + body + "/ul[1]/li[1]/ul[1]/li[1]/p[1]: dieper",
        "paragraph at " + body + "/ul[1]/li[1]/ul[1]/li[1]/p[2]: vervolg",
        "list item at " + body + "/ul[1]/li[2]: ten tweede",
        "list item at " + body + "/ol[1]/li[1]: b. punt b",
        "list item at " + body + "/ol[1]/li[2]: c. punt c",
        "list item at " + body + "/ol[2]/li[1]: 3. eigen nummer",
        "unknown at " + body + ": Tekst zonder element",
        "unknown at " + body + "/div[2]: blok",
        "unknown at " + body + ": erachter",
        "paragraph at " + body + "/table[1]/tr[1]/th[1]: land",
        "paragraph at " + body + "/table[1]/tr[1]/td[1]: Nederland steunt",
        "unknown at " + body + "/p[7]: Eerste regel",
        "unknown at " + body + "/p[7]: tweede regel",
        "unknown at " + body + "/p[7]: nieuwe alinea",
        "unknown at " + body + "/p[8]: De Minister van Justitie en Veiligheid,",
        "unknown at " + body + "/p[9]: D.M. van Weel",
    };
    BOOST_TEST(parts_of(form) == expected, boost::test_tools::per_element());
    BOOST_TEST(notes_of(form) == (Strings{"[1] at #n1: COM(2025)12.", "[2] at #n2: Zie de brief."}),
               boost::test_tools::per_element());
    BOOST_TEST(form.remarks.empty());
}

BOOST_AUTO_TEST_CASE(a_letter_becomes_a_document) {
    const Document letter = read_document(file_of(kLetter), tree_rules());
    BOOST_TEST(letter.metadata.id == "kst-32317-990");
    BOOST_TEST(letter.metadata.title == "JBZ-Raad; Verslag");
    BOOST_TEST(letter.metadata.date.iso() == "2026-03-12");
    BOOST_TEST(letter.metadata.chamber == "TK");
    BOOST_TEST(letter.metadata.dossier == "32317");
    BOOST_TEST(letter.metadata.number == "990");
    BOOST_TEST(letter.metadata.session == "2025-2026");
    BOOST_REQUIRE(letter.items.size() == 1U);
    BOOST_TEST(letter.items[0].title == "Kopgroep terrorisme");
    BOOST_TEST(footnotes_of(letter) ==
                   (Strings{"[1] COM(2025)12., at: Nederland steunde het voorstel|, dat de Commissie deed.",
                            "[2] Zie de brief., at: Nederland steunde het voorstel, dat de Commissie deed.|"}),
               boost::test_tools::per_element());
    BOOST_REQUIRE(letter.signatures.size() == 1U);
    BOOST_TEST(text_of(letter, letter.signatures[0].office) == "De Minister van Justitie en Veiligheid");
    BOOST_TEST(text_of(letter, letter.signatures[0].name) == "D.M. van Weel");
}

BOOST_AUTO_TEST_CASE(the_main_content_is_found_by_its_words) {
    const std::string words = "Nederland steunt het voorstel van de Commissie en vraagt om een impact assessment. ";
    const std::string page = "<table><tr><td>" +
                             std::string("<a href=/a>Een lange lijst van onderwerpen op deze site</a>") +
                             "<td><div class=wrap><h1>Kop</h1><p>" + words + "</p><p>" + words + words +
                             "</p></div></table><p>Laatst bijgewerkt in maart</p>";
    BOOST_TEST(form_of(page).text == "Kop\n\n" + words.substr(0, words.size() - 1) + "\n\n" + words +
                                         words.substr(0, words.size() - 1) + "\n");
    const std::string articles =
        "<body><article><p>Kort bericht.</p></article><article><p>" + words + "</p></article></body>";
    BOOST_TEST(form_of(articles).text == words.substr(0, words.size() - 1) + "\n");
    const std::string equal_articles =
        "<body><article><p>Een bericht.</p></article><article><p>Een verslag.</p>"
        "</article></body>";
    BOOST_TEST(form_of(equal_articles).text == "Een bericht.\n\nEen verslag.\n");
    BOOST_TEST(form_of("<p>Alleen een alinea.").text == "Alleen een alinea.\n");
    BOOST_TEST(form_of("<body class=menu><form id=all><h1>Titel</h1><p>" + words + "</form>").text ==
               "Titel\n\n" + words.substr(0, words.size() - 1) + "\n");
}

BOOST_AUTO_TEST_CASE(headers_of_an_article_are_its_own) {
    BOOST_TEST(kinds_of("<header><h1>Titel</h1></header><p>Tekst.</p><footer><p>Slot.</p></footer>") ==
                   (Strings{"heading: Titel", "unknown: Tekst.", "unknown: Slot."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(blocks_stand_inside_inline_elements) {
    BOOST_TEST(kinds_of("<b>Vet<div>blok <span>met <p>alinea</p> rest</span></div></b> los") ==
                   (Strings{"unknown: Vet", "unknown: blok met", "unknown: alinea", "unknown: rest", "unknown: los"}),
               boost::test_tools::per_element());
    BOOST_TEST(kinds_of("<h2>Kop <span><div>in blok</div></span></h2><blockquote><p>citaat</p></blockquote><dl><dt>"
                        "woord<dd>uitleg</dl>") == (Strings{"heading: Kop", "heading: in blok", "paragraph: citaat",
                                                            "paragraph: woord", "paragraph: uitleg"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lists_are_numbered_as_the_page_has_it) {
    BOOST_TEST(kinds_of("<ol><li>een<li value=7>zeven<li>acht</ol><ol type=i start=4><li>vier</ol><ol type=I "
                        "start=9><li>negen</ol><ol type=A start=x><li>a</ol>") ==
                   (Strings{"list item: 1. een", "list item: 7. zeven", "list item: 8. acht", "list item: iv. vier",
                            "list item: IX. negen", "list item: A. a"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(preformatted_text_keeps_its_lines) {
    BOOST_TEST(
        kinds_of("<p>Hierbij het verslag van de vergadering, zoals het is vastgesteld.</p><pre>\nAan\nde "
                 "Voorzitter\n\nDeze regel is zo lang dat hij de breedte van de tekst vult\nen gaat verder."
                 "\n\n\nSlot\n</pre>") ==
            (Strings{"unknown: Hierbij het verslag van de vergadering, zoals het is vastgesteld.", "unknown: Aan",
                     "unknown: de Voorzitter", "unknown: Deze regel is zo lang dat hij de breedte van de tekst vult",
                     "unknown: en gaat verder.", "unknown: Slot"}),
        boost::test_tools::per_element());
    const FormText whole = form_of(page_with("<pre>1. Kop\n\nNederland steunt\ndit &amp; dat.\n</pre>"));
    BOOST_TEST(whole.text == "1. Kop\n\nNederland steunt\ndit & dat.\n");
    BOOST_TEST(whole.parts.empty());
}

BOOST_AUTO_TEST_CASE(notes_as_word_processors_and_wikis_link_them) {
    const FormText word = form_of(page_with(
        "<div><p>Tekst<a href=\"#_ftn1\" name=\"_ftnref1\"><span>[1]</span></a> en<a href=\"brief.htm#_ftn2\" "
        "name=_ftnref2>[2]</a>.</p></div><div><hr><div id=ftn1><p><a href=\"#_ftnref1\" name=\"_ftn1\">[1]</a> 1 "
        "januari.</p><p>Vervolg.</p></div><div id=ftn2><p><a href=\"#_ftnref2\" name=_ftn2>[2]</a> Twee.</p></div>"
        "</div>"));
    BOOST_TEST(word.text == "Tekst[1] en[2].\n\n[1] 1 januari. Vervolg.\n\n[2] Twee.\n");
    BOOST_TEST(word.notes[0].element == "#ftn1");

    const FormText list = form_of(page_with(
        "<p>Een<a href=#fn1><sup>1</sup></a> twee<sup id=r2><a href=#fn2>2</a></sup> weer<sup><a href=#fn1>1</a></sup>"
        ".</p><ol><li id=fn1>Noot een.<li id=fn2><p>Noot twee. <a href=#r2>↩</a></p></ol>"));
    BOOST_TEST(list.text == "Een[1] twee[2] weer[1].\n\n[1] Noot een.\n\n[2] Noot twee.\n");

    const FormText in_one_block = form_of(page_with(
        "<p>Een<a id=a1 href=#b1>1</a>, twee<a id=a2 href=#b2>*</a>.</p><p>Noten: <a id=b1 href=#a1>1</a> Eerste.<br>"
        "<a id=b2 href=#a2>*</a> Tweede.</p><p>Erna.</p>"));
    BOOST_TEST(in_one_block.text == "Een[1], twee[*].\n\nNoten:\n\nErna.\n\n[1] Eerste.\n\n[*] Tweede.\n");
}

BOOST_AUTO_TEST_CASE(links_that_mark_no_note_are_words) {
    BOOST_TEST(form_of(page_with("<p>Zie <a href=#v3>3</a>, <a href=#weg>4</a> en <a href=#h>[5]</a>.</p><p id=v3>3. "
                                 "Vraag drie</p><h2 id=h>5 Kop</h2>"))
                   .text == "Zie 3, 4 en [5].\n\n3. Vraag drie\n\n5 Kop\n");
    BOOST_TEST(form_of(page_with("<p id=boven>Terug<sup>1</sup> naar <a href=#boven>1</a></p>")).text ==
               "Terug1 naar 1\n");
}

BOOST_AUTO_TEST_CASE(a_title_is_taken_where_the_text_has_none) {
    BOOST_TEST(form_of(page_with("<p>Tekst.</p>")).told.title == "Een pagina");
    BOOST_TEST(form_of(page_with("<h1>Kop</h1><p>Tekst.</p>")).told.title.empty());
    BOOST_TEST(form_of("<meta property=\"og:title\" content=\"De brief\"><title>Site</title><p>Tekst.").told.title ==
               "De brief");
    BOOST_TEST(form_of("<meta name=DC.identifier content=\"https://voorbeeld.nl/1\"><p>Tekst.").told.id.empty());
}

BOOST_AUTO_TEST_CASE(encodings_are_told_by_the_bytes) {
    const FormText latin = form_of("<html><meta charset=utf-8><p>\xE9\xE9n \x80 5 &#150; &eacute;\r\rdoor");
    BOOST_TEST(latin.text == "één € 5 – é door\n");
    BOOST_TEST(latin.remarks == Strings{"not UTF-8: read as Windows-1252"}, boost::test_tools::per_element());
    BOOST_TEST(form_of("\xEF\xBB\xBF <!-- a --><?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<!doctype HTML PUBLIC "
                       "\"x\"><HTML><meta http-equiv=content-type content=\"text/html; charset=iso-8859-1\"><P>één")
                   .text == "één\n");
    BOOST_TEST(refusal_of(std::string("\xFF\xFE<\0p\0>\0", 8)).find("UTF-16") != std::string::npos);
    BOOST_TEST(refusal_of(std::string("<p>a\0b", 6)).find("control character 0 (NUL)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(pages_without_text_are_refused) {
    const std::string expected =
        "brief.html holds no text of a letter | a page that scripts fill has to be opened in a browser: save it there "
        "as text or PDF";
    BOOST_TEST(refusal_of("<html><body><script>document.write('Nederland steunt dit.');</script><div id=app></div>") ==
               expected);
    BOOST_TEST(refusal_of("<!DOCTYPE html>") == expected);
    BOOST_TEST(refusal_of("<html><!-- geen einde") == expected);
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused_and_unclosed_tags_are_read) {
    std::string deep = "<html>";
    for (int i = 0; i < 100000; ++i) deep += "<div>";
    BOOST_TEST(
        refusal_of(deep + "diep") ==
        "brief.html nests its elements deeper than 256 levels, as no letter does | open it in a browser and save "
        "its text");
    BOOST_TEST(kinds_of("<p>een<p>twee<ul><li>drie<li>vier</ul><b>vijf<p>zes</i></div>") ==
                   (Strings{"unknown: een", "unknown: twee", "list item: drie", "list item: vier", "unknown: vijf",
                            "unknown: zes"}),
               boost::test_tools::per_element());
    std::string unclosed = "<body>";
    for (int i = 0; i < 100000; ++i) unclosed += "<p>tekst </b></i></table>";
    BOOST_TEST(form_of(unclosed).parts.size() == 100000U);
}

BOOST_AUTO_TEST_CASE(what_would_take_the_parser_long_is_refused) {
    std::string attributes = "<p";
    std::string elements = "<body>";
    std::string ends = "<body>";
    for (int i = 0; i < 30000; ++i) {
        const std::string number = std::to_string(i);
        attributes.append(" a").append(number).append("=b");
        elements.append("<x").append(number).append(">a</x").append(number).append(">");
        ends.append("</x").append(number).append(">");
    }
    BOOST_TEST(refusal_of(attributes + ">tekst") ==
               "brief.html has an element with hundreds of attributes | open it in a browser and save its text");
    const std::string kinds =
        "brief.html has tens of thousands of kinds of elements, as no letter does | open it in a browser and save its "
        "text";
    BOOST_TEST(refusal_of(elements) == kinds);
    BOOST_TEST(refusal_of(ends) == kinds);
    BOOST_TEST(form_of("<script>if (i <n) { " + attributes.substr(2) + " }</script><p>Tekst.").text == "Tekst.\n");
}

BOOST_AUTO_TEST_CASE(time_is_in_proportion) {
    const auto repeated = [](const std::string& piece, const std::string& before, const std::string& behind = "") {
        std::string page = before;
        while (page.size() < 400000) page += piece;
        return page + behind;
    };
    std::string deep = "<body>";
    for (int i = 0; i < 200; ++i) deep += "<span>";
    const std::vector<std::pair<std::string, std::string>> table{
        {"one line", repeated("Nederland steunt dit. ", "<p>")},
        {"paragraphs of one letter", repeated("<p>a", "<body>")},
        {"line breaks", repeated("a<br>", "<body>")},
        {"ends of nothing", repeated("</b></table>a", "<body>")},
        {"ends of nothing in deep elements", repeated("</b></table>a", deep)},
        {"lists in lists", repeated("<ol><li><ol><li>a</ol></ol>", "<body>")},
        {"marks of one note", repeated("<a href=#n>[1]</a>", "<body>", "<p id=n>1 noot")},
        {"links back to one mark", repeated("<a href=#m>1</a>", "<p>a<a id=m href=#n>1</a><p id=n>noot")},
        {"references", repeated("&amp;&#150;", "<p>")},
        {"references to nothing", repeated("&x", "<p>")},
        {"beginnings of tags", repeated("<", "<p>a")},
        {"comments", repeated("<!-- -->a", "<p>")},
        {"beginnings of comments", repeated("<!--", "<p>a")},
        {"scripts", repeated("<script></x", "<p>a")},
        {"tables", repeated("<table><tr><td>a</table>", "<body>")},
        {"lines", repeated("a\n", "<p>Een regel erboven die lang genoeg is.<pre>")},
        {"an id", repeated("x", "<p id=", ">a") + repeated("<br><br>a", "<i>")},
    };
    constexpr double kMostSeconds = 5;
    for (const auto& [what, page] : table) {
        const std::clock_t before = std::clock();
        BOOST_TEST(!form_of(page).text.empty(), what);
        const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        BOOST_TEST(seconds < kMostSeconds, what << " took " << seconds << " s");
    }
}

BOOST_AUTO_TEST_CASE(texts_that_only_look_like_pages_are_text) {
    BOOST_TEST(form_of("<geen onderwerp> Geachte voorzitter").text == "<geen onderwerp> Geachte voorzitter");
    BOOST_TEST(form_of("Over <p> en <div>").parts.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::text
