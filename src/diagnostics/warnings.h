// Which warnings are shown, and which count as errors: -W, -Wno-, -Werror, -w.
#ifndef NOODLE_DIAGNOSTICS_WARNINGS_H
#define NOODLE_DIAGNOSTICS_WARNINGS_H

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "diagnostics/diagnostic.h"

namespace noodle {

// What turns a warning on: nothing, -Wall, -Wextra.
enum class WarningGroup : uint8_t { kDefault, kAll, kExtra };

struct WarningName {
  std::string_view name;
  WarningGroup group;
  std::string_view description;
};
std::span<const WarningName> warning_names();

// What is said of one warning by name wins over -Wall, -Wextra and -Werror, in any order; of two
// sayings about the same name the later wins. Warnings of other makers' components belong to the
// default group.
class WarningPolicy {
 public:
  // `flag` is what follows -W: "all", "extra", "error", "no-error", "NAME", "no-NAME",
  // "error=NAME", "no-error=NAME". An unknown name is a usage error, except after "no-", so that a
  // build file can switch off what only newer releases warn about.
  Result<void> apply(std::string_view flag);
  // -w: no warnings, whatever else is said.
  void disable_all() { all_disabled_ = true; }
  bool all_disabled() const { return all_disabled_; }

  // None: not to be shown. Errors stay errors.
  std::optional<Severity> severity_of(const Diagnostic& diagnostic) const;

 private:
  // Unset: as the groups and -Werror have it.
  struct Setting {
    std::optional<bool> enabled;
    std::optional<bool> is_error;
  };

  std::map<std::string, Setting, std::less<>> settings_;
  WarningGroup level_ = WarningGroup::kDefault;
  bool all_disabled_ = false;
  bool errors_ = false;
};

}  // namespace noodle

#endif
