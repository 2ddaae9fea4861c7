// What `noodlec versions` knows: what is in use, what there is, and what the project wants.
#ifndef NOODLE_DRIVER_VERSION_FACTS_H
#define NOODLE_DRIVER_VERSION_FACTS_H

#include <optional>
#include <string>
#include <vector>

#include "driver/json_output.h"
#include "state/generation.h"
#include "versions/catalogue.h"
#include "versions/constraints.h"
#include "versions/lock_file.h"

namespace noodle::driver {

struct VersionFacts {
  versions::Configuration configuration;
  // Nothing without a state directory, or when it is to be ignored.
  std::optional<state::StateDirectory> directory = std::nullopt;
  std::optional<state::Generation> generation = std::nullopt;
  // Of the generation; without one those that are linked in.
  state::Components active = {};
  versions::Vector vector = {};
  std::optional<versions::ProjectLock> lock = std::nullopt;
  // What compiles: the locked versions, or the active ones.
  versions::Vector compiling = {};
  versions::Catalogue catalogue = {};
  // Channels that could not be read.
  std::vector<std::string> warnings = {};
};

// The state directory as StateDirectory::find has it; `channels` come besides those of noodle.toml
// and the one that was built with this program.
Result<VersionFacts> gather_versions(platform::FileSystem& files,
                                     const std::string& state_directory,
                                     const std::vector<std::string>& channels);

// Of the component that compiles; empty when a locked one is nowhere.
std::string compiling_fingerprint(const VersionFacts& facts, noodle_phase phase);
// What a release is: version, places, changes and so on.
Json release_json(const VersionFacts& facts, const versions::Release& release);
// "active, locked, installed, embedded" and the channels.
std::string places_text(const VersionFacts& facts, const versions::Release& release);

// All that there is, the newest first, with what is new in each.
std::string version_list_text(const VersionFacts& facts);
Json version_list_json(const VersionFacts& facts);

}  // namespace noodle::driver

#endif
