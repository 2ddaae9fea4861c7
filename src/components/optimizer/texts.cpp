#include "components/optimizer/texts.h"

#include <bit>
#include <charconv>
#include <functional>

#include "components/optimizer/fold.h"

namespace noodle::optimizer {
namespace {

// Longer texts are left to the machine: bytecode would grow with the square of a chain of `+`.
constexpr size_t kLongestFolded = 1024;
// For all new texts of a file, those that are only operands included.
constexpr size_t kFoldedBytes = size_t{1} << 24;

// The text of an operand of `+`, known for all constants but floats. An int is written into the
// buffer.
struct OperandText {
  char buffer[20];
  std::string_view text;
  bool known = false;
};

void read_operand(const Texts& texts, const noodle_node& node, OperandText& operand) {
  operand.known = node.kind != NOODLE_NODE_Float;
  switch (node.kind) {
    case NOODLE_NODE_Null:
      operand.text = "null";
      break;
    case NOODLE_NODE_True:
      operand.text = "true";
      break;
    case NOODLE_NODE_False:
      operand.text = "false";
      break;
    case NOODLE_NODE_Integer: {
      char* const begin = operand.buffer;
      char* const end = std::to_chars(begin, begin + sizeof operand.buffer, integer_of(node)).ptr;
      operand.text = {begin, static_cast<size_t>(end - begin)};
      break;
    }
    case NOODLE_NODE_String:
      operand.text = texts.of(node.a);
      break;
    default:
      break;
  }
}

void append(sdk::Array<uint8_t>& bytes, std::string_view text) {
  bytes.append(reinterpret_cast<const uint8_t*>(text.data()), static_cast<uint32_t>(text.size()));
}

// Finds strings by their text. Open addressing: slots hold numbers of strings.
class StringIndex {
 public:
  StringIndex(const noodle_host& host, uint32_t strings) : slots_(host) {
    slots_.resize(std::bit_ceil(strings * 2 + 2), NOODLE_NONE);
  }

  // The string with this text; otherwise enters `string` and returns it.
  template <class TextOf>
  uint32_t find_or_enter(std::string_view text, uint32_t string, TextOf text_of) {
    const uint32_t mask = slots_.size() - 1;
    auto slot = static_cast<uint32_t>(std::hash<std::string_view>()(text)) & mask;
    while (slots_[slot] != NOODLE_NONE) {
      if (text_of(slots_[slot]) == text) return slots_[slot];
      slot = (slot + 1) & mask;
    }
    slots_[slot] = string;
    return string;
  }

 private:
  sdk::Array<uint32_t> slots_;
};

}  // namespace

std::string_view Texts::of(uint32_t string) const {
  const bool old = string < old_.size();
  const noodle_string& place = old ? old_[string] : pieces_[string - old_count()];
  const uint8_t* bytes = old ? old_bytes_.data() : bytes_.data();
  return {reinterpret_cast<const char*>(bytes) + place.offset, place.size};
}

uint32_t Texts::join(const noodle_node& left, const noodle_node& right) {
  OperandText first;
  OperandText second;
  read_operand(*this, left, first);
  read_operand(*this, right, second);
  const size_t size = first.text.size() + second.text.size();
  if (!first.known || !second.known || size > kLongestFolded) return NOODLE_NONE;
  if (old_bytes_.size() + bytes_.size() + size > UINT32_MAX || bytes_.size() + size > kFoldedBytes)
    return NOODLE_NONE;
  // Growing moves what the operands point to.
  bytes_.reserve(bytes_.size() + static_cast<uint32_t>(size));
  read_operand(*this, left, first);
  read_operand(*this, right, second);
  if (left.kind == NOODLE_NODE_String && is_growable(left.a)) {
    append(bytes_, second.text);
    pieces_.back().size = static_cast<uint32_t>(size);
    return left.a;
  }
  pieces_.push_back({bytes_.size(), static_cast<uint32_t>(size)});
  append(bytes_, first.text);
  append(bytes_, second.text);
  return old_count() + pieces_.size() - 1;
}

void Texts::settle(const noodle_host& host, std::span<noodle_node> nodes) {
  if (pieces_.empty()) return;
  StringIndex index(host, old_count() + pieces_.size());
  const auto text_of = [this](uint32_t string) { return of(string); };
  for (uint32_t i = 0; i < old_count(); ++i) index.find_or_enter(of(i), i, text_of);
  // New number of each piece that was met.
  sdk::Array<uint32_t> numbers(host);
  numbers.resize(pieces_.size(), NOODLE_NONE);
  sdk::Array<uint32_t> kept(host);
  for (noodle_node& node : nodes) {
    if (node.kind != NOODLE_NODE_String || node.a < old_count()) continue;
    uint32_t& number = numbers[node.a - old_count()];
    if (number == NOODLE_NONE) {
      const uint32_t found = index.find_or_enter(of(node.a), node.a, text_of);
      if (found < old_count()) {
        number = found;
      } else if (found != node.a) {
        number = numbers[found - old_count()];
      } else {
        number = old_count() + kept.size();
        kept.push_back(node.a);
      }
    }
    node.a = number;
  }
  for (const uint32_t string : kept) {
    const std::string_view text = of(string);
    added_.push_back({static_cast<uint32_t>(old_bytes_.size()) + added_bytes_.size(),
                      static_cast<uint32_t>(text.size())});
    append(added_bytes_, text);
  }
}

}  // namespace noodle::optimizer
