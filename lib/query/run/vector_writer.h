#pragma once

// Writes a vector row by row where the type of the values is only known as they come.
//
//     VectorWriter writer(vector, chunk);
//     for (std::uint32_t i = 0; i < chunk.size; ++i) writer.append(value_of(chunk.row(i)));     // i-th selected row
//
// The vector takes the layout of the first value that is not null, and becomes Mixed at the first that does not fit.

#include "query/run/chunk.h"

namespace kveld::query::run {

class VectorWriter {
public:
    VectorWriter(Vector& vector, const Chunk& chunk) : vector_(vector), chunk_(chunk) {
        vector.begin_as<graph::Value>(Layout::Mixed);
    }

    void append(const graph::Value& value) {
        if (!value.is_null()) fit(layout_of(value.type()));
        vector_.set(chunk_.row(written_++), value);
    }

private:
    void fit(Layout layout) {
        if (!typed_) {
            vector_.begin_behind_nulls(layout);
            typed_ = true;
        } else if (layout != vector_.layout()) {
            vector_.become_mixed(chunk_, written_);
        }
    }

    Vector& vector_;
    const Chunk& chunk_;
    std::uint32_t written_ = 0;
    bool typed_ = false;  // a value that is not null was written
};

}  // namespace kveld::query::run
