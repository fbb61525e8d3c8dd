#include "query/json_value.h"

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "graph/date.h"
#include "query/run/evaluator.h"

namespace kveld::query {
namespace {

using base::Error;
using base::ErrorKind;
using graph::MapEntry;
using graph::Value;
using graph::ValueType;

constexpr std::size_t kDeepest = 500;

// An object or array whose end has not come yet.
struct Open {
    bool is_map = false;
    std::uint64_t start = 0;
    std::vector<MapEntry> entries{};  // of a map; the last one waits for its value
    std::vector<Value> items{};       // of a list
};

// Takes RapidJSON's events. A value starts where the blanks and separators behind the event before end.
class ValueBuilder {
public:
    ValueBuilder(std::string_view json, const rapidjson::MemoryStream& stream, std::pmr::memory_resource* memory)
        : json_(json), stream_(stream), memory_(memory) {}

    bool Null() { return add({}); }
    bool Bool(bool value) { return add(Value::boolean(value)); }
    bool RawNumber(const char* digits, rapidjson::SizeType length, bool /*copy*/) {
        return add(number({digits, length}));
    }
    bool String(const char* text, rapidjson::SizeType length, bool /*copy*/) {
        return add(run::copy(Value::string({text, length}), memory_));
    }
    bool StartObject() { return open(true); }
    bool StartArray() { return open(false); }
    bool Key(const char* text, rapidjson::SizeType length, bool /*copy*/) {
        const Value key = run::copy(Value::string({text, length}), memory_);
        open_.back().entries.push_back({key.as_string(), {}});
        at_ = stream_.Tell();
        return true;
    }
    bool EndObject(rapidjson::SizeType /*count*/) { return close(); }
    bool EndArray(rapidjson::SizeType /*count*/) { return close(); }
    // Numbers come as they are written (RawNumber), so RapidJSON has none of its own to tell.
    bool Int(int /*value*/) { return false; }
    bool Uint(unsigned /*value*/) { return false; }
    bool Int64(std::int64_t /*value*/) { return false; }
    bool Uint64(std::uint64_t /*value*/) { return false; }
    bool Double(double /*value*/) { return false; }

    Value result() const noexcept { return result_; }

private:
    std::uint64_t start() const noexcept {
        const std::size_t found = json_.find_first_not_of(" \t\r\n,:", at_);
        return std::min<std::uint64_t>(found, json_.size());
    }

    Error mistake(const std::string& what) const { return mistake(what, start(), stream_.Tell()); }
    Error mistake(const std::string& what, std::uint64_t from, std::uint64_t to) const {
        return Error(ErrorKind::Usage, what).at(base::place_of(json_, from, to > from ? to - from : 1));
    }

    Value number(std::string_view digits) const {
        const char* const end = digits.data() + digits.size();
        if (digits.find_first_of(".eE") == std::string_view::npos) {
            std::int64_t integer = 0;
            if (std::from_chars(digits.data(), end, integer).ec == std::errc()) return Value::integer(integer);
            throw mistake("the integer " + std::string(digits) + " is beyond 64 bits").hint("write it with '.0'");
        }
        double floating = 0;
        std::from_chars(digits.data(), end, floating);  // what is beyond a Float RapidJSON has refused
        return Value::floating(floating);
    }

    bool add(const Value& value) {
        at_ = stream_.Tell();
        if (open_.empty()) {
            result_ = value;
        } else if (open_.back().is_map) {
            open_.back().entries.back().value = value;
        } else {
            open_.back().items.push_back(value);
        }
        return true;
    }

    bool open(bool is_map) {
        if (open_.size() == kDeepest) throw mistake("values stand inside each other more than 500 deep");
        open_.push_back({.is_map = is_map, .start = start()});
        at_ = open_.back().start + 1;
        return true;
    }

    bool close() {
        at_ = start() + 1;
        Open closed = std::move(open_.back());
        open_.pop_back();
        return add(closed.is_map ? map_of(closed) : Value::list(kept(closed.items)));
    }

    // The items as they are: what they point at lies in the memory already.
    template <typename Item>
    std::span<const Item> kept(const std::vector<Item>& items) const {
        if (items.empty()) return {};
        auto* const room = static_cast<Item*>(memory_->allocate(items.size() * sizeof(Item), alignof(Item)));
        std::ranges::copy(items, room);
        return {room, items.size()};
    }

    Value map_of(Open& map) const {
        if (map.entries.size() == 1 && map.entries[0].key.starts_with('$')) return marked(map);
        std::ranges::stable_sort(map.entries, {}, &MapEntry::key);
        const auto twice = std::ranges::adjacent_find(map.entries, {}, &MapEntry::key);
        if (twice != map.entries.end()) {
            throw mistake("the key '" + std::string(twice->key) + "' stands in this object twice", map.start, at_);
        }
        return Value::map(kept(map.entries));
    }

    // {"$float": …} and {"$temporal": …}.
    Value marked(const Open& map) const {
        const std::string_view mark = map.entries[0].key;
        const Value& value = map.entries[0].value;
        const std::string_view text = value.type() == ValueType::String ? value.as_string() : std::string_view();
        if (mark == "$float") {
            if (text == "NaN") return Value::floating(std::numeric_limits<double>::quiet_NaN());
            if (text == "Infinity") return Value::floating(std::numeric_limits<double>::infinity());
            if (text == "-Infinity") return Value::floating(-std::numeric_limits<double>::infinity());
            throw mistake("this is no Float", map.start, at_).hint(R"(write "NaN", "Infinity" or "-Infinity")");
        }
        if (mark == "$temporal") {
            if (const std::optional<std::int32_t> days = graph::parse_date(text)) return Value::date(*days);
            throw mistake("this is no date", map.start, at_).hint(R"(write {"$temporal": "2024-06-13"})");
        }
        if (mark == "$node" || mark == "$rel" || mark == "$path") {
            throw mistake("what lies in the graph can't be given as a value", map.start, at_)
                .hint("give its property 'id', and match it");
        }
        return Value::map(kept(map.entries));
    }

    std::string_view json_;
    const rapidjson::MemoryStream& stream_;
    std::pmr::memory_resource* memory_;
    std::vector<Open> open_;
    Value result_;
    std::uint64_t at_ = 0;  // where the event before ended
};

}  // namespace

Value read_json(std::string_view json, std::pmr::memory_resource* memory) {
    constexpr unsigned kFlags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNumbersAsStringsFlag;
    rapidjson::MemoryStream stream(json.data(), json.size());
    ValueBuilder builder(json, stream, memory);
    rapidjson::Reader reader;
    const rapidjson::ParseResult result = reader.Parse<kFlags>(stream, builder);
    if (result.IsError()) {
        throw Error(ErrorKind::Usage, std::string("this is not JSON: ") + rapidjson::GetParseError_En(result.Code()))
            .at(base::place_of(json, result.Offset(), 1));
    }
    return builder.result();
}

}  // namespace kveld::query
