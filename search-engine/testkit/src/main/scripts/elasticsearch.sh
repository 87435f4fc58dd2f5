#!/usr/bin/env bash
# Real Elasticsearch nodes for tests, each a process of its own on 127.0.0.1.
#
#   elasticsearch.sh start DIR NODES --dist ARCHIVE [--port N] [--secure] [--setting 'name: value']... [--watch PID]
#   elasticsearch.sh stop DIR            ends every node by its process id and removes DIR
#   elasticsearch.sh kill DIR nI         kill -9, as a crash
#   elasticsearch.sh pause|resume DIR nI SIGSTOP/SIGCONT, as a cut network
#   elasticsearch.sh restart DIR nI      starts a node that was killed
#   elasticsearch.sh master DIR          which node is the master
#
# ARCHIVE is the unpacked org.elasticsearch.distribution.integ-test-zip:elasticsearch. start prints one line,
# "urls http://127.0.0.1:PORT,...", when the cluster is green. --secure: HTTPS with a certificate made here (DIR/ca.pem),
# user "tester" whose password is in DIR/password, API keys. --watch: everything ends when that process does.
# The server refuses root: as root it runs as "nobody", so DIR must lie where everybody may read.
set -euo pipefail

HEAP=${MINGFA_ES_HEAP:-512m}
NEEDED=21

fail() { echo "elasticsearch.sh: $*" >&2; exit 1; }

# ---- the JDK, found as ./mingfa finds it ---------------------------------------------------------------------------
usable() {
  local v
  [ -x "$1/bin/java" ] || return 1
  v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null) || true
  [ "${v:-0}" -ge $NEEDED ]
}

find_jdk() {
  local home
  if [ -n "${JAVA_HOME:-}" ] && usable "$JAVA_HOME"; then echo "$JAVA_HOME"; return; fi
  if home=$(command -v javac) && home=$(dirname "$(dirname "$(readlink -f "$home")")") && usable "$home"; then echo "$home"; return; fi
  for home in /usr/lib/jvm/*/ "$HOME"/.sdkman/candidates/java/*/ /Library/Java/JavaVirtualMachines/*/Contents/Home/; do
    if usable "${home%/}"; then echo "${home%/}"; return; fi
  done
}

# ---- nodes ---------------------------------------------------------------------------------------------------------
is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_ports() { # how many; the first of so many free ports, each with its transport port 100 above
  local base i all
  for base in $(seq 19201 200 29201); do
    all=1
    for i in $(seq 0 $(($1 - 1))); do
      is_free $((base + i)) && is_free $((base + 100 + i)) || { all=0; break; }
    done
    [ $all = 1 ] && { echo "$base"; return; }
  done
  fail "no free ports"
}

as_nobody() { # a command, without root's rights
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi
}

configure() { # node number
  local work=$DIR/n$1 seeds names
  seeds=$(seq -s, -f "127.0.0.1:%g" $((PORT + 100)) $((PORT + 99 + NODES)))
  names=$(seq -s, -f "n%g" 1 "$NODES")
  mkdir -p "$work"/{data,logs,tmp}
  cp -r "$DIR/es/config" "$work/config"
  {
    echo "cluster.name: mingfa-test-$PORT"
    echo "node.name: n$1"
    echo "path.data: $work/data"
    echo "path.logs: $work/logs"
    echo "path.repo: $DIR/snapshots"
    echo "network.host: 127.0.0.1"
    echo "http.port: $((PORT + $1 - 1))"
    echo "transport.port: $((PORT + 99 + $1))"
    if [ "$NODES" = 1 ]; then
      echo "discovery.type: single-node"
    else
      echo "discovery.seed_hosts: [$seeds]"
      echo "cluster.initial_master_nodes: [$names]"
    fi
    echo "cluster.routing.allocation.disk.threshold_enabled: false"
    if [ "$SECURE" = 1 ]; then
      echo "xpack.security.enabled: true"
      echo "xpack.security.http.ssl: {enabled: true, keystore.path: http.p12}"
    else
      echo "xpack.security.enabled: false"
    fi
    for setting in "${SETTINGS[@]+"${SETTINGS[@]}"}"; do echo "$setting"; done
  } >"$work/config/elasticsearch.yml"
  [ "$SECURE" = 0 ] || secure "$work/config"
  sed -i "s#gc.log#$work/logs/gc.log#;s#hs_err_pid#$work/logs/hs_err_pid#" "$work/config/jvm.options"
  [ "$(id -u)" != 0 ] || chown -R 65534:65534 "$work"
}

secure() { # configuration directory: a key pair, a user
  if [ ! -f "$DIR/http.p12" ]; then
    "$JDK/bin/keytool" -genkeypair -alias http -keyalg EC -groupname secp256r1 -validity 30 -dname CN=localhost \
      -ext san=ip:127.0.0.1,dns:localhost -storetype PKCS12 -keystore "$DIR/http.p12" -storepass testkit 2>/dev/null
    "$JDK/bin/keytool" -exportcert -rfc -alias http -keystore "$DIR/http.p12" -storepass testkit >"$DIR/ca.pem" 2>/dev/null
    od -An -N12 -tx1 /dev/urandom | tr -d ' \n' >"$DIR/password"
  fi
  cp "$DIR/http.p12" "$1/http.p12"
  chmod 644 "$1/http.p12"
  chown 65534 "$1" 2>/dev/null || true
  [ "$(id -u)" != 0 ] || chown -R 65534:65534 "$1"
  echo testkit | node_env "$1" "$DIR/es/bin/elasticsearch-keystore" add -f -x xpack.security.http.ssl.keystore.secure_password >/dev/null
  node_env "$1" "$DIR/es/bin/elasticsearch-users" useradd tester -p "$(cat "$DIR/password")" -r superuser >/dev/null
}

install_key_index() { # what the index of API keys asks for and the archive lacks: see KeyIndexPlugin.java
  local to=$DIR/es/plugins/key-index version
  mkdir -p "$to" "$DIR/plugin"
  "$JDK/bin/javac" -proc:none -nowarn -cp "$DIR/es/lib/*" -d "$DIR/plugin" "$(dirname "$SELF")/KeyIndexPlugin.java"
  "$JDK/bin/jar" --create --file "$to/key-index.jar" -C "$DIR/plugin" .
  version=$(cd "$DIR/es/lib" && echo elasticsearch-[0-9]*.jar | sed 's/^elasticsearch-//;s/\.jar$//')
  printf '%s\n' "description=test support" version=1 name=key-index "elasticsearch.version=$version" java.version=21 \
    classname=org.mingfa.search.testkit.server.KeyIndexPlugin >"$to/plugin-descriptor.properties"
  chmod -R a+rX "$to"
}

node_env() { # configuration directory, command...
  local config=$1
  shift
  as_nobody env -u JAVA_HOME "HOME=$DIR" "ES_JAVA_HOME=$JDK" "ES_PATH_CONF=$config" "$@"
}

launch() { # node number
  local work=$DIR/n$1
  (
    cd "$work"
    as_nobody env -u JAVA_HOME "HOME=$work" "ES_JAVA_HOME=$JDK" "ES_PATH_CONF=$work/config" "ES_TMPDIR=$work/tmp" \
      "ES_JAVA_OPTS=-Xms$HEAP -Xmx$HEAP" setsid nice -n 10 "$DIR/es/bin/elasticsearch" -p "$work/pid" \
      >"$work/out.log" 2>&1 </dev/null &
  )
}

ask() { # path: asks the first node that answers
  local i
  for i in $(seq "$NODES"); do
    if [ "$SECURE" = 1 ]; then
      curl -sf -m 5 --cacert "$DIR/ca.pem" -u "tester:$(cat "$DIR/password")" "https://127.0.0.1:$((PORT + i - 1))$1" && return
    else
      curl -sf -m 5 "http://127.0.0.1:$((PORT + i - 1))$1" && return
    fi
  done
  return 1
}

wait_for_green() {
  for _ in $(seq 360); do
    if ask "/_cluster/health?wait_for_nodes=$NODES&wait_for_status=green&timeout=1s" 2>/dev/null | grep -q '"timed_out":false'; then
      return
    fi
    sleep 0.5
  done
  tail -n 20 "$DIR"/n*/out.log >&2
  fail "the cluster did not become green within three minutes"
}

watch() { # process id: when it ends, so do the nodes
  (
    exec >/dev/null 2>&1 </dev/null
    while kill -0 "$1" && [ -d "$DIR" ]; do sleep 1; done
    [ ! -d "$DIR" ] || bash "$SELF" stop "$DIR"
  ) &
  disown
}

pid_of() { cat "$DIR/$1/pid" 2>/dev/null || fail "node $1 does not run in $DIR"; }

recall() { # the choices that start made
  [ -f "$DIR/cluster" ] || fail "nothing was started in $DIR"
  # shellcheck disable=SC1091
  . "$DIR/cluster"
}

end_all() {
  local file pid pids=()
  # read once, and never fail: a node removes its file when it ends
  for file in "$DIR"/n*/pid; do
    pid=$(cat "$file" 2>/dev/null) || continue
    [ -z "$pid" ] || pids+=("$pid")
  done
  for pid in "${pids[@]+"${pids[@]}"}"; do
    kill -CONT "$pid" 2>/dev/null || true
    kill "$pid" 2>/dev/null || true
  done
  for pid in "${pids[@]+"${pids[@]}"}"; do
    for _ in $(seq 40); do kill -0 "$pid" 2>/dev/null || break; sleep 0.25; done
    kill -9 "$pid" 2>/dev/null || true
  done
}

[ $# -ge 2 ] || fail "see the head of this file"
SELF=$(readlink -f "${BASH_SOURCE[0]}")
COMMAND=$1 DIR=$2
shift 2

case $COMMAND in
  start)
    NODES=$1 DIST='' PORT='' SECURE=0 WATCHED='' SETTINGS=()
    shift
    while [ $# -gt 0 ]; do
      case $1 in
        --dist) DIST=$2; shift 2 ;;
        --port) PORT=$2; shift 2 ;;
        --secure) SECURE=1; shift ;;
        --setting) SETTINGS+=("$2"); shift 2 ;;
        --watch) WATCHED=$2; shift 2 ;;
        *) fail "unknown option $1" ;;
      esac
    done
    [ -f "$DIST/bin/elasticsearch" ] || fail "--dist must name the unpacked server archive, got '$DIST'"
    JDK=$(find_jdk)
    [ -n "$JDK" ] || fail "a JDK of version $NEEDED or later is needed: set JAVA_HOME"
    PORT=${PORT:-$(free_ports "$NODES")}
    mkdir -p "$DIR/snapshots"
    chmod 755 "$DIR"
    [ "$(id -u)" != 0 ] || chown 65534:65534 "$DIR/snapshots"
    cp -r "$DIST" "$DIR/es"
    chmod -R a+rX "$DIR/es"
    chmod a+x "$DIR"/es/bin/*
    printf 'NODES=%s PORT=%s SECURE=%s JDK=%q\n' "$NODES" "$PORT" "$SECURE" "$JDK" >"$DIR/cluster"
    [ -z "$WATCHED" ] || watch "$WATCHED"
    [ "$SECURE" = 0 ] || install_key_index
    for node in $(seq "$NODES"); do configure "$node"; launch "$node"; done
    wait_for_green
    scheme=http
    [ "$SECURE" = 0 ] || scheme=https
    echo "urls $(seq -s, -f "$scheme://127.0.0.1:%g" "$PORT" $((PORT + NODES - 1)))"
    ;;
  stop) end_all; rm -rf "$DIR" ;;
  kill) kill -9 "$(pid_of "$1")" ;;
  pause) kill -STOP "$(pid_of "$1")" ;;
  resume) kill -CONT "$(pid_of "$1")" ;;
  restart) recall; launch "${1#n}"; wait_for_green ;;
  master) recall; ask "/_cat/master?h=node" | tr -d ' \n'; echo ;;
  *) fail "unknown command $COMMAND" ;;
esac
