#include "state/pointer.h"

#include <fmt/format.h>

#include <charconv>

#include "base/digest.h"

namespace noodle::state {
namespace {

std::string_view tag_of(PointerKind kind) {
  return kind == PointerKind::kCurrent ? "noodle-current" : "noodle-point";
}

std::string content_of(PointerKind kind, const Pointer& pointer) {
  return fmt::format("{} 1 {} {} ", tag_of(kind), pointer.generation, to_hex(pointer.digest));
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

}  // namespace

std::string encode_pointer(PointerKind kind, const Pointer& pointer) {
  const std::string content = content_of(kind, pointer);
  return fmt::format("{}{}\n", content, to_hex(digest_of(std::as_bytes(std::span(content)))));
}

Result<Pointer> parse_pointer(PointerKind kind, std::string_view text, const std::string& path) {
  const auto damaged = [&] {
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is damaged", path),
                   "`noodlec doctor --fix` mends what can be mended");
  };
  std::string_view rest = text;
  if (first_word(rest) != tag_of(kind) || rest.size() < tag_of(kind).size() + 2) return damaged();
  rest.remove_prefix(tag_of(kind).size() + 1);
  if (const std::string_view format = first_word(rest); format != "1") {
    if (format.empty() || format.find_first_not_of("0123456789") != format.npos) return damaged();
    return failure(ExitCode::kRefused,
                   fmt::format("`{}` has format {}, and this noodlec knows format 1", path, format),
                   "it was written by a newer noodlec");
  }
  rest.remove_prefix(2);
  Pointer pointer;
  std::from_chars(rest.data(), rest.data() + rest.size(), pointer.generation);
  const std::string_view number = first_word(rest);
  const std::optional<Blake2b> digest =
      parse_blake2b_hex(rest.substr(std::min(rest.size(), number.size() + 1), 64));
  if (!digest) return damaged();
  pointer.digest = *digest;
  // Also what is written another way is damaged: whoever did it knew nothing of the digest.
  if (text != encode_pointer(kind, pointer)) return damaged();
  return pointer;
}

}  // namespace noodle::state
