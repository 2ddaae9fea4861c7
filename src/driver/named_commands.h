// The commands that messages name, so that they do here what the message says when they are pasted.
#ifndef NOODLE_DRIVER_NAMED_COMMANDS_H
#define NOODLE_DRIVER_NAMED_COMMANDS_H

#include <string>
#include <string_view>

namespace noodle::driver {

// The --state-dir of this run. Messages come from everywhere, also from where nobody knows of it.
void remember_state_directory(std::string directory);

// One word for a shell: in quotes where it would be parted.
std::string shell_word(std::string_view text);

// Puts it behind every `noodlec COMMAND ...` in a text that is for people and whose command takes
// one, unless there is one already:
//   "`noodlec upgrade parser` gets it" -> "`noodlec upgrade parser --state-dir DIR` gets it"
std::string with_state_directory(std::string_view text);

}  // namespace noodle::driver

#endif
