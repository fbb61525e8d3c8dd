// The pack of layout: every example of every pattern, and what a wrong pack is told.

#include "text/rules.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "base/file.h"
#include "letters.h"

namespace {

using namespace kveld::text;
namespace fs = std::filesystem;

// A copy of data/nl/layout.json and its schema that one test may spoil.
class SpoiledPack {
public:
    SpoiledPack() : folder_(fs::temp_directory_path() / ("kveld-layout-" + std::to_string(getpid()))) {
        for (const char* name : {"nl", "schema"}) {
            fs::create_directories(folder_ / "data" / name);
            fs::copy_file(fs::path(KVELD_SOURCE_FOLDER) / "data" / name / "layout.json",
                          folder_ / "data" / name / "layout.json");
        }
        text_ = kveld::base::read_file(pack());
    }
    ~SpoiledPack() { fs::remove_all(folder_); }
    SpoiledPack(const SpoiledPack&) = delete;
    SpoiledPack& operator=(const SpoiledPack&) = delete;

    fs::path pack() const { return folder_ / "data" / "nl" / "layout.json"; }

    // What Rules::load says where `what` is replaced by `by`; the folder of the copy is left out.
    std::string message(const std::string& what, const std::string& by) const {
        std::string text = text_;
        const std::size_t at = text.find(what);
        BOOST_REQUIRE(at != std::string::npos);
        std::ofstream(pack()) << text.replace(at, what.size(), by);
        return load();
    }

    // The message with the number of the line on which the words stand for @, and as many spaces for #.
    std::string with_line(const std::string& words, std::string message) const {
        const std::string number = std::to_string(
            1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(text_.find(words)), '\n'));
        for (std::size_t at = message.find_first_of("@#"); at != std::string::npos;
             at = message.find_first_of("@#", at + 1)) {
            message.replace(at, 1, message[at] == '@' ? number : std::string(number.size(), ' '));
        }
        return message;
    }

    std::string load() const {
        try {
            Rules::load(folder_);
        } catch (const kveld::base::Error& error) {
            BOOST_TEST((error.kind() == kveld::base::ErrorKind::Data));
            std::string told = error.render();
            for (std::size_t at = told.find(folder_.string()); at != std::string::npos;
                 at = told.find(folder_.string())) {
                told.erase(at, folder_.string().size() + 1);
            }
            return told;
        }
        return "loaded";
    }

private:
    fs::path folder_;
    std::string text_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(layout_rules)

BOOST_AUTO_TEST_CASE(every_example_fits_its_pattern_and_no_counter_example_does) {
    const Rules::Data& data = tree_rules().data();
    std::size_t examples = 0;
    for (const auto* list : {&data.furniture, &data.margins, &data.letter_numbers, &data.date_lines, &data.addressees,
                             &data.kinds, &data.meetings}) {
        for (const LayoutPattern& pattern : *list) {
            BOOST_TEST(!pattern.examples.empty(), pattern.name());
            BOOST_TEST(!pattern.counter_examples.empty(), pattern.name());
            for (const std::string& text : pattern.examples)
                BOOST_TEST(pattern.find_in(text).has_value(), pattern.name() << ": " << text);
            for (const std::string& text : pattern.counter_examples)
                BOOST_TEST(!pattern.find_in(text).has_value(), pattern.name() << ": " << text);
            examples += pattern.examples.size();
        }
    }
    BOOST_TEST(examples > 20U);
}

BOOST_AUTO_TEST_CASE(groups_of_a_pattern) {
    const LayoutPattern pattern("day", "mei", "(?P<day>[0-9]+) mei(?: (?P<year>[0-9]{4}))?", "value", "title");
    const auto groups = pattern.find_in("op 3 mei jl.");
    BOOST_REQUIRE(groups.has_value());
    BOOST_TEST(groups->at("day") == "3");
    BOOST_TEST(!groups->contains("year"));
    BOOST_TEST(!pattern.find_in("op 3 juni").has_value());
}

BOOST_AUTO_TEST_CASE(a_wrong_pack_is_told_with_file_and_line) {
    const SpoiledPack pack;
    BOOST_TEST(pack.load() == "loaded");
    BOOST_TEST(
        pack.message("\"literal\": \"ISSN\"", "\"literals\": \"ISSN\"") ==
        pack.with_line("\"literal\": \"ISSN\"",
                       "error: the field '/furniture/1/literals' is not as the schema asks (additionalProperties)\n"
                       "  data/nl/layout.json:@:19\n"
                       "  @ |       \"literals\": \"ISSN\",\n"
                       "  # |                   ^ see layout.json, /definitions/patterns/items\n"));
    BOOST_TEST(pack.message("^ISSN [0-9]{4}", "^ISSN ([0-9]{4}") ==
               pack.with_line(
                   "^ISSN [0-9]{4}",
                   "error: the pattern of 'serial number' is not one: missing ): ^ISSN ([0-9]{4} ?- ?[0-9]{3}[0-9X]$\n"
                   "  data/nl/layout.json:@:18\n"
                   "  @ |       \"pattern\": \"^ISSN ([0-9]{4} ?- ?[0-9]{3}[0-9X]$\",\n"
                   "  # |                  ^ patterns are RE2's: no lookaround, no back-references\n"));
    BOOST_TEST(pack.message("\"language\": \"nl\"", "\"language\": 7") ==
               pack.with_line("\"language\": \"nl\"",
                              "error: the field '/language' is not as the schema asks (type)\n"
                              "  data/nl/layout.json:@:15\n"
                              "  @ |   \"language\": 7,\n"
                              "  # |               ^ see layout.json, /properties/language\n"));
    BOOST_TEST(pack.message("\"language\": \"nl\",", "\"language\": \"nl\"") ==
               pack.with_line("\"furniture\": [",
                              "error: data/nl/layout.json is not JSON: Missing a comma or '}' after an object member.\n"
                              "  data/nl/layout.json:@:3\n"
                              "  @ |   \"furniture\": [\n"
                              "  # |   ^\n"));
    BOOST_TEST(pack.message("\"formal\": false", "\"formal\": \"no\"") ==
               pack.with_line("\"formal\": false",
                              "error: the field '/formalities/0/formal' is not as the schema asks (type)\n"
                              "  data/nl/layout.json:@:37\n"
                              "  @ |     {\"word\": \"informele\", \"formal\": \"no\"},\n"
                              "  # |                                     ^ see layout.json, "
                              "/properties/formalities/items/properties/formal\n"));
    fs::remove(pack.pack());
    BOOST_TEST(pack.load() ==
               "error: cannot read 'data/nl/layout.json': No such file or directory\n"
               "  check the name, and that the folder exists\n");
}

BOOST_AUTO_TEST_CASE(a_group_that_the_program_asks_for_must_be_there) {
    const SpoiledPack pack;
    BOOST_TEST(pack.message("(?P<year>[0-9]{4})$\"", "[0-9]{4}$\"") ==
               pack.with_line("(?P<year>[0-9]{4})$\"",
                              "error: the pattern of 'place and date' has no group 'year'\n"
                              "  data/nl/layout.json:@:18\n"
                              "  @ |       \"pattern\": \"(?:^|\\\\n)[\\\\pL’'][\\\\pL’' -]*, (?P<day>[0-9]{1,2}) "
                              "(?P<month>{months}) [0-9]{4}$\",\n"
                              "  # |                  ^ write (?P<year>…) around what it is to read\n"));
}

BOOST_AUTO_TEST_SUITE_END()
