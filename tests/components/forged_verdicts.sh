# A component that writes the verdict itself has not passed.
. "$ROOT/tests/components/packaged_optimizer.bash"
refused FORGE_AT_START 13 "wrote to the pipe of the verdict while loading optimizer 1.1.7"
refused FORGE_AT_LOAD 13 "wrote to the pipe of the verdict while loading optimizer 1.1.7"
refused FORGE 13 "wrote to the pipe of the verdict while compiling"
refused FORGE_AND_GO_ON 13 "wrote to the pipe of the verdict while compiling"
package NOTHING
exits 0 noodlec upgrade --channel NOTHING
