"""The released components that stand in the build as shared objects."""
import re

COMPONENTS = ("lexer", "parser", "optimizer", "bytecode_generator")


def built(context):
    """Versions by component, oldest first."""
    found = {name: [] for name in COMPONENTS}
    for path in context.components.glob("*.so"):
        name, version = re.fullmatch(r"(\w+)-([\d.]+)\.so", path.name).groups()
        found[name].append(version)
    return {name: sorted(versions, key=lambda version: [int(part) for part in version.split(".")])
            for name, versions in found.items()}


def arguments(context, components):
    """What makes noodlec use these: "lexer=1.0.0"."""
    if not components:
        return []
    words = ["--component-path", str(context.components)]
    for component in components:
        words += ["--with", component]
    return words
