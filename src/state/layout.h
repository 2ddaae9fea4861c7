// What everything in a state directory is called. No other file builds or takes apart these names.
// docs/state-directory.md says what is in the files.
#ifndef NOODLE_STATE_LAYOUT_H
#define NOODLE_STATE_LAYOUT_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/blake2b.h"
#include "base/phase.h"

namespace noodle::state {

// Of a state directory that is found from the folder of work upwards.
inline constexpr std::string_view kFolderName = ".noodle";

// The files of a package, all under the digest of its manifest.
enum class PackagePart { kSignature, kManifest, kObject };
inline constexpr PackagePart kPackageParts[] = {PackagePart::kSignature, PackagePart::kManifest,
                                                PackagePart::kObject};

// How many upgrades can be staged at once, whatever the configuration says.
inline constexpr unsigned kMostSlots = 64;

class Layout {
 public:
  explicit Layout(std::string root) : root_(std::move(root)) {}

  const std::string& root() const { return root_; }
  std::string format() const { return in_root("FORMAT"); }
  std::string lock() const { return in_root("lock"); }
  std::string current() const { return in_root("CURRENT"); }
  std::string generations() const { return in_root("generations"); }
  std::string generation(uint64_t number) const;
  std::string objects() const { return in_root("objects"); }
  std::string package_folder(const Blake2b& manifest) const;
  std::string package(const Blake2b& manifest, PackagePart part) const;
  std::string points() const { return in_root("points"); }
  std::string point(std::string_view name) const;
  std::string trust() const { return in_root("trust"); }
  std::string keys() const { return in_root("trust/keys.toml"); }
  std::string quarantine() const { return in_root("trust/quarantine.toml"); }
  std::string audit() const { return in_root("audit.log"); }
  // What doctor --fix keeps of a log of which it could not use all lines; numbers from 1.
  std::string broken_audit(uint64_t number) const;
  std::string temporary() const { return in_root("tmp"); }
  std::string slot(unsigned number) const;
  std::string slot_part(unsigned number, PackagePart part) const;
  // Where downloads that were cut wait for the next try.
  std::string downloads() const { return in_root("tmp/downloads"); }
  std::string staged() const { return in_root("staged"); }
  std::string staged_plan() const { return in_root("staged/plan.toml"); }
  // A package as a folder.
  std::string staged_package(noodle_phase phase) const;
  std::string reserve() const { return in_root("reserve"); }
  std::string reserved(unsigned number) const;
  std::string run() const { return in_root("run"); }
  // All folders that are always there.
  std::vector<std::string> folders() const {
    return {generations(), objects(), points(), trust(), temporary(), staged(), reserve(), run()};
  }
  std::string writer() const { return in_root("run/writer"); }
  // Packages of the generations that a collection is about to remove.
  std::string released() const { return in_root("run/released"); }
  // For git, which then leaves the whole directory alone.
  std::string ignore_file() const { return in_root(".gitignore"); }

 private:
  std::string in_root(std::string_view name) const;

  std::string root_;
};

// What a file is called until it is complete, in the same folder; only the holder of the writer
// lock makes such files.
std::string unfinished(const std::string& path);
bool is_unfinished(std::string_view name);

// What a damaged file is called when it was put aside.
std::string damaged_name(const std::string& path);

// What a state directory is called until `noodlec init` is done with it.
std::string unfinished_root(const std::string& root);

// The functions take the last part of a path.
std::optional<uint64_t> generation_number(std::string_view name);
std::optional<uint64_t> broken_audit_number(std::string_view name);
std::optional<unsigned> slot_number(std::string_view name);
struct PackageFile {
  Blake2b manifest;
  PackagePart part;
};
std::optional<PackageFile> package_file(std::string_view name);
// Whether a rollback point may be called so: 1 to 64 letters, digits, `.`, `_` and `-`, a letter
// first, and not like a component.
bool is_point_name(std::string_view name);

}  // namespace noodle::state

#endif
