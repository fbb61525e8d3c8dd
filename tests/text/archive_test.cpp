// Archives, whole and broken.

#include "text/archive.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"
#include "packed.h"
#include "text/entry_name.h"

namespace {

using namespace kveld::text;
using Strings = std::vector<std::string>;

// "name: bytes", one an entry.
Strings entries_of(const std::string& bytes, const EntryFilter& wanted = {}) {
    Strings entries;
    for (const ArchiveEntry& entry : unpack("letters.zip", bytes, wanted))
        entries.push_back(entry.name + ": " + entry.bytes);
    return entries;
}

std::string shown(const kveld::base::Error& error) {
    return std::string(error.what()) + " | " + error.hint();
}

template <class Act>
std::string refusal_of_act(const Act& act) {
    try {
        act();
    } catch (const kveld::base::Error& error) {
        return shown(error);
    }
    return "no refusal";
}

// That of the whole archive, whatever is done with it.
std::string refusal_of(const std::string& bytes, const ArchiveLimits& limits = {}) {
    std::string refusal = refusal_of_act([&] { unpack("letters.zip", bytes, {}, limits); });
    BOOST_TEST(refusal == refusal_of_act([&] { read_entries("letters.zip", bytes, {}, limits); }));
    BOOST_TEST(refusal == refusal_of_act([&] { names_in("letters.zip", bytes, true, limits); }));
    return refusal;
}

// Each entry with its bytes, or with what is wrong with it.
Strings readable_of(const std::string& bytes) {
    Strings entries;
    for (const ArchiveEntry& entry : read_entries("letters.zip", bytes))
        entries.push_back(entry.name + ": " + (entry.damage ? shown(*entry.damage) + entry.bytes : entry.bytes));
    return entries;
}

const Packed kLetters{{"2024/", ""}, {"2024/brief.txt", "Den Haag"}, {"./nota.txt", ""}, {"/geïnd.txt", "Brussel"}};
const Strings kUnpacked{"2024/brief.txt: Den Haag", "nota.txt: ", "geïnd.txt: Brussel"};
constexpr const char* kGetItAnew =
    " | get it anew from where it came; if other programs unpack it, give what they make of it";

}  // namespace

BOOST_AUTO_TEST_SUITE(archive_suite)

BOOST_AUTO_TEST_CASE(each_form_of_archive_gives_its_files) {
    const std::vector<std::string> archives{zip(kLetters), tar(kLetters), tar(kLetters, archive_write_add_filter_gzip),
                                            tar(kLetters, archive_write_add_filter_xz),
                                            tar(kLetters, archive_write_add_filter_bzip2)};
    for (const std::string& archive : archives) {
        BOOST_TEST(is_archive(archive));
        BOOST_TEST(may_be_archive(std::string_view(archive).substr(0, kArchiveStart)));
        BOOST_TEST(entries_of(archive) == kUnpacked, boost::test_tools::per_element());
        for (const bool check : {false, true}) {
            BOOST_TEST(names_in("letters.zip", archive, check) == (Strings{"2024/brief.txt", "nota.txt", "geïnd.txt"}),
                       boost::test_tools::per_element());
        }
        BOOST_TEST(entries_of(archive, [](std::string_view name) { return name == "geïnd.txt"; }) ==
                       (Strings{"geïnd.txt: Brussel"}),
                   boost::test_tools::per_element());
    }
    BOOST_TEST(entries_of(std::string("PK\x05\x06") + std::string(18, '\0')).empty());
}

BOOST_AUTO_TEST_CASE(other_files_are_no_archives) {
    for (const std::string& bytes :
         Strings{"", "Den Haag", "%PDF-1.4", "\x1F\x8B\x08", "BZhoewel", std::string(600, '\0')}) {
        BOOST_TEST(!is_archive(bytes));
    }
}

BOOST_AUTO_TEST_CASE(names_are_names_and_no_places) {
    const std::vector<std::pair<std::string, std::string>> names{
        {"brief.txt", "brief.txt"},
        {"../../etc/passwd", "etc/passwd"},
        {"/a//./b/../c.txt", "a/b/c.txt"},
        {"brieven\\2024\\nr 8.txt", "brieven/2024/nr 8.txt"},
        {"ge\x8Bnformeerd \x82\x82n.txt", "geïnformeerd één.txt"},
        {"ge\xEFnformeerd.txt", "geïnformeerd.txt"},
        {"geïnd\n\x1B.txt", "geïnd__.txt"},
        {"..", ""},
        {"/", ""},
    };
    for (const auto& [bytes, name] : names) BOOST_TEST(entry_name(bytes) == name);
    const std::string archive = zip({{"geXnd.txt", "a"}, {"aa/bb.txt", "b"}});
    BOOST_TEST(entries_of(with(with(archive, "geXnd", "ge\x8Bnd"), "aa/bb", "../bb")) ==
                   (Strings{"geïnd.txt: a", "bb.txt: b"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(damage_is_named) {
    const Packed letters{{"brief.txt", std::string(3000, 'a') + "bcdefghij"}};
    const std::string packed = zip(letters);
    BOOST_TEST(refusal_of(packed.substr(0, packed.size() - 30)) ==
               std::string("letters.zip is a zip file that is damaged or cut short: the list of its files is not "
                           "there") +
                   kGetItAnew);
    const std::string unpacked = tar(letters);
    BOOST_TEST(refusal_of(unpacked.substr(0, 2000)).starts_with("letters.zip is a tar file that is damaged or cut"));
    const std::string pressed = tar({{"a", std::string(90000, 'a')}, {"b", "b"}}, archive_write_add_filter_gzip);
    BOOST_TEST(refusal_of(pressed.substr(0, pressed.size() - 40))
                   .starts_with("letters.zip is a tar file that is damaged or cut short: "));
}

// The checksum and both sizes of an entry, in the list at a zip file's end.
std::string listed_sizes(const std::string& packed, const std::string& name) {
    return packed.substr(packed.find(name, packed.find("PK\x01\x02")) - 30, 12);
}

BOOST_AUTO_TEST_CASE(damage_of_one_entry_leaves_the_others) {
    const std::string packed =
        zip({{"a.txt", "een"}, {"brief.txt", std::string(3000, 'a') + "bcdefghij"}, {"c.txt", "drie"}});
    const std::string sizes = listed_sizes(packed, "brief.txt");
    const std::string size = sizes.substr(8);  // 3009 bytes, also before the entry itself
    const std::string wrong_checksum = "\x01" + sizes.substr(1);
    const std::string wrong_size{size[0], '\x01', '\0', '\0'};
    for (const std::string& damaged : {with(packed, sizes, wrong_checksum), with(packed, size, wrong_size)}) {
        const Strings readable = readable_of(damaged);
        BOOST_REQUIRE(readable.size() == 3U);
        BOOST_TEST(readable[0] == "a.txt: een");
        BOOST_TEST(
            readable[1].starts_with("brief.txt: letters.zip/brief.txt is a file in an archive that is damaged "
                                    "or cut short: ZIP "));
        BOOST_TEST(readable[1].ends_with(kGetItAnew));
        BOOST_TEST(readable[2] == "c.txt: drie");
        BOOST_TEST(refusal_of_act([&] { unpack("letters.zip", damaged); }).starts_with("letters.zip/brief.txt is a "));
        BOOST_TEST(names_in("letters.zip", damaged, true).size() == 3U);
    }
}

BOOST_AUTO_TEST_CASE(an_archive_full_of_damage_is_refused) {
    Packed letters;
    for (int i = 0; i < 102; ++i) letters.push_back({std::to_string(i) + ".txt", std::string(200, 'a')});
    const std::string packed = zip(letters);
    const std::string wrong_checksum = "\x01" + listed_sizes(packed, "0.txt").substr(1);
    const std::string damaged = with(packed, listed_sizes(packed, "0.txt"), wrong_checksum);
    BOOST_TEST(refusal_of(damaged).starts_with("letters.zip is a zip file that is damaged or cut short: "));
}

BOOST_AUTO_TEST_CASE(encrypted_archives_are_named) {
    const std::string packed = pack(kLetters, archive_write_set_format_zip, archive_write_add_filter_none, "geheim");
    BOOST_TEST(refusal_of(packed) ==
               "letters.zip is encrypted: it asks for a password | unpack it with its password, and give what it "
               "holds");
}

BOOST_AUTO_TEST_CASE(limits_hold_whatever_the_archive_declares) {
    constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20U;
    const std::string bomb(20 * kMebibyte, '0');
    const std::string untrusted =
        "letters.zip unpacks into more than 200 times its size, as no letters do | don't "
        "trust it; if you do, unpack it and give the letters in it";
    const std::string packed = zip({{"bomb.txt", bomb}});
    BOOST_TEST(refusal_of(packed) == untrusted);
    BOOST_TEST(refusal_of(tar({{"bomb.txt", bomb}}, archive_write_add_filter_xz)) == untrusted);

    const ArchiveLimits small{.total = 3 * kMebibyte, .entry = 2 * kMebibyte, .entries = 3};
    const Packed large{
        {"a", std::string(kMebibyte + 1, 'a')}, {"b", std::string(kMebibyte, 'b')}, {"c", std::string(kMebibyte, 'c')}};
    for (const auto& archive : {zip(large), tar(large)}) {
        BOOST_TEST(refusal_of(archive, small) ==
                   "letters.zip unpacks into more than 3 MiB | unpack it, and give the folders that hold letters");
    }
    for (const auto& archive : {packed, tar({{"bomb.txt", bomb}})}) {
        BOOST_TEST(refusal_of(archive, small) ==
                   "letters.zip holds a file of more than 2 MiB, 'bomb.txt' | unpack it, and give the letters in it");
    }
    const Packed many{{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}};
    for (const auto& archive : {zip(many), tar(many)}) {
        BOOST_TEST(refusal_of(archive, small) ==
                   "letters.zip holds more than 3 files | unpack it, and give the folders that hold letters");
    }
}

BOOST_AUTO_TEST_SUITE_END()
