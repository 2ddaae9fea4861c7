// Reading and writing descriptors to the end, and the three standard streams.
#ifndef NOODLE_PLATFORM_STREAM_H
#define NOODLE_PLATFORM_STREAM_H

#include <sys/types.h>

#include <string>
#include <string_view>

#include "platform/file_system.h"

namespace noodle::platform {

enum class Stream { kInput = 0, kOutput = 1, kError = 2 };

// What one call reads, at least a byte; 0 at the end. On -1 errno tells the reason.
ssize_t read_part(int descriptor, std::span<std::byte> buffer);

// Up to the end of the file. `name` is for the error; more than `limit` bytes are one.
Result<std::string> read_all(int descriptor, const std::string& name, uint64_t limit);

// All of it, in as many calls as it takes. On false errno tells the reason.
bool write_all(int descriptor, std::span<const std::byte> data);

Result<std::string> read_input(uint64_t limit);

// Adds what is there, at least a byte, to `text`; false at the end, and when reading fails.
bool read_some(Stream stream, std::string& text);

// Nothing is kept back: the text is out when the call returns. A reader that has gone away (a pipe
// to `head`) is kClosed and worth no message.
enum class Written { kAll, kClosed, kFailed };
Written write(Stream stream, std::string_view text);

bool is_terminal(Stream stream);

// Text for errno, with a small first letter: "no such file or directory".
std::string reason();

}  // namespace noodle::platform

#endif
