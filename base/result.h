// SPDX-License-Identifier: MIT
#pragma once

#include "base/message.h"

#include <cassert>
#include <utility>
#include <variant>

namespace board {

// What kind of fault the world has given us. Callers branch on this and on nothing else.
enum class Fault {
    io,          // the disk, a pipe, the display
    network,     // the server, the way to it
    digest,      // bytes that are not the bytes that were promised
    malformed,   // input that breaks its format
    unsupported, // input of a format or version that we do not read
    missing,     // something that has to be there is not
    budget,      // more bytes, pixels, depth or time than is allowed
};

struct Error {
    Fault fault;
    Message what;

    // The same fault, said with the place or the deed it happened in.
    Error within(const std::string& zh, const std::string& en) && {
        return {fault, {zh + "：" + what.zh, en + ": " + what.en}};
    }
};

// Whether there is a value, and if not, why: what all Results share.
template<class Stored>
class ResultState {
  public:
    explicit operator bool() const { return state_.index() == 0; }
    const Error& error() const& {
        assert(!*this);
        return *std::get_if<1>(&state_);
    }
    Error error() && {
        assert(!*this);
        return std::move(*std::get_if<1>(&state_));
    }

  protected:
    ResultState(Stored value)
        : state_{std::in_place_index<0>, std::move(value)} {}
    ResultState(Error error)
        : state_{std::in_place_index<1>, std::move(error)} {}
    const Stored& get() const {
        assert(*this);
        return *std::get_if<0>(&state_);
    }
    Stored& get() { return const_cast<Stored&>(std::as_const(*this).get()); }

  private:
    std::variant<Stored, Error> state_;
};

// A value, or the reason why there is none. Programmers' faults are asserts, never Results.
template<class T = void>
class [[nodiscard]] Result : public ResultState<T> {
  public:
    Result(T value)
        : ResultState<T>{std::move(value)} {}
    Result(Error error)
        : ResultState<T>{std::move(error)} {}

    T& operator*() & { return this->get(); }
    const T& operator*() const& { return this->get(); }
    T* operator->() { return &this->get(); }
    const T* operator->() const { return &this->get(); }
    T take() && { return std::move(this->get()); }
};

template<>
class [[nodiscard]] Result<void> : public ResultState<std::monostate> {
  public:
    Result()
        : ResultState{std::monostate{}} {}
    Result(Error error)
        : ResultState{std::move(error)} {}

    void take() && {}
};

} // namespace board

// The value of `expression`, or leave the function with its error.
#define TRY(expression) BOARD_TRY(expression, BOARD_NAME(try_result_, __COUNTER__), )

// The same, adding to the error where it happened: a Chinese and an English phrase.
#define TRY_WITHIN(expression, zh, en)                                                             \
    BOARD_TRY(expression, BOARD_NAME(try_result_, __COUNTER__), .within(zh, en))

// The counter keeps one TRY inside another from shadowing it.
#define BOARD_JOIN(a, b) a##b
#define BOARD_NAME(a, b) BOARD_JOIN(a, b)
#define BOARD_TRY(expression, result, context)                                                     \
    __extension__({                                                                                \
        auto result = (expression);                                                                \
        if (!result) return std::move(result).error() context;                                     \
        std::move(result).take();                                                                  \
    })
