#include "platform/pages.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <mutex>

namespace noodle::platform {
namespace {

// Address space costs nothing: so much lets nearly all pages grow where they are.
constexpr size_t kRoomToGrow = size_t{1} << 30;
constexpr size_t kSmallPage = 4096;

// Pages that were in use. Each still stands where it was and begins with the address of the next.
class KeptPages {
 public:
  // Puts kept pages in the place of those in [begin, end), as far as they go. False when a page of
  // the range was lost.
  bool give(std::byte* begin, std::byte* end) {
    const std::scoped_lock lock(mutex_);
    for (; begin != end && first_ != nullptr; begin += kHugePage) {
      void* const page = first_;
      std::memcpy(&first_, page, sizeof first_);
      if (::mremap(page, kHugePage, kHugePage, MREMAP_MAYMOVE | MREMAP_FIXED,
                   static_cast<void*>(begin)) != MAP_FAILED)
        continue;
      ::munmap(page, kHugePage);
      // It may have taken away what was there.
      return ::mmap(begin, kHugePage, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
    }
    return true;
  }

  // Takes those pages of [begin, end) that were ever touched.
  void take(std::byte* begin, std::byte* end) {
    const std::scoped_lock lock(mutex_);
    for (; begin != end; begin += kHugePage) {
      unsigned char resident = 0;
      ::mincore(begin, kSmallPage, &resident);
      if ((resident & 1) == 0) {
        ::munmap(begin, kHugePage);
        continue;
      }
      std::memcpy(begin, &first_, sizeof first_);
      first_ = begin;
    }
  }

  void return_all() {
    const std::scoped_lock lock(mutex_);
    while (first_ != nullptr) {
      void* const page = first_;
      std::memcpy(&first_, page, sizeof first_);
      ::munmap(page, kHugePage);
    }
  }

 private:
  std::mutex mutex_;
  void* first_ = nullptr;
};

constinit KeptPages kept_pages;

// Address space without memory, aligned to huge pages; null when there is none.
std::byte* reserve(size_t size) {
  void* area = ::mmap(nullptr, size + kHugePage, PROT_NONE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (area == MAP_FAILED) return nullptr;
  auto* begin = static_cast<std::byte*>(area);
  const size_t front = -reinterpret_cast<uintptr_t>(begin) & (kHugePage - 1);
  if (front != 0) ::munmap(begin, front);
  if (front != kHugePage) ::munmap(begin + front + size, kHugePage - front);
  return begin + front;
}

// Makes address space of `pages` up to `size` usable.
bool extend(Pages& pages, size_t size) {
  std::byte* const begin = pages.data + pages.size;
  if (::mprotect(begin, size - pages.size, PROT_READ | PROT_WRITE) != 0) return false;
  // Only advice: without huge pages it works as well.
  ::madvise(begin, size - pages.size, MADV_HUGEPAGE);
  if (!kept_pages.give(begin, pages.data + size)) return false;
  pages.size = size;
  return true;
}

}  // namespace

Pages map_pages(size_t size) {
  Pages pages;
  pages.reserved = std::max(size, kRoomToGrow);
  pages.data = reserve(pages.reserved);
  if (pages.data == nullptr) {
    pages.reserved = size;
    pages.data = reserve(size);
  }
  if (pages.data == nullptr) return {};
  if (extend(pages, size)) return pages;
  ::munmap(pages.data, pages.reserved);
  return {};
}

bool grow_pages(Pages& pages, size_t size) {
  if (size <= pages.reserved) return extend(pages, size);
  const Pages moved = map_pages(size);
  if (moved.data == nullptr) return false;
  std::memcpy(moved.data, pages.data, pages.size);
  release_pages(pages);
  pages = moved;
  return true;
}

void release_pages(const Pages& pages) {
  std::byte* const end = pages.data + pages.size;
  if (pages.size != pages.reserved) ::munmap(end, pages.reserved - pages.size);
  kept_pages.take(pages.data, pages.data + pages.lost_begin);
  kept_pages.take(pages.data + pages.lost_end, end);
}

void release_part(Pages& pages, size_t begin, size_t end) {
  begin = (begin + kHugePage - 1) / kHugePage * kHugePage;
  end = std::min(end, pages.size) / kHugePage * kHugePage;
  if (pages.lost_end == 0) pages.lost_begin = pages.lost_end = begin;
  if (begin > pages.lost_end || end <= pages.lost_end) return;
  kept_pages.take(pages.data + pages.lost_end, pages.data + end);
  pages.lost_end = end;
}

void prefer_huge_pages(void* data, size_t size) {
  auto* const begin = static_cast<std::byte*>(data);
  const size_t front = -reinterpret_cast<uintptr_t>(begin) & (kSmallPage - 1);
  if (size >= 2 * kHugePage) ::madvise(begin + front, size - front, MADV_HUGEPAGE);
}

void return_kept_pages() { kept_pages.return_all(); }

}  // namespace noodle::platform
