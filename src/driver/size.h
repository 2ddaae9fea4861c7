// Sizes of memory as users write them.
#ifndef NOODLE_DRIVER_SIZE_H
#define NOODLE_DRIVER_SIZE_H

#include <cstdint>
#include <optional>
#include <string_view>

namespace noodle::driver {

// "65536", "64K", "64M", "2G", "1T", in bytes; small letters too. Nothing for anything else, and
// for what does not fit.
std::optional<uint64_t> parse_size(std::string_view text);

}  // namespace noodle::driver

#endif
