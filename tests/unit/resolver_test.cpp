#include "versions/resolver.h"

#include "releases.h"

using namespace noodle;
using namespace noodle::versions;

namespace {

// The releases that noodlec has: parser, optimizer and generator 1.1.0 need those before them.
Catalogue two_editions() {
  Catalogue catalogue;
  for (const char* name : {"lexer", "parser", "optimizer", "bytecode_generator"})
    catalogue.add(release(std::string(name) + "@1.0.0"));
  catalogue.add(release("lexer@1.1.0", {}, {">=1.0.0"}));
  catalogue.add(release("parser@1.1.0", {"lexer@^1.1.0"}, {">=1.0.0"}));
  catalogue.add(release("optimizer@1.1.0", {}, {">=1.0.0"}));
  catalogue.add(release("bytecode_generator@1.1.0", {}, {">=1.0.0"}));
  return catalogue;
}

Request request(std::string_view text) {
  const Result<Constraint> parsed = parse_constraint(text, "the command line", true);
  REQUIRE(parsed);
  if (text.find('@') == std::string_view::npos) return {parsed->phase};
  return {parsed->phase, *parsed};
}

std::vector<Request> requests(std::initializer_list<const char*> texts) {
  std::vector<Request> made;
  for (const char* text : texts) made.push_back(request(text));
  return made;
}

std::vector<Request> all() {
  return requests({"lexer", "parser", "optimizer", "bytecode_generator"});
}

Constraint constraint(std::string_view text, std::string origin) {
  const Result<Constraint> parsed = parse_constraint(text, std::move(origin), false);
  REQUIRE(parsed);
  return *parsed;
}

const Vector kOld = vector("1.0.0 1.0.0 1.0.0 1.0.0");
const Vector kNew = vector("1.1.0 1.1.0 1.1.0 1.1.0");

}  // namespace

TEST_CASE("everything that is asked for becomes the newest") {
  const auto plan = resolve(two_editions(), kOld, all(), {}, {});
  REQUIRE(plan);
  CHECK(plan->to == kNew);
  CHECK(plan->changes.size() == 4);
  CHECK(plan->path == std::vector<Vector>{kNew});
  CHECK(plan->held_back.empty());
  const auto again = resolve(two_editions(), kNew, all(), {}, {});
  REQUIRE(again);
  CHECK(again->changes.empty());
  CHECK(again->path.empty());
}

TEST_CASE("what a release needs comes along with the reason, and nothing else changes") {
  const auto plan = resolve(two_editions(), kOld, requests({"parser"}), {}, {});
  REQUIRE(plan);
  CHECK(short_text(plan->to) == "1.1.0 1.1.0 1.0.0 1.0.0");
  REQUIRE(plan->changes.size() == 2);
  CHECK(plan->changes[0].phase == NOODLE_PHASE_LEXER);
  CHECK(plan->changes[0].reason == "parser 1.1.0 needs lexer ^1.1.0");
  CHECK(plan->changes[1].reason == "asked for");
}

TEST_CASE("a newer release that a constraint holds back is named with the place") {
  const auto plan = resolve(two_editions(), kOld, all(),
                            std::vector{constraint("lexer@~1.0", "noodle.toml:4")}, {});
  REQUIRE(plan);
  CHECK(short_text(plan->to) == "1.0.0 1.0.0 1.1.0 1.1.0");
  REQUIRE(plan->held_back.size() == 2);
  CHECK(plan->held_back[0].phase == NOODLE_PHASE_LEXER);
  CHECK(plan->held_back[0].reasons == std::vector<std::string>{"noodle.toml:4 wants lexer ~1.0"});
  CHECK(plan->held_back[1].reasons == std::vector<std::string>{"noodle.toml:4 wants lexer ~1.0",
                                                               "parser 1.1.0 needs lexer ^1.1.0"});
}

TEST_CASE("a conflict names every rule that has a part, and the nearest that works") {
  const auto plan = resolve(two_editions(), kOld, requests({"parser@1.1.0"}),
                            std::vector{constraint("lexer@~1.0", "noodle.toml:4"),
                                        constraint("optimizer@*", "noodle.toml:5")},
                            {});
  REQUIRE(!plan);
  CHECK(plan.error().reasons == std::vector<std::string>{"the command line wants parser 1.1.0",
                                                         "noodle.toml:4 wants lexer ~1.0",
                                                         "parser 1.1.0 needs lexer ^1.1.0"});
  REQUIRE(plan.error().nearest);
  CHECK(*plan.error().nearest == kOld);
  const Error error = plan.error().to_error("cannot upgrade parser");
  CHECK(error.code == ExitCode::kRefused);
  CHECK(error.message ==
        "cannot upgrade parser: the command line wants parser 1.1.0; noodle.toml:4 wants lexer "
        "~1.0; parser 1.1.0 needs lexer ^1.1.0");
  CHECK(error.hint ==
        "the nearest that works: lexer 1.0.0, parser 1.0.0, optimizer 1.0.0, "
        "bytecode_generator 1.0.0");
}

TEST_CASE("a version that is nowhere is said with those there are") {
  const auto plan = resolve(two_editions(), kOld, requests({"lexer@^3"}), {}, {});
  REQUIRE(!plan);
  CHECK(
      plan.error().reasons ==
      std::vector<std::string>{"the command line wants lexer ^3, and there is only 1.0.0, 1.1.0"});
  CHECK(short_text(*plan.error().nearest) == "1.1.0 1.0.0 1.0.0 1.0.0");
  CHECK(plan.error().advice == "`noodlec upgrade lexer@1.1.0`");
}

TEST_CASE("a component goes back when it is asked to, others only when they are asked too") {
  const auto alone = resolve(two_editions(), kNew, requests({"lexer@1.0.0"}), {}, {});
  REQUIRE(!alone);
  CHECK(alone.error().reasons ==
        std::vector<std::string>{"the command line wants lexer 1.0.0",
                                 "parser 1.0.0 would be a step back from parser 1.1.0",
                                 "parser 1.1.0 needs lexer ^1.1.0"});
  CHECK(alone.error().advice == "`noodlec upgrade lexer@1.0.0 parser@1.0.0` goes back");
  const auto both =
      resolve(two_editions(), kNew, requests({"lexer@1.0.0", "parser@1.0.0"}), {}, {});
  REQUIRE(both);
  CHECK(short_text(both->to) == "1.0.0 1.0.0 1.1.0 1.1.0");
  const auto allowed =
      resolve(two_editions(), kNew, requests({"lexer@1.0.0"}), {}, {.allow_downgrade = true});
  REQUIRE(allowed);
  CHECK(short_text(allowed->to) == "1.0.0 1.0.0 1.1.0 1.1.0");
  CHECK(allowed->changes[1].reason == "parser 1.1.0 needs lexer ^1.1.0, and lexer 1.0.0 is coming");
  // A constraint is no request.
  const auto constrained = resolve(two_editions(), kNew, all(),
                                   std::vector{constraint("lexer@~1.0", "noodle.toml:4")}, {});
  REQUIRE(!constrained);
  CHECK(constrained.error().advice == "`noodlec upgrade lexer@1.0.0 parser@1.0.0` goes back");
}

TEST_CASE("constraints that contradict one another are said with what to leave out") {
  const auto plan = resolve(two_editions(), kOld, all(),
                            std::vector{constraint("lexer@~1.0", "noodle.toml:4"),
                                        constraint("parser@^1.1", "noodle.toml:5")},
                            {});
  REQUIRE(!plan);
  CHECK(plan.error().reasons == std::vector<std::string>{"noodle.toml:5 wants parser ^1.1",
                                                         "noodle.toml:4 wants lexer ~1.0",
                                                         "parser 1.1.0 needs lexer ^1.1.0"});
  CHECK(plan.error().advice == "leave out noodle.toml:4");
  CHECK(*plan.error().nearest == kNew);
}

TEST_CASE("a breaking release has to be allowed") {
  Catalogue catalogue = two_editions();
  catalogue.add(release("lexer@2.0.0", {}, {">=1.1.0"}));
  const auto plan = resolve(catalogue, kOld, all(), {}, {});
  REQUIRE(plan);
  CHECK(plan->to == kNew);
  REQUIRE(plan->held_back.size() == 1);
  CHECK(plan->held_back[0].reasons ==
        std::vector<std::string>{"lexer 2.0.0 may break what works with lexer 1.0.0, and "
                                 "`--allow-breaking` is not given"});
  const auto asked = resolve(catalogue, kOld, requests({"lexer@2.0.0"}), {}, {});
  REQUIRE(!asked);
  CHECK(asked.error().advice == "`noodlec upgrade lexer@1.1.0`, or `--allow-breaking`");
  // By way of 1.1.0, because 2.0.0 has no edge from 1.0.0; the parser stays.
  const auto allowed =
      resolve(catalogue, kOld, requests({"lexer@2.0.0"}), {}, {.allow_breaking = true});
  REQUIRE(allowed);
  CHECK(allowed->changes[0].breaking);
  CHECK(allowed->path ==
        std::vector<Vector>{vector("1.1.0 1.0.0 1.0.0 1.0.0"), vector("2.0.0 1.0.0 1.0.0 1.0.0")});
}

TEST_CASE("each vector on the way is sound by itself") {
  Catalogue catalogue = two_editions();
  // Both can only be reached from 1.1.0, and no parser from 1.1.0 on goes with the old lexer.
  catalogue.add(release("lexer@1.2.0", {}, {">=1.1.0"}));
  catalogue.add(release("parser@1.2.0", {"lexer@^1.2.0"}, {"1.1.0"}));
  const auto plan = resolve(catalogue, kOld, requests({"parser"}), {}, {});
  REQUIRE(plan);
  CHECK(plan->path ==
        std::vector<Vector>{vector("1.1.0 1.1.0 1.0.0 1.0.0"), vector("1.2.0 1.2.0 1.0.0 1.0.0")});
}

TEST_CASE("a step that cannot be undone has to be allowed, in both directions") {
  Catalogue catalogue = two_editions();
  catalogue.add(release("optimizer@1.2.0", {}, {"!>=1.0.0"}));
  const auto plan = resolve(catalogue, kOld, requests({"optimizer"}), {}, {});
  REQUIRE(plan);
  CHECK(short_text(plan->to) == "1.0.0 1.0.0 1.1.0 1.0.0");
  CHECK(plan->held_back[0].reasons ==
        std::vector<std::string>{
            "the way from optimizer 1.0.0 to optimizer 1.2.0 cannot be undone, and "
            "`--allow-irreversible` is not given"});
  const auto allowed =
      resolve(catalogue, kOld, requests({"optimizer"}), {}, {.allow_irreversible = true});
  REQUIRE(allowed);
  CHECK(short_text(allowed->to) == "1.0.0 1.0.0 1.2.0 1.0.0");
  CHECK(allowed->changes[0].irreversible);
  CHECK(!resolve(catalogue, allowed->to, requests({"optimizer@1.1.0"}), {}, {}));
  const auto path =
      find_path(catalogue, NOODLE_PHASE_OPTIMIZER, version("1.2.0"), version("1.0.0"));
  REQUIRE(path);
  CHECK(path->irreversible);
}

TEST_CASE("that no way leads to a release is not told as one that cannot be undone") {
  Catalogue catalogue = two_editions();
  catalogue.add(release("optimizer@1.2.0", {}, {">=1.1.5"}));
  for (const bool allow : {false, true}) {
    const auto plan =
        resolve(catalogue, kOld, requests({"optimizer@1.2.0"}), {}, {.allow_irreversible = allow});
    REQUIRE(!plan);
    CHECK(
        plan.error().reasons ==
        std::vector<std::string>{"the command line wants optimizer 1.2.0",
                                 "no upgrade path leads from optimizer 1.0.0 to optimizer 1.2.0"});
  }
}

TEST_CASE("pre-releases and releases of no use are left alone") {
  Catalogue catalogue = two_editions();
  catalogue.add(release("lexer@1.2.0-beta.1"));
  Release broken = release("lexer@1.1.5");
  broken.unusable = "it failed its health check";
  catalogue.add(broken);
  CHECK(short_text(resolve(catalogue, kOld, requests({"lexer"}), {}, {})->to) ==
        "1.1.0 1.0.0 1.0.0 1.0.0");
  CHECK(short_text(resolve(catalogue, kOld, requests({"lexer@1.2.0-beta.1"}), {}, {})->to) ==
        "1.2.0-beta.1 1.0.0 1.0.0 1.0.0");
  const auto asked = resolve(catalogue, kOld, requests({"lexer@1.1.5"}), {}, {});
  REQUIRE(!asked);
  CHECK(asked.error().reasons.back() == "lexer 1.1.5 cannot be used: it failed its health check");
  // From a pre-release one comes to its release over the edges of the release.
  CHECK(find_path(catalogue, NOODLE_PHASE_LEXER, version("1.1.0-rc.1"), version("1.1.0")));
}

TEST_CASE("without rules about versions only what can be used counts") {
  Catalogue catalogue = two_editions();
  catalogue.add(release("lexer@2.0.0", {}, {">=9.0.0"}));
  const auto plan = resolve(catalogue, kOld, requests({"lexer"}),
                            std::vector{constraint("lexer@~1.0", "noodle.toml:4")},
                            {.validate_compatibility = false});
  REQUIRE(plan);
  CHECK(short_text(plan->to) == "2.0.0 1.0.0 1.0.0 1.0.0");
  CHECK(plan->path.size() == 1);
  const auto back =
      resolve(catalogue, kNew, requests({"lexer@1.0.0"}), {}, {.validate_compatibility = false});
  REQUIRE(back);
  CHECK(short_text(back->to) == "1.0.0 1.1.0 1.1.0 1.1.0");
}

TEST_CASE("a compile takes the nearest vector at hand that fits") {
  Catalogue catalogue = two_editions();
  for (const char* title : {"lexer@1.3.0", "lexer@1.6.0", "lexer@2.0.0"})
    catalogue.add(release(title));
  Release remote = release("lexer@1.5.0");
  remote.installed = false;
  catalogue.add(remote);
  const auto nearest = [&](std::string_view wanted, std::vector<Constraint> constraints = {}) {
    const auto found = nearest_at_hand(catalogue, vector(wanted), constraints);
    return found ? short_text(*found) : "none";
  };
  CHECK(nearest("1.1.0 1.0.0 1.0.0 1.0.0") == "1.1.0 1.0.0 1.0.0 1.0.0");
  // Of equally near ones the newer; what is not at hand does not count.
  CHECK(nearest("1.5.0 1.0.0 1.0.0 1.0.0") == "1.6.0 1.0.0 1.0.0 1.0.0");
  CHECK(nearest("1.7.0 1.0.0 1.0.0 1.0.0") == "1.6.0 1.0.0 1.0.0 1.0.0");
  CHECK(nearest("3.0.0 1.0.0 1.0.0 1.0.0") == "none");
  CHECK(nearest("1.1.0 1.1.0 1.0.0 1.0.0", {constraint("lexer@1.0.0", "noodle.toml:4")}) ==
        "1.0.0 1.0.0 1.0.0 1.0.0");
}

TEST_CASE("a version in use may be in no catalogue") {
  const auto plan =
      resolve(two_editions(), vector("1.0.7 1.0.0 1.0.0 1.0.0"), requests({"parser"}), {}, {});
  REQUIRE(plan);
  CHECK(short_text(plan->to) == "1.1.0 1.1.0 1.0.0 1.0.0");
}

TEST_CASE("places of one release are put together") {
  Catalogue catalogue;
  add_embedded(catalogue);
  const Release& embedded = catalogue.releases(NOODLE_PHASE_PARSER)[0];
  CHECK(embedded.embedded);
  CHECK(!embedded.installed);
  CHECK(embedded.manifest.counter == 0);
  Release installed = release("parser@" + embedded.manifest.version_text);
  installed.channels = {"there"};
  catalogue.add(installed);
  REQUIRE(catalogue.releases(NOODLE_PHASE_PARSER).size() == 1);
  const Release& both = catalogue.releases(NOODLE_PHASE_PARSER)[0];
  CHECK((both.embedded && both.installed && both.channels.size() == 1));
  CHECK(both.manifest.counter == 1);
  catalogue.add(release("parser@0.9.0"));
  CHECK(catalogue.releases(NOODLE_PHASE_PARSER)[0].version().minor == 9);
  CHECK(catalogue.find(NOODLE_PHASE_PARSER, version("0.9.0+linux")) != nullptr);
}

TEST_CASE("of two builds of one version the nearest counts") {
  const auto build = [](const char* fingerprint, bool installed, bool embedded) {
    Release made = release("lexer@1.0.0");
    made.manifest.fingerprint = fingerprint;
    made.installed = installed;
    made.embedded = embedded;
    return made;
  };
  Catalogue catalogue;
  catalogue.add(build("channel", false, false));
  catalogue.add(build("embedded", false, true));
  CHECK(catalogue.releases(NOODLE_PHASE_LEXER)[0].manifest.fingerprint == "embedded");
  catalogue.add(build("installed", true, false));
  catalogue.add(build("embedded", false, true));
  REQUIRE(catalogue.releases(NOODLE_PHASE_LEXER).size() == 1);
  const Release& left = catalogue.releases(NOODLE_PHASE_LEXER)[0];
  CHECK(left.manifest.fingerprint == "installed");
  CHECK(!left.embedded);
}

TEST_CASE(
    "a version that is not accepted any more stays where nobody named it and nothing leads on") {
  const std::string old = "its counter is below the floor";
  Catalogue catalogue = two_editions();
  Release active = release("optimizer@1.1.5", {}, {">=1.0.0"});
  active.unusable = old;
  catalogue.add(active);
  catalogue.add(release("optimizer@1.5.0", {}, {">=1.2.0"}));
  const Vector from = vector("1.0.0 1.0.0 1.1.5 1.0.0");
  const std::string no_way = "no upgrade path leads from optimizer 1.1.5 to optimizer 1.5.0";
  const auto plan = resolve(catalogue, from, requests({"parser"}), {}, {});
  REQUIRE(plan);
  CHECK(short_text(plan->to) == "1.1.0 1.1.0 1.1.5 1.0.0");
  REQUIRE(plan->unaccepted.size() == 1);
  CHECK(plan->unaccepted[0].version == version("1.1.5"));
  CHECK(plan->unaccepted[0].reasons.front() == old);
  CHECK(plan->unaccepted[0].reasons.back() == no_way);

  std::vector<Request> everything = all();
  for (Request& one : everything) one.is_named = false;
  const auto newest = resolve(catalogue, from, everything, {}, {});
  REQUIRE(newest);
  CHECK(short_text(newest->to) == "1.1.0 1.1.0 1.1.5 1.1.0");
  CHECK(newest->changes[0].reason == "newer");
  REQUIRE(newest->held_back.size() == 1);
  CHECK(newest->held_back[0].reasons == std::vector<std::string>{no_way});
  const auto named = resolve(catalogue, from, requests({"optimizer"}), {}, {});
  REQUIRE(!named);
  CHECK(named.error().reasons.front() ==
        "optimizer 1.1.5, which is active, is not accepted any more: " + old);
  // Where there is a way it is taken, for all of them.
  catalogue.add(release("optimizer@1.2.0", {}, {">=1.0.0"}));
  const auto replaced = resolve(catalogue, from, requests({"parser"}), {}, {});
  REQUIRE(replaced);
  CHECK(short_text(replaced->to) == "1.1.0 1.1.0 1.5.0 1.0.0");
  CHECK(replaced->unaccepted.empty());
}
