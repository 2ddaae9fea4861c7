#include "state/layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/phase.h"

namespace noodle::state {
namespace {

constexpr std::string_view kUnfinished = ".new";
constexpr std::string_view kGenerationSuffix = ".toml";
constexpr std::string_view kSlotPrefix = "slot-";
constexpr std::string_view kBrokenAuditPrefix = "audit.log.broken-";
constexpr size_t kLongestPointName = 64;

// By PackagePart.
constexpr std::string_view kPartSuffixes[] = {".minisig", ".toml", ".so"};

std::string generation_name(uint64_t number) {
  return fmt::format("{:06}{}", number, kGenerationSuffix);
}

std::string slot_name(uint64_t number) { return fmt::format("{}{}", kSlotPrefix, number); }

std::string broken_audit_name(uint64_t number) {
  return fmt::format("{}{}", kBrokenAuditPrefix, number);
}

// The number for which `name_of` gives this name; the digits begin at `begin`.
template <class NameOf>
std::optional<uint64_t> number_in(std::string_view name, size_t begin, const NameOf& name_of) {
  uint64_t number = 0;
  if (begin >= name.size()) return std::nullopt;
  std::from_chars(name.data() + begin, name.data() + name.size(), number);
  if (name_of(number) != name) return std::nullopt;
  return number;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string Layout::in_root(std::string_view name) const {
  return fmt::format("{}/{}", root_, name);
}

std::string Layout::generation(uint64_t number) const {
  return fmt::format("{}/{}", generations(), generation_name(number));
}

std::string Layout::package_folder(const Blake2b& manifest) const {
  return fmt::format("{}/{:02x}", objects(), manifest.bytes[0]);
}

std::string Layout::package(const Blake2b& manifest, PackagePart part) const {
  return fmt::format("{}/{}{}", package_folder(manifest), to_hex(manifest),
                     kPartSuffixes[static_cast<int>(part)]);
}

std::string Layout::point(std::string_view name) const {
  return fmt::format("{}/{}", points(), name);
}

std::string Layout::broken_audit(uint64_t number) const {
  return in_root(broken_audit_name(number));
}

std::string Layout::slot(unsigned number) const {
  return fmt::format("{}/{}", temporary(), slot_name(number));
}

std::string Layout::slot_part(unsigned number, PackagePart part) const {
  return fmt::format("{}/package{}", slot(number), kPartSuffixes[static_cast<int>(part)]);
}

std::string Layout::reserved(unsigned number) const {
  return fmt::format("{}/{}", reserve(), number);
}

std::string Layout::staged_package(noodle_phase phase) const {
  return fmt::format("{}/{}", staged(), phase_name(phase));
}

std::string unfinished(const std::string& path) { return path + std::string(kUnfinished); }

bool is_unfinished(std::string_view name) { return name.ends_with(kUnfinished); }

std::string damaged_name(const std::string& path) { return path + ".damaged"; }

std::string unfinished_root(const std::string& root) { return root + ".init"; }

std::optional<uint64_t> generation_number(std::string_view name) {
  return number_in(name, 0, generation_name);
}

std::optional<uint64_t> broken_audit_number(std::string_view name) {
  return number_in(name, kBrokenAuditPrefix.size(), broken_audit_name);
}

std::optional<unsigned> slot_number(std::string_view name) {
  const std::optional<uint64_t> number = number_in(name, kSlotPrefix.size(), slot_name);
  if (!number || *number >= kMostSlots) return std::nullopt;
  return static_cast<unsigned>(*number);
}

std::optional<PackageFile> package_file(std::string_view name) {
  const size_t dot = name.find('.');
  if (dot == name.npos) return std::nullopt;
  const auto* suffix = std::ranges::find(kPartSuffixes, name.substr(dot));
  const std::optional<Blake2b> manifest = parse_blake2b_hex(name.substr(0, dot));
  if (suffix == std::end(kPartSuffixes) || !manifest) return std::nullopt;
  return PackageFile{*manifest, static_cast<PackagePart>(suffix - kPartSuffixes)};
}

bool is_point_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestPointName || !is_letter(name[0])) return false;
  if (is_unfinished(name) || phase_named(name)) return false;
  return std::ranges::all_of(
      name, [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '-'; });
}

}  // namespace noodle::state
