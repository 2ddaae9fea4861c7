# Optimizers that crash, hang, end the process, write or eat memory when they are called.
. "$ROOT/tests/components/packaged_optimizer.bash"
# shellcheck disable=SC2016  # what is printed has backticks
refused CRASH 13 'crashed (segmentation fault) while compiling `arithmetic.nc` at -O1'
refused HANG 13 "did not end within 1 s" 1s
refused EXIT 13 "ended the process"
refused PRINT 13 "hello"
refused EAT_MEMORY 13 "optimizer 1.1.7 failed its health check"
refused EAT_HOST_MEMORY 13 "optimizer 1.1.7 failed its health check"
refused THROW 13 "optimizer 1.1.7 failed its health check"
refused GARBAGE_SIZE 13 "its output does not lie in memory it has"
refused UNKNOWN_KIND 13 "malformed block"
