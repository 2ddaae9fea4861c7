#include "packages/tar.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <unordered_set>

#include "base/check.h"
#include "component_host/manifest.h"

namespace noodle::packages {
namespace {

constexpr size_t kBlock = 512;

// POSIX.1-1988. Numbers are octal texts; the checksum is the sum of the bytes of the header with
// spaces in its own place.
struct Header {
  char name[100];
  char mode[8];
  char user[8];
  char group[8];
  char size[12];
  char time[12];
  char checksum[8];
  char type;
  char link[100];
  char magic[6];
  char version[2];
  char user_name[32];
  char group_name[32];
  char device_major[8];
  char device_minor[8];
  char prefix[155];
  char unused[12];
};
static_assert(sizeof(Header) == kBlock);

constexpr std::string_view kPosixMagic(
    "ustar\0"
    "00",
    8);
constexpr std::string_view kGnuMagic("ustar  \0", 8);

uint64_t blocks(uint64_t size) { return (size + kBlock - 1) / kBlock * kBlock; }

template <size_t N>
std::string_view text_in(const char (&field)[N]) {
  return {field, ::strnlen(field, N)};
}

template <size_t N>
std::optional<uint64_t> number_in(const char (&field)[N]) {
  std::string_view text = text_in(field);
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.empty() || text.size() > N) return std::nullopt;
  uint64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '7') return std::nullopt;
    value = value * 8 + static_cast<uint64_t>(c - '0');
  }
  return value;
}

uint64_t checksum_of(const Header& header) {
  Header copy = header;
  std::memset(copy.checksum, ' ', sizeof copy.checksum);
  uint64_t sum = 0;
  unsigned char bytes[kBlock];
  std::memcpy(bytes, &copy, kBlock);
  for (const unsigned char byte : bytes) sum += byte;
  return sum;
}

const char* kind_of(char type) {
  switch (type) {
    case '1':
      return "a hard link";
    case '2':
      return "a symbolic link";
    case '3':
    case '4':
      return "a device";
    case '5':
      return "a folder";
    case '6':
      return "a pipe";
    default:
      return "no plain file";
  }
}

// What is wrong with an entry; empty when it is as it must be.
std::string complaint_about(const Header& header) {
  const std::string_view name = text_in(header.name);
  if (header.type != '0' && header.type != '\0')
    return fmt::format("`{}` is {}", component_host::is_file_name(name) ? name : "an entry",
                       kind_of(header.type));
  const std::string_view magic(header.magic, kPosixMagic.size());
  const bool is_posix = magic == kPosixMagic;
  if (!is_posix && magic != kGnuMagic) return "it is no archive of tar";
  if (name.starts_with('/') || (is_posix && header.prefix[0] == '/'))
    return "an entry has an absolute path";
  if (name.find("..") != std::string_view::npos && name.find('/') != std::string_view::npos)
    return "an entry has `..` in its path";
  if ((is_posix && header.prefix[0] != '\0') || name.find('/') != std::string_view::npos)
    return "an entry stands in a folder";
  if (!component_host::is_file_name(name)) return "the name of an entry is malformed";
  return {};
}

bool is_zero(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return c == '\0'; });
}

}  // namespace

Result<std::vector<TarEntry>> read_tar(std::string_view bytes, const std::string& path,
                                       const TarLimits& limits) {
  const auto refusal = [&](std::string_view what) {
    return failure(ExitCode::kRefused, fmt::format("{}: {}", path, what));
  };
  std::vector<TarEntry> entries;
  std::unordered_set<std::string_view> names;
  for (;;) {
    if (bytes.size() < kBlock)
      return refusal(entries.empty() ? "it is no archive of tar, or cut short" : "it is cut short");
    if (is_zero(bytes.substr(0, kBlock))) break;
    Header header;
    std::memcpy(&header, bytes.data(), kBlock);
    if (number_in(header.checksum) != checksum_of(header))
      return refusal("it is no archive of tar, or damaged");
    if (const std::string complaint = complaint_about(header); !complaint.empty())
      return refusal(complaint);
    const std::optional<uint64_t> size = number_in(header.size);
    if (!size) return refusal("the size of an entry is malformed");
    if (*size > limits.entry_size)
      return refusal(fmt::format("`{}` has {} bytes, more than {}", text_in(header.name), *size,
                                 limits.entry_size));
    if (bytes.size() - kBlock < blocks(*size)) return refusal("it is cut short");
    // Of the bytes, which outlive this.
    const std::string_view name(bytes.data(), text_in(header.name).size());
    if (!names.insert(name).second) return refusal(fmt::format("`{}` is there twice", name));
    if (entries.size() == limits.entries)
      return refusal(fmt::format("it has more than {} entries", limits.entries));
    entries.push_back({std::string(name), bytes.substr(kBlock, *size)});
    bytes.remove_prefix(kBlock + blocks(*size));
  }
  if (bytes.size() < 2 * kBlock) return refusal("it is cut short");
  if (!is_zero(bytes)) return refusal("there is something behind its end");
  return entries;
}

std::string write_tar(const std::vector<TarEntry>& entries) {
  std::string archive;
  for (const TarEntry& entry : entries) {
    CHECK(component_host::is_file_name(entry.name));
    Header header{};
    std::memcpy(header.name, entry.name.data(), entry.name.size());
    const auto put = [](char* field, size_t size, uint64_t value) {
      const std::string text = fmt::format("{:0{}o}", value, size - 1);
      CHECK(text.size() == size - 1);
      std::memcpy(field, text.data(), text.size());
    };
    put(header.mode, sizeof header.mode, 0644);
    put(header.user, sizeof header.user, 0);
    put(header.group, sizeof header.group, 0);
    put(header.size, sizeof header.size, entry.data.size());
    put(header.time, sizeof header.time, 0);
    header.type = '0';
    std::memcpy(header.magic, kPosixMagic.data(), kPosixMagic.size());
    put(header.checksum, sizeof header.checksum - 1, checksum_of(header));
    header.checksum[7] = ' ';
    archive.append(reinterpret_cast<const char*>(&header), sizeof header);
    archive += entry.data;
    archive.resize(blocks(archive.size()));
  }
  archive.resize(archive.size() + 2 * kBlock);
  return archive;
}

}  // namespace noodle::packages
