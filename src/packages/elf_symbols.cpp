// Symbols, relocations and versions of a shared object, which the loader walks with no checks.
#include <fmt/format.h>

#include <algorithm>

#include "noodle/component.h"
#include "packages/elf_check.h"

namespace noodle::packages {
namespace {

constexpr uint32_t kMostSymbols = 1 << 20;
constexpr uint32_t kMostVersions = 256;

std::unexpected<Error> refusal(std::string what) {
  return failure(ExitCode::kRefused, std::move(what));
}

// A DT_GNU_HASH table: the number of symbols up to the last that can be found by it.
Result<uint32_t> count_in_gnu_hash(const ElfImage& image, uint64_t address) {
  const auto malformed = [] { return refusal("its hash table of symbols is malformed"); };
  const auto buckets = image.read<uint32_t>(address);
  const auto first = image.read<uint32_t>(address + 4);
  const auto words = image.read<uint32_t>(address + 8);
  if (!buckets || !first || !words || *buckets == 0 || *buckets > kMostSymbols ||
      *first > kMostSymbols || *words > kMostSymbols || *words == 0 || (*words & (*words - 1)) != 0)
    return malformed();
  const uint64_t table = address + 16 + uint64_t{8} * *words;
  const uint64_t chains = table + uint64_t{4} * *buckets;
  if (image.at(address, chains - address).empty()) return malformed();
  uint32_t last = 0;
  for (uint32_t i = 0; i < *buckets; ++i) {
    const uint32_t head = image.read<uint32_t>(table + uint64_t{4} * i).value_or(0);
    if (head != 0 && head < *first) return malformed();
    last = std::max(last, head);
  }
  if (last == 0) return *first;
  // Chains stand behind one another, and the last one ends with an odd word.
  for (; last < kMostSymbols; ++last) {
    const auto word = image.read<uint32_t>(chains + uint64_t{4} * (last - *first));
    if (!word) return malformed();
    if ((*word & 1) != 0) return last + 1;
  }
  return malformed();
}

Result<void> check_symbol(const ElfImage& image, const Elf64_Sym& symbol, uint32_t& exported) {
  const auto name = image.text(symbol.st_name);
  if (!name) return refusal("the name of a symbol is malformed");
  const unsigned binding = ELF64_ST_BIND(symbol.st_info);
  const unsigned type = ELF64_ST_TYPE(symbol.st_info);
  if (binding == STB_GNU_UNIQUE)
    return failure(ExitCode::kRefused, fmt::format("the symbol `{}` is unique", *name),
                   "compile with -fno-gnu-unique");
  if (binding != STB_LOCAL && binding != STB_GLOBAL && binding != STB_WEAK)
    return refusal(fmt::format("the symbol `{}` has an unknown binding", *name));
  // A linker may note that one of the C library is.
  if (symbol.st_shndx == SHN_UNDEF) return {};
  if (type == STT_GNU_IFUNC)
    return refusal(fmt::format("the symbol `{}` is chosen while it is loaded (IFUNC)", *name));
  if (binding == STB_LOCAL) return {};
  if (*name != NOODLE_COMPONENT_SYMBOL)
    return failure(ExitCode::kRefused, fmt::format("it exports the symbol `{}`", *name),
                   "only `" NOODLE_COMPONENT_SYMBOL "` may be: compile with -fvisibility=hidden");
  if (type != STT_FUNC || symbol.st_shndx == SHN_ABS ||
      !image.is_in_segment(symbol.st_value, 1, PF_X))
    return refusal("`" NOODLE_COMPONENT_SYMBOL "` is no function");
  ++exported;
  return {};
}

bool is_data_relocation(const ElfImage& image, uint32_t type) {
  if (image.is_arm()) {
    switch (type) {
      case R_AARCH64_NONE:
      case R_AARCH64_ABS64:
      case R_AARCH64_GLOB_DAT:
      case R_AARCH64_JUMP_SLOT:
      case R_AARCH64_RELATIVE:
      case R_AARCH64_TLS_DTPMOD:
      case R_AARCH64_TLS_DTPREL:
      case R_AARCH64_TLS_TPREL:
      case R_AARCH64_TLSDESC:
        return true;
      default:
        return false;
    }
  }
  switch (type) {
    case R_X86_64_NONE:
    case R_X86_64_64:
    case R_X86_64_GLOB_DAT:
    case R_X86_64_JUMP_SLOT:
    case R_X86_64_RELATIVE:
    case R_X86_64_DTPMOD64:
    case R_X86_64_DTPOFF64:
    case R_X86_64_TPOFF64:
    case R_X86_64_TLSDESC:
      return true;
    default:
      return false;
  }
}

// One table of relocations with addends.
Result<void> check_table(const ElfImage& image, uint64_t address, uint64_t size, uint32_t symbols) {
  if (size == 0) return {};
  if (size % sizeof(Elf64_Rela) != 0 || image.at(address, size).empty())
    return refusal("its relocations are malformed");
  for (uint64_t at = 0; at < size; at += sizeof(Elf64_Rela)) {
    const auto entry = *image.read<Elf64_Rela>(address + at);
    const auto type = static_cast<uint32_t>(ELF64_R_TYPE(entry.r_info));
    if (!is_data_relocation(image, type))
      return refusal(fmt::format("it has a relocation of type {}", type));
    if (ELF64_R_SYM(entry.r_info) >= symbols) return refusal("a relocation names no symbol");
    if (type != R_X86_64_NONE && !image.is_in_segment(entry.r_offset, 8, PF_W))
      return refusal("it has relocations of code (TEXTREL)");
  }
  return {};
}

}  // namespace

Result<uint32_t> count_symbols(const ElfImage& image) {
  // The older DT_HASH is not looked at by a loader that finds this one.
  const auto hash = image.dynamic(DT_GNU_HASH);
  if (!hash)
    return failure(ExitCode::kRefused, "it has no hash table of symbols",
                   "link with --hash-style=gnu");
  return count_in_gnu_hash(image, *hash);
}

Result<void> check_symbols(const ElfImage& image) {
  const Result<uint32_t> count = count_symbols(image);
  if (!count) return std::unexpected(count.error());
  const auto table = image.dynamic(DT_SYMTAB);
  if (!table || image.dynamic(DT_SYMENT).value_or(0) != sizeof(Elf64_Sym) ||
      image.at(*table, *count * sizeof(Elf64_Sym)).empty())
    return refusal("its table of symbols is malformed");
  uint32_t exported = 0;
  for (uint32_t i = 1; i < *count; ++i) {
    const auto symbol = *image.read<Elf64_Sym>(*table + i * sizeof(Elf64_Sym));
    if (Result<void> checked = check_symbol(image, symbol, exported); !checked) return checked;
  }
  if (exported != 1) return refusal("it does not export `" NOODLE_COMPONENT_SYMBOL "`");
  return {};
}

Result<void> check_relocations(const ElfImage& image) {
  const Result<uint32_t> symbols = count_symbols(image);
  if (!symbols) return std::unexpected(symbols.error());
  const uint64_t size = image.dynamic(DT_RELASZ).value_or(0);
  const uint64_t jump_size = image.dynamic(DT_PLTRELSZ).value_or(0);
  if ((size != 0 && image.dynamic(DT_RELAENT).value_or(0) != sizeof(Elf64_Rela)) ||
      (jump_size != 0 && image.dynamic(DT_PLTREL).value_or(0) != DT_RELA) ||
      image.dynamic(DT_RELACOUNT).value_or(0) > size / sizeof(Elf64_Rela))
    return refusal("its relocations are malformed");
  const uint64_t table = image.dynamic(DT_RELA).value_or(0);
  if (Result<void> checked = check_table(image, table, size, *symbols); !checked) return checked;
  return check_table(image, image.dynamic(DT_JMPREL).value_or(0), jump_size, *symbols);
}

Result<void> check_versions(const ElfImage& image) {
  const auto malformed = [] { return refusal("its table of versions is malformed"); };
  if (image.dynamic(DT_VERDEF)) return refusal("it defines versions of symbols");
  const auto table = image.dynamic(DT_VERNEED);
  const auto versions = image.dynamic(DT_VERSYM);
  const Result<uint32_t> symbols = count_symbols(image);
  if (!symbols) return std::unexpected(symbols.error());
  if (versions && image.at(*versions, uint64_t{2} * *symbols).empty()) return malformed();
  if (!table) return versions ? malformed() : Result<void>();
  uint32_t entries = 0;
  for (uint64_t address = *table;;) {
    const auto need = image.read<Elf64_Verneed>(address);
    if (!need || need->vn_version != VER_NEED_CURRENT || ++entries > kMostVersions)
      return malformed();
    const auto file = image.text(need->vn_file);
    if (!file || std::ranges::find(image.needed(), *file) == image.needed().end())
      return malformed();
    uint64_t at = address + need->vn_aux;
    for (uint32_t i = 0; i < need->vn_cnt; ++i) {
      const auto version = image.read<Elf64_Vernaux>(at);
      if (!version || !image.text(version->vna_name) || ++entries > kMostVersions)
        return malformed();
      if (version->vna_next == 0) break;
      at += version->vna_next;
    }
    if (need->vn_next == 0) return {};
    address += need->vn_next;
  }
}

}  // namespace noodle::packages
