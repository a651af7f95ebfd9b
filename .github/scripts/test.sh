#!/usr/bin/env bash
# Runs the test command of the README: the last line is `N passed, N failed`, from the summary of the run.
# A skipped test counts as failed (it proves nothing), and so does a run without tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CI=true DOTNET_CLI_UI_LANGUAGE=en

log="$(mktemp)"
trap 'rm -f "$log"' EXIT
code=0
dotnet test 2>&1 | tee "$log" || code=$?

# The last `key: number` of the summary; empty if there is none.
count() { sed -E 's/\x1b\[[0-9;]*m//g' "$log" | sed -nE "s/^[[:space:]]*$1:[[:space:]]*([0-9]+)[[:space:]]*\$/\1/p" | tail -n 1; }
total="$(count total)"
passed="$(count succeeded)"
failed="$(count failed)"
skipped="$(count skipped)"

if [[ -z "$total" || -z "$passed" || -z "$failed" || -z "$skipped" ]]; then
  echo "The test run printed no summary (exit code $code)."
  passed=0 failed=1
elif [[ $total -eq 0 ]]; then
  echo "No test ran."
  failed=1
elif [[ $skipped -gt 0 ]]; then
  echo "$skipped tests were skipped."
  failed=$((failed + skipped))
elif [[ $failed -eq 0 && $code -ne 0 ]]; then
  echo "The test run ended with exit code $code."
  failed=1
fi

echo "$passed passed, $failed failed"
[[ $failed -eq 0 ]]
