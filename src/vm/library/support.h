// What the files of the library share: checked arguments, iteration over any value that can be
// iterated, callbacks.
#ifndef NOODLE_VM_LIBRARY_SUPPORT_H
#define NOODLE_VM_LIBRARY_SUPPORT_H

#include <string_view>

#include "vm/machine.h"

namespace noodle::vm {

// Throws "`name` expects an int, found a string": `expected` with its article.
Value fail_argument(Machine& machine, std::string_view name, std::string_view expected,
                    const Value& found);

// Each gives the argument, or throws and gives false.
bool take_int(Machine& machine, std::string_view name, const Value& value, int64_t& out);
bool take_number(Machine& machine, std::string_view name, const Value& value, double& out);
bool take_string(Machine& machine, std::string_view name, const Value& value,
                 std::string_view& out);
bool take_callable(Machine& machine, std::string_view name, const Value& value);

Value string_value(Machine& machine, std::string_view text);

// How many numbers there are; throws where an int cannot say it.
Value length_of(Machine& machine, const Range& range);

// A position as slices have it: negative ones count from the end, the result lies in [0, size].
uint32_t clamped_position(int64_t position, uint32_t size);

// Goes over the elements of a list, string (code points), map (keys), set or range. The container
// may change meanwhile: a list or range goes on at the next position, a map or set as TableCursor
// says.
class Iteration {
 public:
  // `iterable` stays alive through the caller: an argument of the call, or a Root.
  Iteration(Machine& machine, const Value& iterable) : machine_(machine), iterable_(iterable) {}

  // Whether the value can be iterated.
  static bool accepts(const Value& value);
  // How many elements there are at most, for reserving.
  static uint32_t size_hint(const Value& value);

  bool next(Value& element);

 private:
  Machine& machine_;
  Value iterable_;
  uint64_t position_ = 0;
  TableCursor cursor_;  // of a map or set
};

// A function of the program that is called with (first, second), cut to as many arguments as it
// takes.
class Callback {
 public:
  Callback(Machine& machine, const Value& callee)
      : machine_(machine), callee_(callee), arity_(machine.arity(callee)) {}

  Value operator()(const Value& first, const Value& second) const;

 private:
  Machine& machine_;
  Value callee_;
  uint32_t arity_;
};

// The methods that lists, ranges and the built-in functions of the same names share: over anything
// that can be iterated.
Value map_values(Machine& machine, const Value& iterable, const Value& function);
Value filter_values(Machine& machine, const Value& iterable, const Value& function);
// `start` uninitialized: the first element is the start.
Value reduce_values(Machine& machine, const Value& iterable, const Value& function,
                    const Value& start);
Value for_each_value(Machine& machine, const Value& iterable, const Value& function);
// The same as methods of lists, sets and ranges.
Value map_method(Machine& machine, Arguments arguments);
Value filter_method(Machine& machine, Arguments arguments);
Value reduce_method(Machine& machine, Arguments arguments);
Value for_each_method(Machine& machine, Arguments arguments);

// List of the elements.
Value list_of(Machine& machine, const Value& iterable);

// List of the lines of a text, without their ends.
Value lines_of(Machine& machine, std::string_view text);

// Throws TypeError unless the value can be a key of a map or an element of a set.
bool check_key(Machine& machine, const Value& value);

}  // namespace noodle::vm

#endif
