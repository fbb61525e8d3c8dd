#include "assemble/node_table.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.h"
#include "base/utf8.h"
#include "graph/date.h"

namespace kveld::assemble {

using graph::Value;

std::string_view label_of(std::string_view id) noexcept {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kLabels{{
        {"state:", "MemberState"},
        {"country:", "Country"},
        {"group:", "StateGroup"},
        {"inst:", "Institution"},
        {"gov:", "Institution"},
        {"agency:", "Agency"},
        {"org:", "Organisation"},
        {"person:", "Person"},
        {"office:", "Office"},
        {"instrument:", "Instrument"},
        {"meeting:", "Meeting"},
    }};
    const auto* label = std::ranges::find_if(kLabels, [&](const auto& kind) { return id.starts_with(kind.first); });
    return label == kLabels.end() ? std::string_view{} : label->second;
}

NodeTable::Found NodeTable::find_or_add(const std::string& id, std::initializer_list<std::string_view> labels) {
    const auto known = by_id_.find(id);
    if (known != by_id_.end()) return {known->second, false};
    const GraphBuilder::NewVertex vertex = graph_.add_vertex(labels);
    by_id_.emplace(id, vertex);
    graph_.set(vertex, "id", Value::string(id));
    return {vertex, true};
}

GraphBuilder::NewVertex NodeTable::entity(const std::string& id, std::string_view words) {
    const std::string_view label = label_of(id);
    KVELD_CHECK(!label.empty(), "an entity whose id has no known kind: " + id);
    const bool is_meeting = label == "Meeting";  // no Entity: it is named by its date, not by the packs
    const Found found = is_meeting ? find_or_add(id, {label}) : find_or_add(id, {"Entity", label});
    if (found.is_new) add_facts(found.vertex, id, words);
    return found.vertex;
}

void NodeTable::add_facts(GraphBuilder::NewVertex vertex, const std::string& id, std::string_view words) {
    const extract::EntityFacts* facts = packs_.entity(id);
    if (facts == nullptr) {
        set_text(vertex, "name", words.empty() ? std::string_view(id) : words);
        return;
    }
    set_text(vertex, "name", facts->name);
    set_text(vertex, "name_en", facts->name_en);
    for (const auto& [key, value] : facts->properties) {
        if (graph::parse_date(value)) {
            set_date(vertex, key, value);
        } else {
            set_text(vertex, key, value);
        }
    }
    std::vector<Value> forms;
    for (const std::string& form : facts->forms) forms.push_back(Value::string(form));
    if (!forms.empty()) graph_.set(vertex, "forms", Value::list(forms));
}

std::optional<GraphBuilder::NewVertex> NodeTable::state_of_government(std::string_view id) {
    constexpr std::string_view kGovernment = "gov:";
    if (!id.starts_with(kGovernment)) return std::nullopt;
    const std::string code(id.substr(kGovernment.size()));
    const bool is_country = packs_.entity("state:" + code) == nullptr && packs_.entity("country:" + code) != nullptr;
    return entity((is_country ? "country:" : "state:") + code, {});
}

GraphBuilder::NewVertex NodeTable::cited_document(const std::string& id, std::string_view kind) {
    const Found found = find_or_add(id, {"Document"});
    if (found.is_new) {
        set_text(found.vertex, "name", id);
        set_text(found.vertex, "kind", kind);
        graph_.set(found.vertex, "ingested", Value::boolean(false));
    }
    return found.vertex;
}

void NodeTable::add_alias(GraphBuilder::NewVertex document, const std::string& id, const std::string& alias) {
    std::set<std::string>& aliases = aliases_[id];
    if (!aliases.insert(alias).second) return;
    std::vector<Value> names;
    names.reserve(aliases.size());
    for (const std::string& name : aliases) names.push_back(Value::string(name));
    graph_.set(document, "aliases", Value::list(names));
}

std::optional<GraphBuilder::NewVertex> NodeTable::find(const std::string& id) const {
    const auto known = by_id_.find(id);
    if (known == by_id_.end()) return std::nullopt;
    return known->second;
}

std::vector<std::string> NodeTable::ids_starting_with(std::string_view prefix) const {
    std::vector<std::string> ids;
    for (auto known = by_id_.lower_bound(prefix); known != by_id_.end() && known->first.starts_with(prefix); ++known) {
        ids.push_back(known->first);
    }
    return ids;
}

void NodeTable::name_by_text(GraphBuilder::NewVertex vertex, std::string_view text) {
    constexpr std::uint64_t kNameLength = 60;
    set_text(vertex, "name", base::utf8::prefix(text, kNameLength));
}

void NodeTable::set_text(GraphBuilder::NewVertex vertex, std::string_view key, std::string_view text) {
    if (!text.empty()) graph_.set(vertex, key, Value::string(text));
}

void NodeTable::set_date(GraphBuilder::NewVertex vertex, std::string_view key, std::string_view iso) {
    if (const auto days = graph::parse_date(iso)) graph_.set(vertex, key, Value::date(*days));
}

void NodeTable::set_date(GraphBuilder::NewEdge edge, std::string_view key, std::string_view iso) {
    if (const auto days = graph::parse_date(iso)) graph_.set(edge, key, Value::date(*days));
}

}  // namespace kveld::assemble
