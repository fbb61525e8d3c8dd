#include "evaluate/evaluation.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "evaluate/relation_families.h"
#include "evaluate/word_overlap.h"

namespace kveld::evaluate {
namespace {

std::vector<Item> of_layer(const std::vector<Item>& items, Layer layer) {
    std::vector<Item> some;
    std::ranges::copy_if(items, std::back_inserter(some), [&](const Item& item) { return item.layer == layer; });
    return some;
}

std::uint64_t longer(const Item& a, const Item& b) {
    return std::max(a.end - a.start, b.end - b.start);
}

// Where two fit as well, the one with the right id goes first.
double overlap_and_id(const Item& gold, const Item& found) {
    const double share = static_cast<double>(overlap(gold, found)) / static_cast<double>(longer(gold, found));
    return gold.id == found.id ? share + 0.01 : share;
}

// A fiche, a letter or an address is cited in so many ways that its kind is all that is asked for.
bool is_known_by_kind(const std::string& reference_kind) {
    static constexpr std::array<std::string_view, 3> kFree = {"fiche", "letter", "url"};
    return std::ranges::find(kFree, reference_kind) != kFree.end();
}

bool share_an_actor(const Item& a, const Item& b) {
    return std::ranges::any_of(a.actors, [&](const std::string& id) { return std::ranges::count(b.actors, id) > 0; });
}

bool speak_of_one_actor(const Item& a, const Item& b) {
    return overlap(a, b) > 0 && share_an_actor(a, b);
}

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

// What to tell of a stance that was missed, or found and not asked for.
std::string described(const Item& item) {
    if (item.layer != Layer::Stance) return quoted(item.text) + ' ' + item.id;
    std::string actors;
    for (const std::string& id : item.actors) actors += (actors.empty() ? "" : ", ") + id;
    return actors + ", cue " + quoted(item.cue) + ", target " + quoted(item.target);
}

}  // namespace

Evaluation::Evaluation(KnownIds known_ids) : known_ids_(std::move(known_ids)) {
    for (const char* figure :
         {"mention", "mention-exact", "reference", "stance", "stance polar", "stance family", "planned"})
        figures_[figure] = {};
    for (const char* share : {"mention id", "stance modality", "stance target"}) shares_[share] = {};
}

void Evaluation::add(const std::string& letter, const std::vector<Item>& gold, const std::vector<Item>& found) {
    letter_ = letter;
    compare_mentions(of_layer(gold, Layer::Mention), of_layer(found, Layer::Mention));
    compare_references(of_layer(gold, Layer::Reference), of_layer(found, Layer::Reference));
    compare_stances(of_layer(gold, Layer::Stance), of_layer(found, Layer::Stance));
}

std::vector<Miss> Evaluation::misses() const {
    std::vector<Miss> sorted = misses_;
    std::ranges::sort(sorted, {},
                      [](const Miss& miss) { return std::tie(miss.figure, miss.letter, miss.start, miss.what); });
    return sorted;
}

void Evaluation::note(const std::string& figure, const Item& item, const std::string& what) {
    const std::string by = item.rule.empty() ? "" : ", by " + item.rule;
    misses_.push_back({figure, letter_, item.start, what + by});
}

void Evaluation::count(const Pairing& pairing, const std::string& layer) {
    for (const auto& [gold, found] : pairing.right) {
        ++figures_[layer].right;
        ++figures_[layer + '/' + gold->kind].right;
        rules_.add_right(*gold, *found);
    }
    for (const Item* gold : pairing.missed) {
        ++figures_[layer].missed;
        ++figures_[layer + '/' + gold->kind].missed;
        rules_.add_missed(*gold);
        note(layer + '/' + gold->kind + " missed", *gold, described(*gold));
    }
    for (const Item* found : pairing.spurious) {
        ++figures_[layer].spurious;
        ++figures_[layer + '/' + found->kind].spurious;
        rules_.add_spurious(*found);
        note(layer + '/' + found->kind + " spurious", *found, described(*found));
    }
}

void Evaluation::compare_mentions(const std::vector<Item>& gold, const std::vector<Item>& found) {
    const Pairing pairing = pair_items(gold, found, [](const Item& g, const Item& f) -> std::optional<double> {
        if (g.kind != f.kind || overlap(g, f) * 2 < longer(g, f)) return std::nullopt;
        return overlap_and_id(g, f);
    });
    count(pairing, "mention");
    count_exact(pairing);
    for (const auto& [g, f] : pairing.right) count_id(*g, *f);
}

// A mention with other bounds is both missed and spurious.
void Evaluation::count_exact(const Pairing& pairing) {
    Figure& exact = figures_["mention-exact"];
    exact.missed += pairing.missed.size();
    exact.spurious += pairing.spurious.size();
    for (const auto& [gold, found] : pairing.right) {
        if (gold->start == found->start && gold->end == found->end) {
            ++exact.right;
        } else {
            ++exact.missed;
            ++exact.spurious;
            note("mention-exact", *found, quoted(found->text) + " for " + quoted(gold->text));
        }
    }
}

void Evaluation::count_id(const Item& gold, const Item& found) {
    if (!known_ids_.holds(gold.id)) return;
    shares_["mention id"].count(gold.id == found.id);
    if (gold.id != found.id) note("id/" + gold.kind, found, quoted(gold.text) + ": " + found.id + " for " + gold.id);
}

void Evaluation::compare_references(const std::vector<Item>& gold, const std::vector<Item>& found) {
    count(pair_items(gold, found,
                     [](const Item& g, const Item& f) -> std::optional<double> {
                         const bool same = is_known_by_kind(g.kind) ? g.kind == f.kind : g.id == f.id;
                         if (!same) return std::nullopt;
                         return overlap_and_id(g, f);
                     }),
          "reference");
}

void Evaluation::compare_stances(const std::vector<Item>& gold, const std::vector<Item>& found) {
    const Pairing pairing = pair_items(gold, found, [](const Item& g, const Item& f) -> std::optional<double> {
        if (g.kind != f.kind || !share_an_actor(g, f)) return std::nullopt;
        const double words = word_overlap(g.target, f.target);
        return g.planned == f.planned ? words + 0.3 : words;
    });
    count(pairing, "stance");
    count_polar(pairing);
    for (const auto& [g, f] : pairing.right) {
        count_planned(*g, *f);
        shares_["stance modality"].count(g->planned == f->planned);
        if (!g->target.empty()) shares_["stance target"].count(word_overlap(g->target, f->target) >= 0.5);
    }
    for (const Item* spurious : pairing.spurious) count_inverted(*spurious, gold);

    const Pairing family = pair_items(gold, found, [](const Item& g, const Item& f) -> std::optional<double> {
        if (family_of(g.kind) != family_of(f.kind) || !share_an_actor(g, f)) return std::nullopt;
        const double words = word_overlap(g.target, f.target);
        return g.kind == f.kind ? 1.0 + words : words;
    });
    figures_["stance family"].right += family.right.size();
    figures_["stance family"].missed += family.missed.size();
    figures_["stance family"].spurious += family.spurious.size();
}

void Evaluation::count_polar(const Pairing& pairing) {
    Figure& polar = figures_["stance polar"];
    polar.right += static_cast<std::uint64_t>(
        std::ranges::count_if(pairing.right, [](const auto& pair) { return is_polar(pair.first->kind); }));
    const auto polar_of = [](const std::vector<const Item*>& items) {
        return static_cast<std::uint64_t>(
            std::ranges::count_if(items, [](const Item* item) { return is_polar(item->kind); }));
    };
    polar.missed += polar_of(pairing.missed);
    polar.spurious += polar_of(pairing.spurious);
}

void Evaluation::count_planned(const Item& gold, const Item& found) {
    Figure& planned = figures_["planned"];
    if (gold.planned && found.planned) ++planned.right;
    if (gold.planned && !found.planned) ++planned.missed;
    if (!gold.planned && found.planned) ++planned.spurious;
}

void Evaluation::count_inverted(const Item& spurious, const std::vector<Item>& gold) {
    const auto stands_in_gold = std::ranges::any_of(
        gold, [&](const Item& g) { return g.kind == spurious.kind && speak_of_one_actor(g, spurious); });
    if (stands_in_gold) return;
    const auto opposite = std::ranges::find_if(
        gold, [&](const Item& g) { return inverts(spurious.kind, g.kind) && speak_of_one_actor(g, spurious); });
    if (opposite == gold.end()) return;
    ++inverted_;
    note("stance inverted", spurious, spurious.kind + " for " + opposite->kind + ": " + described(spurious));
}

}  // namespace kveld::evaluate
