#include "query_options.h"

#include <charconv>
#include <csignal>
#include <utility>

#include "base/error.h"
#include "base/memory.h"
#include "command.h"

namespace kveld::command {
namespace {

query::Session* interrupted_session = nullptr;

extern "C" void interrupt_session(int /*signal*/) {
    if (interrupted_session != nullptr) interrupted_session->interrupt();
}

// A number with one of the units behind it, in the smallest unit.
std::uint64_t quantity(const std::string& text, std::string_view option,
                       const std::vector<std::pair<std::string_view, std::uint64_t>>& units) {
    std::uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, number);
    const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
    if (failure == std::errc{}) {
        for (const auto& [name, factor] : units) {
            if (unit == name) return number * factor;
        }
    }
    std::string names;
    for (const auto& [name, factor] : units) names += (names.empty() ? "" : ", ") + std::string(name);
    throw base::Error(base::ErrorKind::Usage, "'" + text + "' is no value for " + std::string(option))
        .hint("write a whole number and a unit without space between; the units are: " + names);
}

std::string json_string(const std::string& text) {
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') json += '\\';
        if (static_cast<unsigned char>(c) < 0x20) {
            constexpr std::string_view kHex = "0123456789abcdef";
            json += "\\u00";
            json += kHex[static_cast<unsigned char>(c) >> 4U];
            json += kHex[static_cast<unsigned char>(c) & 15U];
        } else {
            json += c;
        }
    }
    return json + '"';
}

void set_parameter(query::Parameters& parameters, const std::string& name, const std::string& text) {
    const std::string key = json_string(name);
    const auto read = [&](const std::string& json) {
        return query::Parameters::from_json('{' + key + ": " + json + '}');
    };
    query::Parameters one = [&] {
        try {
            return read(text);
        } catch (const base::Error&) {
            return read(json_string(text));  // not JSON: the words as they are
        }
    }();
    parameters.set(name, *one.find(name));
}

}  // namespace

void QueryOptions::declare(CLI::App& command) {
    add_format_option(command, format);
    command.add_option("--timeout", timeout, "Stop a query that takes longer, for example 500ms, 10s or 2m")
        ->type_name("TIME");
    command.add_option("--max-rows", max_rows, "Stop a query that gives more rows")->type_name("N");
    command.add_option("--max-memory", max_memory, "Stop a query that takes more memory, for example 512MB or 2GB")
        ->type_name("SIZE");
    add_threads_option(command, threads);
}

query::Options QueryOptions::limits() const {
    query::Options limits;
    if (!timeout.empty()) {
        limits.timeout =
            std::chrono::milliseconds(quantity(timeout, "--timeout", {{"ms", 1}, {"s", 1000}, {"m", 60000}}));
    }
    if (!max_memory.empty()) {
        limits.max_memory =
            quantity(max_memory, "--max-memory", {{"KB", base::KiB}, {"MB", base::MiB}, {"GB", base::GiB}});
    }
    if (max_rows > 0) limits.max_rows = max_rows;
    limits.threads = threads;
    return limits;
}

query::Parameters parameters_of(const std::vector<std::string>& assignments) {
    query::Parameters parameters;
    for (const std::string& assignment : assignments) {
        const std::size_t equals = assignment.find('=');
        if (equals == std::string::npos || equals == 0) {
            throw base::Error(base::ErrorKind::Usage, "'" + assignment + "' is no parameter")
                .hint("write --param name=value");
        }
        set_parameter(parameters, assignment.substr(0, equals), assignment.substr(equals + 1));
    }
    return parameters;
}

InterruptOnSignal::InterruptOnSignal(query::Session& session) {
    interrupted_session = &session;
    std::signal(SIGINT, interrupt_session);
}

InterruptOnSignal::~InterruptOnSignal() {
    std::signal(SIGINT, SIG_DFL);
    interrupted_session = nullptr;
}

}  // namespace kveld::command
