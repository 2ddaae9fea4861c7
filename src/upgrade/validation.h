// Whether the components of a retained generation may be used again.
#ifndef NOODLE_UPGRADE_VALIDATION_H
#define NOODLE_UPGRADE_VALIDATION_H

#include "state/generation.h"
#include "state/state_directory.h"
#include "trust/trust_store.h"

namespace noodle::upgrade {

// Manifests and objects are hashed, and signatures checked by the keys and rules that hold now; a
// component without a package must be linked into this program. Gives the components with the
// identities that their objects have now; one that is linked in and whose package is damaged comes
// back without it. kCorrupt or kRefused, with the name of the component.
Result<state::Components> validate(const state::StateDirectory& directory,
                                   const state::Components& components,
                                   const trust::TrustStore& trust);

// Whether a signature was not made over the text by the key that it names, or is none. Nothing is
// known of keys that are not in the store.
bool has_wrong_signature(std::string_view text, std::string_view signatures,
                         const trust::TrustStore& trust, const trust::PublicKey& built_in);

}  // namespace noodle::upgrade

#endif
