"""The format of file tests: a source with its expectations behind it. See tests/README.md."""
import dataclasses
import re
import shlex

MARK = b"//> "
BLOCKS = ("stdin", "stdout", "stderr")


class FormatError(Exception):
    """The test file is not in the format."""


@dataclasses.dataclass
class FileTest:
    """A parsed test file. Sources and blocks are bytes: tests may hold any."""
    sources: dict[str, bytes]
    arguments: list[str] = dataclasses.field(default_factory=list)
    # Components by name and version that noodlec uses instead of those inside it.
    components: list[str] = dataclasses.field(default_factory=list)
    # The minor version of the edition that the program needs.
    edition: int = 0
    command: list[str] | None = None
    stdin: bytes = b""
    stdout: bytes = b""
    stderr: bytes = b""
    exit: int = 0
    seconds: float | None = None
    long: bool = False
    # The test file up to its first expectation that the tool may rewrite.
    head: bytes = b""


def parse(path):
    """Reads a test file; the main source is named like the file."""
    test = FileTest(sources={})
    name = path.name
    source = bytearray()
    lines = re.findall(rb"[^\n]*\n|[^\n]+", path.read_bytes())
    position = 0
    behind_sources = False
    while position < len(lines):
        line = lines[position]
        position += 1
        if not line.startswith(MARK):
            if behind_sources:
                raise FormatError(f"{path}: `{_text(line)}` stands behind a directive")
            source += line
            test.head += line
            continue
        keyword, _, value = _text(line[len(MARK):]).partition(" ")
        if keyword == "file":
            if behind_sources:
                raise FormatError(f"{path}: `file` stands behind another directive")
            test.sources[name] = bytes(source)
            name, source = value, bytearray()
        elif keyword in BLOCKS:
            block = bytearray()
            start = position - 1
            while position < len(lines) and not lines[position].startswith(MARK):
                block += _block_line(path, lines[position])
                position += 1
            if value == "without newline":
                block = block.removesuffix(b"\n")
            setattr(test, keyword, bytes(block))
            if keyword == "stdin":
                test.head += b"".join(lines[start:position])
        elif keyword == "no-newline":
            source = source.removesuffix(b"\n")
        else:
            _directive(test, path, keyword, value)
        behind_sources = behind_sources or keyword not in ("file", "no-newline")
        if keyword not in (*BLOCKS, "exit"):
            test.head += line
    test.sources[name] = bytes(source)
    return test


def format_updated(test, stdout, stderr, exit_code):
    """The test file with what the command really printed."""
    text = test.head
    if text and not text.endswith(b"\n"):
        text += b"\n"
    for name, output in (("stdout", stdout), ("stderr", stderr)):
        if output:
            whole = output.endswith(b"\n")
            text += MARK + name.encode() + (b"\n" if whole else b" without newline\n")
            text += b"".join(b"//" + (b" " + line if line else b"") + b"\n"
                             for line in output.removesuffix(b"\n").split(b"\n"))
    if exit_code:
        text += MARK + f"exit {exit_code}\n".encode()
    return text


def _directive(test, path, keyword, value):
    if keyword == "exit":
        test.exit = int(value)
    elif keyword == "args":
        test.arguments = shlex.split(value)
    elif keyword == "with":
        test.components = shlex.split(value)
    elif keyword == "edition":
        test.edition = int(value.removeprefix("1."))
    elif keyword == "command":
        test.command = shlex.split(value)
    elif keyword == "seconds":
        test.seconds = float(value)
    elif keyword == "long":
        test.long = True
    else:
        raise FormatError(f"{path}: unknown directive `{keyword}`")


def _block_line(path, line):
    body = line.removesuffix(b"\n")
    if body == b"//":
        return b"\n"
    if not body.startswith(b"// "):
        raise FormatError(f"{path}: a line of a block begins with `// `, not `{_text(line)}`")
    return body[3:] + b"\n"


def _text(line):
    return line.decode(errors="replace").strip()
