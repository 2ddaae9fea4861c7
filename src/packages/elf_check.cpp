#include "packages/elf_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "noodle/component_note.h"

namespace noodle::packages {
namespace {

// Of the C library. An object built with the sanitizers needs their run-time libraries, which are
// there when noodlec was built with them too.
constexpr std::string_view kLibraries[] = {
    "libc.so.6",    "libm.so.6",     "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1",
#if defined(__SANITIZE_ADDRESS__)
    "libasan.so.8", "libubsan.so.1",
#elif defined(__SANITIZE_THREAD__)
    "libtsan.so.2",
#endif
};

constexpr size_t kNoteTexts = 6;

std::unexpected<Error> refusal(std::string what) {
  return failure(ExitCode::kRefused, std::move(what));
}

Result<void> check_needed(const ElfImage& image) {
  for (const std::string_view name : image.needed())
    if (std::ranges::find(kLibraries, name) == std::end(kLibraries))
      return failure(ExitCode::kRefused, fmt::format("it needs the library `{}`", name),
                     "only the C library may be needed: link others statically");
  return {};
}

Result<void> check_flags(const ElfImage& image) {
  constexpr uint64_t kFlags = DF_SYMBOLIC | DF_BIND_NOW | DF_STATIC_TLS;
  constexpr uint64_t kFlags1 = DF_1_NOW | DF_1_NODELETE;
  const uint64_t flags = image.dynamic(DT_FLAGS).value_or(0);
  if ((flags & DF_TEXTREL) != 0) return refusal("it has relocations of code (TEXTREL)");
  if ((flags & ~kFlags) != 0 || (image.dynamic(DT_FLAGS_1).value_or(0) & ~kFlags1) != 0)
    return refusal("it has dynamic flags that a component has no use for");
  const auto stack =
      std::ranges::find(image.segments(), uint32_t{PT_GNU_STACK}, &Elf64_Phdr::p_type);
  // Without the segment the loader makes the stack executable.
  if (stack == image.segments().end() || (stack->p_flags & PF_X) != 0)
    return refusal("it asks for an executable stack");
  return {};
}

// Code that the loader runs must at least be code of the object.
Result<void> check_initialization(const ElfImage& image) {
  for (const int64_t tag : {DT_INIT, DT_FINI}) {
    const std::optional<uint64_t> address = image.dynamic(tag);
    if (address && !image.is_in_segment(*address, 1, PF_X))
      return refusal("its initialization is no code");
  }
  const std::pair<int64_t, int64_t> arrays[] = {{DT_INIT_ARRAY, DT_INIT_ARRAYSZ},
                                                {DT_FINI_ARRAY, DT_FINI_ARRAYSZ}};
  for (const auto& [array, size] : arrays) {
    const std::optional<uint64_t> address = image.dynamic(array);
    if (address &&
        !image.is_in_segment(*address, std::max<uint64_t>(image.dynamic(size).value_or(0), 1), 0))
      return refusal("its list of initializers is malformed");
  }
  return {};
}

// The texts behind one another, each with a NUL.
std::optional<ElfNote> parse_texts(std::string_view text) {
  std::vector<std::string> texts;
  while (!text.empty()) {
    const size_t end = text.find('\0');
    if (end == std::string_view::npos || texts.size() == kNoteTexts) return std::nullopt;
    texts.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  if (texts.size() != kNoteTexts) return std::nullopt;
  return ElfNote{texts[0], texts[1], texts[2], texts[3], texts[4], texts[5]};
}

uint64_t aligned(uint64_t size) { return (size + 3) / 4 * 4; }

// Walks the notes of a segment; those of others may have any content.
Result<void> find_notes(std::string_view rest, std::vector<std::string_view>& found) {
  constexpr std::string_view kOwner(NOODLE_NOTE_OWNER, sizeof NOODLE_NOTE_OWNER);
  while (rest.size() >= sizeof(Elf64_Nhdr)) {
    Elf64_Nhdr header;
    std::memcpy(&header, rest.data(), sizeof header);
    rest.remove_prefix(sizeof header);
    const uint64_t owner_end = aligned(header.n_namesz);
    const uint64_t size = owner_end + header.n_descsz;
    if (size > rest.size()) return refusal("a note of it is cut short");
    if (rest.substr(0, header.n_namesz) == kOwner && header.n_type == NOODLE_NOTE_TYPE)
      found.push_back(rest.substr(owner_end, header.n_descsz));
    rest.remove_prefix(std::min<uint64_t>(aligned(size), rest.size()));
  }
  return {};
}

Result<ElfNote> read_note(const ElfImage& image) {
  std::vector<std::string_view> found;
  for (const Elf64_Phdr& segment : image.segments()) {
    if (segment.p_type != PT_NOTE || segment.p_align > 4) continue;
    const Result<void> walked =
        find_notes(image.in_file(segment.p_offset, segment.p_filesz), found);
    if (!walked) return std::unexpected(walked.error());
  }
  if (found.empty())
    return failure(ExitCode::kRefused, "it has no note of a component",
                   "noodle/component_note.h says how to give it one");
  const std::optional<ElfNote> note = parse_texts(found.front());
  if (found.size() > 1 || !note) return refusal("its note is malformed");
  return *note;
}

}  // namespace

Result<std::string> platform_of(std::string_view bytes) {
  Elf64_Ehdr header;
  if (bytes.size() < sizeof header || !bytes.starts_with(ELFMAG))
    return refusal("it is no shared object");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.e_machine == EM_X86_64) return "linux-x86_64";
  if (header.e_machine == EM_AARCH64) return "linux-aarch64";
  return refusal(fmt::format("it is for an unknown machine ({})", header.e_machine));
}

Result<ElfNote> check_elf(std::string_view bytes, std::string_view platform) {
  const Result<ElfImage> image = ElfImage::parse(bytes, platform);
  if (!image) return std::unexpected(image.error());
  for (const auto check : {check_needed, check_flags, check_initialization, check_symbols,
                           check_relocations, check_versions})
    if (const Result<void> checked = check(*image); !checked)
      return std::unexpected(checked.error());
  return read_note(*image);
}

}  // namespace noodle::packages
