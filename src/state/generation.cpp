#include "state/generation.h"

#include <fmt/format.h>

#include <charconv>

namespace noodle::state {
namespace {

// By Why and by Canary.
constexpr std::string_view kWhyNames[] = {"init", "upgrade", "rollback"};
constexpr std::string_view kCanaryNames[] = {"none", "passed", "skipped"};

// A TOML basic string.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      result += fmt::format("\\{}", c);
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
      result += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
    else
      result += c;
  }
  return result + "\"";
}

std::string identity_text(const platform::FileIdentity& identity) {
  return fmt::format("{}:{}:{}:{}:{}", identity.device, identity.number, identity.size,
                     identity.written, identity.changed);
}

void encode_component(std::string& text, noodle_phase phase, const ComponentVersion& component) {
  text += fmt::format("\n[components.{}]\nversion = {}\nfingerprint = {}\n", phase_name(phase),
                      quoted(component.version), quoted(component.fingerprint));
  if (component.manifest) text += fmt::format("manifest = \"{}\"\n", to_text(*component.manifest));
  if (!component.object) return;
  text += fmt::format("\n[components.{}.objects.{}]\ndigest = \"{}\"\nidentity = \"{}\"\n",
                      phase_name(phase), kPlatform, to_text(component.object->digest),
                      identity_text(component.object->identity));
}

// Takes a text apart from its front; once something is not as expected, `is_sound` says so and the
// rest of what is read means nothing.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool is_sound() const { return is_sound_; }
  bool is_at_end() const { return rest_.empty(); }

  bool skip(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }
  void expect(std::string_view expected) { require(skip(expected)); }
  void require(bool condition) { is_sound_ = is_sound_ && condition; }

  template <class Number>
  Number number() {
    Number value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    require(error == std::errc());
    rest_.remove_prefix(static_cast<size_t>(end - rest_.data()));
    return value;
  }

  std::string string() {
    std::string value;
    expect("\"");
    while (is_sound_ && !skip("\"")) {
      require(!rest_.empty());
      if (skip("\\u")) {
        unsigned char c = 0;
        std::from_chars(rest_.data(), rest_.data() + std::min<size_t>(rest_.size(), 4), c, 16);
        rest_.remove_prefix(std::min<size_t>(rest_.size(), 4));
        value += static_cast<char>(c);
        continue;
      }
      skip("\\");
      if (rest_.empty()) continue;
      value += rest_[0];
      rest_.remove_prefix(1);
    }
    return value;
  }

  Blake2b digest() {
    const std::optional<Blake2b> value = parse_blake2b(string());
    require(value.has_value());
    return value.value_or(Blake2b{});
  }

  template <class Value, size_t kCount>
  Value name_of(const std::string_view (&names)[kCount]) {
    const std::string text = string();
    for (size_t i = 0; i < kCount; ++i)
      if (names[i] == text) return static_cast<Value>(i);
    require(false);
    return {};
  }

 private:
  std::string_view rest_;
  bool is_sound_ = true;
};

platform::FileIdentity parse_identity(Reader& in) {
  platform::FileIdentity identity;
  in.expect("\"");
  identity.device = in.number<uint64_t>();
  in.expect(":");
  identity.number = in.number<uint64_t>();
  in.expect(":");
  identity.size = in.number<uint64_t>();
  in.expect(":");
  identity.written = in.number<int64_t>();
  in.expect(":");
  identity.changed = in.number<int64_t>();
  in.expect("\"");
  return identity;
}

ComponentVersion parse_component(Reader& in, noodle_phase phase) {
  ComponentVersion component;
  in.expect(fmt::format("\n[components.{}]\nversion = ", phase_name(phase)));
  component.version = in.string();
  in.expect("\nfingerprint = ");
  component.fingerprint = in.string();
  in.expect("\n");
  if (in.skip("manifest = ")) {
    component.manifest = in.digest();
    in.expect("\n");
  }
  if (!in.skip(
          fmt::format("\n[components.{}.objects.{}]\ndigest = ", phase_name(phase), kPlatform)))
    return component;
  StoredObject object;
  object.digest = in.digest();
  in.expect("\nidentity = ");
  object.identity = parse_identity(in);
  in.expect("\n");
  component.object = object;
  return component;
}

Generation parse_fields(Reader& in) {
  Generation result;
  in.expect("format = 1\ngeneration = ");
  result.number = in.number<uint64_t>();
  in.expect("\nparent = ");
  result.parent = in.number<uint64_t>();
  in.expect("\nwhy = ");
  result.why = in.name_of<Why>(kWhyNames);
  in.expect("\ndetail = ");
  result.detail = in.string();
  if (in.skip("\nrestores = ")) result.restores = in.number<uint64_t>();
  in.expect("\nwho = ");
  result.who = in.string();
  in.expect("\nwhen = ");
  result.when = in.string();
  in.expect("\ncanary = ");
  result.canary = in.name_of<Canary>(kCanaryNames);
  in.expect("\naudit = ");
  result.audit = in.digest();
  in.expect("\n");
  for (int phase = 0; phase < NOODLE_PHASES && in.is_sound(); ++phase)
    result.components[static_cast<size_t>(phase)] =
        parse_component(in, static_cast<noodle_phase>(phase));
  return result;
}

}  // namespace

std::string_view to_text(Why why) { return kWhyNames[static_cast<int>(why)]; }
std::string_view to_text(Canary canary) { return kCanaryNames[static_cast<int>(canary)]; }

std::string encode_generation(const Generation& generation) {
  std::string text = fmt::format(
      "format = 1\ngeneration = {}\nparent = {}\nwhy = \"{}\"\ndetail = {}\n", generation.number,
      generation.parent, to_text(generation.why), quoted(generation.detail));
  if (generation.restores) text += fmt::format("restores = {}\n", *generation.restores);
  text +=
      fmt::format("who = {}\nwhen = {}\ncanary = \"{}\"\naudit = \"{}\"\n", quoted(generation.who),
                  quoted(generation.when), to_text(generation.canary), to_text(generation.audit));
  for (int phase = 0; phase < NOODLE_PHASES; ++phase)
    encode_component(text, static_cast<noodle_phase>(phase),
                     generation.components[static_cast<size_t>(phase)]);
  return text;
}

Result<Generation> parse_generation(std::string_view text, const std::string& path) {
  if (constexpr std::string_view kFormat = "format = "; text.starts_with(kFormat)) {
    const std::string_view format = text.substr(kFormat.size(), text.find('\n') - kFormat.size());
    if (format != "1" && format.find_first_not_of("0123456789") == format.npos)
      return failure(
          ExitCode::kRefused,
          fmt::format("`{}` has format {}, and this noodlec knows format 1", path, format),
          "it was written by a newer noodlec");
  }
  Reader in(text);
  Generation generation = parse_fields(in);
  // There is one text for each generation: whatever else is there was not written by us.
  if (!in.is_sound() || !in.is_at_end() || encode_generation(generation) != text)
    return failure(ExitCode::kCorrupt, fmt::format("`{}` is damaged", path),
                   "`noodlec doctor --fix` mends what can be mended");
  return generation;
}

}  // namespace noodle::state
