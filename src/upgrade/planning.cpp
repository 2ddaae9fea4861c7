#include "upgrade/planning.h"

#include <fmt/format.h>

#include <algorithm>

namespace noodle::upgrade {
namespace {

std::string what_failed(std::span<const versions::Request> requests) {
  if (requests.empty()) return "cannot upgrade";
  std::string names;
  for (const versions::Request& request : requests) {
    if (!names.empty()) names += ", ";
    names += component_host::phase_name(request.phase);
    if (request.range) names += fmt::format(" to {}", request.range->text);
  }
  return fmt::format("cannot upgrade {}", names);
}

std::vector<versions::Request> requests_of(const Order& order) {
  if (!order.requests.empty()) return order.requests;
  std::vector<versions::Request> all;
  all.reserve(NOODLE_PHASES);
  for (int i = 0; i < NOODLE_PHASES; ++i)
    all.push_back({.phase = static_cast<noodle_phase>(i), .is_named = false});
  return all;
}

Result<std::unique_ptr<Sources>> gather(const Order& order, const trust::TrustStore& trust,
                                        std::vector<packages::Package> at_hand) {
  auto sources = std::make_unique<Sources>(order.directory.files(), trust, order.network());
  for (packages::Package& package : at_hand) sources->add_package(std::move(package), "staged");
  if (Result<void> added = sources->add_installed(order.directory); !added)
    return std::unexpected(added.error());
  for (const ChannelPlace& channel : order.channels)
    if (Result<void> added = sources->add_channel(channel); !added)
      return std::unexpected(added.error());
  sources->add_embedded();
  return sources;
}

// Who names a component is told when all that is newer is refused: by its signatures, a floor, the
// quarantine.
Result<void> check_named(const Order& order, const versions::Catalogue& catalogue,
                         const versions::Plan& plan) {
  for (const versions::Request& request : order.requests) {
    const auto is_it = [&](const auto& other) { return other.phase == request.phase; };
    if (std::ranges::any_of(plan.changes, is_it)) continue;
    const auto held = std::ranges::find_if(plan.held_back, is_it);
    if (held == plan.held_back.end()) continue;
    const auto may_be_used = [&](const versions::Release& release) {
      return semver::compare(release.version(), plan.from[request.phase]) > 0 &&
             release.unusable.empty();
    };
    if (std::ranges::none_of(catalogue.releases(request.phase), may_be_used))
      return failure(ExitCode::kRefused, fmt::format("{}: {}", what_failed(order.requests),
                                                     fmt::join(held->reasons, "; ")));
  }
  return {};
}

}  // namespace

Result<versions::Vector> vector_of(const state::Generation& generation) {
  versions::Vector vector;
  for (size_t i = 0; i < vector.size(); ++i) {
    auto version = semver::Version::parse(generation.components[i].version);
    if (!version)
      return failure(ExitCode::kCorrupt,
                     fmt::format("generation {}: `{}` is no version of {}", generation.number,
                                 generation.components[i].version,
                                 component_host::phase_name(static_cast<noodle_phase>(i))));
    vector[i] = *std::move(version);
  }
  return vector;
}

std::string to_text(const std::vector<versions::Change>& changes) {
  std::string text;
  for (const versions::Change& change : changes)
    text += fmt::format("{}{} {} -> {}", text.empty() ? "" : ", ",
                        component_host::phase_name(change.phase), change.from.to_string(),
                        change.to.to_string());
  return text;
}

std::string flags_text(const Order& order) {
  const std::pair<bool, std::string_view> flags[] = {
      {!order.with_canary, "--no-canary"},
      {order.resolve.allow_breaking, "--allow-breaking"},
      {order.resolve.allow_downgrade, "--allow-downgrade"},
      {order.resolve.allow_irreversible, "--allow-irreversible"}};
  std::string text;
  for (const auto& [is_given, name] : flags)
    if (is_given) text += fmt::format("{}{}", text.empty() ? " (" : ", ", name);
  return text.empty() ? text : text + ")";
}

Result<Planned> plan_upgrade(const Order& order) { return plan_upgrade(order, {}); }

Result<Planned> plan_upgrade(const Order& order, std::vector<packages::Package> at_hand) {
  Result<state::Snapshot> base = state::Snapshot::read(order.directory);
  if (!base) return std::unexpected(base.error());
  const Result<versions::Vector> active = vector_of(base->generation());
  if (!active) return std::unexpected(active.error());
  Result<trust::TrustStore> trust = trust::TrustStore::read(
      order.directory.files(), order.directory.layout().trust(), order.built_in);
  if (!trust) return std::unexpected(trust.error());
  auto kept_trust = std::make_unique<trust::TrustStore>(*std::move(trust));
  Result<std::unique_ptr<Sources>> sources = gather(order, *kept_trust, std::move(at_hand));
  if (!sources) return std::unexpected(sources.error());
  auto plan = versions::resolve((*sources)->catalogue(), *active, requests_of(order),
                                order.constraints, order.resolve);
  if (!plan) return std::unexpected(plan.error().to_error(what_failed(order.requests)));
  if (Result<void> may = check_named(order, (*sources)->catalogue(), *plan); !may)
    return std::unexpected(may.error());
  return Planned{*std::move(base), std::move(kept_trust), *std::move(sources), *std::move(plan)};
}

}  // namespace noodle::upgrade
