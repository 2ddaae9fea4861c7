#include "state/collector.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "platform/fault_point.h"
#include "platform/interrupt.h"
#include "platform/process.h"
#include "state/audit.h"
#include "state/history.h"
#include "state/object_store.h"
#include "state/points.h"
#include "state/small_files.h"
#include "state/snapshot.h"
#include "state/writer.h"

namespace noodle::state {
namespace {

// The one that is active and the one that a rollback goes back to.
constexpr uint32_t kFewest = 2;

class Collection {
 public:
  // With no locks only what would be removed can be said.
  Collection(const StateDirectory& directory, StateLocks* locks, const CollectOptions& options)
      : options_(options),
        directory_(directory),
        locks_(locks),
        layout_(directory_.layout()),
        files_(directory_.files()),
        packages_(options.keep_packages) {}

  Result<void> find_needed();
  void read_released();
  Result<void> remove_generations();
  Result<void> remove_packages();
  Result<void> record(platform::Deadline deadline) const;

  Collected& collected() { return collected_; }

 private:
  bool is_old(const Generation& generation) const;
  Result<void> need_points();
  Result<void> remove_generation(uint64_t number);
  void release_packages(const Generation& generation);
  Result<bool> is_needed(const Blake2b& manifest) const;
  Result<void> remove_files_in(const std::string& folder);
  Result<void> remove(const std::string& path);

  const CollectOptions& options_;
  const StateDirectory& directory_;
  StateLocks* locks_;
  const Layout& layout_;
  platform::FileSystem& files_;
  std::vector<uint64_t> generations_;
  std::set<uint64_t> needed_;
  // Manifests that a generation names which stays, or somebody else.
  std::set<Blake2b> packages_;
  // Those of the generations that go, and of those that went when nobody removed the packages.
  std::set<Blake2b> released_;
  // Those whose files are all there.
  std::set<Blake2b> whole_;
  Collected collected_;
};

// Times of one form are ordered as their texts are.
bool Collection::is_old(const Generation& generation) const {
  return generation.when <=
         time_text(platform::wall_seconds() - options_.older_than_seconds.value_or(0));
}

Result<void> Collection::need_points() {
  const Result<std::vector<Point>> points = list_points(directory_);
  if (!points) return std::unexpected(points.error());
  for (const Point& point : *points) needed_.insert(point.generation);
  return {};
}

Result<void> Collection::find_needed() {
  Result<std::vector<uint64_t>> numbers = list_generations(directory_);
  if (!numbers) return std::unexpected(numbers.error());
  generations_ = *std::move(numbers);
  const Result<Generation> active = read_current(directory_);
  if (!active) return std::unexpected(active.error());
  for (const uint64_t number : way_back(directory_, *active)) needed_.insert(number);
  const Result<std::vector<HistoryEntry>> kept =
      history(directory_, std::max(options_.keep, kFewest));
  if (!kept) return std::unexpected(kept.error());
  for (const HistoryEntry& entry : *kept) needed_.insert(entry.generation.number);
  needed_.insert(generations_.back());
  return need_points();
}

Result<void> Collection::remove(const std::string& path) {
  const Result<platform::FileStatus> status = files_.link_status(path);
  if (!status) return std::unexpected(status.error());
  collected_.bytes += status->size;
  collected_.files.push_back(path);
  return options_.dry_run ? Result<void>() : files_.remove(path);
}

// Those that stay name the packages that are needed; a damaged one may name any, so that it ends
// the collection.
Result<void> Collection::remove_generation(uint64_t number) {
  const Result<Generation> generation = read_generation(directory_, number);
  if (!generation) return std::unexpected(generation.error());
  const auto keep = [&]() -> Result<void> {
    for (const ComponentVersion& component : generation->components)
      if (component.manifest) packages_.insert(*component.manifest);
    return {};
  };
  if (needed_.contains(number) || !is_old(*generation)) return keep();
  // Whoever has read CURRENT when it named this one, and pins it only after this, finds that
  // CURRENT is another file.
  std::optional<HeldLock> pin;
  if (locks_ != nullptr) {
    Result<std::optional<HeldLock>> taken = locks_->try_take({LockKind::kPin, number});
    if (!taken) return std::unexpected(taken.error());
    if (!*taken) {
      collected_.in_use.push_back(number);
      return keep();
    }
    pin.emplace(**std::move(taken));
  }
  collected_.generations.push_back(number);
  release_packages(*generation);
  return remove(layout_.generation(number));
}

// When the generation is gone, only the file tells that its packages were used once. Where that
// cannot be written, or a loss of power takes it, they stay until `gc --older-than`.
void Collection::release_packages(const Generation& generation) {
  std::string text;
  for (const ComponentVersion& component : generation.components)
    if (component.manifest && released_.insert(*component.manifest).second)
      text += to_hex(*component.manifest) + "\n";
  if (options_.dry_run || text.empty()) return;
  Result<platform::OpenFile> file =
      files_.open_for_writing(layout_.released(), platform::WriteMode::kAppend);
  if (file) static_cast<void>(files_.write(*file, std::as_bytes(std::span(text))));
}

// What a collection left that died, or that found upgrades being staged.
void Collection::read_released() {
  constexpr uint64_t kLargest = 1 << 20;
  const auto text = read_regular(files_, layout_.released(), kLargest);
  if (!text) return;
  std::string_view rest = *text;
  for (size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
    if (const auto manifest = parse_blake2b_hex(rest.substr(0, end))) released_.insert(*manifest);
    rest.remove_prefix(end + 1);
  }
}

Result<void> Collection::remove_generations() {
  for (const uint64_t number : generations_)
    if (Result<void> removed = remove_generation(number); !removed) return removed;
  Result<void> step = platform::fault_point("gc.generations");
  // Before their packages go: a generation without its packages must not come back.
  if (step && !collected_.generations.empty() && !options_.dry_run)
    step = files_.sync_folder(layout_.generations());
  return step;
}

// A whole package that no generation has named was installed to be used later, or is what an
// upgrade left that failed at the last.
Result<bool> Collection::is_needed(const Blake2b& manifest) const {
  if (packages_.contains(manifest)) return true;
  if (released_.contains(manifest) || !whole_.contains(manifest)) return false;
  if (!options_.older_than_seconds) return true;
  const Result<platform::FileIdentity> object =
      files_.identity(layout_.package(manifest, PackagePart::kObject));
  if (!object) return std::unexpected(object.error());
  constexpr double kNanoseconds = 1e9;
  return static_cast<double>(object->written) / kNanoseconds >
         platform::wall_seconds() - *options_.older_than_seconds;
}

Result<void> Collection::remove_files_in(const std::string& folder) {
  const auto entries = files_.list(folder);
  if (!entries) return std::unexpected(entries.error());
  std::set<Blake2b> needed;
  for (const platform::FolderEntry& entry : *entries) {
    const std::optional<PackageFile> file = package_file(entry.name);
    if (!file) continue;
    const Result<bool> needs = is_needed(file->manifest);
    if (!needs) return std::unexpected(needs.error());
    if (*needs) needed.insert(file->manifest);
  }
  // The object, which makes a package of the files, goes first.
  for (const PackagePart part :
       {PackagePart::kObject, PackagePart::kManifest, PackagePart::kSignature}) {
    for (const platform::FolderEntry& entry : *entries) {
      const std::optional<PackageFile> file = package_file(entry.name);
      if (!file || file->part != part || needed.contains(file->manifest)) continue;
      Result<void> removed = remove(fmt::format("{}/{}", folder, entry.name));
      if (removed) removed = platform::fault_point("gc.package");
      if (!removed) return removed;
    }
  }
  return {};
}

Result<void> Collection::remove_packages() {
  // Packages that were put for an upgrade are named by nobody until it commits.
  std::optional<HeldLock> slots;
  if (locks_ != nullptr) {
    Result<std::optional<HeldLock>> taken = locks_->try_take_all_slots();
    if (!taken) return std::unexpected(taken.error());
    collected_.left_packages = !*taken;
    if (!*taken) return {};
    slots.emplace(**std::move(taken));
  }
  const Result<std::vector<Blake2b>> whole = list_packages(directory_);
  if (!whole) return std::unexpected(whole.error());
  whole_.insert(whole->begin(), whole->end());
  const auto folders = files_.list(layout_.objects());
  if (!folders) return std::unexpected(folders.error());
  for (const platform::FolderEntry& folder : *folders) {
    if (folder.kind != platform::FileKind::kFolder) continue;
    const Result<void> removed =
        remove_files_in(fmt::format("{}/{}", layout_.objects(), folder.name));
    if (!removed) return removed;
  }
  const Result<bool> missing = is_missing(files_, layout_.released());
  if (!options_.dry_run && missing && !*missing)
    static_cast<void>(files_.remove(layout_.released()));
  return {};
}

Result<void> Collection::record(platform::Deadline deadline) const {
  if (options_.dry_run || collected_.files.empty()) return {};
  const AuditEvent event{.event = "gc",
                         .detail = fmt::format("removed generations [{}], {} files, {} bytes",
                                               fmt::join(collected_.generations, ", "),
                                               collected_.files.size(), collected_.bytes)};
  return append_audit(directory_, *locks_, event, deadline);
}

// Whoever may not write looks without the locks, and may see a change half way.
Result<Collected> preview(const StateDirectory& directory, const CollectOptions& collecting,
                          const WriteOptions& options) {
  const Result<std::unique_ptr<StateLocks>> locks = StateLocks::open(directory);
  std::optional<HeldLock> lock;
  if (locks) {
    Result<HeldLock> held = (*locks)->wait_for({LockKind::kWriter}, options.deadline);
    if (!held) return std::unexpected(held.error());
    lock.emplace(*std::move(held));
  }
  Collection collection(directory, locks ? locks->get() : nullptr, collecting);
  collection.read_released();
  Result<void> step = collection.find_needed();
  if (step) step = collection.remove_generations();
  if (step) step = collection.remove_packages();
  if (!step) return std::unexpected(step.error());
  return std::move(collection.collected());
}

}  // namespace

Result<Collected> collect(const StateDirectory& directory, const CollectOptions& collecting,
                          const WriteOptions& options) {
  if (collecting.dry_run) return preview(directory, collecting, options);
  const platform::InterruptDelay delay;
  Result<Writer> writer = Writer::begin(directory, options);
  if (!writer) return std::unexpected(writer.error());
  Collection collection(directory, &writer->locks(), collecting);
  collection.read_released();
  Result<void> step = collection.find_needed();
  // A crash from here on leaves packages that nobody names.
  if (step) step = collection.remove_generations();
  if (step) step = collection.remove_packages();
  if (step) step = collection.record(options.deadline);
  if (!step) return std::unexpected(step.error());
  return std::move(collection.collected());
}

}  // namespace noodle::state
