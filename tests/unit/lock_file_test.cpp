#include "versions/lock_file.h"

#include "catch.h"

using namespace noodle;
using namespace noodle::versions;

namespace {

Lock some_lock() {
  Lock lock;
  for (LockedComponent& component : lock.components)
    component = {"1.1.0", std::string(64, 'a'), std::nullopt, {}};
  lock.components[NOODLE_PHASE_PARSER].manifest = blake2b_of(std::string_view("manifest"));
  lock.components[NOODLE_PHASE_PARSER].objects["linux-x86_64"] =
      blake2b_of(std::string_view("object"));
  return lock;
}

std::string error_of(const std::string& text) {
  const Result<Lock> lock = parse_lock(text, "noodle.lock");
  REQUIRE(!lock);
  return lock.error().message;
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("a lock is read as it was written") {
  const std::string text = to_toml(some_lock());
  const Result<Lock> lock = parse_lock(text, "noodle.lock");
  REQUIRE(lock);
  CHECK(to_toml(*lock) == text);
  CHECK(lock->components[NOODLE_PHASE_PARSER].objects.size() == 1);
}

TEST_CASE("a lock that is no good is said with the line") {
  const std::string text = to_toml(some_lock());
  CHECK(error_of(replaced(text, "format = 1", "format = 2")) ==
        "noodle.lock:2: the format is 2, and this noodlec knows 1");
  CHECK(error_of(replaced(text, "[components.parser]", "[components.parsers]")).find("parser") !=
        std::string::npos);
  CHECK(error_of(replaced(text, "blake2b-256:", "blake2b:")).starts_with("noodle.lock:"));
  CHECK(error_of(replaced(text, "version = ", "versoin = ")).starts_with("noodle.lock:"));
  CHECK(error_of(replaced(text, std::string(64, 'a'), "aa")).starts_with("noodle.lock:6: "));
}

TEST_CASE("a component in use is the locked one, or is named") {
  Lock lock = some_lock();
  lock.components[NOODLE_PHASE_LEXER].line = 4;
  CHECK(check_lock({"noodle.lock", lock}, lock));
  Lock used = lock;
  // Linked in, from the same sources: it has no package.
  used.components[NOODLE_PHASE_PARSER].manifest.reset();
  CHECK(check_lock({"noodle.lock", lock}, used));
  used = lock;
  used.components[NOODLE_PHASE_LEXER].version = "1.0.0";
  const Result<void> older = check_lock({"noodle.lock", lock}, used);
  REQUIRE(!older);
  CHECK(older.error().code == ExitCode::kRefused);
  CHECK(older.error().message == "noodle.lock:4 locks lexer 1.1.0, and lexer 1.0.0 is in use");
  used = lock;
  used.components[NOODLE_PHASE_LEXER].fingerprint = std::string(64, 'b');
  CHECK(!check_lock({"noodle.lock", lock}, used));
  used = lock;
  used.components[NOODLE_PHASE_PARSER].manifest = blake2b_of(std::string_view("another"));
  CHECK(!check_lock({"noodle.lock", lock}, used));
}
