// Letters as PDF.

#include "text/forms/pdf.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "letters.h"
#include "small_pdf.h"
#include "text/reader.h"

namespace kveld::text {
namespace {

using forms::FormText;
using forms::read_pdf;

LetterFile file_of(std::string bytes) {
    return {"brief.pdf", "brief", std::move(bytes), {}};
}

std::string refusal_of(std::string bytes) {
    try {
        read_document(file_of(std::move(bytes)), tree_rules());
    } catch (const base::Error& error) {
        return std::string(error.what()) + " | " + error.hint();
    }
    return "no refusal";
}

std::string search_path() {
    const char* path = std::getenv("PATH");
    return path == nullptr ? "/usr/bin:/bin" : path;
}

// A folder at the front of PATH with a pdftotext of our own in it.
class OwnConverter {
public:
    explicit OwnConverter(const std::string& script)
        : folder_(std::filesystem::temp_directory_path() / "kveld-own-converter"), path_(search_path()) {
        std::filesystem::create_directory(folder_);
        const std::filesystem::path program = folder_ / "pdftotext";
        std::ofstream(program) << "#!/bin/sh\n" << script << '\n';
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        setenv("PATH", (folder_.string() + ':' + path_).c_str(), 1);
    }
    OwnConverter(const OwnConverter&) = delete;
    OwnConverter& operator=(const OwnConverter&) = delete;
    ~OwnConverter() {
        setenv("PATH", path_.c_str(), 1);
        std::filesystem::remove_all(folder_);
    }

private:
    std::filesystem::path folder_;
    std::string path_;
};

BOOST_AUTO_TEST_SUITE(pdf)

BOOST_AUTO_TEST_CASE(pages_become_text_with_form_feeds) {
    const FormText form =
        read_pdf(file_of(small_pdf({{"De Raad nam conclusies aan."}, {"Itali\xEB stemde tegen."}})), {});
    BOOST_TEST(form.text == "De Raad nam conclusies aan.\n\n\fItalië stemde tegen.\n\n\f");
    BOOST_TEST(form.parts.empty());
}

BOOST_AUTO_TEST_CASE(a_sentence_goes_on_behind_the_page) {
    const Document letter = read_document(
        file_of(small_pdf(
            {{"Nederland heeft in de Raad steun uitgesproken voor het voorstel van de Europese Commissie over"},
             {"grensbewaking, dat later wordt besproken."}})),
        tree_rules());
    BOOST_TEST(letter.clean ==
               "Nederland heeft in de Raad steun uitgesproken voor het voorstel van de Europese Commissie over "
               "grensbewaking, dat later wordt besproken.");
    BOOST_TEST(letter.source.substr(letter.map.source_of({0, 9}).start, 9) == "Nederland");
}

BOOST_AUTO_TEST_CASE(what_stands_before_the_header_does_no_harm) {
    const Document letter = read_document(file_of("\r\n" + small_pdf({{"De Raad vergaderde."}})), tree_rules());
    BOOST_TEST(letter.clean == "De Raad vergaderde.");
}

BOOST_AUTO_TEST_CASE(damaged_ones_are_named) {
    const std::string whole = small_pdf({{"De Raad vergaderde."}});
    const std::string refusal = refusal_of("%PDF-1.4\nnot really");
    BOOST_TEST(refusal.starts_with("brief.pdf is a damaged PDF: "));
    BOOST_TEST(refusal.ends_with(" | open it in a reader of PDF; if it opens, save it as a new file"));
    BOOST_TEST(refusal_of(whole.substr(0, 60)).starts_with("brief.pdf is a damaged PDF: "));
}

BOOST_AUTO_TEST_CASE(images_of_pages_are_named) {
    BOOST_TEST(refusal_of(small_pdf({{}, {"12"}})) ==
               "brief.pdf holds no text, only images of pages | have its text recognised first, for instance with "
               "'ocrmypdf -l nld letter.pdf readable.pdf'");
}

BOOST_AUTO_TEST_CASE(encrypted_ones_are_named) {
    const OwnConverter converter("echo 'Command Line Error: Incorrect password' >&2; exit 1");
    BOOST_TEST(
        refusal_of("%PDF-1.4") ==
        "brief.pdf is encrypted: it asks for a password | save it without one, for instance with 'qpdf --decrypt "
        "--password=… letter.pdf open.pdf'");
}

BOOST_AUTO_TEST_CASE(a_converter_that_hangs_explodes_or_crashes_is_ended) {
    const auto refusal = [](const std::string& script, const forms::ChildLimits& limits) {
        const OwnConverter converter(script);
        try {
            read_pdf(file_of("%PDF-1.4"), limits);
        } catch (const base::Error& error) {
            return std::string(error.what());
        }
        return std::string("no refusal");
    };
    BOOST_TEST(refusal("sleep 60", {.seconds = 0.2}) == "brief.pdf takes longer to convert than a letter should");
    BOOST_TEST(refusal("yes", {.output = 1000}) == "brief.pdf unfolds into more text than a letter has");
    BOOST_TEST(refusal("kill -ABRT $$", {}) == "brief.pdf makes pdftotext crash or run out of memory");
    BOOST_TEST(refusal("printf 'a\\377b'", {}) == "brief.pdf gives text that is no UTF-8");
    BOOST_TEST(refusal("printf 'a\\001\\000b\\n'", {}) == "no refusal");
}

BOOST_AUTO_TEST_CASE(a_missing_converter_is_named_with_how_to_get_it) {
    const std::string path = search_path();
    setenv("PATH", "/nowhere", 1);
    const std::string refusal = refusal_of("%PDF-1.4");
    setenv("PATH", path.c_str(), 1);
    BOOST_TEST(
        refusal ==
        "brief.pdf is a PDF, and the program pdftotext is not on this machine | install it: sudo apt-get install "
        "poppler-utils");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::text
