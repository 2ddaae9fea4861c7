#include "upgrade/staging.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "platform/interrupt.h"
#include "state/small_files.h"

namespace noodle::upgrade {
namespace {

using component_host::phase_name;
using versions::Release;

// Only for a child process: what stays is put into the store anew.
Result<void> write_file(platform::FileSystem& files, const std::string& path,
                        std::string_view bytes) {
  Result<platform::OpenFile> file = files.create(path);
  Result<void> step =
      file ? files.write(*file, std::as_bytes(std::span(bytes))) : std::unexpected(file.error());
  if (step) step = files.close(*std::move(file));
  if (!step) return failure(fmt::format("cannot write `{}`: {}", path, step.error().message));
  return {};
}

bool is_same(const semver::Version& one, const semver::Version& other) {
  return one.to_string() == other.to_string();
}

}  // namespace

Result<VectorFiles> files_of(const state::Snapshot& snapshot) {
  const VectorFiles embedded = embedded_files();
  VectorFiles files;
  for (size_t i = 0; i < files.size(); ++i) {
    const state::ComponentVersion& component = snapshot.generation().components[i];
    files[i] = {component.version, component.fingerprint, ""};
    if (component.fingerprint == embedded[i].fingerprint) continue;
    Result<std::string> path = snapshot.object(static_cast<noodle_phase>(i));
    if (!path) return std::unexpected(path.error());
    files[i].path = *std::move(path);
  }
  return files;
}

Result<Staging> Staging::begin(const Order& order, const Planned& planned) {
  Result<state::Slot> slot = state::Slot::take(order.directory, order.most_slots, order.write());
  if (!slot) return std::unexpected(slot.error());
  return Staging(order, planned, *std::move(slot));
}

const Candidate* Staging::find(noodle_phase phase, const semver::Version& version) const {
  for (const Candidate& candidate : candidates_)
    if (candidate.phase == phase && is_same(candidate.release->version(), version))
      return &candidate;
  return nullptr;
}

Result<void> Staging::fetch() {
  const platform::Deadline deadline = order_.network();
  versions::Vector before = planned_.plan.from;
  for (const versions::Vector& step : planned_.plan.path) {
    for (size_t i = 0; i < step.size(); ++i) {
      const auto phase = static_cast<noodle_phase>(i);
      if (is_same(step[i], before[i]) || find(phase, step[i]) != nullptr) continue;
      if (Result<void> fetched = fetch(phase, step[i], deadline); !fetched) return fetched;
    }
    before = step;
  }
  return {};
}

Result<void> Staging::fetch(noodle_phase phase, const semver::Version& version,
                            platform::Deadline deadline) {
  if (platform::interrupt_signal() != 0) return platform::interrupted();
  const Release* release = planned_.sources->catalogue().find(phase, version);
  CHECK(release != nullptr);
  packages::FetchOptions options;
  options.deadline = deadline;
  if (std::ranges::any_of(release->channels, packages::is_url)) {
    options.partial_folder = order_.directory.layout().downloads();
    if (Result<void> made = state::ensure_folder(order_.directory.files(), options.partial_folder);
        !made)
      return made;
  }
  if (order_.progress)
    options.progress = [&](uint64_t done, uint64_t all) {
      order_.progress(
          fmt::format("fetching {}: {} of {} bytes", release->manifest.title(), done, all));
    };
  Result<std::optional<packages::Package>> package = planned_.sources->package(*release, options);
  if (!package) return std::unexpected(package.error());
  Candidate candidate{phase,
                      release,
                      *std::move(package),
                      {release->manifest.version_text, release->manifest.fingerprint, ""}};
  if (candidate.package) {
    candidate.file.path =
        fmt::format("{}/{}-{}.so", slot_.folder(), phase_name(phase), version.to_string());
    if (Result<void> written =
            write_file(order_.directory.files(), candidate.file.path, candidate.package->object);
        !written)
      return written;
  }
  candidates_.push_back(std::move(candidate));
  return {};
}

Result<Verdict> Staging::try_out() {
  Result<VectorFiles> before = files_of(planned_.base);
  if (!before) return std::unexpected(before.error());
  Verdict verdict;
  for (const versions::Vector& step : planned_.plan.path) {
    VectorFiles after;
    Result<Verdict> tried = try_step(*before, step, after);
    if (!tried || !tried->passed()) return tried;
    verdict = *std::move(tried);
    *before = after;
  }
  return verdict;
}

Result<Verdict> Staging::try_step(const VectorFiles& before, const versions::Vector& step,
                                  VectorFiles& after) {
  CanaryOrder trial{before, before};
  tried_.clear();
  for (size_t i = 0; i < step.size(); ++i) {
    if (before[i].version == step[i].to_string()) continue;
    const Candidate* candidate = find(static_cast<noodle_phase>(i), step[i]);
    CHECK(candidate != nullptr);
    trial.after[i] = candidate->file;
    trial.changes_behaviour |= candidate->release->manifest.changes_behaviour;
    tried_.push_back(candidate);
  }
  after = trial.after;
  if (!order_.with_canary) return try_vetting(after, order_.trial());
  return try_canary(trial, order_.trial());
}

std::vector<const Candidate*> Staging::suspects(const Verdict& verdict) const {
  std::vector<const Candidate*> found;
  for (const Candidate* candidate : tried_)
    if (candidate->package && (!verdict.component || verdict.component == candidate->phase))
      found.push_back(candidate);
  return found;
}

std::vector<const Candidate*> Staging::final_candidates() const {
  std::vector<const Candidate*> found;
  for (const versions::Change& change : planned_.plan.changes) {
    found.push_back(find(change.phase, change.to));
    CHECK(found.back() != nullptr);
  }
  return found;
}

Result<state::Components> Staging::store() {
  state::Components components = planned_.base.generation().components;
  for (const Candidate* candidate : final_candidates()) {
    if (platform::interrupt_signal() != 0) return platform::interrupted();
    state::ComponentVersion& component = components[candidate->phase];
    component = {candidate->file.version, candidate->file.fingerprint};
    if (!candidate->package) continue;
    const packages::Package& package = *candidate->package;
    const Result<state::StoredPackage> stored =
        state::put_package(slot_, {package.manifest_text, package.signature, package.object});
    if (!stored) return std::unexpected(stored.error());
    component.manifest = stored->manifest;
    component.object = stored->object;
  }
  return components;
}

}  // namespace noodle::upgrade
