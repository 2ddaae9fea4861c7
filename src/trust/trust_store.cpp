#include "trust/trust_store.h"

#include <fmt/format.h>

#include <algorithm>

#include "component_host/component.h"

namespace noodle::trust {
namespace {

using component_host::Manifest;
using component_host::phase_name;

std::unexpected<Error> refusal(std::string message, std::string hint = {}) {
  return failure(ExitCode::kRefused, std::move(message), std::move(hint));
}

// Why a signature does not count, where it is good in itself.
struct Doubts {
  std::string unknown;
  std::string revoked;
  std::string of_another;
};

// As minisign prints it: capital letters, no zeros in front.
std::string shortest(std::string_view id) {
  std::string text(id.substr(std::min(id.find_first_not_of('0'), id.size())));
  for (char& c : text) c = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::string components_of(const TrustedKey& key) {
  std::string text;
  for (const noodle_phase phase : key.signs)
    text += fmt::format("{}{}", text.empty() ? "" : ", ", phase_name(phase));
  return text.empty() ? "nothing" : text;
}

}  // namespace

Result<void> TrustStore::check_manifest(const Manifest& manifest, std::string_view text,
                                        std::string_view signatures,
                                        const std::string& path) const {
  if (Result<void> checked = check_signatures(manifest, text, signatures, path); !checked)
    return checked;
  const ComponentRule& rule = rules_[manifest.phase];
  if (manifest.counter < rule.floor)
    return refusal(
        fmt::format("{}: its counter is {}, and the floor for {} is {}", path, manifest.counter,
                    phase_name(manifest.phase), rule.floor),
        fmt::format("releases below have known faults; `noodlec trust floor {} {}` would allow it",
                    phase_name(manifest.phase), manifest.counter));
  const auto found = std::ranges::find(quarantine_, blake2b_of(text), &Quarantined::manifest);
  if (found != quarantine_.end() && found->tries >= kMostTries)
    return refusal(
        fmt::format("{}: it is in quarantine: it failed {} times, the last time because {}", path,
                    found->tries, found->reason),
        fmt::format("`noodlec trust release {}` allows another try", manifest.title()));
  return {};
}

Result<void> TrustStore::check_signatures(const Manifest& manifest, std::string_view text,
                                          std::string_view signatures,
                                          const std::string& path) const {
  const auto parsed = parse_signatures(signatures, path);
  if (!parsed) return std::unexpected(parsed.error());
  // Keys that count: by their bytes, because one key may stand there under two identities.
  std::vector<PublicKey> signers;
  Doubts doubts;
  for (const Signature& signature : *parsed) {
    const auto key = std::ranges::find(keys_, signature.key,
                                       [](const TrustedKey& trusted) { return trusted.key.id; });
    const bool is_built_in = signature.key == built_in_.key.id;
    if (key == keys_.end() && !is_built_in) {
      doubts.unknown = to_text(signature.key);
      continue;
    }
    const PublicKey& public_key = key == keys_.end() ? built_in_.key : key->key;
    if (!verifies(signature, text, public_key))
      return refusal(
          fmt::format("{}: the signature with key {} is wrong", path, to_text(signature.key)),
          "the package was changed after it was signed, or damaged");
    if (key != keys_.end() && !key->revoked.empty()) {
      doubts.revoked = fmt::format("{} was revoked {}", to_text(signature.key), key->revoked);
    } else if (is_built_in && std::ranges::find(built_in_.manifests, blake2b_of(text)) !=
                                  built_in_.manifests.end()) {
      // The program itself names the manifest: no number of keys says more.
      return {};
    } else if (key == keys_.end()) {
      doubts.unknown = to_text(signature.key);
    } else if (std::ranges::find(key->signs, manifest.phase) == key->signs.end()) {
      doubts.of_another =
          fmt::format("{} may sign {}", to_text(signature.key), components_of(*key));
    } else if (std::ranges::find(signers, public_key.key, &PublicKey::key) == signers.end()) {
      signers.push_back(public_key);
    }
  }
  const uint32_t threshold = rules_[manifest.phase].threshold;
  if (signers.size() >= threshold) return {};
  const std::string_view name = phase_name(manifest.phase);
  if (!doubts.revoked.empty()) return refusal(fmt::format("{}: key {}", path, doubts.revoked));
  if (!signers.empty())
    return refusal(fmt::format("{}: {} needs the signatures of {} keys, and has {}", path, name,
                               threshold, signers.size()));
  if (!doubts.of_another.empty())
    return refusal(fmt::format("{}: key {}, not {}", path, doubts.of_another, name));
  return refusal(
      fmt::format("{}: it is signed with key {}, which is not trusted", path, doubts.unknown),
      fmt::format("`noodlec trust add --for {} FILE.pub` trusts a key", name));
}

Result<void> TrustStore::check_index(std::string_view text, std::string_view signatures,
                                     const std::string& path) const {
  const auto parsed = parse_signatures(signatures, path);
  if (!parsed) return std::unexpected(parsed.error());
  std::string doubt;
  for (const Signature& signature : *parsed) {
    const auto key = std::ranges::find(keys_, signature.key,
                                       [](const TrustedKey& trusted) { return trusted.key.id; });
    const std::string id = to_text(signature.key);
    if (key == keys_.end() && signature.key != built_in_.key.id) {
      doubt = fmt::format("it is signed with key {}, which is not trusted", id);
      continue;
    }
    if (!verifies(signature, text, key == keys_.end() ? built_in_.key : key->key))
      return refusal(fmt::format("{}: the signature with key {} is wrong", path, id),
                     "the index was changed after it was signed, or damaged");
    if (key == keys_.end() || key->revoked.empty()) return {};
    doubt = fmt::format("key {} was revoked {}", id, key->revoked);
  }
  return refusal(fmt::format("{}: {}", path, doubt),
                 "`noodlec trust add --for COMPONENT FILE.pub` trusts a key");
}

Result<TrustedKey> TrustStore::add(TrustedKey key) {
  std::ranges::sort(key.signs);
  for (TrustedKey& known : keys_) {
    if (known.key.id != key.key.id && known.key.key != key.key.key) continue;
    if (!(known.key == key.key) || !known.revoked.empty() ||
        std::ranges::includes(known.signs, key.signs))
      return refusal(fmt::format("key {} is there already{}", to_text(known.key.id),
                                 known.revoked.empty() ? "" : ", and revoked"),
                     "`noodlec trust list` shows what it may sign");
    std::vector<noodle_phase> both;
    std::ranges::set_union(known.signs, key.signs, std::back_inserter(both));
    known.signs = std::move(both);
    if (!key.comment.empty()) known.comment = std::move(key.comment);
    return known;
  }
  keys_.push_back(std::move(key));
  return keys_.back();
}

Result<TrustedKey*> TrustStore::find(std::string_view id) {
  const std::string wanted = shortest(id);
  TrustedKey* found = nullptr;
  for (TrustedKey& key : keys_) {
    if (wanted.empty() || !shortest(to_text(key.key.id)).starts_with(wanted)) continue;
    if (found != nullptr) return refusal(fmt::format("`{}` begins the names of several keys", id));
    found = &key;
  }
  if (found != nullptr) return found;
  return refusal(fmt::format("there is no key `{}`", id), "`noodlec trust list` lists the keys");
}

Result<TrustedKey> TrustStore::remove(std::string_view id) {
  const Result<TrustedKey*> found = find(id);
  if (!found) return std::unexpected(found.error());
  TrustedKey removed = **found;
  keys_.erase(keys_.begin() + (*found - keys_.data()));
  return removed;
}

Result<TrustedKey> TrustStore::revoke(std::string_view id, std::string when) {
  // The built-in key can only be revoked where it stands, too.
  const std::string wanted = shortest(id);
  const bool is_built_in = !wanted.empty() &&
                           shortest(to_text(built_in_.key.id)).starts_with(wanted) &&
                           std::ranges::find(keys_, built_in_.key, &TrustedKey::key) == keys_.end();
  if (is_built_in) keys_.push_back({built_in_.key, "built with noodlec", {}, when, {}});
  const Result<TrustedKey*> found = find(id);
  if (!found) {
    if (is_built_in) keys_.pop_back();
    return std::unexpected(found.error());
  }
  if (!(*found)->revoked.empty())
    return refusal(
        fmt::format("key {} was revoked {}", to_text((*found)->key.id), (*found)->revoked));
  (*found)->revoked = std::move(when);
  return **found;
}

uint32_t TrustStore::count_failure(const Manifest& manifest, std::string reason, std::string when) {
  auto found = std::ranges::find(quarantine_, manifest.digest, &Quarantined::manifest);
  if (found == quarantine_.end())
    found = quarantine_.insert(found, {manifest.digest, manifest.title(), 0, {}, {}});
  found->reason = std::move(reason);
  found->when = std::move(when);
  return ++found->tries;
}

bool TrustStore::release(const Blake2b& manifest) {
  return std::erase_if(quarantine_,
                       [&](const Quarantined& entry) { return entry.manifest == manifest; }) != 0;
}

}  // namespace noodle::trust
