// Letters as official publications in XML.

#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "form_parts.h"
#include "letters.h"
#include "text/reader.h"

namespace kveld::text {
namespace {

using forms::FormText;
using Strings = std::vector<std::string>;

LetterFile file_of(std::string bytes, std::string metadata = {}) {
    return {"kst-32317-990.xml", "kst-32317-990", std::move(bytes), std::move(metadata)};
}

FormText form_of(const std::string& bytes, const std::string& metadata = {}) {
    LetterFile file = file_of(bytes, metadata);
    return forms::read_form(file);
}

// A paper with these words in its running text.
std::string paper_with(const std::string& words) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst>"
           "<tekst>" +
           words + "</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>\n";
}

std::string refusal_of(const std::string& bytes) {
    return refusal_of_file(file_of(bytes));
}

const std::string kLetter =
    "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
    "<!DOCTYPE officiele-publicatie [<!ENTITY lang \"veel woorden\"><!ENTITY buiten SYSTEM "
    "\"file:///etc/hostname\">]>\n"
    "<officiele-publicatie xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
    "  <metadata><meta name=\"DC.identifier\" scheme=\"OVERHEIDop.ParlID\" content=\"kst-32317-990\"/>"
    "<meta name=\"DC.title\" content=\"JBZ-Raad; Brief regering;\n Verslag JBZ-Raad\"/>"
    "<meta name=\"DCTERMS.available\" content=\"2026-03-20\"/></metadata>\n"
    "  <kamerstuk>\n"
    "    <kamerstukkop><tekstregel inhoud=\"kameraanduiding\">Tweede Kamer der Staten-Generaal</tekstregel>"
    "<tekstregel inhoud=\"vergaderjaar\">Vergaderjaar 2025–2026</tekstregel></kamerstukkop>\n"
    "    <dossier><dossiernummer><dossiernr>32 317</dossiernr></dossiernummer><titel>JBZ-Raad</titel></dossier>\n"
    "    <stuk><stuknr>Nr. <ondernummer kamer=\"2\">990</ondernummer></stuknr>"
    "<titel>BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID</titel>\n"
    "      <datumtekst>Aan de Voorzitter van de Tweede Kamer der Staten-Generaal</datumtekst>"
    "<datumtekst>Den Haag, <datum isodatum=\"2026-03-12\">12 maart 2026</datum></datumtekst>\n"
    "      <algemeen><vrije-tekst><tekst>\n"
    "        <al id=\"al-1\">Hierbij stuur ik uw Kamer het verslag van de Raad Justitie en Binnenlandse Zaken van "
    "5 en 6 maart 2026 te Brussel.</al>\n"
    "        <plaatje><illustratie naam=\"logo.png\"/></plaatje>\n"
    "        <tussenkop><nadruk type=\"vet\">1. Kopgroep</nadruk> <nadruk "
    "type=\"vet\">terrorisme</nadruk></tussenkop>\n"
    "        <al-groep><al>Nederland steunde het voorstel<noot id=\"n1\" type=\"voet\"><noot.nr>1</noot.nr>"
    "<noot.al>COM(2025)12, blz. 3.</noot.al><noot.al>Zie ook <extref doc=\"x\">de brief</extref>.</noot.al></noot>, "
    "dat de Commissie op 2<sup>e</sup> kerstdag deed.</al>\n"
    "        <al>Daarbij &amp; daarna &lt;ook&gt; &#233;&#xE9;n <![CDATA[punt < twee]]>: &lang;</al></al-groep>\n"
    "        <lijst type=\"expliciet\"><li><li.nr>1</li.nr><al>ten eerste</al><al>nog iets daarover</al>"
    "<lijst><li><li.nr>a.</li.nr><al>dieper</al></li></lijst></li>"
    "<li><li.nr>–</li.nr><al>ten tweede</al></li></lijst>\n"
    "        <divisie><kop><label>Artikel</label><nr>3</nr><titel>Reikwijdte</titel></kop>\n"
    "        <lid><lidnr>1.</lidnr><al>Het eerste lid.</al></lid></divisie>\n"
    "        <al>Voor de tabel <table><tgroup cols=\"2\"><colspec/><tbody><row><entry><al>land</al></entry>"
    "<entry>ja</entry></row></tbody></tgroup></table> erna.</al>\n"
    "        <onbekend><nog-onbekender>Woorden <vreemd>in</vreemd> een onbekend element.</nog-onbekender></onbekend>\n"
    "      </tekst></vrije-tekst>\n"
    "      <tekst-sluiting><ondertekening><functie>De Minister van Justitie en Veiligheid,</functie>"
    "<naam><voornaam>D.M.</voornaam><achternaam>van Weel</achternaam></naam></ondertekening></tekst-sluiting>"
    "</algemeen></stuk></kamerstuk>\n"
    "</officiele-publicatie>\n";

BOOST_AUTO_TEST_SUITE(official_publication)

BOOST_AUTO_TEST_CASE(a_letter_has_its_parts_notes_and_elements) {
    const FormText form = form_of(kLetter);
    const std::string opening =
        "Hierbij stuur ik uw Kamer het verslag van de Raad Justitie en Binnenlandse Zaken van 5 en 6 maart 2026 te "
        "Brussel.";
    const std::string piece = "/officiele-publicatie/kamerstuk[1]/stuk[1]";
    const std::string text = piece + "/algemeen[1]/vrije-tekst[1]/tekst[1]";
    const Strings expected{
        "heading at /officiele-publicatie/kamerstuk[1]/dossier[1]/titel[1]: 32 317 JBZ-Raad",
        "heading at " + piece + "/titel[1]: Nr. 990 BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID",
        "unknown at " + piece + "/datumtekst[1]: Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "unknown at " + piece + "/datumtekst[2]: Den Haag, 12 maart 2026",
        "unknown at #al-1: " + opening,
        "heading at " + text + "/tussenkop[1]: 1. Kopgroep terrorisme",
        "unknown at " + text +
            "/al-groep[1]/al[1]: Nederland steunde het voorstel[1], dat de Commissie op 2e kerstdag deed.",
        "unknown at " + text + "/al-groep[1]/al[2]: Daarbij & daarna <ook> één punt < twee: &lang;",
        "list item at " + text + "/lijst[1]/li[1]/al[1]: 1. ten eerste",
        "paragraph at " + text + "/lijst[1]/li[1]/al[2]: nog iets daarover",
        "list item at " + text + "/lijst[1]/li[1]/lijst[1]/li[1]/al[1]: a. dieper",
        "list item at " + text + "/lijst[1]/li[2]/al[1]: – ten tweede",
        "heading at " + text + "/divisie[1]/kop[1]: Artikel 3. Reikwijdte",
        "list item at " + text + "/divisie[1]/lid[1]/al[1]: 1. Het eerste lid.",
        "unknown at " + text + "/al[2]: Voor de tabel",
        "paragraph at " + text + "/al[2]/table[1]/tgroup[1]/tbody[1]/row[1]/entry[1]/al[1]: land",
        "paragraph at " + text + "/al[2]/table[1]/tgroup[1]/tbody[1]/row[1]/entry[2]: ja",
        "unknown at " + text + "/al[2]: erna.",
        "unknown at " + text + "/onbekend[1]/nog-onbekender[1]: Woorden in een onbekend element.",
        "signature at " + piece +
            "/algemeen[1]/tekst-sluiting[1]/ondertekening[1]/functie[1]: De Minister van Justitie en Veiligheid,",
        "signature at " + piece + "/algemeen[1]/tekst-sluiting[1]/ondertekening[1]/naam[1]: D.M. van Weel",
    };
    BOOST_TEST(parts_of(form) == expected, boost::test_tools::per_element());
    BOOST_TEST(notes_of(form) == Strings{"[1] at #n1: COM(2025)12, blz. 3. Zie ook de brief."},
               boost::test_tools::per_element());
    BOOST_TEST(form.remarks.empty());
}

BOOST_AUTO_TEST_CASE(a_letter_becomes_a_document) {
    const Document letter = read_document(file_of(kLetter), tree_rules());
    BOOST_TEST(letter.metadata.id == "kst-32317-990");
    BOOST_TEST(letter.metadata.title == "JBZ-Raad; Brief regering; Verslag JBZ-Raad");
    BOOST_TEST(letter.metadata.date.iso() == "2026-03-12");
    BOOST_TEST(letter.metadata.chamber == "TK");
    BOOST_TEST(letter.metadata.dossier == "32317");
    BOOST_TEST(letter.metadata.number == "990");
    BOOST_TEST(letter.metadata.session == "2025-2026");
    BOOST_TEST(letter.metadata.kind == "report");
    BOOST_TEST(letter.notes.empty());
    BOOST_REQUIRE(letter.items.size() == 1U);
    BOOST_TEST(letter.items[0].title == "Kopgroep terrorisme");
    BOOST_TEST(footnotes_of(letter) ==
                   Strings{"[1] COM(2025)12, blz. 3. Zie ook de brief., at: Nederland steunde het voorstel|, dat de "
                           "Commissie op 2e kerstdag deed."},
               boost::test_tools::per_element());
    BOOST_REQUIRE(letter.signatures.size() == 1U);
    BOOST_TEST(text_of(letter, letter.signatures[0].office) == "De Minister van Justitie en Veiligheid");
    BOOST_TEST(text_of(letter, letter.signatures[0].name) == "D.M. van Weel");
    const Strings blocks = blocks_of(letter);
    BOOST_TEST(blocks[0] == "letterhead: 32 317 JBZ-Raad");
    BOOST_TEST(blocks[1] == "letterhead: Nr. 990 BRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID");
    BOOST_TEST(letter.blocks[4].element == "#al-1");
}

BOOST_AUTO_TEST_CASE(the_metadata_beside_it_fill_what_the_letter_leaves_open) {
    const std::string paper = paper_with("<al>De Raad nam conclusies aan.</al>");
    const std::string beside =
        "<metadata_gegevens><metadata name=\"DC.identifier\" scheme=\"\" content=\"kst-32317-990\"/>"
        "<metadata name=\"OVERHEIDop.dossiernummer\" content=\"36 410-VI\"/>"
        "<metadata name=\"OVERHEIDop.dossiernummer\" content=\"21501-20\"/>"
        "<metadata name=\"OVERHEIDop.ondernummer\" content=\"D\"/>"
        "<metadata name=\"overheidop.VERGADERJAAR\" content=\"2025-2026\"/>"
        "<metadata name=\"DCTERMS.issued\" content=\"2026-02-29\"/>"
        "<metadata name=\"DC.title\" content=\"&#xD800; geen tekst\"/>"
        "<metadata name=\"DC.creator\" content=\"Eerste Kamer der Staten-Generaal\"/></metadata_gegevens>";
    const FormText form = form_of(paper, beside);
    BOOST_TEST(form.told.id == "kst-32317-990");
    BOOST_TEST(form.told.dossier == "36410-VI");
    BOOST_TEST(form.told.number == "D");
    BOOST_TEST(form.told.session == "2025-2026");
    BOOST_TEST(form.told.chamber == "EK");
    BOOST_TEST(!form.told.date.known());
    BOOST_TEST(form.told.title.empty());
    BOOST_TEST(form.remarks.empty());
}

BOOST_AUTO_TEST_CASE(metadata_of_another_publication_are_left_aside) {
    const std::string paper = paper_with("<al>De Raad nam conclusies aan.</al>");
    const auto remark_for = [&](const std::string& metadata) {
        const FormText form = form_of(paper, metadata);
        BOOST_TEST(form.told.dossier.empty());
        return form.remarks.empty() ? "no remark" : form.remarks.front();
    };
    const std::string dossier = "<metadata name=\"OVERHEIDop.dossiernummer\" content=\"22112\"/></metadata_gegevens>";
    BOOST_TEST(remark_for("<metadata_gegevens><metadata name=\"DC.identifier\" content=\"kst-22112-1\"/>" + dossier) ==
               "the metadata.xml beside it is of kst-22112-1: left aside");
    BOOST_TEST(remark_for("<metadata_gegevens>" + dossier) ==
               "the metadata.xml beside it is of no publication that it names: left aside");
    BOOST_TEST(remark_for("<metadata_gegevens><meta") ==
               "the metadata.xml beside it is no metadata of a publication: left aside");
}

BOOST_AUTO_TEST_CASE(signatures_are_pairs_or_paragraphs) {
    const std::string names =
        "<ondertekening><naam>A. Jansen</naam><functie>De griffier</functie></ondertekening>"
        "<ondertekening><functie>De Minister van Asiel en Migratie</functie><naam><voornaam>M.</voornaam>"
        "<achternaam>Pietersen</achternaam></naam><functie>De Staatssecretaris,</functie><naam>B. Klaassen</naam>"
        "</ondertekening><al>Ook <naam>een naam</naam> in de tekst.</al>";
    Strings kinds;
    for (const std::string& part : parts_of(form_of(paper_with(names)))) {
        kinds.push_back(part.substr(0, part.find(" at ")) + part.substr(part.find(": ")));
    }
    const Strings expected{"unknown: A. Jansen",
                           "unknown: De griffier",
                           "signature: De Minister van Asiel en Migratie",
                           "signature: M. Pietersen",
                           "signature: De Staatssecretaris,",
                           "signature: B. Klaassen",
                           "unknown: Ook een naam in de tekst."};
    BOOST_TEST(kinds == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(notes_may_stand_between_paragraphs_bear_no_number_and_be_marked_again) {
    const FormText form = form_of(paper_with(
        "<al>Eerst.</al><noot id=\"a\"><noot.al>Tussen.</noot.al></noot><al><noot id=\"b\"><noot.nr>*</noot.nr>"
        "<noot.al>Vooraan.</noot.al></noot>Tweede<nootref refid=\"a\"/>.</al>"));
    BOOST_TEST(form.text == "Eerst.[1]\n\n[*]Tweede[1].\n\n[1] Tussen.\n\n[*] Vooraan.\n");
}

BOOST_AUTO_TEST_CASE(encodings_and_line_ends_as_they_come) {
    const std::string wrong =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<officiele-publicatie>\r<al>\xE9\xE9n "
        "\x80 5</al>\n</officiele-publicatie>";
    const FormText form = form_of(wrong);
    BOOST_TEST(form.text == "één € 5\n");
    BOOST_TEST(form.remarks == Strings{"not UTF-8: read as Windows-1252"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(entities_are_neither_expanded_nor_fetched) {
    std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE officiele-publicatie [\n<!ENTITY a0 \"lol\">\n";
    for (int i = 1; i < 30; ++i) {
        const std::string before = "&a" + std::to_string(i - 1) + ";";
        bomb.append("<!ENTITY a").append(std::to_string(i)).append(" \"");
        bomb.append(before).append(before).append(before).append("\">\n");
    }
    bomb +=
        "<!ENTITY x SYSTEM \"file:///etc/passwd\">\n]>\n<officiele-publicatie><al>&a29;&x;</al>"
        "</officiele-publicatie>";
    BOOST_TEST(form_of(bomb).text == "&a29;&x;\n");
}

BOOST_AUTO_TEST_CASE(what_is_no_letter_is_refused_with_what_to_do) {
    BOOST_TEST(refusal_of("<?xml version=\"1.0\"?><kamerwrk><al>Oud.</al></kamerwrk>") ==
               "kst-32317-990.xml is an XML file of another kind: its root is <kamerwrk> | of XML, official "
               "publications (<officiele-publicatie>) are read; save the letter as text or PDF");
    BOOST_TEST(refusal_of("<metadata_gegevens></metadata_gegevens>") ==
               "kst-32317-990.xml is the metadata of a publication, not its text | give the letter itself: a "
               "metadata.xml beside it is read with it");
    BOOST_TEST(refusal_of(kLetter.substr(0, kLetter.find("ten eerste"))) ==
               "kst-32317-990.xml is cut short or no well-formed XML, as line 17 shows: Start-end tags mismatch | get "
               "the file anew from where it was published");
    BOOST_TEST(refusal_of("<?xml version=\"1.0\"?>\r\n<officiele-publicatie>\r<al>a</lid></officiele-publicatie>") ==
               "kst-32317-990.xml is cut short or no well-formed XML, as line 3 shows: Start-end tags mismatch | get "
               "the file anew from where it was published");
    BOOST_TEST(refusal_of("<?xml version=\"1.0\"?>").find("No document element found") != std::string::npos);
    BOOST_TEST(refusal_of(paper_with("<plaatje/>")) == "kst-32317-990.xml holds no text | is this the right file?");
    BOOST_TEST(refusal_of(paper_with(std::string("<al>a\0b</al>", 12))).find("control character 0 (NUL)") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused_and_wide_nesting_read) {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<lijst>";
    deep += "<al>diep</al>";
    for (int i = 0; i < 100000; ++i) deep += "</lijst>";
    BOOST_TEST(refusal_of(paper_with(deep)) ==
               "kst-32317-990.xml nests its elements deeper than 256 levels, as no letter does | get the file anew "
               "from where it was published");
    std::string wide;
    std::string notes;
    std::string names;
    for (int i = 0; i < 100000; ++i) {
        wide += "<al>breed</al>";
        notes += "<noot><noot.al>noot</noot.al></noot>";
        const std::string name = 'x' + std::to_string(i);
        names.append("<").append(name).append(">naam</").append(name).append(">");
    }
    BOOST_TEST(form_of(paper_with(wide)).parts.size() == 100000U);
    std::string too_many;
    for (int i = 0; i < 11; ++i) too_many += wide;
    BOOST_TEST(
        refusal_of(paper_with(too_many)) ==
        "kst-32317-990.xml: it has more than a million paragraphs, which no letter has | is this the right file?");
    BOOST_TEST(form_of(paper_with("<al>Tekst" + notes + "</al>")).notes.size() == 100000U);
    BOOST_TEST(form_of(paper_with(names)).parts.size() == 100000U);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::text
