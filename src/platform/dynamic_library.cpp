#include "platform/dynamic_library.h"

#include <dlfcn.h>
#include <fmt/format.h>
#include <link.h>

#include <cstring>

#include "platform/file_system.h"

namespace noodle::platform {
namespace {

using Header = ElfW(Ehdr);
using Segment = ElfW(Phdr);

// Of this very program; the linker knows where it is.
extern "C" const Header own_header __asm__("__ehdr_start") __attribute__((visibility("hidden")));

constexpr uint64_t kLargestLibrary = uint64_t{1} << 30;

// Nothing, or what is wrong. dlopen believes the headers: of a file that was cut short it maps
// pages that do not exist, and a library for another machine it does not see at all.
std::string_view fault_of(std::string_view image) {
  Header header;
  if (image.size() < sizeof header) return "it is no shared object";
  std::memcpy(&header, image.data(), sizeof header);
  if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) return "it is no shared object";
  if (std::memcmp(header.e_ident, own_header.e_ident, EI_VERSION) != 0 ||
      header.e_machine != own_header.e_machine)
    return "it is for another kind of machine";
  const auto has = [&](uint64_t offset, uint64_t size) {
    return offset <= image.size() && size <= image.size() - offset;
  };
  constexpr std::string_view kCutShort = "it is cut short";
  if (!has(header.e_shoff, uint64_t{header.e_shnum} * header.e_shentsize) ||
      !has(header.e_phoff, uint64_t{header.e_phnum} * sizeof(Segment)))
    return kCutShort;
  for (size_t i = 0; i < header.e_phnum; ++i) {
    Segment segment;
    std::memcpy(&segment, image.data() + header.e_phoff + i * sizeof segment, sizeof segment);
    if (!has(segment.p_offset, segment.p_filesz)) return kCutShort;
  }
  return {};
}

std::unexpected<Error> refused(const std::string& path, std::string_view reason) {
  return failure(ExitCode::kRefused, fmt::format("cannot load `{}`: {}", path, reason));
}

Result<void> check_image(const std::string& path) {
  const Result<FileStatus> status = system().status(path);
  if (status && status->kind != FileKind::kRegular && status->kind != FileKind::kMissing)
    return refused(path, "it is no regular file");
  const Result<std::string> image = system().read(path, kLargestLibrary);
  if (!image) return failure(ExitCode::kRefused, image.error().message);
  const std::string_view fault = fault_of(*image);
  if (!fault.empty()) return refused(path, fault);
  return {};
}

}  // namespace

Result<DynamicLibrary> DynamicLibrary::open(const std::string& path) {
  if (Result<void> checked = check_image(path); !checked) return std::unexpected(checked.error());
  // It stays loaded to the end: the C++ run time inside of it has memory that unloading would lose.
  void* handle = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == nullptr) {
    const char* text = ::dlerror();
    std::string_view reason = text == nullptr ? "no reason given" : text;
    // Most texts begin with the path.
    const std::string prefix = path + ": ";
    if (reason.starts_with(prefix)) reason.remove_prefix(prefix.size());
    return refused(path, reason);
  }
  return DynamicLibrary(handle);
}

Result<DynamicLibrary> DynamicLibrary::open_installed(const std::string& name) {
  void* handle = ::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  if (handle == nullptr) return refused(name, "it is not installed");
  return DynamicLibrary(handle);
}

DynamicLibrary::~DynamicLibrary() {
  if (handle_ != nullptr) ::dlclose(handle_);
}

void* DynamicLibrary::function(const char* name) const {
  void* address = ::dlsym(handle_, name);
  if (address == nullptr) return nullptr;
  // To call data, or a place per thread, would be the end.
  Dl_info info;
  void* extra = nullptr;
  if (::dladdr1(address, &info, &extra, RTLD_DL_SYMENT) == 0 || extra == nullptr) return nullptr;
  const auto type = static_cast<const ElfW(Sym)*>(extra)->st_info & 0xf;
  return type == STT_FUNC || type == STT_GNU_IFUNC || type == STT_NOTYPE ? address : nullptr;
}

}  // namespace noodle::platform
