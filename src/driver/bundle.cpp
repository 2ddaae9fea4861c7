// `noodlec bundle`: packages in one file, for machines without a network.
#include "packages/bundle.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/phase.h"
#include "driver/built_in_packages.h"
#include "driver/command.h"
#include "driver/json_output.h"
#include "driver/named_commands.h"
#include "driver/refusal.h"
#include "driver/state_options.h"
#include "packages/index.h"
#include "state/audit.h"
#include "state/object_store.h"
#include "state/small_files.h"

namespace noodle::driver {
namespace {

using packages::Channel;
using packages::ChannelPackage;
using packages::Package;
using state::StateDirectory;
using trust::TrustStore;

// "parser@^1.1", or "parser" for every version.
struct Choice {
  noodle_phase phase;
  semver::Range range;
};

Result<Choice> parse_choice(const std::string& text) {
  const size_t at = text.find('@');
  const auto phase = phase_named(text.substr(0, at));
  if (!phase)
    return usage_error(fmt::format("there is no component `{}`", text.substr(0, at)),
                       "the components are lexer, parser, optimizer and bytecode_generator");
  auto range = semver::Range::parse(at == std::string::npos ? "*" : text.substr(at + 1));
  if (!range)
    return usage_error(
        fmt::format("`{}` is no range of versions: {}", text, range.error().message));
  return Choice{*phase, *std::move(range)};
}

struct BundleOptions {
  static constexpr std::string_view kName = "bundle";
  static constexpr std::string_view kUsage =
      "create -o FILE.ncb [OPTIONS] [COMPONENT[@RANGE]]...\n"
      "       noodlec bundle install [OPTIONS] FILE.ncb";
  static constexpr std::string_view kSummary = "carry packages to machines without a network";

  StateOptions state;
  WaitOptions wait;
  std::vector<std::string> words;
  std::string output;
  std::string channel;

  void declare(CommandLine& line) {
    line.operands("ACTION", "create or install, and what it is about", words, Complete::kFiles);
    line.text("-o,--output", "FILE", "the bundle that is made", output, Complete::kFiles);
    line.text("--channel", "PLACE", "where from: a folder or a URL, instead of noodlec's own",
              channel, Complete::kFolders);
    state.declare(line);
    wait.declare(line);
  }
  Result<ExitCode> run() const;

 private:
  Result<TrustStore> trust() const;
  std::unexpected<Error> not_trusted(Error error) const;
  // For so many files from a server, from now on.
  Result<platform::Deadline> network(size_t count) const;
  Result<ExitCode> create() const;
  Result<ExitCode> install() const;
  Result<std::vector<ChannelPackage>> put_into(const StateDirectory& directory,
                                               const state::WriteOptions& writing) const;
  Result<std::vector<ChannelPackage>> choose(const Channel& from) const;
  Result<ExitCode> tell(const char* action, const std::string& path,
                        std::span<const ChannelPackage> packages) const;
};

// With no state directory only what was built with this program is trusted.
Result<TrustStore> BundleOptions::trust() const {
  const auto directory = StateDirectory::find(platform::system(), state.directory);
  if (!directory) return std::unexpected(directory.error());
  if (!*directory) return TrustStore(built_in_packages());
  return TrustStore::read(platform::system(), (*directory)->layout().trust(), built_in_packages());
}

Result<platform::Deadline> BundleOptions::network(size_t count) const {
  const auto configuration = versions::load_configuration(platform::system());
  if (!configuration) return std::unexpected(configuration.error());
  const Result<double> seconds = wait.seconds(*configuration);
  if (!seconds) return std::unexpected(seconds.error());
  const double each = *seconds > 0 ? *seconds : packages::kNetworkSeconds;
  return platform::Deadline::in_seconds(each * static_cast<double>(count));
}

// `noodlec trust add` needs a state directory.
std::unexpected<Error> BundleOptions::not_trusted(Error error) const {
  const auto directory = StateDirectory::find(platform::system(), state.directory);
  if (directory && !*directory && error.hint.find("noodlec trust add") != std::string::npos)
    error.hint =
        "without a state directory only what was built with this noodlec is trusted: `noodlec "
        "init` makes one, and then `noodlec trust add --for COMPONENT FILE.pub` trusts a key";
  return std::unexpected(std::move(error));
}

Result<std::vector<ChannelPackage>> BundleOptions::choose(const Channel& from) const {
  if (words.size() == 1) return from.packages;
  std::vector<ChannelPackage> chosen;
  for (const std::string& word : std::span(words).subspan(1)) {
    const Result<Choice> choice = parse_choice(word);
    if (!choice) return std::unexpected(choice.error());
    bool is_there = false;
    for (const ChannelPackage& package : from.packages) {
      const auto is_same = [&](const ChannelPackage& other) { return other.file == package.file; };
      if (package.manifest.phase != choice->phase ||
          !choice->range.contains(package.manifest.version))
        continue;
      is_there = true;
      if (std::ranges::none_of(chosen, is_same)) chosen.push_back(package);
    }
    if (!is_there)
      return failure(
          ExitCode::kRefused, fmt::format("{} has no package for `{}`", from.place, word),
          channel.empty() ? "`noodlec versions` shows what there is"
                          : fmt::format("`noodlec versions --channel {}` shows what it has",
                                        shell_word(channel)));
  }
  return chosen;
}

Result<ExitCode> BundleOptions::tell(const char* action, const std::string& path,
                                     std::span<const ChannelPackage> packages) const {
  if (state.quiet && !state.json) return ExitCode::kDone;
  Json list = Json::array();
  std::string text;
  for (const ChannelPackage& package : packages) {
    list.push_back({{"component", phase_name(package.manifest.phase)},
                    {"version", package.manifest.version_text},
                    {"manifest", to_text(package.manifest.digest)}});
    text += fmt::format("{} {}\n", action, package.manifest.title());
  }
  if (state.json)
    return print_result(
        json_line("bundle", {{"action", action}, {"file", path}, {"packages", std::move(list)}}));
  return print_result(text);
}

Result<ExitCode> BundleOptions::create() const {
  if (output.empty()) return usage_error("it is not said what to make", "-o FILE.ncb");
  platform::FileSystem& files = platform::system();
  const Result<TrustStore> store = trust();
  if (!store) return std::unexpected(store.error());
  const std::string place = channel.empty() ? built_in_channel(files).value_or("") : channel;
  if (place.empty())
    return usage_error("no channel was installed with this noodlec", "`--channel` names another");
  const Result<platform::Deadline> deadline = network(1);
  if (!deadline) return std::unexpected(deadline.error());
  const Result<Channel> from = packages::open_channel(files, place, *store, *deadline);
  if (!from) return not_trusted(from.error());
  const Result<std::vector<ChannelPackage>> chosen = choose(*from);
  if (!chosen) return std::unexpected(chosen.error());
  // A download that is cut is taken up again by the next try.
  const Result<platform::Deadline> for_all = network(chosen->size() + 1);
  if (!for_all) return std::unexpected(for_all.error());
  packages::FetchOptions fetch;
  fetch.deadline = *for_all;
  if (packages::is_url(place)) {
    fetch.partial_folder = output + ".partial";
    if (Result<void> made = files.make_folders(fetch.partial_folder); !made)
      return std::unexpected(made.error());
  }
  const Result<std::string> bytes = packages::make_bundle(files, *from, *chosen, *store, fetch);
  if (!bytes) return not_trusted(bytes.error());
  if (Result<void> written = packages::write_if_changed(files, output, *bytes); !written)
    return std::unexpected(written.error());
  if (!fetch.partial_folder.empty())
    if (Result<void> removed = state::remove_tree(files, fetch.partial_folder); !removed)
      return std::unexpected(removed.error());
  return tell("packed", output, *chosen);
}

// What it puts into the store is no version in use: `noodlec upgrade` makes it one.
Result<ExitCode> BundleOptions::install() const {
  if (words.size() != 2)
    return usage_error("one bundle is to be named", "`noodlec bundle install FILE.ncb`");
  if (!output.empty() || !channel.empty())
    return usage_error("`--output` and `--channel` are for `bundle create`");
  platform::FileSystem& files = platform::system();
  const Result<StateDirectory> directory = StateDirectory::require(files, state.directory);
  if (!directory) return std::unexpected(directory.error());
  if (!packages::is_url(words[1])) {
    const Result<platform::FileStatus> status = files.status(words[1]);
    if (status && status->kind == platform::FileKind::kMissing)
      return failure(fmt::format("there is no file `{}`", words[1]));
  }
  const Result<versions::Configuration> configuration = versions::load_configuration(files);
  if (!configuration) return std::unexpected(configuration.error());
  const Result<double> seconds = wait.seconds(*configuration);
  if (!seconds) return std::unexpected(seconds.error());
  const state::WriteOptions writing{.deadline = platform::Deadline::in_seconds(*seconds)};
  const auto installed = put_into(*directory, writing);
  if (!installed) return refused(*directory, "bundle install", installed.error(), writing);
  return tell("installed", words[1], *installed);
}

Result<std::vector<ChannelPackage>> BundleOptions::put_into(
    const StateDirectory& directory, const state::WriteOptions& writing) const {
  platform::FileSystem& files = directory.files();
  const Result<TrustStore> store = trust();
  if (!store) return std::unexpected(store.error());
  const Result<Channel> from = packages::open_channel(files, words[1], *store);
  if (!from) return std::unexpected(from.error());
  // All are checked before the first is kept.
  std::vector<Package> checked;
  for (const ChannelPackage& package : from->packages) {
    Result<Package> found = packages::fetch_package(files, *from, package, *store);
    if (!found) return std::unexpected(found.error());
    checked.push_back(*std::move(found));
  }
  const Result<state::Slot> slot = state::Slot::take(directory, state::kMostSlots, writing);
  if (!slot) return std::unexpected(slot.error());
  std::string titles;
  for (const Package& package : checked) {
    const auto put =
        state::put_package(*slot, {package.manifest_text, package.signature, package.object});
    if (!put) return std::unexpected(put.error());
    titles += fmt::format("{}{}", titles.empty() ? "" : ", ", package.manifest.title());
  }
  const Result<void> logged =
      state::append_audit(directory, {.event = "bundle", .detail = "installed " + titles}, writing);
  if (!logged) return std::unexpected(logged.error());
  return from->packages;
}

Result<ExitCode> BundleOptions::run() const {
  if (!words.empty() && words[0] == "create") return create();
  if (!words.empty() && words[0] == "install") return install();
  return usage_error(words.empty() ? "it is not said what to do"
                                   : fmt::format("there is no action `{}`", words[0]),
                     "create or install");
}

}  // namespace

constinit const Command kBundleCommand = command_with<BundleOptions>();

}  // namespace noodle::driver
