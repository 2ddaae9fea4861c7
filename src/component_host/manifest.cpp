#include "component_host/manifest.h"

#include <fmt/format.h>

#include <algorithm>

#include "component_host/component.h"
#include "diagnostics/toml_table.h"

namespace noodle::component_host {
namespace {

constexpr std::string_view kTitles[NOODLE_PHASES] = {"lexing", "parsing", "optimization",
                                                     "code_generation"};
constexpr std::string_view kReads[NOODLE_PHASES] = {"", "tokens", "tree", "tree"};
constexpr std::string_view kWrites[NOODLE_PHASES] = {"tokens", "tree", "tree", "bytecode"};
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kNameLetters = "abcdefghijklmnopqrstuvwxyz0123456789_";

bool is_name(std::string_view text) {
  return !text.empty() && text.find_first_not_of(kNameLetters) == std::string_view::npos;
}

noodle_phase read_phase(TomlTable& table) {
  const std::string name = table.text("name");
  const std::optional<noodle_phase> phase = phase_named(name);
  if (!phase) {
    table.complain("name", fmt::format("there is no component `{}`", name),
                   "the components are lexer, parser, optimizer and bytecode_generator");
    return NOODLE_PHASE_LEXER;
  }
  const std::string title = table.text("phase");
  if (title != kTitles[*phase])
    table.complain(
        "phase", fmt::format("the phase of a {} is `{}`, not `{}`", name, kTitles[*phase], title));
  return *phase;
}

// Canonical, because versions are compared as texts and stand in names of files.
void read_version(TomlTable& table, Manifest& manifest) {
  manifest.version_text = table.text("version");
  auto version = semver::Version::parse(manifest.version_text);
  if (!version)
    table.complain("version", fmt::format("`{}` is no semantic version: {}", manifest.version_text,
                                          version.error().message));
  else if (version->to_string() != manifest.version_text)
    table.complain("version", fmt::format("`{}` must be written `{}`", manifest.version_text,
                                          version->to_string()));
  else
    manifest.version = *std::move(version);
}

std::string read_hex(TomlTable& table, std::string_view key, ManifestForm form) {
  if (form == ManifestForm::kSource && !table.has(key)) return {};
  std::string text = table.text(key);
  if (text.size() != 64 || text.find_first_not_of(kHexDigits) != std::string::npos)
    table.complain(key, fmt::format("`{}` must have 64 hexadecimal digits", key));
  return text;
}

std::vector<std::string> read_names(TomlTable& table, std::string_view key) {
  std::vector<std::string> names = table.texts(key);
  for (const std::string& name : names)
    if (!is_name(name))
      table.complain(key, fmt::format("`{}` is no name: letters a to z, digits and _", name));
  return names;
}

void read_component(TomlTable table, ManifestForm form, Manifest& manifest) {
  manifest.phase = read_phase(table);
  read_version(table, manifest);
  manifest.counter = table.number("counter");
  if (manifest.counter == 0) table.complain("counter", "`component.counter` begins with 1");
  manifest.hot_swappable = table.flag_or("hot_swappable", true);
  manifest.critical = table.flag_or("critical", true);
  manifest.features = read_names(table, "features");
  manifest.changes = table.texts("changes");
  manifest.upgrade_impact = table.text_or("upgrade_impact", "medium");
  constexpr std::string_view kImpacts[] = {"low", "medium", "high"};
  if (std::ranges::find(kImpacts, manifest.upgrade_impact) == std::end(kImpacts))
    table.complain("upgrade_impact",
                   fmt::format("`{}` is not low, medium or high", manifest.upgrade_impact));
  manifest.fingerprint = read_hex(table, "fingerprint", form);
  table.refuse_unknown();
}

void read_seams(TomlTable table, ManifestForm form, Manifest& manifest) {
  const auto check_name = [&](std::string_view key, std::string_view expected) {
    const std::string name = table.text_or(key, "");
    if (name != expected)
      table.complain(key, fmt::format("the {} {} `{}`, not `{}`", phase_name(manifest.phase), key,
                                      expected, name));
  };
  check_name("reads", kReads[manifest.phase]);
  check_name("writes", kWrites[manifest.phase]);
  if (manifest.phase != NOODLE_PHASE_LEXER)
    manifest.reads_contract = read_hex(table, "reads_contract", form);
  manifest.writes_contract = read_hex(table, "writes_contract", form);
  table.refuse_unknown();
}

// Any version when the text is no range; then there is a complaint.
semver::Range read_range(TomlTable& table, std::string_view key, const std::string& text) {
  auto range = semver::Range::parse(text);
  if (range) return *std::move(range);
  table.complain(key, fmt::format("`{}` is no range of versions: {}", text, range.error().message));
  return *semver::Range::parse("");
}

void read_dependencies(TomlTable table, Manifest& manifest) {
  for (const std::string& name : table.keys()) {
    const std::optional<noodle_phase> phase = phase_named(name);
    const std::string text = table.text(name);
    if (!phase || *phase == manifest.phase) {
      table.complain(name, fmt::format("`{}` is no other component", name));
      continue;
    }
    manifest.dependencies.push_back(
        {*phase, text, read_range(table, name, text), table.line(name)});
  }
}

void read_upgrade(TomlTable table, Manifest& manifest) {
  const std::string only = table.text_or("from", "");
  if (!only.empty()) manifest.edges.push_back({only, read_range(table, "from", only), false});
  for (TomlTable& edge : table.tables("edge")) {
    const std::string text = edge.text("from");
    manifest.edges.push_back(
        {text, read_range(edge, "from", text), edge.flag_or("irreversible", false)});
    edge.refuse_unknown();
  }
  std::vector<std::string> affects = read_names(table, "affects");
  if (table.has("affects")) manifest.affects = std::move(affects);
  manifest.changes_behaviour = table.flag_or("changes_behaviour", false);
  table.refuse_unknown();
}

void read_objects(TomlTable& root, Manifest& manifest) {
  for (TomlTable& table : root.tables("object")) {
    ManifestObject object{table.text("platform"), table.text("file"), table.number("size"), {}};
    const auto is_same = [&](const ManifestObject& other) {
      return other.platform == object.platform || other.file == object.file;
    };
    if (std::ranges::any_of(manifest.objects, is_same))
      table.complain("platform",
                     fmt::format("`{}` or `{}` is there twice", object.platform, object.file));
    if (!is_file_name(object.platform))
      table.complain("platform", fmt::format("`{}` is no platform", object.platform));
    if (!is_file_name(object.file) || !object.file.ends_with(".so"))
      table.complain("file", fmt::format("`{}` is no name of a shared object", object.file),
                     "letters, digits and . - _ +, without a folder, ending in .so");
    const std::optional<Blake2b> digest = parse_blake2b(table.text("digest"));
    if (!digest) table.complain("digest", "`digest` must be `blake2b-256:` and 64 digits");
    object.digest = digest.value_or(Blake2b{});
    manifest.objects.push_back(std::move(object));
    table.refuse_unknown();
  }
}

void read_manifest(TomlTable root, ManifestForm form, Manifest& manifest) {
  read_component(root.table("component"), form, manifest);
  read_seams(root.table("seams"), form, manifest);
  read_dependencies(root.table("dependencies"), manifest);
  read_upgrade(root.table("upgrade"), manifest);
  read_objects(root, manifest);
  if (form == ManifestForm::kPackaged && manifest.objects.empty())
    root.complain("object", "there is no [[object]]");
  if (form == ManifestForm::kSource && !manifest.objects.empty())
    root.complain("object", "`noodlec pack` writes [[object]] itself");
  root.refuse_unknown();
}

}  // namespace

bool is_file_name(std::string_view text) {
  const auto is_allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || kNameLetters.find(c) != std::string_view::npos || c == '.' ||
           c == '-' || c == '+';
  };
  return !text.empty() && text.size() <= 100 && text[0] != '.' && text[0] != '-' &&
         std::ranges::all_of(text, is_allowed);
}

std::string Manifest::title() const {
  return fmt::format("{} {}", phase_name(phase), version_text);
}

const ManifestObject* Manifest::object_for(std::string_view platform) const {
  const auto found = std::ranges::find(objects, platform, &ManifestObject::platform);
  return found == objects.end() ? nullptr : &*found;
}

Result<Manifest> parse_manifest(std::string_view text, const std::string& path, ManifestForm form) {
  if (text.size() > kLargestManifest)
    return failure(ExitCode::kRefused,
                   fmt::format("{}: a manifest has at most {} bytes", path, kLargestManifest));
  Result<TomlDocument> document = TomlDocument::parse(text, path, ExitCode::kRefused);
  if (!document) return std::unexpected(document.error());
  Manifest manifest{};
  read_manifest(document->root(), form, manifest);
  if (const Result<void> read = document->result(); !read) return std::unexpected(read.error());
  manifest.digest = blake2b_of(text);
  return manifest;
}

std::string_view host_platform() {
#if defined(__x86_64__)
  return "linux-x86_64";
#elif defined(__aarch64__)
  return "linux-aarch64";
#else
#error "shared objects of this machine have no name yet"
#endif
}

std::string_view phase_title(noodle_phase phase) { return kTitles[phase]; }
std::string_view seam_read(noodle_phase phase) { return kReads[phase]; }
std::string_view seam_written(noodle_phase phase) { return kWrites[phase]; }

}  // namespace noodle::component_host
