#include "packages/elf_image.h"

#include <fmt/format.h>

#include <algorithm>

namespace noodle::packages {
namespace {

constexpr size_t kMostSegments = 32;
constexpr size_t kMostTags = 256;
constexpr size_t kMostNeeded = 16;
// Of addresses: a component is a few megabytes.
constexpr uint64_t kLargestAddress = uint64_t{1} << 30;

std::unexpected<Error> refusal(std::string what) {
  return failure(ExitCode::kRefused, std::move(what));
}

template <class T>
T copy_of(std::string_view bytes) {
  T value;
  std::memcpy(&value, bytes.data(), sizeof value);
  return value;
}

// Those whose meaning for the loader was thought about. Tags that make it search, load or run more,
// such as DT_RUNPATH, DT_AUDIT and DT_FILTER, are not among them.
bool is_known_tag(int64_t tag) {
  switch (tag) {
    case DT_NEEDED:
    case DT_PLTRELSZ:
    case DT_PLTGOT:
    case DT_HASH:
    case DT_STRTAB:
    case DT_SYMTAB:
    case DT_RELA:
    case DT_RELASZ:
    case DT_RELAENT:
    case DT_STRSZ:
    case DT_SYMENT:
    case DT_INIT:
    case DT_FINI:
    case DT_SONAME:
    case DT_SYMBOLIC:
    case DT_PLTREL:
    case DT_DEBUG:
    case DT_JMPREL:
    case DT_BIND_NOW:
    case DT_INIT_ARRAY:
    case DT_FINI_ARRAY:
    case DT_INIT_ARRAYSZ:
    case DT_FINI_ARRAYSZ:
    case DT_FLAGS:
    case DT_GNU_HASH:
    case DT_TLSDESC_PLT:
    case DT_TLSDESC_GOT:
    case DT_VERSYM:
    case DT_RELACOUNT:
    case DT_FLAGS_1:
    case DT_VERDEF:
    case DT_VERDEFNUM:
    case DT_VERNEED:
    case DT_VERNEEDNUM:
    case DT_AARCH64_BTI_PLT:
    case DT_AARCH64_PAC_PLT:
    case DT_AARCH64_VARIANT_PCS:
      return true;
    default:
      return false;
  }
}

const char* name_of_tag(int64_t tag) {
  switch (tag) {
    case DT_RPATH:
      return "DT_RPATH";
    case DT_RUNPATH:
      return "DT_RUNPATH";
    case DT_TEXTREL:
      return "DT_TEXTREL";
    case DT_AUDIT:
      return "DT_AUDIT";
    case DT_FILTER:
      return "DT_FILTER";
    case DT_PREINIT_ARRAY:
      return "DT_PREINIT_ARRAY";
    default:
      return nullptr;
  }
}

bool is_known_segment(uint32_t type) {
  switch (type) {
    case PT_NULL:
    case PT_LOAD:
    case PT_DYNAMIC:
    case PT_NOTE:
    case PT_PHDR:
    case PT_TLS:
    case PT_GNU_EH_FRAME:
    case PT_GNU_STACK:
    case PT_GNU_RELRO:
    case PT_GNU_PROPERTY:
      return true;
    default:
      return false;
  }
}

}  // namespace

Result<ElfImage> ElfImage::parse(std::string_view bytes, std::string_view platform) {
  ElfImage image;
  image.bytes_ = bytes;
  const Result<void> done = image.read_header(platform);
  if (!done) return std::unexpected(done.error());
  return image;
}

Result<void> ElfImage::read_header(std::string_view platform) {
  if (bytes_.size() < sizeof(Elf64_Ehdr)) return refusal("it is cut short");
  const auto header = copy_of<Elf64_Ehdr>(bytes_);
  if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) return refusal("it is no ELF file");
  if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_ident[EI_DATA] != ELFDATA2LSB ||
      header.e_ident[EI_VERSION] != EV_CURRENT || header.e_version != EV_CURRENT)
    return refusal("it is no little-endian ELF file of 64 bits");
  if (header.e_ident[EI_OSABI] != ELFOSABI_NONE && header.e_ident[EI_OSABI] != ELFOSABI_GNU)
    return refusal("it is for another operating system");
  if (header.e_type != ET_DYN) return refusal("it is no shared object");
  const uint16_t wanted = platform == "linux-aarch64" ? EM_AARCH64 : EM_X86_64;
  if (header.e_machine != wanted)
    return refusal(fmt::format("it is for another machine than {}", platform));
  machine_ = header.e_machine;
  if (Result<void> read = read_segments(header); !read) return read;
  if (Result<void> checked = check_loads(); !checked) return checked;
  if (Result<void> read = read_dynamic(); !read) return read;
  return read_needed();
}

Result<void> ElfImage::read_segments(const Elf64_Ehdr& header) {
  if (header.e_phentsize != sizeof(Elf64_Phdr) || header.e_phnum == 0 ||
      header.e_phnum > kMostSegments)
    return refusal("its table of segments is malformed");
  const std::string_view table = in_file(header.e_phoff, header.e_phnum * sizeof(Elf64_Phdr));
  if (table.empty()) return refusal("its table of segments is cut short");
  for (size_t i = 0; i < header.e_phnum; ++i) {
    const auto segment = copy_of<Elf64_Phdr>(table.substr(i * sizeof(Elf64_Phdr)));
    if (!is_known_segment(segment.p_type))
      return refusal(fmt::format("it has a segment of type {:#x}", segment.p_type));
    const bool has_bytes = segment.p_filesz != 0;
    if (has_bytes && in_file(segment.p_offset, segment.p_filesz).empty())
      return refusal("it is cut short: a segment ends behind the end of the file");
    if (segment.p_vaddr > kLargestAddress || segment.p_memsz > kLargestAddress ||
        (segment.p_type == PT_LOAD && segment.p_filesz > segment.p_memsz))
      return refusal("the size of a segment is malformed");
    segments_.push_back(segment);
  }
  return {};
}

Result<void> ElfImage::check_loads() const {
  uint64_t end = 0;
  for (const Elf64_Phdr& segment : segments_) {
    if (segment.p_type != PT_LOAD) continue;
    if (segment.p_vaddr < end) return refusal("its segments lie over one another");
    const uint64_t alignment = segment.p_align;
    if (alignment < 4096 || alignment > (1 << 21) || (alignment & (alignment - 1)) != 0 ||
        (segment.p_vaddr - segment.p_offset) % alignment != 0)
      return refusal("a segment is not aligned");
    if ((segment.p_flags & PF_W) != 0 && (segment.p_flags & PF_X) != 0)
      return refusal("it has a segment that can be written and executed");
    end = segment.p_vaddr + segment.p_memsz;
  }
  if (end == 0) return refusal("it has nothing to load");
  return {};
}

Result<void> ElfImage::read_dynamic() {
  const auto is_dynamic = [](const Elf64_Phdr& segment) { return segment.p_type == PT_DYNAMIC; };
  if (std::ranges::count_if(segments_, is_dynamic) != 1)
    return refusal("it has not just one dynamic section");
  const Elf64_Phdr segment = *std::ranges::find_if(segments_, is_dynamic);
  // The loader finds it at its address, and others in the file.
  const std::string_view table = at(segment.p_vaddr, segment.p_filesz);
  if (table.empty() || table.data() != in_file(segment.p_offset, segment.p_filesz).data())
    return refusal("its dynamic section does not lie where it says");
  for (size_t offset = 0;; offset += sizeof(Elf64_Dyn)) {
    if (offset + sizeof(Elf64_Dyn) > table.size() || dynamic_.size() > kMostTags)
      return refusal("its dynamic section has no end");
    const auto entry = copy_of<Elf64_Dyn>(table.substr(offset));
    if (entry.d_tag == DT_NULL) return {};
    if (const char* name = name_of_tag(entry.d_tag))
      return refusal(fmt::format("it has the dynamic tag {}", name));
    if (!is_known_tag(entry.d_tag))
      return refusal(fmt::format("it has the dynamic tag {:#x}", entry.d_tag));
    if (entry.d_tag != DT_NEEDED && dynamic(entry.d_tag))
      return refusal(fmt::format("it has the dynamic tag {:#x} twice", entry.d_tag));
    dynamic_.push_back(entry);
  }
}

Result<void> ElfImage::read_needed() {
  const std::optional<uint64_t> texts = dynamic(DT_STRTAB);
  const std::optional<uint64_t> size = dynamic(DT_STRSZ);
  if (texts && size) texts_ = at(*texts, *size);
  if (texts_.empty() || texts_.back() != '\0')
    return refusal("its table of texts is missing or malformed");
  for (const Elf64_Dyn& entry : dynamic_) {
    if (entry.d_tag != DT_NEEDED) continue;
    const std::optional<std::string_view> name = text(entry.d_un.d_val);
    if (!name || needed_.size() == kMostNeeded)
      return refusal("its list of needed libraries is malformed");
    needed_.push_back(*name);
  }
  return {};
}

std::optional<uint64_t> ElfImage::dynamic(int64_t tag) const {
  const auto found = std::ranges::find(dynamic_, tag, &Elf64_Dyn::d_tag);
  if (found == dynamic_.end()) return std::nullopt;
  return found->d_un.d_val;
}

std::string_view ElfImage::in_file(uint64_t offset, uint64_t size) const {
  if (offset > bytes_.size() || size > bytes_.size() - offset) return {};
  return bytes_.substr(offset, size);
}

std::string_view ElfImage::at(uint64_t address, uint64_t size) const {
  for (const Elf64_Phdr& segment : segments_) {
    if (segment.p_type != PT_LOAD || address < segment.p_vaddr) continue;
    const uint64_t inside = address - segment.p_vaddr;
    if (inside < segment.p_filesz && size <= segment.p_filesz - inside)
      return in_file(segment.p_offset + inside, size);
  }
  return {};
}

bool ElfImage::is_in_segment(uint64_t address, uint64_t size, uint32_t flags) const {
  return std::ranges::any_of(segments_, [&](const Elf64_Phdr& segment) {
    return segment.p_type == PT_LOAD && (segment.p_flags & flags) == flags &&
           address >= segment.p_vaddr && address - segment.p_vaddr < segment.p_memsz &&
           size <= segment.p_memsz - (address - segment.p_vaddr);
  });
}

std::optional<std::string_view> ElfImage::text(uint64_t offset) const {
  if (offset >= texts_.size()) return std::nullopt;
  const std::string_view rest = texts_.substr(offset);
  return rest.substr(0, rest.find('\0'));
}

}  // namespace noodle::packages
