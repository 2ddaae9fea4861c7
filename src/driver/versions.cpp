// `noodlec versions`: which versions there are, were, and would fit.
#include <fmt/format.h>

#include <algorithm>

#include "base/phase.h"
#include "component_host/component.h"
#include "driver/command.h"
#include "driver/state_options.h"
#include "driver/version_history.h"
#include "platform/atomic_write.h"
#include "versions/lock_file.h"

namespace noodle::driver {
namespace {

struct VersionsOptions {
  static constexpr std::string_view kName = "versions";
  static constexpr std::string_view kUsage =
      "[OPTIONS] [--history | --points | --lock]\n"
      "       noodlec versions [OPTIONS] --check NAME=RANGE\n"
      "       noodlec versions [OPTIONS] --satisfies RANGE VERSION...\n"
      "       noodlec versions [OPTIONS] --path NAME@FROM..TO\n"
      "       noodlec versions [OPTIONS] --artifact FILE.nbc";
  static constexpr std::string_view kSummary = "show which versions of the components there are";

  StateOptions state;
  std::vector<std::string> channels;
  bool history = false;
  bool points = false;
  bool lock = false;
  std::vector<std::string> check;
  std::string satisfies;
  std::string path;
  std::string artifact;
  std::vector<std::string> versions;

  void declare(CommandLine& line);
  Result<ExitCode> run() const;

 private:
  Result<void> validate() const;
  Result<Answer> answer(platform::FileSystem& files) const;
};

void VersionsOptions::declare(CommandLine& line) {
  line.flag("--history", "list how the active versions came about", history);
  line.flag("--points", "list the rollback points", points);
  line.list("--check", "NAME=RANGE", "say whether a component in use is in the range, and what is",
            check, Complete::kNothing, {"lexer=", "parser=", "optimizer=", "bytecode_generator="});
  line.text("--satisfies", "RANGE", "print which of the versions named are in the range",
            satisfies);
  line.text("--path", "NAME@FROM..TO", "print the upgrade path from one version to another", path);
  line.text("--artifact", "FILE", "say by which components a file was compiled", artifact,
            Complete::kCompiled);
  line.flag("--lock", "write the components in use into noodle.lock", lock);
  line.list("--channel", "PLACE", "a folder or URL that packages come from", channels,
            Complete::kFolders);
  state.declare(line);
  line.operands("VERSION", "with --satisfies", versions, Complete::kNothing);
}

Result<void> VersionsOptions::validate() const {
  const auto asked = {history,       points,           lock, !check.empty(), !satisfies.empty(),
                      !path.empty(), !artifact.empty()};
  if (std::ranges::count(asked, true) > 1)
    return failure(ExitCode::kUsage, "one question is answered at a time",
                   "one of --history, --points, --check, --satisfies, --path, --artifact, --lock");
  if (satisfies.empty() && !versions.empty())
    return failure(ExitCode::kUsage, fmt::format("unexpected argument `{}`", versions[0]),
                   "a version stands behind --satisfies");
  return {};
}

// Of a component in use: from its package, if its manifest is known.
versions::LockedComponent locked(const VersionFacts& facts, noodle_phase phase) {
  const state::ComponentVersion& active = facts.active[phase];
  versions::LockedComponent component{active.version, active.fingerprint, active.manifest, {}};
  const versions::Release* release = facts.catalogue.find(phase, facts.vector[phase]);
  if (release == nullptr || release->manifest.counter == 0 ||
      release->manifest.fingerprint != active.fingerprint)
    return component;
  if (component.manifest && *component.manifest != release->manifest.digest) return component;
  component.manifest = release->manifest.digest;
  for (const component_host::ManifestObject& object : release->manifest.objects)
    component.objects[object.platform] = object.digest;
  return component;
}

Result<Answer> write_lock(platform::FileSystem& files, const VersionFacts& facts) {
  if (!facts.configuration.project)
    return failure(fmt::format("there is no `{}` here", project::kProjectFile),
                   "the lock stands beside it; it may be empty");
  const std::string path = versions::lock_path(*facts.configuration.project);
  const Result<void> kept =
      versions::check_vector(facts.vector, versions::project_constraints(facts.configuration));
  if (!kept) return std::unexpected(kept.error());
  // A link, which may have come with the project, could lead to any file of the user.
  const Result<platform::FileStatus> status = files.link_status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind != platform::FileKind::kRegular && status->kind != platform::FileKind::kMissing)
    return failure(ExitCode::kRefused, fmt::format("`{}` is no regular file", path),
                   "remove it first");
  versions::Lock lock;
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    lock.components[phase] = locked(facts, phase);
  }
  const auto written = platform::write_atomically(files, path, versions::to_toml(lock));
  if (!written) return std::unexpected(written.error());
  const bool changed = *written != platform::Replaced::kUnchanged;
  return Answer{fmt::format("{} {}: {}\n", path, changed ? "now locks" : "already locks",
                            versions::to_text(facts.vector)),
                {{"lock", path}, {"changed", changed}}};
}

Result<Answer> VersionsOptions::answer(platform::FileSystem& files) const {
  if (!satisfies.empty()) return check_satisfies(satisfies, versions);
  const Result<VersionFacts> facts = gather_versions(files, state.directory, channels);
  if (!facts) return std::unexpected(facts.error());
  if (!state.quiet)
    for (const std::string& warning : facts->warnings) print_warning(warning);
  if (history) return tell_history(*facts);
  if (points) return tell_points(*facts);
  if (lock) return write_lock(files, *facts);
  if (!check.empty()) return check_constraints(*facts, check);
  if (!path.empty()) return check_path(*facts, path);
  if (!artifact.empty()) return tell_artifact(files, *facts, artifact);
  return Answer{version_list_text(*facts), version_list_json(*facts)};
}

Result<ExitCode> VersionsOptions::run() const {
  if (Result<void> valid = validate(); !valid) return std::unexpected(valid.error());
  const Result<Answer> found = answer(platform::system());
  if (!found) return std::unexpected(found.error());
  if (lock && state.quiet && !state.json) return found->code;
  const Result<ExitCode> printed =
      print_result(state.json ? json_line("versions", found->json) : found->text);
  return printed ? found->code : printed;
}

}  // namespace

constinit const Command kVersionsCommand = command_with<VersionsOptions>();

}  // namespace noodle::driver
