// What a component written in C++ has of its host: memory that throws when there is none, and the
// poll. Exceptions stay inside the component: `guard` turns them into the status of the call.
#ifndef NOODLE_COMPONENTS_SDK_HOST_H
#define NOODLE_COMPONENTS_SDK_HOST_H

#include <cstddef>

#include "noodle/component.h"

namespace noodle::sdk {

// Thrown to give up the call with this status. Every owner of memory below it is destroyed.
struct Abandon {
  noodle_status status;
};

inline void* resize(const noodle_host& host, void* memory, size_t old_size, size_t new_size) {
  void* result = host.resize(host.context, memory, old_size, new_size);
  if (result == nullptr) throw Abandon{NOODLE_OUT_OF_MEMORY};
  return result;
}

// Call it every few thousand steps: it is a call through a pointer.
inline void poll(const noodle_host& host) {
  if (host.should_stop(host.context) != 0) throw Abandon{NOODLE_STOPPED};
}

// The bytes of the input in [begin, end) are not read again. Older hosts are not told.
inline void consumed(const noodle_host& host, const void* begin, const void* end) {
  if (host.size >= offsetof(noodle_host, consumed) + sizeof host.consumed)
    host.consumed(host.context, begin, end);
}

// Runs body() -> noodle_status as the outermost frame of a component.
template <class Body>
noodle_status guard(Body&& body) noexcept {
  try {
    return body();
  } catch (const Abandon& abandon) {
    return abandon.status;
  }
}

}  // namespace noodle::sdk

#endif
