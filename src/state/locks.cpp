#include "state/locks.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"
#include "base/phase.h"
#include "state/small_files.h"

namespace noodle::state {
namespace {

constexpr uint64_t kFirstGate = 16;
constexpr uint64_t kFirstPin = uint64_t{1} << 32;

constexpr platform::ByteRange kTestByte{5};

constexpr size_t kLongestWriter = 1024;

std::string title(LockName name) {
  switch (name.kind) {
    case LockKind::kSlot:
      return "all places for upgrades";
    case LockKind::kWriter:
      return "the state directory";
    case LockKind::kTurnstile:
      return "the gates of the compiler";
    case LockKind::kGate:
      return fmt::format("the {}", phase_name(static_cast<noodle_phase>(name.number)));
    case LockKind::kStaged:
      return "the staged packages";
    case LockKind::kAudit:
      return "the audit log";
    case LockKind::kPin:
      return fmt::format("generation {}", name.number);
  }
  return {};
}

}  // namespace

platform::ByteRange bytes_of(LockName name) {
  switch (name.kind) {
    case LockKind::kWriter:
      return {0};
    case LockKind::kTurnstile:
      return {1};
    case LockKind::kAudit:
      return {3};
    case LockKind::kStaged:
      return {4};
    case LockKind::kGate:
      return {kFirstGate + name.number};
    case LockKind::kSlot:
      return {kAllSlots.first + name.number};
    case LockKind::kPin:
      return {kFirstPin + name.number};
  }
  return {};
}

Result<void> test_locks(const StateDirectory& directory) {
  const std::string path = directory.layout().lock();
  Result<platform::LockFile> first = platform::LockFile::open_exclusive(directory.files(), path);
  Result<platform::LockFile> second = platform::LockFile::open_exclusive(directory.files(), path);
  if (!first) return std::unexpected(first.error());
  if (!second) return std::unexpected(second.error());
  // Somebody else may be trying, too.
  const Result<bool> taken =
      first->lock(kTestByte, platform::LockMode::kExclusive, platform::Deadline::in_seconds(5));
  if (!taken) return std::unexpected(taken.error());
  const Result<bool> taken_twice = second->try_lock(kTestByte, platform::LockMode::kExclusive);
  if (*taken && taken_twice && !*taken_twice) return {};
  return failure(ExitCode::kRefused,
                 fmt::format("the file system of `{}` has no locks that can be relied on", path));
}

HeldLock::HeldLock(HeldLock&& other) noexcept
    : owner_(std::exchange(other.owner_, nullptr)), range_(other.range_), kind_(other.kind_) {}

HeldLock::~HeldLock() {
  if (owner_ == nullptr) return;
  owner_->file_.unlock(range_);
  owner_->held_.erase(std::ranges::find(owner_->held_, kind_));
}

Result<std::unique_ptr<StateLocks>> StateLocks::open(const StateDirectory& directory) {
  Result<platform::LockFile> file =
      platform::LockFile::open_exclusive(directory.files(), directory.layout().lock());
  if (!file) {
    const std::string path = directory.layout().lock();
    if (!is_missing(directory.files(), path).value_or(false)) return std::unexpected(file.error());
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is missing", path),
                   "`noodlec doctor --fix` makes it anew");
  }
  return std::unique_ptr<StateLocks>(new StateLocks(directory, *std::move(file)));
}

Result<void> StateLocks::check_place() const {
  const std::string path = directory_.layout().lock();
  const Result<bool> same = file_.is_at(directory_.files(), path);
  if (!same) return std::unexpected(same.error());
  if (!*same) return failure(fmt::format("`{}` was replaced while it was waited for", path));
  return {};
}

Result<HeldLock> StateLocks::wait_for(LockName name, platform::Deadline deadline) {
  // Whoever waits in this order is in no circle of those who wait for one another.
  for (const LockKind held : held_)
    CHECK(held < name.kind || (held == name.kind && held == LockKind::kGate));
  const Result<bool> taken = file_.lock(bytes_of(name), platform::LockMode::kExclusive, deadline);
  if (!taken) return std::unexpected(taken.error());
  if (!*taken) return busy(name);
  held_.push_back(name.kind);
  return HeldLock(this, bytes_of(name), name.kind);
}

Result<std::optional<HeldLock>> StateLocks::try_take(platform::ByteRange range, LockKind kind) {
  const Result<bool> taken = file_.try_lock(range, platform::LockMode::kExclusive);
  if (!taken) return std::unexpected(taken.error());
  if (!*taken) return std::optional<HeldLock>();
  held_.push_back(kind);
  return std::optional<HeldLock>(HeldLock(this, range, kind));
}

Result<std::optional<HeldLock>> StateLocks::try_take(LockName name) {
  return try_take(bytes_of(name), name.kind);
}

Result<std::optional<HeldLock>> StateLocks::try_take_all_slots() {
  return try_take(kAllSlots, LockKind::kSlot);
}

// The kernel does not tell who has a lock of this kind; the file may name somebody who has died.
std::unexpected<Error> StateLocks::busy(LockName name) const {
  std::string who;
  if (name.kind != LockKind::kSlot)
    who =
        read_regular(directory_.files(), directory_.layout().writer(), kLongestWriter).value_or("");
  if (const size_t end = who.find('\n'); end != who.npos) who.resize(end);
  return failure(
      ExitCode::kBusy,
      fmt::format("{} {} in use, and did not become free in time", title(name),
                  name.kind == LockKind::kSlot || name.kind == LockKind::kTurnstile ? "are" : "is"),
      who.empty() ? "" : fmt::format("last used by {}", who));
}

}  // namespace noodle::state
