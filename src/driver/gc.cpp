// `noodlec gc`: removes generations and packages that nobody needs any more.
#include <fmt/format.h>

#include "base/paths.h"
#include "driver/command.h"
#include "driver/duration.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"
#include "state/collector.h"
#include "versions/lock_file.h"

namespace noodle::driver {
namespace {

using state::Collected;

struct GcOptions {
  static constexpr std::string_view kName = "gc";
  static constexpr std::string_view kUsage = "[OPTIONS]";
  static constexpr std::string_view kSummary = "remove old generations and unused packages";

  StateOptions state;
  WaitOptions wait;
  uint32_t keep = state::CollectOptions{}.keep;
  std::string older_than;
  bool dry_run = false;

  void declare(CommandLine& line) {
    line.number("--keep", "keep the newest N generations of the history; 10 unless told", 1,
                UINT32_MAX, keep);
    line.text("--older-than", "TIME",
              "only what was made longer ago: 12h, 30d, 8w; also packages never used", older_than);
    line.flag("--dry-run", "remove nothing, only list what would be", dry_run);
    state.declare(line);
    wait.declare(line);
  }
  Result<ExitCode> run() const;
};

std::string as_text(const Collected& collected, bool dry_run) {
  std::string text;
  if (dry_run)
    for (const std::string& file : collected.files) text += fmt::format("{}\n", file);
  text +=
      fmt::format("{} {} in {}, {}\n", dry_run ? "would remove" : "removed",
                  count_text(collected.generations.size(), "generation"),
                  count_text(collected.files.size(), "file"), count_text(collected.bytes, "byte"));
  for (const uint64_t generation : collected.in_use)
    text += fmt::format("generation {} is in use\n", generation);
  if (collected.left_packages)
    text += "packages were left alone, because an upgrade is being prepared\n";
  return text;
}

std::string as_json(const Collected& collected, bool dry_run) {
  return json_line("gc", {{"dry_run", dry_run},
                          {"generations", collected.generations},
                          {"in_use", collected.in_use},
                          {"files", collected.files},
                          {"bytes", collected.bytes},
                          {"left_packages", collected.left_packages}});
}

// A compile here takes the packages of noodle.lock from the store.
Result<std::set<Blake2b>> locked_packages(const versions::Configuration& configuration) {
  std::set<Blake2b> packages;
  if (!configuration.project) return packages;
  const auto lock = versions::read_lock(
      platform::system(), join_path(folder_of(configuration.project->file), versions::kLockFile));
  if (!lock) return std::unexpected(lock.error());
  if (!*lock) return packages;
  for (const versions::LockedComponent& component : (*lock)->components)
    if (component.manifest) packages.insert(*component.manifest);
  return packages;
}

Result<ExitCode> GcOptions::run() const {
  state::CollectOptions collecting{.keep = keep, .dry_run = dry_run};
  if (!older_than.empty()) {
    const std::optional<double> age = parse_duration(older_than);
    // The days and weeks that are meant would be seconds.
    const bool has_unit =
        older_than == "0" || older_than.find_last_of("0123456789.") + 1 != older_than.size();
    if (!age || !has_unit)
      return failure(ExitCode::kUsage,
                     fmt::format("`{}` is no value of `--older-than`", older_than),
                     "a number with s, m, h, d or w: 12h, 30d");
    collecting.older_than_seconds = *age;
  }
  hold_interrupts();
  const auto configuration = versions::load_configuration(platform::system());
  if (!configuration) return std::unexpected(configuration.error());
  const auto options = wait.write_options(*configuration);
  if (!options) return std::unexpected(options.error());
  const auto directory = state::StateDirectory::require(platform::system(), state.directory);
  if (!directory) return std::unexpected(directory.error());
  auto locked = locked_packages(*configuration);
  if (!locked) return std::unexpected(locked.error());
  collecting.keep_packages = *std::move(locked);
  const Result<Collected> collected = state::collect(*directory, collecting, *options);
  if (!collected) return std::unexpected(collected.error());
  if (state.quiet && !state.json && !dry_run) return ExitCode::kDone;
  const std::string text = state.json ? as_json(*collected, dry_run) : as_text(*collected, dry_run);
  return dry_run ? print_result(text) : print_change(text);
}

}  // namespace

constinit const Command kGcCommand = command_with<GcOptions>();

}  // namespace noodle::driver
