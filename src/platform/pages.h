// Large memory straight from the system, in huge pages where it has them: touching fresh memory for
// the first time is a third of the time of a large compile with pages of 4 KiB, and still a fifth
// with huge ones. So pages that are given back are kept, and are the first to be given out.
#ifndef NOODLE_PLATFORM_PAGES_H
#define NOODLE_PLATFORM_PAGES_H

#include <cstddef>

namespace noodle::platform {

inline constexpr size_t kHugePage = size_t{2} << 20;

// `size` and `reserved` are multiples of kHugePage, and so is the address.
struct Pages {
  std::byte* data = nullptr;
  size_t size = 0;
  // Bytes of address space from `data` on, in which the pages can grow.
  size_t reserved = 0;
  // Bytes from here to there were given back already.
  size_t lost_begin = 0;
  size_t lost_end = 0;
};

// The functions are thread-safe. What new pages hold is not said.

// Null data when there is no memory.
Pages map_pages(size_t size);
// In place, or moved with what they hold. False when there is no memory, and then nothing changed.
bool grow_pages(Pages& pages, size_t size);
// Keeps the pages for those who ask next.
void release_pages(const Pages& pages);
// Keeps those between the two places for them, as far as they are whole. The range goes on where
// the one before it ended, or holds that.
void release_part(Pages& pages, size_t begin, size_t end);
// Asks for huge pages, as far as they go, for memory that was not touched yet.
void prefer_huge_pages(void* data, size_t size);
// Gives those that are kept back to the system.
void return_kept_pages();

}  // namespace noodle::platform

#endif
