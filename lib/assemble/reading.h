#pragma once

// Reads many files at once into letters; what cannot be read is named and stepped over.
//
//     Reading reading = read_letters(files, rules, extractor, tasks);
//     for (const Skipped& file : reading.skipped) print(file.path, file.reason);
//
// The letters come in order of their document names, whatever the order of the files and the number of threads. A file
// whose clean text equals that of another is skipped as "same as …"; of those the first by name stays.

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "assemble/letter.h"
#include "base/tasks.h"
#include "extract/extractor.h"
#include "text/reader.h"

namespace kveld::assemble {

struct Skipped {
    std::string path;
    std::string reason;
};

struct Reading {
    std::vector<Letter> letters;
    std::vector<Skipped> skipped;  // in order of path
};

// The path that means standard input; as document it is called "standard-input".
inline constexpr const char* kStandardInput = "-";

// Called after each file, from any thread, with how many are done.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

Reading read_letters(const std::vector<std::filesystem::path>& files, const text::Rules& rules,
                     const extract::Extractor& extractor, base::Tasks& tasks, const Progress& progress = {});

}  // namespace kveld::assemble
