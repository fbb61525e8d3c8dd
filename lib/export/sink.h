#pragma once

// Where a writer's bytes go: a file, standard output, a string in a test.
//
//     std::string out;
//     write_csv(table, {}, [&](std::string_view bytes) { out += bytes; });
//
// A sink may throw (a full disk, a closed pipe); writers pass that on and hold nothing that would leak.

#include <functional>
#include <string_view>

namespace kveld::exporters {  // "export" is a keyword of C++

using Sink = std::function<void(std::string_view bytes)>;

}  // namespace kveld::exporters
