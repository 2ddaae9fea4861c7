#include "state/examination.h"

#include <fmt/format.h>

#include <algorithm>

#include "state/history.h"
#include "state/object_store.h"
#include "state/points.h"
#include "state/reserve.h"
#include "state/small_files.h"
#include "state/snapshot.h"

namespace noodle::state {
namespace {

constexpr const char* kFix = "`noodlec doctor --fix` mends it";

std::vector<noodle_phase> phases() {
  return {NOODLE_PHASE_LEXER, NOODLE_PHASE_PARSER, NOODLE_PHASE_OPTIMIZER,
          NOODLE_PHASE_BYTECODE_GENERATOR};
}

}  // namespace

void Examination::add(Severity severity, std::string message, std::string hint) {
  diagnosis_.findings.push_back({severity, std::move(message), std::move(hint)});
}

void Examination::add_repaired(Severity severity, std::string message) {
  diagnosis_.findings.push_back({severity, std::move(message), "", true, true});
}

void Examination::add_repairable(Severity severity, std::string message) {
  diagnosis_.findings.push_back({severity, std::move(message), kFix, true});
}

Result<void> Examination::read_generations() {
  const Result<std::vector<uint64_t>> numbers = list_generations(directory_);
  if (!numbers) return std::unexpected(numbers.error());
  for (const uint64_t number : *numbers) {
    ++diagnosis_.generations;
    const std::string path = directory_.layout().generation(number);
    const Result<std::string> text = read_small(directory_.files(), path, kLongestGeneration);
    Result<Generation> generation =
        text ? parse_generation(*text, path) : Result<Generation>(std::unexpected(text.error()));
    if (generation && generation->number != number)
      generation =
          failure(fmt::format("`{}` says that it is generation {}", path, generation->number));
    if (generation)
      generations_.emplace(number, Found{*std::move(generation), blake2b_of(*text)});
    else if (generation.error().code == ExitCode::kRefused)
      add(Severity::kError, generation.error().message);
    else if (Result<void> aside = put_aside(number, generation.error().message); !aside)
      return aside;
  }
  return {};
}

Result<void> Examination::put_aside(uint64_t number, std::string message) {
  if (!fix_) {
    add_repairable(Severity::kError, std::move(message));
    return {};
  }
  const std::string path = directory_.layout().generation(number);
  const std::string name = damaged_name(path);
  if (Result<void> step = directory_.files().rename(path, name); !step)
    return failure(fmt::format("cannot rename `{}`: {}", path, step.error().message));
  generations_.erase(number);
  add_repaired(Severity::kError, fmt::format("{}; it is called `{}` now", message, name));
  return directory_.files().sync_folder(directory_.layout().generations());
}

Result<void> Examination::check_audit() {
  Result<AuditLog> log = read_audit(directory_);
  if (!log) return std::unexpected(log.error());
  log_ = *std::move(log);
  diagnosis_.audit_lines = log_.lines.size();
  const std::string path = directory_.layout().audit();
  if (log_.broken_line != 0) {
    diagnosis_.findings.push_back(
        {Severity::kError,
         fmt::format("line {} of `{}` does not follow from the one before: the log was changed",
                     log_.broken_line, path),
         "`noodlec log` shows what can be read; `noodlec doctor --fix` keeps it under another name "
         "and begins a new one",
         true});
    return {};
  }
  if (log_.torn != 0)
    add(Severity::kNote, fmt::format("the last line of `{}` is incomplete", path),
        "the next change cuts it off");
  // Each generation knows how the log ended when it was made.
  std::set<Blake2b> heads{Blake2b{}};
  std::map<uint64_t, Blake2b> digests;
  for (const AuditLine& line : log_.lines) {
    heads.insert(line.hash);
    if (is_commit(line.event)) digests[line.event.generation] = *line.event.digest;
  }
  std::vector<uint64_t> changed;
  for (const auto& [number, found] : generations_) {
    if (!heads.contains(found.generation.audit) && !is_excused(log_, number))
      diagnosis_.findings.push_back(
          {Severity::kError,
           fmt::format("`{}` does not have the lines that were there when generation {} was made",
                       path, number),
           "put a copy of the log back; or `noodlec doctor --fix` writes into it that they are "
           "lost",
           true});
    if (const auto it = digests.find(number); it != digests.end() && it->second != found.digest)
      changed.push_back(number);
  }
  for (const uint64_t number : changed)
    if (Result<void> aside =
            put_aside(number, fmt::format("`{}` is not the file that was committed",
                                          directory_.layout().generation(number)));
        !aside)
      return aside;
  return {};
}

bool Examination::is_sound(const Pointer& pointer) const {
  const auto found = generations_.find(pointer.generation);
  return found != generations_.end() && found->second.digest == pointer.digest;
}

const AuditLine* Examination::last_sound_commit() const {
  for (auto line = log_.lines.rbegin(); line != log_.lines.rend(); ++line)
    if (is_commit(line->event) && is_sound({line->event.generation, *line->event.digest}))
      return &*line;
  return nullptr;
}

Result<void> Examination::repair_current(std::string message) {
  const AuditLine* const line = last_sound_commit();
  if (line == nullptr) {
    add(Severity::kError, fmt::format("{}, and no generation can take its place", message),
        "`noodlec init --state-dir DIR` begins anew in another folder");
    return {};
  }
  if (!fix_) {
    add_repairable(Severity::kError, std::move(message));
    return {};
  }
  platform::FileSystem& files = directory_.files();
  const std::string path = directory_.layout().current();
  const Pointer pointer{line->event.generation, *line->event.digest};
  Result<void> step = write_durable(files, unfinished(path),
                                    encode_pointer(PointerKind::kCurrent, pointer), kChangingMode);
  if (step) step = files.rename(unfinished(path), path);
  if (step) step = files.sync_folder(directory_.layout().root());
  if (!step) return step;
  active_ = pointer.generation;
  add_repaired(Severity::kError,
               fmt::format("{}; it names generation {} now, the last one in the audit log that is "
                           "whole",
                           message, pointer.generation));
  return {};
}

Result<void> Examination::check_current() {
  const std::string path = directory_.layout().current();
  const Result<Pointer> pointer = read_pointer(directory_, PointerKind::kCurrent, path);
  if (!pointer && pointer.error().code != ExitCode::kCorrupt)
    return std::unexpected(pointer.error());
  if (!pointer) return repair_current(pointer.error().message);
  active_ = pointer->generation;
  if (!is_sound(*pointer))
    return repair_current(fmt::format("`{}` names generation {}, which is missing or damaged", path,
                                      pointer->generation));
  // The line is written when CURRENT is durable, so nothing but a hand sets it back.
  if (const AuditLine* const last = last_sound_commit();
      last != nullptr && last->event.generation > *active_)
    return repair_current(fmt::format("`{}` names generation {}, and {} was committed after it",
                                      path, *active_, last->event.generation));
  for (const auto& [number, found] : generations_)
    if (number > *active_)
      add(Severity::kNote, fmt::format("generation {} was never active: its upgrade ended before "
                                       "the commit",
                                       number));
  return {};
}

Result<void> Examination::check_points() {
  const auto entries = directory_.files().list(directory_.layout().points());
  if (!entries) return std::unexpected(entries.error());
  for (const platform::FolderEntry& entry : *entries) {
    if (!is_point_name(entry.name)) continue;
    const Result<Pointer> pointer = read_point(directory_, entry.name);
    if (pointer && is_sound(*pointer)) continue;
    add(Severity::kError,
        pointer ? fmt::format("`{}` names generation {}, which is missing or damaged",
                              directory_.layout().point(entry.name), pointer->generation)
                : pointer.error().message,
        fmt::format("`noodlec rollback point delete {}` removes it", entry.name));
  }
  return {};
}

Result<void> Examination::check_mode(const std::string& path) {
  const Result<platform::FileStatus> status = directory_.files().link_status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind != platform::FileKind::kRegular || (status->mode & 0222) == 0) return {};
  std::string message = fmt::format("`{}` may be written to", path);
  if (!fix_) {
    add_repairable(Severity::kWarning, std::move(message));
    return {};
  }
  Result<platform::OpenFile> file = directory_.files().open_for_reading(path);
  if (!file) return std::unexpected(file.error());
  if (Result<void> set = directory_.files().set_mode(*file, kUnchangingMode); !set) return set;
  add_repaired(Severity::kWarning, std::move(message));
  return {};
}

// The newest generation before the active one of which every package is sound.
std::string Examination::working_generation() const {
  for (auto it = generations_.rbegin(); it != generations_.rend(); ++it) {
    if (active_ && it->first >= *active_) continue;
    const bool is_sound = std::ranges::none_of(
        it->second.generation.components, [this](const ComponentVersion& component) {
          return component.manifest && damaged_.contains(*component.manifest);
        });
    if (is_sound)
      return fmt::format("`noodlec rollback --to {}` goes back to what works", it->first);
  }
  return "upgrade to the same version again: a damaged package is replaced";
}

Result<void> Examination::check_component(noodle_phase phase, const ComponentVersion& component,
                                          uint64_t generation) {
  if (!packages_.insert(*component.manifest).second) return {};
  ++diagnosis_.packages;
  const Result<StoredPackage> stored = verify_component(directory_, phase, component);
  if (!stored) {
    damaged_.insert(*component.manifest);
    add(Severity::kError, fmt::format("{} (generation {})", stored.error().message, generation));
    return {};
  }
  for (const PackagePart part : kPackageParts) {
    const std::string path = directory_.layout().package(*component.manifest, part);
    if (Result<void> checked = check_mode(path); !checked) return checked;
    const Result<bool> missing = is_missing(directory_.files(), path);
    if (missing && *missing) add(Severity::kError, fmt::format("`{}` is missing", path));
  }
  if (generation == active_ && !linked_in_.contains(component.fingerprint) &&
      component.object->identity != stored->object.identity)
    add(Severity::kNote,
        fmt::format("`{}` was copied, touched or replaced since generation {} was made, so that "
                    "every compile hashes it",
                    stored->path, generation),
        "the next upgrade or rollback that changes a component records what it is now");
  return {};
}

Result<void> Examination::check_packages() {
  // The active one and then the newest first: they are named in what is found.
  std::vector<uint64_t> order;
  if (active_ && generations_.contains(*active_)) order.push_back(*active_);
  for (auto it = generations_.rbegin(); it != generations_.rend(); ++it) order.push_back(it->first);
  for (const uint64_t number : order)
    for (const noodle_phase phase : phases()) {
      const ComponentVersion& component = generations_[number].generation.components[phase];
      if (!component.manifest) continue;
      if (Result<void> checked = check_component(phase, component, number); !checked)
        return checked;
    }
  const Result<std::vector<Blake2b>> stored = list_packages(directory_);
  if (!stored) return std::unexpected(stored.error());
  size_t unnamed = 0;
  for (const Blake2b& manifest : *stored) {
    if (packages_.contains(manifest)) continue;
    ++unnamed;
    if (const auto text = read_part(directory_, manifest, PackagePart::kManifest); !text)
      add(Severity::kWarning, text.error().message,
          "`noodlec gc --older-than 0s` removes what no generation names");
  }
  if (unnamed != 0)
    add(Severity::kNote,
        fmt::format("{} packages were installed and never active; `gc` keeps them", unnamed));
  if (!damaged_.empty()) add(Severity::kNote, "packages are damaged", working_generation());
  return {};
}

Result<void> Examination::check_reserve() {
  const Result<bool> complete = is_reserve_full(directory_);
  if (!complete) return std::unexpected(complete.error());
  if (*complete) return {};
  std::string message = fmt::format("`{}` is not full: a rollback without free space may fail",
                                    directory_.layout().reserve());
  if (!fix_)
    add_repairable(Severity::kWarning, std::move(message));
  else if (const Result<void> filled = fill_reserve(directory_); filled)
    add_repaired(Severity::kWarning, std::move(message));
  else
    add(Severity::kWarning, std::move(message), filled.error().message);
  return {};
}

}  // namespace noodle::state
