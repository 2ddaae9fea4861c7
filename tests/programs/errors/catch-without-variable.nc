// catch without brackets takes all and binds nothing.
function safe(action) {
  try { return action() } catch { return "failed" }
}
print(safe(() => 1 / 0), safe(() => 4 / 2))
//> stdout
// failed 2
