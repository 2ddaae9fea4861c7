// Which operations a crash keeps.
#include <algorithm>
#include <random>

#include "crash/disk.h"

namespace noodle::safety {
namespace {

// With more of them the choices are drawn instead of counted.
constexpr size_t kMostCounted = 9;
constexpr int kDrawn = 512;

bool is_of_file(OperationKind kind) {
  return kind == OperationKind::kWrite || kind == OperationKind::kTruncate ||
         kind == OperationKind::kMode;
}

bool is_of_names(OperationKind kind) {
  return kind == OperationKind::kCreate || kind == OperationKind::kMakeFolder ||
         kind == OperationKind::kRename || kind == OperationKind::kRemove;
}

// Whether `later` makes `earlier` durable. A name is so only by the folder in which it is: that
// the file was synced is not enough, nor that the folder was from which it came.
bool makes_durable(const Operation& later, const Operation& earlier) {
  if (later.kind == OperationKind::kSync)
    return is_of_file(earlier.kind) && earlier.node == later.node;
  if (later.kind == OperationKind::kSyncFolder)
    return is_of_names(earlier.kind) && earlier.folder == later.node;
  return false;
}

bool is_durable(const Trace& trace, size_t operation, size_t done) {
  for (size_t later = operation + 1; later < done; ++later) {
    if (makes_durable(trace[later], trace[operation])) return true;
    // A file system writes down the names of one file in their order.
    if (is_of_names(trace[operation].kind) && is_of_names(trace[later].kind) &&
        trace[later].node == trace[operation].node && is_durable(trace, later, done))
      return true;
  }
  return false;
}

// The operations before `done` that nothing has made durable.
std::vector<size_t> volatile_ones(const Trace& trace, size_t done) {
  std::vector<size_t> result;
  for (size_t i = 0; i < done; ++i)
    if ((is_of_file(trace[i].kind) || is_of_names(trace[i].kind)) && !is_durable(trace, i, done))
      result.push_back(i);
  return result;
}

class Choices {
 public:
  Choices(const Trace& trace, size_t done)
      : trace_(trace), volatile_(volatile_ones(trace, done)), base_(done, true) {
    for (const size_t i : volatile_) base_[i] = false;
  }

  const std::vector<size_t>& open() const { return volatile_; }

  // `keep` says which of the volatile ones stay, by their place among them.
  template <class Keep>
  void add(const Keep& keep) {
    Outcome outcome{.kept = base_};
    int last_write = -1;
    for (size_t i = 0; i < volatile_.size(); ++i) {
      if (!keep(i)) continue;
      outcome.kept[volatile_[i]] = true;
      if (trace_[volatile_[i]].kind == OperationKind::kWrite)
        last_write = static_cast<int>(volatile_[i]);
    }
    result.push_back(outcome);
    if (last_write < 0) return;
    for (const bool zeros : {false, true}) {
      result.push_back(outcome);
      result.back().torn = last_write;
      result.back().torn_to_zeros = zeros;
    }
  }

  std::vector<Outcome> result;

 private:
  const Trace& trace_;
  std::vector<size_t> volatile_;
  std::vector<bool> base_;
};

}  // namespace

std::vector<Outcome> outcomes(const Trace& trace, size_t done, bool thorough) {
  Choices choices(trace, done);
  const size_t count = choices.open().size();
  choices.add([](size_t) { return true; });
  choices.add([](size_t) { return false; });
  for (size_t one = 0; one < count; ++one) {
    choices.add([&](size_t i) { return i != one; });
    choices.add([&](size_t i) { return i == one; });
    choices.add([&](size_t i) { return i < one; });
    choices.add([&](size_t i) { return i > one; });
  }
  if (!thorough) return std::move(choices.result);
  if (count <= kMostCounted) {
    for (size_t set = 0; set < (size_t{1} << count); ++set)
      choices.add([&](size_t i) { return (set >> i & 1) != 0; });
  } else {
    // The same ones in every run.
    std::minstd_rand random(static_cast<unsigned>(done));
    for (int i = 0; i < kDrawn; ++i) choices.add([&](size_t) { return (random() >> 8 & 1) != 0; });
  }
  return std::move(choices.result);
}

}  // namespace noodle::safety
