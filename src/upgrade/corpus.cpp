#include "upgrade/corpus.h"

namespace noodle::upgrade {

std::span<const CorpusProgram> corpus() {
  static constexpr CorpusProgram kPrograms[] = {
#include "corpus_table.h"
  };
  return kPrograms;
}

}  // namespace noodle::upgrade
