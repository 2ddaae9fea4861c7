// The programs that new components have to compile before they are used. They are part of noodlec.
#ifndef NOODLE_UPGRADE_CORPUS_H
#define NOODLE_UPGRADE_CORPUS_H

#include <cstdint>
#include <span>
#include <string_view>

namespace noodle::upgrade {

// One file of src/upgrade/corpus. It may import another one, as "./NAME".
struct CorpusProgram {
  std::string_view name;
  std::string_view source;
  // With components whose edition has all that it uses; otherwise it has errors in any edition.
  bool compiles;
  // The language that it is written in: 1 for edition 1.1.
  uint32_t edition;
  // What it prints, and how `noodlec run` ends.
  std::string_view output;
  std::string_view errors;
  int exit_code;
};

std::span<const CorpusProgram> corpus();

}  // namespace noodle::upgrade

#endif
