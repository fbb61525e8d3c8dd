#include "evaluate/gold_line.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "base/error.h"
#include "evaluate/relation_families.h"

namespace kveld::evaluate {
namespace {

using base::Error;
using base::ErrorKind;
using rapidjson::Value;

constexpr const char* kForm =
    "the line needs \"kind\", \"start\", \"end\" and what its kind asks for (kveld eval --help)";

// Reads the fields of one line; a mistake is told with the line.
class LineReader {
public:
    LineReader(std::string_view lines, std::size_t start, std::size_t end, const std::string& file)
        : lines_(lines), start_(start), end_(end), file_(file) {
        constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
        const std::string line(lines.substr(start, end - start));
        if (line_.Parse<kFlags>(line.data(), line.size()).HasParseError()) {
            throw error(std::string("this line is not JSON: ") + rapidjson::GetParseError_En(line_.GetParseError()),
                        start + line_.GetErrorOffset())
                .hint("gold has one JSON object a line");
        }
        if (!line_.IsObject())
            throw error("this line is no JSON object", start).hint("gold has one JSON object a line");
    }

    std::optional<Item> item() const {
        const std::string kind = text(line_, "kind");
        Item item;
        if (kind == "mention") {
            item.layer = Layer::Mention;
            read_named(item, "type");
        } else if (kind == "reference") {
            item.layer = Layer::Reference;
            read_named(item, "refkind");
        } else if (kind == "stance") {
            item.layer = Layer::Stance;
            read_stance(item);
        } else {
            return std::nullopt;
        }
        read_place(item);
        if (const Value* optional = field(line_, "optional")) item.optional = optional->IsBool() && optional->GetBool();
        return item;
    }

private:
    Error error(const std::string& message, std::size_t place) const {
        const std::size_t at = std::min(place, end_);
        return Error(ErrorKind::Data, message).at(base::place_of(lines_, at, 1, file_));
    }

    Error form_error(const std::string& message) const { return error(message, start_).hint(kForm); }

    static const Value* field(const Value& object, const char* name) {
        const auto found = object.FindMember(name);
        return found == object.MemberEnd() ? nullptr : &found->value;
    }

    std::string text(const Value& object, const char* name) const {
        const Value* value = field(object, name);
        if (value == nullptr || !value->IsString())
            throw form_error(std::string("this line has no text \"") + name + '"');
        return {value->GetString(), value->GetStringLength()};
    }

    const Value& object(const char* name) const {
        const Value* value = field(line_, name);
        if (value == nullptr || !value->IsObject())
            throw form_error(std::string("this line has no object \"") + name + '"');
        return *value;
    }

    std::uint64_t number(const char* name) const {
        const Value* value = field(line_, name);
        if (value == nullptr || !value->IsUint64())
            throw form_error(std::string("this line has no whole number \"") + name + '"');
        return value->GetUint64();
    }

    void read_place(Item& item) const {
        item.start = number("start");
        item.end = number("end");
        if (item.end <= item.start) throw form_error("this line's \"end\" does not lie behind its \"start\"");
    }

    void read_named(Item& item, const char* kind) const {
        item.kind = text(line_, kind);
        item.id = text(line_, "id");
        item.text = text(line_, "text");
    }

    void read_stance(Item& item) const {
        item.kind = text(line_, "relation");
        if (family_of(item.kind).empty()) {
            throw error('\'' + item.kind + "' is no relation", start_).hint("the relations are " + all_relations());
        }
        const std::string modality = text(line_, "modality");
        if (modality != "asserted" && modality != "planned")
            throw error('\'' + modality + "' is no modality", start_).hint("write asserted or planned");
        item.planned = modality == "planned";
        const Value* ids = field(object("actor"), "ids");
        if (ids == nullptr || !ids->IsArray()) throw form_error("this line has no list \"ids\" in \"actor\"");
        for (const Value& id : ids->GetArray()) {
            if (!id.IsString()) throw form_error("this line has ids that are no texts");
            item.actors.emplace_back(id.GetString(), id.GetStringLength());
        }
        item.cue = text(object("cue"), "text");
        item.target = text(object("target"), "text");
    }

    std::string_view lines_;
    std::size_t start_;
    std::size_t end_;
    const std::string& file_;
    rapidjson::Document line_;
};

}  // namespace

std::optional<Item> GoldLine::item() const {
    return LineReader(lines_, start_, end_, file_).item();
}

}  // namespace kveld::evaluate
