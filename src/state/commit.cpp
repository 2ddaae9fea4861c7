#include "state/commit.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/fault_point.h"
#include "platform/interrupt.h"
#include "platform/process.h"
#include "state/audit.h"
#include "state/history.h"
#include "state/object_store.h"
#include "state/pointer.h"
#include "state/reserve.h"
#include "state/small_files.h"
#include "state/snapshot.h"
#include "state/writer.h"

namespace noodle::state {
namespace {

using platform::fault_point;

class Transaction {
 public:
  Transaction(Writer& writer, const Proposal& proposal)
      : writer_(writer),
        proposal_(proposal),
        directory_(writer.directory()),
        layout_(directory_.layout()),
        files_(directory_.files()) {}

  Result<bool> starts_from(uint64_t base);
  Result<void> check_objects();
  Result<void> put_generation();
  Result<void> put_pointer();
  Result<void> close_gates();
  Result<void> switch_over();
  void open_gates();
  Result<void> make_durable();
  void record();
  // What was made for nothing; only before switch_over.
  void undo();

  Committed& committed() { return committed_; }

 private:
  Result<void> write(const std::string& path, std::string_view text, uint32_t mode);

  Writer& writer_;
  const Proposal& proposal_;
  const StateDirectory& directory_;
  const Layout& layout_;
  platform::FileSystem& files_;
  Generation base_;
  Blake2b digest_;
  std::vector<HeldLock> gates_;
  uint64_t closed_at_ = 0;
  Committed committed_;
};

Result<bool> Transaction::starts_from(uint64_t base) {
  Result<Generation> current = read_current(directory_);
  if (!current) return std::unexpected(current.error());
  base_ = *std::move(current);
  return base_.number == base;
}

Result<void> Transaction::check_objects() {
  for (int i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const ComponentVersion& component = proposal_.components[phase];
    if (!component.manifest) continue;
    if (const Result<std::string> object = check_object(directory_, phase, component); !object)
      return std::unexpected(object.error());
  }
  return {};
}

// A rollback goes on where there is no space.
Result<void> Transaction::write(const std::string& path, std::string_view text, uint32_t mode) {
  const Result<void> written = write_durable(files_, path, text, mode);
  if (written || proposal_.why != Why::kRollback) return written;
  return write_from_reserve(directory_, path, text) ? Result<void>() : written;
}

Result<void> Transaction::put_generation() {
  const Result<std::vector<uint64_t>> numbers = list_generations(directory_);
  if (!numbers) return std::unexpected(numbers.error());
  const Result<Blake2b> head = audit_head(directory_);
  if (!head) return std::unexpected(head.error());
  const Result<std::optional<uint64_t>> logged = last_logged_generation(directory_);
  if (!logged) return std::unexpected(logged.error());
  // A generation that was put aside had its number all the same.
  const uint64_t highest = std::max(numbers->empty() ? 0 : numbers->back(), logged->value_or(0));
  committed_.generation = {.number = std::max(highest, base_.number) + 1,
                           .parent = base_.number,
                           .why = proposal_.why,
                           .detail = proposal_.detail,
                           .restores = proposal_.restores,
                           .who = platform::user_name(),
                           .when = time_text(platform::wall_seconds()),
                           .canary = proposal_.canary,
                           .audit = *head,
                           .components = proposal_.components};
  const std::string text = encode_generation(committed_.generation);
  digest_ = blake2b_of(text);
  const std::string path = layout_.generation(committed_.generation.number);
  if (Result<void> written = write(unfinished(path), text, kUnchangingMode); !written)
    return written;
  const Result<bool> renamed = files_.rename_to_new(unfinished(path), path);
  if (!renamed || !*renamed)
    return failure(fmt::format("cannot write `{}`: {}", path,
                               renamed ? "it is there already" : renamed.error().message));
  return files_.sync_folder(layout_.generations());
}

Result<void> Transaction::put_pointer() {
  const Pointer pointer{committed_.generation.number, digest_};
  return write(unfinished(layout_.current()), encode_pointer(PointerKind::kCurrent, pointer),
               kChangingMode);
}

Result<void> Transaction::close_gates() {
  StateLocks& locks = writer_.locks();
  const platform::Deadline deadline = writer_.options().deadline;
  const Result<HeldLock> turnstile = locks.wait_for({LockKind::kTurnstile}, deadline);
  if (!turnstile) return std::unexpected(turnstile.error());
  closed_at_ = platform::monotonic_nanoseconds();
  for (uint64_t phase = 0; phase < NOODLE_PHASES; ++phase) {
    if (proposal_.components[phase].is_same(base_.components[phase])) continue;
    Result<HeldLock> gate = locks.wait_for({LockKind::kGate, phase}, deadline);
    if (!gate) return std::unexpected(gate.error());
    gates_.push_back(*std::move(gate));
  }
  if (platform::interrupt_signal() != 0) return platform::interrupted();
  return {};
}

Result<void> Transaction::switch_over() {
  const Result<void> renamed = files_.rename(unfinished(layout_.current()), layout_.current());
  if (renamed) return {};
  // Some file systems say that it failed when it was done.
  const Result<Pointer> now = read_pointer(directory_, PointerKind::kCurrent, layout_.current());
  if (now && now->generation == committed_.generation.number) return {};
  const bool is_unchanged = now && now->generation == base_.number;
  return failure(
      is_unchanged ? ExitCode::kFailed : ExitCode::kIndeterminate,
      fmt::format("cannot replace `{}`: {}", layout_.current(), renamed.error().message));
}

void Transaction::open_gates() {
  if (!gates_.empty()) committed_.pause = (platform::monotonic_nanoseconds() - closed_at_) / 1000;
  while (!gates_.empty()) gates_.pop_back();
}

Result<void> Transaction::make_durable() {
  Result<void> step = fault_point("commit.renamed");
  if (step) step = files_.sync_folder(layout_.root());
  if (step) return {};
  return failure(ExitCode::kIndeterminate,
                 fmt::format("generation {} is active, but may be gone after a loss of power: {}",
                             committed_.generation.number, step.error().message),
                 "`noodlec doctor` tells which one is active");
}

void Transaction::record() {
  AuditEvent event = event_of(committed_.generation, digest_);
  event.pause = committed_.pause;
  Result<void> step = fault_point("commit.durable");
  if (step) step = append_audit(directory_, writer_.locks(), event, writer_.options().deadline);
  if (step) step = fault_point("commit.recorded");
  if (!step) committed_.warnings.push_back(step.error().message);
  // A full disk is no news.
  static_cast<void>(fill_reserve(directory_));
}

void Transaction::undo() {
  const std::string generation = layout_.generation(committed_.generation.number);
  for (const std::string& path :
       {unfinished(layout_.current()), unfinished(generation), generation}) {
    const Result<bool> missing = is_missing(files_, path);
    if (missing && !*missing) static_cast<void>(files_.remove(path));
  }
}

}  // namespace

Result<std::optional<Committed>> commit(const StateDirectory& directory, uint64_t base,
                                        const Proposal& proposal, const WriteOptions& options) {
  const platform::InterruptDelay delay;
  // Nobody else writes from here on, and what a dead writer left half done is finished.
  Result<Writer> writer = Writer::begin(directory, options);
  if (!writer) return std::unexpected(writer.error());
  Transaction transaction(*writer, proposal);

  // What is proposed follows from what is active, and every object is what it was when it was
  // verified. Nothing is written.
  const Result<bool> is_base = transaction.starts_from(base);
  if (!is_base) return std::unexpected(is_base.error());
  if (!*is_base) return std::nullopt;
  Result<void> step = transaction.check_objects();
  if (!step) return std::unexpected(step.error());

  // The generation is durable, and nobody names it. A crash leaves it so; its number is used up.
  step = transaction.put_generation();
  if (step) step = fault_point("commit.generation");
  // The file that will be CURRENT is durable. A crash leaves it, and recovery removes it.
  if (step) step = transaction.put_pointer();
  if (step) step = fault_point("commit.pointer");
  // Nobody is in a phase that changes. The kernel opens the gates of the dead.
  if (step) step = transaction.close_gates();
  if (step) step = fault_point("commit.closed");
  if (!step) {
    transaction.undo();
    return std::unexpected(step.error());
  }

  // The commit: a crash before this call leaves the old generation active, one after it the new.
  step = transaction.switch_over();
  transaction.open_gates();
  // Only a loss of power can still take it back, and with it everything that was done since.
  if (step) step = transaction.make_durable();
  if (!step) return std::unexpected(step.error());
  // It is in the audit log. A crash before leaves that to recovery.
  transaction.record();
  // Whoever asked for an end now is told of the commit instead: it cannot be said that nothing has
  // changed.
  platform::forget_interrupt();
  return std::move(transaction.committed());
}

}  // namespace noodle::state
