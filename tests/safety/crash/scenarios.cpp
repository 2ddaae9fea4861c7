#include "crash/scenario.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "crash/operations.h"
#include "state/audit.h"
#include "state/collector.h"
#include "state/doctor.h"
#include "state/history.h"
#include "state/points.h"
#include "state/snapshot.h"

namespace noodle::safety {
namespace {

using state::StateDirectory;
using Prepare = std::function<void(const StateDirectory&)>;

const Harmless kAudit{"without sync .noodle/audit.log", "recovery writes the line again"};

// Generation 1 as `init` makes it, 2 and 3 with another lexer each.
void make_three(const StateDirectory& directory) {
  must("init", initialize(directory));
  must("upgrade", upgrade(directory, NOODLE_PHASE_LEXER, "1.1.0"));
  must("upgrade", upgrade(directory, NOODLE_PHASE_LEXER, "1.2.0"));
}

bool lexer_is(const StateDirectory& directory, const std::string& version) {
  const Result<state::Generation> current = state::read_current(directory);
  return current && current->components[NOODLE_PHASE_LEXER].version == version &&
         current->number > 1;
}

bool has_generation(const StateDirectory& directory) {
  return state::read_current(directory).has_value();
}

bool has_audit(const StateDirectory& directory, const std::string& detail) {
  const Result<state::AuditLog> log = state::read_audit(directory);
  if (!log) return false;
  for (const state::AuditLine& line : log->lines)
    if (line.event.detail == detail) return true;
  return false;
}

bool has_point(const StateDirectory& directory, const std::string& name) {
  const Result<state::Pointer> point = state::read_point(directory, name);
  return point && state::read_generation(directory, point->generation, point->digest);
}

void make_named(const StateDirectory& directory) {
  make_three(directory);
  must("point", state::create_point(directory, "before", 2, kOptions));
}

void make_five(const StateDirectory& directory) {
  make_named(directory);
  must("upgrade", upgrade(directory, NOODLE_PHASE_PARSER, "1.1.0"));
  must("upgrade", upgrade(directory, NOODLE_PHASE_PARSER, "1.2.0"));
}

void overwrite(const std::string& path, const std::string& text) {
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  std::ofstream(path, std::ios::binary) << text;
}

Result<void> collect(const StateDirectory& directory) {
  const auto done = state::collect(directory, {.keep = 1}, kOptions);
  if (!done) return std::unexpected(done.error());
  return {};
}

bool is_collected(const StateDirectory& directory) {
  const auto numbers = state::list_generations(directory);
  return numbers && *numbers == std::vector<uint64_t>{2, 4, 5};
}

Result<void> mend(const StateDirectory& directory) {
  const Result<state::Diagnosis> done = state::examine(directory, true, kOptions);
  if (!done) return std::unexpected(done.error());
  return {};
}

bool is_mended(const StateDirectory& directory) {
  const Result<state::Diagnosis> done = state::examine(directory, false, kOptions);
  return done && done->errors() == 0;
}

Result<void> create_point(const StateDirectory& directory) {
  return state::create_point(directory, "before", 2, kOptions);
}

Result<void> delete_point(const StateDirectory& directory) {
  return state::delete_point(directory, "before", kOptions);
}

Result<void> refuse(const StateDirectory& directory) {
  return state::append_audit(directory, {.event = "refused", .detail = "no"}, kOptions);
}

Scenario upgrade_scenario(std::string name, const std::string& version) {
  return {.name = std::move(name),
          .prepare = make_three,
          .run =
              [version](const StateDirectory& directory) {
                return upgrade(directory, NOODLE_PHASE_LEXER, version);
              },
          .is_done =
              [version](const StateDirectory& directory) { return lexer_is(directory, version); },
          .keeps = {1, 2, 3},
          .harmless = {kAudit}};
}

Scenario rollback_scenario(std::string name, bool is_full) {
  return {.name = std::move(name),
          .prepare = make_three,
          .run = [](const StateDirectory& directory) { return roll_back(directory, 2); },
          .is_done = [](const StateDirectory& directory) { return lexer_is(directory, "1.1.0"); },
          .keeps = {1, 2, 3},
          .is_full = is_full,
          .harmless = {kAudit}};
}

Scenario repair(const std::string& name, const Prepare& damage) {
  return {.name = "repair of " + name,
          .prepare =
              [damage](const StateDirectory& directory) {
                make_named(directory);
                damage(directory);
              },
          .run = mend,
          .is_done = is_mended,
          .repairs = true};
}

std::vector<Scenario> upgrades() {
  Scenario fresh = upgrade_scenario("upgrade", "1.3.0");
  const char* const unnamed =
      "no generation names the package; putting it again compares its bytes";
  for (const char* part : {"minisig", "toml", "so"})
    fresh.harmless.push_back(
        {fmt::format("rename .noodle/tmp/slot-*/package.{0} to *.{0} before its sync", part),
         unnamed});
  Scenario known = upgrade_scenario("upgrade to what is there", "1.1.0");
  known.harmless.push_back({"without sync folder .noodle/objects/*", "the package was durable"});
  known.harmless.push_back({"without sync folder .noodle/objects", "the package was durable"});
  Scenario damaged = upgrade_scenario("upgrade to what is damaged", "1.1.0");
  damaged.repairs = true;
  damaged.is_done = [](const StateDirectory& directory) {
    return lexer_is(directory, "1.1.0") && is_mended(directory);
  };
  damaged.harmless.push_back({"without sync folder .noodle/objects", "the folder was durable"});
  damaged.harmless.push_back(
      {"rename .noodle/tmp/slot-*/package.so to *.so before its sync", "it is damaged before"});
  damaged.prepare = [](const StateDirectory& directory) {
    make_three(directory);
    overwrite(directory.layout().package(package_of(NOODLE_PHASE_LEXER, "1.1.0"),
                                         state::PackagePart::kObject),
              "damaged");
  };
  return {fresh, known, damaged};
}

std::vector<Scenario> rollbacks() {
  Scenario full = rollback_scenario("rollback without space", true);
  for (const char* name : {"*.toml.new", "CURRENT.new"})
    full.harmless.push_back({fmt::format("rename .noodle/reserve/* to {} before its sync", name),
                             "recovery removes what has such a name"});
  return {rollback_scenario("rollback", false), full};
}

std::vector<Scenario> small_changes() {
  const auto has_before = [](const StateDirectory& directory) {
    return has_point(directory, "before");
  };
  return {
      {.name = "init",
       .prepare = [](const StateDirectory&) {},
       .run = initialize,
       .is_done = [](const StateDirectory& directory) { return has_generation(directory); },
       .makes_root = true,
       .harmless = {{"without sync .noodle.init/lock", "it is empty"},
                    {"without sync .noodle.init/audit.log", "recovery writes the line again"}}},
      {.name = "point create",
       .prepare = make_three,
       .run = create_point,
       .is_done = has_before,
       .recorded = "before created",
       .keeps = {1, 2, 3}},
      {.name = "point delete",
       .prepare = make_named,
       .run = delete_point,
       .is_done = std::not_fn(has_before),
       .recorded = "before deleted",
       .keeps = {1, 2, 3}},
      {.name = "a refusal",
       .prepare = make_three,
       .run = refuse,
       .is_done = [](const StateDirectory& directory) { return has_audit(directory, "no"); },
       .keeps = {1, 2, 3}},
      {.name = "gc",
       .prepare = make_five,
       .run = collect,
       .is_done = is_collected,
       .recorded = "removed generations [1, 3]",
       .keeps = {2, 4, 5}},
  };
}

std::string content(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

// A refusal stands in the log as something else; the one before it stays, and the commit behind it
// is lost with it.
std::string damage_log(const StateDirectory& directory) {
  must("refusal", refuse(directory));
  must("refusal",
       state::append_audit(directory, {.event = "refused", .detail = "behind"}, kOptions));
  must("upgrade", upgrade(directory, NOODLE_PHASE_LEXER, "1.3.0"));
  std::string text = content(directory.layout().audit());
  text[text.find("behind")] = 'B';
  overwrite(directory.layout().audit(), text);
  return text;
}

// The damaged log is kept, and a new one says that lines are lost.
Scenario repair_of_log() {
  const auto damaged = std::make_shared<std::string>();
  Scenario scenario = repair("the audit log", [damaged](const StateDirectory& directory) {
    *damaged = damage_log(directory);
  });
  scenario.is_done = [damaged](const StateDirectory& directory) {
    return is_mended(directory) && has_audit(directory, "no") &&
           content(directory.layout().broken_audit(1)) == *damaged &&
           !std::filesystem::exists(directory.layout().broken_audit(2));
  };
  scenario.harmless = {kAudit};
  return scenario;
}

std::vector<Scenario> repairs() {
  std::vector<Scenario> all{
      repair_of_log(),
      repair("CURRENT",
             [](const StateDirectory& directory) {
               overwrite(directory.layout().current(), "noodle-current 1 ");
             }),
      repair("a missing CURRENT",
             [](const StateDirectory& directory) {
               std::filesystem::remove(directory.layout().current());
             }),
      repair(
          "the active generation",
          [](const StateDirectory& directory) { overwrite(directory.layout().generation(3), ""); }),
      repair(
          "an old generation",
          [](const StateDirectory& directory) { overwrite(directory.layout().generation(1), ""); }),
      repair("what is missing",
             [](const StateDirectory& directory) {
               for (const std::string& path :
                    {directory.layout().lock(), directory.layout().format(),
                     directory.layout().points()})
                 std::filesystem::remove_all(path);
             }),
  };
  for (Scenario& scenario : all)
    if (scenario.name == "repair of the active generation")
      scenario.harmless.push_back(
          {"CURRENT before everything else", "what is put aside is damaged under either name"});
  all.back().harmless.push_back({"without sync .noodle/lock", "it is empty"});
  return all;
}

}  // namespace

void give_up(const std::string& what, const Error& error) {
  std::fprintf(stderr, "%s: %s\n", what.c_str(), error.message.c_str());
  std::exit(1);
}

std::vector<Scenario> scenarios() {
  std::vector<Scenario> all;
  for (const auto& part : {small_changes(), upgrades(), rollbacks(), repairs()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace noodle::safety
