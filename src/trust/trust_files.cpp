// keys.toml and quarantine.toml of a state directory. The first line is the digest of all that
// follows: without it a damaged floor would be another floor.
#include <fmt/format.h>

#include <algorithm>

#include "base/toml_text.h"
#include "component_host/component.h"
#include "diagnostics/toml_table.h"
#include "state/small_files.h"
#include "trust/trust_store.h"

namespace noodle::trust {
namespace {

constexpr uint64_t kLargestFile = 1 << 20;
constexpr uint64_t kFormat = 1;
constexpr uint64_t kMostThreshold = 16;
constexpr std::string_view kDigestLine = "# ";

std::string with_digest(const std::string& body) {
  return fmt::format("{}{}\n{}", kDigestLine, to_text(blake2b_of(body)), body);
}

// Empty when the file is missing.
Result<std::string> read_body(platform::FileSystem& files, const std::string& path) {
  const Result<platform::FileStatus> status = files.status(path);
  if (!status) return std::unexpected(status.error());
  if (status->kind == platform::FileKind::kMissing) return std::string();
  Result<std::string> text = state::read_regular(files, path, kLargestFile);
  if (!text) return text;
  const size_t end = text->find('\n');
  if (end != std::string::npos && text->starts_with(kDigestLine)) {
    const auto digest =
        parse_blake2b(std::string_view(*text).substr(kDigestLine.size(), end - kDigestLine.size()));
    std::string body = text->substr(end + 1);
    if (digest && *digest == blake2b_of(body)) return body;
  }
  return failure(ExitCode::kCorrupt, fmt::format("{}: it is damaged, or was changed by hand", path),
                 "put a copy back, or remove it and add keys and floors with `noodlec trust`");
}

TrustedKey read_key(TomlTable& table, const std::string& path) {
  TrustedKey key;
  if (const Result<PublicKey> parsed = parse_public_key(table.text("key"), path))
    key.key = *parsed;
  else
    table.complain("key", parsed.error().message);
  key.comment = table.text_or("comment", "");
  key.added = table.text_or("added", "");
  key.revoked = table.text_or("revoked", "");
  for (const std::string& name : table.texts("signs")) {
    const auto phase = component_host::phase_named(name);
    if (phase)
      key.signs.push_back(*phase);
    else
      table.complain("signs", fmt::format("there is no component `{}`", name));
  }
  table.refuse_unknown();
  return key;
}

ComponentRule read_rule(TomlTable table) {
  ComponentRule rule;
  const uint64_t threshold = table.number_or("threshold", rule.threshold);
  if (threshold == 0 || threshold > kMostThreshold)
    table.complain("threshold", fmt::format("a threshold is 1 to {}", kMostThreshold));
  rule.threshold = static_cast<uint32_t>(std::clamp(threshold, uint64_t{1}, kMostThreshold));
  rule.floor = table.number_or("floor", rule.floor);
  table.refuse_unknown();
  return rule;
}

Quarantined read_quarantined(TomlTable& table) {
  Quarantined entry;
  const std::optional<Blake2b> digest = parse_blake2b(table.text("manifest"));
  if (!digest) table.complain("manifest", "`manifest` must be `blake2b-256:` and 64 digits");
  entry.manifest = digest.value_or(Blake2b{});
  entry.title = table.text("title");
  entry.tries = static_cast<uint32_t>(std::min<uint64_t>(table.number("tries"), UINT32_MAX));
  entry.when = table.text_or("when", "");
  entry.reason = table.text_or("reason", "");
  table.refuse_unknown();
  return entry;
}

// A file of a later version is not guessed at.
void check_format(TomlTable& root) {
  if (root.number("format") != kFormat)
    root.complain("format", "it is of a later version of noodlec");
}

Result<TomlDocument> parse(const std::string& body, const std::string& path) {
  return TomlDocument::parse(body, path, ExitCode::kCorrupt);
}

}  // namespace

Result<TrustStore> TrustStore::read(platform::FileSystem& files, const std::string& folder,
                                    const BuiltIn& built_in) {
  TrustStore store(built_in);
  const std::string keys_path = folder + "/keys.toml";
  const Result<std::string> keys = read_body(files, keys_path);
  if (!keys) return std::unexpected(keys.error());
  if (!keys->empty()) {
    Result<TomlDocument> document = parse(*keys, keys_path);
    if (!document) return std::unexpected(document.error());
    TomlTable root = document->root();
    check_format(root);
    for (TomlTable& table : root.tables("key")) store.keys_.push_back(read_key(table, keys_path));
    TomlTable rules = root.table("components");
    for (size_t phase = 0; phase < store.rules_.size(); ++phase)
      store.rules_[phase] =
          read_rule(rules.table(component_host::phase_name(static_cast<noodle_phase>(phase))));
    rules.refuse_unknown();
    root.refuse_unknown();
    if (const Result<void> done = document->result(); !done) return std::unexpected(done.error());
  }
  const std::string quarantine_path = folder + "/quarantine.toml";
  const Result<std::string> quarantine = read_body(files, quarantine_path);
  if (!quarantine) return std::unexpected(quarantine.error());
  if (quarantine->empty()) return store;
  Result<TomlDocument> document = parse(*quarantine, quarantine_path);
  if (!document) return std::unexpected(document.error());
  TomlTable root = document->root();
  check_format(root);
  for (TomlTable& table : root.tables("release"))
    store.quarantine_.push_back(read_quarantined(table));
  root.refuse_unknown();
  if (const Result<void> done = document->result(); !done) return std::unexpected(done.error());
  return store;
}

std::string TrustStore::keys_text() const {
  std::string body = fmt::format("format = {}\n", kFormat);
  for (size_t phase = 0; phase < rules_.size(); ++phase)
    body += fmt::format("\n[components.{}]\nthreshold = {}\nfloor = {}\n",
                        component_host::phase_name(static_cast<noodle_phase>(phase)),
                        rules_[phase].threshold, rules_[phase].floor);
  for (const TrustedKey& key : keys_) {
    std::string signs;
    for (const noodle_phase phase : key.signs)
      signs +=
          fmt::format("{}\"{}\"", signs.empty() ? "" : ", ", component_host::phase_name(phase));
    body += fmt::format("\n[[key]]\nkey = \"{}\"\ncomment = {}\nsigns = [{}]\nadded = {}\n",
                        to_text(key.key), toml_quoted(key.comment), signs, toml_quoted(key.added));
    if (!key.revoked.empty()) body += fmt::format("revoked = {}\n", toml_quoted(key.revoked));
  }
  return with_digest(body);
}

std::string TrustStore::quarantine_text() const {
  std::string body = fmt::format("format = {}\n", kFormat);
  for (const Quarantined& entry : quarantine_)
    body += fmt::format(
        "\n[[release]]\nmanifest = \"{}\"\ntitle = {}\ntries = {}\nwhen = {}\nreason = {}\n",
        to_text(entry.manifest), toml_quoted(entry.title), entry.tries, toml_quoted(entry.when),
        toml_quoted(entry.reason));
  return with_digest(body);
}

}  // namespace noodle::trust
