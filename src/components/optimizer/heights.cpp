#include "components/optimizer/heights.h"

#include <algorithm>

namespace noodle::optimizer {
namespace {

// What a construct takes beside its variables: an iterator with its state, an error and the way
// out.
constexpr uint32_t kConstructRegisters = 3;
// Of the variables of the module not more live in registers.
constexpr uint32_t kModuleRegisters = kMostRegisters / 2;

}  // namespace

Heights::Heights(const noodle_host& host, const Program& program)
    : program_(program), highest_(host), functions_(host), constructs_(host) {
  highest_.resize(static_cast<uint32_t>(program.functions.size()), 0);
}

uint32_t Heights::length_of(uint32_t symbol) const {
  uint32_t length = 0;
  for (; symbol != NOODLE_NONE; symbol = program_.symbols[symbol].next) ++length;
  return length;
}

void Heights::meet(const noodle_node& node, uint32_t values) {
  const Form form = form_of(node);
  if (node.kind == NOODLE_NODE_FunctionStart) functions_.push_back({node.a, values, 0});
  if (functions_.empty()) return;
  Function& function = functions_.back();
  if (form >= Form::Middle) function.locals -= constructs_.pop_back();
  if (form == Form::Open || form == Form::Middle) {
    const uint32_t symbols = length_of(chain_of(node, program_.functions));
    const bool module = node.kind == NOODLE_NODE_FunctionStart && node.a == 0;
    if (module) module_is_full_ = symbols >= kModuleRegisters;
    constructs_.push_back(kConstructRegisters +
                          (module ? std::min(symbols, kModuleRegisters) : symbols));
    function.locals += constructs_.back();
  }
  uint32_t& highest = highest_[function.index];
  highest = std::max(highest, function.locals + (values - function.values));
  if (node.kind == NOODLE_NODE_FunctionEnd || node.kind == NOODLE_NODE_LambdaEnd)
    functions_.pop_back();
}

}  // namespace noodle::optimizer
