#include "pipeline/nbc_file.h"

#include "catch.h"
#include "pipeline/compilation.h"

namespace {

using namespace noodle;
using namespace noodle::pipeline;

std::string encoded(Block content, const Provenance& provenance) {
  const NbcFrame frame = encode_nbc(content, provenance);
  std::string file = frame.head;
  file.append(reinterpret_cast<const char*>(content.data()), content.size());
  return file + frame.tail;
}

std::string compiled(const char* text) {
  const component_host::ComponentSet components = component_host::embedded_components();
  Compilation file("dir/a.nc", text);
  const Settings settings{&components};
  REQUIRE(compile(file, settings));
  REQUIRE_FALSE(file.block.empty());
  return encoded(file.block.bytes(), provenance_of(components, text, "dir/a.nc"));
}

}  // namespace

TEST_CASE("an .nbc file is read as it was written") {
  const std::string bytes = compiled("export function f(a) { return a + 1 }");
  const Result<NbcFile> file = decode_nbc(bytes, "a.nbc");
  REQUIRE(file);
  CHECK(file->provenance.source_name == "dir/a.nc");
  CHECK(file->provenance.components[NOODLE_PHASE_OPTIMIZER].name == "optimizer");
  CHECK(file->provenance.components[NOODLE_PHASE_LEXER].fingerprint.size() == 64);
  CHECK(encoded(file->content, file->provenance) == bytes);
}

TEST_CASE("a damaged .nbc file is found out") {
  const std::string bytes = compiled("print(1)");
  for (size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
    if (decode_nbc(damaged, "a.nbc")) FAIL_CHECK("byte " << i << " can be changed");
    if (decode_nbc(bytes.substr(0, i), "a.nbc")) FAIL_CHECK("can be cut at " << i);
  }
  CHECK_FALSE(decode_nbc(bytes + '\0', "a.nbc"));
  CHECK(decode_nbc(bytes.substr(0, 90), "a.nbc").error().code == ExitCode::kCorrupt);
  CHECK(decode_nbc("print(1)", "a.nc").error().code == ExitCode::kFailed);
}
