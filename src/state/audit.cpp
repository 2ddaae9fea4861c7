#include "state/audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include "base/json.h"

#include "platform/fault_point.h"
#include "platform/process.h"
#include "state/small_files.h"

namespace noodle::state {
namespace {

constexpr uint64_t kLargestLog = uint64_t{1} << 32;
// No line is longer: the texts in it are cut off.
constexpr size_t kLongestText = 4096;
constexpr size_t kLongestLine = size_t{1} << 16;

constexpr std::string_view kHashKey = ",\"hash\":\"";
constexpr size_t kHashDigits = 64;
// What stands behind the members that are hashed.
constexpr size_t kHashSize = kHashKey.size() + kHashDigits + 2;

std::string shortened(std::string_view text) {
  return std::string(text.substr(0, std::min(text.size(), kLongestText)));
}

Blake2b hash_of(std::string_view members) {
  Blake2bHasher hasher;
  hasher.update(members);
  hasher.update("}");
  return hasher.finish();
}

// The members of a line without its hash, and the hash that it says it has.
struct SplitLine {
  std::string_view members;
  Blake2b hash;
};
std::optional<SplitLine> split(std::string_view line) {
  if (line.size() <= kHashSize || !line.ends_with("\"}")) return std::nullopt;
  const std::string_view members = line.substr(0, line.size() - kHashSize);
  const std::string_view rest = line.substr(members.size());
  const std::optional<Blake2b> hash = parse_blake2b_hex(rest.substr(kHashKey.size(), kHashDigits));
  if (!rest.starts_with(kHashKey) || !hash) return std::nullopt;
  // Blocks of a line that were not written before a loss of power are zeros.
  if (members.find('\0') != members.npos) return std::nullopt;
  return SplitLine{members, *hash};
}

template <class Value>
Value member(const Json& line, const char* name) {
  const auto found = line.find(name);
  if (found == line.end()) return {};
  if constexpr (std::is_same_v<Value, std::string>)
    return found->is_string() ? found->get<std::string>() : Value{};
  else
    return found->is_number_unsigned() ? found->get<Value>() : Value{};
}

std::vector<GenerationRange> ranges_of(const Json& line) {
  std::vector<GenerationRange> ranges;
  const auto found = line.find("lost");
  if (found == line.end() || !found->is_array()) return ranges;
  for (const Json& range : *found)
    if (range.is_array() && range.size() == 2 && range[0].is_number_unsigned() &&
        range[1].is_number_unsigned())
      ranges.push_back({range[0].get<uint64_t>(), range[1].get<uint64_t>()});
  return ranges;
}

std::optional<AuditLine> parse(std::string_view text) {
  const std::optional<SplitLine> parts = split(text);
  if (!parts || hash_of(parts->members) != parts->hash) return std::nullopt;
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const std::optional<Blake2b> previous = parse_blake2b_hex(member<std::string>(json, "previous"));
  if (!previous) return std::nullopt;
  AuditLine line{.event = {.event = member<std::string>(json, "event"),
                           .detail = member<std::string>(json, "detail"),
                           .generation = member<uint64_t>(json, "generation"),
                           .digest = parse_blake2b_hex(member<std::string>(json, "digest")),
                           .time = member<std::string>(json, "time"),
                           .who = member<std::string>(json, "who")},
                 .previous = *previous,
                 .hash = parts->hash,
                 .text = std::string(text)};
  line.event.lost = ranges_of(json);
  if (json.contains("pause_us")) line.event.pause = member<uint64_t>(json, "pause_us");
  return line;
}

// What stands at the end of the log.
struct Tail {
  uint64_t size = 0;
  // Of them, those that belong to no complete line.
  uint64_t torn = 0;
  Blake2b head;
};

Result<Tail> read_tail(const StateDirectory& directory) {
  platform::FileSystem& files = directory.files();
  const std::string path = directory.layout().audit();
  const Result<bool> missing = is_missing(files, path);
  if (!missing) return std::unexpected(missing.error());
  if (*missing) return Tail{};
  const Result<platform::OpenFile> file = files.open_for_reading(path);
  if (!file) return std::unexpected(file.error());
  const Result<platform::FileIdentity> identity = files.identity(*file);
  if (!identity) return std::unexpected(identity.error());
  const uint64_t begin = identity->size - std::min<uint64_t>(identity->size, 2 * kLongestLine);
  const Result<std::string> text = files.read_at(*file, begin, identity->size - begin);
  if (!text) return failure(fmt::format("cannot read `{}`: {}", path, text.error().message));
  Tail tail{.size = begin + text->size(), .torn = 0, .head = {}};
  std::string_view rest = *text;
  const auto cut_to = [&](size_t size) {
    tail.torn += rest.size() - size;
    rest = rest.substr(0, size);
  };
  if (!rest.ends_with('\n')) cut_to(rest.rfind('\n') + 1);
  if (rest.empty()) return tail;
  const auto last_line = [&] {
    const size_t before = rest.substr(0, rest.size() - 1).rfind('\n');
    return rest.substr(before + 1, rest.size() - before - 2);
  };
  std::optional<SplitLine> last = split(last_line());
  // Only one line is written at a time, so only one can be torn.
  if (!last && tail.torn == 0) {
    cut_to(rest.size() - last_line().size() - 1);
    if (!rest.empty()) last = split(last_line());
  }
  // Chained to what the line says: `noodlec log --verify` tells that it is not true.
  if (last) tail.head = last->hash;
  return tail;
}

Result<void> cut_off(const StateDirectory& directory, uint64_t size) {
  platform::FileSystem& files = directory.files();
  const std::string path = directory.layout().audit();
  Result<platform::OpenFile> file = files.open_for_writing(path, platform::WriteMode::kExisting);
  if (!file) return std::unexpected(file.error());
  Result<void> step = files.truncate(*file, size);
  if (step) step = files.close(*std::move(file));
  if (!step) return failure(fmt::format("cannot write `{}`: {}", path, step.error().message));
  return {};
}

// Adds text at the end, durable. What is left of a failure is a torn line.
Result<void> add(const StateDirectory& directory, std::string_view text, bool is_new) {
  platform::FileSystem& files = directory.files();
  const std::string path = directory.layout().audit();
  Result<platform::OpenFile> file = files.open_for_writing(path, platform::WriteMode::kAppend);
  if (!file) return std::unexpected(file.error());
  Result<void> step = files.write(*file, std::as_bytes(std::span(text)));
  if (step && is_new) step = files.set_mode(*file, kChangingMode);
  if (step) step = platform::fault_point("audit.written");
  if (step) step = files.sync(*file);
  if (step) step = files.close(*std::move(file));
  if (!step) return failure(fmt::format("cannot write `{}`: {}", path, step.error().message));
  return {};
}

// The lines that are left, from the first one that does not follow on.
std::vector<DoubtfulLine> doubtful_lines(std::string_view rest, size_t number) {
  std::vector<DoubtfulLine> lines;
  for (; !rest.empty(); ++number) {
    const size_t size = std::min(rest.find('\n'), rest.size());
    const std::string_view text = rest.substr(0, size);
    lines.push_back({number, parse(text), std::string(text)});
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  return lines;
}

}  // namespace

std::string audit_text(const AuditEvent& event, const Blake2b& previous) {
  Json line;
  line["schema"] = "noodlec.audit/1";
  line["time"] = event.time.empty() ? time_text(platform::wall_seconds()) : event.time;
  line["who"] = event.who.empty() ? platform::user_name() : event.who;
  line["event"] = event.event;
  if (event.generation != 0) line["generation"] = event.generation;
  if (event.digest) line["digest"] = to_hex(*event.digest);
  if (event.pause) line["pause_us"] = *event.pause;
  for (const GenerationRange& range : event.lost) line["lost"].push_back({range.first, range.last});
  line["detail"] = shortened(event.detail);
  line["previous"] = to_hex(previous);
  std::string text = line.dump(-1, ' ', false, Json::error_handler_t::replace);
  text.pop_back();
  return fmt::format("{}{}{}\"}}\n", text, kHashKey, to_hex(hash_of(text)));
}

Result<AuditLog> read_audit(const StateDirectory& directory) {
  AuditLog log;
  const Result<bool> missing = is_missing(directory.files(), directory.layout().audit());
  if (!missing) return std::unexpected(missing.error());
  if (*missing) return log;
  const Result<std::string> text =
      read_regular(directory.files(), directory.layout().audit(), kLargestLog);
  if (!text) return std::unexpected(text.error());
  std::string_view rest = *text;
  Blake2b previous;
  while (!rest.empty()) {
    const size_t end = rest.find('\n');
    if (end == rest.npos) {
      log.torn = rest.size();
      break;
    }
    std::optional<AuditLine> line = parse(rest.substr(0, end));
    if (!line || line->previous != previous) {
      const bool is_last = end + 1 == rest.size();
      if (is_last && !split(rest.substr(0, end))) {
        log.torn = rest.size();
      } else {
        log.broken_line = log.lines.size() + 1;
        log.doubtful = doubtful_lines(rest, log.broken_line);
      }
      break;
    }
    previous = line->hash;
    log.lines.push_back(*std::move(line));
    rest.remove_prefix(end + 1);
  }
  return log;
}

bool is_excused(const AuditLog& log, uint64_t generation) {
  return std::ranges::any_of(log.lines, [generation](const AuditLine& line) {
    return std::ranges::any_of(line.event.lost, [generation](const GenerationRange& range) {
      return range.first <= generation && generation <= range.last;
    });
  });
}

Result<void> append_audit(const StateDirectory& directory, StateLocks& locks,
                          const AuditEvent& event, platform::Deadline deadline) {
  const Result<HeldLock> lock = locks.wait_for({LockKind::kAudit}, deadline);
  if (!lock) return std::unexpected(lock.error());
  Result<Tail> tail = read_tail(directory);
  if (!tail) return std::unexpected(tail.error());
  std::string text;
  if (tail->torn != 0) {
    if (Result<void> cut = cut_off(directory, tail->size - tail->torn); !cut) return cut;
    tail->size -= tail->torn;
    const AuditEvent repair{
        .event = "repaired",
        .detail = fmt::format("cut {} bytes of an incomplete line off the audit log", tail->torn)};
    text = audit_text(repair, tail->head);
    tail->head = split(std::string_view(text).substr(0, text.size() - 1))->hash;
  }
  text += audit_text(event, tail->head);
  Result<void> added = add(directory, text, tail->size == 0);
  // A whole line must not be hidden behind half a one; if this fails too, the next one cuts it off.
  if (!added) static_cast<void>(cut_off(directory, tail->size));
  return added;
}

Result<void> append_audit(const StateDirectory& directory, const AuditEvent& event,
                          const WriteOptions& options) {
  if (Result<void> checked = directory.check_writable(options); !checked) return checked;
  const Result<std::unique_ptr<StateLocks>> locks = StateLocks::open(directory);
  if (!locks) return std::unexpected(locks.error());
  return append_audit(directory, **locks, event, options.deadline);
}

Result<Blake2b> audit_head(const StateDirectory& directory) {
  const Result<Tail> tail = read_tail(directory);
  if (!tail) return std::unexpected(tail.error());
  return tail->head;
}

Result<std::optional<uint64_t>> last_logged_generation(const StateDirectory& directory) {
  const Result<bool> missing = is_missing(directory.files(), directory.layout().audit());
  if (!missing) return std::unexpected(missing.error());
  if (*missing) return std::nullopt;
  const Result<std::string> text =
      read_regular(directory.files(), directory.layout().audit(), kLargestLog);
  if (!text) return std::unexpected(text.error());
  std::string_view rest = *text;
  while (!rest.empty()) {
    const size_t begin = rest.substr(0, rest.size() - 1).rfind('\n') + 1;
    const std::string_view line = rest.substr(begin, rest.size() - 1 - begin);
    if (rest.ends_with('\n') && line.find("\"digest\"") != line.npos)
      if (const std::optional<AuditLine> parsed = parse(line); parsed && is_commit(parsed->event))
        return parsed->event.generation;
    rest = rest.substr(0, begin);
  }
  return std::nullopt;
}

bool is_commit(const AuditEvent& event) { return event.generation != 0 && event.digest; }

AuditEvent event_of(const Generation& generation, const Blake2b& digest) {
  return {.event = std::string(to_text(generation.why)),
          .detail = generation.detail,
          .generation = generation.number,
          .digest = digest,
          .time = generation.when,
          .who = generation.who};
}

std::string time_text(double seconds_since_1970) {
  const auto seconds = static_cast<time_t>(seconds_since_1970);
  tm parts{};
  ::gmtime_r(&seconds, &parts);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

}  // namespace noodle::state
