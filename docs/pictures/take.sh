#!/usr/bin/env bash
# The pictures of README, taken of a running service on the starter corpus: docs/pictures/take.sh [ADDRESS [FOLDER]]
# Needs Node and Chromium (apt-get install nodejs npm chromium fonts-noto-cjk); playwright-core is the one of mini-program's tests.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
app=$here/../../mini-program
[ -d "$app/node_modules/playwright-core" ] || npm ci --no-audit --no-fund --prefix "$app" >&2
NODE_PATH="$app/node_modules" node "$here/take.cjs" "${1:-http://127.0.0.1:8080}" "${2:-$here}"
