#include "driver/refusal.h"

#include <fmt/format.h>

#include "state/audit.h"

namespace noodle::driver {

std::unexpected<Error> refused(const state::StateDirectory& directory, std::string_view command,
                               const Error& error, const state::WriteOptions& options,
                               uint64_t active) {
  if (error.code == ExitCode::kRefused || error.code == ExitCode::kCorrupt) {
    const state::AuditEvent event{.event = "refused",
                                  .detail = fmt::format("{}: {}", command, error.message),
                                  .generation = active};
    static_cast<void>(state::append_audit(directory, event, options));
  }
  return std::unexpected(error);
}

}  // namespace noodle::driver
