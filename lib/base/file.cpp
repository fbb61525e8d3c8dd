#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "base/error.h"
#include "base/file_calls.h"

namespace kveld::base {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kStep = std::size_t{1} << 16U;

[[noreturn]] void refuse_larger(const fs::path& name, std::uint64_t limit) {
    throw Error(ErrorKind::Data, "'" + name.string() + "' is larger than " + std::to_string(limit) + " bytes")
        .hint("split it, or leave it out");
}

// What a folder may hold that isn't a file: reading it may never end.
bool is_device_or_pipe(const fs::directory_entry& entry) {
    std::error_code vanished;
    return entry.is_fifo(vanished) || entry.is_socket(vanished) || entry.is_character_file(vanished) ||
           entry.is_block_file(vanished);
}

// Everything up to the end; `expected` bytes are a guess that saves copying.
std::string read_all(int descriptor, const fs::path& name, std::uint64_t expected, std::uint64_t limit) {
    std::string bytes;
    bytes.reserve(expected);
    std::array<char, kStep> buffer{};
    while (true) {
        const ssize_t got = calls::read(descriptor, buffer.data(), buffer.size());
        if (got == 0) return bytes;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) calls::fail("read", name, errno);
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit) refuse_larger(name, limit);
    }
}

}  // namespace

std::string read_file(const fs::path& path, std::uint64_t limit) {
    const Descriptor file(calls::open(path, O_RDONLY));
    if (file.number() < 0) calls::fail("read", path, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) calls::fail("read", path, errno);
    if (S_ISDIR(status.st_mode)) {
        throw Error(ErrorKind::Data, "'" + path.string() + "' is a folder, not a file").hint("name the files in it");
    }
    // Pipes and the files of /proc say that they hold nothing and do.
    const std::uint64_t size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    if (size > limit) refuse_larger(path, limit);
    std::string bytes = read_all(file.number(), path, size, limit);
    if (bytes.size() < size) {
        throw Error(ErrorKind::Data, "'" + path.string() + "' was cut short while it was being read")
            .hint("run it again when nothing else changes the file");
    }
    return bytes;
}

std::string read_beginning(const fs::path& path, std::uint64_t size) {
    const Descriptor file(calls::open(path, O_RDONLY));
    if (file.number() < 0) calls::fail("read", path, errno);
    std::string bytes(size, '\0');
    std::uint64_t have = 0;
    while (have < size) {
        const ssize_t got = calls::read(file.number(), bytes.data() + have, size - have);
        if (got == 0) break;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) calls::fail("read", path, errno);
        have += static_cast<std::uint64_t>(got);
    }
    bytes.resize(have);
    return bytes;
}

std::string read_standard_input(std::uint64_t limit) {
    return read_all(STDIN_FILENO, "standard input", 0, limit);
}

std::vector<fs::path> files_below(const fs::path& path) {
    std::error_code failure;
    if (!fs::is_directory(path, failure)) return {path};
    std::vector<fs::path> files;
    fs::recursive_directory_iterator entry(path, failure);
    while (!failure && entry != fs::recursive_directory_iterator()) {
        std::error_code vanished;
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (hidden) {
            entry.disable_recursion_pending();
        } else if (!entry->is_directory(vanished)) {
            if (!is_device_or_pipe(*entry)) files.push_back(entry->path());
        } else if (!entry->is_symlink(vanished) && ::access(entry->path().c_str(), R_OK | X_OK) != 0) {
            entry.disable_recursion_pending();
            files.push_back(entry->path());  // reading it tells
        }
        entry.increment(failure);
    }
    if (failure) calls::fail("list the folder", path, failure.value());
    std::ranges::sort(files, {}, [](const fs::path& file) { return file.string(); });
    return files;
}

fs::path data_folder() {
    const auto holds_data = [](const fs::path& folder) {
        std::error_code ignored;
        return fs::is_directory(folder / "data", ignored) && fs::is_directory(folder / "queries", ignored);
    };
    if (const char* chosen = std::getenv("KVELD_DATA"); chosen != nullptr && *chosen != '\0') {
        if (holds_data(chosen)) return chosen;
        throw Error(ErrorKind::Data,
                    "the folder that KVELD_DATA names, '" + std::string(chosen) + "', has no data/ and queries/")
            .hint("set it to the folder that holds both, or unset it");
    }
    std::error_code ignored;
    const fs::path executable = fs::read_symlink("/proc/self/exe", ignored);
    fs::path installed = (executable.parent_path() / KVELD_DATA_FROM_BIN).lexically_normal();
    if (holds_data(installed)) return installed;
    if (holds_data(KVELD_SOURCE_FOLDER)) return KVELD_SOURCE_FOLDER;
    throw Error(ErrorKind::Data,
                "cannot find the rule packs: not in '" + installed.string() + "', not in '" KVELD_SOURCE_FOLDER "'")
        .hint("install the program again, or set KVELD_DATA to the folder that holds data/ and queries/");
}

}  // namespace kveld::base
