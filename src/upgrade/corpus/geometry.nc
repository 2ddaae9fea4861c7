// The module that `modules` imports; by itself it is a program, too.
print("geometry is loaded")
export const ORIGIN = [0, 0]
export function area(width, height) { return width * height }
export class Square { side; constructor(side) { self.side = side }; area() { return area(self.side, self.side) } }
let moves = 0
export function move() { moves += 1 }
export { moves as moved }
//> stdout
// geometry is loaded
