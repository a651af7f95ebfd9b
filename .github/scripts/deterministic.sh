#!/usr/bin/env bash
# Builds the site as other machines would, and compares every byte: deterministic.sh SITE PROGRAM…
# SITE is a site that was built without a base URL; PROGRAM… is the command that builds it again.
#
# InvariantGlobalization is on, so that the cultures should have no effect; they are set in case a library reads them.
set -euo pipefail

if [[ $# -lt 2 ]]; then
  echo "usage: deterministic.sh SITE PROGRAM…" >&2
  exit 2
fi
site="$(realpath -- "$1")"
shift
program=("$@")
for i in "${!program[@]}"; do
  [[ ! -f "${program[i]}" ]] || program[i]="$(realpath -- "${program[i]}")"
done
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
scripts="$PWD/.github/scripts"

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
failed=0

# compare NAME ROOT COMMAND…: builds ROOT with the rest as the command.
compare() {
  local name="$1" root="$2"
  shift 2
  rm -rf "$work/site"
  printf '%-38s' "$name"
  "$@" "${program[@]}" build --quiet --root "$root" --output "$work/site" && "$scripts/same.sh" "$site" "$work/site" && return
  echo "FAILED: $name"
  failed=1
}

# Other names, order and times: the files are created in reverse order, with times far apart, below another path.
copy="$work/Kopie – ‏العربية & \$HOME"
days=0
while IFS= read -r file; do
  mkdir -p "$copy/$(dirname "$file")"
  cp "$file" "$copy/$file"
  touch -d "2001-01-01 +$((days += 11)) days" "$copy/$file"
done < <(git ls-files --cached --others --exclude-standard -- input data theme | LC_ALL=C sort -r)

compare "Turkish, UTC+14" . env LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Pacific/Kiritimati
compare "Arabic, UTC-3:30" . env LC_ALL=ar_SA.UTF-8 LANG=ar_SA.UTF-8 TZ=America/St_Johns DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0
compare "One core" . env DOTNET_PROCESSOR_COUNT=1 taskset -c 0
# The dates of changes come from the history, so the copy has the same one.
compare "Another folder, order and file times" "$copy" env GIT_DIR="$(git rev-parse --absolute-git-dir)" GIT_WORK_TREE="$copy"

exit "$failed"
