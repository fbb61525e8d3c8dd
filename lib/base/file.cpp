#include "base/file.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <random>
#include <system_error>
#include <utility>

#include "base/error.h"

namespace kveld::base {
namespace {

namespace fs = std::filesystem;

std::atomic<FaultPlan*> installed_fault{nullptr};

// Whether the installed plan makes this call fail; sets errno if so.
bool fails_by_plan(std::string_view call) {
    FaultPlan* plan = installed_fault.load(std::memory_order_relaxed);
    if (plan == nullptr || plan->call != call) return false;
    if (plan->skip > 0) {
        --plan->skip;
        return false;
    }
    errno = plan->error;
    return true;
}

std::string reason(int error) { return std::generic_category().message(error); }

[[noreturn]] void fail(const std::string& what, const fs::path& path, int error) {
    Error failure(ErrorKind::Data, "cannot " + what + " '" + path.string() + "': " + reason(error));
    if (error == EACCES || error == EPERM) failure.hint("you have no permission; change it, or name another file");
    if (error == ENOSPC || error == EDQUOT) failure.hint("the disk is full; make room, or write somewhere else");
    throw failure;
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

int open_file(const fs::path& path, int flags, mode_t mode = 0) {
    if (fails_by_plan("open")) return -1;
    return ::open(path.c_str(), flags | O_CLOEXEC, mode);
}

std::string read_all(int descriptor, const fs::path& name, std::uint64_t expected, std::uint64_t limit) {
    constexpr std::size_t kStep = std::size_t{1} << 16U;
    std::string bytes;
    bytes.reserve(expected + 1);
    std::array<char, kStep> buffer{};
    while (true) {
        const ssize_t got = fails_by_plan("read") ? -1 : ::read(descriptor, buffer.data(), buffer.size());
        if (got == 0) return bytes;
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) fail("read", name, errno);
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
        if (bytes.size() > limit) {
            throw Error(ErrorKind::Data, "'" + name.string() + "' is larger than " + std::to_string(limit) + " bytes")
                .hint("split it, or leave it out");
        }
    }
}

// Writes everything; gives errno's reason where that fails, 0 where it doesn't.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = fails_by_plan("write") ? -1 : ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::string random_suffix() {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::random_device source;
    std::uniform_int_distribution<std::size_t> pick(0, kLetters.size() - 1);
    std::string suffix;
    for (int i = 0; i < 8; ++i) suffix += kLetters[pick(source)];
    return suffix;
}

}  // namespace

std::string read_file(const fs::path& path, std::uint64_t limit) {
    const Descriptor file(open_file(path, O_RDONLY));
    if (file.number() < 0) fail("read", path, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) fail("read", path, errno);
    if (S_ISDIR(status.st_mode)) {
        throw Error(ErrorKind::Data, "'" + path.string() + "' is a folder, not a file").hint("name the files in it");
    }
    const std::uint64_t size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    return read_all(file.number(), path, std::min(size, limit), limit);
}

std::string read_standard_input(std::uint64_t limit) { return read_all(STDIN_FILENO, "standard input", 0, limit); }

std::vector<fs::path> files_below(const fs::path& path) {
    std::error_code failure;
    if (!fs::is_directory(path, failure)) return {path};
    std::vector<fs::path> files;
    fs::recursive_directory_iterator entry(path, failure);
    if (failure) fail("list the folder", path, failure.value());
    for (; entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
        if (failure) fail("list the folder", path, failure.value());
        const bool hidden = entry->path().filename().string().starts_with('.');
        if (hidden) {
            entry.disable_recursion_pending();
        } else if (!entry->is_directory(failure)) {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files, {}, [](const fs::path& file) { return file.string(); });
    return files;
}

struct OutputFile::State {
    fs::path path;       // where it will be
    fs::path beside;     // where it is written; empty where `path` is no regular file and is written directly
    int descriptor = -1;
    std::uint64_t written = 0;
};

OutputFile::OutputFile(fs::path path) : state_(std::make_unique<State>()) {
    state_->path = std::move(path);
    std::error_code ignored;
    const fs::file_status status = fs::status(state_->path, ignored);
    if (fs::is_directory(status)) {
        throw Error(ErrorKind::Data, "cannot write '" + state_->path.string() + "': it is a folder")
            .hint("name a file, for example " + (state_->path / "field.kveld").string());
    }
    const bool is_special = fs::exists(status) && !fs::is_regular_file(status);  // /dev/null, a pipe
    if (is_special) {
        state_->descriptor = open_file(state_->path, O_WRONLY);
    } else {
        state_->beside = state_->path.string() + '.' + random_suffix() + ".part";
        state_->descriptor = open_file(state_->beside, O_WRONLY | O_CREAT | O_EXCL, 0666);
    }
    if (state_->descriptor < 0) fail("write", state_->path, errno);
}

OutputFile::~OutputFile() {
    if (state_->descriptor < 0) return;
    ::close(state_->descriptor);
    if (!state_->beside.empty()) ::unlink(state_->beside.c_str());
}

void OutputFile::write(std::string_view bytes) {
    if (const int error = write_all(state_->descriptor, bytes); error != 0) fail("write", state_->path, error);
    state_->written += bytes.size();
}

std::uint64_t OutputFile::written() const noexcept { return state_->written; }

void OutputFile::commit() {
    if (!state_->beside.empty()) {
        if (fails_by_plan("sync") || ::fsync(state_->descriptor) != 0) fail("write", state_->path, errno);
        if (fails_by_plan("rename") || ::rename(state_->beside.c_str(), state_->path.c_str()) != 0) {
            fail("write", state_->path, errno);
        }
    }
    ::close(state_->descriptor);
    state_->descriptor = -1;
}

namespace {
constexpr std::size_t kOutputBuffer = std::size_t{1} << 16U;
}

StandardOutput::StandardOutput() = default;

StandardOutput::~StandardOutput() {
    try {
        flush();
    } catch (...) {  // whoever cares has flushed before
        buffer_.clear();
    }
}

void StandardOutput::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= kOutputBuffer) flush();
}

void StandardOutput::flush() {
    const std::string bytes = std::exchange(buffer_, {});
    const int error = write_all(STDOUT_FILENO, bytes);
    if (error == EPIPE) throw ClosedPipe{};
    if (error != 0) fail("write", "standard output", error);
}

bool StandardOutput::is_terminal() const noexcept { return ::isatty(STDOUT_FILENO) == 1; }

std::uint32_t StandardOutput::width() const noexcept {
    constexpr std::uint32_t kUsual = 80;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsual;
    return size.ws_col;
}

namespace {

// A mapped file that shrinks under a reader ends the process: there is nothing to go on with, and the page is not there.
extern "C" void end_on_lost_page(int /*signal*/) {
    constexpr std::string_view kMessage =
        "error: a graph file was cut short while it was being read\n  build it again, and do not change it while it is in use\n";
    [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
    ::_exit(4);
}

}  // namespace

MappedFile::MappedFile(const fs::path& path) : path_(path) {
    const Descriptor file(open_file(path, O_RDONLY));
    if (file.number() < 0) fail("open", path, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) fail("open", path, errno);
    if (!S_ISREG(status.st_mode)) {
        throw Error(ErrorKind::Data, "'" + path.string() + "' is not a file").hint("name a graph file that kveld build made");
    }
    size_ = static_cast<std::uint64_t>(status.st_size);
    if (size_ == 0) return;
    void* address = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file.number(), 0);
    if (address == MAP_FAILED) fail("open", path, errno);
    data_ = static_cast<const std::byte*>(address);
    static const auto installed = std::signal(SIGBUS, end_on_lost_page);
    static_cast<void>(installed);
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : path_(std::move(other.path_)), data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

std::span<const std::byte> MappedFile::bytes() const noexcept { return {data_, size_}; }
const fs::path& MappedFile::path() const noexcept { return path_; }

fs::path data_folder() {
    const auto holds_data = [](const fs::path& folder) {
        std::error_code ignored;
        return fs::is_directory(folder / "data", ignored) && fs::is_directory(folder / "queries", ignored);
    };
    if (const char* chosen = std::getenv("KVELD_DATA"); chosen != nullptr && *chosen != '\0') {
        if (holds_data(chosen)) return chosen;
        throw Error(ErrorKind::Data, "the folder that KVELD_DATA names, '" + std::string(chosen) + "', has no data/ and queries/")
            .hint("set it to the folder that holds both, or unset it");
    }
    std::error_code ignored;
    const fs::path executable = fs::read_symlink("/proc/self/exe", ignored);
    const fs::path installed = (executable.parent_path() / KVELD_DATA_FROM_BIN).lexically_normal();
    if (holds_data(installed)) return installed;
    if (holds_data(KVELD_SOURCE_FOLDER)) return KVELD_SOURCE_FOLDER;
    throw Error(ErrorKind::Data, "cannot find the rule packs: not in '" + installed.string() + "', not in '" KVELD_SOURCE_FOLDER "'")
        .hint("install the program again, or set KVELD_DATA to the folder that holds data/ and queries/");
}

ScopedFault::ScopedFault(FaultPlan plan) { installed_fault.store(new FaultPlan(std::move(plan))); }
ScopedFault::~ScopedFault() { delete installed_fault.exchange(nullptr); }

}  // namespace kveld::base
