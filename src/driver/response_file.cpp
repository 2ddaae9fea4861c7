#include "driver/response_file.h"

#include <fmt/format.h>

namespace noodle::driver {
namespace {

constexpr uint64_t kLargestResponseFile = uint64_t{1} << 30;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

// Arguments that wait to be looked at, the next one last, with the depth they come from.
struct Pending {
  std::string argument;
  int depth;
};

bool is_file(platform::FileSystem& files, const std::string& path) {
  const Result<platform::FileStatus> status = files.status(path);
  return status && status->kind != platform::FileKind::kMissing;
}

}  // namespace

std::vector<std::string> split_arguments(std::string_view text) {
  std::vector<std::string> arguments;
  bool in_argument = false;
  char quote = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote == 0 && is_space(c)) {
      in_argument = false;
      continue;
    }
    if (!in_argument) arguments.emplace_back();
    in_argument = true;
    if (c == '\\' && i + 1 < text.size()) {
      arguments.back() += text[++i];
    } else if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (quote != 0 && c == quote) {
      quote = 0;
    } else {
      arguments.back() += c;
    }
  }
  return arguments;
}

Result<ExpandedArguments> expand_response_files(platform::FileSystem& files,
                                                std::span<const std::string> arguments) {
  ExpandedArguments result;
  std::vector<Pending> pending;
  for (auto it = arguments.rbegin(); it != arguments.rend(); ++it) pending.push_back({*it, 0});
  while (!pending.empty()) {
    const Pending next = pending.back();
    pending.pop_back();
    const std::string path = next.argument.starts_with('@') ? next.argument.substr(1) : "";
    if (path.empty() || !is_file(files, path)) {
      result.arguments.push_back(next.argument);
      continue;
    }
    if (next.depth == kResponseFileDepth)
      return failure(ExitCode::kUsage,
                     fmt::format("response files are nested too deeply at `{}`", next.argument));
    const Result<std::string> text = files.read(path, kLargestResponseFile);
    if (!text) return std::unexpected(text.error());
    if (text->find('\0') != std::string::npos)
      return failure(ExitCode::kUsage,
                     fmt::format("the response file `{}` is no text: it has a NUL byte", path));
    result.files.push_back(path);
    std::vector<std::string> inner = split_arguments(*text);
    for (auto it = inner.rbegin(); it != inner.rend(); ++it)
      pending.push_back({std::move(*it), next.depth + 1});
  }
  return result;
}

}  // namespace noodle::driver
