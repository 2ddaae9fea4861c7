// `noodlec upgrade`: newer components, tried out and made active in one step.
#include <fmt/format.h>

#include <charconv>

#include "driver/built_in_packages.h"
#include "driver/channel_places.h"
#include "driver/command.h"
#include "driver/lock_warning.h"
#include "driver/refusal.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"
#include "driver/upgrade_report.h"
#include "platform/interrupt.h"
#include "platform/stream.h"

namespace noodle::driver {
namespace {

struct UpgradeOptions {
  static constexpr std::string_view kName = "upgrade";
  static constexpr std::string_view kUsage = "[OPTIONS] [COMPONENT[@RANGE]...]";
  static constexpr std::string_view kSummary = "make newer components the active ones";

  StateOptions state;
  WaitOptions wait;
  bool plan = false;
  bool stage = false;
  bool apply_staged = false;
  bool drop_staged = false;
  std::string to_generation;
  bool allow_breaking = false;
  bool allow_downgrade = false;
  bool allow_irreversible = false;
  bool no_canary = false;
  bool exit_code = false;
  std::vector<std::string> channels;
  std::vector<std::string> wishes;

  void declare(CommandLine& line) {
    line.operands("COMPONENT[@RANGE]", "lexer, parser, optimizer or bytecode_generator", wishes,
                  Complete::kNothing);
    line.flag("--plan,--dry-run", "only say what would change", plan);
    line.flag("--stage", "do all but the last step, and keep it for --apply-staged", stage);
    line.flag("--apply-staged", "commit what was staged", apply_staged);
    line.flag("--drop-staged", "drop what was staged", drop_staged);
    line.text("--to-generation", "N", "the components of generation N", to_generation);
    line.flag("--allow-breaking", "take new major versions", allow_breaking);
    line.flag("--allow-downgrade", "let other components go back to an older version",
              allow_downgrade);
    line.flag("--allow-irreversible", "take steps that are not promised to be undone",
              allow_irreversible);
    line.flag("--no-canary", "do not try the new components out on the bundled programs",
              no_canary);
    line.list("--channel", "PLACE", "also take packages from this folder or URL", channels,
              Complete::kFolders);
    line.flag("--exit-code", "exit 10 when there is nothing to do", exit_code);
    wait.declare(line);
    state.declare(line);
  }

  Result<ExitCode> run() const;
  UpgradeAction action() const {
    return plan ? UpgradeAction::kPlan : stage ? UpgradeAction::kStage : UpgradeAction::kUpgrade;
  }
};

Result<void> check(const UpgradeOptions& options) {
  const std::pair<bool, std::string_view> alone[] = {
      {options.stage, "--stage"},
      {options.apply_staged, "--apply-staged"},
      {options.drop_staged, "--drop-staged"},
      {!options.to_generation.empty(), "--to-generation"}};
  // Only what goes to a generation can be planned.
  int ways = options.plan && options.to_generation.empty() ? 1 : 0;
  for (const auto& [is_given, name] : alone) {
    ways += is_given;
    if (is_given && name != "--stage" && !options.wishes.empty())
      return failure(ExitCode::kUsage, fmt::format("`{}` leaves no choice of components", name));
  }
  if (ways > 1)
    return failure(ExitCode::kUsage,
                   "of `--plan`, `--stage`, `--apply-staged`, `--drop-staged` and "
                   "`--to-generation` only one is for one command",
                   "but `--plan` with `--to-generation`");
  return {};
}

Result<uint64_t> generation_of(const std::string& text) {
  uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && stop == end && number != 0) return number;
  return failure(ExitCode::kUsage, fmt::format("`{}` is no number of a generation", text),
                 "`noodlec versions --history` lists them");
}

// A line on the terminal that each step writes over.
class ProgressLine {
 public:
  explicit ProgressLine(bool is_wanted)
      : is_on_(is_wanted && platform::is_terminal(platform::Stream::kError)) {}
  ~ProgressLine() { say(""); }

  void say(std::string_view step) {
    constexpr size_t kWidth = 78;
    if (!is_on_) return;
    static_cast<void>(platform::write(platform::Stream::kError,
                                      fmt::format("\r\x1b[K{}", step.substr(0, kWidth))));
  }

 private:
  const bool is_on_;
};

Result<std::vector<versions::Request>> requests_of(const std::vector<std::string>& wishes) {
  std::vector<versions::Request> requests;
  for (const std::string& wish : wishes) {
    Result<versions::Constraint> range = versions::parse_constraint(wish, "the command line", true);
    if (!range) return std::unexpected(range.error());
    versions::Request request{range->phase};
    if (wish.find_first_of("@=") != std::string::npos) request.range = *std::move(range);
    requests.push_back(std::move(request));
  }
  return requests;
}

// The refusal stands in the audit log of the directory that is ignored.
Result<void> check_enabled(const UpgradeOptions& options,
                           const versions::Configuration& configuration) {
  using project::Setting;
  if (configuration.is_on(Setting::kEnabled)) return {};
  const Error error{ExitCode::kRefused, fmt::format("upgrades are switched off by {}",
                                                    configuration.at(Setting::kEnabled).origin)};
  const auto write = options.wait.write_options(configuration);
  const auto directory =
      state::StateDirectory::require(platform::system(), options.state.directory);
  if (!write || !directory) return std::unexpected(error);
  return refused(*directory, "upgrade", error, *write);
}

Result<upgrade::Order> order_of(const UpgradeOptions& options,
                                const versions::Configuration& configuration) {
  using project::Setting;
  if (const Result<void> enabled = check_enabled(options, configuration); !enabled)
    return std::unexpected(enabled.error());
  Result<std::vector<versions::Request>> requests = requests_of(options.wishes);
  if (!requests) return std::unexpected(requests.error());
  const Result<double> seconds = options.wait.seconds(configuration);
  if (!seconds) return std::unexpected(seconds.error());
  Result<state::StateDirectory> directory =
      state::StateDirectory::require(platform::system(), options.state.directory);
  if (!directory) return std::unexpected(directory.error());
  upgrade::Order order{*std::move(directory), built_in_packages()};
  order.requests = *std::move(requests);
  order.constraints = versions::project_constraints(configuration);
  order.resolve = {options.allow_breaking, options.allow_downgrade, options.allow_irreversible,
                   configuration.is_on(Setting::kValidateCompilerCompatibility)};
  order.channels = channel_places(options.channels, configuration);
  order.with_canary = !options.no_canary;
  order.most_slots = configuration.count(Setting::kMaxConcurrentUpgrades);
  order.seconds = *seconds;
  order.allow_network = configuration.is_on(Setting::kAllowNetworkFileSystem);
  return order;
}

Result<upgrade::Report> run(const UpgradeOptions& options, const upgrade::Order& order) {
  if (options.stage) return upgrade::stage(order);
  if (options.apply_staged) return upgrade::apply_staged(order);
  if (options.to_generation.empty())
    return options.plan ? upgrade::preview(order) : upgrade::upgrade(order);
  const Result<uint64_t> generation = generation_of(options.to_generation);
  if (!generation) return std::unexpected(generation.error());
  if (options.plan) return upgrade::preview_generation(order, *generation);
  return upgrade::upgrade_to_generation(order, *generation);
}

Result<ExitCode> drop_staged(const UpgradeOptions& options) {
  if (Result<void> checked = check(options); !checked) return std::unexpected(checked.error());
  const Result<versions::Configuration> configuration =
      versions::load_configuration(platform::system());
  if (!configuration) return std::unexpected(configuration.error());
  const Result<upgrade::Order> order = order_of(options, *configuration);
  if (!order) return std::unexpected(order.error());
  const auto dropped = upgrade::drop_what_is_staged(*order);
  if (!dropped) return std::unexpected(dropped.error());
  if (options.state.json)
    return print_change(json_line("upgrade", {{"outcome", "dropped"}, {"dropped", *dropped}}));
  if (options.state.quiet) return ExitCode::kDone;
  return print_change(fmt::format(
      "{} is not staged any more\n",
      dropped->empty() ? "what was there" : fmt::format("{}", fmt::join(*dropped, ", "))));
}

Result<upgrade::Report> carry_out(const UpgradeOptions& options) {
  if (Result<void> checked = check(options); !checked) return std::unexpected(checked.error());
  const Result<versions::Configuration> configuration =
      versions::load_configuration(platform::system());
  if (!configuration) return std::unexpected(configuration.error());
  Result<upgrade::Order> order = order_of(options, *configuration);
  if (!order) return std::unexpected(order.error());
  ProgressLine line(!options.state.quiet);
  order->progress = [&](std::string_view step) { line.say(step); };
  Result<upgrade::Report> report = run(options, *order);
  if (!report) return report;
  std::string warning = lock_warning(
      platform::system(), *configuration,
      report->committed ? vector_of(report->committed->generation.components) : report->plan.to);
  if (!warning.empty()) report->warnings.push_back(std::move(warning));
  return report;
}

void print_warnings(const upgrade::Report& report) {
  for (const std::string& warning : report.warnings) print_warning(warning);
  if (!report.committed) return;
  for (const std::string& warning : report.committed->warnings) print_warning(warning);
}

Result<ExitCode> UpgradeOptions::run() const {
  platform::catch_interrupts();
  // To the end of the process: a signal that comes after the commit must not make it look as if
  // nothing had changed.
  static const auto* const delay = new platform::InterruptDelay;
  static_cast<void>(delay);
  if (drop_staged) return driver::drop_staged(*this);
  const Result<upgrade::Report> report = carry_out(*this);
  if (!report) return std::unexpected(report.error());
  print_warnings(*report);

  const bool plans = action() == UpgradeAction::kPlan;
  if (state.json || plans || !state.quiet) {
    const std::string text = state.json ? json_line("upgrade", upgrade_facts(*report, action()))
                                        : upgrade_text(*report, action());
    const Result<ExitCode> printed = plans ? print_result(text) : print_change(text);
    if (!printed) return printed;
  }
  if (report->committed) return ExitCode::kDone;
  const bool did_nothing = report->plan.changes.empty() && report->repaired.empty();
  return did_nothing && exit_code ? ExitCode::kNothingToDo : ExitCode::kDone;
}

}  // namespace

constinit const Command kUpgradeCommand = command_with<UpgradeOptions>();

}  // namespace noodle::driver
