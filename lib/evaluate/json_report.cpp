#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "evaluate/reports.h"

namespace kveld::evaluate {
namespace {

class JsonPrinter {
public:
    std::string print(const Evaluation& evaluation, bool misses) {
        writer_.StartObject();
        writer_.Key("figures");
        print_figures(evaluation);
        writer_.Key("rules");
        print_rules(evaluation.rules());
        if (misses) {
            writer_.Key("misses");
            print_misses(evaluation.misses());
        }
        writer_.EndObject();
        return std::string(buffer_.GetString(), buffer_.GetSize()) + '\n';
    }

private:
    void print_figures(const Evaluation& evaluation) {
        writer_.StartObject();
        number("inverted", evaluation.inverted());
        for (const auto& [name, figure] : evaluation.figures()) {
            text_of(name, true);
            writer_.StartObject();
            print_counts(figure);
            writer_.EndObject();
        }
        for (const auto& [name, share] : evaluation.shares()) {
            text_of(name, true);
            writer_.Double(share.value());
        }
        writer_.EndObject();
    }

    void print_rules(const RuleTable& rules) {
        writer_.StartArray();
        for (const auto& [rule, figure] : rules) {
            writer_.StartObject();
            text("layer", name_of(rule.first));
            text("rule", rule.second);
            print_counts(figure);
            writer_.EndObject();
        }
        writer_.EndArray();
    }

    void print_misses(const std::vector<Miss>& misses) {
        writer_.StartArray();
        for (const Miss& miss : misses) {
            writer_.StartObject();
            text("figure", miss.figure);
            text("letter", miss.letter);
            number("start", miss.start);
            text("what", miss.what);
            writer_.EndObject();
        }
        writer_.EndArray();
    }

    void print_counts(const Figure& figure) {
        for (const auto& [name, value] :
             {std::pair{"p", figure.precision()}, std::pair{"r", figure.recall()}, std::pair{"f1", figure.f1()}}) {
            writer_.Key(name);
            writer_.Double(value);
        }
        number("tp", figure.right);
        number("fp", figure.spurious);
        number("fn", figure.missed);
    }

    void number(const char* name, std::uint64_t value) {
        writer_.Key(name);
        writer_.Uint64(value);
    }

    void text(const char* name, const std::string& value) {
        writer_.Key(name);
        text_of(value, false);
    }

    void text_of(const std::string& value, bool is_key) {
        const auto length = static_cast<rapidjson::SizeType>(value.size());
        if (is_key) {
            writer_.Key(value.data(), length);
        } else {
            writer_.String(value.data(), length);
        }
    }

    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_{buffer_};
};

}  // namespace

std::string json_report(const Evaluation& evaluation, bool misses) {
    return JsonPrinter().print(evaluation, misses);
}

}  // namespace kveld::evaluate
