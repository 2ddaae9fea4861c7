// std.time.
import { now, monotonic, sleep, format } from "std.time"
print(now() > 1.6e9, monotonic() <= monotonic(), sleep(0))
print(format(0), format(951825600), format(-1.5), format(253402300799))
try { sleep(-1) } catch (e) { print(e.type, e.message) }
try { format(1e18) } catch (e) { print(e.type, e.message) }
//> stdout
// true true null
// 1970-01-01T00:00:00Z 2000-02-29T12:00:00Z 1969-12-31T23:59:58Z 9999-12-31T23:59:59Z
// ValueError `sleep` expects no negative number
// ValueError `format` expects a time of the years 0 to 9999
