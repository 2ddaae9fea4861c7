#include "upgrade/canary.h"

#include <fmt/format.h>
#include <sodium/randombytes.h>

#include <csignal>

#include "platform/child.h"
#include "platform/sandbox.h"
#include "platform/stream.h"

namespace noodle::upgrade {
namespace {

using platform::ChildCommand;
using platform::ChildResult;

// A trial needs a tenth of it.
constexpr uint64_t kAddressSpace = uint64_t{512} << 20;

constexpr std::string_view kVet = "vet";
constexpr std::string_view kCanary = "canary";
constexpr std::string_view kChangesBehaviour = "--changes-behaviour";
constexpr std::string_view kDenied = "denied ";

// Stands before each line that the child writes. A component has not been told it, so a line
// without it is one that the component wrote.
std::string new_key() {
  unsigned char bytes[16];
  randombytes_buf(bytes, sizeof bytes);
  std::string key;
  for (const unsigned char byte : bytes) key += fmt::format("{:02x}", byte);
  return key;
}

// The result of the child: a line for each step, and then the verdict, or what it was denied.
class Steps {
 public:
  Steps(std::string_view key, const Progress& visit) : key_(key), visit_(visit) {}

  void add(std::string_view piece) {
    text_ += piece;
    for (size_t end; (end = text_.find('\n')) != std::string::npos; text_.erase(0, end + 1)) {
      std::string line = text_.substr(0, end);
      if (!line.starts_with(key_)) {
        note_foreign();
        continue;
      }
      line.erase(0, key_.size());
      if (line.starts_with(kDenied)) {
        denied_ = line.substr(kDenied.size());
        continue;
      }
      last_ = std::move(line);
      if (visit_ && !last_.starts_with('{')) visit_(last_);
    }
    // The child writes a line with its key at once.
    if (!text_.starts_with(key_.substr(0, text_.size()))) note_foreign();
  }
  // The name of the system call that ended it; empty when none did.
  const std::string& denied() const { return denied_; }
  // The step in which somebody else wrote here; nothing when nobody did.
  const std::optional<std::string>& foreign() const { return foreign_; }
  // The last whole line.
  const std::string& last() const { return last_; }

 private:
  void note_foreign() {
    if (!foreign_) foreign_ = last_;
  }

  const std::string_view key_;
  const Progress& visit_;
  std::string text_;
  std::optional<std::string> foreign_;
  std::string denied_;
  std::string last_;
};

Verdict refusal(Finding finding, std::string detail) {
  Verdict verdict;
  verdict.finding = finding;
  verdict.detail = std::move(detail);
  return verdict;
}

// "loading parser 1.1.0": then it is the parser.
std::optional<noodle_phase> component_in(std::string_view step) {
  constexpr std::string_view kLoading = "loading ";
  if (!step.starts_with(kLoading)) return std::nullopt;
  step.remove_prefix(kLoading.size());
  return component_host::phase_named(step.substr(0, step.find(' ')));
}

Verdict judge(const ChildResult& child, const Steps& steps, double seconds) {
  const std::string& last = steps.last();
  const std::optional<Verdict> said = parse_verdict(last);
  const auto found_in = [&](const std::string& line, Finding finding, std::string_view what) {
    const std::string step = parse_verdict(line) ? "giving the verdict"
                             : line.empty()      ? "starting"
                                                 : line;
    Verdict verdict = refusal(finding, fmt::format("{} while {}", what, step));
    verdict.component = component_in(step);
    return verdict;
  };
  const auto found = [&](Finding finding, std::string_view what) {
    return found_in(last, finding, what);
  };
  if (child.timed_out)
    return found(Finding::kHang, fmt::format("it did not end within {:g} s", seconds));
  if (child.wrote_too_much) return found(Finding::kOutput, "it wrote without end");
  if (child.signal == SIGSYS)
    return found(Finding::kForbidden,
                 steps.denied().empty()
                     ? "it called the system in a way that no component may"
                     : fmt::format("it asked the system for `{}`", steps.denied()));
  if (child.signal != 0)
    return found(Finding::kCrash,
                 fmt::format("it crashed ({})", platform::signal_text(child.signal)));
  if (steps.foreign())
    return found_in(*steps.foreign(), Finding::kOutput, "it wrote to the pipe of the verdict");
  if (!said || child.exit_code != 0)
    return found(Finding::kEnded,
                 fmt::format("it ended the process with exit code {}", child.exit_code));
  if (!child.output.empty() || !child.errors.empty())
    return refusal(
        Finding::kOutput,
        fmt::format(
            "it wrote to standard {}: `{}`", child.output.empty() ? "error" : "output",
            std::string_view(child.output.empty() ? child.errors : child.output).substr(0, 60)));
  return *said;
}

Result<Verdict> run_trial(std::vector<std::string> arguments, const TrialLimits& limits) {
  const std::string key = new_key();
  Steps steps(key, limits.progress);
  ChildCommand command;
  command.input = key;
  command.arguments = {"worker"};
  command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
  command.limits.address_space = kAddressSpace;
  command.seconds = limits.seconds;
  command.on_result = [&](std::string_view piece) { steps.add(piece); };
  const Result<ChildResult> child = platform::run_child(command);
  if (!child) return std::unexpected(child.error());
  return judge(*child, steps, limits.seconds);
}

void add_vector(std::vector<std::string>& arguments, const VectorFiles& files) {
  for (size_t i = 0; i < files.size(); ++i)
    arguments.push_back(to_argument(static_cast<noodle_phase>(i), files[i]));
}

Result<VectorFiles> take_vector(std::span<const std::string>& arguments) {
  VectorFiles files;
  if (arguments.size() < files.size())
    return failure(ExitCode::kUsage, "`worker` is for noodlec itself");
  for (size_t i = 0; i < files.size(); ++i) {
    Result<ComponentFile> file = parse_argument(static_cast<noodle_phase>(i), arguments[i]);
    if (!file) return std::unexpected(file.error());
    files[i] = *std::move(file);
  }
  arguments = arguments.subspan(files.size());
  return files;
}

// Of this process, when it is the child. Not an argument and not in the environment, where whoever
// is asked for his arguments would come across it.
std::string own_key;

bool say(std::string_view line) {
  return platform::write_result(fmt::format("{}{}\n", own_key, line));
}

void say_step(std::string_view step) { static_cast<void>(say(step)); }

// In a handler of a signal.
void say_denied(const char* call) {
  for (const char* part : {own_key.c_str(), kDenied.data(), call, "\n"})
    static_cast<void>(platform::write_result(part));
}

}  // namespace

Result<Verdict> try_vetting(const VectorFiles& after, const TrialLimits& limits) {
  std::vector<std::string> arguments{std::string(kVet)};
  add_vector(arguments, after);
  return run_trial(std::move(arguments), limits);
}

Result<Verdict> try_canary(const CanaryOrder& order, const TrialLimits& limits) {
  std::vector<std::string> arguments{std::string(kCanary)};
  if (order.changes_behaviour) arguments.emplace_back(kChangesBehaviour);
  add_vector(arguments, order.before);
  add_vector(arguments, order.after);
  return run_trial(std::move(arguments), limits);
}

Result<void> run_worker(std::span<const std::string> arguments) {
  const bool is_canary = !arguments.empty() && arguments[0] == kCanary;
  if (!is_canary && (arguments.empty() || arguments[0] != kVet))
    return failure(ExitCode::kUsage, "`worker` is for noodlec itself");
  arguments = arguments.subspan(1);
  CanaryOrder order;
  if (is_canary) {
    order.changes_behaviour = !arguments.empty() && arguments[0] == kChangesBehaviour;
    if (order.changes_behaviour) arguments = arguments.subspan(1);
    Result<VectorFiles> before = take_vector(arguments);
    if (!before) return std::unexpected(before.error());
    order.before = *std::move(before);
  }
  Result<VectorFiles> after = take_vector(arguments);
  if (!after) return std::unexpected(after.error());
  order.after = *std::move(after);
  constexpr uint64_t kLongestKey = 64;
  Result<std::string> key = platform::read_input(kLongestKey);
  if (!key) return std::unexpected(key.error());
  own_key = *std::move(key);
  // Nobody knows what they do; what is tried out needs none of what is given up.
  const Result<void> confined = platform::enter_sandbox(say_denied);
  Verdict verdict = is_canary ? run_canary(order, say_step) : run_vetting(order.after, say_step);
  if (!confined) verdict.unconfined = confined.error().message;
  if (!say(to_json(verdict))) return failure("cannot write the verdict");
  return {};
}

}  // namespace noodle::upgrade
