# Optimizers whose results are wrong, and the quarantine.
. "$ROOT/tests/components/packaged_optimizer.bash"
refused RECURSE 13 "crashed (segmentation fault)"
refused NOT_DETERMINISTIC 13 "another result each time"
refused OTHER_NUMBERS 13 "exits 70 instead of 0"
refused REFUSE_ALL 13 "nothing pleases this component"
refused WRITE_FILE 13 "optimizer 1.1.7 failed its health check"
[[ ! -s written-by-a-component ]] || fail "a component wrote a file"
refused FREE_TWICE 13 "gave back memory that it did not have"

# After three tries it is not even loaded.
refused CRASH 13 "this was number 1"
refused CRASH 13 "this was number 2"
refused CRASH 13 "quarantine"
exits 11 noodlec upgrade optimizer@1.1.7 --channel CRASH
contains stderr "optimizer 1.1.7"
exits 0 noodlec upgrade --channel CRASH
contains stdout "nothing to do"

# A manifest may announce that programs do something else.
package OTHER_NUMBERS $'[upgrade]\nchanges_behaviour = true'
exits 0 noodlec upgrade --channel OTHER_NUMBERS
contains stdout "does something else now"
prints 56 noodlec run product.nc
