// The same work on many items, by several threads.
#ifndef NOODLE_PIPELINE_PARALLEL_H
#define NOODLE_PIPELINE_PARALLEL_H

#include <cstddef>
#include <functional>

namespace noodle::pipeline {

// Calls work(0) … work(count - 1), begun in this order, by up to `threads` threads; the calling one
// is one of them.
void for_each_in_parallel(size_t count, unsigned threads, const std::function<void(size_t)>& work);

}  // namespace noodle::pipeline

#endif
