#include "upgrade/attempt.h"

#include <fmt/format.h>

#include "platform/interrupt.h"
#include "state/audit.h"

namespace noodle::upgrade {

Result<Report> audited(const Order& order, Result<Report> result) {
  if (result) return result;
  const ExitCode code = result.error().code;
  if (code == ExitCode::kRefused || code == ExitCode::kUnhealthy)
    static_cast<void>(state::append_audit(
        order.directory, {.event = "refused", .detail = result.error().message}, order.write()));
  return result;
}

Result<Report> until_committed(const Order& order, const Attempt& attempt) {
  for (;;) {
    Result<std::optional<Report>> report = attempt();
    if (!report) return audited(order, std::unexpected(report.error()));
    if (*report) return **std::move(report);
    if (platform::interrupt_signal() != 0) return platform::interrupted();
  }
}

void note_verdict(Report& report, Verdict verdict) {
  if (!verdict.unconfined.empty())
    report.warnings.push_back(
        fmt::format("the new components were tried out without a sandbox: {}", verdict.unconfined));
  report.verdict = std::move(verdict);
}

}  // namespace noodle::upgrade
