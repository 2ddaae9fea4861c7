#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "catch.h"
#include "component_host/call.h"
#include "component_host/dependencies.h"
#include "pipeline/compilation.h"

namespace {

using namespace noodle;
using namespace noodle::component_host;

using Run = noodle_status (*)(const noodle_host*, const noodle_job*, noodle_block*);

noodle_component_table table_of(noodle_phase phase, Run run) {
  noodle_component_table table = *embedded_components()[phase].table;
  table.run = run;
  return table;
}

// The error of a compile whose component of this phase runs `run`; empty when there is none.
std::string compile_with(noodle_phase phase, Run run) {
  const noodle_component_table table = table_of(phase, run);
  ComponentSet set = embedded_components();
  set[phase].table = &table;
  pipeline::Compilation file("a.nc", "print(1)");
  const pipeline::Settings settings{&set};
  const Result<void> done = pipeline::compile(file, settings);
  if (done) return "";
  CHECK(done.error().code == ExitCode::kFailed);
  CHECK(done.error().message.find(set[phase].title()) != std::string::npos);
  return done.error().message;
}

template <size_t kSize>
noodle_status give_bytes(const noodle_host* host, noodle_block* output, int byte) {
  output->data = host->allocate(host->context, kSize);
  std::memset(output->data, byte, kSize);
  output->size = output->capacity = kSize;
  return NOODLE_OK;
}

}  // namespace

TEST_CASE("a component that misbehaves is an error that names it") {
  for (noodle_phase phase : {NOODLE_PHASE_LEXER, NOODLE_PHASE_PARSER, NOODLE_PHASE_OPTIMIZER,
                             NOODLE_PHASE_BYTECODE_GENERATOR}) {
    INFO("phase " << phase);
    const auto says = [&](const char* text, Run run) {
      const std::string message = compile_with(phase, run);
      INFO(message);
      CHECK(message.find(text) != std::string::npos);
    };
    says("no output",
         [](const noodle_host*, const noodle_job*, noodle_block*) { return NOODLE_OK; });
    says("status 77", [](const noodle_host*, const noodle_job*, noodle_block*) {
      return static_cast<noodle_status>(77);
    });
    says("reported none",
         [](const noodle_host*, const noodle_job*, noodle_block*) { return NOODLE_ERRORS; });
    says("without being asked",
         [](const noodle_host*, const noodle_job*, noodle_block*) { return NOODLE_STOPPED; });
    says("out of memory",
         [](const noodle_host*, const noodle_job*, noodle_block*) { return NOODLE_OUT_OF_MEMORY; });
    says("exception",
         [](const noodle_host*, const noodle_job*, noodle_block*) -> noodle_status { throw 1; });
    says("memory it has", [](const noodle_host*, const noodle_job*, noodle_block* output) {
      static std::byte bytes[64];
      *output = {bytes, sizeof bytes, sizeof bytes};
      return NOODLE_OK;
    });
    says("memory it has", [](const noodle_host* host, const noodle_job*, noodle_block* output) {
      give_bytes<64>(host, output, 0);
      output->size = uint64_t{1} << 40;
      return NOODLE_OK;
    });
    says("did not have", [](const noodle_host* host, const noodle_job*, noodle_block* output) {
      give_bytes<64>(host, output, 0);
      host->release(host->context, output->data, 64);
      host->release(host->context, output->data, 64);
      return NOODLE_OK;
    });
    for (Run run : {Run([](const noodle_host* host, const noodle_job*, noodle_block* output) {
                      return give_bytes<1>(host, output, 0xff);
                    }),
                    Run([](const noodle_host* host, const noodle_job*, noodle_block* output) {
                      return give_bytes<4096>(host, output, 0);
                    }),
                    Run([](const noodle_host* host, const noodle_job*, noodle_block* output) {
                      return give_bytes<4096>(host, output, 0xff);
                    })})
      says("malformed", run);
  }
}

TEST_CASE("memory that a component forgets is freed, and what it returns is kept") {
  Memory memory;
  void* lost = memory.allocate(100);
  void* kept = memory.resize(memory.allocate(10), 1000);
  CHECK(lost != nullptr);
  CHECK(memory.take(kept, 1001).empty());
  const OwnedBlock block = memory.take(kept, 1000);
  CHECK(block.bytes().size() == 1000);
  CHECK(memory.take(kept, 1000).empty());
  CHECK_FALSE(memory.misused());
  memory.release(kept);
  CHECK(memory.misused());
}

TEST_CASE("a table that does not fit is refused with the reason") {
  const noodle_component_table good = *embedded_components()[NOODLE_PHASE_PARSER].table;
  CHECK(check_table(&good, NOODLE_PHASE_PARSER, good.version, "p.so"));
  CHECK(check_table(&good, NOODLE_PHASE_PARSER, "", "p.so"));
  const auto refused = [&](const char* text, const noodle_component_table& table,
                           const char* version = "") {
    const Result<void> checked = check_table(&table, NOODLE_PHASE_PARSER, version, "p.so");
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ExitCode::kRefused);
    INFO(checked.error().message);
    CHECK(checked.error().message.starts_with("p.so: "));
    CHECK(checked.error().message.find(text) != std::string::npos);
  };
  noodle_component_table table = good;
  refused("version is", table, "9.9.9");
  table.abi_version = 99;
  refused("ABI version 99", table);
  table = good;
  table.size = 16;
  refused("too short", table);
  table = good;
  table.name = "lexer";
  refused("`lexer`", table);
  table = good;
  table.phase = NOODLE_PHASE_LEXER;
  refused("phase 0", table);
  table = good;
  table.reads = NOODLE_TREE_CONTRACT;
  refused("reads tokens", table);
  table = good;
  table.writes = "";
  refused("writes tree", table);
  table = good;
  table.fingerprint = "abc";
  refused("fingerprint", table);
  table = good;
  table.version = nullptr;
  refused("text", table);
  table = good;
  table.run = nullptr;
  refused("function", table);
  table = good;
  for (const char* wrong : {"lexer", "lexr ^1.0.0", "lexer 1.x.y", "lexer ^1.0.0,parser *", ", "}) {
    table.dependencies = wrong;
    refused("dependency", table);
  }
  CHECK_FALSE(check_table(nullptr, NOODLE_PHASE_PARSER, "", "p.so"));
}

TEST_CASE("a set whose components need others is refused") {
  ComponentSet set = embedded_components();
  CHECK(check_dependencies(set));
  noodle_component_table lexer = *set[NOODLE_PHASE_LEXER].table;
  lexer.version = "1.0.0";
  set[NOODLE_PHASE_LEXER].table = &lexer;
  const Result<void> checked = check_dependencies(set);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().code == ExitCode::kRefused);
  CHECK(checked.error().message ==
        set[NOODLE_PHASE_PARSER].title() + " needs lexer ^1.1.0, and lexer 1.0.0 was chosen");
  lexer.version = "1.9.0";
  CHECK(check_dependencies(set));
  lexer.version = "2.0.0";
  CHECK_FALSE(check_dependencies(set));
  lexer.version = "no version";
  CHECK_FALSE(check_dependencies(set));
  noodle_component_table parser = *set[NOODLE_PHASE_PARSER].table;
  set[NOODLE_PHASE_PARSER].table = &parser;
  parser.dependencies = "lexer ^1.0.0 || ^3.0.0, optimizer >=1.0.0 <9.0.0";
  lexer.version = "3.1.0";
  CHECK(check_dependencies(set));
  parser.dependencies = nullptr;
  lexer.version = "1.0.0";
  CHECK(check_dependencies(set));
  // Older than the field.
  parser.dependencies = "lexer ^9.0.0";
  parser.size = offsetof(noodle_component_table, dependencies);
  CHECK(check_table(&parser, NOODLE_PHASE_PARSER, "", "p.so"));
  CHECK(check_dependencies(set));
}
