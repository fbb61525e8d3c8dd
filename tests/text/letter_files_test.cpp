// Which letters are meant by files, folders and archives.

#include "text/letter_files.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include <unistd.h>

#include "packed.h"

namespace {

using namespace kveld::text;
namespace fs = std::filesystem;
using Strings = std::vector<std::string>;

class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("kveld_letter_files_" + std::to_string(::getpid()))) {
        fs::create_directories(path_);
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, const std::string& bytes) const {
        const fs::path file = path_ / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
        return file.string();
    }
    std::string at(const std::string& name) const { return (path_ / name).string(); }
    std::string below(const std::string& path) const { return path.substr(path_.string().size() + 1); }

private:
    fs::path path_;
};

// "path: bytes + metadata", one a letter.
Strings letters_of(const Folder& folder, LetterFiles& files) {
    Strings letters;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const LetterFile file = files.read(i, "brief");
        BOOST_TEST(file.path == files.path(i));
        BOOST_TEST(file.name == "brief");
        letters.push_back(folder.below(file.path) + ": " + file.bytes +
                          (file.metadata.empty() ? "" : " + " + file.metadata));
    }
    return letters;
}

Strings skipped_of(const Folder& folder, const LetterFiles& files) {
    Strings skipped;
    for (const SkippedFile& file : files.skipped()) skipped.push_back(folder.below(file.path) + ": " + file.reason);
    return skipped;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(letter_files_suite)

BOOST_AUTO_TEST_CASE(archives_are_read_as_folders) {
    const Folder folder;
    folder.write("in/a.txt", "a");
    folder.write("in/metadata.xml", "<m/>");
    folder.write("in/.hidden", "x");
    folder.write("in/__MACOSX/x", "x");
    folder.write("in/b.zip", zip({{"2024/brief.txt", "brief"},
                                  {"2024/metadata.xml", "<z/>"},
                                  {"2024/.x", "x"},
                                  {"__MACOSX/2024/brief.txt", "x"},
                                  {"nota.txt", "nota"}}));
    folder.write("in/c.tar.gz", tar({{"c.txt", "c"}}, archive_write_add_filter_gzip));
    const std::string docx = zip({{"[Content_Types].xml", ""}, {"word/document.xml", "<d/>"}});
    folder.write("in/d.docx", docx);
    LetterFiles files = LetterFiles::find({folder.at("in"), folder.at("in/a.txt"), folder.at("in")});
    BOOST_TEST(letters_of(folder, files) ==
                   (Strings{"in/a.txt: a + <m/>", "in/b.zip/2024/brief.txt: brief + <z/>", "in/b.zip/nota.txt: nota",
                            "in/c.tar.gz/c.txt: c", "in/d.docx: " + docx + " + <m/>"}),
               boost::test_tools::per_element());
    BOOST_TEST(files.skipped().empty());
}

BOOST_AUTO_TEST_CASE(a_path_may_lead_into_an_archive) {
    const Folder folder;
    const std::string archive =
        folder.write("b.zip", zip({{"2024/brief.txt", "8"}, {"2024/x/y.txt", "9"}, {"20249.txt", "10"}}));
    const std::vector<std::pair<std::string, Strings>> inside{
        {"/2024", {"b.zip/2024/brief.txt: 8", "b.zip/2024/x/y.txt: 9"}},
        {"/2024/", {"b.zip/2024/brief.txt: 8", "b.zip/2024/x/y.txt: 9"}},
        {"/20249.txt", {"b.zip/20249.txt: 10"}},
        {"/./2024/x/y.txt", {"b.zip/2024/x/y.txt: 9"}},
        {"/2023", {}}};
    for (const auto& [path, letters] : inside) {
        LetterFiles files = LetterFiles::find({archive + path});
        BOOST_TEST(letters_of(folder, files) == letters, boost::test_tools::per_element());
    }
    BOOST_TEST(skipped_of(folder, LetterFiles::find({archive + "/2023"})) ==
                   (Strings{"b.zip/2023: the archive " + archive + " holds no such file"}),
               boost::test_tools::per_element());
    LetterFiles lost = LetterFiles::find({folder.at("lost/brief.txt")});
    BOOST_TEST(lost.size() == 1U);
    BOOST_CHECK_THROW(lost.read(0, "brief"), kveld::base::Error);
}

BOOST_AUTO_TEST_CASE(what_holds_no_letters_is_skipped_with_its_reason) {
    const Folder folder;
    fs::create_directories(folder.at("empty"));
    folder.write("only/metadata.xml", "<m/>");
    const std::string whole = zip({{"brief.txt", "brief"}});
    folder.write("cut.zip", whole.substr(0, whole.size() - 25));
    folder.write("none.zip", zip({{"folder/", ""}}));
    folder.write("twice.zip", with(zip({{"a.txt", "een"}, {"b.txt", "twee"}}), "b.txt", "a.txt"));
    LetterFiles files = LetterFiles::find(
        {folder.at("empty"), folder.at("only"), folder.at("cut.zip"), folder.at("none.zip"), folder.at("twice.zip")});
    BOOST_TEST(letters_of(folder, files) == (Strings{"twice.zip/a.txt: een"}), boost::test_tools::per_element());
    const std::string cut =
        "cut.zip: is a zip file that is damaged or cut short: the list of its files is not there; get it anew from "
        "where it came; if other programs unpack it, give what they make of it";
    BOOST_TEST(
        skipped_of(folder, files) == (Strings{cut, "empty: the folder holds no files",
                                              "none.zip: the archive holds no files", "only: the folder holds no files",
                                              "twice.zip/a.txt: another file in the archive has the same name"}),
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_archive_that_changes_meanwhile_is_told) {
    const Folder folder;
    const std::string archive = folder.write("b.zip", zip({{"a.txt", "a"}}));
    LetterFiles files = LetterFiles::find({archive});
    folder.write("b.zip", zip({{"b.txt", "b"}}));
    try {
        files.read(0, "brief");
        BOOST_TEST(false);
    } catch (const kveld::base::Error& error) {
        BOOST_TEST(reason_of(error, archive) ==
                   "was changed while it was being read; run it again when nothing else changes the file");
    }
}

BOOST_AUTO_TEST_CASE(threads_read_an_archive_together) {
    const Folder folder;
    Packed letters;
    for (int i = 0; i < 200; ++i) letters.push_back({std::to_string(1000 + i) + ".txt", std::to_string(1000 + i)});
    LetterFiles files = LetterFiles::find({folder.write("b.zip", zip(letters))});
    BOOST_REQUIRE(files.size() == 200U);
    Strings read(files.size());
    const auto read_every_second = [&](std::size_t from) {
        for (std::size_t i = from; i < files.size(); i += 2) read[i] = files.read(i, "brief").bytes;
    };
    std::thread other(read_every_second, 1);
    read_every_second(0);
    other.join();
    for (std::size_t i = 0; i < read.size(); ++i) BOOST_TEST(read[i] == std::to_string(1000 + i));
}

BOOST_AUTO_TEST_SUITE_END()
