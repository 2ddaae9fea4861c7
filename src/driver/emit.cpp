#include "driver/emit.h"

#include "bytecode/dump.h"
#include "tokens/dump.h"
#include "tree/dump.h"

namespace noodle::driver {

std::string seam_text(pipeline::Stage stage, Block block, std::string_view source, bool as_json) {
  const auto* header = reinterpret_cast<const noodle_seam_header*>(block.data());
  switch (stage) {
    case pipeline::Stage::kTokens:
      return as_json ? tokens_json(Tokens(header)) : tokens_text(Tokens(header));
    case pipeline::Stage::kTree:
    case pipeline::Stage::kOptimizedTree:
      return as_json ? tree_json(Tree(header)) : tree_text(Tree(header));
    case pipeline::Stage::kBytecode:
      return as_json ? bytecode_json(Bytecode(header)) : bytecode_text(Bytecode(header), source);
  }
  return {};
}

}  // namespace noodle::driver
