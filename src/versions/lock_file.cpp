#include "versions/lock_file.h"

#include <fmt/format.h>

#include "base/check.h"
#include "base/paths.h"
#include "component_host/component.h"
#include "diagnostics/toml_table.h"

namespace noodle::versions {
namespace {

constexpr uint64_t kFormat = 1;
constexpr uint64_t kLargestLock = 64 << 10;
constexpr size_t kFingerprintDigits = 64;

std::string_view name_of_phase(size_t phase) {
  return component_host::phase_name(static_cast<noodle_phase>(phase));
}

Blake2b read_digest(TomlTable& table, std::string_view key) {
  const std::optional<Blake2b> digest = parse_blake2b(table.text(key));
  if (!digest) table.complain(key, fmt::format("`{}` must be a digest, `blake2b-256:…`", key));
  return digest.value_or(Blake2b{});
}

LockedComponent read_component(TomlTable table) {
  LockedComponent component;
  component.line = table.line("version");
  component.version = table.text("version");
  if (!semver::Version::parse(component.version))
    table.complain("version", fmt::format("`{}` is no version", component.version));
  component.fingerprint = table.text("fingerprint");
  const bool is_hexadecimal =
      component.fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (component.fingerprint.size() != kFingerprintDigits || !is_hexadecimal)
    table.complain("fingerprint",
                   fmt::format("`fingerprint` must be {} hexadecimal digits", kFingerprintDigits));
  if (table.has("manifest")) component.manifest = read_digest(table, "manifest");
  TomlTable objects = table.table("objects");
  for (const std::string& platform : objects.keys())
    component.objects[platform] = read_digest(objects, platform);
  table.refuse_unknown();
  return component;
}

std::unexpected<Error> differs(const std::string& place, std::string_view name,
                               const LockedComponent& locked, const std::string& what) {
  return failure(ExitCode::kRefused,
                 fmt::format("{} locks {} {}, and {}", place, name, locked.version, what),
                 "`noodlec versions --lock` locks what is in use");
}

}  // namespace

std::string to_toml(const Lock& lock) {
  std::string text = fmt::format(
      "# The components that this project is compiled with; `noodlec versions --lock` writes it.\n"
      "format = {}\n",
      kFormat);
  for (size_t i = 0; i < lock.components.size(); ++i) {
    const LockedComponent& component = lock.components[i];
    const std::string_view name = name_of_phase(i);
    text += fmt::format("\n[components.{}]\nversion = \"{}\"\nfingerprint = \"{}\"\n", name,
                        component.version, component.fingerprint);
    if (component.manifest)
      text += fmt::format("manifest = \"{}\"\n", noodle::to_text(*component.manifest));
    if (component.objects.empty()) continue;
    text += fmt::format("\n[components.{}.objects]\n", name);
    for (const auto& [platform, digest] : component.objects)
      text += fmt::format("{} = \"{}\"\n", platform, noodle::to_text(digest));
  }
  return text;
}

Result<Lock> parse_lock(std::string_view text, const std::string& path) {
  Result<TomlDocument> document = TomlDocument::parse(text, path, ExitCode::kFailed);
  if (!document) return std::unexpected(document.error());
  TomlTable root = document->root();
  if (const uint64_t format = root.number("format"); format != kFormat)
    root.complain("format",
                  fmt::format("the format is {}, and this noodlec knows {}", format, kFormat));
  Lock lock;
  TomlTable components = root.table("components");
  for (size_t i = 0; i < lock.components.size(); ++i) {
    const std::string_view name = name_of_phase(i);
    if (!components.has(name))
      components.complain(name, fmt::format("there is no `[components.{}]`", name));
    lock.components[i] = read_component(components.table(name));
  }
  components.refuse_unknown();
  root.refuse_unknown();
  if (Result<void> read = document->result(); !read) return std::unexpected(read.error());
  return lock;
}

Result<std::optional<Lock>> read_lock(platform::FileSystem& files, const std::string& path) {
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing) return std::nullopt;
  const Result<std::string> text = files.read(path, kLargestLock);
  if (!text) return std::unexpected(text.error());
  Result<Lock> lock = parse_lock(*text, path);
  if (!lock) return std::unexpected(lock.error());
  return *std::move(lock);
}

std::string ProjectLock::place(noodle_phase phase) const {
  return fmt::format("{}:{}", path, lock.components[phase].line);
}

std::string lock_path(const project::Project& project) {
  return join_path(folder_of(project.file), kLockFile);
}

Result<std::optional<ProjectLock>> applying_lock(platform::FileSystem& files,
                                                 const Configuration& configuration) {
  if (!configuration.project || !configuration.is_on(project::Setting::kVersionAwareCompilation))
    return std::nullopt;
  std::string path = lock_path(*configuration.project);
  Result<std::optional<Lock>> lock = read_lock(files, path);
  if (!lock) return std::unexpected(lock.error());
  if (!*lock) return std::nullopt;
  return ProjectLock{std::move(path), **std::move(lock)};
}

Vector vector_of(const Lock& lock) {
  Vector vector;
  for (size_t i = 0; i < vector.size(); ++i) {
    auto version = semver::Version::parse(lock.components[i].version);
    CHECK(version);
    vector[i] = *std::move(version);
  }
  return vector;
}

Result<void> check_lock(const ProjectLock& lock, const Lock& used) {
  for (size_t i = 0; i < lock.lock.components.size(); ++i) {
    const LockedComponent& locked = lock.lock.components[i];
    const std::string place = lock.place(static_cast<noodle_phase>(i));
    const LockedComponent& found = used.components[i];
    const std::string_view name = name_of_phase(i);
    if (locked.version != found.version)
      return differs(place, name, locked, fmt::format("{} {} is in use", name, found.version));
    if (locked.fingerprint != found.fingerprint)
      return differs(place, name, locked,
                     fmt::format("the one in use was built from other sources (fingerprint {})",
                                 found.fingerprint.substr(0, 12)));
    if (locked.manifest && found.manifest && *locked.manifest != *found.manifest)
      return differs(place, name, locked, "the one in use comes from another package");
  }
  return {};
}

}  // namespace noodle::versions
