"""Writes display_width_table.h: how many columns of a terminal a code point takes.

The result is checked in, because it depends on the Unicode version of the Python that runs this.
"""
import pathlib
import unicodedata


def ranges(wanted):
    """Maximal runs of code points that satisfy `wanted`."""
    result = []
    for code_point in range(0x110000):
        if not wanted(chr(code_point), code_point):
            continue
        if result and result[-1][1] == code_point - 1:
            result[-1][1] = code_point
        else:
            result.append([code_point, code_point])
    return result


def is_zero_width(character, code_point):
    # Hangul vowels and final consonants join the syllable before them; soft hyphens are shown.
    return (unicodedata.category(character) in ("Mn", "Me", "Cf") and code_point != 0xAD
            or 0x1160 <= code_point <= 0x11FF)


def is_double_width(character, code_point):
    unassigned_ideograph = 0x3400 <= code_point <= 0x9FFF or 0x20000 <= code_point <= 0x3FFFD
    return (unicodedata.east_asian_width(character) in "WF" or unassigned_ideograph) \
        and not is_zero_width(character, code_point)


def table(name, wanted):
    lines = [f"inline constexpr CodePointRange {name}[] = {{"]
    row = "   "
    for first, last in ranges(wanted):
        entry = f" {{0x{first:04x}, 0x{last:04x}}},"
        if len(row) + len(entry) > 100:
            lines.append(row)
            row = "   "
        row += entry
    return lines + [row, "};"]


HEAD = """\
// Unicode VERSION; written by display_width.py.
#ifndef NOODLE_SOURCE_DISPLAY_WIDTH_TABLE_H
#define NOODLE_SOURCE_DISPLAY_WIDTH_TABLE_H

#include <cstdint>

namespace noodle {

struct CodePointRange {
  uint32_t first;
  uint32_t last;
};

// clang-format off
"""

lines = [HEAD.rstrip("\n").replace("VERSION", unicodedata.unidata_version)]
lines += table("kZeroWidth", is_zero_width)
lines += table("kDoubleWidth", is_double_width)
path = pathlib.Path(__file__).with_name("display_width_table.h")
lines += ["", "}  // namespace noodle", "", "#endif", ""]
path.write_text("\n".join(lines), encoding="utf-8")
