"""The released components, and the combinations of them that connect."""
import dataclasses
import re

COMPONENTS = ("lexer", "parser", "optimizer", "bytecode_generator")


@dataclasses.dataclass(frozen=True)
class Combination:
    """Minor versions of the components, and the level; -O0 has no optimizer."""
    lexer: int
    parser: int
    optimizer: int | None
    generator: int
    level: int

    def arguments(self, context):
        """What makes noodlec use it."""
        chosen = {"lexer": self.lexer, "parser": self.parser, "optimizer": self.optimizer,
                  "bytecode_generator": self.generator}
        words = [f"-O{self.level}", "--component-path", str(context.components)]
        for component, minor in chosen.items():
            if minor is not None:
                words += ["--with", f"{component}=1.{minor}.0"]
        return words

    @property
    def name(self):
        optimizer = "none" if self.optimizer is None else f"1.{self.optimizer}"
        return (f"lexer 1.{self.lexer}, parser 1.{self.parser}, optimizer {optimizer}, "
                f"generator 1.{self.generator}, -O{self.level}")


def declared(context):
    """Minor versions by component, as src/components/meson.build lists them."""
    text = (context.root / "src/components/meson.build").read_text(encoding="utf-8")
    table = re.search(r"component_releases = \{(.*?)\}", text, re.DOTALL)[1]
    return {name: [int(minor) for minor in re.findall(r"'(\d+)'", minors)]
            for name, minors in re.findall(r"'(\w+)': \[(.*?)\]", table)}


def built(context):
    """Minor versions by component, as shared objects stand in the build."""
    found = {name: [] for name in COMPONENTS}
    for path in context.components.glob("*.so"):
        name, version = re.fullmatch(r"(\w+)-1\.(\d+)\.0\.so", path.name).groups()
        found[name].append(int(version))
    return {name: sorted(minors) for name, minors in found.items()}


def front_ends(releases):
    """Pairs of lexer and parser that connect: a parser reads the tokens of lexers from its own on."""
    return [(lexer, parser) for lexer in releases["lexer"] for parser in releases["parser"]
            if parser <= lexer]


def combinations(releases, every=True):
    """All that connect. The first one is what the others are compared with: the newest front end
    and nothing that optimizes. Without `every` older front ends come with the least and the most
    that can stand behind them only, because what stands there sees nothing but their tree."""
    newest = (releases["lexer"][-1], releases["parser"][-1])
    fronts = sorted(front_ends(releases), key=lambda front: front != newest)
    for lexer, parser in fronts:
        if not every and (lexer, parser) != newest:
            yield Combination(lexer, parser, None, releases["bytecode_generator"][0], 0)
            yield Combination(lexer, parser, releases["optimizer"][-1], releases["bytecode_generator"][-1], 2)
            continue
        for generator in releases["bytecode_generator"]:
            yield Combination(lexer, parser, None, generator, 0)
            for optimizer in releases["optimizer"]:
                for level in (1, 2):
                    yield Combination(lexer, parser, optimizer, generator, level)
