#include "state/doctor.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/process.h"
#include "state/audit_repair.h"
#include "state/examination.h"
#include "state/permissions.h"
#include "state/small_files.h"
#include "state/writer.h"

namespace noodle::state {
namespace {

// What must be there before anything can be locked. It is made without a lock: nothing of it is
// ever changed.
class Skeleton {
 public:
  Skeleton(const StateDirectory& directory, bool fix, Diagnosis& diagnosis)
      : directory_(directory),
        layout_(directory.layout()),
        files_(directory.files()),
        fix_(fix),
        diagnosis_(diagnosis) {}

  Result<void> check() {
    if (Result<void> step = check_root(); !step) return step;
    for (const std::string& folder : layout_.folders())
      if (Result<void> step = check_folder(folder); !step) return step;
    for (const std::string& path : {layout_.lock(), layout_.current(), layout_.audit()})
      if (Result<void> step = check_regular(path); !step) return step;
    if (Result<void> step = check_lock(); !step) return step;
    if (Result<void> step = check_format(); !step) return step;
    return fix_ && !diagnosis_.findings.empty() ? files_.sync_folder(layout_.root())
                                                : Result<void>();
  }

 private:
  // `repair` is what has to be done about it.
  template <class Repair>
  Result<void> found(std::string message, const Repair& repair) {
    Finding finding{.message = std::move(message), .can_be_repaired = true};
    if (fix_) {
      if (Result<void> repaired = repair(); !repaired) return repaired;
      finding.was_repaired = true;
    } else {
      finding.hint = "`noodlec doctor --fix` mends it";
    }
    diagnosis_.findings.push_back(std::move(finding));
    return {};
  }

  Result<void> check_root() {
    const Result<platform::FileStatus> status = files_.status(layout_.root());
    if (!status) return std::unexpected(status.error());
    if (status->kind != platform::FileKind::kFolder)
      return failure(fmt::format("`{}` is no folder", layout_.root()));
    const bool is_ours = status->owner == platform::user_number();
    if (is_ours && (status->mode & 0002) == 0) return {};
    std::string message = is_ours ? fmt::format("everybody may write to `{}`", layout_.root())
                                  : fmt::format("`{}` belongs to another user", layout_.root());
    if (fix_) return failure(ExitCode::kRefused, message);
    Finding finding{.message = std::move(message), .is_damage = is_ours};
    diagnosis_.findings.push_back(std::move(finding));
    return {};
  }

  Result<void> check_folder(const std::string& folder) {
    const Result<platform::FileStatus> status = files_.link_status(folder);
    if (!status) return std::unexpected(status.error());
    if (status->kind == platform::FileKind::kMissing)
      return found(fmt::format("the folder `{}` is missing", folder),
                   [&] { return ensure_folder(files_, folder); });
    if (status->kind != platform::FileKind::kFolder)
      return failure(ExitCode::kCorrupt, fmt::format("`{}` is no folder", folder));
    return {};
  }

  // What it is instead may be of use to somebody, so that it is not thrown away.
  Result<void> check_regular(const std::string& path) {
    const Result<platform::FileStatus> status = files_.link_status(path);
    if (!status) return std::unexpected(status.error());
    if (status->kind == platform::FileKind::kRegular ||
        status->kind == platform::FileKind::kMissing)
      return {};
    diagnosis_.findings.push_back(
        {Severity::kError, fmt::format("`{}` is no regular file", path),
         "move it away while nobody works here, then `noodlec doctor --fix` makes it anew"});
    return {};
  }

  Result<void> check_lock() {
    const Result<bool> missing = is_missing(files_, layout_.lock());
    if (!missing) return std::unexpected(missing.error());
    if (!*missing) return {};
    return found(fmt::format("`{}` is missing", layout_.lock()),
                 [&] { return write_durable(files_, layout_.lock(), "", kChangingMode); });
  }

  Result<void> check_format() {
    const Result<void> known = directory_.check_format();
    if (known) return {};
    if (known.error().code != ExitCode::kCorrupt) return known;
    return found(known.error().message, [&]() -> Result<void> {
      const Result<bool> missing = is_missing(files_, layout_.format());
      if (!missing) return std::unexpected(missing.error());
      if (!*missing)
        if (Result<void> removed = files_.remove(layout_.format()); !removed) return removed;
      return write_durable(files_, layout_.format(), kFormatText, kChangingMode);
    });
  }

  const StateDirectory& directory_;
  const Layout& layout_;
  platform::FileSystem& files_;
  bool fix_;
  Diagnosis& diagnosis_;
};

// All files in a folder and in the folders in it, and those.
Result<void> add_paths(platform::FileSystem& files, const std::string& folder,
                       std::vector<std::string>& paths) {
  const auto entries = files.list(folder);
  if (!entries) return std::unexpected(entries.error());
  for (const platform::FolderEntry& entry : *entries) {
    paths.push_back(fmt::format("{}/{}", folder, entry.name));
    if (entry.kind != platform::FileKind::kFolder) continue;
    const std::string inner = paths.back();
    if (Result<void> added = add_paths(files, inner, paths); !added) return added;
  }
  return {};
}

// Not mended: somebody has to say first whether what is there is good.
Result<void> find_open(const StateDirectory& directory, Diagnosis& diagnosis) {
  const Layout& layout = directory.layout();
  std::vector<std::string> paths = layout.folders();
  for (const std::string& path : {layout.current(), layout.format(), layout.lock(), layout.audit()})
    paths.push_back(path);
  for (const std::string& folder :
       {layout.generations(), layout.objects(), layout.points(), layout.trust()})
    if (Result<void> added = add_paths(directory.files(), folder, paths); !added) return added;
  for (const std::string& path : paths)
    if (const Result<void> checked = check_permissions(directory, {path}); !checked)
      diagnosis.findings.push_back(
          {Severity::kError, checked.error().message, checked.error().hint});
  return {};
}

void note_leftover(Diagnosis& diagnosis, const std::string& folder, const std::string& name) {
  diagnosis.findings.push_back({Severity::kNote,
                                fmt::format("`{}/{}` was left by somebody who died", folder, name),
                                "the next change removes it"});
}

// What the next writer will do.
Result<void> note_leftovers(const StateDirectory& directory, StateLocks* locks,
                            Diagnosis& diagnosis) {
  const Layout& layout = directory.layout();
  for (const std::string& folder : {layout.root(), layout.generations(), layout.points()}) {
    const auto entries = directory.files().list(folder);
    if (!entries) return std::unexpected(entries.error());
    for (const platform::FolderEntry& entry : *entries)
      if (is_unfinished(entry.name)) note_leftover(diagnosis, folder, entry.name);
  }
  const auto entries = directory.files().list(layout.temporary());
  if (!entries) return std::unexpected(entries.error());
  for (const platform::FolderEntry& entry : *entries) {
    const std::optional<unsigned> number = slot_number(entry.name);
    if (!number || locks == nullptr) continue;
    const Result<std::optional<HeldLock>> lock = locks->try_take({LockKind::kSlot, *number});
    if (!lock) return std::unexpected(lock.error());
    if (*lock) note_leftover(diagnosis, layout.temporary(), entry.name);
  }
  return {};
}

Result<void> examine_all(const StateDirectory& directory, bool fix,
                         const std::set<std::string>& linked_in, Diagnosis& diagnosis) {
  Examination examination(directory, fix, linked_in, diagnosis);
  Result<void> step = examination.read_generations();
  if (step) step = examination.check_audit();
  if (step) step = examination.check_current();
  if (step) step = examination.check_points();
  if (step) step = examination.check_packages();
  if (step) step = examination.check_reserve();
  return step;
}

// Whoever may not write looks without the lock, and may see a change half way.
Result<void> examine_only(const StateDirectory& directory, const WriteOptions& options,
                          const std::set<std::string>& linked_in, Diagnosis& diagnosis) {
  const Result<std::unique_ptr<StateLocks>> locks = StateLocks::open(directory);
  std::optional<HeldLock> lock;
  if (locks) {
    Result<HeldLock> held = (*locks)->wait_for({LockKind::kWriter}, options.deadline);
    if (!held) return std::unexpected(held.error());
    lock.emplace(*std::move(held));
  }
  if (Result<void> noted = note_leftovers(directory, locks ? locks->get() : nullptr, diagnosis);
      !noted)
    return noted;
  return examine_all(directory, false, linked_in, diagnosis);
}

void note_recovered(const Recovered& recovered, Diagnosis& diagnosis) {
  for (const std::string& done : recovered)
    diagnosis.findings.push_back({Severity::kNote, done, "", true, true});
}

Result<void> mend(const StateDirectory& directory, const WriteOptions& options,
                  const std::set<std::string>& linked_in, Diagnosis& diagnosis) {
  Result<Writer> writer = Writer::begin(directory, options);
  if (!writer) return std::unexpected(writer.error());
  note_recovered(writer->recovered(), diagnosis);
  const Result<std::string> repaired = repair_audit(*writer);
  if (!repaired) return std::unexpected(repaired.error());
  if (!repaired->empty()) {
    diagnosis.findings.push_back({Severity::kError, *repaired, "", true, true});
    // The lines of commits that were lost are written again.
    const Result<Recovered> recovered = recover(directory, writer->locks(), options);
    if (!recovered) return std::unexpected(recovered.error());
    note_recovered(*recovered, diagnosis);
  }
  return examine_all(directory, true, linked_in, diagnosis);
}

}  // namespace

size_t Diagnosis::errors() const {
  return static_cast<size_t>(std::ranges::count_if(findings, [](const Finding& finding) {
    return finding.severity == Severity::kError && !finding.was_repaired;
  }));
}

ExitCode Diagnosis::code() const {
  const auto is_damaged = [](const Finding& finding) {
    return finding.severity == Severity::kError && !finding.was_repaired && finding.is_damage;
  };
  if (std::ranges::any_of(findings, is_damaged)) return ExitCode::kCorrupt;
  return errors() == 0 ? ExitCode::kDone : ExitCode::kRefused;
}

Result<Diagnosis> examine(const StateDirectory& directory, bool fix, const WriteOptions& options,
                          const std::set<std::string>& linked_in) {
  Diagnosis diagnosis;
  Result<void> step = Skeleton(directory, fix, diagnosis).check();
  // Where folders are missing nothing can be looked at.
  if (step && diagnosis.errors() != 0) return diagnosis;
  if (step) step = find_open(directory, diagnosis);
  if (step)
    step = fix ? mend(directory, options, linked_in, diagnosis)
               : examine_only(directory, options, linked_in, diagnosis);
  if (!step) return std::unexpected(step.error());
  return diagnosis;
}

}  // namespace noodle::state
