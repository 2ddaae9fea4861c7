// A state directory in a folder of its own, for the tests of src/state.
#ifndef NOODLE_TESTS_UNIT_STATE_FIXTURE_H
#define NOODLE_TESTS_UNIT_STATE_FIXTURE_H

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "platform/process.h"
#include "state/commit.h"
#include "state/initialize.h"
#include "state/object_store.h"
#include "state/slot.h"
#include "state/snapshot.h"

namespace noodle::test {

inline std::string content(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

inline void overwrite(const std::string& path, std::string_view text) {
  if (std::filesystem::exists(path))
    std::filesystem::permissions(path, std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

// What is linked in, as far as the state directory knows.
inline state::Components embedded(const char* version = "1.0.0") {
  state::Components components;
  for (state::ComponentVersion& component : components)
    component = {.version = version, .fingerprint = std::string(64, 'e')};
  return components;
}

class StateFixture {
 public:
  StateFixture() : folder_(place() / ("noodlec-state-" + std::to_string(platform::process_id()))) {
    remove();
    std::filesystem::create_directory(folder_);
  }
  ~StateFixture() { remove(); }
  StateFixture(const StateFixture&) = delete;
  StateFixture& operator=(const StateFixture&) = delete;

  std::string root() const { return folder_ / ".noodle"; }
  const std::filesystem::path& folder() const { return folder_; }

  // With generation 1, of what is linked in.
  state::StateDirectory make(platform::FileSystem& files = platform::system()) const {
    Result<state::Initialization> begun = state::Initialization::begin(files, root(), {});
    if (!begun) throw std::runtime_error(begun.error().message);
    const auto first =
        begun->finish({.why = state::Why::kInit, .detail = "first", .components = embedded()});
    if (!first) throw std::runtime_error(first.error().message);
    return state::StateDirectory(files, root());
  }

  // Puts a package with this object into the store.
  static Result<state::StoredPackage> put(const state::StateDirectory& directory,
                                          const std::string& object) {
    const Result<state::Slot> slot = state::Slot::take(directory, 2, {});
    if (!slot) return std::unexpected(slot.error());
    const std::string manifest = "manifest of " + object;
    return state::put_package(*slot, {manifest, "signature", object});
  }

  // Upgrades the lexer to a package with this object.
  static Result<std::optional<state::Committed>> upgrade(const state::StateDirectory& directory,
                                                         const std::string& object) {
    const auto active = state::read_current(directory);
    if (!active) return std::unexpected(active.error());
    const auto stored = put(directory, object);
    if (!stored) return std::unexpected(stored.error());
    state::Proposal proposal{.detail = "lexer " + object, .components = active->components};
    proposal.components[NOODLE_PHASE_LEXER] = {.version = "1.1.0",
                                               .fingerprint = std::string(64, 'f'),
                                               .manifest = stored->manifest,
                                               .object = stored->object};
    return state::commit(directory, active->number, proposal, {});
  }

 private:
  void remove() const {
    if (!std::filesystem::exists(folder_)) return;
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all);
    std::filesystem::remove_all(folder_);
  }

  // In memory if possible: there making things durable takes no time.
  static std::filesystem::path place() {
    const std::filesystem::path memory = "/dev/shm";
    return ::access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
  }

  std::filesystem::path folder_;
};

}  // namespace noodle::test

#endif
