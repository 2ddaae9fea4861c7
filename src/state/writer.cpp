#include "state/writer.h"

#include <fmt/format.h>

#include "platform/process.h"

namespace noodle::state {
namespace {

// For the messages of those who wait; nothing depends on it.
void say_who(const StateDirectory& directory) {
  const std::string text =
      fmt::format("process {} of {}\n", platform::process_id(), platform::user_name());
  // What a dead one left may even be a link.
  static_cast<void>(directory.files().remove(directory.layout().writer()));
  Result<platform::OpenFile> file = directory.files().create(directory.layout().writer());
  if (file) static_cast<void>(directory.files().write(*file, std::as_bytes(std::span(text))));
}

}  // namespace

Result<Writer> Writer::begin(const StateDirectory& directory, const WriteOptions& options) {
  if (Result<void> checked = directory.check_writable(options); !checked)
    return std::unexpected(checked.error());
  Result<std::unique_ptr<StateLocks>> locks = StateLocks::open(directory);
  if (!locks) return std::unexpected(locks.error());
  Result<HeldLock> lock = (*locks)->wait_for({LockKind::kWriter}, options.deadline);
  if (!lock) return std::unexpected(lock.error());
  if (Result<void> same = (*locks)->check_place(); !same) return std::unexpected(same.error());
  say_who(directory);
  Result<Recovered> recovered = recover(directory, **locks, options);
  if (!recovered) return std::unexpected(recovered.error());
  Writer writer(directory, options, *std::move(locks), *std::move(lock));
  writer.recovered_ = *std::move(recovered);
  return writer;
}

Writer::~Writer() {
  if (locks_ != nullptr) static_cast<void>(directory_.files().remove(directory_.layout().writer()));
}

}  // namespace noodle::state
