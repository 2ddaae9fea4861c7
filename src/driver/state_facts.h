// How commands show generations and their components, all in the same way.
#ifndef NOODLE_DRIVER_STATE_FACTS_H
#define NOODLE_DRIVER_STATE_FACTS_H

#include <string>

#include "driver/json_output.h"
#include "state/generation.h"
#include "state/state_directory.h"
#include "versions/constraints.h"

namespace noodle::driver {

// Where the code of a component comes from when it is needed.
enum class ComponentOrigin {
  kLinkedIn,
  kPackage,
  // It was linked into another noodlec, and there is no package of it for this platform.
  kNowhere
};
ComponentOrigin origin_of(noodle_phase phase, const state::ComponentVersion& component);

// "1 generation", "2 generations"
std::string count_text(uint64_t count, std::string_view what);

// What is no version counts as 0.0.0.
versions::Vector vector_of(const state::Components& components);

// "lexer 1.1.0, parser 1.1.0, optimizer 1.0.0, bytecode_generator 1.1.0"
std::string vector_text(const state::Components& components);
// "lexer 1.1.0 -> 1.0.0, parser 1.1.0 -> 1.0.0"; another build of a version has its fingerprint
// behind it. Empty when they are the same.
std::string difference_text(const state::Components& from, const state::Components& to);

// [{"name": "lexer", "version": …, "fingerprint": …, "manifest": … or null, "from": "linked in",
// "package" or null}, …]
Json components_json(const state::Components& components);
// [{"component": "lexer", "from": "1.1.0", "to": "1.0.0"}, …], those that differ.
Json difference_json(const state::Components& from, const state::Components& to);

// What a rollback has gone back to: a generation as a whole, or one of which it has only a part.
struct Restored {
  std::optional<uint64_t> whole = {};
  std::optional<uint64_t> part = {};
};
Restored restored_by(const state::StateDirectory& directory, const state::Generation& generation);
// Or null.
Json number_json(const std::optional<uint64_t>& number);

// An object: number, parent, why, detail, restores, restores_part_of, who, when, canary,
// components.
Json generation_json(const state::Generation& generation, const Restored& restored);

}  // namespace noodle::driver

#endif
