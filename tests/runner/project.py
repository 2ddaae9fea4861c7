"""The files of the project, and what its tables declare."""
import re
import subprocess


def files(context, *suffixes):
    """The project's own files with one of the endings, as sorted absolute paths."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            cwd=context.root, capture_output=True, check=False)
    if listed.returncode == 0:
        paths = [context.root / name for name in listed.stdout.decode().split("\0") if name]
    else:
        # An unpacked release.
        paths = [path for path in context.root.rglob("*")
                 if context.build not in path.parents and "__pycache__" not in path.parts]
    return sorted(path for path in set(paths) if path.is_file() and path.name.endswith(suffixes))


def entries(context, table, macro):
    """The entries of a .def file as lists of the texts between commas, string literals unquoted."""
    text = (context.root / "src/abi/noodle" / table).read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    for arguments in re.findall(rf"^{macro}\((.*)\)\s*$", text, re.MULTILINE):
        fields = re.findall(r'(?:"(?:\\.|[^"\\])*"\s*)+|[^,"]+', arguments)
        yield [_unquoted(field.strip()) for field in fields if field.strip()]


def _unquoted(field):
    if not field.startswith('"'):
        return field
    literals = re.findall(r'"((?:\\.|[^"\\])*)"', field)
    return re.sub(r"\\(.)", r"\1", "".join(literals))
