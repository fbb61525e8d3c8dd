#include "query/query_error.h"

namespace kveld::query {

std::string_view name_of(ErrorType type) noexcept {
    switch (type) {
        case ErrorType::SyntaxError: return "SyntaxError";
        case ErrorType::SemanticError: return "SemanticError";
        case ErrorType::TypeError: return "TypeError";
        case ErrorType::ArgumentError: return "ArgumentError";
        case ErrorType::ArithmeticError: return "ArithmeticError";
        case ErrorType::EntityNotFound: return "EntityNotFound";
        case ErrorType::PropertyNotFound: return "PropertyNotFound";
        case ErrorType::LabelNotFound: return "LabelNotFound";
        case ErrorType::ParameterMissing: return "ParameterMissing";
        case ErrorType::ProcedureError: return "ProcedureError";
        case ErrorType::ConstraintValidationFailed: return "ConstraintValidationFailed";
    }
    return "SyntaxError";
}

void QueryError::locate(std::string_view query) {
    at(base::place_of(query, range_.start, range_.end - range_.start));
}

}  // namespace kveld::query
