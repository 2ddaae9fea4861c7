#include "component_host/memory.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>

namespace noodle::component_host {
namespace {

// From this size on memory is pages of its own.
constexpr size_t kLarge = size_t{1} << 20;

size_t whole_pages(size_t size) {
  return (size + platform::kHugePage - 1) / platform::kHugePage * platform::kHugePage;
}

// More would wrap when it is rounded up.
constexpr size_t kMost = SIZE_MAX / 2;

// malloc(0) may give null, which means that there is no memory.
size_t at_least_one(size_t size) { return std::max<size_t>(size, 1); }

// Where they are then; null when there are no more.
void* fit_pages(size_t size, platform::Pages& pages) {
  if (size <= pages.size || platform::grow_pages(pages, whole_pages(size))) return pages.data;
  return nullptr;
}

void free_memory(void* data, const Allocation& allocation) {
  if (allocation.pages.data == nullptr) {
    std::free(data);
  } else {
    platform::release_pages(allocation.pages);
  }
}

}  // namespace

OwnedBlock::~OwnedBlock() {
  if (!empty()) free_memory(data_, allocation_);
}

Memory::~Memory() {
  for (const auto& [data, allocation] : live_) free_memory(data, allocation);
}

void* Memory::obtain(size_t size, Allocation& allocation) {
  allocation = {size, {}};
  if (size < kLarge) return std::malloc(at_least_one(size));
  allocation.pages = platform::map_pages(whole_pages(size));
  return allocation.pages.data;
}

void* Memory::resized(void* data, size_t size, Allocation& allocation) {
  const size_t old_size = std::exchange(allocation.size, size);
  if (allocation.pages.data != nullptr) return fit_pages(size, allocation.pages);
  if (size < kLarge) return std::realloc(data, at_least_one(size));
  void* const moved = obtain(size, allocation);
  if (moved == nullptr) return nullptr;
  std::memcpy(moved, data, old_size);
  std::free(data);
  return moved;
}

void* Memory::allocate(size_t size) {
  if (size > kMost) return nullptr;
  Allocation allocation;
  void* data = obtain(size, allocation);
  if (data == nullptr) return nullptr;
  try {
    live_.emplace(data, allocation);
  } catch (const std::bad_alloc&) {
    // An exception must not pass through a component, which may be written in C.
    free_memory(data, allocation);
    return nullptr;
  }
  return data;
}

void* Memory::resize(void* data, size_t size) {
  if (data == nullptr) return allocate(size);
  const auto found = live_.find(data);
  if (found == live_.end() || found->second.pages.lost_end != 0) {
    misused_ = true;
    return nullptr;
  }
  if (size > kMost) return nullptr;
  Allocation allocation = found->second;
  void* moved = resized(data, size, allocation);
  if (moved == nullptr) return nullptr;
  // Takes no memory.
  auto entry = live_.extract(found);
  entry.key() = moved;
  entry.mapped() = allocation;
  live_.insert(std::move(entry));
  return moved;
}

void Memory::release(void* data) {
  if (data == nullptr) return;
  const auto found = live_.find(data);
  if (found == live_.end()) {
    misused_ = true;
    return;
  }
  free_memory(data, found->second);
  live_.erase(found);
}

void Memory::forget(void* data, const void* begin, const void* end) {
  const auto found = live_.find(data);
  const auto address = [](const void* place) { return reinterpret_cast<uintptr_t>(place); };
  const uintptr_t first = address(data);
  if (found == live_.end() || address(begin) < first || address(end) < address(begin) ||
      address(end) > first + found->second.size) {
    misused_ = true;
    return;
  }
  if (found->second.pages.data != nullptr)
    platform::release_part(found->second.pages, address(begin) - first, address(end) - first);
}

void Memory::adopt(OwnedBlock block) {
  const Allocation allocation = block.allocation();
  void* data = block.release();
  if (data != nullptr) live_.emplace(data, allocation);
}

OwnedBlock Memory::take(void* data, size_t size) {
  const auto found = live_.find(data);
  if (found == live_.end() || found->second.size < size || found->second.pages.lost_end != 0)
    return {};
  const Allocation allocation{size, found->second.pages};
  live_.erase(found);
  return {data, allocation};
}

}  // namespace noodle::component_host
