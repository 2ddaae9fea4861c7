# Servers that say nothing, or never come to an end, are waited for no longer than `--timeout`.
export no_proxy=127.0.0.1 NO_PROXY=127.0.0.1
cat >server.py <<'END'
"""Prints two ports: one of a server that says nothing, and one of a server that never ends."""
import socket
import threading

def listen():
    server = socket.create_server(("127.0.0.1", 0))
    print(server.getsockname()[1], flush=True)
    return server

def trickle(client):
    try:
        client.recv(4096)
        client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n")
        while not pause.wait(0.1):
            client.sendall(b"#" * 99 + b"\n")
    except OSError:
        pass

pause = threading.Event()
silent, slow = listen(), listen()
while True:
    client, _ = slow.accept()
    threading.Thread(target=trickle, args=[client], daemon=True).start()
END
: >ports
python3 server.py >ports &
server=$!
trap 'kill -KILL $server' EXIT
until [[ $(wc -l <ports) == 2 ]]; do
  kill -0 $server || fail "the server does not start"
  sleep 0.01
done
{ read -r silent && read -r slow; } <ports
noodlec init --quiet --at lexer=1.0.0,parser=1.0.0
cp .noodle/CURRENT before

# in_time COMMAND...: exits 12 soon, says that it was too slow, and changes nothing.
in_time() {
  local begin=$EPOCHREALTIME
  exits 12 timeout 60 "$@"
  local end=$EPOCHREALTIME
  (((${end/./} - ${begin/./}) < 9000000)) || fail "\`$*\` takes too long: $begin to $end"
  contains stderr "http://127.0.0.1:"
  contains stderr "--timeout"
  cmp before .noodle/CURRENT
}
for port in "$silent" "$slow"; do
  in_time noodlec upgrade --channel "http://127.0.0.1:$port" --timeout 500ms
  in_time noodlec bundle create -o b.ncb --channel "http://127.0.0.1:$port" --timeout 500ms
done
# Together they get no more time than one, and what is installed can be used.
cat >noodle.toml <<END
[upgrade]
upgrade_timeout = 1.0
channels = ["http://127.0.0.1:$silent", "http://127.0.0.1:$slow", "http://127.0.0.1:$silent/b"]
END
begin=$SECONDS
exits 0 noodlec upgrade --no-canary
contains stderr "http://127.0.0.1:$silent"
contains stderr "http://127.0.0.1:$slow"
exits 0 noodlec versions
((SECONDS - begin < 15)) || fail "it takes $((SECONDS - begin)) s"
