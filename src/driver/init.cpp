// `noodlec init`: makes a state directory.
#include <fmt/format.h>

#include "base/paths.h"
#include "driver/command.h"
#include "driver/initial_components.h"
#include "driver/named_commands.h"
#include "driver/state_facts.h"
#include "driver/state_options.h"
#include "platform/interrupt.h"
#include "state/initialize.h"
#include "state/small_files.h"

namespace noodle::driver {
namespace {

struct InitOptions {
  static constexpr std::string_view kName = "init";
  static constexpr std::string_view kUsage = "[OPTIONS]";
  static constexpr std::string_view kSummary = "make a state directory";

  StateOptions state;
  WaitOptions wait;
  std::vector<std::string> at;

  void declare(CommandLine& line) {
    line.list("--at", "NAME=VERSION,...", "begin with these versions, not with the newest", at,
              Complete::kNothing, {"lexer=", "parser=", "optimizer=", "bytecode_generator="});
    state.declare(line);
    wait.declare(line);
  }
  Result<ExitCode> run() const;
};

// "lexer=1.0.0,parser=1.0.0"
Result<std::vector<versions::Constraint>> parse_wishes(const std::vector<std::string>& at) {
  std::vector<versions::Constraint> wishes;
  for (const std::string& list : at) {
    for (size_t begin = 0; begin <= list.size();) {
      const size_t end = std::min(list.find(',', begin), list.size());
      auto wish = versions::parse_constraint(list.substr(begin, end - begin), "--at", false);
      if (!wish) return std::unexpected(wish.error());
      for (const versions::Constraint& other : wishes)
        if (other.phase == wish->phase)
          return failure(ExitCode::kUsage,
                         fmt::format("`--at` names {} twice", phase_name(wish->phase)));
      wishes.push_back(*std::move(wish));
      begin = end + 1;
    }
  }
  return wishes;
}

// The components are for this machine, and are no part of a project's history.
Result<void> write_ignore_file(const state::StateDirectory& directory) {
  platform::FileSystem& files = directory.files();
  const std::string path = directory.layout().ignore_file();
  return state::write_durable(files, path, "*\n", state::kChangingMode);
}

void warn_of_other(const std::string& given, const std::string& root) {
  if (root != state::kFolderName) return;
  const auto other = state::StateDirectory::find(platform::system(), given);
  const Result<std::string> here = platform::system().current_folder();
  // An empty folder that becomes this one is found too.
  const std::string place = here ? join_path(*here, root) : root;
  if (other && *other && (*other)->layout().root() != place)
    print_warning(fmt::format("the state directory `{}` is not used here any more",
                              (*other)->layout().root()));
}

Result<ExitCode> InitOptions::run() const {
  hold_interrupts();
  const auto wishes = parse_wishes(at);
  if (!wishes) return std::unexpected(wishes.error());
  const auto configuration = versions::load_configuration(platform::system());
  if (!configuration) return std::unexpected(configuration.error());
  if (Result<void> enabled = check_enabled(*configuration); !enabled)
    return std::unexpected(enabled.error());
  const auto write = wait.write_options(*configuration);
  if (!write) return std::unexpected(write.error());
  auto initial = InitialComponents::choose(platform::system(), *wishes, *configuration);
  if (!initial) return std::unexpected(initial.error());

  const std::string root = state::StateDirectory::place_for_new(state.directory);
  auto initialization = state::Initialization::begin(platform::system(), root, *write);
  if (!initialization) return std::unexpected(initialization.error());
  if (Result<void> ignored = write_ignore_file(initialization->directory()); !ignored)
    return std::unexpected(ignored.error());
  auto components = initial->install(initialization->directory(), *write);
  if (!components) return std::unexpected(components.error());
  if (platform::interrupt_signal() != 0) return platform::interrupted();
  for (const std::string& warning : initial->warnings()) print_warning(warning);
  if (!state.quiet) warn_of_other(state.directory, root);
  const auto first = initialization->finish(
      {.why = state::Why::kInit, .detail = vector_text(*components), .components = *components});
  if (!first) return std::unexpected(first.error());
  if (state.json)
    return print_change(json_line(
        "init", {{"state_directory", root}, {"generation", generation_json(*first, {})}}));
  if (state.quiet) return ExitCode::kDone;
  return print_change(
      fmt::format("made the state directory {} with {}\n"
                  "{}\n",
                  root, vector_text(*components),
                  with_state_directory("`noodlec versions` lists what there is, `noodlec upgrade` "
                                       "gets the newest")));
}

}  // namespace

constinit const Command kInitCommand = command_with<InitOptions>();

}  // namespace noodle::driver
