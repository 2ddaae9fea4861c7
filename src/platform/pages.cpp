#include "platform/pages.h"

#include <sys/mman.h>

#include <cstdint>

namespace noodle::platform {
namespace {

// Address space without memory, aligned to huge pages; null when there is none.
std::byte* reserve(size_t size) {
  void* area = ::mmap(nullptr, size + kHugePage, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (area == MAP_FAILED) return nullptr;
  auto* begin = static_cast<std::byte*>(area);
  const size_t front = -reinterpret_cast<uintptr_t>(begin) & (kHugePage - 1);
  if (front != 0) ::munmap(begin, front);
  if (front != kHugePage) ::munmap(begin + front + size, kHugePage - front);
  return begin + front;
}

}  // namespace

void* map_pages(size_t size) {
  std::byte* pages = reserve(size);
  if (pages == nullptr) return nullptr;
  if (::mprotect(pages, size, PROT_READ | PROT_WRITE) != 0) {
    unmap_pages(pages, size);
    return nullptr;
  }
  // Only advice: without huge pages it works as well.
  ::madvise(pages, size, MADV_HUGEPAGE);
  return pages;
}

void* grow_pages(void* pages, size_t old_size, size_t new_size) {
  // The target is reserved first because the system would choose one that huge pages cannot keep.
  std::byte* target = reserve(new_size);
  if (target == nullptr) return nullptr;
  void* moved = ::mremap(pages, old_size, new_size, MREMAP_MAYMOVE | MREMAP_FIXED,
                         static_cast<void*>(target));
  if (moved == MAP_FAILED) {
    unmap_pages(target, new_size);
    return nullptr;
  }
  ::madvise(moved, new_size, MADV_HUGEPAGE);
  return moved;
}

void unmap_pages(void* pages, size_t size) { ::munmap(pages, size); }

}  // namespace noodle::platform
