#include "extract/annotation_json.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <functional>

namespace kveld::extract {
namespace {

using text::Span;

class LinePrinter {
public:
    LinePrinter(const text::Document& letter, std::string& lines) : letter_(letter), lines_(lines) {}

    void print_document() {
        const text::Metadata& metadata = letter_.metadata;
        begin("document");
        field("id", metadata.id.empty() ? letter_.name : metadata.id);
        field("title", metadata.title);
        field("doctype", metadata.kind);
        field("date", metadata.date.iso());
        field("chamber", metadata.chamber);
        field("dossier", metadata.dossier);
        field("number", metadata.number);
        field("meeting", metadata.meeting.id());
        end();
    }

    void print(const Mention& mention) {
        begin("mention");
        place(mention.span);
        words(mention.span);
        field("type", name_of(mention.type));
        field("id", mention.id);
        end();
    }

    void print(const Reference& reference) {
        begin("reference");
        place(reference.span);
        words(reference.span);
        field("refkind", reference.kind);
        field("id", reference.id);
        end();
    }

    void print(const Stance& stance) {
        begin("stance");
        place(letter_.sentences[stance.sentence].span);
        field("relation", name_of(stance.relation));
        field("modality", stance.modality == Modality::Planned ? "planned" : "asserted");
        writer_.Key("actor");
        writer_.StartObject();
        if (!stance.actor.span.empty()) place(stance.actor.span);
        words(stance.actor.span);
        writer_.Key("ids");
        writer_.StartArray();
        for (const std::string& id : stance.actor.ids) text(id);
        writer_.EndArray();
        writer_.EndObject();
        part("cue", stance.cue);
        part("target", stance.target);
        field("rule", stance.rule);
        field("attribution", stance.implicit ? "implicit" : "explicit");
        writer_.Key("confidence");
        writer_.Double(stance.confidence);
        end();
    }

private:
    void begin(std::string_view kind) {
        buffer_.Clear();
        writer_.Reset(buffer_);
        writer_.SetMaxDecimalPlaces(3);
        writer_.StartObject();
        field("kind", kind);
        field("doc", letter_.name);
    }

    void end() {
        writer_.EndObject();
        lines_.append(buffer_.GetString(), buffer_.GetSize());
        lines_ += '\n';
    }

    void text(std::string_view value) { writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size())); }

    void field(const char* name, std::string_view value) {
        if (value.empty()) return;
        writer_.Key(name);
        text(value);
    }

    void place(Span span) {
        const text::SourceSpan source = letter_.map.source_of(span);
        writer_.Key("start");
        writer_.Uint64(source.start);
        writer_.Key("end");
        writer_.Uint64(source.end);
        const std::vector<text::SourceSpan> parts = letter_.map.parts_of(span);
        if (parts.size() < 2) return;
        writer_.Key("parts");
        writer_.StartArray();
        for (const text::SourceSpan& part : parts) {
            writer_.StartArray();
            writer_.Uint64(part.start);
            writer_.Uint64(part.end);
            writer_.EndArray();
        }
        writer_.EndArray();
    }

    void words(Span span) {
        writer_.Key("text");
        text(text::slice(letter_.clean, span));
    }

    void part(const char* name, Span span) {
        writer_.Key(name);
        writer_.StartObject();
        if (!span.empty()) place(span);
        words(span);
        writer_.EndObject();
    }

    const text::Document& letter_;
    std::string& lines_;
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_;
};

}  // namespace

std::string annotation_lines(const text::Document& letter, const Annotations& found) {
    std::string lines;
    LinePrinter printer(letter, lines);
    printer.print_document();
    struct Line {
        std::uint64_t start;
        std::function<void()> print;
    };
    std::vector<Line> order;
    for (const Mention& mention : found.mentions)
        order.push_back({mention.span.start, [&printer, &mention] { printer.print(mention); }});
    for (const Reference& reference : found.references)
        order.push_back({reference.span.start, [&printer, &reference] { printer.print(reference); }});
    for (const Stance& stance : found.stances)
        order.push_back({letter.sentences[stance.sentence].span.start, [&printer, &stance] { printer.print(stance); }});
    std::stable_sort(order.begin(), order.end(), [](const Line& a, const Line& b) { return a.start < b.start; });
    for (const Line& line : order) line.print();
    return lines;
}

}  // namespace kveld::extract
