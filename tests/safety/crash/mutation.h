// The same operation as a program would do it in which one thing is missing or stands in another
// place: a crash must then show.
#ifndef NOODLE_TESTS_SAFETY_CRASH_MUTATION_H
#define NOODLE_TESTS_SAFETY_CRASH_MUTATION_H

#include <string>
#include <vector>

#include "crash/disk.h"

namespace noodle::safety {

struct Mutation {
  std::string name;
  Trace trace;
};

// Each sync taken out by itself, each rename before the sync of its file, CURRENT before everything
// else, CURRENT written in place, packages removed before the generations that name them.
std::vector<Mutation> mutations(const Disk& before, const Trace& trace);

}  // namespace noodle::safety

#endif
