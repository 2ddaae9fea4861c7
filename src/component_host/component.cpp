#include "component_host/component.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "base/check.h"
#include "component_host/dependencies.h"
#include "platform/exit_guard.h"

extern "C" {
const noodle_component_table* noodle_component_lexer(uint32_t abi_version);
const noodle_component_table* noodle_component_parser(uint32_t abi_version);
const noodle_component_table* noodle_component_optimizer(uint32_t abi_version);
const noodle_component_table* noodle_component_bytecode_generator(uint32_t abi_version);
}

namespace noodle::component_host {
namespace {

// What a component of each phase reads and writes.
struct PhaseShape {
  const char* reads_name;
  std::string_view reads;
  const char* writes_name;
  std::string_view writes;
};

constexpr PhaseShape kPhases[NOODLE_PHASES] = {
    {"source text", "", "tokens", NOODLE_TOKENS_CONTRACT},
    {"tokens", NOODLE_TOKENS_CONTRACT, "tree", NOODLE_TREE_CONTRACT},
    {"tree", NOODLE_TREE_CONTRACT, "tree", NOODLE_TREE_CONTRACT},
    {"tree", NOODLE_TREE_CONTRACT, "bytecode", NOODLE_BYTECODE_CONTRACT},
};

constexpr size_t kLongestText = 255;
// Of tables that end with `run`; what came later may be missing.
constexpr size_t kOldestTableSize = offsetof(noodle_component_table, dependencies);

// Texts of a table are only believed up to a length.
bool is_text(const char* text) {
  return text != nullptr && ::strnlen(text, kLongestText + 1) <= kLongestText;
}

bool is_fingerprint(std::string_view text) {
  return text.size() == 2 * NOODLE_FINGERPRINT_SIZE &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::unexpected<Error> refusal(const std::string& origin, std::string what) {
  return failure(ExitCode::kRefused, fmt::format("{}: {}", origin, what));
}

Result<void> check_contract(const char* direction, const char* seam, std::string_view found,
                            std::string_view known, const std::string& origin) {
  if (found == known) return {};
  return refusal(origin,
                 fmt::format("it {} {} by contract `{}`, and this noodlec has contract `{}`",
                             direction, seam, found.substr(0, 12), known.substr(0, 12)));
}

}  // namespace

std::string Component::title() const { return fmt::format("{} {}", table->name, table->version); }

Result<void> check_table(const noodle_component_table* table, noodle_phase phase,
                         std::string_view version, const std::string& origin) {
  if (table == nullptr)
    return refusal(origin, fmt::format("it does not serve ABI version {}", NOODLE_ABI_VERSION));
  if (table->size < kOldestTableSize) return refusal(origin, "its table is too short");
  if (table->abi_version != NOODLE_ABI_VERSION)
    return refusal(origin, fmt::format("it is for ABI version {}, and this noodlec has {}",
                                       table->abi_version, NOODLE_ABI_VERSION));
  for (const char* text :
       {table->name, table->version, table->reads, table->writes, table->fingerprint})
    if (!is_text(text)) return refusal(origin, "a text of its table is missing or too long");
  if (table->run == nullptr) return refusal(origin, "it has no function to run");
  const PhaseShape& shape = kPhases[phase];
  if (table->phase != static_cast<uint32_t>(phase) || phase_name(phase) != table->name)
    return refusal(origin, fmt::format("it is the component `{}` of phase {}, not `{}`",
                                       table->name, table->phase, phase_name(phase)));
  if (!version.empty() && version != table->version)
    return refusal(origin, fmt::format("it says that its version is {}", table->version));
  if (!is_fingerprint(table->fingerprint)) return refusal(origin, "its fingerprint is malformed");
  const Result<void> reads =
      check_contract("reads", shape.reads_name, table->reads, shape.reads, origin);
  if (!reads) return reads;
  const Result<void> writes =
      check_contract("writes", shape.writes_name, table->writes, shape.writes, origin);
  if (!writes) return writes;
  const char* dependencies = dependencies_text(table);
  if (!is_text(dependencies)) return refusal(origin, "its dependencies are too long");
  const auto parsed = parse_dependencies(dependencies);
  if (!parsed) return refusal(origin, parsed.error().message);
  return {};
}

ComponentSet embedded_components() {
  static constexpr noodle_component_entry kEntries[NOODLE_PHASES] = {
      noodle_component_lexer, noodle_component_parser, noodle_component_optimizer,
      noodle_component_bytecode_generator};
  ComponentSet set;
  for (int phase = 0; phase < NOODLE_PHASES; ++phase) {
    set[static_cast<size_t>(phase)].table = kEntries[phase](NOODLE_ABI_VERSION);
    CHECK(check_table(set[static_cast<size_t>(phase)].table, static_cast<noodle_phase>(phase), "",
                      "embedded"));
  }
  return set;
}

std::string component_path(const std::string& folder, noodle_phase phase,
                           std::string_view version) {
  return fmt::format("{}/{}-{}.so", folder, phase_name(phase), version);
}

Result<Component> load_component(const std::string& path, const Wanted& wanted) {
  // Its constructors run while it is opened.
  const platform::ForeignCode foreign(path);
  Result<platform::DynamicLibrary> library = platform::DynamicLibrary::open(path);
  if (!library) return std::unexpected(library.error());
  const auto entry =
      reinterpret_cast<noodle_component_entry>(library->function(NOODLE_COMPONENT_SYMBOL));
  if (entry == nullptr)
    return refusal(path, fmt::format("it has no function `{}`", NOODLE_COMPONENT_SYMBOL));
  const noodle_component_table* table = entry(NOODLE_ABI_VERSION);
  const Result<void> checked = check_table(table, wanted.phase, wanted.version, path);
  if (!checked) return std::unexpected(checked.error());
  if (!wanted.fingerprint.empty() && wanted.fingerprint != table->fingerprint)
    return refusal(
        path, fmt::format("its fingerprint is {}, not {}", table->fingerprint, wanted.fingerprint));
  return Component{table, std::make_shared<platform::DynamicLibrary>(*std::move(library))};
}

}  // namespace noodle::component_host
