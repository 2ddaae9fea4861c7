// A generation: which version of each component is used, and how that came about. Its file is
// never changed.
#ifndef NOODLE_STATE_GENERATION_H
#define NOODLE_STATE_GENERATION_H

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/blake2b.h"
#include "base/phase.h"
#include "base/result.h"
#include "platform/file_system.h"

namespace noodle::state {

// Whose shared objects this program can load.
inline constexpr std::string_view kPlatform = "linux-x86_64";

enum class Why { kInit, kUpgrade, kRollback };
enum class Canary { kNone, kPassed, kSkipped };
std::string_view to_text(Why why);
std::string_view to_text(Canary canary);

// A shared object in the store. As long as the file has this identity it is the one that was
// hashed.
struct StoredObject {
  Blake2b digest;
  platform::FileIdentity identity;
  bool operator==(const StoredObject&) const = default;
};

struct ComponentVersion {
  std::string version;
  // As in noodle_component_table: 64 hexadecimal digits. The component that is linked in is used
  // when it has this one.
  std::string fingerprint;
  // Of the package; absent for a component that was only ever linked in.
  std::optional<Blake2b> manifest = std::nullopt;
  // There when `manifest` is, if the generation was made on this platform.
  std::optional<StoredObject> object = std::nullopt;

  // Whether it is the same component, wherever its object stands.
  bool is_same(const ComponentVersion& other) const {
    return version == other.version && fingerprint == other.fingerprint &&
           manifest == other.manifest;
  }
};

// By noodle_phase.
using Components = std::array<ComponentVersion, NOODLE_PHASES>;

struct Generation {
  uint64_t number = 0;
  // The one that was active before; 0 of the first.
  uint64_t parent = 0;
  Why why = Why::kInit;
  // For people: "lexer 1.0.0 -> 1.1.0".
  std::string detail = {};
  // Of a rollback: the generation whose components are active again.
  std::optional<uint64_t> restores = std::nullopt;
  std::string who = {};
  // RFC 3339, UTC.
  std::string when = {};
  Canary canary = Canary::kNone;
  // The hash of the last line of the audit log when it was made.
  Blake2b audit = {};
  Components components = {};
};

inline constexpr size_t kLongestGeneration = size_t{1} << 16;

// TOML in just one form: each generation has one text.
std::string encode_generation(const Generation& generation);
// Only that form; `path` is for the error, kCorrupt, or kRefused for the format of a newer noodlec.
Result<Generation> parse_generation(std::string_view text, const std::string& path);

}  // namespace noodle::state

#endif
