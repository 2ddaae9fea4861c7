#include "upgrade/upgrade.h"

#include <fmt/format.h>

#include "upgrade/attempt.h"
#include "upgrade/quarantine.h"
#include "upgrade/repair.h"
#include "upgrade/staged_upgrade.h"

namespace noodle::upgrade {
namespace {

Report report_of(const Planned& planned) {
  Report report;
  report.base = planned.base.generation().number;
  report.plan = planned.plan;
  report.warnings = planned.sources->warnings();
  for (const versions::HeldBack& kept : planned.plan.unaccepted) {
    const auto in_the_way = std::span(kept.reasons).subspan(1);
    report.warnings.push_back(
        fmt::format("{} {} is not accepted any more: {}; it stays active{}{}",
                    component_host::phase_name(kept.phase), kept.version.to_string(),
                    kept.reasons[0], in_the_way.empty() ? "" : ": ", fmt::join(in_the_way, "; ")));
  }
  return report;
}

std::string titles(std::span<const Candidate* const> candidates) {
  std::string text;
  for (const Candidate* candidate : candidates)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", candidate->release->manifest.title());
  return text;
}

Error unhealthy(const Order& order, const Staging& staging, const Verdict& verdict) {
  const std::vector<const Candidate*> suspects = staging.suspects(verdict);
  const bool misfits = verdict.finding == Finding::kMismatch;
  const std::string message =
      fmt::format("{} failed {} health check: {}",
                  suspects.empty() ? std::string("the new vector") : titles(suspects),
                  suspects.size() > 1 ? "their" : "its", verdict.detail);
  std::string hint = "nothing was changed";
  if (!suspects.empty() && (!misfits || verdict.component)) {
    const Result<uint32_t> tries = count_failure(order, suspects, verdict.detail);
    if (tries && *tries >= trust::kMostTries)
      hint += "; it is in quarantine now: `noodlec trust list`";
    else if (tries)
      hint += fmt::format("; after {} tries it is put in quarantine, this was number {}",
                          trust::kMostTries, *tries);
  }
  return {misfits ? ExitCode::kRefused : ExitCode::kUnhealthy, message, hint};
}

// What is critical to whoever made it is not taken untried.
Result<void> check_may_skip_canary(const Order& order, const Planned& planned) {
  if (order.with_canary) return {};
  for (const versions::Change& change : planned.plan.changes) {
    const versions::Release* release = planned.sources->catalogue().find(change.phase, change.to);
    if (release != nullptr && !release->embedded && release->manifest.critical)
      return failure(ExitCode::kRefused,
                     fmt::format("{} is critical, as its manifest says, and is not taken without a "
                                 "canary",
                                 release->manifest.title()),
                     "leave out `--no-canary`");
  }
  return {};
}

// All that can be found out before anything is kept.
Result<void> prepare(const Order& order, const Planned& planned, Staging& staging, Report& report) {
  // The packages are here and are what their manifests say; they are signed by whom we trust.
  if (Result<void> fetched = staging.fetch(); !fetched) return fetched;
  // They work, and do what the old ones did.
  Result<Verdict> verdict = staging.try_out();
  if (!verdict) return std::unexpected(verdict.error());
  // What ran was somebody else's code. That nothing was changed is not said unseen.
  if (Result<void> unharmed = check_unharmed(order, planned.base); !unharmed) return unharmed;
  if (!verdict->passed()) return std::unexpected(unhealthy(order, staging, *verdict));
  note_verdict(report, *std::move(verdict));
  return {};
}

// What was staged: its packages, and the generation on which they were tried out.
struct AtHand {
  std::vector<packages::Package> packages = {};
  std::optional<Blake2b> tried_on = std::nullopt;
  bool with_canary = false;
};

// A trial compares with what is active, so that this must be whole.
Result<Report> begin_report(const Order& order, const Planned& planned) {
  Report report = report_of(planned);
  Repair repair = repair_packages(order, std::span(&planned.base.generation(), 1));
  if (!repair.done) return std::unexpected(repair.done.error());
  report.repaired = std::move(repair.replaced);
  return report;
}

// nullopt: something else is active by now.
Result<std::optional<Report>> upgrade_once(const Order& wanted, const AtHand& at_hand) {
  const Result<Planned> planned = plan_upgrade(wanted, at_hand.packages);
  if (!planned) return std::unexpected(planned.error());
  Result<Report> begun = begin_report(wanted, *planned);
  if (!begun) return std::unexpected(begun.error());
  Report& report = *begun;
  if (planned->plan.changes.empty()) return report;

  // What passed on this very generation has passed.
  const bool was_tried = at_hand.tried_on == planned->base.digest();
  Order told = wanted;
  told.with_canary = was_tried ? at_hand.with_canary : wanted.with_canary;
  if (Result<void> may = check_may_skip_canary(told, *planned); !may)
    return std::unexpected(may.error());
  Order order = told;
  order.with_canary = told.with_canary && !was_tried;
  Result<Staging> staging = Staging::begin(order, *planned);
  if (!staging) return std::unexpected(staging.error());
  if (Result<void> done = prepare(order, *planned, *staging, report); !done)
    return std::unexpected(done.error());
  // They are in the store, durable, and nobody names them. A crash leaves them for `gc`.
  Result<state::Components> components = staging->store();
  if (!components) return std::unexpected(components.error());

  const state::Proposal proposal{
      .why = state::Why::kUpgrade,
      .detail = to_text(planned->plan.changes) + flags_text(told),
      .canary = told.with_canary ? state::Canary::kPassed : state::Canary::kSkipped,
      .components = *std::move(components)};
  Result<std::optional<state::Committed>> committed =
      state::commit(order.directory, report.base, proposal, order.write());
  if (!committed) return std::unexpected(committed.error());
  if (!*committed) return std::nullopt;
  report.committed = **std::move(committed);
  return report;
}

Result<Report> stage_once(const Order& order) {
  const Result<Planned> planned = plan_upgrade(order);
  if (!planned) return std::unexpected(planned.error());
  Result<Report> begun = begin_report(order, *planned);
  if (!begun) return std::unexpected(begun.error());
  Report& report = *begun;
  if (planned->plan.changes.empty()) return report;
  if (Result<void> may = check_may_skip_canary(order, *planned); !may)
    return std::unexpected(may.error());
  Result<Staging> staging = Staging::begin(order, *planned);
  if (!staging) return std::unexpected(staging.error());
  if (Result<void> done = prepare(order, *planned, *staging, report); !done)
    return std::unexpected(done.error());
  const auto before = list_staged(order.directory);
  if (Result<void> kept = keep_staged(order, *planned, *staging); !kept)
    return std::unexpected(kept.error());
  if (before && !before->empty())
    report.warnings.push_back(fmt::format("{}, which was staged before, is not staged any more",
                                          fmt::join(*before, ", ")));
  return report;
}

}  // namespace

Result<Report> preview(const Order& order) {
  const Result<Planned> planned = plan_upgrade(order);
  if (!planned) return std::unexpected(planned.error());
  Report report = report_of(*planned);
  for (const std::string& title : damaged_packages(order, planned->base.generation()))
    report.warnings.push_back(
        fmt::format("{} is damaged; `noodlec upgrade` replaces it if a channel has it", title));
  return report;
}

Result<Report> upgrade(const Order& order) {
  return until_committed(order, [&] { return upgrade_once(order, {}); });
}

Result<Report> stage(const Order& order) { return audited(order, stage_once(order)); }

Result<std::vector<std::string>> drop_what_is_staged(const Order& order) {
  const Result<std::vector<std::string>> titles = list_staged(order.directory);
  if (titles && titles->empty())
    return failure(ExitCode::kRefused, "nothing is staged", "`noodlec upgrade --stage` does that");
  if (Result<void> dropped = drop_staged(order); !dropped) return std::unexpected(dropped.error());
  return titles.value_or(std::vector<std::string>());
}

Result<Report> apply_staged(const Order& wanted) {
  Order order = wanted;
  Result<StagedUpgrade> staged = read_staged(order.directory);
  if (!staged) return audited(order, std::unexpected(staged.error()));
  order.requests = std::move(staged->requests);
  // What was allowed then is allowed now; the rules of the project may have changed.
  order.resolve.allow_breaking |= staged->allowed.allow_breaking;
  order.resolve.allow_downgrade |= staged->allowed.allow_downgrade;
  order.resolve.allow_irreversible |= staged->allowed.allow_irreversible;
  const AtHand at_hand{std::move(staged->packages), staged->base, staged->with_canary};
  order.with_canary = order.with_canary && staged->with_canary;
  Result<Report> report = until_committed(order, [&] { return upgrade_once(order, at_hand); });
  if (!report) return report;
  if (Result<void> dropped = drop_staged(order); !dropped)
    report->warnings.push_back(dropped.error().message);
  return report;
}

}  // namespace noodle::upgrade
