#include "driver/lock_warning.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/phase.h"
#include "driver/named_commands.h"

namespace noodle::driver {

std::string lock_warning(platform::FileSystem& files, const versions::Configuration& configuration,
                         const versions::Vector& active) {
  const auto lock = versions::applying_lock(files, configuration);
  if (!lock) return lock.error().message;
  if (!*lock) return {};
  const versions::Vector locked = versions::vector_of((*lock)->lock);
  std::vector<std::string> kept;
  for (size_t i = 0; i < locked.size(); ++i)
    if (semver::compare(locked[i], active[i]) != 0)
      kept.push_back(
          fmt::format("{} {}", phase_name(static_cast<noodle_phase>(i)), locked[i].to_string()));
  if (kept.empty()) return {};
  return with_state_directory(
      fmt::format("{} keeps {} for compiles; `noodlec versions --lock` locks the active ones",
                  (*lock)->path, fmt::join(kept, ", ")));
}

}  // namespace noodle::driver
