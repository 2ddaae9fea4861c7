#include "state/points.h"

#include <fmt/format.h>

#include "platform/fault_point.h"
#include "platform/interrupt.h"
#include "state/audit.h"
#include "state/small_files.h"
#include "state/snapshot.h"
#include "state/writer.h"

namespace noodle::state {
namespace {

std::unexpected<Error> no_point(const std::string& name) {
  return failure(fmt::format("there is no rollback point `{}`", name),
                 "`noodlec rollback --list` lists them");
}

Result<void> check_name(const std::string& name) {
  if (is_point_name(name)) return {};
  return failure(ExitCode::kUsage, fmt::format("`{}` cannot be the name of a rollback point", name),
                 "1 to 64 letters, digits, `.`, `_` and `-`, a letter first, and not the name of a "
                 "component");
}

// Durable when it returns.
Result<void> put_point(const StateDirectory& directory, const std::string& path,
                       const Pointer& pointer) {
  platform::FileSystem& files = directory.files();
  Result<void> step = write_durable(files, unfinished(path),
                                    encode_pointer(PointerKind::kPoint, pointer), kUnchangingMode);
  if (!step) return step;
  const Result<bool> renamed = files.rename_to_new(unfinished(path), path);
  if (!renamed || !*renamed) {
    static_cast<void>(files.remove(unfinished(path)));
    return failure(fmt::format("cannot write `{}`: {}", path,
                               renamed ? "it is there already" : renamed.error().message));
  }
  step = platform::fault_point("point.named");
  if (step) step = files.sync_folder(directory.layout().points());
  return step;
}

// What was changed stands, whether or not this can be written.
void record(Writer& writer, uint64_t generation, std::string detail) {
  const AuditEvent event{.event = "point", .detail = std::move(detail), .generation = generation};
  static_cast<void>(
      append_audit(writer.directory(), writer.locks(), event, writer.options().deadline));
}

}  // namespace

Result<void> create_point(const StateDirectory& directory, const std::string& name,
                          uint64_t generation, const WriteOptions& options) {
  if (Result<void> checked = check_name(name); !checked) return checked;
  const platform::InterruptDelay delay;
  Result<Writer> writer = Writer::begin(directory, options);
  if (!writer) return std::unexpected(writer.error());
  const std::string path = directory.layout().point(name);
  const Result<bool> is_free = is_missing(directory.files(), path);
  if (!is_free) return std::unexpected(is_free.error());
  if (!*is_free)
    return failure(ExitCode::kRefused, fmt::format("there is a rollback point `{}` already", name),
                   fmt::format("`noodlec rollback point delete {}` removes it", name));
  const Result<Snapshot> snapshot = Snapshot::read(directory, generation);
  if (!snapshot) return std::unexpected(snapshot.error());
  const Result<void> put = put_point(directory, path, {generation, snapshot->digest()});
  if (put) record(*writer, generation, fmt::format("{} created", name));
  return put;
}

Result<void> delete_point(const StateDirectory& directory, const std::string& name,
                          const WriteOptions& options) {
  if (Result<void> checked = check_name(name); !checked) return checked;
  const platform::InterruptDelay delay;
  Result<Writer> writer = Writer::begin(directory, options);
  if (!writer) return std::unexpected(writer.error());
  const std::string path = directory.layout().point(name);
  const Result<bool> missing = is_missing(directory.files(), path);
  if (!missing) return std::unexpected(missing.error());
  if (*missing) return no_point(name);
  Result<void> step = directory.files().remove(path);
  if (step) step = platform::fault_point("point.removed");
  if (step) step = directory.files().sync_folder(directory.layout().points());
  if (step) record(*writer, 0, fmt::format("{} deleted", name));
  return step;
}

Result<std::vector<Point>> list_points(const StateDirectory& directory) {
  const auto entries = directory.files().list(directory.layout().points());
  if (!entries) return std::unexpected(entries.error());
  std::vector<Point> points;
  for (const platform::FolderEntry& entry : *entries) {
    if (!is_point_name(entry.name)) continue;
    const Result<Pointer> pointer = read_point(directory, entry.name);
    if (!pointer) return std::unexpected(pointer.error());
    points.push_back({entry.name, pointer->generation});
  }
  return points;
}

Result<Pointer> read_point(const StateDirectory& directory, const std::string& name) {
  if (!is_point_name(name)) return no_point(name);
  const std::string path = directory.layout().point(name);
  const Result<bool> missing = is_missing(directory.files(), path);
  if (!missing) return std::unexpected(missing.error());
  if (*missing) return no_point(name);
  return read_pointer(directory, PointerKind::kPoint, path);
}

}  // namespace noodle::state
