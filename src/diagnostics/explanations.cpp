#include "diagnostics/explanations.h"

namespace noodle {
namespace {

struct Explanation {
  uint32_t code;
  std::string_view text;
};

constexpr Explanation kExplanations[] = {
#include "diagnostics/explanations_table.h"
};

}  // namespace

std::string_view explanation(uint32_t code) {
  for (const Explanation& candidate : kExplanations) {
    if (candidate.code == code) return candidate.text;
  }
  return {};
}

std::string_view explanation_title(uint32_t code) {
  std::string_view line = explanation(code);
  line = line.substr(0, line.find('\n'));
  size_t title = line.find(": ");
  return title == std::string_view::npos ? line : line.substr(title + 2);
}

}  // namespace noodle
