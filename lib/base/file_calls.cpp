#include "base/file_calls.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/file.h"

namespace kveld::base {
namespace {

struct InstalledFault {
    std::string_view call;
    std::atomic<std::int64_t> left;  // calls of this kind that still succeed
    int error;
};

std::atomic<InstalledFault*> installed_fault{nullptr};

// The errno with which the installed plan makes this call fail; none where it goes through.
std::optional<int> planned_fault(std::string_view call) {
    InstalledFault* const fault = installed_fault.load(std::memory_order_relaxed);
    if (fault == nullptr || fault->call != call || fault->left.fetch_sub(1) > 0) return std::nullopt;
    return fault->error;
}

int failed_with(int error) {
    errno = error;
    return -1;
}

}  // namespace

void Descriptor::close() noexcept {
    reset(-1);
}

void Descriptor::reset(int number) noexcept {
    if (number_ >= 0) ::close(number_);
    number_ = number;
}

namespace calls {

int open(const std::filesystem::path& path, int flags, mode_t mode) {
    if (const auto error = planned_fault("open")) return failed_with(*error);
    return ::open(path.c_str(), flags | O_CLOEXEC, mode);
}

ssize_t read(int descriptor, char* buffer, std::size_t size) {
    if (const auto error = planned_fault("read")) return *error == 0 ? 0 : failed_with(*error);
    return ::read(descriptor, buffer, size);
}

int sync(int descriptor) {
    if (const auto error = planned_fault("sync")) return failed_with(*error);
    return ::fsync(descriptor);
}

int rename(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (const auto error = planned_fault("rename")) return failed_with(*error);
    return ::rename(from.c_str(), to.c_str());
}

int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto fault = planned_fault("write");
        if (fault && *fault != 0) return *fault;
        const ssize_t written = ::write(descriptor, bytes.data(), fault ? 1 : bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

void fail(std::string_view what, const std::filesystem::path& path, int error) {
    const std::string reason = std::generic_category().message(error);
    Error failure(ErrorKind::Data, "cannot " + std::string(what) + " '" + path.string() + "': " + reason);
    if (error == ENOENT) failure.hint("check the name, and that the folder exists");
    if (error == EACCES || error == EPERM) failure.hint("you have no permission; change it, or name another file");
    if (error == ENOSPC || error == EDQUOT) failure.hint("the disk is full; make room, or write somewhere else");
    throw failure;
}

}  // namespace calls

ScopedFault::ScopedFault(FaultPlan plan) {
    KVELD_CHECK(installed_fault.load() == nullptr, "one planned fault at a time");
    installed_fault.store(new InstalledFault{plan.call, static_cast<std::int64_t>(plan.skip), plan.error});
}

ScopedFault::~ScopedFault() {
    delete installed_fault.exchange(nullptr);
}

}  // namespace kveld::base
