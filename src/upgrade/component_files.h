// The components of a vector, as a child process is told of them: by their files.
#ifndef NOODLE_UPGRADE_COMPONENT_FILES_H
#define NOODLE_UPGRADE_COMPONENT_FILES_H

#include <array>
#include <string>

#include "component_host/component.h"

namespace noodle::upgrade {

struct ComponentFile {
  std::string version;
  std::string fingerprint;
  std::string path;  // of the shared object; empty: the one that is linked in
};

// One for each phase, by enum noodle_phase.
using VectorFiles = std::array<ComponentFile, NOODLE_PHASES>;

// What is linked into this program.
VectorFiles embedded_files();

// As one argument of a command: "lexer:1.1.0:FINGERPRINT:PATH".
std::string to_argument(noodle_phase phase, const ComponentFile& file);
// Of the argument. The error is one of usage.
Result<ComponentFile> parse_argument(noodle_phase phase, std::string_view text);

// Runs code of the component.
Result<component_host::Component> load(noodle_phase phase, const ComponentFile& file);

}  // namespace noodle::upgrade

#endif
