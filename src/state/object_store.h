// Packages in objects/: the manifest, its signature and the shared object, which are never changed.
#ifndef NOODLE_STATE_OBJECT_STORE_H
#define NOODLE_STATE_OBJECT_STORE_H

#include <optional>
#include <string_view>
#include <vector>

#include "state/generation.h"
#include "state/slot.h"

namespace noodle::state {

// The bytes of the three files; already verified by the caller.
struct PackageParts {
  std::string_view manifest;
  std::string_view signature;
  std::string_view object;
};

struct StoredPackage {
  // BLAKE2b of the manifest: the name of the package here.
  Blake2b manifest;
  StoredObject object;
  // Of the shared object.
  std::string path;
};

// Puts a package into the store. When it returns, the files are there, read-only and durable; a
// package that was there already is checked by its digests, and what is damaged is replaced. A
// crash leaves files in the slot, or a package that nobody names and `gc` removes.
Result<StoredPackage> put_package(const Slot& slot, const PackageParts& parts);

// Manifests of the packages whose three files are there, in the order of their digests.
Result<std::vector<Blake2b>> list_packages(const StateDirectory& directory);

// One file of a package; that of the manifest is checked by its digest (kCorrupt).
Result<std::string> read_part(const StateDirectory& directory, const Blake2b& manifest,
                              PackagePart part);

// The functions take a component that has a package.

// The path from which to load it. Looks at the file once, and hashes it only when it is not the
// recorded one by its identity. kCorrupt when it is missing or is another one.
Result<std::string> check_object(const StateDirectory& directory, noodle_phase phase,
                                 const ComponentVersion& component);

// Hashes the object and the manifest, and says where the object is and what it is now. kCorrupt
// when they are not what the generation recorded, or missing.
Result<StoredPackage> verify_component(const StateDirectory& directory, noodle_phase phase,
                                       const ComponentVersion& component);

}  // namespace noodle::state

#endif
