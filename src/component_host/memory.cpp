#include "component_host/memory.h"

#include <algorithm>
#include <cstdlib>

namespace noodle::component_host {
namespace {

// malloc(0) may give null, which means that there is no memory.
size_t at_least_one(size_t size) { return std::max<size_t>(size, 1); }

}  // namespace

OwnedBlock::~OwnedBlock() { std::free(data_); }

void* OwnedBlock::release() {
  size_ = 0;
  return std::exchange(data_, nullptr);
}

Memory::~Memory() {
  for (const auto& [data, size] : live_) std::free(data);
}

void* Memory::allocate(size_t size) {
  void* data = std::malloc(at_least_one(size));
  if (data != nullptr) live_.emplace(data, size);
  return data;
}

void* Memory::resize(void* data, size_t size) {
  if (data == nullptr) return allocate(size);
  const auto found = live_.find(data);
  if (found == live_.end()) {
    misused_ = true;
    return nullptr;
  }
  void* moved = std::realloc(data, at_least_one(size));
  if (moved == nullptr) return nullptr;
  if (moved == data) {
    found->second = size;
  } else {
    live_.erase(found);
    live_.emplace(moved, size);
  }
  return moved;
}

void Memory::release(void* data) {
  if (data == nullptr) return;
  if (live_.erase(data) == 0) {
    misused_ = true;
    return;
  }
  std::free(data);
}

void Memory::adopt(OwnedBlock block) {
  const size_t size = block.bytes().size();
  void* data = block.release();
  if (data != nullptr) live_.emplace(data, size);
}

OwnedBlock Memory::take(void* data, size_t size) {
  const auto found = live_.find(data);
  if (found == live_.end() || found->second < size) return {};
  live_.erase(found);
  return {data, size};
}

}  // namespace noodle::component_host
