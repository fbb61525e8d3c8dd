#include "evaluate/found_items.h"

#include <algorithm>

namespace kveld::evaluate {
namespace {

using text::Span;

class Converter {
public:
    explicit Converter(const text::Document& letter) : letter_(letter) {}

    Item item(const extract::Mention& mention) const {
        Item item = placed(Layer::Mention, mention.span);
        item.kind = extract::name_of(mention.type);
        item.id = mention.id;
        item.text = words(mention.span);
        item.rule = mention.rule;
        return item;
    }

    Item item(const extract::Reference& reference) const {
        Item item = placed(Layer::Reference, reference.span);
        item.kind = reference.kind;
        item.id = reference.id;
        item.text = words(reference.span);
        item.rule = reference.rule;
        return item;
    }

    Item item(const extract::Stance& stance) const {
        Item item = placed(Layer::Stance, span_of(stance));
        item.kind = extract::name_of(stance.relation);
        item.actors = stance.actor.ids;
        item.cue = words(stance.cue);
        item.target = words(stance.target);
        item.planned = stance.modality == extract::Modality::Planned;
        item.rule = stance.rule;
        return item;
    }

    Span span_of(const extract::Mention& mention) const { return mention.span; }
    Span span_of(const extract::Reference& reference) const { return reference.span; }
    Span span_of(const extract::Stance& stance) const { return letter_.sentences[stance.sentence].span; }

private:
    Item placed(Layer layer, Span span) const {
        const std::vector<text::SourceSpan> parts = letter_.map.parts_of(span);
        const text::SourceSpan place = parts.size() < 2 ? letter_.map.source_of(span) : parts.front();
        Item item;
        item.layer = layer;
        item.start = place.start;
        item.end = place.end;
        return item;
    }

    std::string words(Span span) const { return std::string(text::slice(letter_.clean, span)); }

    const text::Document& letter_;
};

}  // namespace

std::vector<Item> found_items(const text::Document& letter, const extract::Annotations& found) {
    const Converter converter(letter);
    std::vector<Item> items;
    const auto add = [&](auto annotations) {
        std::ranges::stable_sort(annotations, {}, [&](const auto& a) { return converter.span_of(a).start; });
        for (const auto& annotation : annotations) items.push_back(converter.item(annotation));
    };
    add(found.mentions);
    add(found.references);
    add(found.stances);
    return items;
}

}  // namespace kveld::evaluate
