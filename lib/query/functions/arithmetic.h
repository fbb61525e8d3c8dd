#pragma once

// Arithmetic on integers and floats as openCypher has it: integers never wrap and never become floats, a division by
// zero of integers is a mistake, floats follow IEEE 754.
//
//     Add::apply(2, 3) == 5;   Divide::apply(7, 2) == 3;   Divide::apply(7.0, 2.0) == 3.5
//
// Throws QueryError (ArithmeticError) without a place: IntegerOverflow, DivisionByZero.

#include <cmath>
#include <cstdint>
#include <string_view>

namespace kveld::query::functions {

[[noreturn]] void throw_overflow(std::string_view operation);
[[noreturn]] void throw_division_by_zero();

struct Add {
    static std::int64_t apply(std::int64_t a, std::int64_t b) {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(a, b, &sum)) throw_overflow("sum");
        return sum;
    }
    static double apply(double a, double b) noexcept { return a + b; }
};

struct Subtract {
    static std::int64_t apply(std::int64_t a, std::int64_t b) {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(a, b, &difference)) throw_overflow("difference");
        return difference;
    }
    static double apply(double a, double b) noexcept { return a - b; }
};

struct Multiply {
    static std::int64_t apply(std::int64_t a, std::int64_t b) {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(a, b, &product)) throw_overflow("product");
        return product;
    }
    static double apply(double a, double b) noexcept { return a * b; }
};

struct Divide {
    static std::int64_t apply(std::int64_t a, std::int64_t b) {
        if (b == 0) throw_division_by_zero();
        if (b == -1) return Subtract::apply(0, a);
        return a / b;
    }
    static double apply(double a, double b) noexcept { return a / b; }
};

struct Modulo {
    static std::int64_t apply(std::int64_t a, std::int64_t b) {
        if (b == 0) throw_division_by_zero();
        return b == -1 ? 0 : a % b;
    }
    static double apply(double a, double b) noexcept { return std::fmod(a, b); }
};

// Always of floats.
struct Power {
    static double apply(std::int64_t a, std::int64_t b) noexcept {
        return std::pow(static_cast<double>(a), static_cast<double>(b));
    }
    static double apply(double a, double b) noexcept { return std::pow(a, b); }
};

}  // namespace kveld::query::functions
