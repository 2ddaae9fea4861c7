// JSON values, of nlohmann/json.
#ifndef NOODLE_BASE_JSON_H
#define NOODLE_BASE_JSON_H

#include <nlohmann/json.hpp>

namespace noodle {

// Members stay in the order in which they were put in.
using Json = nlohmann::ordered_json;

}  // namespace noodle

#endif
