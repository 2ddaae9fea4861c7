#include "crash/operations.h"

#include <fmt/format.h>

#include "state/commit.h"
#include "state/initialize.h"
#include "state/object_store.h"
#include "state/rollback.h"
#include "state/slot.h"
#include "state/snapshot.h"

namespace noodle::safety {

using state::StateDirectory;

namespace {

constexpr std::string_view kManifestBegin = "manifest of ";

// A package without meaning: the state directory only knows its bytes.
struct Package {
  explicit Package(const std::string& name)
      : manifest(fmt::format("{}{}", kManifestBegin, name)),
        signature(fmt::format("signature of {}", name)) {
    for (int i = 0; i < 20; ++i) object += fmt::format("{} of the object of {}\n", i, name);
  }
  state::PackageParts parts() const { return {manifest, signature, object}; }

  std::string manifest;
  std::string signature;
  std::string object;
};

Package named(noodle_phase phase, const std::string& version) {
  return Package(fmt::format("{} {}", phase_name(phase), version));
}

state::ComponentVersion component_of(noodle_phase phase, const std::string& version,
                                     const state::StoredPackage& stored) {
  const Blake2b fingerprint = blake2b_of(fmt::format("{} {}", phase_name(phase), version));
  return {.version = version,
          .fingerprint = to_hex(fingerprint),
          .manifest = stored.manifest,
          .object = stored.object};
}

}  // namespace

// As `noodlec init` does.
Result<void> initialize(const StateDirectory& directory) {
  Result<state::Initialization> begun =
      state::Initialization::begin(directory.files(), directory.layout().root(), kOptions);
  if (!begun) return std::unexpected(begun.error());
  state::Components components;
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    components[phase] = {.version = "1.0.0", .fingerprint = to_hex(blake2b_of(phase_name(phase)))};
  }
  const Result<state::Generation> done =
      begun->finish({.why = state::Why::kInit, .detail = "init", .components = components});
  if (!done) return std::unexpected(done.error());
  return {};
}

// As `noodlec upgrade PHASE@VERSION` does, without a check of the package.
Result<void> upgrade(const StateDirectory& directory, noodle_phase phase,
                     const std::string& version) {
  const Result<state::Slot> slot = state::Slot::take(directory, 2, kOptions);
  if (!slot) return std::unexpected(slot.error());
  const Package package = named(phase, version);
  const Result<state::StoredPackage> stored = state::put_package(*slot, package.parts());
  if (!stored) return std::unexpected(stored.error());
  const Result<state::Generation> base = state::read_current(directory);
  if (!base) return std::unexpected(base.error());
  state::Components components = base->components;
  components[phase] = component_of(phase, version, *stored);
  const auto done = state::commit(directory, base->number,
                                  {.why = state::Why::kUpgrade,
                                   .detail = fmt::format("{} {}", phase_name(phase), version),
                                   .canary = state::Canary::kSkipped,
                                   .components = components},
                                  kOptions);
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<void> roll_back(const StateDirectory& directory, uint64_t number) {
  const Result<state::Generation> base = state::read_current(directory);
  if (!base) return std::unexpected(base.error());
  const Result<state::Generation> wanted = state::read_generation(directory, number);
  if (!wanted) return std::unexpected(wanted.error());
  const auto done = state::rollback(
      directory, base->number,
      {.restores = number, .detail = "back", .components = wanted->components}, kOptions);
  if (!done) return std::unexpected(done.error());
  return {};
}

Blake2b package_of(noodle_phase phase, const std::string& version) {
  return blake2b_of(named(phase, version).manifest);
}

bool package_is_whole(const StateDirectory& directory, const Blake2b& manifest) {
  const auto read = [&](state::PackagePart part) {
    return state::read_part(directory, manifest, part).value_or("");
  };
  const std::string text = read(state::PackagePart::kManifest);
  if (!text.starts_with(kManifestBegin)) return false;
  const Package package(text.substr(kManifestBegin.size()));
  return read(state::PackagePart::kSignature) == package.signature &&
         read(state::PackagePart::kObject) == package.object;
}

}  // namespace noodle::safety
