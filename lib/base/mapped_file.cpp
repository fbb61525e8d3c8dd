#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <functional>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/file_calls.h"

namespace kveld::base {
namespace {

namespace fs = std::filesystem;

// The handler of SIGBUS must tell our mappings from any other memory, without locks.
struct MappedRange {
    std::atomic<const std::byte*> begin{nullptr};  // null: free
    std::atomic<std::uint64_t> size{0};
};
constexpr std::size_t kMostMappings = 64;
std::array<MappedRange, kMostMappings> mapped_ranges;

bool is_mapped(const void* address) noexcept {
    const auto* const byte = static_cast<const std::byte*>(address);
    for (const MappedRange& range : mapped_ranges) {
        const std::byte* const begin = range.begin.load();
        const bool inside =
            begin != nullptr && !std::less<>()(byte, begin) && std::less<>()(byte, begin + range.size.load());
        if (inside) return true;
    }
    return false;
}

void remember(const std::byte* begin, std::uint64_t size) {
    for (MappedRange& range : mapped_ranges) {
        const std::byte* free = nullptr;
        if (range.begin.compare_exchange_strong(free, begin)) return range.size.store(size);
    }
    throw Error(ErrorKind::Limit, "more than " + std::to_string(kMostMappings) + " graph files are open at once")
        .hint("close some");
}

void forget(const std::byte* begin) noexcept {
    for (MappedRange& range : mapped_ranges) {
        if (range.begin.load() != begin) continue;
        range.size.store(0);
        range.begin.store(nullptr);
        return;
    }
}

// A file that shrank under its reader leaves pages that are not there: the process can only end. Any other SIGBUS is
// a crash and stays one.
extern "C" void end_on_lost_page(int signal, siginfo_t* fault, void* /*context*/) {
    if (!is_mapped(fault->si_addr)) {
        std::signal(signal, SIG_DFL);
        return;  // the access is tried again, and ends the process
    }
    constexpr std::string_view kMessage =
        "error: a graph file was cut short while it was being read\n"
        "  build it again, and do not change it while it is in use\n";
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
    constexpr int kWrongData = 4;
    ::_exit(kWrongData);
}

void watch_for_lost_pages() {
    struct sigaction action {};
    action.sa_sigaction = end_on_lost_page;
    action.sa_flags = SA_SIGINFO;
    ::sigaction(SIGBUS, &action, nullptr);
}

}  // namespace

MappedFile::MappedFile(const fs::path& path) : path_(path) {
    const Descriptor file(calls::open(path, O_RDONLY));
    if (file.number() < 0) calls::fail("open", path, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) calls::fail("open", path, errno);
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::Data, "'" + path.string() + "' is not a file")
            .hint("name a graph file that 'kveld build' made");
    }
    if (status.st_size == 0) return;
    const auto size = static_cast<std::uint64_t>(status.st_size);
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.number(), 0);
    if (address == MAP_FAILED) calls::fail("open", path, errno);
    // From here on the destructor of a MappedFile that never came to be would not run, so nothing may throw unseen.
    try {
        remember(static_cast<const std::byte*>(address), size);
    } catch (...) {
        ::munmap(address, size);
        throw;
    }
    data_ = static_cast<const std::byte*>(address);
    size_ = size;
    watch_for_lost_pages();
}

MappedFile::~MappedFile() {
    if (data_ == nullptr) return;
    forget(data_);
    ::munmap(const_cast<std::byte*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : path_(std::move(other.path_)), data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

std::span<const std::byte> MappedFile::bytes() const noexcept {
    return {data_, size_};
}
const fs::path& MappedFile::path() const noexcept {
    return path_;
}

}  // namespace kveld::base
