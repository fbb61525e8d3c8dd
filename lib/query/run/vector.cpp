#include "query/run/vector.h"

#include <cassert>
#include <new>
#include <utility>

#include "query/run/chunk.h"

namespace kveld::query::run {
namespace {

using graph::Value;
using graph::ValueType;

constexpr std::size_t kRoom = kChunkRows * sizeof(Value);

template <typename T>
T& cell(void* data, std::uint32_t row) noexcept {
    return static_cast<T*>(data)[row];
}
template <typename T>
const T& cell(const void* data, std::uint32_t row) noexcept {
    return static_cast<const T*>(data)[row];
}

}  // namespace

Layout layout_of(ValueType type) noexcept {
    switch (type) {
        case ValueType::Boolean: return Layout::Boolean;
        case ValueType::Integer: return Layout::Integer;
        case ValueType::Float: return Layout::Float;
        case ValueType::String: return Layout::String;
        case ValueType::Date: return Layout::Date;
        case ValueType::Node: return Layout::Vertex;
        case ValueType::Relationship: return Layout::Edge;
        case ValueType::Null:
        case ValueType::List:
        case ValueType::Map:
        case ValueType::Path: return Layout::Mixed;
    }
    return Layout::Mixed;
}

Vector::Vector(std::pmr::memory_resource* memory) : memory_(memory) {}

Vector::~Vector() {
    if (room_ != nullptr) memory_->deallocate(room_, kRoom, alignof(Value));
}

Vector::Vector(Vector&& other) noexcept
    : memory_(other.memory_),
      room_(std::exchange(other.room_, nullptr)),
      constant_value_(other.constant_value_),
      data_(other.constant_ ? &constant_value_ : room_),
      layout_(other.layout_),
      constant_(other.constant_),
      nulls_(other.nulls_) {
    other.data_ = nullptr;
    other.constant_ = false;
}

void Vector::begin(Layout layout) {
    if (room_ == nullptr) room_ = memory_->allocate(kRoom, alignof(Value));
    data_ = room_;
    layout_ = layout;
    constant_ = false;
    nulls_.clear();
}

void Vector::become_constant(const Value& value) {
    data_ = &constant_value_;
    layout_ = layout_of(value.type());
    constant_ = true;
    nulls_.clear();
    set(0, value);
}

Value Vector::at(std::uint32_t row) const noexcept {
    const std::uint32_t i = index(row);
    if (nulls_.test(i)) return {};
    switch (layout_) {
        case Layout::Boolean: return Value::boolean(cell<bool>(data_, i));
        case Layout::Integer: return Value::integer(cell<std::int64_t>(data_, i));
        case Layout::Float: return Value::floating(cell<double>(data_, i));
        case Layout::String: return Value::string(cell<std::string_view>(data_, i));
        case Layout::Date: return Value::date(cell<std::int32_t>(data_, i));
        case Layout::Vertex: return Value::node(cell<graph::Vertex>(data_, i));
        case Layout::Edge: return Value::relationship(cell<graph::Edge>(data_, i));
        case Layout::Mixed: return cell<Value>(data_, i);
    }
    return {};
}

void Vector::set(std::uint32_t row, const Value& value) noexcept {
    if (value.is_null()) {
        nulls_.set(row);
        if (layout_ == Layout::Mixed) cell<Value>(data_, row) = value;
        return;
    }
    assert(layout_ == Layout::Mixed || layout_ == layout_of(value.type()));
    switch (layout_) {
        case Layout::Boolean: cell<bool>(data_, row) = value.as_boolean(); break;
        case Layout::Integer: cell<std::int64_t>(data_, row) = value.as_integer(); break;
        case Layout::Float: cell<double>(data_, row) = value.as_float(); break;
        case Layout::String: cell<std::string_view>(data_, row) = value.as_string(); break;
        case Layout::Date: cell<std::int32_t>(data_, row) = value.as_date(); break;
        case Layout::Vertex: cell<graph::Vertex>(data_, row) = value.as_node(); break;
        case Layout::Edge: cell<graph::Edge>(data_, row) = value.as_relationship(); break;
        case Layout::Mixed: cell<Value>(data_, row) = value; break;
    }
}

void Vector::become_mixed(const Chunk& chunk, std::uint32_t count) {
    if (layout_ == Layout::Mixed) return;
    // From the last row on: no value of the narrower layout lies behind the Value of its row.
    for (std::uint32_t i = count; i-- > 0;) {
        const std::uint32_t row = chunk.row(i);
        const Value value = at(row);
        ::new (static_cast<Value*>(data_) + row) Value(value);
    }
    layout_ = Layout::Mixed;
}

void Vector::begin_behind_nulls(Layout layout) {
    const NullMask nulls = nulls_;
    begin(layout);
    nulls_ = nulls;
}

}  // namespace kveld::query::run
