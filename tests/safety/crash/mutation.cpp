#include "crash/mutation.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "crash/scenario.h"

namespace noodle::safety {
namespace {

bool is_sync(const Operation& operation) {
  return operation.kind == OperationKind::kSync || operation.kind == OperationKind::kSyncFolder;
}

std::string current_path() { return fmt::format("{}/CURRENT", kRootName); }

bool is_of_current(const Operation& operation) {
  return operation.path.starts_with(current_path());
}

bool is_of_generation(const Operation& operation) {
  return operation.path.starts_with(fmt::format("{}/generations/", kRootName));
}

bool is_switch(const Operation& operation) {
  return operation.kind == OperationKind::kRename && is_of_current(operation) &&
         operation.name == "CURRENT";
}

void without_syncs(const Trace& trace, std::vector<Mutation>& result) {
  for (size_t i = 0; i < trace.size(); ++i) {
    if (!is_sync(trace[i])) continue;
    Mutation mutation{fmt::format("without {}", describe(trace[i])), trace};
    mutation.trace.erase(mutation.trace.begin() + static_cast<ptrdiff_t>(i));
    result.push_back(std::move(mutation));
  }
}

void early_renames(const Trace& trace, std::vector<Mutation>& result) {
  for (size_t i = 0; i < trace.size(); ++i) {
    if (trace[i].kind != OperationKind::kRename) continue;
    for (size_t k = i; k-- > 0;) {
      if (trace[k].kind != OperationKind::kSync || trace[k].node != trace[i].node) continue;
      Mutation mutation{fmt::format("{} before its sync", describe(trace[i])), trace};
      const auto begin = mutation.trace.begin();
      std::rotate(begin + static_cast<ptrdiff_t>(k), begin + static_cast<ptrdiff_t>(k + 1),
                  begin + static_cast<ptrdiff_t>(i + 1));
      result.push_back(std::move(mutation));
      break;
    }
  }
}

// What has to do with CURRENT comes first, with the sync of its folder.
void early_current(const Trace& trace, std::vector<Mutation>& result) {
  const auto renamed = std::ranges::find_if(trace, is_switch);
  if (renamed == trace.end() || std::none_of(trace.begin(), renamed, is_of_generation)) return;
  const auto synced = std::find_if(renamed, trace.end(), [&](const Operation& operation) {
    return operation.kind == OperationKind::kSyncFolder && operation.node == renamed->folder;
  });
  if (synced == trace.end()) return;
  Mutation mutation{"CURRENT before everything else", trace};
  const auto end = mutation.trace.begin() + (synced - trace.begin());
  std::rotate(std::stable_partition(mutation.trace.begin(), end, is_of_current), end, end + 1);
  result.push_back(std::move(mutation));
}

// The old file is cut off and written anew.
void current_in_place(const Disk& before, const Trace& trace, std::vector<Mutation>& result) {
  const std::optional<size_t> node = before.find(current_path());
  if (!node || std::ranges::none_of(trace, is_switch)) return;
  Mutation mutation{"CURRENT written in place", {}};
  for (Operation operation : trace) {
    if (is_switch(operation)) continue;
    if (is_of_current(operation)) {
      operation.node = *node;
      if (operation.kind == OperationKind::kCreate) operation.kind = OperationKind::kTruncate;
    }
    mutation.trace.push_back(std::move(operation));
  }
  result.push_back(std::move(mutation));
}

void early_removal_of_packages(const Trace& trace, std::vector<Mutation>& result) {
  const auto is_of_package = [](const Operation& operation) {
    return operation.path.starts_with(fmt::format("{}/objects", kRootName));
  };
  const auto is_removal = [&](const Operation& operation) {
    return operation.kind == OperationKind::kRemove && is_of_package(operation);
  };
  if (std::ranges::none_of(trace, is_removal)) return;
  Mutation mutation{"packages removed before generations", trace};
  std::ranges::stable_partition(mutation.trace, is_of_package);
  result.push_back(std::move(mutation));
}

}  // namespace

std::vector<Mutation> mutations(const Disk& before, const Trace& trace) {
  std::vector<Mutation> result;
  without_syncs(trace, result);
  early_renames(trace, result);
  early_current(trace, result);
  current_in_place(before, trace, result);
  early_removal_of_packages(trace, result);
  // Names must be the same in every run, and different.
  std::map<std::string, int> seen;
  for (Mutation& mutation : result)
    if (const int number = ++seen[mutation.name]; number > 1)
      mutation.name += fmt::format(" ({})", number);
  return result;
}

}  // namespace noodle::safety
