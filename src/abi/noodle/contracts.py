"""Writes contracts.h: the contract fingerprint of each seam.

A contract fingerprint is the BLAKE2b-256 digest of the seam's schema and tables with comments and
white space taken out, so that only a change of meaning changes it.
"""
import hashlib
import pathlib
import re
import sys

SEAMS = {
    "TOKENS": ["seam.h", "seam_tokens.h", "token_kinds.def", "language_features.def"],
    "TREE": ["seam.h", "seam_tree.h", "node_kinds.def", "builtins.def", "language_features.def"],
    "BYTECODE": ["seam.h", "seam_bytecode.h", "opcodes.def", "builtins.def",
                 "language_features.def"],
}


def normalized(path):
    """The text without comments and, outside string literals, without white space."""
    pattern = re.compile(r'/\*.*?\*/|("(?:\\.|[^"\\])*")|\s+', re.DOTALL)
    return pattern.sub(lambda match: match.group(1) or "", path.read_text(encoding="utf-8"))


def main(output, folder):
    lines = [
        "/* Contract fingerprints of the seams; generated. */",
        "#ifndef NOODLE_CONTRACTS_H",
        "#define NOODLE_CONTRACTS_H",
        "",
    ]
    for seam, files in SEAMS.items():
        digest = hashlib.blake2b(digest_size=32)
        for name in files:
            digest.update(f"{name}\n{normalized(pathlib.Path(folder, name))}\n".encode())
        text = digest.hexdigest()
        number = int.from_bytes(digest.digest()[:8], "little")
        lines.append(f'#define NOODLE_{seam}_CONTRACT "{text}"')
        lines.append(f"#define NOODLE_{seam}_CONTRACT_ID UINT64_C(0x{number:016x})")
    lines += ["", "#endif", ""]
    pathlib.Path(output).write_text("\n".join(lines), encoding="utf-8")


main(*sys.argv[1:])
