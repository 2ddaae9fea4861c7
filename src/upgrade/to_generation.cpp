// Going to the components of a generation that is retained.
#include <fmt/format.h>

#include <algorithm>

#include "upgrade/attempt.h"
#include "upgrade/repair.h"
#include "upgrade/staging.h"
#include "upgrade/validation.h"

namespace noodle::upgrade {
namespace {

// What going to the components of another generation changes.
versions::Plan plan_between(const versions::Vector& from, const versions::Vector& to,
                            uint64_t generation) {
  versions::Plan plan;
  plan.from = from;
  plan.to = to;
  for (size_t i = 0; i < to.size(); ++i)
    if (to[i].to_string() != from[i].to_string())
      plan.changes.push_back({static_cast<noodle_phase>(i), from[i], to[i],
                              fmt::format("generation {} has it", generation),
                              versions::is_breaking(from[i], to[i])});
  if (!plan.changes.empty()) plan.path.push_back(to);
  return plan;
}

Result<Verdict> try_generation(const Order& order, const state::Snapshot& base,
                               const state::Snapshot& target) {
  CanaryOrder trial;
  Result<VectorFiles> before = files_of(base);
  if (!before) return std::unexpected(before.error());
  Result<VectorFiles> after = files_of(target);
  if (!after) return std::unexpected(after.error());
  // What its programs do was accepted when it was active.
  if (!order.with_canary) return try_vetting(*after, order.trial());
  return try_canary({*std::move(before), *std::move(after), true}, order.trial());
}

Result<std::optional<Report>> go_to_once(const Order& order, uint64_t number) {
  const Result<state::Snapshot> base = state::Snapshot::read(order.directory);
  if (!base) return std::unexpected(base.error());
  const Result<state::Snapshot> target = state::Snapshot::read(order.directory, number);
  if (!target) return std::unexpected(target.error());
  const Result<versions::Vector> from = vector_of(base->generation());
  if (!from) return std::unexpected(from.error());
  const Result<versions::Vector> to = vector_of(target->generation());
  if (!to) return std::unexpected(to.error());

  Report report{base->generation().number, plan_between(*from, *to, number)};
  const state::Generation both[] = {base->generation(), target->generation()};
  Repair repair = repair_packages(order, both);
  if (!repair.done) return std::unexpected(repair.done.error());
  report.repaired = std::move(repair.replaced);
  const auto is_same = [](const state::ComponentVersion& one,
                          const state::ComponentVersion& other) { return one.is_same(other); };
  if (std::ranges::equal(base->generation().components, target->generation().components, is_same))
    return report;
  if (Result<void> fits = versions::check_vector(*to, order.constraints); !fits)
    return std::unexpected(fits.error());
  const Result<trust::TrustStore> trust = trust::TrustStore::read(
      order.directory.files(), order.directory.layout().trust(), order.built_in);
  if (!trust) return std::unexpected(trust.error());
  Result<state::Components> components =
      validate(order.directory, target->generation().components, *trust);
  if (!components) return std::unexpected(components.error());
  Result<Verdict> verdict = try_generation(order, *base, *target);
  if (!verdict) return std::unexpected(verdict.error());
  if (Result<void> unharmed = check_unharmed(order, *base); !unharmed)
    return std::unexpected(unharmed.error());
  if (!verdict->passed())
    return failure(
        ExitCode::kUnhealthy,
        fmt::format("generation {} failed its health check: {}", number, verdict->detail),
        "nothing was changed");
  note_verdict(report, *std::move(verdict));

  const state::Proposal proposal{
      .why = state::Why::kUpgrade,
      .detail = fmt::format("to generation {}: {}{}", number, to_text(report.plan.changes),
                            flags_text(order)),
      .canary = order.with_canary ? state::Canary::kPassed : state::Canary::kSkipped,
      .components = *std::move(components)};
  Result<std::optional<state::Committed>> committed =
      state::commit(order.directory, report.base, proposal, order.write());
  if (!committed) return std::unexpected(committed.error());
  if (!*committed) return std::nullopt;
  report.committed = **std::move(committed);
  return report;
}

}  // namespace

Result<Report> preview_generation(const Order& order, uint64_t generation) {
  const Result<state::Snapshot> base = state::Snapshot::read(order.directory);
  if (!base) return std::unexpected(base.error());
  const Result<state::Snapshot> target = state::Snapshot::read(order.directory, generation);
  if (!target) return std::unexpected(target.error());
  const Result<versions::Vector> from = vector_of(base->generation());
  if (!from) return std::unexpected(from.error());
  const Result<versions::Vector> to = vector_of(target->generation());
  if (!to) return std::unexpected(to.error());
  if (Result<void> fits = versions::check_vector(*to, order.constraints); !fits)
    return std::unexpected(fits.error());
  const Result<trust::TrustStore> trust = trust::TrustStore::read(
      order.directory.files(), order.directory.layout().trust(), order.built_in);
  if (!trust) return std::unexpected(trust.error());
  const auto valid = validate(order.directory, target->generation().components, *trust);
  if (!valid) return std::unexpected(valid.error());
  return Report{base->generation().number, plan_between(*from, *to, generation)};
}

Result<Report> upgrade_to_generation(const Order& order, uint64_t generation) {
  return until_committed(order, [&] { return go_to_once(order, generation); });
}

}  // namespace noodle::upgrade
