// A host for tests of single components: counts memory, checks that sizes come back as they were
// given out, keeps the diagnostics as text, and can run out of memory or ask to stop.
//
//   TestHost host;
//   TestBlock tokens = host.run(noodle_component_lexer, "let a = 1");
//   TestBlock tree = host.run(noodle_component_parser, std::move(tokens));
//   CHECK(tree.status == NOODLE_OK);
//   CHECK(host.text() == "");
#ifndef NOODLE_TESTS_UNIT_TEST_HOST_H
#define NOODLE_TESTS_UNIT_TEST_HOST_H

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "noodle/component.h"

extern "C" {
const noodle_component_table* noodle_component_lexer(uint32_t abi_version);
const noodle_component_table* noodle_component_parser(uint32_t abi_version);
const noodle_component_table* noodle_component_optimizer(uint32_t abi_version);
const noodle_component_table* noodle_component_bytecode_generator(uint32_t abi_version);
}

namespace noodle::test {

// A diagnostic with its arguments put in. Positions as the component gave them.
struct Message {
  uint32_t code;
  uint32_t severity;
  uint32_t begin;
  uint32_t end;
  uint32_t lexeme;
  std::string name;
  std::string text;
  std::string hint;
  uint32_t note_begin;
  uint32_t note_end;
  std::string note;
};

class TestHost;

// What a component returned. Gives its memory back to the host, which outlives it.
struct TestBlock {
  noodle_status status = NOODLE_BAD_INPUT;
  noodle_block block{};
  TestHost* host = nullptr;

  TestBlock() = default;
  TestBlock(noodle_status s, noodle_block b, TestHost* h) : status(s), block(b), host(h) {}
  TestBlock(TestBlock&& other) noexcept
      : status(other.status), block(std::exchange(other.block, {})), host(other.host) {}
  TestBlock& operator=(TestBlock&& other) noexcept {
    std::swap(status, other.status);
    std::swap(block, other.block);
    std::swap(host, other.host);
    return *this;
  }
  ~TestBlock();

  const noodle_seam_header* header() const {
    return static_cast<const noodle_seam_header*>(block.data);
  }
  std::span<const std::byte> bytes() const {
    return {static_cast<const std::byte*>(block.data), static_cast<size_t>(block.size)};
  }
  // Entries of one section.
  template <class T>
  std::span<const T> section(unsigned index) const {
    return {static_cast<const T*>(noodle_section_data(header(), index)),
            header()->sections[index].count};
  }
};

class TestHost {
 public:
  TestHost() = default;
  TestHost(const TestHost&) = delete;
  TestHost& operator=(const TestHost&) = delete;

  std::vector<Message> messages;
  // allocate and resize return null beyond this many live bytes.
  size_t memory_limit = SIZE_MAX;
  size_t memory_used = 0;
  size_t memory_peak = 0;
  // A size came back that was not given out.
  bool wrong_sizes = false;
  bool stop = false;
  size_t stop_polls = 0;
  // What the component said that it does not need any more of its input ends here.
  const void* consumed_end = nullptr;
  bool knows_consumed = true;

  noodle_host host() {
    const size_t size = knows_consumed ? sizeof(noodle_host) : offsetof(noodle_host, consumed);
    return {static_cast<uint32_t>(size),
            NOODLE_ABI_VERSION,
            this,
            allocate,
            resize,
            release,
            report,
            should_stop,
            consumed};
  }

  TestBlock run(noodle_component_entry entry, std::string_view input,
                uint32_t optimization_level = 1, uint32_t debug_information = NOODLE_DEBUG_LINES) {
    return call(entry, input.data(), input.size(), optimization_level, debug_information);
  }

  // The input is freed unless the component gave it back as its output.
  TestBlock run(noodle_component_entry entry, TestBlock input, uint32_t optimization_level = 1,
                uint32_t debug_information = NOODLE_DEBUG_LINES) {
    TestBlock output =
        call(entry, input.block.data, input.block.size, optimization_level, debug_information);
    if (output.block.data == input.block.data) input.block = {};
    return output;
  }

  // Messages as lines "NC0101 3-4: text (hint) (note at 1: text)".
  std::string text() const {
    std::string result;
    // Appends only: g++ 12 warns without reason about `"a" + text`.
    const auto add = [&result](auto... parts) { (result.append(parts), ...); };
    for (const Message& message : messages) {
      const std::string code = std::to_string(message.code);
      add("NC", std::string(4 - code.size(), '0'), code, " ", std::to_string(message.begin), "-");
      if (message.end == NOODLE_END_OF_LEXEME)
        add("lexeme ", std::to_string(message.lexeme));
      else
        add(std::to_string(message.end));
      add(": ", message.text);
      if (!message.hint.empty()) add(" (", message.hint, ")");
      if (!message.note.empty())
        add(" (note at ", std::to_string(message.note_begin), ": ", message.note, ")");
      add("\n");
    }
    return result;
  }

 private:
  friend struct TestBlock;

  // Stands before each allocation and keeps its alignment.
  struct alignas(16) Tag {
    size_t size;
  };

  TestBlock call(noodle_component_entry entry, const void* input, uint64_t size, uint32_t level,
                 uint32_t debug) {
    const noodle_host table = host();
    const noodle_job job{sizeof(noodle_job), level, debug, 0, input, size};
    noodle_block output{};
    const noodle_component_table* component = entry(NOODLE_ABI_VERSION);
    consumed_end = nullptr;
    const noodle_status status = component->run(&table, &job, &output);
    return {status, output, this};
  }

  static TestHost& self(void* context) { return *static_cast<TestHost*>(context); }

  static void* allocate(void* context, size_t size) { return resize(context, nullptr, 0, size); }

  static void* resize(void* context, void* memory, size_t old_size, size_t new_size) {
    TestHost& host = self(context);
    Tag* tag = memory == nullptr ? nullptr : static_cast<Tag*>(memory) - 1;
    const size_t known = tag == nullptr ? 0 : tag->size;
    if (known != old_size) host.wrong_sizes = true;
    if (new_size > host.memory_limit || host.memory_used - known > host.memory_limit - new_size)
      return nullptr;
    tag = static_cast<Tag*>(std::realloc(tag, sizeof(Tag) + new_size));
    if (tag == nullptr) return nullptr;
    tag->size = new_size;
    host.memory_used += new_size - known;
    if (host.memory_used > host.memory_peak) host.memory_peak = host.memory_used;
    // So that nobody relies on zeros.
    if (new_size > known)
      std::memset(reinterpret_cast<char*>(tag + 1) + known, 0xa5, new_size - known);
    return tag + 1;
  }

  static void release(void* context, void* memory, size_t size) {
    if (memory == nullptr) return;
    TestHost& host = self(context);
    Tag* tag = static_cast<Tag*>(memory) - 1;
    if (tag->size != size) host.wrong_sizes = true;
    host.memory_used -= tag->size;
    std::free(tag);
  }

  static std::string view(noodle_text text) { return {text.data, text.size}; }

  static std::string formatted(noodle_text pattern, const noodle_diagnostic& diagnostic) {
    std::string result;
    for (size_t i = 0; i < pattern.size; ++i) {
      const char* at = pattern.data + i;
      if (i + 2 < pattern.size && at[0] == '{' && at[1] >= '0' && at[1] <= '3' && at[2] == '}') {
        result += view(diagnostic.arguments[at[1] - '0']);
        i += 2;
      } else {
        result += *at;
      }
    }
    return result;
  }

  static void report(void* context, const noodle_diagnostic* d) {
    self(context).messages.push_back({d->code, d->severity, d->begin, d->end, d->lexeme,
                                      view(d->name), formatted(d->message, *d),
                                      formatted(d->hint, *d), d->note_begin, d->note_end,
                                      formatted(d->note, *d)});
  }

  // So that nobody reads it again: it becomes tokens that are brackets without partners.
  static void consumed(void* context, const void* begin, const void* end) {
    TestHost& host = self(context);
    const void* const from = std::max(begin, host.consumed_end);
    if (from < end)
      std::memset(
          const_cast<void*>(from), NOODLE_TOKEN_LeftParen,
          static_cast<size_t>(static_cast<const char*>(end) - static_cast<const char*>(from)));
    host.consumed_end = end;
  }

  static int should_stop(void* context) {
    ++self(context).stop_polls;
    return self(context).stop ? 1 : 0;
  }
};

inline TestBlock::~TestBlock() {
  if (block.data != nullptr) TestHost::release(host, block.data, block.capacity);
}

}  // namespace noodle::test

#endif
