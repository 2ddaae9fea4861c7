// Shared objects loaded while the program runs.
#ifndef NOODLE_PLATFORM_DYNAMIC_LIBRARY_H
#define NOODLE_PLATFORM_DYNAMIC_LIBRARY_H

#include <string>

#include "base/result.h"

namespace noodle::platform {

class DynamicLibrary {
 public:
  // `path` has a slash: nothing is searched for. Symbols are bound now and seen by nobody else.
  static Result<DynamicLibrary> open(const std::string& path);

  // A library of the system, by its name without a slash.
  static Result<DynamicLibrary> open_installed(const std::string& name);

  DynamicLibrary(DynamicLibrary&& other) noexcept
      : handle_(std::exchange(other.handle_, nullptr)) {}
  DynamicLibrary& operator=(DynamicLibrary&&) = delete;
  ~DynamicLibrary();

  // Null when there is no function of this name. Good to the end of the process: nothing is
  // unloaded.
  void* function(const char* name) const;

 private:
  explicit DynamicLibrary(void* handle) : handle_(handle) {}

  void* handle_;
};

}  // namespace noodle::platform

#endif
