// Operators where the common case in the interpreter did not apply.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "vm/execution.h"
#include "vm/operations.h"
#include "vm/table.h"

namespace noodle::vm {

namespace {

std::string_view symbol_of(uint32_t opcode) {
  switch (opcode) {
    case NOODLE_OP_Add:
      return "+";
    case NOODLE_OP_Subtract:
      return "-";
    case NOODLE_OP_Multiply:
      return "*";
    case NOODLE_OP_Divide:
      return "/";
    case NOODLE_OP_Modulo:
      return "%";
    case NOODLE_OP_Power:
      return "**";
    case NOODLE_OP_Less:
      return "<";
    case NOODLE_OP_LessEqual:
      return "<=";
    case NOODLE_OP_Greater:
      return ">";
    default:
      return ">=";
  }
}

// By squaring; false: it overflows.
bool integer_power(int64_t base, int64_t exponent, int64_t& result) {
  result = 1;
  for (;;) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return false;
    exponent >>= 1;
    if (exponent == 0) return true;
    if (__builtin_mul_overflow(base, base, &base)) return false;
  }
}

double float_operation(uint32_t opcode, double a, double b) {
  switch (opcode) {
    case NOODLE_OP_Add:
      return a + b;
    case NOODLE_OP_Subtract:
      return a - b;
    case NOODLE_OP_Multiply:
      return a * b;
    case NOODLE_OP_Divide:
      return a / b;
    case NOODLE_OP_Modulo:
      return std::fmod(a, b);
    default:
      // Defined as the product, so that an optimizer may write one: pow may differ in the last bit.
      return b == 2.0 ? a * a : std::pow(a, b);
  }
}

// A float that is an integer counts as that int.
bool range_contains(const Range& range, const Value& element) {
  if (element.is_int()) return contains(range, element.integer);
  constexpr double kLimit = 9223372036854775808.0;
  return element.is_float() && element.number >= -kLimit && element.number < kLimit &&
         element.number == std::trunc(element.number) &&
         contains(range, static_cast<int64_t>(element.number));
}

}  // namespace

bool Execution::integer_operation(uint32_t opcode, int64_t a, int64_t b, Value& result) {
  int64_t number = 0;
  bool fits = true;
  switch (opcode) {
    case NOODLE_OP_Add:
      fits = !__builtin_add_overflow(a, b, &number);
      break;
    case NOODLE_OP_Subtract:
      fits = !__builtin_sub_overflow(a, b, &number);
      break;
    case NOODLE_OP_Multiply:
      fits = !__builtin_mul_overflow(a, b, &number);
      break;
    case NOODLE_OP_Divide:
    case NOODLE_OP_Modulo:
      if (b == 0) {
        fail(Builtin::k_DivisionError, "division by zero");
        return false;
      }
      if (b == -1) {
        // The machine's division traps where the quotient overflows.
        fits = opcode == NOODLE_OP_Modulo || !__builtin_sub_overflow(0, a, &number);
      } else {
        number = opcode == NOODLE_OP_Divide ? a / b : a % b;
      }
      break;
    default:
      if (b < 0) {
        result = Value::of_float(std::pow(static_cast<double>(a), static_cast<double>(b)));
        return true;
      }
      fits = integer_power(a, b, number);
  }
  if (!fits) {
    // A sign binds less than a power on its right.
    const bool in_parentheses = opcode == NOODLE_OP_Power && a < 0;
    fail(Builtin::k_OverflowError,
         fmt::format("{}{}{} {} {} does not fit in 64 bits", in_parentheses ? "(" : "", a,
                     in_parentheses ? ")" : "", symbol_of(opcode), b));
    return false;
  }
  result = Value::of_int(number);
  return true;
}

bool Execution::arithmetic(uint32_t opcode, const Value& a, const Value& b, Value& result) {
  if (a.is_int() && b.is_int()) return integer_operation(opcode, a.integer, b.integer, result);
  if (a.is_number() && b.is_number()) {
    result = Value::of_float(float_operation(opcode, a.as_double(), b.as_double()));
    return true;
  }
  if (opcode == NOODLE_OP_Add && (a.is_string() || b.is_string())) {
    const String* left = a.is_string() ? a.as<String>() : machine_.text_of(a);
    const String* right = b.is_string() ? b.as<String>() : machine_.text_of(b);
    result = Value::of(heap_.concatenation(left, right));
    return true;
  }
  if (opcode == NOODLE_OP_Add && a.is(Tag::kList) && b.is(Tag::kList)) {
    const auto *left = a.as<List>(), *right = b.as<List>();
    List* list = heap_.list(uint64_t{left->size} + right->size);
    std::copy_n(right->items, right->size, std::copy_n(left->items, left->size, list->items));
    list->size = left->size + right->size;
    result = Value::of(list);
    return true;
  }
  fail(Builtin::k_TypeError, fmt::format("`{}` takes numbers, not {} and {}", symbol_of(opcode),
                                         description_of(a), description_of(b)));
  return false;
}

// The texts of the values, joined, in the place of the first.
void Execution::concatenate(Value* values, uint32_t count) {
  std::string text;
  for (uint32_t i = 0; i < count; ++i) {
    if (values[i].is_string()) {
      const std::string_view more = values[i].as<String>()->text();
      heap_.check_room(text.size() + more.size());
      text += more;
    } else {
      append_text(heap_, text, values[i]);
    }
  }
  values[0] = Value::of(heap_.string(text));
}

bool Execution::negate(const Value& a, Value& result) {
  if (a.is_int()) {
    int64_t number = 0;
    if (__builtin_sub_overflow(0, a.integer, &number)) {
      fail(Builtin::k_OverflowError, fmt::format("-({}) does not fit in 64 bits", a.integer));
      return false;
    }
    result = Value::of_int(number);
    return true;
  }
  if (a.is_float()) {
    result = Value::of_float(-a.number);
    return true;
  }
  fail(Builtin::k_TypeError, fmt::format("`-` takes a number, not {}", description_of(a)));
  return false;
}

bool Execution::compare(uint32_t opcode, const Value& a, const Value& b, bool& result) {
  std::partial_ordering order = std::partial_ordering::unordered;
  if (a.is_number() && b.is_number()) {
    order = compare_numbers(a, b);
  } else if (a.is_string() && b.is_string()) {
    order = compare_strings(a.as<String>(), b.as<String>());
  } else {
    fail(Builtin::k_TypeError, fmt::format("`{}` cannot compare {} with {}", symbol_of(opcode),
                                           description_of(a), description_of(b)));
    return false;
  }
  switch (opcode) {
    case NOODLE_OP_Less:
      result = order < 0;
      return true;
    case NOODLE_OP_LessEqual:
      result = order <= 0;
      return true;
    case NOODLE_OP_Greater:
      result = order > 0;
      return true;
    default:
      result = order >= 0;
      return true;
  }
}

bool Execution::contains(const Value& element, const Value& container, bool& result) {
  switch (container.tag) {
    case Tag::kList: {
      result = false;
      for (const Value& item : *container.as<List>())
        if (equal(item, element)) {
          result = true;
          break;
        }
      return true;
    }
    case Tag::kMap:
    case Tag::kSet:
      result = find(container.as<Table>(), element) != nullptr;
      return true;
    case Tag::kRange:
      result = range_contains(*container.as<Range>(), element);
      return true;
    case Tag::kString:
      if (element.is_string()) {
        result = container.as<String>()->text().find(element.as<String>()->text()) !=
                 std::string_view::npos;
        return true;
      }
      [[fallthrough]];
    default:
      fail(Builtin::k_TypeError, fmt::format("`in` cannot look for {} in {}",
                                             description_of(element), description_of(container)));
      return false;
  }
}

bool Execution::make_range(const Value& start, const Value& end, Value& result) {
  if (!start.is_int() || !end.is_int()) {
    fail(Builtin::k_TypeError,
         fmt::format("`..` takes ints, not {} and {}", description_of(start), description_of(end)));
    return false;
  }
  result = Value::of(heap_.range(start.integer, end.integer, 1));
  return true;
}

}  // namespace noodle::vm
