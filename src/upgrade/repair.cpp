#include "upgrade/repair.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/interrupt.h"
#include "state/audit.h"
#include "state/object_store.h"
#include "state/small_files.h"
#include "upgrade/component_files.h"
#include "upgrade/validation.h"

namespace noodle::upgrade {
namespace {

using component_host::phase_name;
using state::ComponentVersion;

struct Damaged {
  noodle_phase phase;
  ComponentVersion component;
  // What was found when it was looked at.
  Error error;

  std::string title() const { return fmt::format("{} {}", phase_name(phase), component.version); }
};

Result<void> check(const state::StateDirectory& directory, noodle_phase phase,
                   const ComponentVersion& component) {
  const Result<state::StoredPackage> stored = state::verify_component(directory, phase, component);
  if (!stored) return std::unexpected(stored.error());
  const std::string signature =
      directory.layout().package(*component.manifest, state::PackagePart::kSignature);
  const Result<bool> missing = state::is_missing(directory.files(), signature);
  if (!missing) return std::unexpected(missing.error());
  if (*missing) return failure(ExitCode::kCorrupt, fmt::format("`{}` is missing", signature));
  return {};
}

// Only a key that is known tells.
Result<void> check_signature(const Order& order, const trust::TrustStore& trust,
                             const Blake2b& manifest) {
  const auto text = state::read_part(order.directory, manifest, state::PackagePart::kManifest);
  const auto signature =
      state::read_part(order.directory, manifest, state::PackagePart::kSignature);
  if (!text) return std::unexpected(text.error());
  if (!signature) return std::unexpected(signature.error());
  if (!has_wrong_signature(*text, *signature, trust, order.built_in.key)) return {};
  return failure(ExitCode::kCorrupt,
                 fmt::format("`{}` is damaged", order.directory.layout().package(
                                                    manifest, state::PackagePart::kSignature)));
}

std::vector<Damaged> find_damaged(const Order& order,
                                  std::span<const state::Generation> generations) {
  std::vector<Damaged> found;
  const Result<trust::TrustStore> trust = trust::TrustStore::read(
      order.directory.files(), order.directory.layout().trust(), order.built_in);
  for (const state::Generation& generation : generations)
    for (size_t i = 0; i < generation.components.size(); ++i) {
      const auto phase = static_cast<noodle_phase>(i);
      const ComponentVersion& component = generation.components[i];
      const auto is_it = [&](const Damaged& other) {
        return other.component.manifest == component.manifest;
      };
      if (!component.manifest || std::ranges::any_of(found, is_it)) continue;
      Result<void> sound = check(order.directory, phase, component);
      if (sound && trust) sound = check_signature(order, *trust, *component.manifest);
      if (!sound && sound.error().code == ExitCode::kCorrupt)
        found.push_back({phase, component, sound.error()});
    }
  return found;
}

Result<void> replace(const Order& order, const Sources& sources, const Damaged& damaged) {
  if (platform::interrupt_signal() != 0) return platform::interrupted();
  packages::FetchOptions fetch;
  fetch.deadline = order.network();
  const Result<std::optional<packages::Package>> found =
      sources.package_from_channel(*damaged.component.manifest, fetch);
  if (!found) return std::unexpected(found.error());
  if (!*found) return failure("no channel has it");
  const packages::Package& package = **found;
  Result<state::Slot> slot = state::Slot::take(order.directory, order.most_slots, order.write());
  if (!slot) return std::unexpected(slot.error());
  const Result<state::StoredPackage> stored =
      state::put_package(*slot, {package.manifest_text, package.signature, package.object});
  if (!stored) return std::unexpected(stored.error());
  return {};
}

}  // namespace

std::vector<std::string> damaged_packages(const Order& order, const state::Generation& generation) {
  std::vector<std::string> titles;
  for (const Damaged& damaged : find_damaged(order, std::span(&generation, 1)))
    titles.push_back(damaged.title());
  return titles;
}

Repair repair_packages(const Order& order, std::span<const state::Generation> generations) {
  Repair repair;
  const std::vector<Damaged> all = find_damaged(order, generations);
  if (all.empty()) return repair;
  const Result<trust::TrustStore> trust = trust::TrustStore::read(
      order.directory.files(), order.directory.layout().trust(), order.built_in);
  if (!trust) return {{}, std::unexpected(trust.error())};
  Sources sources(order.directory.files(), *trust, order.network());
  for (const ChannelPlace& channel : order.channels)
    if (Result<void> added = sources.add_channel(channel); !added)
      return {{}, std::unexpected(added.error())};
  const VectorFiles embedded = embedded_files();
  for (const Damaged& damaged : all) {
    const Result<void> replaced = replace(order, sources, damaged);
    // What is linked in is used in its place.
    const bool is_needed = damaged.component.fingerprint != embedded[damaged.phase].fingerprint;
    if (replaced)
      repair.replaced.push_back(damaged.title());
    else if (is_needed && repair.done)
      repair.done =
          failure(ExitCode::kCorrupt, damaged.error.message,
                  fmt::format("it cannot be replaced: {}; `noodlec rollback` goes back to "
                              "what works",
                              replaced.error().message));
  }
  if (repair.replaced.empty()) return repair;
  const state::AuditEvent event{
      .event = "repaired",
      .detail = fmt::format("replaced damaged packages: {}", fmt::join(repair.replaced, ", "))};
  if (Result<void> written = state::append_audit(order.directory, event, order.write());
      !written && repair.done)
    repair.done = std::move(written);
  return repair;
}

Result<void> check_unharmed(const Order& order, const state::Snapshot& base) {
  const auto harmed = [](const std::string& what) {
    return failure(ExitCode::kCorrupt,
                   fmt::format("the state directory was damaged while new components were tried "
                               "out: {}",
                               what),
                   "`noodlec doctor` says what is damaged");
  };
  const Result<state::Generation> old =
      state::read_generation(order.directory, base.generation().number, base.digest());
  if (!old) return harmed(old.error().message);
  const Result<state::Snapshot> now = state::Snapshot::read(order.directory);
  if (!now) return harmed(now.error().message);
  const state::Generation both[] = {*old, now->generation()};
  const std::vector<Damaged> damaged = find_damaged(order, both);
  if (!damaged.empty()) return harmed(damaged[0].error.message);
  const Result<trust::TrustStore> trust = trust::TrustStore::read(
      order.directory.files(), order.directory.layout().trust(), order.built_in);
  if (!trust) return harmed(trust.error().message);
  return {};
}

}  // namespace noodle::upgrade
