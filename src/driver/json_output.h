// What commands print with --json.
#ifndef NOODLE_DRIVER_JSON_OUTPUT_H
#define NOODLE_DRIVER_JSON_OUTPUT_H

#include <string>
#include <string_view>
#include "base/json.h"

namespace noodle::driver {

// Members stay in the order in which they were put in.

// One line: the members of the object `facts` behind `"schema": "noodlec.COMMAND/1"`. The number
// changes when a member goes away or means something else. Texts that are not UTF-8 get U+FFFD in
// the place of wrong bytes.
std::string json_line(std::string_view command, const Json& facts);

}  // namespace noodle::driver

#endif
