// Headers that most files of the library include, compiled once. Every file still includes what it
// uses; builds without precompiled headers (-Db_pch=false) show it.
#ifndef NOODLE_PLATFORM_PRECOMPILED_H
#define NOODLE_PLATFORM_PRECOMPILED_H

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/file_system.h"

#endif
