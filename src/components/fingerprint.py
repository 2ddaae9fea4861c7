"""Writes the header with the build fingerprint of one component release.

The fingerprint is the BLAKE2b-256 digest of the component's name, its edition constant, the contract
fingerprints and the bytes of its sources, of the SDK and of the ABI headers.
"""
import hashlib
import pathlib
import sys


def main(output, name, minor, *sources):
    digest = hashlib.blake2b(f"{name}\n{minor}\n".encode(), digest_size=32)
    for path in sorted(map(pathlib.Path, sources), key=lambda p: (p.parent.name, p.name)):
        data = path.read_bytes()
        digest.update(f"{path.parent.name}/{path.name} {len(data)}\n".encode())
        digest.update(data)
    pathlib.Path(output).write_text(
        f'#define NOODLE_BUILD_FINGERPRINT "{digest.hexdigest()}"\n', encoding="utf-8")


main(*sys.argv[1:])
