#include "platform/dynamic_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

namespace noodle::platform {

Result<DynamicLibrary> DynamicLibrary::open(const std::string& path) {
  // It stays loaded to the end: the C++ run time inside of it has memory that unloading would lose.
  void* handle = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == nullptr) {
    const char* text = ::dlerror();
    std::string_view reason = text == nullptr ? "no reason given" : text;
    // Most texts begin with the path.
    const std::string prefix = path + ": ";
    if (reason.starts_with(prefix)) reason.remove_prefix(prefix.size());
    return failure(ExitCode::kRefused, fmt::format("cannot load `{}`: {}", path, reason));
  }
  return DynamicLibrary(handle);
}

DynamicLibrary::~DynamicLibrary() {
  if (handle_ != nullptr) ::dlclose(handle_);
}

void* DynamicLibrary::symbol(const char* name) const { return ::dlsym(handle_, name); }

}  // namespace noodle::platform
