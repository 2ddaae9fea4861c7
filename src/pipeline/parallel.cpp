#include "pipeline/parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace noodle::pipeline {

size_t for_each_in_parallel(size_t count, unsigned threads,
                            const std::function<bool(size_t)>& work) {
  std::atomic<size_t> next = 0;
  std::atomic<size_t> stop = count;
  const auto loop = [&] {
    for (size_t item = next++; item < stop; item = next++) {
      if (work(item)) continue;
      size_t known = stop;
      while (item < known && !stop.compare_exchange_weak(known, item)) {
      }
    }
  };
  std::vector<std::jthread> helpers;
  const size_t wanted = std::min<size_t>(threads, count);
  try {
    while (helpers.size() + 1 < wanted) helpers.emplace_back(loop);
  } catch (const std::system_error&) {
    // No more threads to be had: those there are do the work.
  }
  loop();
  helpers.clear();
  return stop;
}

}  // namespace noodle::pipeline
