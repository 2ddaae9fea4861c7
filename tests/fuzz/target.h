// Fuzz targets: functions that take any bytes and must come back. Each is one libFuzzer program,
// and all of them are in `fuzz_replay`, which runs files through one of them.
#ifndef NOODLE_TESTS_FUZZ_TARGET_H
#define NOODLE_TESTS_FUZZ_TARGET_H

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

#include "base/result.h"

// What the fuzzer reports is where this stands.
#define NOODLE_FUZZ_REQUIRE(condition) \
  if (!(condition)) __builtin_trap()

namespace noodle::fuzz {

using Target = void(const uint8_t* data, size_t size);

Target lexer, parser, compile, tokens, tree, bytecode, nbc, semver, elf, manifest, archive;

inline std::string text_of(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Stops with the reason when there is no value.
template <class T>
void require(const Result<T>& result) {
  if (result) return;
  std::fprintf(stderr, "%s\n", result.error().message.c_str());
  __builtin_trap();
}

}  // namespace noodle::fuzz

#endif
