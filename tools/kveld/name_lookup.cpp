#include "name_lookup.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"

namespace kveld::command {
namespace {

using graph::Value;
using graph::ValueType;

// Every name in lower case, with the ids of the nodes that bear it.
using Names = std::map<std::string, std::set<std::string>>;

void add_name(Names& names, const Value& name, const std::string& id) {
    if (name.type() == ValueType::String) names[base::utf8::to_lower(name.as_string())].insert(id);
    if (name.type() != ValueType::List) return;
    for (const Value& item : name.as_list()) add_name(names, item, id);
}

Names names_of(graph::LabelId label, const graph::GraphView& view) {
    constexpr std::array<std::string_view, 6> kNaming{"id", "name", "name_en", "forms", "aliases", "doc"};
    Names names;
    const auto id_key = view.find_key("id");
    if (!id_key) return names;
    std::pmr::vector<graph::VertexInterval> intervals;
    view.intervals_with(label, intervals);
    for (const graph::VertexInterval interval : intervals) {
        for (graph::Vertex vertex = interval.first; vertex < interval.last; ++vertex) {
            const Value id = view.vertex_property(vertex, *id_key);
            if (id.type() != ValueType::String) continue;
            for (const std::string_view naming : kNaming) {
                if (const auto key = view.find_key(naming)) {
                    add_name(names, view.vertex_property(vertex, *key), std::string(id.as_string()));
                }
            }
        }
    }
    return names;
}

std::string joined(const std::set<std::string>& ids) {
    constexpr std::size_t kShown = 8;
    std::string list;
    std::size_t shown = 0;
    for (const std::string& id : ids) {
        if (shown++ == kShown) return list + " and " + std::to_string(ids.size() - kShown) + " more";
        list += (list.empty() ? "" : ", ") + id;
    }
    return list;
}

std::string only_one_of(const std::set<std::string>& ids, std::string_view words) {
    if (ids.size() == 1) return *ids.begin();
    throw base::Error(base::ErrorKind::Usage,
                      "'" + std::string(words) + "' may mean " + std::to_string(ids.size()) + " things")
        .hint("give the id of the one you mean: " + joined(ids));
}

}  // namespace

std::string id_meant_by(std::string_view words, std::string_view label, const graph::GraphView& view) {
    const auto label_id = view.find_label(label);
    const Names names = label_id ? names_of(*label_id, view) : Names{};
    const std::string wanted = base::utf8::to_lower(words);
    const auto exact = names.find(wanted);
    if (exact != names.end()) return only_one_of(exact->second, words);

    std::set<std::string> containing;
    std::vector<std::string> known;
    for (const auto& [name, ids] : names) {
        known.push_back(name);
        if (name.find(wanted) != std::string::npos) containing.insert(ids.begin(), ids.end());
    }
    if (!containing.empty()) return only_one_of(containing, words);

    base::Error error(base::ErrorKind::Usage,
                      "the graph has no " + std::string(label) + " called '" + std::string(words) + "'");
    const auto near = base::nearest(wanted, known);
    if (near)
        error.hint("did you mean '" + *near + "'?");
    else
        error.hint("list them with: kveld query FILE 'MATCH (n:" + std::string(label) + ") RETURN n.id, n.name'");
    throw error;
}

}  // namespace kveld::command
