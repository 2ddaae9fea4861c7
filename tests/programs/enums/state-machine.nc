// An enum drives a machine of states.
enum State { Idle, Running, Stopped }
let next = {
  (State.Idle): State.Running,
  (State.Running): State.Stopped,
}
let state = State.Idle
while state in next {
  print(state.name)
  state = next[state]
}
print("end:", state)
//> stdout
// Idle
// Running
// end: State.Stopped
