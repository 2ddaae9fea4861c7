// The search for the best vector. There are four components with a few releases each, so every
// vector is looked at; what two components do not allow together cuts the search short.
#include "versions/rules.h"

namespace noodle::versions {
namespace {

class Search {
 public:
  Search(const Problem& problem, const RuleSet& rules) {
    for (size_t i = 0; i < NOODLE_PHASES; ++i)
      allowed_[i] = allowed_alone(problem, rules, static_cast<noodle_phase>(i));
    for (size_t i = 0; i < rules.size(); ++i)
      if (rules[i] && problem.rules[i].kind == RuleKind::kDependency)
        dependencies_.push_back(&problem.rules[i]);
  }

  // Calls visit for every vector that keeps the rules, until it says true.
  template <class Visit>
  bool each(Visit visit) {
    return each_from(0, visit);
  }

 private:
  template <class Visit>
  bool each_from(size_t phase, Visit& visit) {
    if (phase == NOODLE_PHASES) return visit(choice_);
    for (size_t i = 0; i < allowed_[phase].size(); ++i) {
      if (!allowed_[phase][i]) continue;
      choice_[phase] = i;
      if (fits(phase) && each_from(phase + 1, visit)) return true;
    }
    return false;
  }

  // Whether the phases up to `last` go together, if those before it do.
  bool fits(size_t last) const {
    for (const Rule* rule : dependencies_) {
      if (std::max<size_t>(rule->phase, rule->dependent_phase) != last) continue;
      if (choice_[rule->dependent_phase] == rule->dependent && !rule->allowed[choice_[rule->phase]])
        return false;
    }
    return true;
  }

  std::array<std::vector<bool>, NOODLE_PHASES> allowed_;
  std::vector<const Rule*> dependencies_;
  Choice choice_{};
};

}  // namespace

std::vector<bool> allowed_alone(const Problem& problem, const RuleSet& rules, noodle_phase phase) {
  std::vector<bool> allowed(problem.candidates[phase].size(), true);
  for (size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = problem.rules[i];
    if (!rules[i] || rule.phase != phase || rule.kind == RuleKind::kDependency) continue;
    for (size_t k = 0; k < allowed.size(); ++k) allowed[k] = allowed[k] && rule.allowed[k];
  }
  return allowed;
}

Ranks newest_first(const Problem& problem, const RuleSet& rules) {
  Ranks ranks;
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const std::vector<bool> allowed = allowed_alone(problem, rules, static_cast<noodle_phase>(i));
    ranks[i].resize(allowed.size());
    uint32_t newer = 0;
    for (size_t k = allowed.size(); k-- > 0;) {
      ranks[i][k] = newer;
      if (allowed[k]) ++newer;
    }
  }
  return ranks;
}

Score score(const Problem& problem, const Ranks& ranks, const Choice& choice) {
  Score score{};
  for (size_t i = 0; i < NOODLE_PHASES; ++i) {
    const uint32_t rank = ranks[i][choice[i]];
    if (problem.is_requested[i]) {
      score[0] += rank;
    } else if (choice[i] != problem.active[i]) {
      score[1] += 1;
      score[2] += rank;
    }
    // Of equal ranks, which only a conflict has, the newer one.
    score[3 + i] = static_cast<uint32_t>(problem.candidates[i].size() - choice[i]);
  }
  return score;
}

std::optional<Choice> find_best(const Problem& problem, const RuleSet& rules, const Ranks& ranks,
                                const std::optional<Score>& after) {
  std::optional<Choice> best;
  Score best_score{};
  Search(problem, rules).each([&](const Choice& choice) {
    const Score found = score(problem, ranks, choice);
    if ((!after || *after < found) && (!best || found < best_score)) {
      best = choice;
      best_score = found;
    }
    return false;
  });
  return best;
}

bool is_solvable(const Problem& problem, const RuleSet& rules) {
  return Search(problem, rules).each([](const Choice&) { return true; });
}

}  // namespace noodle::versions
