// A growing array in the memory of the host. std::vector would copy where this lets the allocator
// move pages, and would write every element twice.
#ifndef NOODLE_COMPONENTS_SDK_ARRAY_H
#define NOODLE_COMPONENTS_SDK_ARRAY_H

#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>

#include "components/sdk/host.h"

namespace noodle::sdk {

// Elements are plain data. `front` bytes before the first element are left free, for the header of
// a seam block that grows around this array (see block.h). The host outlives the array.
template <class T>
class Array {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  explicit Array(const noodle_host& host, size_t front = 0) : host_(&host), front_(front) {}
  Array(const Array&) = delete;
  Array& operator=(const Array&) = delete;
  Array(Array&& other) noexcept
      : host_(other.host_),
        front_(other.front_),
        data_(std::exchange(other.data_, nullptr)),
        size_(std::exchange(other.size_, 0)),
        capacity_(std::exchange(other.capacity_, 0)) {}
  ~Array() { free(); }

  const noodle_host& host() const { return *host_; }
  uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T* data() { return data_; }
  const T* data() const { return data_; }
  T& operator[](uint32_t index) { return data()[index]; }
  const T& operator[](uint32_t index) const { return data()[index]; }
  T& back() { return data()[size_ - 1]; }
  const T& back() const { return data()[size_ - 1]; }
  T* begin() { return data(); }
  T* end() { return data() + size_; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size_; }
  std::span<const T> span() const { return {data(), size_}; }

  void push_back(const T& value) {
    if (size_ == capacity_) [[unlikely]]
      grow(size_ + 1);
    data()[size_++] = value;
  }
  void append(const T* values, uint32_t count) {
    reserve(size_ + count);
    if (count != 0) std::memcpy(data() + size_, values, count * sizeof(T));
    size_ += count;
  }
  T pop_back() { return data()[--size_]; }
  void truncate(uint32_t size) { size_ = size; }
  // For a writer that keeps its own place: elements up to `size`, which is at most the capacity,
  // have been written through data().
  void set_size(uint32_t size) { size_ = size; }
  uint32_t capacity() const { return capacity_; }
  void clear() { size_ = 0; }
  void reserve(uint32_t capacity) {
    if (capacity > capacity_) grow(capacity);
  }
  // New elements are copies of `value`.
  void resize(uint32_t size, const T& value) {
    reserve(size);
    for (uint32_t i = size_; i < size; ++i) data()[i] = value;
    size_ = size;
  }

  // Gives the memory back before the array ends.
  void free() {
    host_->release(host_->context, memory(), data_ == nullptr ? 0 : byte_capacity());
    data_ = nullptr;
    size_ = capacity_ = 0;
  }

  // Hands the memory, front included, to the caller, as it was allocated.
  noodle_block release() {
    noodle_block block{memory(), front_ + size_ * sizeof(T), byte_capacity()};
    data_ = nullptr;
    size_ = capacity_ = 0;
    return block;
  }

 private:
  // Larger ones grow where they are, in small steps: memory that was given back meanwhile is taken
  // before fresh memory.
  static constexpr uint64_t kLarge = 1 << 20;

  uint64_t byte_capacity() const { return front_ + uint64_t{capacity_} * sizeof(T); }
  void* memory() const {
    return data_ == nullptr ? nullptr : reinterpret_cast<unsigned char*>(data_) - front_;
  }

  [[gnu::noinline]] void grow(uint32_t least) {
    uint64_t capacity =
        byte_capacity() < kLarge ? uint64_t{capacity_} * 2 : uint64_t{capacity_} + capacity_ / 8;
    if (capacity < 16) capacity = 16;
    if (capacity < least) capacity = least;
    if (capacity > UINT32_MAX) capacity = UINT32_MAX;
    if (least < size_ || capacity < least) throw Abandon{NOODLE_OUT_OF_MEMORY};
    void* const memory = sdk::resize(*host_, this->memory(), data_ == nullptr ? 0 : byte_capacity(),
                                     front_ + capacity * sizeof(T));
    data_ = reinterpret_cast<T*>(static_cast<unsigned char*>(memory) + front_);
    capacity_ = static_cast<uint32_t>(capacity);
  }

  const noodle_host* host_;
  size_t front_;
  T* data_ = nullptr;  // behind the bytes in front
  uint32_t size_ = 0;
  uint32_t capacity_ = 0;
};

}  // namespace noodle::sdk

#endif
