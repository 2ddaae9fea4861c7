// Names of the language features that a seam records.
#ifndef NOODLE_BASE_LANGUAGE_FEATURES_H
#define NOODLE_BASE_LANGUAGE_FEATURES_H

namespace noodle {

// By bit of noodle_seam_header.features.
inline constexpr const char* kLanguageFeatures[] = {
#define NOODLE_FEATURE(name, since, description) #name,
#include "noodle/language_features.def"
};

}  // namespace noodle

#endif
