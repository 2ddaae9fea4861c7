#include "upgrade/verdict.h"

#include <algorithm>
#include "base/json.h"

#include "component_host/component.h"

namespace noodle::upgrade {
namespace {

constexpr std::string_view kFindings[] = {
    "passed",   "mismatch", "crash",     "hang",       "forbidden",         "ended",
    "output",   "fault",    "new-error", "lost-error", "not-deterministic", "wrong-result",
    "behaviour"};

}  // namespace

std::string_view finding_name(Finding finding) { return kFindings[static_cast<size_t>(finding)]; }

std::string to_json(const Verdict& verdict) {
  Json json = {{"schema", "noodlec.canary/1"},
               {"verdict", finding_name(verdict.finding)},
               {"detail", verdict.detail},
               {"programs", verdict.programs},
               {"compilations", verdict.compilations},
               {"changed", verdict.changed}};
  if (verdict.component) json["component"] = component_host::phase_name(*verdict.component);
  if (!verdict.unconfined.empty()) json["unconfined"] = verdict.unconfined;
  // A detail may quote what a program printed.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Verdict> parse_verdict(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  try {
    if (json.at("schema") != "noodlec.canary/1") return std::nullopt;
    const auto* name = std::ranges::find(kFindings, json.at("verdict").get<std::string>());
    if (name == std::end(kFindings)) return std::nullopt;
    Verdict verdict;
    verdict.finding = static_cast<Finding>(name - kFindings);
    verdict.detail = json.at("detail").get<std::string>();
    verdict.programs = json.at("programs").get<uint32_t>();
    verdict.compilations = json.at("compilations").get<uint32_t>();
    verdict.changed = json.at("changed").get<std::vector<std::string>>();
    verdict.unconfined = json.value("unconfined", std::string());
    if (json.contains("component"))
      verdict.component = component_host::phase_named(json["component"].get<std::string>());
    return verdict;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace noodle::upgrade
