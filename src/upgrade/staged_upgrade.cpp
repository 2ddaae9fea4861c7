#include "upgrade/staged_upgrade.h"

#include <fmt/format.h>

#include "base/toml_text.h"
#include "diagnostics/toml_table.h"
#include "state/small_files.h"

namespace noodle::upgrade {
namespace {

using component_host::phase_name;
using state::Layout;

constexpr uint64_t kFormat = 1;
constexpr uint64_t kLargestPlan = 1 << 16;
constexpr const char* kStageAnew = "`noodlec upgrade --stage` stages it anew";

// Who stages and who applies do not meet.
struct StagedLock {
  std::unique_ptr<state::StateLocks> locks;
  std::optional<state::HeldLock> lock;
};

Result<void> take(const Order& order, StagedLock& taken) {
  Result<std::unique_ptr<state::StateLocks>> locks = state::StateLocks::open(order.directory);
  if (!locks) return std::unexpected(locks.error());
  taken.locks = *std::move(locks);
  Result<state::HeldLock> lock =
      taken.locks->wait_for({state::LockKind::kStaged}, order.write().deadline);
  if (!lock) return std::unexpected(lock.error());
  taken.lock.emplace(*std::move(lock));
  return {};
}

std::string plan_text(const Order& order, const Planned& planned, const Staging& staging) {
  const versions::ResolveOptions& allowed = order.resolve;
  std::string text = fmt::format(
      "format = {}\nbase = \"{}\"\ncanary = {}\n"
      "allow_breaking = {}\nallow_downgrade = {}\nallow_irreversible = {}\n",
      kFormat, to_text(planned.base.digest()), order.with_canary, allowed.allow_breaking,
      allowed.allow_downgrade, allowed.allow_irreversible);
  for (const Candidate* candidate : staging.final_candidates()) {
    text += fmt::format("\n[[component]]\nname = \"{}\"\nversion = {}\n",
                        phase_name(candidate->phase), toml_quoted(candidate->file.version));
    if (candidate->package)
      text += fmt::format("manifest = \"{}\"\n", to_text(candidate->package->manifest.digest));
  }
  return text;
}

Result<void> write_package(platform::FileSystem& files, const std::string& folder,
                           const packages::Package& package) {
  if (Result<void> made = state::ensure_folder(files, folder); !made) return made;
  const auto* object = package.manifest.object_for(component_host::host_platform());
  const std::pair<std::string_view, std::string_view> parts[] = {
      {packages::kManifestFile, package.manifest_text},
      {packages::kSignatureFile, package.signature},
      {object->file, package.object}};
  for (const auto& [name, bytes] : parts)
    if (Result<void> written = state::write_durable(files, fmt::format("{}/{}", folder, name),
                                                    bytes, state::kUnchangingMode);
        !written)
      return written;
  return files.sync_folder(folder);
}

Result<void> empty(const state::StateDirectory& directory) {
  const Layout& layout = directory.layout();
  platform::FileSystem& files = directory.files();
  // Without the plan the rest is nothing.
  if (Result<void> removed = state::remove_tree(files, layout.staged_plan()); !removed)
    return removed;
  for (int i = 0; i < NOODLE_PHASES; ++i)
    if (Result<void> removed =
            state::remove_tree(files, layout.staged_package(static_cast<noodle_phase>(i)));
        !removed)
      return removed;
  return {};
}

Result<void> fill(const Order& order, const Planned& planned, const Staging& staging) {
  const Layout& layout = order.directory.layout();
  platform::FileSystem& files = order.directory.files();
  for (const Candidate* candidate : staging.final_candidates())
    if (candidate->package)
      if (Result<void> written =
              write_package(files, layout.staged_package(candidate->phase), *candidate->package);
          !written)
        return written;
  Result<void> step = files.sync_folder(layout.staged());
  if (step)
    step = state::write_durable(files, layout.staged_plan(), plan_text(order, planned, staging),
                                state::kChangingMode);
  if (step) step = files.sync_folder(layout.staged());
  return step;
}

// What plan.toml says.
struct Plan {
  // Without the packages.
  StagedUpgrade staged;
  // Of the packages, for each request; none: it is linked in.
  std::vector<std::optional<Blake2b>> manifests;
};

Result<Plan> parse_plan(const std::string& text, const std::string& path) {
  Result<TomlDocument> document = TomlDocument::parse(text, path, ExitCode::kCorrupt);
  if (!document) return std::unexpected(document.error());
  TomlTable root = document->root();
  Plan plan;
  if (root.number("format") != kFormat) root.complain("format", "it is of another noodlec");
  const auto base = parse_blake2b(root.text("base"));
  if (!base) root.complain("base", "it is no digest");
  plan.staged.base = base.value_or(Blake2b{});
  plan.staged.with_canary = root.flag_or("canary", false);
  plan.staged.allowed = {.allow_breaking = root.flag_or("allow_breaking", false),
                         .allow_downgrade = root.flag_or("allow_downgrade", false),
                         .allow_irreversible = root.flag_or("allow_irreversible", false)};
  for (TomlTable& table : root.tables("component")) {
    const auto request = versions::parse_constraint(
        fmt::format("{}@{}", table.text("name"), table.text("version")), path, false);
    if (!request) {
      table.complain("name", request.error().message);
      continue;
    }
    plan.staged.requests.push_back({request->phase, *request});
    plan.manifests.push_back(parse_blake2b(table.text_or("manifest", "")));
  }
  if (Result<void> good = document->result(); !good) return std::unexpected(good.error());
  return plan;
}

// nullopt: nothing is staged.
Result<std::optional<Plan>> read_plan(const state::StateDirectory& directory) {
  const std::string path = directory.layout().staged_plan();
  const Result<bool> missing = state::is_missing(directory.files(), path);
  if (!missing) return std::unexpected(missing.error());
  if (*missing) return std::nullopt;
  const Result<std::string> text = state::read_regular(directory.files(), path, kLargestPlan);
  Result<Plan> plan = text ? parse_plan(*text, path) : std::unexpected(text.error());
  if (!plan) return failure(plan.error().code, plan.error().message, kStageAnew);
  return plan;
}

}  // namespace

Result<void> keep_staged(const Order& order, const Planned& planned, const Staging& staging) {
  StagedLock lock;
  if (Result<void> taken = take(order, lock); !taken) return taken;
  Result<void> step = empty(order.directory);
  if (step) step = fill(order, planned, staging);
  if (!step) static_cast<void>(empty(order.directory));
  return step;
}

Result<StagedUpgrade> read_staged(const state::StateDirectory& directory) {
  Result<std::optional<Plan>> plan = read_plan(directory);
  if (!plan) return std::unexpected(plan.error());
  if (!*plan)
    return failure(ExitCode::kRefused, "nothing is staged", "`noodlec upgrade --stage` does that");
  StagedUpgrade staged = std::move((*plan)->staged);
  for (size_t i = 0; i < staged.requests.size(); ++i) {
    const std::optional<Blake2b>& manifest = (*plan)->manifests[i];
    if (!manifest) continue;
    const std::string folder = directory.layout().staged_package(staged.requests[i].phase);
    Result<packages::Package> package = packages::read_package(directory.files(), folder);
    if (!package) return failure(package.error().code, package.error().message, kStageAnew);
    if (package->manifest.digest != *manifest)
      return failure(ExitCode::kCorrupt, fmt::format("`{}` is not what was staged", folder),
                     kStageAnew);
    staged.packages.push_back(*std::move(package));
  }
  return staged;
}

Result<std::vector<std::string>> list_staged(const state::StateDirectory& directory) {
  const Result<std::optional<Plan>> plan = read_plan(directory);
  if (!plan) return std::unexpected(plan.error());
  std::vector<std::string> titles;
  if (!*plan) return titles;
  for (const versions::Request& request : (*plan)->staged.requests)
    titles.push_back(fmt::format("{} {}", phase_name(request.phase), request.range->text));
  return titles;
}

Result<void> drop_staged(const Order& order) {
  StagedLock lock;
  if (Result<void> taken = take(order, lock); !taken) return taken;
  return empty(order.directory);
}

}  // namespace noodle::upgrade
