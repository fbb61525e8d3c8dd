// A converter as a child process, and every limit that it can pass.

#include "text/forms/child_process.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <csignal>
#include <filesystem>

#include "base/error.h"

namespace kveld::text::forms {
namespace {

ChildResult run_script(const std::string& script, std::string_view input, const ChildLimits& limits) {
    return run_child({"sh", "-c", script}, input, limits);
}

BOOST_AUTO_TEST_SUITE(child_process)

BOOST_AUTO_TEST_CASE(output_errors_and_status_come_back) {
    const ChildResult result = run_script("tr a-z A-Z; echo sorry >&2; exit 3", "brief", {});
    BOOST_TEST((result.end == ChildEnd::Exited));
    BOOST_TEST(result.status == 3);
    BOOST_TEST(result.output == "BRIEF");
    BOOST_TEST(result.errors == "sorry\n");
}

BOOST_AUTO_TEST_CASE(input_of_many_pipes_can_be_sought_in) {
    const std::string input(3'000'000, 'x');
    BOOST_TEST(run_script("tail -c +2999999 /dev/stdin | wc -c", input, {}).output == "2\n");
    BOOST_TEST(run_script("cat", input, {}).output == input);
}

BOOST_AUTO_TEST_CASE(input_that_nobody_reads_is_no_failure) {
    BOOST_TEST(run_script("exit 0", std::string(3'000'000, 'x'), {}).status == 0);
}

BOOST_AUTO_TEST_CASE(a_program_that_hangs_is_ended_with_what_it_started) {
    const auto begun = std::chrono::steady_clock::now();
    const ChildResult result = run_script("sleep 60 & sleep 60", "", {.seconds = 0.2});
    BOOST_TEST((result.end == ChildEnd::OutOfTime));
    BOOST_TEST((std::chrono::steady_clock::now() - begun < std::chrono::seconds(10)));
}

BOOST_AUTO_TEST_CASE(a_program_that_only_computes_is_ended) {
    BOOST_TEST((run_script("while :; do :; done", "", {.seconds = 0.5}).end == ChildEnd::OutOfTime));
}

BOOST_AUTO_TEST_CASE(output_without_end_is_cut) {
    const ChildResult result = run_script("yes", "", {.output = 100'000});
    BOOST_TEST((result.end == ChildEnd::TooMuchOutput));
    BOOST_TEST(result.output.size() == 100'001U);
}

BOOST_AUTO_TEST_CASE(errors_without_end_are_cut_and_do_not_stop_it) {
    const ChildResult result = run_script("head -c 1000000 /dev/zero >&2; echo done", "", {});
    BOOST_TEST(result.output == "done\n");
    BOOST_TEST(result.errors.size() == 65'536U);
}

BOOST_AUTO_TEST_CASE(memory_is_limited) {
    const ChildResult result =
        run_script("awk 'BEGIN { s = \"x\"; while (length(s) < 400000000) s = s s; print length(s) }'", "",
                   {.seconds = 20, .memory = 100'000'000});
    BOOST_TEST((result.end == ChildEnd::Crashed || result.status != 0));
    BOOST_TEST(result.output.empty());
}

BOOST_AUTO_TEST_CASE(a_crash_is_told_with_its_signal) {
    const ChildResult result = run_script("kill -SEGV $$", "", {});
    BOOST_TEST((result.end == ChildEnd::Crashed));
    BOOST_TEST(result.status == SIGSEGV);
}

BOOST_AUTO_TEST_CASE(it_writes_no_file_and_sees_little_of_our_environment) {
    const auto file = std::filesystem::temp_directory_path() / "kveld-written-by-a-child";
    BOOST_TEST(run_script("echo something > " + file.string(), "", {}).status != 0);
    BOOST_TEST((!std::filesystem::exists(file) || std::filesystem::is_empty(file)));
    std::filesystem::remove(file);
    BOOST_TEST(run_script("echo \"$HOME$LC_ALL\"", "", {}).output == "C.UTF-8\n");
    BOOST_TEST(run_script("ls /proc/self/fd | wc -l", "", {}).output == "4\n");  // its own three, and that folder
}

BOOST_AUTO_TEST_CASE(a_program_that_is_not_there_is_named) {
    BOOST_CHECK_EXCEPTION(run_child({"no-such-converter"}, "", {}), base::Error, [](const base::Error& error) {
        return std::string(error.what()) == "the program no-such-converter is not on this machine";
    });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace kveld::text::forms
