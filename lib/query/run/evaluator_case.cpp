#include <array>
#include <vector>

#include "query/run/evaluators.h"
#include "query/run/rows.h"
#include "query/run/vector_writer.h"

namespace kveld::query::run {
namespace {

// CASE WHEN … THEN … ELSE … END. Each branch is only asked for the rows that came so far, and its value is only
// computed for the rows that take it.
class CaseEvaluator final : public Evaluator {
public:
    explicit CaseEvaluator(const Source& source)
        : otherwise_(source.make(source.node<bind::Case>().otherwise)), result_(source.context.memory) {
        for (const bind::CaseBranch& branch : source.node<bind::Case>().branches) {
            branches_.push_back({source.make(branch.when), source.make(branch.then), branch.when->range});
        }
    }

    const Vector& evaluate(const Chunk& chunk) override {
        Chunk open = chunk;
        for (Branch& branch : branches_) {
            if (open.size == 0) break;
            const Chunk taken = split(branch, open);
            if (taken.size > 0) note(branch.then->evaluate(taken), taken);
        }
        if (open.size > 0) note(otherwise_->evaluate(open), open);
        VectorWriter writer(result_, chunk);
        for_each_row(chunk, [&](std::uint32_t row) { writer.append(values_of_row_[row]->at(row)); });
        return result_;
    }

private:
    struct Branch {
        EvaluatorPtr when;
        EvaluatorPtr then;
        SourceRange range;
    };

    // The rows that take the branch; the others stay open.
    Chunk split(Branch& branch, Chunk& open) {
        const Truths truths(branch.when->evaluate(open), branch.range);
        Chunk taken = open;
        taken.selection = taken_rows_.data();
        taken.size = 0;
        std::uint32_t left_open = 0;
        for_each_row(open, [&](std::uint32_t row) {
            if (truths.at(row) == Truth::True) {
                taken_rows_[taken.size++] = static_cast<std::uint16_t>(row);
            } else {
                open_rows_[left_open++] = static_cast<std::uint16_t>(row);
            }
        });
        open.selection = open_rows_.data();
        open.size = left_open;
        return taken;
    }

    void note(const Vector& values, const Chunk& chunk) {
        for_each_row(chunk, [&](std::uint32_t row) { values_of_row_[row] = &values; });
    }

    std::vector<Branch> branches_;
    EvaluatorPtr otherwise_;
    std::array<std::uint16_t, kChunkRows> taken_rows_{};
    std::array<std::uint16_t, kChunkRows> open_rows_{};
    std::array<const Vector*, kChunkRows> values_of_row_{};
    Vector result_;
};

}  // namespace

EvaluatorPtr make_case(const Source& source) {
    return std::make_unique<CaseEvaluator>(source);
}

}  // namespace kveld::query::run
