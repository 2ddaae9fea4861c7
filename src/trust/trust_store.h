// Whom this project believes: the keys that may sign components, and what is refused in spite of a
// good signature.
#ifndef NOODLE_TRUST_TRUST_STORE_H
#define NOODLE_TRUST_TRUST_STORE_H

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/blake2b.h"
#include "component_host/manifest.h"
#include "platform/file_system.h"
#include "trust/minisign.h"

namespace noodle::trust {

struct TrustedKey {
  PublicKey key;
  std::string comment;              // who it belongs to, for people
  std::vector<noodle_phase> signs;  // the components it may sign
  std::string added;                // RFC 3339
  std::string revoked;              // when; "": it is good
};

struct ComponentRule {
  // So many different keys must have signed.
  uint32_t threshold = 1;
  // The lowest counter of a manifest that is accepted: what is older has known faults.
  uint64_t floor = 0;
};

// A release that failed its canary.
struct Quarantined {
  Blake2b manifest;
  std::string title;  // "parser 1.2.0"
  uint32_t tries = 0;
  std::string when;    // of the last try, RFC 3339
  std::string reason;  // of the last try
};

// After so many tries a release is refused.
inline constexpr uint32_t kMostTries = 3;

// What was built together with this program: believed with no key added, as long as the program
// itself is.
struct BuiltIn {
  PublicKey key;
  std::span<const Blake2b> manifests;
};

class TrustStore {
 public:
  explicit TrustStore(const BuiltIn& built_in) : built_in_(built_in) {}
  // keys.toml and quarantine.toml of the folder `trust` of a state directory; either may be
  // missing.
  static Result<TrustStore> read(platform::FileSystem& files, const std::string& folder,
                                 const BuiltIn& built_in);

  // What to write there. Writing is the caller's, under the writer lock.
  std::string keys_text() const;
  std::string quarantine_text() const;

  // Whether a manifest is signed as it must be, and neither too old nor in quarantine. `path` is
  // for errors, which have exit code 11.
  Result<void> check_manifest(const component_host::Manifest& manifest, std::string_view text,
                              std::string_view signatures, const std::string& path) const;
  // Whether a key that may sign something signed the index of a channel.
  Result<void> check_index(std::string_view text, std::string_view signatures,
                           const std::string& path) const;

  const std::vector<TrustedKey>& keys() const { return keys_; }
  // One that is there already may sign the components of both from then on. An error if that
  // changes nothing, or if it was revoked.
  Result<TrustedKey> add(TrustedKey key);
  // By its identity or the first digits of it.
  Result<TrustedKey> remove(std::string_view id);
  Result<TrustedKey> revoke(std::string_view id, std::string when);

  const ComponentRule& rule(noodle_phase phase) const { return rules_[phase]; }
  void set_rule(noodle_phase phase, const ComponentRule& rule) { rules_[phase] = rule; }

  const std::vector<Quarantined>& quarantine() const { return quarantine_; }
  // Counts a try that failed, and gives how many there were.
  uint32_t count_failure(const component_host::Manifest& manifest, std::string reason,
                         std::string when);
  // False when it was not there.
  bool release(const Blake2b& manifest);

 private:
  Result<TrustedKey*> find(std::string_view id);
  Result<void> check_signatures(const component_host::Manifest& manifest, std::string_view text,
                                std::string_view signatures, const std::string& path) const;

  BuiltIn built_in_;
  std::vector<TrustedKey> keys_;
  std::array<ComponentRule, NOODLE_PHASES> rules_;
  std::vector<Quarantined> quarantine_;
};

}  // namespace noodle::trust

#endif
