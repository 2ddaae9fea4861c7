#include "semver/version.h"

#include "partial.h"

namespace semver {
namespace {

std::unexpected<Error> error(size_t position, std::string message) {
  return std::unexpected(Error{position, std::move(message)});
}

bool is_numeric(std::string_view identifier) {
  return identifier.find_first_not_of("0123456789") == std::string_view::npos;
}

// Numbers come before words; numbers are without leading zeros.
std::weak_ordering compare_identifiers(std::string_view left, std::string_view right) {
  const bool left_numeric = is_numeric(left);
  if (left_numeric != is_numeric(right))
    return left_numeric ? std::weak_ordering::less : std::weak_ordering::greater;
  if (left_numeric && left.size() != right.size()) return left.size() <=> right.size();
  return left <=> right;
}

void append_joined(std::string& text, char mark, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    text += mark;
    text += part;
    mark = '.';
  }
}

}  // namespace

std::expected<Version, Error> Version::parse(std::string_view text) {
  if (text.size() > kMaxVersionSize)
    return error(kMaxVersionSize, "a version has at most 256 characters");
  const std::string_view core = trimmed(text);
  const auto at = [&](std::string_view part) {
    return static_cast<size_t>(part.data() - text.data());
  };
  const std::optional<Partial> partial = read_partial(core);
  if (!partial || partial->prefix.size() > 1 || partial->prefix == "=")
    return error(core.empty() ? 0 : at(core), "expected a version like 1.2.3");
  const size_t end = at(partial->text) + partial->text.size();
  if (const size_t known = partial->known(); known < 3)
    return error(partial->numbers[known].empty() ? end : at(partial->numbers[known]),
                 "expected a version of three numbers");
  Version version;
  uint64_t* const fields[] = {&version.major, &version.minor, &version.patch};
  for (size_t i = 0; i < 3; ++i) {
    const std::optional<uint64_t> number = to_number(partial->numbers[i]);
    if (!number) return error(at(partial->numbers[i]), "the number is too large");
    *fields[i] = *number;
  }
  if (partial->text.size() != core.size()) return error(end, "unexpected text in a version");
  version.prerelease = split_at_dots(partial->prerelease);
  version.build = split_at_dots(partial->build);
  return version;
}

std::string Version::to_string() const {
  std::string text =
      std::to_string(major) + '.' + std::to_string(minor) + '.' + std::to_string(patch);
  append_joined(text, '-', prerelease);
  append_joined(text, '+', build);
  return text;
}

std::weak_ordering compare(const Version& left, const Version& right) {
  if (const auto order = left.major <=> right.major; order != 0) return order;
  if (const auto order = left.minor <=> right.minor; order != 0) return order;
  if (const auto order = left.patch <=> right.patch; order != 0) return order;
  if (left.prerelease.empty() || right.prerelease.empty())
    return left.prerelease.empty() <=> right.prerelease.empty();
  const size_t common = std::min(left.prerelease.size(), right.prerelease.size());
  for (size_t i = 0; i < common; ++i) {
    const auto order = compare_identifiers(left.prerelease[i], right.prerelease[i]);
    if (order != 0) return order;
  }
  return left.prerelease.size() <=> right.prerelease.size();
}

}  // namespace semver
