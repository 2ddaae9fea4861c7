// The resolver against a brute-force search that is written from its description alone, over small
// random catalogues.
#include <bit>
#include <map>
#include <random>
#include <set>

#include "releases.h"

using namespace noodle;
using namespace noodle::versions;

namespace {

constexpr const char* kNames[] = {"lexer", "parser", "optimizer", "bytecode_generator"};

struct Case {
  Catalogue catalogue;
  Vector active;
  std::vector<Request> requests;
  std::vector<Constraint> constraints;
  ResolveOptions options;
};

class Generator {
 public:
  explicit Generator(uint32_t seed) : random_(seed) {}

  Case make() {
    Case made;
    for (size_t phase = 0; phase < NOODLE_PHASES; ++phase) {
      std::vector<std::string> known;
      for (size_t count = 2 + below(4); count > 0; --count) {
        Release one = release(std::string(kNames[phase]) + "@" + some_version(),
                              chance(4) ? dependencies(phase) : std::vector<std::string>(),
                              chance(2) ? edges() : std::vector<std::string>());
        if (chance(10)) one.unusable = "it is no good";
        known.push_back(one.manifest.version_text);
        made.catalogue.add(std::move(one));
      }
      made.active[phase] = version(chance(10) ? some_version() : known[below(known.size())]);
      if (!chance(3)) {
        made.requests.push_back(some_request(phase));
        made.requests.back().is_named = !chance(4);
      }
      if (chance(4)) made.constraints.push_back(constraint(phase, "noodle.toml:1"));
    }
    made.options = {chance(3), chance(3), chance(3), !chance(10)};
    return made;
  }

 private:
  size_t below(size_t limit) {
    return std::uniform_int_distribution<size_t>(0, limit - 1)(random_);
  }
  bool chance(size_t one_in) { return below(one_in) == 0; }

  std::string some_version() {
    std::string text = (chance(6)   ? "0."
                        : chance(6) ? "2."
                                    : "1.") +
                       std::to_string(below(5)) + "." + std::to_string(below(2));
    return chance(12) ? text + "-beta." + std::to_string(below(2)) : text;
  }
  std::string some_range() {
    static constexpr const char* kMarks[] = {"^", "^", ">=", ">=", "~", "<=", "<", "", "*", "*"};
    const std::string mark = kMarks[below(std::size(kMarks))];
    return mark == "*" ? mark : mark + some_version();
  }
  std::vector<std::string> dependencies(size_t phase) {
    return {std::string(kNames[(phase + 1 + below(3)) % 4]) + "@" + some_range()};
  }
  std::vector<std::string> edges() {
    std::vector<std::string> made;
    for (size_t count = 1 + below(2); count > 0; --count)
      made.push_back((chance(4) ? "!" : "") + some_range());
    return made;
  }
  Constraint constraint(size_t phase, std::string origin) {
    return *parse_constraint(std::string(kNames[phase]) + "@" + some_range(), std::move(origin),
                             false);
  }
  Request some_request(size_t phase) {
    Request request{static_cast<noodle_phase>(phase)};
    if (chance(3)) request.range = constraint(phase, "asked");
    return request;
  }

  std::mt19937 random_;
};

// By index into the versions there are, oldest first.
using Choice = std::array<size_t, NOODLE_PHASES>;

class BruteForce {
 public:
  explicit BruteForce(const Case& given) : given_(given) {
    for (size_t p = 0; p < NOODLE_PHASES; ++p) {
      std::map<std::string, semver::Version> seen;
      for (const Release& one : given.catalogue.releases(static_cast<noodle_phase>(p)))
        versions_[p].push_back(one.version());
      const auto is_active = [&](const semver::Version& v) {
        return semver::compare(v, given.active[p]) == 0;
      };
      if (std::ranges::none_of(versions_[p], is_active)) versions_[p].push_back(given.active[p]);
      std::ranges::sort(versions_[p],
                        [](const auto& a, const auto& b) { return semver::compare(a, b) < 0; });
      active_[p] =
          static_cast<size_t>(std::ranges::find_if(versions_[p], is_active) - versions_[p].begin());
    }
  }

  // As few versions stay that cannot be used as can be, and none of a component that was named.
  std::optional<std::string> best() {
    for (int count = 0; count <= NOODLE_PHASES; ++count)
      for (unsigned stay = 0; stay < 1U << NOODLE_PHASES; ++stay) {
        if (std::popcount(stay) != count || !may_stay(stay)) continue;
        stay_ = stay;
        if (auto found = best_staying()) return found;
      }
    return std::nullopt;
  }

  // The fewest steps between the two; every vector in between is sound.
  size_t steps_to(const Vector& target) {
    Choice goal{};
    for (size_t p = 0; p < NOODLE_PHASES; ++p)
      while (semver::compare(versions_[p][goal[p]], target[p]) != 0) ++goal[p];
    return *steps(goal);
  }

 private:
  bool may_stay(unsigned stay) const {
    for (size_t p = 0; p < NOODLE_PHASES; ++p) {
      if ((stay >> p & 1) == 0) continue;
      const Release* found = find(p, active_[p]);
      const Request* asked = request(p);
      if (found == nullptr || found->unusable.empty() || (asked != nullptr && asked->is_named))
        return false;
    }
    return true;
  }

  std::optional<std::string> best_staying() {
    std::optional<std::pair<std::vector<size_t>, Choice>> best;
    each([&](const Choice& choice) {
      for (size_t p = 0; p < NOODLE_PHASES; ++p)
        if (!may_have(p, choice[p])) return;
      if (!is_sound(choice) || !has_way(choice)) return;
      const auto found = std::pair(score(choice), choice);
      if (!best || found.first < best->first) best = found;
    });
    if (!best) return std::nullopt;
    return text(best->second);
  }

  const Release* find(size_t p, size_t i) const {
    return given_.catalogue.find(static_cast<noodle_phase>(p), versions_[p][i]);
  }
  const Request* request(size_t p) const {
    for (const Request& one : given_.requests)
      if (one.phase == p) return &one;
    return nullptr;
  }

  bool may_have(size_t p, size_t i) const {
    const semver::Version& v = versions_[p][i];
    const semver::Version& active = given_.active[p];
    const bool validates = given_.options.validate_compatibility;
    const Release* found = find(p, i);
    const bool stays = i == active_[p] && (stay_ >> p & 1) != 0;
    if (found != nullptr && !found->unusable.empty() && !stays) return false;
    bool is_named = false;
    bool asks_back = false;
    if (const Request* one = request(p); one != nullptr && one->range) {
      if (!one->range->range.contains(v)) return false;
      is_named = true;
      asks_back = !one->range->range.contains(active);
    }
    for (const Constraint& one : given_.constraints) {
      if (one.phase != p || !validates) continue;
      if (!one.range.contains(v)) return false;
      is_named = true;
    }
    if (i == active_[p]) return true;
    if (!v.prerelease.empty() && !is_named) return false;
    if (!validates) return true;
    const bool is_back = semver::compare(v, active) < 0;
    if (is_back && !given_.options.allow_downgrade && !asks_back) return false;
    if (!is_back && !given_.options.allow_breaking && v.major != active.major) return false;
    if (!is_back && !given_.options.allow_breaking && v.major == 0 && v.minor != active.minor)
      return false;
    // Back is only barred where all ways up have a step that cannot be undone.
    if (!is_back || given_.options.allow_irreversible || find(p, active_[p]) == nullptr)
      return true;
    return leads_up(p, i, active_[p], false) || !leads_up(p, i, active_[p], true);
  }

  bool edge(size_t p, size_t from, size_t to, bool irreversible_too) const {
    const Release* target = find(p, to);
    if (from >= to || target == nullptr) return false;
    if (target->manifest.edges.empty()) return true;
    semver::Version plain = versions_[p][from];
    plain.prerelease.clear();
    for (const auto& one : target->manifest.edges)
      if ((irreversible_too || !one.irreversible) &&
          (one.from.contains(versions_[p][from]) || one.from.contains(plain)))
        return true;
    return false;
  }
  bool is_stop(size_t p, size_t i) const {
    const Release* found = find(p, i);
    return found != nullptr && found->unusable.empty() && versions_[p][i].prerelease.empty();
  }
  bool leads_up(size_t p, size_t from, size_t to, bool irreversible_too) const {
    if (edge(p, from, to, irreversible_too)) return true;
    for (size_t via = from + 1; via < to; ++via)
      if (is_stop(p, via) && edge(p, from, via, irreversible_too) &&
          leads_up(p, via, to, irreversible_too))
        return true;
    return false;
  }

  bool is_sound(const Choice& choice) const {
    if (!given_.options.validate_compatibility) return true;
    for (size_t p = 0; p < NOODLE_PHASES; ++p)
      if (const Release* found = find(p, choice[p]))
        for (const auto& need : found->manifest.dependencies)
          if (!need.range.contains(versions_[need.phase][choice[need.phase]])) return false;
    return true;
  }

  bool has_way(const Choice& target) {
    return !given_.options.validate_compatibility || steps(target).has_value();
  }

  // All vectors within n steps, for growing n.
  std::optional<size_t> steps(const Choice& target) {
    for (const bool irreversible_too : {false, true}) {
      if (irreversible_too && !given_.options.allow_irreversible) break;
      std::set<Choice> reached{active_};
      for (size_t count = 0, before = 0; before != reached.size(); ++count) {
        if (reached.contains(target)) return count;
        before = reached.size();
        for (const Choice& from : std::set<Choice>(reached)) {
          each([&](const Choice& to) {
            for (size_t p = 0; p < NOODLE_PHASES; ++p) {
              if (from[p] == to[p]) continue;
              const bool is_back = to[p] < from[p];
              if (is_back && to[p] != target[p]) return;
              if (is_back) continue;
              if (to[p] > target[p] || (to[p] != target[p] && !is_stop(p, to[p]))) return;
              if (!edge(p, from[p], to[p], irreversible_too)) return;
            }
            if (is_sound(to)) reached.insert(to);
          });
        }
      }
    }
    return std::nullopt;
  }

  std::vector<size_t> score(const Choice& choice) const {
    size_t behind = 0;
    size_t changed = 0;
    size_t behind_changed = 0;
    std::vector<size_t> ages;
    for (size_t p = 0; p < NOODLE_PHASES; ++p) {
      size_t newer = 0;
      for (size_t i = choice[p] + 1; i < versions_[p].size(); ++i)
        if (may_have(p, i) && may_come(p, i)) ++newer;
      ages.push_back(versions_[p].size() - choice[p]);
      if (request(p) != nullptr) {
        behind += newer;
      } else if (choice[p] != active_[p]) {
        ++changed;
        behind_changed += newer;
      }
    }
    std::vector<size_t> all{behind, changed, behind_changed};
    all.insert(all.end(), ages.begin(), ages.end());
    return all;
  }

  // What one component could do by itself.
  bool may_come(size_t p, size_t i) const {
    if (i <= active_[p] || !given_.options.validate_compatibility) return true;
    return leads_up(p, active_[p], i, given_.options.allow_irreversible);
  }

  template <class Visit>
  void each(Visit visit) const {
    Choice choice{};
    for (choice[0] = 0; choice[0] < versions_[0].size(); ++choice[0])
      for (choice[1] = 0; choice[1] < versions_[1].size(); ++choice[1])
        for (choice[2] = 0; choice[2] < versions_[2].size(); ++choice[2])
          for (choice[3] = 0; choice[3] < versions_[3].size(); ++choice[3]) visit(choice);
  }
  std::string text(const Choice& choice) const {
    Vector vector;
    for (size_t p = 0; p < NOODLE_PHASES; ++p) vector[p] = versions_[p][choice[p]];
    return short_text(vector);
  }

  const Case& given_;
  std::array<std::vector<semver::Version>, NOODLE_PHASES> versions_;
  Choice active_{};
  // By phase, the versions in use that stay although they cannot be used.
  unsigned stay_ = 0;
};

}  // namespace

TEST_CASE("the resolver finds what a search through everything finds") {
  size_t plans = 0;
  size_t conflicts = 0;
  size_t long_ways = 0;
  for (uint32_t seed = 0; seed < 4000; ++seed) {
    const Case given = Generator(seed).make();
    const auto plan =
        resolve(given.catalogue, given.active, given.requests, given.constraints, given.options);
    BruteForce brute_force(given);
    const std::optional<std::string> expected = brute_force.best();
    INFO("seed " << seed << ", expected " << expected.value_or("a conflict"));
    REQUIRE(plan.has_value() == expected.has_value());
    if (!plan) {
      ++conflicts;
      CHECK(!plan.error().reasons.empty());
      continue;
    }
    ++plans;
    REQUIRE(short_text(plan->to) == *expected);
    CHECK(plan->path.empty() == plan->changes.empty());
    if (!plan->path.empty()) CHECK(short_text(plan->path.back()) == *expected);
    if (given.options.validate_compatibility)
      CHECK(plan->path.size() == brute_force.steps_to(plan->to));
    long_ways += plan->path.size() > 1;
    const auto again =
        resolve(given.catalogue, given.active, given.requests, given.constraints, given.options);
    CHECK(short_text(again->to) == short_text(plan->to));
  }
  // The catalogues are such that both happen often enough.
  CHECK(plans > 400);
  CHECK(conflicts > 200);
  CHECK(long_ways > 20);
}
