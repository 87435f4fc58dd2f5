#!/usr/bin/env bash
# Ten screens in four ways, of a running service on the starter corpus: docs/pictures/screens.sh [ADDRESS [FOLDER]]
# They are not kept here: run it on two versions to see before and after.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
NODE_PATH="$here/../../mini-program/node_modules" node "$here/screens.cjs" "${1:-http://127.0.0.1:8080}" "${2:-target/screens}"
