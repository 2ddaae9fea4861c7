// Sources through the embedded components, for tests of what stands behind the parser.
#ifndef NOODLE_TESTS_UNIT_COMPILE_SOURCE_H
#define NOODLE_TESTS_UNIT_COMPILE_SOURCE_H

#include <string>
#include <string_view>
#include <utility>

#include "bytecode/dump.h"
#include "bytecode/verify.h"
#include "test_host.h"
#include "tree/verify.h"

namespace noodle::test {

// The block of the generator, or of the phase that failed; `host.text()` says why.
inline TestBlock compile_source(TestHost& host, std::string_view source, uint32_t level = 0,
                                uint32_t debug_information = NOODLE_DEBUG_NONE) {
  TestBlock block = host.run(noodle_component_lexer, source, level, debug_information);
  if (block.status != NOODLE_OK) return block;
  block = host.run(noodle_component_parser, std::move(block), level, debug_information);
  if (block.status != NOODLE_OK) return block;
  if (level != 0)
    block = host.run(noodle_component_optimizer, std::move(block), level, debug_information);
  if (block.status != NOODLE_OK) return block;
  return host.run(noodle_component_bytecode_generator, std::move(block), level, debug_information);
}

// The disassembly of the verified bytecode, or what was wrong.
inline std::string disassembled(std::string_view source, uint32_t level = 0,
                                uint32_t debug_information = NOODLE_DEBUG_NONE) {
  TestHost host;
  const TestBlock block = compile_source(host, source, level, debug_information);
  if (block.status != NOODLE_OK) return host.text();
  const Result<Bytecode> verified = verify_bytecode(block.bytes());
  return verified ? bytecode_text(*verified, source) : "refused: " + verified.error().message;
}

}  // namespace noodle::test

#endif
