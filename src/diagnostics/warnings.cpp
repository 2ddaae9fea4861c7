#include "diagnostics/warnings.h"

#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/suggestion.h"

namespace noodle {
namespace {

constexpr WarningName kWarnings[] = {
    {"unused", WarningGroup::kDefault, "a variable, function or import that nothing mentions"},
    {"unreachable", WarningGroup::kDefault, "code that no path leads to"},
    {"shadow", WarningGroup::kAll, "a declaration that hides one of an enclosing scope"},
    {"implicit-declaration", WarningGroup::kExtra, "an assignment that declares its variable"},
};

const WarningName* find_warning(std::string_view name) {
  auto found = std::ranges::find(kWarnings, name, &WarningName::name);
  return found == std::end(kWarnings) ? nullptr : &*found;
}

Result<void> unknown_warning(std::string_view flag, std::string_view name) {
  std::vector<std::string_view> names{"all", "extra", "error"};
  for (const WarningName& warning : kWarnings) names.push_back(warning.name);
  std::string_view nearest = nearest_name(name, names);
  std::string hint = nearest.empty() ? "the names are listed in noodlec(1)"
                                     : fmt::format("did you mean `{}`?", nearest);
  return failure(ExitCode::kUsage, fmt::format("unknown warning `-W{}`", flag), hint);
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

}  // namespace

std::span<const WarningName> warning_names() { return kWarnings; }

Result<void> WarningPolicy::apply(std::string_view flag) {
  std::string_view name = flag;
  bool on = !take_prefix(name, "no-");
  if (name == "all" || name == "extra") {
    WarningGroup group = name == "all" ? WarningGroup::kAll : WarningGroup::kExtra;
    level_ = on ? std::max(level_, group) : WarningGroup::kDefault;
    return {};
  }
  if (name == "error") {
    errors_ = on;
    return {};
  }
  bool about_error = take_prefix(name, "error=");
  if (on && find_warning(name) == nullptr) return unknown_warning(flag, name);
  Setting& setting = settings_[std::string(name)];
  if (about_error) setting.is_error = on;
  // -Werror=NAME also asks for the warning; -Wno-error=NAME says nothing of that.
  if (!about_error || on) setting.enabled = on;
  return {};
}

std::optional<Severity> WarningPolicy::severity_of(const Diagnostic& diagnostic) const {
  if (diagnostic.severity == Severity::kError) return Severity::kError;
  if (all_disabled_) return std::nullopt;
  const WarningName* warning = find_warning(diagnostic.warning);
  WarningGroup group = warning == nullptr ? WarningGroup::kDefault : warning->group;
  auto found = settings_.find(diagnostic.warning);
  Setting setting = found == settings_.end() ? Setting{} : found->second;
  if (!setting.enabled.value_or(group <= level_)) return std::nullopt;
  return setting.is_error.value_or(errors_) ? Severity::kError : Severity::kWarning;
}

}  // namespace noodle
