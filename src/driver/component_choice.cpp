#include "driver/component_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "component_host/dependencies.h"
#include "driver/state_facts.h"
#include "platform/exit_guard.h"
#include "platform/stream.h"
#include "state/object_store.h"
#include "versions/catalogue.h"
#include "versions/configuration.h"
#include "versions/constraints.h"
#include "versions/lock_file.h"
#include "versions/resolver.h"

namespace noodle::driver {
namespace {

using project::Setting;

constexpr std::string_view kFlag = "--with";

// A component that was chosen and is not loaded yet. No path: the embedded one.
struct Candidate {
  std::string version;
  std::string fingerprint;  // empty: any
  std::optional<Blake2b> manifest = std::nullopt;
  std::string path = {};
};

// A version that somebody named.
struct Wish {
  noodle_phase phase;
  semver::Version version;
  std::string origin;

  std::string to_text() const {
    return fmt::format("{} wants {} {}", origin, phase_name(phase), version.to_string());
  }
};

Result<Wish> parse_wish(std::string_view text) {
  const size_t equals = text.find('=');
  const auto version = equals == std::string_view::npos
                           ? semver::Version::parse("")
                           : semver::Version::parse(text.substr(equals + 1));
  if (!version)
    return failure(ExitCode::kUsage, fmt::format("`--with` takes NAME=VERSION, not `{}`", text));
  const std::string_view name = text.substr(0, equals);
  const std::optional<noodle_phase> phase = phase_named(name);
  if (!phase)
    return failure(ExitCode::kUsage, fmt::format("there is no component `{}`", name),
                   "the components are lexer, parser, optimizer and bytecode_generator");
  return Wish{*phase, *version, std::string(kFlag)};
}

class Chooser {
 public:
  Chooser(platform::FileSystem& files, const ComponentOptions& options)
      : files_(files), options_(options), embedded_(component_host::embedded_components()) {}

  Result<ChosenComponents> run() {
    Result<versions::Configuration> configuration = versions::load_configuration(files_);
    if (!configuration) return std::unexpected(configuration.error());
    configuration_ = *std::move(configuration);
    for (const auto step : {&Chooser::take_active, &Chooser::take_locked, &Chooser::take_named,
                            &Chooser::keep_ranges, &Chooser::keep_lock, &Chooser::load})
      if (Result<void> done = (this->*step)(); !done) return std::unexpected(done.error());
    return std::move(result_);
  }

 private:
  // Those of the active generation, or the embedded ones.
  Result<void> take_active() {
    for (size_t i = 0; i < NOODLE_PHASES; ++i) take_embedded(static_cast<noodle_phase>(i));
    if (!configuration_.is_on(Setting::kEnabled)) return {};
    auto directory = state::StateDirectory::find(files_, options_.state_directory);
    if (!directory) return std::unexpected(directory.error());
    if (!*directory) return {};
    directory_ = *std::move(*directory);
    Result<state::Snapshot> snapshot = state::Snapshot::read(*directory_);
    if (!snapshot) return std::unexpected(snapshot.error());
    result_.snapshot.emplace(*std::move(snapshot));
    const state::Generation& generation = result_.snapshot->generation();
    for (size_t i = 0; i < NOODLE_PHASES; ++i) {
      const auto phase = static_cast<noodle_phase>(i);
      const state::ComponentVersion& wanted = generation.components[i];
      if (wanted.fingerprint == chosen_[i].fingerprint) continue;
      if (!wanted.manifest)
        return failure(
            ExitCode::kRefused,
            fmt::format("generation {} has the {} {} of another noodlec, and no package "
                        "of it",
                        generation.number, phase_name(phase), wanted.version),
            fmt::format("`noodlec upgrade {}` takes one that this noodlec has", phase_name(phase)));
      const Result<std::string> path = result_.snapshot->object(phase);
      if (!path) return std::unexpected(path.error());
      chosen_[i] = {wanted.version, wanted.fingerprint, wanted.manifest, *path};
    }
    return {};
  }

  void take_embedded(noodle_phase phase) {
    chosen_[phase] = {embedded_[phase].table->version, embedded_[phase].table->fingerprint};
  }

  // noodle.lock names exact versions.
  Result<void> take_locked() {
    auto lock = versions::applying_lock(files_, configuration_);
    if (!lock) return std::unexpected(lock.error());
    lock_ = *std::move(lock);
    if (!lock_) {
      if (!options_.locked) return {};
      return failure(ExitCode::kRefused,
                     fmt::format("`--locked` needs a `{}` that applies", versions::kLockFile),
                     "`noodlec versions --lock` writes one beside noodle.toml, which may be empty");
    }
    const versions::Vector versions = versions::vector_of(lock_->lock);
    for (size_t i = 0; i < NOODLE_PHASES; ++i) {
      const auto phase = static_cast<noodle_phase>(i);
      if (Result<void> taken = take({phase, versions[i], lock_->place(phase)}); !taken)
        return taken;
    }
    result_.is_locked = true;
    return {};
  }

  Result<void> take_named() {
    for (const std::string& text : options_.with) {
      const Result<Wish> wish = parse_wish(text);
      if (!wish) return std::unexpected(wish.error());
      if (is_named_[wish->phase])
        return failure(ExitCode::kUsage,
                       fmt::format("`--with` names {} twice", phase_name(wish->phase)));
      is_named_[wish->phase] = true;
      if (wish->phase <= NOODLE_PHASE_PARSER)
        result_.named += fmt::format("{}{} {}", result_.named.empty() ? "" : " ", kFlag, text);
      if (Result<void> taken = take(*wish); !taken) return taken;
    }
    return {};
  }

  Result<void> take(const Wish& wish) {
    Candidate& candidate = chosen_[wish.phase];
    const std::string version = wish.version.to_string();
    if (!options_.folder.empty() && wish.origin == kFlag) {
      candidate = {version, "", std::nullopt,
                   component_host::component_path(options_.folder, wish.phase, version)};
      return {};
    }
    if (candidate.version == version) return {};
    if (Result<void> read = read_catalogue(); !read) return read;
    if (const auto* release = catalogue_->find(wish.phase, wish.version)) return take(*release);
    if (options_.fallback == "compatible") {
      unmet_.push_back(wish);
      return {};
    }
    return failure(
        ExitCode::kRefused, fmt::format("{}, which is not installed", wish.to_text()),
        fmt::format("{}; `--fallback=compatible` takes the nearest that is", how_to_install(wish)));
  }

  std::string how_to_install(const Wish& wish) const {
    if (wish.origin != kFlag) return how_to_install_locked();
    if (!configuration_.is_on(Setting::kEnabled)) return why_ignored();
    return fmt::format("`noodlec {} {}{}{}` installs it, if there is one",
                       directory_ ? "upgrade" : "init --at", phase_name(wish.phase),
                       directory_ ? '@' : '=', wish.version.to_string());
  }

  std::string why_ignored() const {
    return fmt::format("the state directory is ignored, because `enabled` is off by {}",
                       configuration_.at(Setting::kEnabled).origin);
  }

  // What is missing of the lock, and the rest of it that goes with it, in one command.
  std::string how_to_install_locked() const {
    if (!configuration_.is_on(Setting::kEnabled)) return why_ignored();
    if (!directory_) return "`noodlec init` installs what the lock names";
    std::string command = "noodlec upgrade";
    const versions::Vector versions = versions::vector_of(lock_->lock);
    const state::Components& active = result_.snapshot->generation().components;
    for (size_t i = 0; i < versions.size(); ++i)
      if (versions[i].to_string() != active[i].version)
        command += fmt::format(" {}@{}", phase_name(static_cast<noodle_phase>(i)),
                               versions[i].to_string());
    return fmt::format("`{}` installs what the lock names", command);
  }

  Result<void> take(const versions::Release& release) {
    const noodle_phase phase = release.phase();
    if (release.embedded) {
      take_embedded(phase);
      return {};
    }
    const component_host::Manifest& manifest = release.manifest;
    const auto* object = manifest.object_for(component_host::host_platform());
    if (object == nullptr)
      return failure(ExitCode::kRefused, fmt::format("{} has no object for {}", manifest.title(),
                                                     component_host::host_platform()));
    // Nobody has recorded what the file is; so it is hashed.
    const state::ComponentVersion stored{manifest.version_text, manifest.fingerprint,
                                         manifest.digest, state::StoredObject{object->digest, {}}};
    const Result<std::string> path = state::check_object(*directory_, phase, stored);
    if (!path) return std::unexpected(path.error());
    chosen_[phase] = {stored.version, stored.fingerprint, stored.manifest, *path};
    return {};
  }

  Result<void> read_catalogue() {
    if (catalogue_) return {};
    catalogue_.emplace();
    versions::add_embedded(*catalogue_);
    if (!directory_) return {};
    return versions::add_installed(*catalogue_, *directory_);
  }

  // The ranges of noodle.toml.
  Result<void> keep_ranges() {
    const std::vector<versions::Constraint> ranges = versions::project_constraints(configuration_);
    const versions::Vector vector = chosen_vector();
    const Result<void> kept = versions::check_vector(vector, ranges);
    if (kept && unmet_.empty()) return {};
    if (options_.fallback == "compatible") return fall_back(vector, ranges);
    const auto broken = std::ranges::find_if(ranges, [&](const versions::Constraint& range) {
      return !range.range.contains(vector[range.phase]);
    });
    if (is_named_[broken->phase] || lock_) return out_of_range(*broken, vector[broken->phase]);
    return failure(kept.error().code, kept.error().message, how_to_fit());
  }

  std::string how_to_fit() const {
    if (!configuration_.is_on(Setting::kEnabled)) return why_ignored();
    return directory_ ? "`noodlec upgrade` looks for versions that fit; `--fallback=compatible` "
                        "takes installed ones"
                      : "`noodlec init` lets this folder have versions of its own";
  }

  // Of a version that was named, and is not just the active one.
  std::unexpected<Error> out_of_range(const versions::Constraint& range,
                                      const semver::Version& version) const {
    const std::string_view name = phase_name(range.phase);
    if (is_named_[range.phase])
      return failure(ExitCode::kRefused, fmt::format("{}, and `--with` names {} {}",
                                                     range.to_text(), name, version.to_string()));
    return failure(ExitCode::kRefused,
                   fmt::format("{}, and {} locks {} {}", range.to_text(), lock_->place(range.phase),
                               name, version.to_string()),
                   "`noodlec versions --lock` locks the active ones");
  }

  Result<void> fall_back(versions::Vector wanted, const std::vector<versions::Constraint>& ranges) {
    if (Result<void> read = read_catalogue(); !read) return read;
    for (const Wish& wish : unmet_) wanted[wish.phase] = wish.version;
    const auto nearest = versions::nearest_at_hand(*catalogue_, wanted, ranges);
    if (!nearest)
      return failure(
          ExitCode::kRefused,
          fmt::format("nothing that is installed is compatible with {}", versions::to_text(wanted)),
          "`noodlec versions` lists what there is");
    for (size_t i = 0; i < NOODLE_PHASES; ++i) {
      const std::string version = (*nearest)[i].to_string();
      if (version == chosen_[i].version && version == wanted[i].to_string()) continue;
      const auto phase = static_cast<noodle_phase>(i);
      const auto* release = catalogue_->find(phase, (*nearest)[i]);
      if (Result<void> taken = take(*release); !taken) return taken;
      result_.notes.push_back(fmt::format("compiling with {} {} instead of {}", phase_name(phase),
                                          version, wanted[i].to_string()));
    }
    return {};
  }

  versions::Vector chosen_vector() const {
    versions::Vector vector;
    for (size_t i = 0; i < NOODLE_PHASES; ++i)
      if (auto version = semver::Version::parse(chosen_[i].version)) vector[i] = *version;
    return vector;
  }

  // The same versions, and the very same components.
  Result<void> keep_lock() {
    if (!options_.locked) return {};
    versions::Lock used;
    for (size_t i = 0; i < NOODLE_PHASES; ++i)
      used.components[i] = {chosen_[i].version, chosen_[i].fingerprint, chosen_[i].manifest, {}};
    const Result<void> kept = versions::check_lock(*lock_, used);
    if (kept) return kept;
    Error error = kept.error();
    const bool has_other_version =
        versions::to_text(chosen_vector()) != versions::to_text(versions::vector_of(lock_->lock));
    if (std::ranges::find(is_named_, true) != is_named_.end())
      error.hint = "leave out `--with`, or `--locked`";
    else if (has_other_version)
      error.hint = how_to_install_locked();
    return std::unexpected(std::move(error));
  }

  Result<void> load() {
    result_.components = embedded_;
    for (size_t i = 0; i < NOODLE_PHASES; ++i) {
      const Candidate& candidate = chosen_[i];
      if (candidate.path.empty()) continue;
      platform::guard_exit();
      Result<component_host::Component> component = component_host::load_component(
          candidate.path, {static_cast<noodle_phase>(i), candidate.version, candidate.fingerprint});
      if (!component) return std::unexpected(component.error());
      result_.components[i] = *std::move(component);
      result_.objects.push_back(candidate.path);
    }
    if (!configuration_.is_on(Setting::kValidateCompilerCompatibility)) return {};
    return component_host::check_dependencies(result_.components);
  }

  platform::FileSystem& files_;
  const ComponentOptions& options_;
  component_host::ComponentSet embedded_;
  versions::Configuration configuration_;
  std::optional<state::StateDirectory> directory_;
  std::array<Candidate, NOODLE_PHASES> chosen_;
  std::optional<versions::ProjectLock> lock_;
  std::optional<versions::Catalogue> catalogue_;
  // By --with.
  std::array<bool, NOODLE_PHASES> is_named_ = {};
  // Versions that are not at hand, and for which the nearest is to be taken.
  std::vector<Wish> unmet_;
  ChosenComponents result_;
};

}  // namespace

void ComponentOptions::declare(CommandLine& line) {
  line.list("--with", "NAME=VERSION", "compile with this version of a component", with,
            Complete::kNothing, {"lexer=", "parser=", "optimizer=", "bytecode_generator="});
  line.text("--component-path", "DIR", "where --with finds components, instead of the installed",
            folder, Complete::kFolders);
  line.choice("--fallback", {"none", "compatible"},
              "compatible: where a version is not installed, take the nearest that works",
              fallback);
  line.flag("--locked", "refuse components that are not those of noodle.lock", locked);
  line.text("--state-dir", "DIR", "the state directory, instead of the nearest .noodle",
            state_directory, Complete::kFolders);
}

Result<ChosenComponents> choose_components(platform::FileSystem& files,
                                           const ComponentOptions& options) {
  return Chooser(files, options).run();
}

bool ChosenComponents::active_have_edition(uint64_t minor) const {
  const versions::Vector active =
      vector_of(snapshot ? snapshot->generation().components : embedded_versions());
  const auto edition = semver::Version::parse(fmt::format("1.{}.0", minor));
  return semver::compare(active[NOODLE_PHASE_LEXER], *edition) >= 0 &&
         semver::compare(active[NOODLE_PHASE_PARSER], *edition) >= 0;
}

void advise(const ChosenComponents& chosen, FileDiagnostics& found) {
  for (Diagnostic& diagnostic : found.diagnostics) {
    const auto code = static_cast<DiagnosticCode>(diagnostic.code);
    if (code != DiagnosticCode::NeedsEdition11 && code != DiagnosticCode::NeedsEdition12) continue;
    if (!chosen.named.empty())
      diagnostic.hint = fmt::format("leave out `{}`", chosen.named);
    else if (chosen.is_locked &&
             chosen.active_have_edition(code == DiagnosticCode::NeedsEdition11 ? 1 : 2))
      diagnostic.hint = "`noodlec versions --lock` locks the active ones, which have it";
    else if (chosen.is_locked)
      diagnostic.hint += " and `noodlec versions --lock`";
  }
}

void print_notes(const ChosenComponents& chosen) {
  for (const std::string& note : chosen.notes)
    static_cast<void>(platform::write(platform::Stream::kError, fmt::format("note: {}\n", note)));
}

state::Components embedded_versions() {
  state::Components components;
  const component_host::ComponentSet set = component_host::embedded_components();
  for (size_t i = 0; i < set.size(); ++i)
    components[i] = {.version = set[i].table->version, .fingerprint = set[i].table->fingerprint};
  return components;
}

}  // namespace noodle::driver
