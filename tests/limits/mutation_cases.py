"""1,000 damaged .nbc files: each runs, or is refused with a reason, and nothing else happens."""
import process
from case import Case, Failure

COUNT = 1000
BATCHES = 10
# A program that uses most of what bytecode can say.
PROGRAM = """
import "std.math"
class Animal { name: string; constructor(name) { self.name = name } speak() { return "..." } }
class Dog extends Animal { speak() { return super.speak() + "wuff" } static make() { return Dog("Rex") } }
struct Point { x: int; y: int }
enum Color { Red, Green }
function sum(first: int, step = 1, ...rest) {
  let total = first
  for (i = 0; i < 5; i++) { total += i * step }
  for (x in rest) { total += x }
  return total
}
function counter() { let n = 0; return () => { n += 1; return n } }
let next = counter()
next()
let table = {"a": [1, 2.5, "x"], b: {1, 2}, (3): null}
for (k, v in table) { print(k, v) }
try { throw ValueError("no") } catch (ValueError e) { print(e.message) } finally { print("done") }
print(Dog.make().speak(), Point(1, 2), Color.Red, sum(1, step: 2), sum(1, 2, 3, 4), next(), math.pi > 3.0)
print([1, 2, 3].map(x => x * x)[1:], 5 in 0..10, 7 is int, !true || 2 ** 3 % 5 == 3)
let i = 0
while (i < 3) { i++; if (i == 2) { continue } }
"""
ALLOWED = {0, 1, 11, 12, 16, 70, 75}


def cases(context):
    for batch in range(BATCHES):
        yield Case("limits", f"damaged bytecode/{batch}",
                   lambda work, batch=batch: check_batch(context, batch, work))


def check_batch(context, batch, work):
    (work / "whole.nc").write_text(PROGRAM)
    compiled = process.run([context.noodlec, "compile", "-g", "whole.nc", "-o", "whole.nbc"], work)
    whole = process.run([context.noodlec, "run", "whole.nbc"], work)
    if compiled.exit != 0 or whole.exit != 0:
        raise Failure(process.tail(compiled.stderr) + process.tail(whole.stderr))
    process.run([context.build / "tests/limits/damage_nbc", "whole.nbc", ".", str(COUNT)], work)
    seconds = process.SECONDS * context.patience
    for number in range(batch, COUNT, BATCHES):
        name = f"{number}.nbc"
        for command in (["run", "--max-steps", "1000000", "--max-memory", "64M", name],
                        ["inspect", name]):
            done = process.run([context.noodlec, *command], work, seconds=seconds)
            if done.exit not in ALLOWED or (done.exit != 0 and not done.stderr):
                raise Failure(f"{done.command}\nexit code {done.exit}\n{process.tail(done.stderr)}")
