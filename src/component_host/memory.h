// The memory that components ask their host for.
#ifndef NOODLE_COMPONENT_HOST_MEMORY_H
#define NOODLE_COMPONENT_HOST_MEMORY_H

#include <cstddef>
#include <unordered_map>

#include "base/seam_view.h"

namespace noodle::component_host {

// A block that a component made. It may outlive the Memory it came from and move between threads.
class OwnedBlock {
 public:
  OwnedBlock() = default;
  OwnedBlock(void* data, size_t size) : data_(data), size_(size) {}
  OwnedBlock(OwnedBlock&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  OwnedBlock& operator=(OwnedBlock&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~OwnedBlock();

  bool empty() const { return data_ == nullptr; }
  Block bytes() const { return {static_cast<const std::byte*>(data_), size_}; }
  // The caller frees the memory, with std::free.
  void* release();

 private:
  void* data_ = nullptr;
  size_t size_ = 0;
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

  // Lets the component have a block that it may resize, release or return.
  void adopt(OwnedBlock block);
  // Takes `size` bytes at `data` out; empty when that is not an allocation of at least that size.
  OwnedBlock take(void* data, size_t size);
  // The component gave back or resized an address that it did not have.
  bool misused() const { return misused_; }

 private:
  std::unordered_map<void*, size_t> live_;
  bool misused_ = false;
};

}  // namespace noodle::component_host

#endif
