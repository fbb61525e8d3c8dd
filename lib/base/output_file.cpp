#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <random>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/file.h"
#include "base/file_calls.h"

namespace kveld::base {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kOutputBuffer = std::size_t{1} << 16U;
constexpr mode_t kNewFile = 0666;  // less the user's umask

std::string random_suffix() {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    constexpr int kLength = 8;
    std::random_device source;
    std::uniform_int_distribution<std::size_t> pick(0, kLetters.size() - 1);
    std::string suffix;
    for (int i = 0; i < kLength; ++i) suffix += kLetters[pick(source)];
    return suffix;
}

// A terminal, a pipe, /dev/null, or a name that stands for a file which is open already (/dev/stdout, /dev/fd/3): these
// are written to, never replaced.
bool is_stream(const fs::path& path, const fs::file_status& status) {
    const std::string name = fs::absolute(path).lexically_normal().string();
    if (name.starts_with("/dev/") || name.starts_with("/proc/")) return true;
    return fs::exists(status) && !fs::is_regular_file(status);
}

// Standard output and error are gone on with where they are, so that '-o /dev/stdout >> all.csv' adds to the file.
int open_stream(const fs::path& path) {
    if (path == "/dev/stdout") return ::dup(STDOUT_FILENO);
    if (path == "/dev/stderr") return ::dup(STDERR_FILENO);
    return calls::open(path, O_WRONLY);
}

}  // namespace

struct OutputFile::State {
    fs::path path;    // as the user named it
    fs::path target;  // the file that is replaced: `path`, or what it links to
    fs::path beside;  // where it is written until then; empty where `path` is a stream
    Descriptor file;
    std::uint64_t written = 0;

    void write_beside(const fs::file_status& status) {
        std::error_code leads_nowhere;
        target = fs::canonical(path, leads_nowhere);
        if (leads_nowhere) target = path;
        beside = target.string() + '.' + random_suffix() + ".part";
        file.reset(calls::open(beside, O_WRONLY | O_CREAT | O_EXCL, kNewFile));
        if (file.number() < 0) {
            const int error = errno;
            beside.clear();
            calls::fail("write", path, error);
        }
        // A file that its owner closed to others stays closed to them.
        if (fs::exists(status)) ::fchmod(file.number(), static_cast<mode_t>(status.permissions()));
    }

    ~State() {
        if (!beside.empty()) ::unlink(beside.c_str());
    }
};

OutputFile::OutputFile(fs::path path) : state_(std::make_unique<State>()) {
    state_->path = std::move(path);
    std::error_code ignored;
    const fs::file_status status = fs::status(state_->path, ignored);
    if (fs::is_directory(status)) {
        throw Error(ErrorKind::Data, "cannot write '" + state_->path.string() + "': it is a folder")
            .hint("name a file, for example " + (state_->path / "field.kveld").string());
    }
    if (is_stream(state_->path, status)) {
        state_->file.reset(open_stream(state_->path));
        if (state_->file.number() < 0) calls::fail("write", state_->path, errno);
    } else {
        state_->write_beside(status);
    }
}

OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
    const int error = calls::write_all(state_->file.number(), bytes);
    if (error == EPIPE) throw ClosedPipe{};
    if (error != 0) calls::fail("write", state_->path, error);
    state_->written += bytes.size();
}

std::uint64_t OutputFile::written() const noexcept {
    return state_->written;
}

void OutputFile::commit() {
    if (!state_->beside.empty()) {
        if (calls::sync(state_->file.number()) != 0) calls::fail("write", state_->path, errno);
        if (calls::rename(state_->beside, state_->target) != 0) calls::fail("write", state_->path, errno);
        state_->beside.clear();
    }
    state_->file.close();
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
    const int error = calls::write_all(STDOUT_FILENO, bytes);
    if (error == EPIPE) throw ClosedPipe{};
    if (error != 0) calls::fail("write", "standard output", error);
}

bool StandardOutput::is_terminal() const noexcept {
    return ::isatty(STDOUT_FILENO) == 1;
}

std::uint32_t StandardOutput::width() const noexcept {
    constexpr std::uint32_t kUsual = 80;
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsual;
    return size.ws_col;
}

}  // namespace kveld::base
