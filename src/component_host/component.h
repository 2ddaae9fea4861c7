// Components: the ones linked into the program and those loaded from shared objects.
#ifndef NOODLE_COMPONENT_HOST_COMPONENT_H
#define NOODLE_COMPONENT_HOST_COMPONENT_H

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/phase.h"
#include "base/result.h"
#include "noodle/component.h"
#include "platform/dynamic_library.h"

namespace noodle::component_host {

using noodle::phase_name;
using noodle::phase_named;

// A component whose table was checked: it speaks this ABI and its texts and contracts are sound.
struct Component {
  const noodle_component_table* table = nullptr;
  // Keeps the code in memory; null for a component that is linked in.
  std::shared_ptr<const platform::DynamicLibrary> library = nullptr;

  bool is_embedded() const { return library == nullptr; }
  // "parser 1.0.0", for messages.
  std::string title() const;
};

// One for each phase, by enum noodle_phase. They connect, because each was checked against the
// contracts of the host.
using ComponentSet = std::array<Component, NOODLE_PHASES>;

ComponentSet embedded_components();

// What a shared object must hold. Empty texts: any.
struct Wanted {
  noodle_phase phase;
  std::string_view version;
  std::string_view fingerprint = {};
};

// Loads the shared object. The error says which of ABI, phase, name, version, contract or
// fingerprint does not fit.
Result<Component> load_component(const std::string& path, const Wanted& wanted);

// Where the component of this version is in a folder of components: FOLDER/NAME-VERSION.so.
std::string component_path(const std::string& folder, noodle_phase phase, std::string_view version);

// Whether a table may be used for `phase`. `origin` begins the error. An empty version is any.
Result<void> check_table(const noodle_component_table* table, noodle_phase phase,
                         std::string_view version, const std::string& origin);

}  // namespace noodle::component_host

#endif
