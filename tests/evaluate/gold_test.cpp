// Gold files, right and wrong.

#include "evaluate/gold.h"

#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include <fstream>

#include "base/error.h"
#include "evaluate/known_ids.h"

namespace {

using namespace kveld;
using evaluate::GoldFiles;
using evaluate::Item;
using evaluate::Layer;

const std::string kMention =
    R"({"kind":"mention","start":0,"end":5,"text":"Malta","type":"MemberState","id":"state:MT"})";

class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("kveld-gold-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
        return (path_ / name).string();
    }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

// The error's message and line.
std::string refusal(const std::string& lines) {
    try {
        evaluate::read_gold(lines, "brief.jsonl");
    } catch (const base::Error& error) {
        return std::to_string(error.place()->line) + ": " + error.what();
    }
    return "none";
}

std::string refused(const std::string& named) {
    try {
        GoldFiles::find(named);
    } catch (const base::Error& error) {
        return error.what();
    }
    return "none";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gold)

BOOST_AUTO_TEST_CASE(lines_of_each_kind) {
    const std::vector<Item> items = evaluate::read_gold(
        kMention + "\r\n\n" +
            R"({"kind":"document","id":"kst-99817-8"})"
            "\n"
            R"({"kind":"reference","start":9,"end":22,"text":"COM(2024) 570","refkind":"com","id":"COM(2024)570","optional":true})"
            "\n"
            R"({"kind":"stance","start":0,"end":80,"relation":"OPPOSES","modality":"planned","actor":{"text":"Malta","ids":["state:MT","state:IT"]},"cue":{"text":"is tegen"},"target":{"text":""}})",
        "brief.jsonl");
    BOOST_REQUIRE(items.size() == 3U);
    BOOST_TEST((items[0].layer == Layer::Mention));
    BOOST_TEST(items[0].start == 0U);
    BOOST_TEST(items[0].end == 5U);
    BOOST_TEST(items[0].kind == "MemberState");
    BOOST_TEST(items[0].id == "state:MT");
    BOOST_TEST(items[0].text == "Malta");
    BOOST_TEST(!items[0].optional);
    BOOST_TEST((items[1].layer == Layer::Reference));
    BOOST_TEST(items[1].kind == "com");
    BOOST_TEST(items[1].optional);
    BOOST_TEST((items[2].layer == Layer::Stance));
    BOOST_TEST(items[2].actors == (std::vector<std::string>{"state:MT", "state:IT"}), boost::test_tools::per_element());
    BOOST_TEST(items[2].planned);
    BOOST_TEST(items[2].cue == "is tegen");
    BOOST_TEST(items[2].target.empty());
}

BOOST_AUTO_TEST_CASE(a_wrong_line_is_named) {
    BOOST_TEST(refusal(kMention + "\n\nMalta\n").starts_with("3: this line is not JSON"));
    BOOST_TEST(refusal(kMention + "\n" + kMention.substr(0, 30)).starts_with("2: this line is not JSON"));
    BOOST_TEST(refusal("[" + kMention + "]") == "1: this line is no JSON object");
    BOOST_TEST(refusal("{}") == "1: this line has no text \"kind\"");
    BOOST_TEST(refusal(R"({"kind":"mention","start":0,"end":5,"text":"Malta","id":"state:MT"})") ==
               "1: this line has no text \"type\"");
    BOOST_TEST(
        refusal(R"({"kind":"mention","start":-1,"end":5,"text":"Malta","type":"MemberState","id":"state:MT"})") ==
        "1: this line has no whole number \"start\"");
    BOOST_TEST(refusal(R"({"kind":"mention","start":5,"end":5,"text":"Malta","type":"MemberState","id":"state:MT"})") ==
               "1: this line's \"end\" does not lie behind its \"start\"");
    BOOST_TEST(refusal(R"({"kind":"stance","start":0,"end":8,"relation":"LIKES"})") == "1: 'LIKES' is no relation");
    BOOST_TEST(refusal(R"({"kind":"stance","start":0,"end":8,"relation":"OPPOSES","modality":"wanted"})") ==
               "1: 'wanted' is no modality");
    BOOST_TEST(refusal(R"({"kind":"stance","start":0,"end":8,"relation":"OPPOSES","modality":"planned","actor":{}})") ==
               "1: this line has no list \"ids\" in \"actor\"");
    BOOST_TEST(refusal("{\"kind\":\"\xff\"}").starts_with("1: this line is not JSON"));
    BOOST_TEST(refusal(std::string(100000, '[')).starts_with("1: this line is not JSON"));
}

BOOST_AUTO_TEST_CASE(files_and_folders) {
    const Folder folder;
    const std::string one = folder.write("een.jsonl", kMention);
    folder.write("map/twee.jsonl", "");
    folder.write("map/instruments.txt", "instrument:eurodac\n");
    folder.write("leeg/lees-mij.md", "niets");
    const GoldFiles gold = GoldFiles::find(one + "," + folder.path() + "/map");
    BOOST_REQUIRE(gold.letters().size() == 2U);
    BOOST_TEST(gold.letters()[0].name == "een");
    BOOST_TEST(gold.letters()[0].named);
    BOOST_TEST(gold.letters()[0].items.size() == 1U);
    BOOST_TEST(gold.letters()[1].name == "twee");
    BOOST_TEST(!gold.letters()[1].named);

    const auto known = evaluate::KnownIds::beside(gold.letters());
    BOOST_TEST(known.holds("instrument:eurodac"));
    BOOST_TEST(!known.holds("instrument:ees"));
    BOOST_TEST(known.holds("state:MT"));
    BOOST_TEST(!known.holds("state"));
    BOOST_TEST(!known.holds("org:clasi"));

    BOOST_TEST(GoldFiles::find(one + "," + one).letters().size() == 1U);
    BOOST_TEST(refused(folder.path() + "/leeg") == folder.path() + "/leeg holds no gold");
    BOOST_TEST(refused(one + ',' + folder.write("map2/een.jsonl", "")).find("gold for the same letter") !=
               std::string::npos);
    BOOST_TEST(refused(folder.path() + "/weg.jsonl").find("weg.jsonl") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
