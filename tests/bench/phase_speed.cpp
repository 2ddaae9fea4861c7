// phase_speed FILE.nc ROUNDS: takes one file through the phases and prints a JSON object with the
// median seconds of each component and of each verifier behind it, at -O1.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "bytecode/verify.h"
#include "component_host/call.h"
#include "platform/file_system.h"
#include "tokens/verify.h"
#include "tree/verify.h"

namespace noodle {
namespace {

using component_host::OwnedBlock;

constexpr uint64_t kLargestFile = uint64_t{1} << 30;

constexpr std::array kSteps = {"lexer",
                               "verify_tokens",
                               "parser",
                               "verify_tree",
                               "optimizer",
                               "verify_optimized_tree",
                               "bytecode_generator",
                               "verify_bytecode"};
using Seconds = std::array<double, kSteps.size()>;

// Calls each step in turn; `ok` becomes false when one of them fails.
class Round {
 public:
  explicit Round(const SourceFile& source) : source_(source), diagnostics_(source) {}

  bool run(const component_host::ComponentSet& components) {
    component(component_host::call_component(components[NOODLE_PHASE_LEXER], {}, source_.text(),
                                             diagnostics_));
    verified(verify_tokens(block_.bytes(), {source_.size(), false}));
    next(components[NOODLE_PHASE_PARSER]);
    verified(verify_tree(block_.bytes()));
    next(components[NOODLE_PHASE_OPTIMIZER]);
    verified(verify_tree(block_.bytes()));
    next(components[NOODLE_PHASE_BYTECODE_GENERATOR]);
    verified(verify_bytecode(block_.bytes()));
    return ok_;
  }
  const Seconds& seconds() const { return seconds_; }

 private:
  using Clock = std::chrono::steady_clock;

  void next(const component_host::Component& phase) {
    component(component_host::call_component(phase, {}, std::move(block_), diagnostics_));
  }
  void component(Result<component_host::Output> output) {
    lap();
    ok_ = ok_ && output && !output->has_errors;
    if (ok_) block_ = std::move(output->block);
  }
  template <class T>
  void verified(const Result<T>& result) {
    lap();
    ok_ = ok_ && result.has_value();
  }
  void lap() {
    const Clock::time_point now = Clock::now();
    seconds_[step_++] = std::chrono::duration<double>(now - last_).count();
    last_ = now;
  }

  const SourceFile& source_;
  DiagnosticCollector diagnostics_;
  OwnedBlock block_;
  Seconds seconds_{};
  size_t step_ = 0;
  bool ok_ = true;
  Clock::time_point last_ = Clock::now();
};

int measure(const std::string& path, int rounds) {
  Result<std::string> text = platform::system().read(path, kLargestFile);
  if (!text) {
    fmt::print(stderr, "{}\n", text.error().message);
    return 2;
  }
  const SourceFile source(path, std::move(*text));
  const component_host::ComponentSet components = component_host::embedded_components();
  std::array<std::vector<double>, kSteps.size()> seconds;
  for (int i = 0; i < rounds; ++i) {
    Round round(source);
    if (!round.run(components)) {
      fmt::print(stderr, "{}: does not compile\n", path);
      return 1;
    }
    for (size_t step = 0; step < kSteps.size(); ++step)
      seconds[step].push_back(round.seconds()[step]);
  }
  for (size_t step = 0; step < kSteps.size(); ++step) {
    std::ranges::nth_element(seconds[step], seconds[step].begin() + rounds / 2);
    fmt::print("{}\"{}\": {:.6f}", step == 0 ? "{" : ", ", kSteps[step],
               seconds[step][static_cast<size_t>(rounds) / 2]);
  }
  fmt::print("}}\n");
  return 0;
}

}  // namespace
}  // namespace noodle

int main(int argc, char** argv) {
  const int rounds = argc == 3 ? std::atoi(argv[2]) : 0;
  if (rounds < 1) {
    fmt::print(stderr, "usage: phase_speed FILE.nc ROUNDS\n");
    return 2;
  }
  return noodle::measure(argv[1], rounds);
}
