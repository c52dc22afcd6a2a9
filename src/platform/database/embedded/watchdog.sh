# Runs the server ("$@") exactly as long as the application lives. Descriptor 3 is a pipe whose other end only the
# application holds: it closes with the application, however that ends, and the server is asked to stop at once.
"$@" 3<&- &
server=$!
{ read -r _ <&3; kill -INT "$server"; } &
lifeline=$!
exec 3<&-
wait "$server"
status=$?
kill "$lifeline" 2>/dev/null
exit "$status"
