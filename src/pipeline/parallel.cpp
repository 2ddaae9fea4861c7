#include "pipeline/parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace noodle::pipeline {

void for_each_in_parallel(size_t count, unsigned threads, const std::function<void(size_t)>& work) {
  std::atomic<size_t> next = 0;
  const auto loop = [&] {
    for (size_t item = next++; item < count; item = next++) work(item);
  };
  std::vector<std::jthread> helpers;
  const size_t wanted = std::min<size_t>(threads, count);
  try {
    while (helpers.size() + 1 < wanted) helpers.emplace_back(loop);
  } catch (const std::system_error&) {
    // No more threads to be had: those there are do the work.
  }
  loop();
}

}  // namespace noodle::pipeline
