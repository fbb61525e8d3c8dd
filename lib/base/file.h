#pragma once

// All input and output of files, so that every failure is named in one way and tests can make any of them fail.
//
//     std::string bytes = read_file("brief.txt");             // Error (Data): "cannot read brief.txt: permission
//     denied"
//
//     OutputFile file("jbz.kveld");                           // writes beside: jbz.kveld.<random>.part
//     file.write(bytes);
//     file.commit();                                          // fsync, rename; without commit() nothing is left behind
//
//     MappedFile graph("jbz.kveld");                          // read-only mapping
//
// Faults: a test installs a FaultPlan that makes the n-th call of one kind fail (no space, an I/O error, a short read);
// in a program no plan is installed and the cost is one load.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kveld::base {

// The whole file. Throws Error (Data) naming the file and the reason: not there, a folder, no permission, larger than
// `limit` bytes, vanished while being read.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit = std::uint64_t{4} << 30);

// The first bytes of a file, all of it where it is shorter; errors as above.
std::string read_beginning(const std::filesystem::path& path, std::uint64_t size);

// All of standard input.
std::string read_standard_input(std::uint64_t limit = std::uint64_t{4} << 30);

// Regular files below a folder (or the file itself), sorted bytewise by path, hidden ones and links to folders left
// out.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& path);

// A file that appears whole under its name, or not at all. It keeps the permissions of the file that it replaces; a
// link stays a link. A stream (a pipe, a terminal, /dev/stdout) cannot appear at once and is written as it comes; a
// reader that closed it ends the program quietly (ClosedPipe).
struct ClosedPipe {};
class OutputFile {
public:
    explicit OutputFile(std::filesystem::path path);
    ~OutputFile();  // removes what was written, unless committed
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    void write(std::string_view bytes);
    std::uint64_t written() const noexcept;  // bytes so far
    void commit();

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Standard output, buffered; a reader that closed the pipe ends the program quietly (ClosedPipe), any other failure is
// an Error (Data).
class StandardOutput {
public:
    StandardOutput();
    ~StandardOutput();
    StandardOutput(const StandardOutput&) = delete;
    StandardOutput& operator=(const StandardOutput&) = delete;
    void write(std::string_view bytes);
    void flush();
    bool is_terminal() const noexcept;
    std::uint32_t width() const noexcept;  // columns of the terminal; 80 where it is none

private:
    std::string buffer_;
};

// A file mapped for reading. The file must not shrink while mapped: a read past a new end ends the process with exit
// status 4 and a message. A SIGBUS elsewhere stays what it is.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();
    MappedFile(MappedFile&&) noexcept;
    MappedFile& operator=(MappedFile&&) noexcept;
    std::span<const std::byte> bytes() const noexcept;
    const std::filesystem::path& path() const noexcept;

private:
    std::filesystem::path path_;
    const std::byte* data_ = nullptr;
    std::uint64_t size_ = 0;
};

// The folder that holds data/ (packs, samples, schemas) and queries/: $KVELD_DATA, else beside the executable as
// installed
// (<prefix>/share/kveld), else the source tree the executable was built from. Throws Error (Data) saying where it
// looked.
std::filesystem::path data_folder();

// Makes calls fail, for tests: `call` is one of open, read, write, sync, rename; `skip` calls of that kind succeed
// first, all later ones fail. One plan at a time.
struct FaultPlan {
    std::string_view call;  // a literal
    std::uint64_t skip = 0;
    int error = 0;  // errno to report; 0: the call does less than asked (a read is at the end, a write takes one byte)
};
class ScopedFault {
public:
    explicit ScopedFault(FaultPlan plan);
    ~ScopedFault();
    ScopedFault(const ScopedFault&) = delete;
    ScopedFault& operator=(const ScopedFault&) = delete;
};

}  // namespace kveld::base
