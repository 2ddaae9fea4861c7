# Optimizers that crash, hang, end the process or write while they are loaded: nobody is harmed.
. "$ROOT/tests/components/packaged_optimizer.bash"
refused CRASH_AT_START 13 "crashed (segmentation fault) while loading optimizer 1.1.7"
refused HANG_AT_START 13 "did not end within 0.5 s while loading optimizer 1.1.7" 500ms
refused EXIT_AT_START 13 "ended the process with exit code 0 while loading optimizer 1.1.7"
refused PRINT_AT_START 13 "hello from a constructor"
refused OTHER_VERSION 11 "its version is 1.1.8"
