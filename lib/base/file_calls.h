#pragma once

// The system calls under lib/base/file.h, in one place: here tests make them fail, and here a failure gets its words.
// For the sources of lib/base only.
//
//     const Descriptor file(calls::open(path, O_RDONLY));
//     if (file.number() < 0) calls::fail("read", path, errno);
//
// Each call behaves like the one of POSIX whose name it has, but for write_all; descriptors are closed at exec.

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace kveld::base {

// An open file, closed at the end of its scope. Negative: none.
class Descriptor {
public:
    explicit Descriptor(int number = -1) noexcept : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const noexcept { return number_; }
    void reset(int number) noexcept;
    void close() noexcept;

private:
    int number_;
};

namespace calls {

int open(const std::filesystem::path& path, int flags, mode_t mode = 0);
ssize_t read(int descriptor, char* buffer, std::size_t size);
int sync(int descriptor);
int rename(const std::filesystem::path& from, const std::filesystem::path& to);

// Writes everything, in as many calls as that takes. Gives 0, or the errno of the call that failed.
int write_all(int descriptor, std::string_view bytes);

// Throws Error (Data): "cannot <what> '<path>': <reason>", with a hint where one is known.
[[noreturn]] void fail(std::string_view what, const std::filesystem::path& path, int error);

}  // namespace calls
}  // namespace kveld::base
