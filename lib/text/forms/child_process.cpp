#include "text/forms/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/error.h"

namespace kveld::text::forms {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostErrors = std::size_t{64} << 10U;  // bytes
constexpr int kCannotRun = 127;                              // as shells have it

[[noreturn]] void fail(const std::string& what) {
    throw base::Error(base::ErrorKind::Data, what + ": " + std::strerror(errno))
        .hint("the system may be short of memory, processes or open files: try fewer --threads");
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { close(); }

    int number() const noexcept { return number_; }
    bool is_open() const noexcept { return number_ >= 0; }
    void close() noexcept {
        if (is_open()) ::close(std::exchange(number_, -1));
    }

private:
    int number_;
};

struct Pipe {
    Descriptor read_end;
    Descriptor write_end;
};

Pipe make_pipe() {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("cannot make a pipe to a converter");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

Descriptor file_in_memory(std::string_view bytes) {
    Descriptor file(memfd_create("letter", MFD_CLOEXEC));
    if (!file.is_open()) fail("cannot make room for a converter's input");
    while (!bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("cannot make room for a converter's input");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    lseek(file.number(), 0, SEEK_SET);
    return file;
}

std::string path_of(const std::string& program) {
    const char* folders = std::getenv("PATH");
    std::string_view rest = folders == nullptr ? "/usr/bin:/bin" : folders;
    while (true) {
        const std::size_t colon = rest.find(':');
        std::string path = std::string(rest.substr(0, colon)) + '/' + program;
        if (access(path.c_str(), X_OK) == 0) return path;
        if (colon == std::string_view::npos) break;
        rest.remove_prefix(colon + 1);
    }
    throw base::Error(base::ErrorKind::Data, "the program " + program + " is not on this machine");
}

void limit(__rlimit_resource what, std::uint64_t most) {
    const rlimit limits{most, most};
    setrlimit(what, &limits);
}

// What execve() needs, made before fork(): behind it nothing may allocate.
struct Prepared {
    std::string path;
    std::vector<char*> arguments;
    std::string path_variable;
    std::array<char*, 3> environment{};

    explicit Prepared(std::vector<std::string>& command) : path(path_of(command.front())) {
        for (std::string& argument : command) arguments.push_back(argument.data());
        arguments.push_back(nullptr);
        const char* folders = std::getenv("PATH");
        path_variable = std::string("PATH=") + (folders == nullptr ? "/usr/bin:/bin" : folders);
        static char language[] = "LC_ALL=C.UTF-8";
        environment = {path_variable.data(), language, nullptr};
    }
};

[[noreturn]] void become(const Prepared& prepared, int input, int output, int errors, const ChildLimits& limits) {
    setpgid(0, 0);
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    close_range(STDERR_FILENO + 1, ~0U, 0);
    limit(RLIMIT_CPU, static_cast<std::uint64_t>(std::ceil(limits.seconds)));
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_DFL);
    execve(prepared.path.c_str(), prepared.arguments.data(), prepared.environment.data());
    _exit(kCannotRun);
}

int milliseconds_until(Clock::time_point end) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000));
}

// Reads what is there; closes the pipe at its end.
void read_some(Descriptor& from, std::string& into, std::uint64_t most) {
    std::array<char, std::size_t{64} << 10U> buffer{};
    const ssize_t count = read(from.number(), buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (count <= 0) return from.close();
    const std::uint64_t room = most - std::min<std::uint64_t>(most, into.size());
    into.append(buffer.data(), std::min<std::uint64_t>(room, static_cast<std::uint64_t>(count)));
}

// Reads both pipes to their ends, or until a limit is passed.
ChildEnd listen(ChildResult& result, Descriptor& output, Descriptor& errors, const ChildLimits& limits) {
    const Clock::time_point end =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(limits.seconds));
    while (output.is_open() || errors.is_open()) {
        std::array<pollfd, 2> waiting{{{output.number(), POLLIN, 0}, {errors.number(), POLLIN, 0}}};
        const int ready = poll(waiting.data(), waiting.size(), milliseconds_until(end));
        if (ready < 0 && errno != EINTR) fail("cannot listen to a converter");
        if (Clock::now() >= end) return ChildEnd::OutOfTime;
        if (ready <= 0) continue;
        if (waiting[0].revents != 0) read_some(output, result.output, limits.output + 1);
        if (waiting[1].revents != 0) read_some(errors, result.errors, kMostErrors);
        if (result.output.size() > limits.output) return ChildEnd::TooMuchOutput;
    }
    return ChildEnd::Exited;
}

int wait_for(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input, const ChildLimits& limits) {
    std::vector<std::string> arguments = command;
    const Prepared prepared(arguments);
    const Descriptor file = file_in_memory(input);
    Pipe output = make_pipe();
    Pipe errors = make_pipe();
    const pid_t child = fork();
    if (child < 0) fail("cannot start " + command.front());
    if (child == 0) become(prepared, file.number(), output.write_end.number(), errors.write_end.number(), limits);
    output.write_end.close();
    errors.write_end.close();

    ChildResult result;
    result.end = listen(result, output.read_end, errors.read_end, limits);
    if (result.end != ChildEnd::Exited) {
        kill(-child, SIGKILL);
        kill(child, SIGKILL);  // where it had no time yet to make a group of its own
    }
    const int status = wait_for(child);
    if (result.end != ChildEnd::Exited) return result;
    if (WIFSIGNALED(status)) {
        result.status = WTERMSIG(status);
        result.end = result.status == SIGXCPU ? ChildEnd::OutOfTime : ChildEnd::Crashed;
    } else {
        result.status = WEXITSTATUS(status);
    }
    return result;
}

}  // namespace kveld::text::forms
