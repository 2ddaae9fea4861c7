#include "source/source_file.h"

#include <algorithm>
#include <cstring>

#include "source/utf8.h"

namespace noodle {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

}  // namespace

std::string_view shown_path(std::string_view path) { return path == "-" ? "<stdin>" : path; }

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {}

const std::vector<uint32_t>& SourceFile::line_begins() const {
  if (!line_begins_.empty()) return line_begins_;
  line_begins_.push_back(0);
  const char* begin = text_.data();
  const char* end = begin + text_.size();
  const char* at = begin;
  while (at != end) {
    const void* newline = std::memchr(at, '\n', static_cast<size_t>(end - at));
    if (newline == nullptr) break;
    at = static_cast<const char*>(newline) + 1;
    line_begins_.push_back(static_cast<uint32_t>(at - begin));
  }
  return line_begins_;
}

uint32_t SourceFile::line_count() const { return static_cast<uint32_t>(line_begins().size()); }

uint32_t SourceFile::line_of(uint32_t offset) const {
  const std::vector<uint32_t>& begins = line_begins();
  return static_cast<uint32_t>(std::ranges::upper_bound(begins, offset) - begins.begin());
}

uint32_t SourceFile::line_begin(uint32_t line) const { return line_begins()[line - 1]; }

std::string_view SourceFile::line_text(uint32_t line) const {
  uint32_t begin = line_begin(line);
  uint32_t end = line < line_count() ? line_begin(line + 1) - 1 : size();
  std::string_view result = text().substr(begin, end - begin);
  if (result.ends_with('\r')) result.remove_suffix(1);
  if (line == 1 && result.starts_with(kByteOrderMark)) result.remove_prefix(kByteOrderMark.size());
  return result;
}

Position SourceFile::position(uint32_t offset) const {
  offset = std::min(offset, size());
  uint32_t line = line_of(offset);
  uint32_t begin = line_begin(line);
  if (begin == 0 && text().starts_with(kByteOrderMark)) {
    begin = static_cast<uint32_t>(kByteOrderMark.size());
  }
  bool go_on = last_position_.line == line && last_offset_ <= offset && last_offset_ >= begin;
  Position result = go_on ? last_position_ : Position{.line = line};
  uint32_t at = go_on ? last_offset_ : begin;
  while (at < offset) {
    CodePoint point = decode_code_point(text(), at);
    // An offset inside a code point belongs to it.
    if (at + point.size > offset) break;
    at += point.size;
    result.column += 1;
    result.utf16_column += point.value > 0xffff ? 2 : 1;
    result.byte_column += point.size;
  }
  last_offset_ = at;
  last_position_ = result;
  return result;
}

}  // namespace noodle
