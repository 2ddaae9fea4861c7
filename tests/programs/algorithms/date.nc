// The day of the week by Zeller's rule.
let days = ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
function weekday(year, month, day) {
  if month < 3 {
    month += 12
    year -= 1
  }
  let century = year / 100
  let k = year % 100
  return days[(day + 13 * (month + 1) / 5 + k + k / 4 + century / 4 + 5 * century) % 7]
}
function leap(year) { return year % 4 == 0 && year % 100 != 0 || year % 400 == 0 }
print(weekday(2026, 11, 23), weekday(2000, 1, 1), weekday(1969, 7, 20))
print([1900, 2000, 2024, 2026].filter(leap))
//> stdout
// Monday Saturday Sunday
// [2000, 2024]
