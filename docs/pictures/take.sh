#!/usr/bin/env bash
# The pictures of README, taken of a running service on the starter corpus: docs/pictures/take.sh [ADDRESS]
# Needs Node and Chromium (apt-get install chromium); playwright-core comes from the npm registry.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --prefix "$work" playwright-core@1.56.1 >&2
NODE_PATH="$work/node_modules" node take.cjs "${1:-http://127.0.0.1:8080}"
