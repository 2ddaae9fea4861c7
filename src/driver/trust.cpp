// `noodlec trust`: whose packages this project takes.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "driver/command.h"
#include "driver/distrust.h"
#include "driver/json_output.h"
#include "driver/state_options.h"
#include "platform/process.h"
#include "state/audit.h"
#include "state/snapshot.h"
#include "trust/save.h"

namespace noodle::driver {
namespace {

using state::StateDirectory;
using trust::ComponentRule;
using trust::Quarantined;
using trust::TrustedKey;
using trust::TrustStore;

constexpr uint64_t kLargestKeyFile = 64 << 10;
constexpr uint32_t kMostThreshold = 16;

Result<noodle_phase> phase_of(const std::string& name) {
  if (const auto phase = phase_named(name)) return *phase;
  return usage_error(fmt::format("there is no component `{}`", name),
                     "the components are lexer, parser, optimizer and bytecode_generator");
}

Result<uint64_t> number_of(const std::string& text) {
  uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error == std::errc() && stop == end && value <= INT64_MAX) return value;
  return usage_error(fmt::format("`{}` is no number", text));
}

std::string names_of(const std::vector<noodle_phase>& phases) {
  std::vector<std::string_view> names;
  for (const noodle_phase phase : phases) names.push_back(phase_name(phase));
  return names.empty() ? "nothing" : fmt::format("{}", fmt::join(names, ", "));
}

std::string now() { return state::time_text(platform::wall_seconds()); }

struct TrustOptions {
  static constexpr std::string_view kName = "trust";
  static constexpr std::string_view kUsage =
      "[OPTIONS] [list]\n"
      "       noodlec trust add --for COMPONENT [--comment TEXT] KEY\n"
      "       noodlec trust remove ID\n"
      "       noodlec trust revoke ID\n"
      "       noodlec trust threshold COMPONENT NUMBER\n"
      "       noodlec trust floor COMPONENT NUMBER\n"
      "       noodlec trust release COMPONENT VERSION";
  static constexpr std::string_view kSummary = "say whose packages this project takes";

  StateOptions state;
  WaitOptions wait;
  std::vector<std::string> words;
  std::vector<std::string> components;
  std::string comment;

  void declare(CommandLine& line) {
    line.operands("ACTION",
                  "list, add, remove, revoke, threshold, floor or release, and what it is about",
                  words, Complete::kFiles);
    line.list("--for", "COMPONENT", "what an added key may sign, or all", components,
              Complete::kNothing, {"lexer", "parser", "optimizer", "bytecode_generator", "all"});
    line.text("--comment", "TEXT", "whose an added key is", comment);
    state.declare(line);
    wait.declare(line);
  }
  Result<ExitCode> run() const;

 private:
  // What an action did to the store, in words.
  using Action = Result<std::string> (TrustOptions::*)(TrustStore& store) const;

  Result<std::string> add(TrustStore& store) const;
  Result<std::string> remove(TrustStore& store) const;
  Result<std::string> revoke(TrustStore& store) const;
  Result<std::string> set_threshold(TrustStore& store) const;
  Result<std::string> set_floor(TrustStore& store) const;
  Result<std::string> release(TrustStore& store) const;

  Result<ExitCode> list(const StateDirectory& directory) const;
  Result<ExitCode> change(const StateDirectory& directory, Action action) const;
  Result<trust::PublicKey> read_key(const std::string& text) const;
};

// The line of a public key, or a file with one.
Result<trust::PublicKey> TrustOptions::read_key(const std::string& text) const {
  if (Result<trust::PublicKey> key = trust::parse_public_key(text, text)) return key;
  const Result<std::string> file = platform::system().read(text, kLargestKeyFile);
  if (!file) return std::unexpected(file.error());
  return trust::parse_public_key(*file, text);
}

Result<std::string> TrustOptions::add(TrustStore& store) const {
  if (components.empty())
    return usage_error("it is not said what the key may sign",
                       "`noodlec trust add --for parser FILE.pub`");
  const Result<trust::PublicKey> key = read_key(words[1]);
  if (!key) return std::unexpected(key.error());
  TrustedKey trusted{*key, comment, {}, now(), {}};
  for (const std::string& name : components) {
    if (name == "all") {
      trusted.signs = {NOODLE_PHASE_LEXER, NOODLE_PHASE_PARSER, NOODLE_PHASE_OPTIMIZER,
                       NOODLE_PHASE_BYTECODE_GENERATOR};
      break;
    }
    const Result<noodle_phase> phase = phase_of(name);
    if (!phase) return std::unexpected(phase.error());
    if (std::ranges::find(trusted.signs, *phase) == trusted.signs.end())
      trusted.signs.push_back(*phase);
  }
  const Result<TrustedKey> added = store.add(std::move(trusted));
  if (!added) return std::unexpected(added.error());
  return fmt::format("key {} may sign {}", to_text(key->id), names_of(added->signs));
}

Result<std::string> TrustOptions::remove(TrustStore& store) const {
  const Result<TrustedKey> key = store.remove(words[1]);
  if (!key) return std::unexpected(key.error());
  const std::string id = to_text(key->key.id);
  if (key->revoked.empty()) return fmt::format("key {} is not trusted any more", id);
  print_warning(fmt::format("the revocation of {} is forgotten with it", id));
  return fmt::format("key {} is not trusted any more, and its revocation is forgotten", id);
}

Result<std::string> TrustOptions::revoke(TrustStore& store) const {
  const Result<TrustedKey> key = store.revoke(words[1], now());
  if (!key) return std::unexpected(key.error());
  return fmt::format("key {} is revoked: nothing that it signed is taken", to_text(key->key.id));
}

Result<std::string> TrustOptions::set_threshold(TrustStore& store) const {
  const Result<noodle_phase> phase = phase_of(words[1]);
  if (!phase) return std::unexpected(phase.error());
  const Result<uint64_t> count = number_of(words[2]);
  if (!count) return std::unexpected(count.error());
  if (*count == 0 || *count > kMostThreshold)
    return usage_error(fmt::format("a threshold is a number from 1 to {}", kMostThreshold));
  ComponentRule rule = store.rule(*phase);
  rule.threshold = static_cast<uint32_t>(*count);
  store.set_rule(*phase, rule);
  const auto may_sign = [&](const TrustedKey& key) {
    return key.revoked.empty() && std::ranges::find(key.signs, *phase) != key.signs.end();
  };
  if (const auto there = std::ranges::count_if(store.keys(), may_sign);
      *count > 1 && static_cast<uint64_t>(there) < *count)
    print_warning(fmt::format(
        "{} of the keys may sign {}: no package can have {} signatures, and only what was built "
        "with this noodlec is taken",
        there, words[1], *count));
  if (*count == 1) return fmt::format("{} needs the signature of a key", words[1]);
  return fmt::format("{} needs the signatures of {} keys", words[1], *count);
}

Result<std::string> TrustOptions::set_floor(TrustStore& store) const {
  const Result<noodle_phase> phase = phase_of(words[1]);
  if (!phase) return std::unexpected(phase.error());
  const Result<uint64_t> counter = number_of(words[2]);
  if (!counter) return std::unexpected(counter.error());
  ComponentRule rule = store.rule(*phase);
  rule.floor = *counter;
  store.set_rule(*phase, rule);
  if (*counter == 0) return fmt::format("releases of {} with any counter are taken", words[1]);
  return fmt::format("releases of {} with a counter below {} are refused", words[1], *counter);
}

Result<std::string> TrustOptions::release(TrustStore& store) const {
  std::string title = words.size() > 2 ? words[1] + " " + words[2] : words[1];
  if (const size_t at = title.find('@'); at != std::string::npos) title[at] = ' ';
  for (const Quarantined& entry : store.quarantine()) {
    if (entry.title != title && to_text(entry.manifest) != title) continue;
    const std::string done = fmt::format("{} may be tried again", entry.title);
    store.release(entry.manifest);
    return done;
  }
  return failure(ExitCode::kRefused, fmt::format("`{}` is not in quarantine", title),
                 "`noodlec trust list` shows what is");
}

std::string as_text(const TrustStore& store) {
  std::string text;
  text += fmt::format("keys\n  {}  built with this noodlec: its own packages\n",
                      to_text(built_in_packages().key.id));
  for (const TrustedKey& key : store.keys()) {
    text += fmt::format("  {}  {}{}", to_text(key.key.id), names_of(key.signs),
                        key.comment.empty() ? "" : ", " + key.comment);
    text += key.revoked.empty() ? "\n" : fmt::format(" (revoked {})\n", key.revoked);
  }
  text += "\nrules\n";
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const ComponentRule& rule = store.rule(phase);
    text += fmt::format("  {:<18}  {} of the keys, counter at least {}\n", phase_name(phase),
                        rule.threshold, rule.floor);
  }
  if (!store.quarantine().empty()) text += "\nquarantine\n";
  for (const Quarantined& entry : store.quarantine())
    text += fmt::format("  {}  {} of {} tries, last {}: {}\n", entry.title, entry.tries,
                        trust::kMostTries, entry.when, entry.reason);
  return text;
}

std::string as_json(const TrustStore& store) {
  Json keys = Json::array();
  for (const TrustedKey& key : store.keys()) {
    Json signs = Json::array();
    for (const noodle_phase phase : key.signs) signs.push_back(phase_name(phase));
    keys.push_back({{"id", to_text(key.key.id)},
                    {"key", to_text(key.key)},
                    {"signs", std::move(signs)},
                    {"comment", key.comment},
                    {"added", key.added},
                    {"revoked", key.revoked.empty() ? Json() : Json(key.revoked)}});
  }
  Json rules = Json::object();
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const auto phase = static_cast<noodle_phase>(i);
    const ComponentRule& rule = store.rule(phase);
    rules[std::string(phase_name(phase))] = {{"threshold", rule.threshold}, {"floor", rule.floor}};
  }
  Json quarantine = Json::array();
  for (const Quarantined& entry : store.quarantine())
    quarantine.push_back({{"manifest", to_text(entry.manifest)},
                          {"title", entry.title},
                          {"tries", entry.tries},
                          {"when", entry.when},
                          {"reason", entry.reason}});
  return json_line("trust", {{"built_in", to_text(built_in_packages().key)},
                             {"keys", std::move(keys)},
                             {"components", std::move(rules)},
                             {"quarantine", std::move(quarantine)}});
}

Result<ExitCode> TrustOptions::list(const StateDirectory& directory) const {
  const Result<TrustStore> store =
      TrustStore::read(directory.files(), directory.layout().trust(), built_in_packages());
  if (!store) return std::unexpected(store.error());
  return print_result(state.json ? as_json(*store) : as_text(*store));
}

// Of several that one change was enough for: what was distrusted is said once, and that no other
// release of the same kind is a way out.
std::string together(const std::vector<Distrusted>& found, const TrustStore& after) {
  std::string titles;
  std::string reason;
  for (const Distrusted& one : found) {
    const size_t end = std::min(one.message.find(": "), one.message.size());
    titles += fmt::format("{}{}", titles.empty() ? "" : ", ", one.message.substr(0, end));
    reason = one.message.substr(end, one.message.find("; it is active") - end);
  }
  std::string hint = "`noodlec upgrade` takes what somebody else has signed, if there is any";
  for (const TrustedKey& key : after.keys())
    if (!key.revoked.empty() && reason.contains(to_text(key.key.id)))
      hint +=
          fmt::format("; `noodlec trust remove {}` takes the revocation back", to_text(key.key.id));
  return fmt::format("{}{}; they are active, and go on compiling: {}", titles, reason, hint);
}

// What is active and was taken before the change: nothing of it becomes inactive by that.
std::vector<std::string> newly_distrusted(const StateDirectory& directory, const TrustStore& before,
                                          const TrustStore& after) {
  const Result<state::Generation> active = state::read_current(directory);
  if (!active) return {};
  const auto known = distrusted_components(directory, active->components, before);
  std::vector<Distrusted> found;
  for (Distrusted& now : distrusted_components(directory, active->components, after))
    if (std::ranges::find(known, now.message, &Distrusted::message) == known.end())
      found.push_back(std::move(now));
  if (found.size() > 1) return {together(found, after)};
  if (found.empty()) return {};
  return {fmt::format("{}: {}", found[0].message, found[0].hint)};
}

Result<ExitCode> TrustOptions::change(const StateDirectory& directory, Action action) const {
  const Result<versions::Configuration> configuration =
      versions::load_configuration(directory.files());
  if (!configuration) return std::unexpected(configuration.error());
  const Result<double> seconds = wait.seconds(*configuration);
  if (!seconds) return std::unexpected(seconds.error());
  const state::WriteOptions writing{.deadline = platform::Deadline::in_seconds(*seconds)};
  const Result<state::Writer> writer = state::Writer::begin(directory, writing);
  if (!writer) return std::unexpected(writer.error());
  Result<TrustStore> store =
      TrustStore::read(directory.files(), directory.layout().trust(), built_in_packages());
  if (!store) return std::unexpected(store.error());
  const TrustStore before = *store;
  const Result<std::string> done = (this->*action)(*store);
  if (!done) return std::unexpected(done.error());
  // The log first: a change that is not in it would be one that nobody made.
  Result<void> step = state::append_audit(directory, writer->locks(),
                                          {.event = "trust", .detail = *done}, writing.deadline);
  const bool is_release = words[0] == "release";
  if (step)
    step = is_release ? trust::save_quarantine(*store, *writer) : trust::save_keys(*store, *writer);
  if (!step) return std::unexpected(step.error());
  const std::vector<std::string> warnings = newly_distrusted(directory, before, *store);
  for (const std::string& warning : warnings) print_warning(warning);
  if (state.json)
    return print_change(json_line("trust-change", {{"changed", *done}, {"warnings", warnings}}));
  return state.quiet ? ExitCode::kDone : print_change(*done + "\n");
}

Result<ExitCode> TrustOptions::run() const {
  struct Verb {
    std::string_view name;
    size_t least;  // words, with the name
    size_t most;
    std::string_view arguments;
    Action action;
  };
  static constexpr Verb kVerbs[] = {
      {"list", 1, 1, "no argument", nullptr},
      {"add", 2, 2, "KEY", &TrustOptions::add},
      {"remove", 2, 2, "ID", &TrustOptions::remove},
      {"revoke", 2, 2, "ID", &TrustOptions::revoke},
      {"threshold", 3, 3, "COMPONENT NUMBER", &TrustOptions::set_threshold},
      {"floor", 3, 3, "COMPONENT NUMBER", &TrustOptions::set_floor},
      {"release", 2, 3, "COMPONENT VERSION", &TrustOptions::release},
  };
  const std::string name = words.empty() ? "list" : words[0];
  const auto* verb = std::ranges::find(kVerbs, name, &Verb::name);
  if (verb == std::end(kVerbs))
    return usage_error(fmt::format("there is no action `{}`", name),
                       "list, add, remove, revoke, threshold, floor or release");
  if (!words.empty() && (words.size() < verb->least || words.size() > verb->most))
    return usage_error(fmt::format("`trust {}` takes {}", name, verb->arguments));
  const Result<StateDirectory> directory =
      StateDirectory::require(platform::system(), state.directory);
  if (!directory) return std::unexpected(directory.error());
  return verb->action == nullptr ? list(*directory) : change(*directory, verb->action);
}

}  // namespace

constinit const Command kTrustCommand = command_with<TrustOptions>();

}  // namespace noodle::driver
