#include "state/audit.h"

#include "catch.h"
#include "state/doctor.h"
#include "state/history.h"
#include "state/writer.h"
#include "state_fixture.h"

namespace {

using namespace noodle;
using namespace noodle::state;
using test::StateFixture;

struct Prepared {
  StateFixture fixture;
  StateDirectory directory = fixture.make();
  std::string path = directory.layout().audit();
  Prepared() {
    for (const char* object : {"a", "b"}) REQUIRE(StateFixture::upgrade(directory, object));
  }
  AuditLog log() const {
    auto log = read_audit(directory);
    REQUIRE(log);
    return *std::move(log);
  }
};

bool has_event(const AuditLog& log, const char* event) {
  for (const AuditLine& line : log.lines)
    if (line.event.event == event) return true;
  return false;
}

}  // namespace

TEST_CASE("a line of the audit log is JSON with the hash of its other members") {
  const Prepared prepared;
  const AuditEvent event{.event = "refused",
                         .detail = "\"quoted\" \x01 \xff ü\n",
                         .generation = 3,
                         .time = "2026-01-31T12:00:00Z",
                         .who = "ada"};
  REQUIRE(append_audit(prepared.directory, event, {}));
  const AuditLine line = prepared.log().lines.back();
  const size_t end = line.text.find(",\"hash\":");
  REQUIRE(end != std::string::npos);
  CHECK(line.hash == blake2b_of(line.text.substr(0, end) + "}"));
  CHECK(line.text.substr(end) == ",\"hash\":\"" + to_hex(line.hash) + "\"}");
  CHECK(line.text.starts_with(
      R"({"schema":"noodlec.audit/1","time":"2026-01-31T12:00:00Z","who":"ada","event":"refused",)"
      R"("generation":3,"detail":"\"quoted\" \u0001 )"));
  CHECK(line.previous == prepared.log().lines[2].hash);
}

TEST_CASE("any change of the audit log but cutting its end off is seen in it") {
  const Prepared prepared;
  const std::string text = test::content(prepared.path);
  CHECK(prepared.log().lines.size() == 3);
  for (size_t at = 0; at < text.size(); at += 3) {
    std::string other = text;
    other[at] ^= 1;
    test::overwrite(prepared.path, other);
    const AuditLog log = prepared.log();
    CHECK((log.broken_line != 0 || log.torn != 0));
  }
  // A whole line taken out, and two exchanged.
  const size_t first = text.find('\n') + 1;
  const size_t second = text.find('\n', first) + 1;
  test::overwrite(prepared.path, text.substr(0, first) + text.substr(second));
  CHECK(prepared.log().broken_line == 2);
  test::overwrite(prepared.path, text.substr(first));
  CHECK(prepared.log().broken_line == 1);
}

TEST_CASE("cutting the end of the audit log off is seen by the generations") {
  const Prepared prepared;
  const std::string text = test::content(prepared.path);
  // The last line may be missing after a crash; without the one before it the log was changed.
  test::overwrite(prepared.path, text.substr(0, text.find('\n') + 1));
  CHECK(prepared.log().broken_line == 0);
  const auto diagnosis = examine(prepared.directory, false, {});
  REQUIRE(diagnosis);
  CHECK(diagnosis->errors() > 0);
}

TEST_CASE("a torn last line is cut off, and missing lines are written again") {
  const Prepared prepared;
  const std::string text = test::content(prepared.path);
  const size_t last = text.rfind('\n', text.size() - 2) + 1;
  std::string zeros = text;
  std::fill(zeros.begin() + static_cast<std::ptrdiff_t>(last),
            zeros.begin() + static_cast<std::ptrdiff_t>(last) + 50, '\0');
  std::string all_zeros = text;
  std::fill(all_zeros.begin() + static_cast<std::ptrdiff_t>(last), all_zeros.end(), '\0');
  for (const std::string& torn : {text.substr(0, last), text.substr(0, last + 1),
                                  text.substr(0, text.size() - 1), zeros, all_zeros}) {
    test::overwrite(prepared.path, torn);
    CHECK(examine(prepared.directory, false, {})->errors() == 0);
    REQUIRE(Writer::begin(prepared.directory, {}));
    const AuditLog log = prepared.log();
    CHECK(log.torn == 0);
    CHECK(log.broken_line == 0);
    CHECK(last_logged_generation(prepared.directory) == 3u);
    CHECK(has_event(log, "repaired") == (torn.size() != last));
    CHECK(examine(prepared.directory, false, {})->errors() == 0);
  }
}

TEST_CASE("the audit log can be gone, and changes go on") {
  const Prepared prepared;
  std::filesystem::remove(prepared.path);
  CHECK(audit_head(prepared.directory) == Blake2b{});
  CHECK(examine(prepared.directory, false, {})->errors() > 0);
  const auto upgraded = StateFixture::upgrade(prepared.directory, "c");
  REQUIRE(upgraded);
  CHECK((*upgraded)->warnings.empty());
  const AuditLog log = prepared.log();
  CHECK(log.broken_line == 0);
  // All generations that are retained are told of again.
  CHECK(log.lines.size() == 4);
  CHECK(log.lines.front().event.event == "init");
}

TEST_CASE("times are written in UTC") {
  CHECK(time_text(0) == "1970-01-01T00:00:00Z");
  CHECK(time_text(4102444800.9) == "2100-01-01T00:00:00Z");
}
