// A variable of a block lives on in the functions that mention it.
let read = null
{
  let hidden = "kept"
  read = () => hidden
}
let hidden = "other"
print(read(), hidden)
//> stdout
// kept other
