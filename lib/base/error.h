#pragma once

// What went wrong, where, and what to do about it.
//
// One exception type for everything a user can cause or meet. It carries a sentence, optionally a place (file, line,
// column and the line itself, for the caret), and optionally a hint that says what to write instead:
//
//     throw Error(ErrorKind::Data, "the pack has no field 'id'")
//         .at(Place{"data/nl/names/states.json", 12, 5, R"(  {"name": "Malta"},)", 4})
//         .hint("add \"id\": \"state:MT\"");
//
// render() prints it the way every command shows it:
//
//     error: the pack has no field 'id'
//       data/nl/names/states.json:12:5
//       12 |   {"name": "Malta"},
//          |     ^^^^ add "id": "state:MT"
//
// A broken invariant of our own is thrown as ErrorKind::Bug, through KVELD_CHECK, and says that it is our bug.
// Errors of a query derive from Error (query/query_error.h) and add the openCypher names.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace kveld::base {

// Who has to act, and therefore which exit status the command ends with.
enum class ErrorKind {
    Usage,        // 2: the command line is wrong
    Query,        // 3: the query is wrong
    Data,         // 4: a file, pack or graph is wrong or cannot be read or written
    Limit,        // 5: a limit that the user set (time, rows, memory) was reached
    Unsupported,  // 3: right, but this version does not do it
    Bug,          // 70: ours
};

// The exit status of the command for an error of this kind.
int exit_status(ErrorKind kind) noexcept;

// A place in a text the user wrote.
struct Place {
    std::string file;          // empty for text typed on the command line
    std::uint32_t line = 0;    // from 1
    std::uint32_t column = 0;  // from 1, in code points
    std::string text;          // the line itself, without its line end
    std::uint32_t length = 1;  // how many code points the caret underlines, at least 1
};

class Error : public std::runtime_error {
public:
    Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

    Error& at(Place place) & {
        place_ = std::move(place);
        return *this;
    }
    Error&& at(Place place) && {
        place_ = std::move(place);
        return std::move(*this);
    }
    Error& hint(std::string hint) & {
        hint_ = std::move(hint);
        return *this;
    }
    Error&& hint(std::string hint) && {
        hint_ = std::move(hint);
        return std::move(*this);
    }

    ErrorKind kind() const noexcept { return kind_; }
    const std::optional<Place>& place() const noexcept { return place_; }
    const std::string& hint() const noexcept { return hint_; }

    // The whole message for people, with line and caret where a place is known; ends with a line end.
    // With `colour`, 'error:' and the caret are set in bold red by ANSI sequences.
    std::string render(bool colour = false) const;

private:
    ErrorKind kind_;
    std::optional<Place> place_;
    std::string hint_;
};

// Finds line, column and line text of a byte offset in a text. Linear in the text's length.
Place place_of(std::string_view text, std::uint64_t byte_offset, std::uint64_t byte_length, std::string file = {});

// The candidate nearest to `word` by edit distance, for "did you mean"; none where nothing is near enough.
template <typename Range>
std::optional<std::string> nearest(std::string_view word, const Range& candidates);

// Throws ErrorKind::Bug with the place in our source.
[[noreturn]] void bug(std::string_view what, std::string_view file, int line);

// Edit distance with transpositions, in bytes. O(|a| * |b|).
std::uint32_t edit_distance(std::string_view a, std::string_view b);

template <typename Range>
std::optional<std::string> nearest(std::string_view word, const Range& candidates) {
    std::optional<std::string> best;
    std::uint32_t best_distance = word.size() < 4 ? 2U : 3U;  // exclusive bound: short words must be one letter off
    for (const auto& candidate : candidates) {
        const std::uint32_t distance = edit_distance(word, std::string_view(candidate));
        if (distance < best_distance) {
            best_distance = distance;
            best = std::string(candidate);
        }
    }
    return best;
}

}  // namespace kveld::base

// States an invariant of our own; its failure is our bug and says so.
#define KVELD_CHECK(condition, what) \
    ((condition) ? static_cast<void>(0) : ::kveld::base::bug((what), __FILE__, __LINE__))
