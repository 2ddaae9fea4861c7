#include "platform/stream.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>

#include "platform/pages.h"

namespace noodle::platform {
namespace {

// What Linux takes in one call.
constexpr size_t kLargestCall = size_t{1} << 30;
constexpr size_t kFirstPipeBuffer = size_t{1} << 16;

// A descriptor that somebody else made non-blocking is waited for.
bool wait_for(int descriptor, short events) {
  pollfd entry{descriptor, events, 0};
  return ::poll(&entry, 1, -1) >= 0 || errno == EINTR;
}

// Room for `size` bytes, of which those from the old size on have no value yet.
void enlarge(std::string& content, size_t size) {
  content.resize_and_overwrite(size, [old_size = content.size()](char* data, size_t count) {
    if (old_size == 0) prefer_huge_pages(data, count);
    return count;
  });
}

}  // namespace

ssize_t read_part(int descriptor, std::span<std::byte> buffer) {
  for (;;) {
    const ssize_t count = ::read(descriptor, buffer.data(), std::min(buffer.size(), kLargestCall));
    if (count >= 0) return count;
    if (errno == EINTR) continue;
    if ((errno != EAGAIN && errno != EWOULDBLOCK) || !wait_for(descriptor, POLLIN)) return count;
  }
}

Result<std::string> read_all(int descriptor, const std::string& name, uint64_t limit) {
  struct stat status{};
  if (::fstat(descriptor, &status) != 0) return failure(system_error("read", name));
  const auto too_large = [&] {
    return failure(fmt::format("`{}` is larger than {} bytes", name, limit));
  };
  size_t wanted = kFirstPipeBuffer;
  if (S_ISREG(status.st_mode)) {
    if (static_cast<uint64_t>(status.st_size) > limit) return too_large();
    // One byte more, so that the end is seen without another buffer.
    wanted = static_cast<size_t>(status.st_size) + 1;
  }
  std::string content;
  enlarge(content, wanted);
  for (size_t size = 0;;) {
    if (size == content.size()) enlarge(content, size * 2);
    const ssize_t count =
        read_part(descriptor, std::as_writable_bytes(std::span(content).subspan(size)));
    if (count == 0) {
      content.resize(size);
      return content;
    }
    if (count < 0) return failure(system_error("read", name));
    size += static_cast<size_t>(count);
    if (size > limit) return too_large();
  }
}

bool write_all(int descriptor, std::span<const std::byte> data) {
  while (!data.empty()) {
    const ssize_t count = ::write(descriptor, data.data(), std::min(data.size(), kLargestCall));
    if (count < 0) {
      if (errno == EINTR) continue;
      if ((errno == EAGAIN || errno == EWOULDBLOCK) && wait_for(descriptor, POLLOUT)) continue;
      return false;
    }
    data = data.subspan(static_cast<size_t>(count));
  }
  return true;
}

Result<std::string> read_input(uint64_t limit) { return read_all(0, "standard input", limit); }

bool read_some(Stream stream, std::string& text) {
  char buffer[kFirstPipeBuffer];
  const ssize_t count =
      read_part(static_cast<int>(stream), std::as_writable_bytes(std::span(buffer)));
  if (count > 0) text.append(buffer, static_cast<size_t>(count));
  return count > 0;
}

Written write(Stream stream, std::string_view text) {
  if (write_all(static_cast<int>(stream), std::as_bytes(std::span(text)))) return Written::kAll;
  return errno == EPIPE ? Written::kClosed : Written::kFailed;
}

bool is_terminal(Stream stream) { return ::isatty(static_cast<int>(stream)) != 0; }

std::string reason() {
  // The GNU form: it may return another buffer than the one it is given.
  char buffer[128];
  std::string text = ::strerror_r(errno, buffer, sizeof buffer);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

}  // namespace noodle::platform
