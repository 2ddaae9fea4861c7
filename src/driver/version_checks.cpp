#include "driver/version_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "base/phase.h"
#include "driver/command_line.h"
#include "versions/resolver.h"

namespace noodle::driver {
namespace {

using versions::Constraint;
using versions::Release;

void add_check(const VersionFacts& facts, const Constraint& constraint, Answer& answer) {
  const semver::Version& active = facts.compiling[constraint.phase];
  const std::string_view name = phase_name(constraint.phase);
  const bool met = constraint.range.contains(active);
  answer.text += fmt::format("{}: {} {} is in use, {} wanted\n", met ? "ok" : "error", name,
                             active.to_string(), constraint.text);
  if (!met) answer.code = ExitCode::kRefused;
  Json fitting = Json::array();
  Json warnings = Json::array();
  for (const Release& release : facts.catalogue.releases(constraint.phase) | std::views::reverse) {
    if (!constraint.range.contains(release.version()) || !release.unusable.empty()) continue;
    fitting.push_back(release_json(facts, release));
    if (met) continue;
    answer.text += fmt::format("  fits: {} ({})\n", release.manifest.version_text,
                               places_text(facts, release));
    if (!versions::is_breaking(active, release.version())) continue;
    warnings.push_back(fmt::format("{} {} is a breaking change from {}", name,
                                   release.manifest.version_text, active.to_string()));
    answer.text += fmt::format("  warning: {}\n", warnings.back().get<std::string>());
  }
  if (!met && fitting.empty()) answer.text += "  no version that there is would fit\n";
  answer.json["checks"].push_back({{"component", name},
                                   {"wanted", constraint.text},
                                   {"active", active.to_string()},
                                   {"met", met},
                                   {"warnings", std::move(warnings)},
                                   {"fitting", std::move(fitting)}});
}

struct PathQuestion {
  noodle_phase phase;
  semver::Version from;
  semver::Version to;
};

Result<PathQuestion> parse_path(const std::string& text) {
  const auto wrong = [&] {
    return usage_error(fmt::format("`{}` is no path", text), "as in `parser@1.0.0..1.1.0`");
  };
  const size_t at = text.find('@');
  const size_t dots = text.find("..");
  if (at == std::string::npos || dots == std::string::npos || dots < at) return wrong();
  const std::optional<noodle_phase> phase = phase_named(text.substr(0, at));
  if (!phase)
    return usage_error(fmt::format("there is no component `{}`", text.substr(0, at)),
                       "the components are lexer, parser, optimizer and bytecode_generator");
  const auto from = semver::Version::parse(text.substr(at + 1, dots - at - 1));
  const auto to = semver::Version::parse(text.substr(dots + 2));
  if (!from || !to) return wrong();
  return PathQuestion{*phase, *from, *to};
}

}  // namespace

Result<Answer> check_constraints(const VersionFacts& facts, const std::vector<std::string>& texts) {
  Answer answer{{}, {{"checks", Json::array()}}};
  for (const std::string& text : texts) {
    const Result<Constraint> constraint = versions::parse_constraint(text, "--check", false);
    if (!constraint) return std::unexpected(constraint.error());
    add_check(facts, *constraint, answer);
  }
  return answer;
}

Result<Answer> check_satisfies(const std::string& range, const std::vector<std::string>& texts) {
  const auto parsed = semver::Range::parse(range);
  if (!parsed)
    return usage_error(
        fmt::format("`{}` is no range of versions: {}", range, parsed.error().message));
  if (texts.empty()) return usage_error("`--satisfies` needs a version too");
  std::vector<semver::Version> found;
  for (const std::string& text : texts) {
    auto version = semver::Version::parse(text);
    if (!version)
      return usage_error(fmt::format("`{}` is no version: {}", text, version.error().message));
    if (parsed->contains(*version)) found.push_back(*std::move(version));
  }
  std::ranges::stable_sort(found,
                           [](const auto& a, const auto& b) { return semver::compare(a, b) < 0; });
  Answer answer{{}, {{"range", range}, {"satisfying", Json::array()}}};
  for (const semver::Version& version : found) {
    answer.text += version.to_string() + "\n";
    answer.json["satisfying"].push_back(version.to_string());
  }
  if (found.empty()) answer.code = ExitCode::kRefused;
  return answer;
}

Result<Answer> check_path(const VersionFacts& facts, const std::string& text) {
  const Result<PathQuestion> question = parse_path(text);
  if (!question) return std::unexpected(question.error());
  const auto& [phase, from, to] = *question;
  const auto path = versions::find_path(facts.catalogue, phase, from, to);
  const bool back = semver::compare(to, from) < 0;
  Answer answer{{},
                {{"component", phase_name(phase)},
                 {"from", from.to_string()},
                 {"to", to.to_string()},
                 {"found", path.has_value()},
                 {"irreversible", path && path->irreversible},
                 {"downgrade", back},
                 {"steps", Json::array()}}};
  if (!path) {
    answer.text = fmt::format("no path leads from {} {} to {}\n", phase_name(phase),
                              from.to_string(), to.to_string());
    answer.code = ExitCode::kRefused;
    return answer;
  }
  answer.text = fmt::format("{} {}\n", phase_name(phase), from.to_string());
  semver::Version before = from;
  for (const Release* step : path->steps) {
    answer.json["steps"].push_back(release_json(facts, *step));
    answer.text += fmt::format("  -> {}{}\n", step->manifest.version_text,
                               back                                             ? " (a step back)"
                               : versions::is_breaking(before, step->version()) ? " (breaking)"
                                                                                : "");
    before = step->version();
    for (const auto& dependency : step->manifest.dependencies)
      answer.text +=
          fmt::format("     needs {} {}\n", phase_name(dependency.phase), dependency.range_text);
  }
  if (path->irreversible) answer.text += "  it cannot be undone\n";
  return answer;
}

}  // namespace noodle::driver
