"""What says whom to trust, damaged: nothing new is taken by it, and what is active goes on working."""
import hashlib
import shutil
import sys

from case import Case, Failure

REFUSED, DAMAGED = 11, 16
DAMAGES = ("flipped", "cut", "emptied", "swapped", "deleted")
UPGRADE = ("upgrade", "bytecode_generator@1.0.0", "--no-canary")


def cases(context):
    folder = str(context.tests / "safety")
    if folder not in sys.path:
        sys.path.append(folder)
    for name in ("keys.toml", "quarantine.toml"):
        yield Case("safety", f"corruption/trust {name}",
                   lambda work, name=name: trust_file(context, name, work))
    yield Case("safety", "corruption/signature", lambda work: signature(context, work))


def make(context, work):
    from state_folder import StateFolder
    folder = StateFolder(context, work / "template").make()
    folder.run("pack", "--new-key", "mine", exits=[0])
    folder.run("trust", "add", "mine.pub", "--for", "optimizer", exits=[0])
    body = 'format = 1\n\n[[release]]\nmanifest = "blake2b-256:' + "0" * 64 + \
           '"\ntitle = "lexer 9.0.0"\ntries = 1\nwhen = "2026-01-01T00:00:00Z"\nreason = "no"\n'
    digest = hashlib.blake2b(body.encode(), digest_size=32).hexdigest()
    (folder.root / "trust/quarantine.toml").write_text(f"# blake2b-256:{digest}\n{body}")
    folder.run("trust", "list", exits=[0])
    return folder


def trust_file(context, name, work):
    """A file that is not there says what an empty one would: nothing was added."""
    import injection
    from corruption_cases import damaged
    template = make(context, work)
    other = {"keys.toml": "quarantine.toml", "quarantine.toml": "keys.toml"}[name]
    for how in DAMAGES:
        folder = template.copy(work / how)
        path = folder.root / "trust" / name
        sound = path.read_bytes()
        damaged(path, how, folder.root / "trust" / other)
        before = folder.current()
        folder.check_compile()
        if how == "deleted":
            folder.run(*UPGRADE, exits=[0])
        else:
            for command in (UPGRADE, ("trust", "list")):
                done = folder.run(*command, exits=[DAMAGED])
                if name not in done.stderr.decode():
                    raise Failure(f"{how}: {command[0]} does not name it: {done.stderr.decode()}")
            if folder.current() != before:
                raise Failure(f"{how}: something was committed")
            path.write_bytes(sound)
            folder.run(*UPGRADE, exits=[0])
        folder.check_sound()
        folder.check_compile()
        shutil.rmtree(folder.path)
    injection.report(context, f"corruption/trust {name}", len(DAMAGES))


def signature(context, work):
    """A package whose signature is damaged is not gone back to, until it was put there again."""
    import injection
    from corruption_cases import damaged, package
    template = make(context, work)
    template.run("rollback", "--to", "1", exits=[0])
    for how in DAMAGES:
        folder = template.copy(work / how)
        damaged(package(folder, 3, "lexer", ".minisig"), how,
                package(folder, 2, "optimizer", ".minisig"))
        before = folder.current()
        folder.check_compile()
        for command in (("rollback", "--to", "3"), ("rollback", "before")):
            done = folder.run(*command, exits=[REFUSED, 12, DAMAGED])
            if "lexer" not in done.stderr.decode() and "minisig" not in done.stderr.decode():
                raise Failure(f"{how}: what is damaged is not named: {done.stderr.decode()}")
        if folder.current() != before:
            raise Failure(f"{how}: something was committed")
        folder.upgrade("lexer@1.0.0", "parser@1.0.0")
        folder.run("rollback", "--to", "1", exits=[0])
        folder.run("rollback", "--to", "3", exits=[0])
        folder.check_sound()
        folder.check_compile()
        shutil.rmtree(folder.path)
    injection.report(context, "corruption/signature", len(DAMAGES))
