// What begins with `if` at the end of a block is a statement, and gives no value; in brackets it does.
let yes = true
let statement = if yes { if yes { 1 } else { 2 } } else { 3 }
let expression = if yes { (if yes { 1 } else { 2 }) } else { 3 }
let arm = match (yes) {
  case true => { if yes { 4 } else { 5 } }
  case _ => { (if yes { 6 } else { 7 }) }
}
let other = match (!yes) {
  case true => 0
  case _ => { (if yes { 6 } else { 7 }) }
}
print(statement, expression, arm, other)
//> edition 1.1
//> stdout
// null 1 null 6
