// Runs files through a fuzz target: `fuzz_replay TARGET FILE...`. Prints the name of each before it
// begins, so that the last one is the one that failed.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string_view>

#include "target.h"

int main(int argc, char** argv) {
  using namespace noodle::fuzz;
  const std::map<std::string_view, Target*> targets = {
      {"lexer", lexer}, {"parser", parser},     {"compile", compile}, {"tokens", tokens},
      {"tree", tree},   {"bytecode", bytecode}, {"nbc", nbc},         {"semver", semver},
      {"elf", elf},     {"manifest", manifest}, {"archive", archive},
  };
  const auto found = argc > 2 ? targets.find(argv[1]) : targets.end();
  if (found == targets.end()) return 2;
  for (int i = 2; i < argc; ++i) {
    std::ifstream input(argv[i], std::ios::binary);
    if (!input) return 2;
    const std::string bytes{std::istreambuf_iterator<char>(input), {}};
    std::printf("%s\n", argv[i]);
    std::fflush(stdout);
    found->second(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  }
}
