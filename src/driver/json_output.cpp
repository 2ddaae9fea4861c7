#include "driver/json_output.h"

#include <fmt/format.h>

namespace noodle::driver {

std::string json_line(std::string_view command, const Json& facts) {
  Json object{{"schema", fmt::format("noodlec.{}/1", command)}};
  object.update(facts);
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace noodle::driver
