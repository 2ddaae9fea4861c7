// component.toml: what a release of a component says of itself.
#ifndef NOODLE_COMPONENT_HOST_MANIFEST_H
#define NOODLE_COMPONENT_HOST_MANIFEST_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/blake2b.h"
#include "base/result.h"
#include "noodle/component.h"

#include <semver/range.h>

namespace noodle::component_host {

inline constexpr uint64_t kLargestManifest = 64 << 10;

struct ManifestDependency {
  noodle_phase phase;
  std::string range_text;
  semver::Range range;
  uint32_t line;  // in the manifest
};

// From which versions one may come to this one.
struct UpgradeEdge {
  std::string from_text;
  semver::Range from;
  // Going back is not promised to work.
  bool irreversible;
};

struct ManifestObject {
  std::string platform;  // "linux-x86_64"
  std::string file;      // a name without a folder
  uint64_t size;
  Blake2b digest;
};

// docs/packages.md describes every field.
struct Manifest {
  noodle_phase phase;
  std::string version_text;
  semver::Version version;
  uint64_t counter;  // grows with every release; at least 1
  bool hot_swappable = true;
  bool critical = true;
  std::vector<std::string> features;
  std::string upgrade_impact;  // "low", "medium" or "high"
  // 64 hexadecimal digits each; the lexer reads "". Empty in a source manifest.
  std::string reads_contract;
  std::string writes_contract;
  std::string fingerprint;
  std::vector<ManifestDependency> dependencies;
  // None: from every older version.
  std::vector<UpgradeEdge> edges;
  // Language features whose output can differ from that of the release before; nothing: every one.
  std::optional<std::vector<std::string>> affects;
  // What is new, for people.
  std::vector<std::string> changes;
  // Programs may print something else than before: the canary then compares no outputs.
  bool changes_behaviour = false;
  std::vector<ManifestObject> objects;
  // Of the text.
  Blake2b digest;

  // "parser 1.1.0"
  std::string title() const;
  // Null when there is none for the platform.
  const ManifestObject* object_for(std::string_view platform) const;
};

// A source manifest is written by hand; `noodlec pack` fills in what it finds in the objects.
enum class ManifestForm : uint8_t { kPackaged, kSource };

// Refuses everything that is missing, malformed or unknown; errors name `path` and the line.
Result<Manifest> parse_manifest(std::string_view text, const std::string& path,
                                ManifestForm form = ManifestForm::kPackaged);

// The packaged form; parse_manifest gives the same manifest back, but for `digest` and lines.
std::string write_manifest(const Manifest& manifest);

// Whether a file of a package may be called so: no folder, nothing hidden, nothing that a shell
// takes for an option or a pattern; at most 100 bytes.
bool is_file_name(std::string_view text);

// The platform that this program was built for: "linux-x86_64", "linux-aarch64".
std::string_view host_platform();

// "lexing", "parsing", "optimization", "code_generation".
std::string_view phase_title(noodle_phase phase);
// "tokens", "tree", "bytecode"; the lexer reads "".
std::string_view seam_read(noodle_phase phase);
std::string_view seam_written(noodle_phase phase);

}  // namespace noodle::component_host

#endif
