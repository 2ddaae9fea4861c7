// The same work on many items, by several threads.
#ifndef NOODLE_PIPELINE_PARALLEL_H
#define NOODLE_PIPELINE_PARALLEL_H

#include <cstddef>
#include <functional>

namespace noodle::pipeline {

// Calls work(0) … work(count - 1), begun in this order, by up to `threads` threads; the calling one
// is one of them. After work(i) returned false no later item is begun, so all before i are done in
// any case. Returns the smallest such i, or `count`.
size_t for_each_in_parallel(size_t count, unsigned threads,
                            const std::function<bool(size_t)>& work);

}  // namespace noodle::pipeline

#endif
