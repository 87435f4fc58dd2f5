#!/usr/bin/env bash
# One article of a law as it was in force on a day: article.sh LAW NUMBER [DAY]. Prints text, status and dates.
set -euo pipefail
exec "${MINGFA:-mingfa}" article "$1" "$2" ${3:+--as-of "$3"} --json
