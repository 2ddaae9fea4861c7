// Which components compile: the embedded ones, those of the state directory, and those that flags
// and the project ask for.
#ifndef NOODLE_DRIVER_COMPONENT_CHOICE_H
#define NOODLE_DRIVER_COMPONENT_CHOICE_H

#include <optional>
#include <string>
#include <vector>

#include "component_host/component.h"
#include "diagnostics/diagnostic.h"
#include "driver/command_line.h"
#include "platform/file_system.h"
#include "state/snapshot.h"

namespace noodle::driver {

struct ComponentOptions {
  std::string state_directory;
  std::string folder;             // of shared objects, for `with`
  std::vector<std::string> with;  // NAME=VERSION
  std::string fallback;           // "", "none" or "compatible"
  bool locked = false;

  void declare(CommandLine& line);
};

struct ChosenComponents {
  component_host::ComponentSet components;
  // Pins the generation for as long as it lives.
  std::optional<state::Snapshot> snapshot = std::nullopt;
  // Shared objects that were loaded.
  std::vector<std::string> objects = {};
  // The --with of the lexer and the parser, as they would be typed.
  std::string named = {};
  // noodle.lock says what compiles, where no flag does.
  bool is_locked = false;
  // Whether the active lexer and parser know edition 1.MINOR; noodle.lock may keep older ones.
  bool active_have_edition(uint64_t minor) const;

  // Where another version was taken than the one that was asked for: a line each.
  std::vector<std::string> notes = {};
};

// What compiles where there is no state directory.
state::Components embedded_versions();

// Versions that --with and noodle.lock name are looked for in the folder, among the embedded
// components and in the state directory; the ranges of noodle.toml are checked against what comes
// out. What cannot be had is kRefused and names who asked for it.
Result<ChosenComponents> choose_components(platform::FileSystem& files,
                                           const ComponentOptions& options);

// Where a program needs newer components than those: the hint becomes one that leads to them.
void advise(const ChosenComponents& chosen, FileDiagnostics& found);

// On standard error.
void print_notes(const ChosenComponents& chosen);

}  // namespace noodle::driver

#endif
