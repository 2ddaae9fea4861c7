"""Writes the header with what the build knows of one component release.

The build fingerprint is the BLAKE2b-256 digest of the component's name, its edition constant, what it
needs of other components, the contract fingerprints and the bytes of its sources, of the SDK and of
the ABI headers. What it needs is the table `dependencies` of its manifest.
"""
import hashlib
import pathlib
import sys
import tomllib


def dependencies_of(manifest, name, minor):
    """As noodle_component_table has them: "lexer ^1.1.0, parser ^1.0.0"."""
    data = tomllib.loads(pathlib.Path(manifest).read_text(encoding="utf-8"))
    component = data["component"]
    if (component["name"], component["version"]) != (name, f"1.{minor}.0"):
        sys.exit(f"{manifest} is of {component['name']} {component['version']}")
    return ", ".join(f"{other} {wanted}" for other, wanted in sorted(data["dependencies"].items()))


def main(output, name, minor, manifest, *sources):
    dependencies = dependencies_of(manifest, name, minor)
    digest = hashlib.blake2b(f"{name}\n{minor}\n{dependencies}\n".encode(), digest_size=32)
    for path in sorted(map(pathlib.Path, sources), key=lambda p: (p.parent.name, p.name)):
        data = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name} {len(data)}\n".encode())
        digest.update(data)
    pathlib.Path(output).write_text(
        f'#define NOODLE_BUILD_FINGERPRINT "{digest.hexdigest()}"\n'
        f'#define NOODLE_BUILD_DEPENDENCIES "{dependencies}"\n', encoding="utf-8")


main(*sys.argv[1:])
