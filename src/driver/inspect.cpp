// `noodlec inspect`: what is in an .nbc file.
#include <fmt/format.h>

#include "base/json.h"

#include "base/paths.h"
#include "bytecode/interface.h"
#include "driver/command.h"
#include "driver/emit.h"
#include "pipeline/compilation.h"
#include "pipeline/nbc_file.h"
#include "platform/file_system.h"
#include "platform/stream.h"

namespace noodle::driver {
namespace {

using pipeline::NbcFile;

constexpr std::string_view kSummary = "print what is in an .nbc file";
constexpr int kSchemaVersion = 1;

struct InspectOptions {
  std::vector<std::string> files;
  std::string source;
  bool json = false;

  void declare(CommandLine& line) {
    line.operands("FILE", "an .nbc file, or - for standard input", files, Complete::kCompiled);
    line.text("--source", "FILE", "the source, if it is not where it was when it was compiled",
              source, Complete::kFiles);
    line.flag("--json", "print one JSON object", json);
  }
};

std::vector<std::string> imports_of(const NbcFile& file) {
  const Bytecode bytecode = file.bytecode();
  std::vector<std::string> result;
  for (uint32_t specifier : bytecode.imports) result.emplace_back(bytecode.strings[specifier]);
  return result;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> result;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    result.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return result;
}

std::string indented(std::string_view text) {
  std::string result;
  for (const std::string& line : lines_of(text)) result += "  " + line + "\n";
  return result;
}

std::vector<std::string> features_of(const NbcFile& file) {
  static constexpr const char* kNames[] = {
#define NOODLE_FEATURE(name, since, description) #name,
#include "noodle/language_features.def"
  };
  const uint64_t features = file.bytecode().header->features;
  std::vector<std::string> result;
  for (size_t bit = 0; bit < std::size(kNames); ++bit)
    if ((features >> bit & 1) != 0) result.emplace_back(kNames[bit]);
  return result;
}

// The text the file was compiled from: the given one, or where it was then, seen from here, or
// beside the .nbc file. Empty when it is not there or is another one by now; a given one is there.
Result<std::string> find_source(const NbcFile& file, const std::string& path,
                                const std::string& given) {
  const std::string& name = file.provenance.source_name;
  std::vector<std::string> candidates{name, join_path(folder_of(path), name_of(name))};
  if (!given.empty()) candidates = {given};
  for (const std::string& candidate : candidates) {
    Result<std::string> text = platform::system().read(candidate, pipeline::kLargestSource);
    if (!text && !given.empty()) return text;
    if (text && digest_of(std::as_bytes(std::span(*text))) == file.provenance.source_digest)
      return text;
  }
  return {};
}

std::string as_text(const NbcFile& file, const std::string& path, const std::string& source) {
  const pipeline::NbcHeader& header = file.header;
  std::string text = fmt::format(
      "{}: format version {}\n"
      "  content     {} bytes at {}, digest {}\n"
      "  provenance  {} bytes at {}, digest {}\n",
      path, header.format_version, header.content_size, header.content_offset,
      to_hex(header.content_digest), header.provenance_size, header.provenance_offset,
      to_hex(header.provenance_digest));
  text += "\nmade by\n";
  for (const pipeline::ComponentRecord& component : file.provenance.components)
    text += fmt::format("  {:<18} {:<8} {}\n", component.name, component.version,
                        component.fingerprint);
  text += fmt::format("\nfrom\n  {}, digest {}{}\n", file.provenance.source_name,
                      to_hex(file.provenance.source_digest),
                      source.empty() ? " (not found, or changed since)" : "");
  text += "\nimports\n";
  for (const std::string& import : imports_of(file)) text += fmt::format("  {}\n", import);
  text += "\ninterface\n" + indented(interface_record(file.bytecode()));
  text += fmt::format("\nlanguage features\n  {}\n\n", fmt::join(features_of(file), ", "));
  return text + seam_text(pipeline::Stage::kBytecode, file.content, source, false);
}

std::string as_json(const NbcFile& file, const std::string& path, const std::string& source) {
  const pipeline::NbcHeader& header = file.header;
  Json components = Json::array();
  for (const pipeline::ComponentRecord& component : file.provenance.components)
    components.push_back({{"name", component.name},
                          {"version", component.version},
                          {"fingerprint", component.fingerprint}});
  const Json object{
      {"schema", "noodlec-inspect"},
      {"version", kSchemaVersion},
      {"file", path},
      {"header",
       {{"format_version", header.format_version},
        {"content_offset", header.content_offset},
        {"content_size", header.content_size},
        {"content_digest", to_hex(header.content_digest)},
        {"provenance_offset", header.provenance_offset},
        {"provenance_size", header.provenance_size},
        {"provenance_digest", to_hex(header.provenance_digest)}}},
      {"provenance",
       {{"components", std::move(components)},
        {"source", file.provenance.source_name},
        {"source_digest", to_hex(file.provenance.source_digest)}}},
      {"imports", imports_of(file)},
      {"interface", lines_of(interface_record(file.bytecode()))},
      {"interface_digest", to_hex(interface_digest(file.bytecode()))},
      {"features", features_of(file)},
      {"bytecode", Json::parse(seam_text(pipeline::Stage::kBytecode, file.content, source, true))}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ExitCode> inspect(std::span<const std::string> arguments) {
  InspectOptions options;
  CommandLine line("inspect", "[OPTIONS] FILE.nbc", kSummary);
  options.declare(line);
  const Result<CommandLine::Parsed> parsed = line.parse(arguments);
  if (!parsed) return std::unexpected(parsed.error());
  if (*parsed == CommandLine::Parsed::kHelp) return print_result(line.help());
  if (options.files.size() != 1)
    return failure(ExitCode::kUsage, "one file is to be named", "noodlec inspect FILE.nbc");
  const std::string& path = options.files[0];
  Result<std::string> bytes = path == "-"
                                  ? platform::read_input(pipeline::kLargestNbcFile)
                                  : platform::system().read(path, pipeline::kLargestNbcFile);
  if (!bytes) return std::unexpected(bytes.error());
  const Result<NbcFile> file = pipeline::decode_nbc(*std::move(bytes), path);
  if (!file) return std::unexpected(file.error());
  const Result<std::string> source = find_source(*file, path, options.source);
  if (!source) return std::unexpected(source.error());
  return print_result(options.json ? as_json(*file, path, *source) : as_text(*file, path, *source));
}

void describe(void (*visit)(const CommandLine& line, void* context), void* context) {
  InspectOptions options;
  CommandLine line("inspect", "[OPTIONS] FILE.nbc", kSummary);
  options.declare(line);
  visit(line, context);
}

}  // namespace

constinit const Command kInspectCommand{"inspect", kSummary, inspect, describe};

}  // namespace noodle::driver
