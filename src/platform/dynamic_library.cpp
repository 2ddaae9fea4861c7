#include "platform/dynamic_library.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <link.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <span>

#include "platform/file_system.h"

namespace noodle::platform {
namespace {

using Header = ElfW(Ehdr);
using Segment = ElfW(Phdr);

// Of this very program; the linker knows where it is.
extern "C" const Header own_header __asm__("__ehdr_start") __attribute__((visibility("hidden")));

// More of them than any object of ours has are not looked at.
constexpr size_t kMostSegments = 64;

// Up to the end of the file.
bool read_at(int file, uint64_t offset, std::span<std::byte> bytes) {
  return ::pread(file, bytes.data(), bytes.size(), static_cast<off_t>(offset)) ==
         static_cast<ssize_t>(bytes.size());
}

// Nothing, or what is wrong. dlopen believes the headers: of a file that was cut short it maps
// pages that do not exist, and a library for another machine it does not see at all.
std::string_view fault_of(int file, uint64_t size) {
  Header header;
  if (!read_at(file, 0, std::as_writable_bytes(std::span(&header, 1))))
    return "it is no shared object";
  if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) return "it is no shared object";
  if (std::memcmp(header.e_ident, own_header.e_ident, EI_VERSION) != 0 ||
      header.e_machine != own_header.e_machine)
    return "it is for another kind of machine";
  const auto has = [&](uint64_t offset, uint64_t length) {
    return offset <= size && length <= size - offset;
  };
  constexpr std::string_view kCutShort = "it is cut short";
  if (!has(header.e_shoff, uint64_t{header.e_shnum} * header.e_shentsize) ||
      !has(header.e_phoff, uint64_t{header.e_phnum} * sizeof(Segment)))
    return kCutShort;
  if (header.e_phnum > kMostSegments) return "it has too many segments";
  Segment all[kMostSegments];
  const std::span<Segment> segments(all, header.e_phnum);
  if (!read_at(file, header.e_phoff, std::as_writable_bytes(segments))) return kCutShort;
  for (const Segment& segment : segments)
    if (!has(segment.p_offset, segment.p_filesz)) return kCutShort;
  return {};
}

std::unexpected<Error> refused(const std::string& path, std::string_view reason) {
  return failure(ExitCode::kRefused, fmt::format("cannot load `{}`: {}", path, reason));
}

// Reads the headers only: a compile of a small file takes no longer than reading all of it would.
Result<void> check_image(const std::string& path) {
  // What may wait for somebody does not.
  const OpenFile file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status{};
  if (file.descriptor() < 0 || ::fstat(file.descriptor(), &status) != 0)
    return failure(ExitCode::kRefused, system_error("read", path));
  if (!S_ISREG(status.st_mode)) return refused(path, "it is no regular file");
  const std::string_view fault = fault_of(file.descriptor(), static_cast<uint64_t>(status.st_size));
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
