// Cases are keys and elements.
enum Level { Low, High }
let names = {(Level.Low): "low", (Level.High): "high"}
print(names[Level.High], names[Level.Low])
let seen = {Level.Low}
seen.add(Level.Low)
seen.add(Level.High)
print(seen.length, Level.High in seen)
function weight(level: Level) { return level == Level.High ? 10 : 1 }
print(weight(Level.Low) + weight(Level.High))
for (level in Level.values()) { print(level.ordinal, level.name) }
//> stdout
// high low
// 2 true
// 11
// 0 Low
// 1 High
