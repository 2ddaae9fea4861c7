// The memory that components ask their host for.
#ifndef NOODLE_COMPONENT_HOST_MEMORY_H
#define NOODLE_COMPONENT_HOST_MEMORY_H

#include <cstddef>
#include <unordered_map>

#include "base/seam_view.h"
#include "platform/pages.h"

namespace noodle::component_host {

// `size` bytes are in use. Large ones are pages; small ones, without pages, come from malloc.
struct Allocation {
  size_t size = 0;
  platform::Pages pages = {};
};

// A block that a component made. It may outlive the Memory it came from and move between threads.
class OwnedBlock {
 public:
  OwnedBlock() = default;
  OwnedBlock(void* data, const Allocation& allocation) : data_(data), allocation_(allocation) {}
  OwnedBlock(OwnedBlock&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), allocation_(other.allocation_) {}
  OwnedBlock& operator=(OwnedBlock&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(allocation_, other.allocation_);
    return *this;
  }
  ~OwnedBlock();

  bool empty() const { return data_ == nullptr; }
  Block bytes() const {
    return {static_cast<const std::byte*>(data_), empty() ? 0 : allocation_.size};
  }
  const Allocation& allocation() const { return allocation_; }
  // The caller owns the memory.
  void* release() { return std::exchange(data_, nullptr); }

 private:
  void* data_ = nullptr;
  Allocation allocation_;
};

// Knows every allocation that is alive, so that a component can neither lose memory nor free what
// it does not have. Not thread-safe: each call of a component has one of its own.
class Memory {
 public:
  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory();

  // 16-aligned, not zeroed; null when there is none.
  void* allocate(size_t size);
  void* resize(void* data, size_t size);
  void release(void* data);
  // The component will not look at these bytes of `data` again.
  void forget(void* data, const void* begin, const void* end);

  // Lets the component have a block that it may resize, release or return.
  void adopt(OwnedBlock block);
  // Takes `size` bytes at `data` out; empty when that is not an allocation of at least that size.
  OwnedBlock take(void* data, size_t size);
  // The component gave back or resized an address that it did not have.
  bool misused() const { return misused_; }

 private:
  // Empty and null when there is no memory.
  static void* obtain(size_t size, Allocation& allocation);
  static void* resized(void* data, size_t size, Allocation& allocation);

  std::unordered_map<void*, Allocation> live_;
  bool misused_ = false;
};

}  // namespace noodle::component_host

#endif
