#include "pipeline/nbc_file.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>

#include "bytecode/verify.h"

static_assert(std::endian::native == std::endian::little,
              "blocks are used as they are in the file");

namespace noodle::pipeline {
namespace {

constexpr std::string_view kMagic("\x8eNBC\r\n\x1a\n", 8);

void append_text(std::string& out, std::string_view text) {
  const auto size = static_cast<uint32_t>(text.size());
  out.append(reinterpret_cast<const char*>(&size), sizeof size);
  out += text;
}

std::string encode_provenance(const Provenance& provenance) {
  std::string out;
  for (const ComponentRecord& component : provenance.components) {
    append_text(out, component.name);
    append_text(out, component.version);
    append_text(out, component.fingerprint);
  }
  append_text(out, to_hex(provenance.source_digest));
  append_text(out, provenance.source_name);
  for (const ImportPlace& place : provenance.places) {
    append_text(out, place.specifier);
    append_text(out, place.path);
  }
  return out;
}

// Reads texts one after the other; at the first that does not fit it stays at fault.
class TextReader {
 public:
  explicit TextReader(std::string_view bytes) : rest_(bytes) {}

  std::string next() {
    uint32_t size = 0;
    if (rest_.size() < sizeof size) return fail();
    std::memcpy(&size, rest_.data(), sizeof size);
    rest_.remove_prefix(sizeof size);
    if (rest_.size() < size) return fail();
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }
  bool is_at_end() const { return rest_.empty(); }
  bool is_sound_and_at_end() const { return !failed_ && rest_.empty(); }

 private:
  std::string fail() {
    failed_ = true;
    rest_ = {};
    return {};
  }

  std::string_view rest_;
  bool failed_ = false;
};

std::optional<Digest> parse_digest(std::string_view hex) {
  Digest digest;
  if (hex.size() != 2 * digest.bytes.size()) return std::nullopt;
  const auto value = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  for (size_t i = 0; i < digest.bytes.size(); ++i) {
    const int high = value(hex[2 * i]);
    const int low = value(hex[2 * i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    digest.bytes[i] = static_cast<uint8_t>(high << 4 | low);
  }
  return digest;
}

std::optional<Provenance> decode_provenance(std::string_view bytes) {
  TextReader reader(bytes);
  Provenance result;
  for (ComponentRecord& component : result.components) {
    component.name = reader.next();
    component.version = reader.next();
    component.fingerprint = reader.next();
  }
  const std::optional<Digest> digest = parse_digest(reader.next());
  result.source_name = reader.next();
  while (!reader.is_at_end()) {
    std::string specifier = reader.next();
    result.places.push_back({std::move(specifier), reader.next()});
  }
  if (!digest || !reader.is_sound_and_at_end()) return std::nullopt;
  result.source_digest = *digest;
  return result;
}

// One layout is right, so that no byte of a file goes without a check.
bool has_expected_layout(const NbcHeader& header, uint64_t file_size) {
  return header.reserved == 0 && header.content_offset == sizeof header &&
         header.content_size <= file_size - sizeof header &&
         header.provenance_offset == sizeof header + header.content_size &&
         header.provenance_size == file_size - header.provenance_offset;
}

std::unexpected<Error> corrupt(const std::string& path, std::string_view what) {
  return failure(ExitCode::kCorrupt, fmt::format("`{}` is damaged: {}", path, what),
                 "compile it again");
}

}  // namespace

std::string_view Provenance::place_of(std::string_view specifier) const {
  for (const ImportPlace& place : places)
    if (place.specifier == specifier) return place.path;
  return {};
}

Provenance provenance_of(const component_host::ComponentSet& components, std::string_view source,
                         std::string_view source_name) {
  Provenance result;
  for (size_t phase = 0; phase < components.size(); ++phase) {
    const noodle_component_table& table = *components[phase].table;
    result.components[phase] = {table.name, table.version, table.fingerprint};
  }
  result.source_digest = digest_of(std::as_bytes(std::span(source)));
  result.source_name = source_name;
  return result;
}

NbcFrame encode_nbc(Block content, const Provenance& provenance) {
  std::string tail = encode_provenance(provenance);
  NbcHeader header{};
  std::memcpy(header.magic, kMagic.data(), kMagic.size());
  header.format_version = kNbcFormatVersion;
  header.content_offset = sizeof header;
  header.content_size = content.size();
  header.provenance_offset = sizeof header + content.size();
  header.provenance_size = tail.size();
  header.content_digest = digest_of(content);
  header.provenance_digest = digest_of(std::as_bytes(std::span(tail)));
  return {std::string(reinterpret_cast<const char*>(&header), sizeof header), std::move(tail)};
}

bool is_nbc(std::string_view bytes) { return bytes.starts_with(kMagic); }

Result<NbcFile> decode_nbc(std::string given, const std::string& path) {
  NbcFile file{};
  file.bytes = std::make_shared<const std::string>(std::move(given));
  const std::string_view bytes = *file.bytes;
  if (!is_nbc(bytes))
    return failure(fmt::format("`{}` is no compiled Noodle file", path),
                   "noodlec makes one with `noodlec compile`");
  if (bytes.size() < sizeof file.header) return corrupt(path, "it is cut short");
  std::memcpy(&file.header, bytes.data(), sizeof file.header);
  const NbcHeader& header = file.header;
  if (header.format_version != kNbcFormatVersion)
    return failure(ExitCode::kRefused,
                   fmt::format("`{}` has format version {}, and this noodlec reads version {}",
                               path, header.format_version, kNbcFormatVersion),
                   "compile it again");
  if (!has_expected_layout(header, bytes.size()))
    return corrupt(path, "its sections do not lie where they should");
  const auto all = std::as_bytes(std::span(bytes));
  file.content = all.subspan(header.content_offset, header.content_size);
  const Block tail = all.subspan(header.provenance_offset, header.provenance_size);
  if (digest_of(file.content) != header.content_digest)
    return corrupt(path, "the digest of its content is another");
  if (digest_of(tail) != header.provenance_digest)
    return corrupt(path, "the digest of its provenance is another");
  std::optional<Provenance> provenance =
      decode_provenance(bytes.substr(header.provenance_offset, header.provenance_size));
  if (!provenance) return corrupt(path, "its provenance cannot be read");
  file.provenance = *std::move(provenance);
  const auto verified = verify_bytecode(file.content);
  if (!verified) return corrupt(path, verified.error().message);
  return file;
}

}  // namespace noodle::pipeline
