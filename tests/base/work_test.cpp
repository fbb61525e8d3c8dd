// Interrupt, memory and tasks: what running work is held to.

#include <array>
#include <atomic>
#include <boost/test/unit_test.hpp>
#include <chrono>
#include <memory_resource>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "base/error.h"
#include "base/interrupt.h"
#include "base/memory.h"
#include "base/tasks.h"

namespace {

using kveld::base::CountingResource;
using kveld::base::Error;
using kveld::base::ErrorKind;
using kveld::base::Interrupt;
using kveld::base::KiB;
using kveld::base::MiB;
using kveld::base::Tasks;

constexpr std::array<unsigned, 4> kThreadCounts{1, 2, 3, 8};

// The rendered error of a piece of work; empty where it throws none.
template <typename Work>
std::string error_of(const Work& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.render();
    }
    return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(interrupts)

BOOST_AUTO_TEST_CASE(work_goes_on_until_a_stop_is_asked_for) {
    Interrupt interrupt;
    interrupt.poll();
    std::thread([&] { interrupt.request(); }).join();
    BOOST_TEST(error_of([&] { interrupt.poll(); }) == "error: stopped as asked for\n");
    BOOST_TEST(error_of([&] { interrupt.poll(); }) == "error: stopped as asked for\n");
}

BOOST_AUTO_TEST_CASE(a_deadline_stops_work_and_says_which) {
    Interrupt far_off;
    far_off.stop_after(std::chrono::hours(1));
    far_off.poll();
    Interrupt passed;
    passed.stop_after(std::chrono::milliseconds(3));
    std::this_thread::sleep_for(std::chrono::milliseconds(4));
    BOOST_TEST(error_of([&] { passed.poll(); }) ==
               "error: stopped: the time limit of 3 ms was reached\n  give it more with --timeout, or ask for less\n");
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(counted_memory)

BOOST_AUTO_TEST_CASE(what_is_held_and_the_most_ever_held_are_counted) {
    CountingResource memory(std::pmr::new_delete_resource());
    {
        const std::pmr::vector<char> first(10 * KiB, 'a', &memory);
        const std::pmr::vector<char> second(20 * KiB, 'b', &memory);
        BOOST_TEST(memory.used() == 30 * KiB);
    }
    const std::pmr::vector<char> third(5 * KiB, 'c', &memory);
    BOOST_TEST(memory.used() == 5 * KiB);
    BOOST_TEST(memory.peak() == 30 * KiB);
}

BOOST_AUTO_TEST_CASE(the_limit_is_kept_and_what_was_refused_is_not_counted) {
    CountingResource memory(std::pmr::new_delete_resource(), 2 * MiB);
    const std::pmr::vector<char> first(1 * MiB, 'a', &memory);
    const auto too_much = [&] { const std::pmr::vector<char> more(MiB + 1, 'b', &memory); };
    BOOST_TEST(
        error_of(too_much) ==
        "error: stopped: the memory limit of 2 MB was reached\n  give it more with --max-memory, or ask for less\n");
    BOOST_TEST(memory.used() == MiB);
    BOOST_TEST(memory.peak() == MiB);
    const std::pmr::vector<char> exactly(MiB, 'c', &memory);
    BOOST_TEST(memory.used() == 2 * MiB);
}

BOOST_AUTO_TEST_CASE(an_upstream_that_refuses_leaves_nothing_counted) {
    CountingResource memory(std::pmr::null_memory_resource());
    BOOST_CHECK_THROW(std::pmr::vector<char>(KiB, 'a', &memory), std::bad_alloc);
    BOOST_TEST(memory.used() == 0U);
}

BOOST_AUTO_TEST_CASE(several_threads_count_together) {
    CountingResource memory(std::pmr::new_delete_resource());
    Tasks(4).for_each(400, [&](std::size_t) { const std::pmr::vector<char> held(KiB, 'a', &memory); });
    BOOST_TEST(memory.used() == 0U);
    BOOST_TEST(memory.peak() >= KiB);
    BOOST_TEST(memory.peak() <= 4 * KiB);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(side_by_side)

BOOST_AUTO_TEST_CASE(every_index_runs_exactly_once) {
    for (const unsigned threads : kThreadCounts) {
        Tasks tasks(threads);
        BOOST_TEST(tasks.threads() == threads);
        for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{1000}}) {
            std::vector<std::atomic<int>> runs(count);
            tasks.for_each(count, [&](std::size_t i) { ++runs[i]; });
            for (const std::atomic<int>& run : runs) BOOST_REQUIRE(run == 1);
        }
    }
    BOOST_TEST(Tasks().threads() >= 1U);
}

BOOST_AUTO_TEST_CASE(the_error_of_the_lowest_index_is_told_after_all_have_ended) {
    for (const unsigned threads : kThreadCounts) {
        Tasks tasks(threads);
        for (int repetition = 0; repetition < 20; ++repetition) {
            std::atomic<std::size_t> ended{0};
            const auto work = [&](std::size_t i) {
                ++ended;
                // The lowest fails late, so that whoever takes the first failure in time takes a wrong one.
                if (i == 3) std::this_thread::sleep_for(std::chrono::milliseconds(1));
                if (i % 7 == 3) throw Error(ErrorKind::Data, "file " + std::to_string(i));
            };
            BOOST_TEST(error_of([&] { tasks.for_each(50, work); }) == "error: file 3\n");
            BOOST_TEST(ended == 50U);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_pool_works_on_after_an_error) {
    Tasks tasks(2);
    BOOST_CHECK_THROW(tasks.for_each(10, [](std::size_t) { throw Error(ErrorKind::Data, "x"); }), Error);
    std::vector<int> squares(100);
    tasks.for_each(squares.size(), [&](std::size_t i) { squares[i] = static_cast<int>(i * i); });
    BOOST_TEST(std::accumulate(squares.begin(), squares.end(), 0) == 328350);
}

BOOST_AUTO_TEST_CASE(one_thread_means_the_callers) {
    Tasks tasks(1);
    const std::thread::id caller = std::this_thread::get_id();
    tasks.for_each(5, [&](std::size_t) { BOOST_TEST((std::this_thread::get_id() == caller)); });
}

BOOST_AUTO_TEST_SUITE_END()
