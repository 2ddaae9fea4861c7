// The language features of language_features.def and the edition that this build serves.
#ifndef NOODLE_COMPONENTS_LEXER_FEATURES_H
#define NOODLE_COMPONENTS_LEXER_FEATURES_H

#include <cstdint>
#include <string_view>

namespace noodle::lexer {

enum class Feature : uint8_t {
#define NOODLE_FEATURE(name, since, description) name,
#include "noodle/language_features.def"
};

// Minor version of the edition that brought the feature.
constexpr int edition_of(Feature feature) {
  constexpr std::string_view kSince[] = {
#define NOODLE_FEATURE(name, since, description) since,
#include "noodle/language_features.def"
  };
  return kSince[static_cast<size_t>(feature)][2] - '0';
}

constexpr uint64_t bit_of(Feature feature) { return UINT64_C(1) << static_cast<unsigned>(feature); }

}  // namespace noodle::lexer

#endif
