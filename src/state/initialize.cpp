#include "state/initialize.h"

#include <fmt/format.h>

#include "platform/fault_point.h"
#include "platform/interrupt.h"
#include "platform/process.h"
#include "state/audit.h"
#include "state/pointer.h"
#include "state/reserve.h"
#include "state/small_files.h"

namespace noodle::state {
namespace {

constexpr int kMostTries = 20;

std::string without_last_slash(std::string root) {
  while (root.size() > 1 && root.ends_with('/')) root.pop_back();
  return root;
}

std::string parent_of(const std::string& root) {
  const size_t slash = root.rfind('/');
  if (slash == std::string::npos) return ".";
  return root.substr(0, std::max<size_t>(slash, 1));
}

std::unexpected<Error> exists(const std::string& root) {
  return failure(ExitCode::kRefused, fmt::format("there is a state directory `{}` already", root),
                 "`noodlec status` shows what is in it");
}

// An empty folder is taken.
Result<void> check_place(platform::FileSystem& files, const std::string& root) {
  const Result<platform::FileStatus> status = files.link_status(root);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing) return {};
  if (status->kind != platform::FileKind::kFolder)
    return failure(ExitCode::kRefused, fmt::format("`{}` is there and is no folder", root),
                   kMakeOneElsewhere);
  const auto entries = files.list(root);
  if (!entries) return std::unexpected(entries.error());
  if (entries->empty()) return {};
  const Result<bool> is_other = is_missing(files, Layout(root).current());
  if (!is_other) return std::unexpected(is_other.error());
  if (!*is_other) return exists(root);
  return failure(ExitCode::kRefused, fmt::format("the folder `{}` is not empty", root),
                 kMakeOneElsewhere);
}

std::unexpected<Error> busy(const std::string& root) {
  return failure(ExitCode::kBusy, fmt::format("`{}` is being made by somebody else", root));
}

// The lock file of a folder that is being made, locked; nullopt when somebody else was faster at
// something and it is to be tried again. `reason` is what to say if it was so every time.
struct Claim {
  std::unique_ptr<StateLocks> locks;
  HeldLock lock;
};
Result<std::optional<Claim>> claim(const StateDirectory& directory, Error& reason) {
  platform::FileSystem& files = directory.files();
  const Layout& layout = directory.layout();
  const Result<bool> made = files.make_folder(layout.root(), kFolderMode);
  if (!made) return std::unexpected(made.error());
  if (*made) {
    // If this fails, somebody took the folder for one that a dead process left.
    if (!write_durable(files, layout.lock(), "", kChangingMode)) return std::nullopt;
  }
  Result<std::unique_ptr<StateLocks>> locks = StateLocks::open(directory);
  if (!locks) {
    // It is empty or nearly gone; or a loss of power took the lock file, and what is left is
    // removed under a new one.
    if (!files.remove_folder(layout.root()))
      static_cast<void>(write_durable(files, layout.lock(), "", kChangingMode));
    return std::nullopt;
  }
  Result<std::optional<HeldLock>> lock = (*locks)->try_take({LockKind::kWriter});
  if (!lock) return std::unexpected(lock.error());
  if (!*lock) return busy(layout.root());
  if (!(*locks)->check_place()) return std::nullopt;
  if (*made) return Claim{*std::move(locks), **std::move(lock)};
  // Its maker has died, or has not locked it yet and may be adding to it.
  if (Result<void> removed = remove_tree(files, layout.root()); !removed) reason = removed.error();
  return std::nullopt;
}

Result<void> make_folders(const StateDirectory& directory) {
  const Layout& layout = directory.layout();
  for (const std::string& folder : layout.folders())
    if (Result<void> made = ensure_folder(directory.files(), folder); !made) return made;
  return write_durable(directory.files(), layout.format(), kFormatText, kChangingMode);
}

}  // namespace

Result<Initialization> Initialization::begin(platform::FileSystem& files, const std::string& given,
                                             const WriteOptions& options) {
  const std::string root = without_last_slash(given);
  if (Result<void> checked = check_place(files, root); !checked)
    return std::unexpected(checked.error());
  const StateDirectory directory(files, unfinished_root(root));
  Error reason = busy(directory.layout().root()).error();
  for (int i = 0; i < kMostTries; ++i) {
    Result<std::optional<Claim>> claimed = claim(directory, reason);
    if (!claimed) return std::unexpected(claimed.error());
    if (!*claimed) continue;
    Initialization begun(directory, root, std::move((*claimed)->locks),
                         std::move((*claimed)->lock));
    Result<void> step = make_folders(directory);
    if (step) step = directory.check_writable(options);
    if (step) step = platform::fault_point("init.folders");
    if (!step) return std::unexpected(step.error());
    return begun;
  }
  return std::unexpected(reason);
}

Initialization::~Initialization() {
  if (locks_ != nullptr && !is_finished_)
    static_cast<void>(remove_tree(directory_.files(), directory_.layout().root()));
}

Result<void> Initialization::put_first(const Generation& generation) {
  platform::FileSystem& files = directory_.files();
  const Layout& layout = directory_.layout();
  const std::string text = encode_generation(generation);
  const Pointer pointer{generation.number, blake2b_of(text)};
  Result<void> step =
      write_durable(files, layout.generation(generation.number), text, kUnchangingMode);
  if (step) step = files.sync_folder(layout.generations());
  if (step)
    step = write_durable(files, layout.current(), encode_pointer(PointerKind::kCurrent, pointer),
                         kChangingMode);
  if (step)
    step = append_audit(directory_, *locks_, event_of(generation, pointer.digest),
                        platform::Deadline::in_seconds(0));
  if (step) step = files.sync_folder(layout.root());
  return step;
}

Result<Generation> Initialization::finish(const Proposal& first) {
  const platform::InterruptDelay delay;
  platform::FileSystem& files = directory_.files();
  const Generation generation{.number = 1,
                              .why = Why::kInit,
                              .detail = first.detail,
                              .who = platform::user_name(),
                              .when = time_text(platform::wall_seconds()),
                              .canary = first.canary,
                              .components = first.components};
  // All of it is durable, under a name that nobody looks for.
  Result<void> step = put_first(generation);
  if (step) static_cast<void>(fill_reserve(directory_));
  if (step) step = platform::fault_point("init.written");
  if (step && platform::interrupt_signal() != 0) return platform::interrupted();
  if (!step) return std::unexpected(step.error());
  // A crash before leaves a folder that the next `noodlec init` removes.
  if (const Result<void> renamed = files.rename(directory_.layout().root(), root_); !renamed) {
    if (Result<void> place = check_place(files, root_); !place)
      return std::unexpected(place.error());
    return failure(fmt::format("cannot make `{}`: {}", root_, renamed.error().message));
  }
  is_finished_ = true;
  step = platform::fault_point("init.renamed");
  if (step) step = files.sync_folder(parent_of(root_));
  if (!step)
    return failure(ExitCode::kIndeterminate,
                   fmt::format("`{}` was made, but may be gone after a loss of power: {}", root_,
                               step.error().message));
  return generation;
}

}  // namespace noodle::state
