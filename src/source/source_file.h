// One source file and the way from a byte offset to what people and editors count.
#ifndef NOODLE_SOURCE_SOURCE_FILE_H
#define NOODLE_SOURCE_SOURCE_FILE_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace noodle {

// A range of bytes: [begin, end).
struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

// All counted from 1. A byte that is not part of valid UTF-8 counts as one of each unit.
struct Position {
  uint32_t line = 1;
  uint32_t column = 1;        // code points: what messages show
  uint32_t utf16_column = 1;  // UTF-16 units: what editors and SARIF viewers may want
  uint32_t byte_column = 1;
  bool operator==(const Position&) const = default;
};

// Owns its bytes. The index of lines and the place of the last look-up are made on demand, so one
// thread at a time uses a SourceFile, const or not.
class SourceFile {
 public:
  // `path` as the user gave it; "-" is the standard input and is shown as "<stdin>".
  SourceFile(std::string path, std::string text);

  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }
  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }

  // Lines end with LF; the last one needs none. There is always a line 1.
  uint32_t line_count() const;
  // Line of an offset; offsets past the end count as the end.
  uint32_t line_of(uint32_t offset) const;
  uint32_t line_begin(uint32_t line) const;
  // Without its line ending (LF, CRLF) and, on line 1, without a byte order mark.
  std::string_view line_text(uint32_t line) const;

  // Cheap for offsets asked for in ascending order, also within one very long line.
  Position position(uint32_t offset) const;

 private:
  const std::vector<uint32_t>& line_begins() const;

  std::string path_;
  std::string text_;
  mutable std::vector<uint32_t> line_begins_;
  mutable uint32_t last_offset_ = 0;
  mutable Position last_position_;
};

// What `path` is called in messages.
std::string_view shown_path(std::string_view path);

}  // namespace noodle

#endif
