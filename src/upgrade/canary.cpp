#include "upgrade/canary.h"

#include <fmt/format.h>

#include <csignal>

#include "platform/child.h"
#include "platform/sandbox.h"

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

// The result of the child: a line for each step, and then the verdict, or what it was denied.
class Steps {
 public:
  explicit Steps(const Progress& visit) : visit_(visit) {}

  void add(std::string_view piece) {
    text_ += piece;
    for (size_t end; (end = text_.find('\n')) != std::string::npos; text_.erase(0, end + 1)) {
      const std::string line = text_.substr(0, end);
      if (line.starts_with(kDenied)) {
        denied_ = line.substr(kDenied.size());
        continue;
      }
      last_ = line;
      if (visit_ && !last_.starts_with('{')) visit_(last_);
    }
  }
  // The name of the system call that ended it; empty when none did.
  const std::string& denied() const { return denied_; }
  // The last whole line.
  const std::string& last() const { return last_; }

 private:
  const Progress& visit_;
  std::string text_;
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
  const std::string step = said ? "giving the verdict" : last.empty() ? "starting" : last;
  const auto found = [&](Finding finding, std::string what) {
    Verdict verdict = refusal(finding, fmt::format("{} while {}", what, step));
    verdict.component = component_in(step);
    return verdict;
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
  Steps steps(limits.progress);
  ChildCommand command;
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

void say_step(std::string_view step) {
  static_cast<void>(platform::write_result(fmt::format("{}\n", step)));
}

// In a handler of a signal.
void say_denied(const char* call) {
  for (const char* part : {kDenied.data(), call, "\n"})
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
  // Nobody knows what they do; what is tried out needs none of what is given up.
  const Result<void> confined = platform::enter_sandbox(say_denied);
  Verdict verdict = is_canary ? run_canary(order, say_step) : run_vetting(order.after, say_step);
  if (!confined) verdict.unconfined = confined.error().message;
  if (!platform::write_result(to_json(verdict) + "\n")) return failure("cannot write the verdict");
  return {};
}

}  // namespace noodle::upgrade
