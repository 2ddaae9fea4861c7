// Patterns: `[x, ...rest]`, `{name: p}`, `Circle(r)`, values and names. A pattern has no nodes of
// its own: it becomes tests of the value that it takes apart, and declarations of what it binds.
#ifndef NOODLE_COMPONENTS_PARSER_PATTERNS_H
#define NOODLE_COMPONENTS_PARSER_PATTERNS_H

#include "components/parser/file_names.h"
#include "components/parser/scopes.h"

namespace noodle::parser {

class Parser;

// Reads the tokens of the parser from its place on, without recursion: patterns in patterns wait on
// a stack.
class Patterns {
 public:
  enum class Goal : uint8_t {
    kMatch,    // `case p`: declares names; what does not fit goes to the next case
    kDeclare,  // `let p = v`: declares names; what does not fit is an error
    kLoop,     // `for (p in v)`: the same, and the names may be unused
    kAssign    // `p = v`: assigns to names; what does not fit is an error
  };
  // What a pattern is for. `subject`: the symbol of the value that it takes apart.
  struct Task {
    Goal goal;
    noodle_symbol_kind symbol_kind;  // of the names
    bool exported;
    uint32_t subject;
  };

  Patterns(const noodle_host& host, Parser& parser, const noodle_token* tokens, uint32_t strings)
      : parser_(parser), frames_(host), names_(host, tokens, strings) {}

  // Reads a pattern and emits its tests and declarations. False: an error was reported.
  bool read(const Task& task);
  // Before the tokens in front of `end` are lost, which stands at the level of the module.
  void keep_names(uint32_t end) { names_.keep(end); }
  // The pattern that was read last matches everything.
  bool irrefutable() const { return irrefutable_; }

 private:
  // A list, map or case whose parts are read.
  struct Frame {
    enum Kind : uint8_t { kList, kMap, kCase } kind;
    bool begun;      // a part of it has been read
    uint32_t open;   // bracket
    uint32_t close;  // bracket
    uint32_t value;  // symbol that holds what is taken apart
    uint32_t next;   // part to come, counted without a rest
    uint32_t count;  // of parts, without a rest
  };
  // Where a value comes from.
  struct Source {
    enum Kind : uint8_t { kWhole, kElement, kRest, kEntry, kCaseValue } kind;
    uint32_t symbol;
    uint32_t index;   // of an element (as int32_t), a rest or a case value; string of an entry
    uint32_t behind;  // of a rest: elements behind it
  };
  // A name, or names with dots between them.
  struct Path {
    uint32_t first;  // token
    uint32_t last;   // token
    uint32_t entry;  // of the case of an enum of the file that is meant, or NOODLE_NONE
    bool bare;       // the name of the enum is not written
    bool has_parts;  // a `(` follows
  };
  enum class After : uint8_t { kPart, kEnd, kError };

  // Tokens.
  uint32_t kind(uint32_t token) const;
  uint32_t kind() const;
  uint32_t payload(uint32_t token) const;
  uint32_t offset(uint32_t token) const;
  uint32_t partner(uint32_t token) const;
  bool is_name() const;
  bool is_blank(uint32_t token) const;
  bool accept(uint32_t wanted);
  uint32_t& at();

  // patterns.cpp
  bool single(const Source& source);
  bool bind(const Source& source, uint32_t token);
  After after(Source& source);
  After list_part(Source& source);
  After map_part(Source& source);
  uint32_t count_parts(uint32_t open, uint32_t& rests) const;
  bool begin_list(const Source& source);
  bool begin_map(const Source& source);
  bool push(Frame::Kind frame_kind, uint32_t open, uint32_t held, uint32_t count);
  After rest(const Source& source);
  uint32_t others(uint32_t map, uint32_t open, uint32_t end);
  uint32_t hold(const Source& source);
  void emit(const Source& source, uint32_t start);
  void emit_int(int32_t value, uint32_t start);
  void emit_type_test(uint32_t held, uint32_t start, noodle_type_kind type);
  void require();
  bool fail(std::string_view expected, std::string_view hint = {});

  // case_patterns.cpp
  bool begins_value(uint32_t token);
  bool value(const Source& source);
  bool alternative(const Source& source);
  bool literal();
  bool number(uint32_t start, bool negative);
  bool begin_case(const Source& source, const Path& path);
  bool case_test(const Source& source, const Path& path);
  bool blank_parts(uint32_t open) const;
  bool read_path(Path& path);
  bool bare_case(Path& path);
  bool qualified_case(Path& path);
  bool check_values(const Path& path, uint32_t values);
  bool unknown_case(uint32_t token, uint32_t of);
  bool is_constant(uint32_t token);
  uint32_t visible_case(uint32_t token, uint32_t except);
  bool is_visible(const FileNames::Block& block, uint32_t enum_index, uint32_t token) const;
  void emit_path(const Path& path, bool with_case);

  Parser& parser_;
  Task task_{};
  sdk::Array<Frame> frames_;
  FileNames names_;
  uint32_t types_[2] = {NOODLE_NONE, NOODLE_NONE};  // that tests of lists and maps use
  bool irrefutable_ = false;
};

}  // namespace noodle::parser

#endif
