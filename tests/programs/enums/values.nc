// Cases with values: made by position and by name, checked, compared, keys, taken apart by match.
enum Tree { Leaf, Node(left: Tree, value: int, right: Tree) }
function insert(tree, v) {
  return match (tree) {
    case Leaf => Tree.Node(Tree.Leaf, v, Tree.Leaf)
    case Node(l, x, r) when v < x => Tree.Node(insert(l, v), x, r)
    case Node(l, x, r) when v > x => Tree.Node(l, x, insert(r, v))
    case _ => tree
  }
}
function values(tree) {
  return match (tree) { case Leaf => [], case Node(l, x, r) => [...values(l), x, ...values(r)] }
}
let tree = Tree.Leaf
for (v in [5, 2, 8, 1, 9, 2]) { tree = insert(tree, v) }
print(values(tree))
print(insert(Tree.Leaf, 1))
enum Shape { Dot, Circle(r: float), Rect(w: float, h: float) }
const shapes = [Shape.Dot, Shape.Circle(2), Shape.Rect(h: 1, w: 3)]
print(shapes, Shape.values(), shapes.map(s => s.name), shapes[2].w, shapes[1].ordinal)
print(Shape.Circle(2) == shapes[1], Shape.Circle(3) == shapes[1])
const areas = {(Shape.Circle(2)): "round", (Shape.Dot): "none"}
print(areas[shapes[1]], areas[Shape.Dot], areas[Shape.Circle(1)], shapes[1] in areas)
print([1, 2.5].map(Shape.Circle), Shape.Circle, typeOf(Shape.Circle), Shape.Circle.arity)
print(shapes[2] is Shape, typeOf(shapes[2]), "${shapes[1]}!")
let boxed: Shape = Shape.Rect(1, 2)
for (bad in [() => Shape.Circle("x"), () => Shape.Rect(1), () => Shape.Dot(), () => Shape.Rect(1, 2, 3),
             () => { boxed.w = 2 }, () => boxed.r, () => Shape.Rect(w: 1, x: 2)]) {
  try { bad() } catch (e) { print(e) }
}
enum Box { Of(f) }
print(Box.Of(x => x + 1).f(41))
//> edition 1.1
//> stdout
// [1, 2, 5, 8, 9]
// Tree.Node(Tree.Leaf, 1, Tree.Leaf)
// [Shape.Dot, Shape.Circle(2.0), Shape.Rect(3.0, 1.0)] [Shape.Dot] ["Dot", "Circle", "Rect"] 3.0 1
// true false
// round none null true
// [Shape.Circle(1.0), Shape.Circle(2.5)] function Circle function 1
// true enum Shape.Circle(2.0)!
// TypeError: argument `r` takes float, not a string
// TypeError: `Rect` is missing the argument `h`
// TypeError: a `Shape` cannot be called
// TypeError: `Rect` takes 2 arguments, not 3
// TypeError: the values of an enum cannot be assigned
// TypeError: a `Shape` has no member `r`
// TypeError: `Rect` has no parameter `x`
// 42
