// Variables of the module, locals, cells and captures, and their use before they are initialized.
let early = () => later
print(early)
let later = 1
later = 2
function f(p) {
  let cell = p
  let copied = p
  let up = () => { cell += copied; return cell }
  cell = 3
  return up() + cell
}
print(f(1))
{
  let use = () => local
  print(use)
  let local = 5
  local += 1
}
{ print(unready) }
let unready = 1
//> stdout
// module 0: 8 registers
//   21: let unready = 1
//       0 LoadUninitialized r3
//   6: function f(p) {
//       1 Closure r2, function 2 f
//   2: let early = () => later
//       3 Closure r1, function 1
//   3: print(early)
//       5 LoadBuiltin r4, print
//       6 Move r5, r1
//       7 Call r4, 1
//   4: let later = 1
//       8 LoadInteger r4, 1
//       9 SetModule r4, @later
//   5: later = 2
//      10 LoadInteger r4, 2
//      11 SetModule r4, @later
//   13: print(f(1))
//      12 LoadBuiltin r4, print
//      13 Move r5, r2
//      14 LoadInteger r6, 1
//      15 Call r5, 1
//      16 Call r4, 1
//   17:   let local = 5
//      17 NewCell r5, 0
//   15:   let use = () => local
//      18 Closure r4, function 4
//   16:   print(use)
//      20 LoadBuiltin r6, print
//      21 Move r7, r4
//      22 Call r6, 1
//   17:   let local = 5
//      23 LoadInteger r6, 5
//      24 SetCell r5, r6
//   18:   local += 1
//      25 GetCell r6, r5
//      26 AddImmediate r6, r6, 1
//      27 SetCell r5, r6
//   20: { print(unready) }
//      28 LoadBuiltin r4, print
//      29 CheckInitialized r3, "unready"
//      31 Move r5, r3
//      32 Call r4, 1
//   21: let unready = 1
//      33 LoadInteger r3, 1
//   22:
//      34 ReturnNull
// lambda 1(): 2 registers
//   2: let early = () => later
//       0 GetModuleChecked r1, @later
//       1 Return r1
// function 2 f(p): 7 registers
//   7:   let cell = p
//       0 NewCell r2, 0
//       1 SetCell r2, r1
//   8:   let copied = p
//       2 Move r3, r1
//   9:   let up = () => { cell += copied; return cell }
//       3 Closure r4, function 3
//   10:   cell = 3
//       5 LoadInteger r5, 3
//       6 SetCell r2, r5
//   11:   return up() + cell
//       7 Move r5, r4
//       8 Call r5, 0
//       9 GetCell r6, r2
//      10 Add r5, r5, r6
//      11 Return r5
// lambda 3(): 3 registers
//   9:   let up = () => { cell += copied; return cell }
//       0 GetCaptureCell r1, c0
//       1 GetCapture r2, c1
//       2 Add r1, r1, r2
//       3 SetCaptureCell r1, c0
//       4 GetCaptureCell r1, c0
//       5 Return r1
//   c0 from r2
//   c1 from r3
// lambda 4(): 2 registers
//   15:   let use = () => local
//       0 GetCaptureCell r1, c0
//       1 CheckInitialized r1, "local"
//       3 Return r1
//   c0 from r5
// module variables
//   @later
