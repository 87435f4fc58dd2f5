#!/usr/bin/env bash
# Every citation of a paper, held against the law: check.sh FILE [DAY]. Prints what is wrong and what was not checked.
set -euo pipefail
exec "${MINGFA:-mingfa}" cite verify "$1" ${2:+--as-of "$2"} --json
