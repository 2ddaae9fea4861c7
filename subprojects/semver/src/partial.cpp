#include "partial.h"

namespace semver {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_identifier_letter(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         letter == '-';
}

bool is_wildcard(std::string_view number) {
  return number.empty() || number == "x" || number == "X" || number == "*";
}

// `0`, a number without a leading zero, or a wildcard.
std::string_view read_number(std::string_view text) {
  if (text.empty()) return {};
  if (text[0] == '0' || text[0] == 'x' || text[0] == 'X' || text[0] == '*')
    return text.substr(0, 1);
  size_t size = 0;
  while (size < text.size() && size < kMaxDigits && is_digit(text[size])) ++size;
  return text.substr(0, size);
}

// No identifier of a pre-release is empty, or a number with a leading zero.
bool is_prerelease_identifier(std::string_view identifier) {
  const size_t digits = std::min(identifier.find_first_not_of("0123456789"), identifier.size());
  if (digits == identifier.size())
    return digits == 1 || (digits > 1 && digits <= kMaxDigits && identifier[0] != '0');
  return digits < kMaxDigits && identifier.size() - digits - 1 <= kMaxBuildIdentifier;
}

bool is_build_identifier(std::string_view identifier) {
  return !identifier.empty() && identifier.size() <= kMaxBuildIdentifier;
}

// Dot-separated identifiers behind `mark`; empty when they are not there or not well formed.
std::string_view read_identifiers(std::string_view text, char mark,
                                  bool (*is_identifier)(std::string_view)) {
  if (text.empty() || text[0] != mark) return {};
  size_t end = 1;
  while (end < text.size() && (is_identifier_letter(text[end]) || text[end] == '.')) ++end;
  const std::string_view all = text.substr(1, end - 1);
  for (size_t begin = 0; begin <= all.size();) {
    const size_t dot = std::min(all.find('.', begin), all.size());
    if (!is_identifier(all.substr(begin, dot - begin))) return {};
    begin = dot + 1;
  }
  return all;
}

}  // namespace

size_t Partial::known() const {
  size_t count = 0;
  while (count < numbers.size() && !is_wildcard(numbers[count])) ++count;
  return count;
}

std::optional<Partial> read_partial(std::string_view text) {
  Partial partial;
  size_t end = 0;
  while (end < text.size() && (text[end] == 'v' || text[end] == '=' || is_space(text[end]))) ++end;
  partial.prefix = text.substr(0, end);
  for (size_t i = 0; i < partial.numbers.size(); ++i) {
    if (i > 0 && (end == text.size() || text[end] != '.')) break;
    const size_t begin = i == 0 ? end : end + 1;
    partial.numbers[i] = read_number(text.substr(begin));
    if (partial.numbers[i].empty()) break;
    end = begin + partial.numbers[i].size();
  }
  if (partial.numbers[0].empty()) return std::nullopt;
  if (!partial.numbers[2].empty()) {
    partial.prerelease = read_identifiers(text.substr(end), '-', is_prerelease_identifier);
    if (!partial.prerelease.empty()) end += 1 + partial.prerelease.size();
    partial.build = read_identifiers(text.substr(end), '+', is_build_identifier);
    if (!partial.build.empty()) end += 1 + partial.build.size();
  }
  partial.text = text.substr(0, end);
  return partial;
}

bool is_space(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split_at_dots(std::string_view text) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t dot = std::min(text.find('.', begin), text.size());
    parts.emplace_back(text.substr(begin, dot - begin));
    begin = dot + 1;
  }
  return parts;
}

std::optional<uint64_t> to_number(std::string_view digits) {
  uint64_t number = 0;
  for (char digit : digits) {
    number = number * 10 + static_cast<uint64_t>(digit - '0');
    if (number > kMaxNumber) return std::nullopt;
  }
  return number;
}

}  // namespace semver
