#include "semver/range.h"

#include <algorithm>
#include <optional>

#include "partial.h"

namespace semver {
namespace {

// `<0.0.0-0`: no version is lower, so nothing satisfies it.
bool is_never(const Comparator& comparator) {
  const Version& version = comparator.version;
  return comparator.relation == Operator::kLess && version.major == 0 && version.minor == 0 &&
         version.patch == 0 && version.prerelease == std::vector<std::string>{"0"};
}

bool is_zero(const Version& version) {
  return version.major == 0 && version.minor == 0 && version.patch == 0 &&
         version.prerelease.empty();
}

// A text from which letters were taken out, and where each letter stood in the original.
class Tracked {
 public:
  void append(char letter, size_t origin) {
    text_ += letter;
    origins_.push_back(origin);
  }
  std::string_view text() const { return text_; }
  // Of a view into text(), also an empty one at its end.
  size_t origin(std::string_view part) const {
    const auto index = static_cast<size_t>(part.data() - text_.data());
    if (index < origins_.size()) return origins_[index];
    return origins_.empty() ? 0 : origins_.back() + 1;
  }
  // The part [begin, end) without white space around it.
  Tracked slice(size_t begin, size_t end) const {
    const std::string_view part = trimmed(text().substr(begin, end - begin));
    begin = static_cast<size_t>(part.data() - text_.data());
    Tracked result;
    for (size_t i = begin; i < begin + part.size(); ++i) result.append(text_[i], origins_[i]);
    return result;
  }

 private:
  std::string text_;
  std::vector<size_t> origins_;
};

size_t operator_size(std::string_view text) {
  const size_t size = text.starts_with('<') || text.starts_with('>') ? 1 : 0;
  return text.substr(size).starts_with('=') ? size + 1 : size;
}

Operator operator_of(std::string_view text) {
  if (text == "<") return Operator::kLess;
  if (text == "<=") return Operator::kLessOrEqual;
  if (text == ">") return Operator::kGreater;
  if (text == ">=") return Operator::kGreaterOrEqual;
  return Operator::kEqual;
}

std::string_view text_of(Operator relation) {
  switch (relation) {
    case Operator::kEqual:
      return "";
    case Operator::kLess:
      return "<";
    case Operator::kLessOrEqual:
      return "<=";
    case Operator::kGreater:
      return ">";
    case Operator::kGreaterOrEqual:
      return ">=";
  }
  return "";
}

// Runs of white space become one space.
Tracked collapsed(std::string_view text) {
  Tracked result;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!is_space(text[i]))
      result.append(text[i], i);
    else if (i > 0 && !is_space(text[i - 1]))
      result.append(' ', i);
  }
  return result;
}

// Takes out the space between an operator and the version behind it. A version may begin with a run
// of `v`, `=` and spaces, which stays as it is, so that an operator inside it does not count.
Tracked without_operator_space(const Tracked& piece) {
  const std::string_view text = piece.text();
  Tracked result;
  size_t at = 0;
  const auto copy_to = [&](size_t end) {
    for (; at < end; ++at) result.append(text[at], piece.origin(text.substr(at, 1)));
  };
  while (at < text.size()) {
    const size_t relation = text[at] == ' ' ? 0 : operator_size(text.substr(at));
    const bool space = relation > 0 && text.substr(at + relation).starts_with(' ');
    const size_t version = at + relation + (space ? 1 : 0);
    const size_t number =
        text[at] == ' ' ? at : std::min(text.find_first_not_of("v= ", version), text.size());
    if (number < text.size() && std::string_view("0123456789xX*").contains(text[number])) {
      copy_to(at + relation);
      at = version;
      copy_to(number + 1);
    } else {
      copy_to(std::max(at + 1, relation > 0 ? at + relation : number));
    }
  }
  return result;
}

// `~ 1`, `~> 1` and `^ 1` are `~1` and `^1`.
Tracked without_tilde_and_caret_space(const Tracked& piece) {
  const std::string_view text = piece.text();
  Tracked result;
  for (size_t at = 0; at < text.size(); ++at) {
    result.append(text[at], piece.origin(text.substr(at, 1)));
    const std::string_view rest = text.substr(at + 1);
    if (text[at] == '~' && rest.starts_with("> "))
      at += 2;
    else if ((text[at] == '~' || text[at] == '^') && rest.starts_with(' '))
      at += 1;
  }
  return result;
}

// Makes the comparators of one alternative. The first error is kept; what is made after it does not
// matter.
class AlternativeParser {
 public:
  explicit AlternativeParser(const Tracked& piece) : piece_(piece) {}

  std::expected<std::vector<Comparator>, Error> parse() {
    if (!parse_hyphen_range()) {
      piece_ = without_tilde_and_caret_space(without_operator_space(piece_));
      const std::string_view text = piece_.text();
      for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find(' ', begin), text.size());
        parse_token(text.substr(begin, end - begin));
        begin = end + 1;
      }
    }
    if (error_) return std::unexpected(*error_);
    const auto never = std::ranges::find_if(comparators_, is_never);
    if (never != comparators_.end()) return std::vector{*never};
    return std::move(comparators_);
  }

 private:
  // `1.2 - 3.4`
  bool parse_hyphen_range() {
    const std::string_view text = piece_.text();
    const auto from = read_partial(text);
    if (!from || !text.substr(from->text.size()).starts_with(" - ")) return false;
    const auto to = read_partial(text.substr(from->text.size() + 3));
    if (!to || from->text.size() + 3 + to->text.size() != text.size()) return false;
    if (from->known() == 3)
      add(Operator::kGreaterOrEqual, whole(*from));
    else if (from->known() > 0)
      add(Operator::kGreaterOrEqual, lowest(*from));
    if (to->known() == 3)
      add(Operator::kLessOrEqual, to->prerelease.empty() ? whole(*to) : lowest(*to));
    else if (to->known() > 0)
      add(Operator::kLess, bumped(*to, to->known() - 1));
    return true;
  }

  void parse_token(std::string_view token) {
    if (token[0] == '^' || token[0] == '~') {
      const std::string_view rest = token.substr(token.starts_with("~>") ? 2 : 1);
      const auto partial = read_partial(rest);
      if (!partial || partial->text.size() != rest.size())
        return fail(token, "expected a version behind `" + std::string(1, token[0]) + "`");
      return token[0] == '^' ? add_caret(*partial) : add_tilde(*partial);
    }
    const size_t size = operator_size(token);
    const auto partial = read_partial(token.substr(size));
    if (partial && size + partial->text.size() == token.size() && partial->known() < 3)
      return add_wildcard(token.substr(0, size), *partial);
    parse_comparator(token);
  }

  // An operator and a whole version. npm ignores one stray star in it, so this does too.
  void parse_comparator(std::string_view token) {
    std::string without_star;
    if (const size_t star = token.find('*'); star != std::string_view::npos) {
      size_t begin = star;
      if (begin > 0 && token[begin - 1] == '=') --begin;
      if (begin > 0 && (token[begin - 1] == '<' || token[begin - 1] == '>')) --begin;
      without_star = token.substr(0, begin);
      without_star += token.substr(star + 1);
    }
    const std::string_view text = without_star.empty() ? token : without_star;
    const size_t size = operator_size(text);
    const auto partial = read_partial(text.substr(size));
    if (!partial || size + partial->text.size() != text.size() || partial->known() < 3)
      return fail(token, "expected a version or a range");
    // Errors in what is left of a starred token point at the token.
    failing_token_ = token;
    add(operator_of(text.substr(0, size)), whole(*partial));
    failing_token_ = {};
  }

  void add_caret(const Partial& version) {
    const size_t known = version.known();
    if (known == 0) return;
    size_t fixed = 0;
    while (fixed + 1 < known && version.numbers[fixed] == "0") ++fixed;
    add(Operator::kGreaterOrEqual, lowest(version));
    add(Operator::kLess, bumped(version, fixed));
  }

  void add_tilde(const Partial& version) {
    const size_t known = version.known();
    if (known == 0) return;
    add(Operator::kGreaterOrEqual, lowest(version));
    add(Operator::kLess, bumped(version, known == 1 ? 0 : 1));
  }

  // A version with a wildcard behind an operator.
  void add_wildcard(std::string_view relation, const Partial& version) {
    const size_t known = version.known();
    if (known == 0) {
      if (relation == "<" || relation == ">") add(Operator::kLess, Version{.prerelease = {"0"}});
      return;
    }
    if (relation == ">") {
      Version next = bumped(version, known - 1);
      next.prerelease.clear();
      return add(Operator::kGreaterOrEqual, std::move(next));
    }
    if (relation == "<") {
      Version first = lowest(version);
      first.prerelease = {"0"};
      return add(Operator::kLess, std::move(first));
    }
    if (relation != "<=") add(Operator::kGreaterOrEqual, lowest(version));
    if (relation != ">=") add(Operator::kLess, bumped(version, known - 1));
  }

  // A version that stands for itself: no `=` before it, and not too long as it is written.
  Version whole(const Partial& version) {
    if (!version.prefix.empty() && version.prefix != "v")
      fail(version.text, "expected a version like 1.2.3");
    if (version.text.size() > kMaxVersionSize)
      fail(version.text, "a version has at most 256 characters");
    return lowest(version);
  }

  // The lowest version that the partial one stands for.
  Version lowest(const Partial& version) {
    Version result;
    uint64_t* const fields[] = {&result.major, &result.minor, &result.patch};
    const size_t known = version.known();
    for (size_t i = 0; i < known; ++i) *fields[i] = number(version.numbers[i]);
    if (known == 3) result.prerelease = split_at_dots(version.prerelease);
    if (!result.prerelease.empty() && result.to_string().size() > kMaxVersionSize)
      fail(version.text, "a version has at most 256 characters");
    return result;
  }

  // The lowest pre-release of the next version, counted in number `index`.
  Version bumped(const Partial& version, size_t index) {
    Version result;
    uint64_t* const fields[] = {&result.major, &result.minor, &result.patch};
    for (size_t i = 0; i <= index; ++i) *fields[i] = number(version.numbers[i]);
    if (++*fields[index] > kMaxNumber) fail(version.numbers[index], "the number is too large");
    result.prerelease = {"0"};
    return result;
  }

  uint64_t number(std::string_view digits) {
    const std::optional<uint64_t> value = to_number(digits);
    if (!value) fail(digits, "the number is too large");
    return value.value_or(0);
  }

  void add(Operator relation, Version version) {
    // Every release is at least 0.0.0.
    if (relation == Operator::kGreaterOrEqual && is_zero(version)) return;
    const bool known = std::ranges::any_of(comparators_, [&](const Comparator& other) {
      return other.relation == relation && compare(other.version, version) == 0;
    });
    if (!known) comparators_.push_back({relation, std::move(version)});
  }

  void fail(std::string_view part, std::string message) {
    if (error_) return;
    if (!failing_token_.empty()) part = failing_token_;
    error_ = Error{piece_.origin(part), std::move(message)};
  }

  Tracked piece_;
  std::vector<Comparator> comparators_;
  std::optional<Error> error_;
  std::string_view failing_token_;
};

bool meets(const Version& version, const Comparator& comparator) {
  const auto order = compare(version, comparator.version);
  switch (comparator.relation) {
    case Operator::kEqual:
      return order == 0;
    case Operator::kLess:
      return order < 0;
    case Operator::kLessOrEqual:
      return order <= 0;
    case Operator::kGreater:
      return order > 0;
    case Operator::kGreaterOrEqual:
      return order >= 0;
  }
  return false;
}

// The comparator names a pre-release of the version's own major.minor.patch.
bool admits_prerelease(const Version& version, const Comparator& comparator) {
  const Version& named = comparator.version;
  return !named.prerelease.empty() && named.major == version.major &&
         named.minor == version.minor && named.patch == version.patch;
}

}  // namespace

std::expected<Range, Error> Range::parse(std::string_view text) {
  if (text.size() > kMaxRangeSize)
    return std::unexpected(Error{kMaxRangeSize, "the range is too long"});
  const Tracked whole = collapsed(text);
  Range range;
  for (size_t begin = 0; begin <= whole.text().size();) {
    const size_t end = std::min(whole.text().find("||", begin), whole.text().size());
    auto alternative = AlternativeParser(whole.slice(begin, end)).parse();
    if (!alternative) return std::unexpected(std::move(alternative.error()));
    range.alternatives_.push_back(std::move(*alternative));
    begin = end + 2;
  }
  // Alternatives that nothing satisfies add nothing, and any version is all there is.
  const std::vector<Comparator> first = range.alternatives_.front();
  std::erase_if(range.alternatives_, [](const std::vector<Comparator>& alternative) {
    return !alternative.empty() && is_never(alternative.front());
  });
  if (range.alternatives_.empty()) range.alternatives_.push_back(first);
  if (std::ranges::any_of(range.alternatives_, &std::vector<Comparator>::empty))
    range.alternatives_.assign(1, {});
  return range;
}

bool Range::contains(const Version& version) const {
  return std::ranges::any_of(alternatives_, [&](const std::vector<Comparator>& alternative) {
    return std::ranges::all_of(alternative,
                               [&](const Comparator& it) { return meets(version, it); }) &&
           (version.prerelease.empty() ||
            std::ranges::any_of(
                alternative, [&](const Comparator& it) { return admits_prerelease(version, it); }));
  });
}

std::string Range::to_string() const {
  std::string text;
  for (size_t i = 0; i < alternatives_.size(); ++i) {
    if (i > 0) text += "||";
    for (size_t k = 0; k < alternatives_[i].size(); ++k) {
      if (k > 0) text += ' ';
      text += text_of(alternatives_[i][k].relation);
      text += alternatives_[i][k].version.to_string();
    }
  }
  return text;
}

const Version* max_satisfying(std::span<const Version> versions, const Range& range) {
  const Version* best = nullptr;
  for (const Version& version : versions)
    if (range.contains(version) && (best == nullptr || compare(version, *best) > 0))
      best = &version;
  return best;
}

}  // namespace semver
