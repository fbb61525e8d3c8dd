#include "base/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/error.h"

namespace {

namespace fs = std::filesystem;
using kveld::base::Error;
using kveld::base::FaultPlan;
using kveld::base::MappedFile;
using kveld::base::OutputFile;
using kveld::base::ScopedFault;

// A folder of the test's own, gone at its end.
struct Folder {
    fs::path path;

    Folder() {
        std::string name = (fs::temp_directory_path() / "kveld-test-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    fs::path file(const std::string& name, const std::string& bytes) const {
        OutputFile output(path / name);
        output.write(bytes);
        output.commit();
        return path / name;
    }

    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const fs::path& below : kveld::base::files_below(path)) {
            found.push_back(below.lexically_relative(path).string());
        }
        return found;
    }
};

// The rendered error of a piece of work, the folder's name in it as DIR; empty where it throws none.
template <typename Work>
std::string error_of(const Folder& folder, const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        std::string text = error.render();
        for (std::size_t at = text.find(folder.path.string()); at != std::string::npos;
             at = text.find(folder.path.string())) {
            text.replace(at, folder.path.string().size(), "DIR");
        }
        BOOST_TEST(kveld::base::exit_status(error.kind()) == 4);
        return text;
    }
    return {};
}

struct Ended {
    int status;  // of waitpid
    std::string output;
};

// Runs work in a child process, whose output and errors are the answer's.
template <typename Work>
Ended in_child(const Work& work) {
    std::array<int, 2> pipe{};
    BOOST_REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::dup2(pipe[1], STDERR_FILENO);
        work();
        ::_exit(0);
    }
    ::close(pipe[1]);
    Ended ended{};
    std::array<char, 4096> buffer{};
    for (ssize_t got = 1; got > 0;) {
        got = ::read(pipe[0], buffer.data(), buffer.size());
        if (got > 0) ended.output.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(pipe[0]);
    ::waitpid(child, &ended.status, 0);
    return ended;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(reading)

BOOST_AUTO_TEST_CASE(a_file_is_read_whole_whatever_its_size) {
    const Folder folder;
    for (const std::size_t size : {0, 1, 65535, 65536, 65537, 300000}) {
        std::string bytes(size, '\0');
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 31);
        BOOST_TEST((kveld::base::read_file(folder.file("some", bytes)) == bytes));
    }
}

BOOST_AUTO_TEST_CASE(a_file_without_a_length_of_its_own_is_read_to_its_end) {
    BOOST_TEST(kveld::base::read_file("/proc/self/status").starts_with("Name:\tkveld_test_base"));
    BOOST_TEST(kveld::base::read_file("/dev/null").empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_is_named_with_its_reason) {
    const Folder folder;
    folder.file("brief.txt", "twelve bytes");
    const auto reading = [&](const std::string& name, std::uint64_t limit = 4096) {
        return error_of(folder, [&] { kveld::base::read_file(folder.path / name, limit); });
    };
    BOOST_TEST(reading("brief.txt").empty());
    BOOST_TEST(reading("gone.txt") ==
               "error: cannot read 'DIR/gone.txt': No such file or directory\n"
               "  check the name, and that the folder exists\n");
    BOOST_TEST(reading("") == "error: 'DIR/' is a folder, not a file\n  name the files in it\n");
    BOOST_TEST(reading("brief.txt", 12).empty());
    BOOST_TEST(reading("brief.txt", 11) ==
               "error: 'DIR/brief.txt' is larger than 11 bytes\n  split it, or leave it out\n");
    BOOST_TEST(error_of(folder, [] { kveld::base::read_file("/dev/zero", 100000); }) ==
               "error: '/dev/zero' is larger than 100000 bytes\n  split it, or leave it out\n");
    {
        const ScopedFault fault(FaultPlan{"open", 0, EACCES});
        BOOST_TEST(reading("brief.txt") ==
                   "error: cannot read 'DIR/brief.txt': Permission denied\n"
                   "  you have no permission; change it, or name another file\n");
    }
    {
        const ScopedFault fault(FaultPlan{"read", 0, EIO});
        BOOST_TEST(reading("brief.txt") == "error: cannot read 'DIR/brief.txt': Input/output error\n");
    }
    {
        const ScopedFault fault(FaultPlan{"read", 0, 0});
        BOOST_TEST(reading("brief.txt") ==
                   "error: 'DIR/brief.txt' was cut short while it was being read\n"
                   "  run it again when nothing else changes the file\n");
    }
}

BOOST_AUTO_TEST_CASE(a_file_without_permission_is_refused_by_the_system) {
    if (::geteuid() == 0) {  // root may read everything: give the rights up in a child
        const Folder folder;
        const fs::path file = folder.file("closed.txt", "secret");
        fs::permissions(folder.path, fs::perms::all);
        fs::permissions(file, fs::perms::none);
        const Ended ended = in_child([&] {
            constexpr uid_t kNobody = 65534;
            if (::setuid(kNobody) != 0) ::_exit(1);
            try {
                kveld::base::read_file(file);
            } catch (const Error& error) {
                ::_exit(std::string(error.what()).ends_with("': Permission denied") ? 42 : 2);
            }
        });
        BOOST_TEST(WEXITSTATUS(ended.status) == 42);
    } else {
        const Folder folder;
        const fs::path file = folder.file("closed.txt", "secret");
        fs::permissions(file, fs::perms::none);
        BOOST_CHECK_THROW(kveld::base::read_file(file), Error);
    }
}

BOOST_AUTO_TEST_CASE(standard_input_is_read_to_its_end) {
    const Folder folder;
    const fs::path file = folder.file("query.cypher", "RETURN 1\n");
    const Ended ended = in_child([&] {
        const int input = ::open(file.c_str(), O_RDONLY);
        ::dup2(input, STDIN_FILENO);
        kveld::base::StandardOutput out;
        out.write(kveld::base::read_standard_input());
        out.flush();
    });
    BOOST_TEST(ended.output == "RETURN 1\n");
}

BOOST_AUTO_TEST_CASE(files_below_a_folder_come_sorted_bytewise_without_hidden_ones) {
    const Folder folder;
    for (const char* below : {"b", "b/.git", "a-b", "ä"}) fs::create_directories(folder.path / below);
    for (const char* name :
         {"b/two.txt", "b/one.txt", "a-b/x.txt", "a.txt", "Z.txt", "ä/y.txt", ".hidden", "b/.git/config"}) {
        folder.file(name, "x");
    }
    fs::create_directory_symlink(folder.path, folder.path / "loop");
    BOOST_REQUIRE(::mkfifo((folder.path / "pipe").c_str(), 0600) == 0);  // reading it would wait forever
    const std::vector<std::string> expected{"Z.txt", "a-b/x.txt", "a.txt", "b/one.txt", "b/two.txt", "ä/y.txt"};
    BOOST_TEST(folder.names() == expected, boost::test_tools::per_element());
    const fs::path one = folder.path / "a.txt";
    BOOST_TEST((kveld::base::files_below(one) == std::vector<fs::path>{one}));
    const fs::path gone = folder.path / "gone";  // named by the one who reads it
    BOOST_TEST((kveld::base::files_below(gone) == std::vector<fs::path>{gone}));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(writing)

BOOST_AUTO_TEST_CASE(a_file_appears_whole_at_commit_and_not_before) {
    const Folder folder;
    const fs::path path = folder.file("field.kveld", "old");
    {
        OutputFile output(path);
        output.write("new ");
        output.write("bytes");
        BOOST_TEST(output.written() == 9U);
        BOOST_TEST(kveld::base::read_file(path) == "old");
        output.commit();
        BOOST_TEST(kveld::base::read_file(path) == "new bytes");
    }
    BOOST_TEST(folder.names() == std::vector<std::string>{"field.kveld"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(without_commit_nothing_is_left_behind) {
    const Folder folder;
    { OutputFile(folder.path / "field.kveld").write("half"); }
    BOOST_TEST(folder.names().empty());
}

BOOST_AUTO_TEST_CASE(output_that_cannot_be_written_is_told_and_leaves_what_was_there) {
    struct Case {
        FaultPlan fault;
        std::string message;
    };
    const std::string full = "No space left on device\n  the disk is full; make room, or write somewhere else\n";
    const std::vector<Case> table{
        {{"open", 0, EACCES}, "Permission denied\n  you have no permission; change it, or name another file\n"},
        {{"open", 0, EROFS}, "Read-only file system\n"},
        {{"write", 0, ENOSPC}, full},
        {{"write", 1, ENOSPC}, full},
        {{"write", 1, EIO}, "Input/output error\n"},
        {{"sync", 0, ENOSPC}, full},
        {{"sync", 0, EIO}, "Input/output error\n"},
        {{"rename", 0, EACCES}, "Permission denied\n  you have no permission; change it, or name another file\n"},
    };
    const Folder folder;
    const fs::path path = folder.file("field.kveld", "old");
    for (const Case& one : table) {
        const auto write = [&] {
            const ScopedFault fault(one.fault);
            OutputFile output(path);
            output.write("first");
            output.write("second");
            output.commit();
        };
        BOOST_TEST_CONTEXT(one.fault.call << " after " << one.fault.skip) {
            BOOST_TEST(error_of(folder, write) == "error: cannot write 'DIR/field.kveld': " + one.message);
            BOOST_TEST(kveld::base::read_file(path) == "old");
            BOOST_TEST(folder.names() == std::vector<std::string>{"field.kveld"}, boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_disk_that_takes_a_byte_at_a_time_gets_them_all) {
    const Folder folder;
    const ScopedFault fault(FaultPlan{"write", 0, 0});
    BOOST_TEST(kveld::base::read_file(folder.file("slow", "every byte")) == "every byte");
}

BOOST_AUTO_TEST_CASE(a_full_device_is_told_by_the_system_too) {
    const Folder folder;
    const auto write = [] {
        OutputFile output("/dev/full");
        output.write("x");
        output.commit();
    };
    BOOST_TEST(error_of(folder, write) ==
               "error: cannot write '/dev/full': No space left on device\n"
               "  the disk is full; make room, or write somewhere else\n");
    BOOST_TEST((fs::status("/dev/full").type() == fs::file_type::character));
}

BOOST_AUTO_TEST_CASE(a_folder_or_a_name_in_no_folder_cannot_be_written) {
    const Folder folder;
    BOOST_TEST(error_of(folder, [&] { const OutputFile output(folder.path); }) ==
               "error: cannot write 'DIR': it is a folder\n  name a file, for example DIR/field.kveld\n");
    BOOST_TEST(error_of(folder, [&] { const OutputFile output(folder.path / "no" / "field.kveld"); }) ==
               "error: cannot write 'DIR/no/field.kveld': No such file or directory\n"
               "  check the name, and that the folder exists\n");
}

BOOST_AUTO_TEST_CASE(permissions_and_links_are_kept) {
    const Folder folder;
    const fs::path closed = folder.file("closed.kveld", "old");
    fs::permissions(closed, fs::perms::owner_read | fs::perms::owner_write);
    folder.file("closed.kveld", "new");
    BOOST_TEST(static_cast<unsigned>(fs::status(closed).permissions()) == 0600U);
    fs::create_symlink(closed, folder.path / "link.kveld");
    folder.file("link.kveld", "through the link");
    BOOST_TEST(fs::is_symlink(folder.path / "link.kveld"));
    BOOST_TEST(kveld::base::read_file(closed) == "through the link");
}

BOOST_AUTO_TEST_CASE(a_pipe_is_written_as_it_comes) {
    const Ended ended = in_child([] {
        OutputFile output("/dev/stdout");
        output.write("graph");
        output.commit();
    });
    BOOST_TEST(ended.output == "graph");
    BOOST_TEST(ended.status == 0);
}

BOOST_AUTO_TEST_CASE(a_file_that_is_standard_output_is_added_to_and_never_replaced) {
    const Folder folder;
    const fs::path path = folder.file("all.csv", "first\n");
    const fs::file_status before = fs::symlink_status("/dev/stdout");
    const Ended ended = in_child([&] {
        ::dup2(::open(path.c_str(), O_WRONLY | O_APPEND), STDOUT_FILENO);
        OutputFile output("/dev/stdout");
        output.write("second\n");
        output.commit();
    });
    BOOST_TEST(ended.status == 0);
    BOOST_TEST(kveld::base::read_file(path) == "first\nsecond\n");
    BOOST_TEST((fs::symlink_status("/dev/stdout").type() == before.type()));
}

BOOST_AUTO_TEST_CASE(a_reader_that_closed_the_pipe_is_no_error) {
    const Ended ended = in_child([] {
        std::signal(SIGPIPE, SIG_IGN);
        std::array<int, 2> pipe{};
        if (::pipe(pipe.data()) != 0) ::_exit(1);
        ::close(pipe[0]);
        ::dup2(pipe[1], STDOUT_FILENO);
        int quiet = 0;
        try {
            kveld::base::StandardOutput out;
            out.write(std::string(1 << 17, 'x'));
        } catch (const kveld::base::ClosedPipe&) {
            quiet += 1;
        }
        try {
            OutputFile("/dev/stdout").write("x");
        } catch (const kveld::base::ClosedPipe&) {
            quiet += 2;
        }
        ::_exit(40 + quiet);
    });
    BOOST_TEST(WEXITSTATUS(ended.status) == 43);
}

BOOST_AUTO_TEST_CASE(standard_output_on_a_full_disk_is_an_error) {
    const Ended ended = in_child([] {
        ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO);
        kveld::base::StandardOutput out;
        out.write("x");
        try {
            out.flush();
        } catch (const Error& error) {
            const std::string message = error.render();
            ::_exit(message.starts_with("error: cannot write 'standard output': No space left on device\n") ? 42 : 1);
        }
    });
    BOOST_TEST(WEXITSTATUS(ended.status) == 42);
}

BOOST_AUTO_TEST_CASE(a_pipe_is_no_terminal_and_eighty_columns_wide) {
    const Ended ended = in_child([] {
        const kveld::base::StandardOutput out;
        ::_exit(!out.is_terminal() && out.width() == 80 ? 42 : 1);
    });
    BOOST_TEST(WEXITSTATUS(ended.status) == 42);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(mapping)

BOOST_AUTO_TEST_CASE(a_mapped_file_shows_the_files_bytes) {
    const Folder folder;
    MappedFile mapped(folder.file("a", "bytes"));
    BOOST_TEST(mapped.bytes().size() == 5U);
    BOOST_TEST((mapped.bytes()[0] == std::byte{'b'}));
    MappedFile moved(std::move(mapped));
    moved = MappedFile(folder.file("b", "other"));
    BOOST_TEST((moved.bytes()[0] == std::byte{'o'}));
    BOOST_TEST(moved.path() == folder.path / "b");
    BOOST_TEST(MappedFile(folder.file("empty", "")).bytes().empty());
}

BOOST_AUTO_TEST_CASE(what_cannot_be_mapped_is_named) {
    const Folder folder;
    BOOST_TEST(error_of(folder, [&] { const MappedFile mapped(folder.path / "gone.kveld"); }) ==
               "error: cannot open 'DIR/gone.kveld': No such file or directory\n"
               "  check the name, and that the folder exists\n");
    BOOST_TEST(error_of(folder, [&] { const MappedFile mapped(folder.path); }) ==
               "error: 'DIR' is not a file\n  name a graph file that 'kveld build' made\n");
}

BOOST_AUTO_TEST_CASE(mappings_can_be_opened_and_closed_any_number_of_times) {
    const Folder folder;
    const fs::path path = folder.file("a", "bytes");
    for (int i = 0; i < 200; ++i) BOOST_REQUIRE(MappedFile(path).bytes().size() == 5);
    std::vector<MappedFile> all;
    all.reserve(64);
    for (int i = 0; i < 64; ++i) all.emplace_back(path);
    BOOST_CHECK_THROW(const MappedFile one_more(path), Error);
    all.pop_back();
    all.emplace_back(path);
    BOOST_TEST(all.size() == 64U);
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_under_its_reader_ends_the_process_with_status_4) {
    const Folder folder;
    const fs::path path = folder.file("field.kveld", std::string(100000, 'x'));
    const Ended ended = in_child([&] {
        const MappedFile mapped(path);
        if (::truncate(path.c_str(), 10) != 0) ::_exit(1);
        volatile std::byte last = mapped.bytes()[99999];
        static_cast<void>(last);
    });
    BOOST_TEST(WIFEXITED(ended.status));
    BOOST_TEST(WEXITSTATUS(ended.status) == 4);
    BOOST_TEST(ended.output ==
               "error: a graph file was cut short while it was being read\n"
               "  build it again, and do not change it while it is in use\n");
}

BOOST_AUTO_TEST_CASE(a_lost_page_of_another_mapping_stays_a_crash) {
    const Folder folder;
    const fs::path mapped_path = folder.file("field.kveld", "whole");
    const fs::path other_path = folder.file("other", std::string(100000, 'x'));
    const Ended ended = in_child([&] {
        const MappedFile mapped(mapped_path);
        const int other = ::open(other_path.c_str(), O_RDONLY);
        void* const address = ::mmap(nullptr, 100000, PROT_READ, MAP_SHARED, other, 0);
        if (::truncate(other_path.c_str(), 10) != 0) ::_exit(1);
        volatile char last = static_cast<const char*>(address)[99999];
        static_cast<void>(last);
    });
    BOOST_TEST(WIFSIGNALED(ended.status));
    BOOST_TEST(WTERMSIG(ended.status) == SIGBUS);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_data_folder)

BOOST_AUTO_TEST_CASE(is_the_one_that_KVELD_DATA_names_else_the_source_tree) {
    const Folder folder;
    ::unsetenv("KVELD_DATA");
    BOOST_TEST(kveld::base::data_folder() == fs::path(KVELD_SOURCE_FOLDER));
    ::setenv("KVELD_DATA", "", 1);
    BOOST_TEST(kveld::base::data_folder() == fs::path(KVELD_SOURCE_FOLDER));
    ::setenv("KVELD_DATA", folder.path.c_str(), 1);
    BOOST_TEST(error_of(folder, [] { kveld::base::data_folder(); }) ==
               "error: the folder that KVELD_DATA names, 'DIR', has no data/ and queries/\n"
               "  set it to the folder that holds both, or unset it\n");
    fs::create_directory(folder.path / "data");
    fs::create_directory(folder.path / "queries");
    BOOST_TEST(kveld::base::data_folder() == folder.path);
    ::unsetenv("KVELD_DATA");
}

// The case copies this program to <prefix>/bin and starts it there; the copy, which knows by the variable that it is
// one, runs the case alone and looks for its data.
BOOST_AUTO_TEST_CASE(is_found_from_where_the_program_is_installed) {
    ::unsetenv("KVELD_DATA");
    if (const char* expected = std::getenv("KVELD_TEST_INSTALLED"); expected != nullptr) {
        BOOST_TEST(kveld::base::data_folder() == fs::path(expected));
        return;
    }
    const Folder folder;
    const fs::path installed = folder.path / "share" / "kveld";
    for (const fs::path& below : {installed / "data", installed / "queries", folder.path / "bin"}) {
        fs::create_directories(below);
    }
    const fs::path program = folder.path / "bin" / "kveld";
    fs::copy_file("/proc/self/exe", program);
    const Ended ended = in_child([&] {
        ::setenv("KVELD_TEST_INSTALLED", installed.c_str(), 1);
        ::execl(program.c_str(), "kveld", "--run_test=the_data_folder/is_found_from_where_the_program_is_installed",
                nullptr);
        ::_exit(1);
    });
    BOOST_TEST(ended.status == 0, ended.output);
    BOOST_TEST(ended.output.find("Running 1 test case") != std::string::npos, ended.output);
}

BOOST_AUTO_TEST_SUITE_END()
