#include "query/run/value_numbers.h"

#include "query/bind/children.h"

namespace kveld::query::run {
namespace {

constexpr std::size_t kFirstPlaces = 256;
constexpr std::uint64_t kTrial = 1U << 16U;  // rows after which it is judged whether remembering nodes is worth while

constexpr std::uint32_t kNew = 1U << 31U;  // marks what is not the number of a value yet

std::uint64_t spread(std::uint64_t number) noexcept {
    const std::uint64_t product = number * 0x9E3779B97F4A7C15ULL;  // 2^64 over the golden ratio
    return product ^ (product >> 32U);
}

// Whether a variable that an expression reads is known to be a node.
bool reads_node(const bind::Expression& expression, bind::Slot slot) {
    const auto* variable = expression.as<bind::Variable>();
    if (variable != nullptr && variable->slot == slot) return expression.type.kind == bind::Kind::Node;
    bool found = false;
    bind::for_each_child(expression,
                         [&](const bind::ExpressionPtr& child) { found = found || reads_node(*child, slot); });
    return found;
}

}  // namespace

bool ValueNumbers::is_of_one_node(const bind::Expression& expression) {
    const std::vector<bind::Slot> slots = bind::slots_of(expression);
    return slots.size() == 1 && !expression.is<bind::Variable>() && reads_node(expression, slots.front());
}

ValueNumbers::ValueNumbers(const bind::Expression& expression, const Schema& schema, const Context& context)
    : evaluator_(make_evaluator(expression, schema, context)), values_(1, context), known_(context.memory) {
    if (is_of_one_node(expression)) node_column_ = schema.find(bind::slots_of(expression).front());
}

void ValueNumbers::number(const Chunk& chunk, std::span<std::uint32_t> numbers) {
    if (is_worth_while(chunk)) {
        number_by_node(chunk, numbers);
    } else {
        number_all(chunk, numbers);
    }
}

bool ValueNumbers::is_worth_while(const Chunk& chunk) const {
    if (!node_column_ || chunk.column(*node_column_).layout() != Layout::Vertex) return false;
    // A value that is found costs a tenth of one that is computed.
    return asked_ < kTrial || 8 * computed_ < 7 * asked_;
}

void ValueNumbers::number_all(const Chunk& chunk, std::span<std::uint32_t> numbers) {
    const Vector* const values = &evaluator_->evaluate(chunk);
    values_.find_or_add(chunk, {&values, 1}, numbers);
}

// Nodes that are new are computed all at once, each for its first row; until then they have the number of that row
// among the new ones, marked.
void ValueNumbers::number_by_node(const Chunk& chunk, std::span<std::uint32_t> numbers) {
    if (known_.empty()) known_.resize(kFirstPlaces);
    const Vector& nodes = chunk.column(*node_column_);
    const std::span<const graph::Vertex> vertices = nodes.values<graph::Vertex>();
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        const std::uint32_t row = chunk.row(i);
        const std::uint32_t place = nodes.index(row);
        const bool null = nodes.nulls().test(place);
        if (!null) {
            const Known& known = place_of(vertices[place]);
            if (known.node == vertices[place]) {
                numbers[i] = known.number;
                continue;
            }
            remember(vertices[place], kNew | count);
        }
        numbers[i] = kNew | count;
        new_rows_[count++] = static_cast<std::uint16_t>(row);
    }
    asked_ += chunk.size;
    computed_ += count;
    if (count > 0) number_new(chunk, count, numbers);
}

void ValueNumbers::number_new(const Chunk& chunk, std::uint32_t count, std::span<std::uint32_t> numbers) {
    Chunk rest = chunk;
    rest.size = count;
    rest.selection = new_rows_.data();
    number_all(rest, new_numbers_);
    for (std::uint32_t i = 0; i < chunk.size; ++i) {
        if ((numbers[i] & kNew) != 0) numbers[i] = new_numbers_[numbers[i] & ~kNew];
    }
    const Vector& nodes = chunk.column(*node_column_);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t row = new_rows_[i];
        if (!nodes.is_null(row)) place_of(nodes.values<graph::Vertex>()[nodes.index(row)]).number = new_numbers_[i];
    }
}

// Where a node stands, or would stand.
ValueNumbers::Known& ValueNumbers::place_of(graph::Vertex node) {
    const std::size_t mask = known_.size() - 1;
    std::size_t i = spread(node) & mask;
    while (known_[i].node != node && known_[i].node != graph::kNoVertex) i = (i + 1) & mask;
    return known_[i];
}

void ValueNumbers::remember(graph::Vertex node, std::uint32_t number) {
    place_of(node) = {node, number};
    if (2 * ++known_count_ <= known_.size()) return;
    std::pmr::vector<Known> old(4 * known_.size(), known_.get_allocator());
    old.swap(known_);
    for (const Known& known : old) {
        if (known.node != graph::kNoVertex) place_of(known.node) = known;
    }
}

PairSet::PairSet(std::pmr::memory_resource* memory) : places_(kFirstPlaces, memory) {}

bool PairSet::add(std::uint32_t first, std::uint32_t second) {
    const std::uint64_t pair = ((std::uint64_t{first} << 32U) | second) + 1;
    const std::size_t mask = places_.size() - 1;
    std::size_t i = spread(pair) & mask;
    for (; places_[i] != 0; i = (i + 1) & mask) {
        if (places_[i] == pair) return false;
    }
    places_[i] = pair;
    if (2 * ++count_ > places_.size()) grow();
    return true;
}

void PairSet::grow() {
    std::pmr::vector<std::uint64_t> old(4 * places_.size(), places_.get_allocator());
    old.swap(places_);
    const std::size_t mask = places_.size() - 1;
    for (const std::uint64_t pair : old) {
        if (pair == 0) continue;
        std::size_t i = spread(pair) & mask;
        while (places_[i] != 0) i = (i + 1) & mask;
        places_[i] = pair;
    }
}

}  // namespace kveld::query::run
