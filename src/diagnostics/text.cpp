// Text diagnostics: a headline, the source line, a line of carets.
#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/report.h"
#include "diagnostics/style.h"
#include "source/utf8.h"

namespace noodle {
namespace {

constexpr int kTabWidth = 4;
constexpr std::string_view kCut = "...";
// A column may hold several bytes, but not any number of combining marks.
constexpr size_t kBytesPerColumn = 16;

// A part of a source line as a terminal shows it, and the columns (from 0) of the marked range.
struct ShownLine {
  std::string text;
  int mark_begin = 0;
  int mark_end = 0;
};

// A code point as it is shown. `column` is where it stands, for tabs.
struct ShownCharacter {
  std::string text;
  int width;
};

ShownCharacter show(std::string_view line, size_t at, const CodePoint& point, int column) {
  if (point.value == '\t') {
    int width = kTabWidth - column % kTabWidth;
    return {std::string(static_cast<size_t>(width), ' '), width};
  }
  if (is_unprintable(point.value)) {
    std::string text = printable_code_point(point.value, static_cast<uint8_t>(line[at]));
    return {text, static_cast<int>(text.size())};
  }
  return {std::string(line.substr(at, point.size)), display_width(point.value)};
}

size_t previous_code_point(std::string_view line, size_t at) {
  size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<uint8_t>(line[begin]) & 0xc0) == 0x80) --begin;
  return begin + decode_code_point(line, begin).size == at ? begin : at - 1;
}

// Whether the first `end` bytes of a line take at most `columns`. Looks at no more text than that.
bool fits(std::string_view line, size_t end, int columns) {
  if (end > kBytesPerColumn * static_cast<size_t>(columns)) return false;
  int column = 0;
  for (size_t at = 0; at < end && column <= columns;) {
    CodePoint point = decode_code_point(line, at);
    column += show(line, at, point, column).width;
    at += point.size;
  }
  return column <= columns;
}

// The first byte that is shown: the start of the line if that leaves the mark in the window, or so
// that a third of the window stands before the mark.
size_t window_begin(std::string_view line, size_t begin, size_t end, int window) {
  if (fits(line, line.size(), window)) return 0;
  if (fits(line, std::min(end + 1, line.size()), window - static_cast<int>(kCut.size()))) return 0;
  size_t at = begin;
  int width = 0;
  while (at > 0 && width < window / 3) {
    at = previous_code_point(line, at);
    width += std::max(1, show(line, at, decode_code_point(line, at), 0).width);
  }
  return at;
}

// `begin` and `end`: the marked bytes of the line.
ShownLine show_line(std::string_view line, size_t begin, size_t end, int window) {
  ShownLine result;
  const size_t first = window_begin(line, begin, end, window);
  size_t at = first;
  int column = 0;
  if (at != 0) {
    result.text = kCut;
    column = static_cast<int>(kCut.size());
  }
  result.mark_begin = result.mark_end = -1;
  while (at < line.size()) {
    if (at >= begin && result.mark_begin < 0) result.mark_begin = column;
    if (at >= end && result.mark_end < 0) result.mark_end = column;
    CodePoint point = decode_code_point(line, at);
    ShownCharacter shown = show(line, at, point, column);
    bool last = at + point.size >= line.size();
    bool full = column + shown.width + (last ? 0 : static_cast<int>(kCut.size())) > window;
    if (full || at - first > kBytesPerColumn * static_cast<size_t>(window)) {
      result.text += kCut;
      break;
    }
    result.text += shown.text;
    column += shown.width;
    at += point.size;
  }
  if (result.mark_begin < 0) result.mark_begin = column;
  if (result.mark_end < 0) result.mark_end = column;
  return result;
}

class TextRenderer {
 public:
  TextRenderer(const SourceFile& file, const ReportOptions& options)
      : file_(file), options_(options), style_(options.colour) {}

  void headline(Severity severity, Span range, std::string_view message, std::string_view label) {
    Position position = file_.position(range.begin);
    fmt::format_to(std::back_inserter(out_), "{}{}:{}:{}: {}{}:{} {}{}{}{}\n", style_.bold(),
                   printable(shown_path(file_.path())), position.line, position.column,
                   style_.of(severity), severity_name(severity), style_.reset(), style_.bold(),
                   printable(message), style_.reset(), label);
  }

  // The lines of a range: the only one, or the first and the last.
  void snippet(Severity severity, Span range) {
    uint32_t first = file_.line_of(range.begin);
    uint32_t last = file_.line_of(range.end > range.begin ? range.end - 1 : range.end);
    margin_ = fmt::formatted_size("{}", last);
    marked_line(severity, first, range, true);
    if (last == first) return;
    if (last > first + 1) out_ += fmt::format(" {:>{}}\n", "...", margin_);
    marked_line(severity, last, range, false);
  }

  void hint(std::string_view text) { out_ += hint_line(text, style_); }

  std::string take() { return std::move(out_); }

 private:
  void marked_line(Severity severity, uint32_t number, Span range, bool first) {
    std::string_view line = file_.line_text(number);
    size_t line_begin = static_cast<size_t>(line.data() - file_.text().data());
    auto in_line = [&](uint32_t offset) {
      return offset < line_begin ? 0 : std::min<size_t>(offset - line_begin, line.size());
    };
    size_t begin = in_line(range.begin);
    if (!first) begin = std::min(line.find_first_not_of(" \t"), line.size());
    int window = std::max(40, static_cast<int>(options_.columns) - static_cast<int>(margin_) - 4);
    ShownLine shown = show_line(line, begin, in_line(range.end), window);
    int width = std::max(1, shown.mark_end - shown.mark_begin);
    std::string carets(static_cast<size_t>(width), '~');
    if (first) carets.front() = '^';
    std::string indent(static_cast<size_t>(shown.mark_begin), ' ');
    // Built of appends, because spaces at the ends of lines would be in every golden test.
    margin(fmt::format("{}", number));
    if (!shown.text.empty()) out_ += " " + shown.text;
    out_ += '\n';
    margin("");
    out_ += fmt::format(" {}{}{}{}\n", indent, style_.of(severity), carets, style_.reset());
  }

  void margin(std::string_view text) {
    out_ += fmt::format("{} {:>{}} |{}", style_.margin(), text, margin_, style_.reset());
  }

  const SourceFile& file_;
  const ReportOptions& options_;
  Style style_;
  size_t margin_ = 1;  // digits of the largest line number
  std::string out_;
};

// "[NC0701, -Wunused]"; "-Werror=unused" when it counts as an error.
std::string label_of(const Diagnostic& diagnostic) {
  std::string label = " [" + code_text(diagnostic.code);
  if (!diagnostic.warning.empty()) {
    label += diagnostic.severity == Severity::kError ? ", -Werror=" : ", -W";
    label += printable(diagnostic.warning);
  }
  return label + "]";
}

}  // namespace

std::string render_text(const SourceFile& file, const Diagnostic& diagnostic,
                        const ReportOptions& options) {
  TextRenderer renderer(file, options);
  renderer.headline(diagnostic.severity, diagnostic.range, diagnostic.message,
                    label_of(diagnostic));
  renderer.snippet(diagnostic.severity, diagnostic.range);
  renderer.hint(diagnostic.hint);
  if (diagnostic.note) {
    renderer.headline(Severity::kNote, diagnostic.note->range, diagnostic.note->message, "");
    renderer.snippet(Severity::kNote, diagnostic.note->range);
  }
  return renderer.take();
}

}  // namespace noodle
