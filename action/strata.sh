#!/usr/bin/env bash
# The steps of action.yml, which passes its inputs as environment variables:
#   strata.sh find   finds the archive of a release for this machine, with its checksum
#   strata.sh run    downloads the archive unless it is cached, verifies its checksum, and runs the program
#
# STRATA_RELEASES replaces the address of the releases; only the test of this script sets it.
set -euo pipefail

fail() {
  echo "strata: $1" >&2
  exit 2
}

download() {
  local protocols="=https"
  [[ -z "${STRATA_RELEASES:-}" ]] || protocols="=file"
  curl --fail --silent --show-error --location --retry 3 --proto "$protocols" --output "$2" -- "$1" \
    || fail "'$1' cannot be downloaded. Is there such a release?"
}

# The name of this machine in the names of archives.
system() {
  case "${RUNNER_OS:-}-${RUNNER_ARCH:-}" in
    Linux-X64) echo linux-x64 ;;
    Linux-ARM64) echo linux-arm64 ;;
    Windows-X64) echo win-x64 ;;
    macOS-ARM64) echo osx-arm64 ;;
    *) fail "There is no program for ${RUNNER_OS:-this system} on ${RUNNER_ARCH:-this processor}." ;;
  esac
}

checksum() {
  if command -v sha256sum >/dev/null; then
    sha256sum < "$1"
  else
    shasum -a 256 < "$1"
  fi | cut -d ' ' -f 1
}

find_release() {
  local number='[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?'
  local version="${STRATA_VERSION:-}" system base address sums line
  version="${version#v}"
  [[ -n "$version" || ! "${STRATA_ACTION_REF:-}" =~ ^v${number}$ ]] || version="${STRATA_ACTION_REF#v}"
  [[ -z "$version" || "$version" =~ ^${number}$ ]] || fail "The version '$version' is not one such as 1.2.3."
  system="$(system)"
  # In a workflow of Strata's own repository, the action is used by its path.
  base="${STRATA_RELEASES:-https://github.com/${STRATA_ACTION_REPOSITORY:-$GITHUB_REPOSITORY}/releases}"
  if [[ -n "$version" ]]; then
    address="$base/download/v$version"
  else
    address="$base/latest/download"
  fi

  sums="$(mktemp)"
  download "$address/SHA256SUMS" "$sums"
  line="$(grep -E "^[0-9a-f]{64} [ *]strata-${number}-${system}\.(zip|tar\.gz)$" "$sums" | head -n 1 || true)"
  rm -f "$sums"
  [[ -n "$line" ]] || fail "The release has no program for $system."
  local archive="${line:66}"
  version="${archive#strata-}"
  version="${version%-"$system".*}"
  {
    echo "version=$version"
    echo "archive=$archive"
    echo "checksum=${line:0:64}"
    # The newest release may be another one when the archive is downloaded.
    echo "address=$base/download/v$version/$archive"
    echo "folder=$RUNNER_TEMP/strata"
  } >> "$GITHUB_OUTPUT"
}

run_program() {
  case "$STRATA_COMMAND" in
    build | check | diagram) ;;
    *) fail "The command '$STRATA_COMMAND' is not 'build', 'check' or 'diagram'." ;;
  esac
  local archive="$STRATA_FOLDER/$STRATA_ARCHIVE" programs name arguments more
  mkdir -p "$STRATA_FOLDER"
  [[ -f "$archive" ]] || download "$STRATA_ADDRESS" "$archive"
  # A file of a cache is verified like a new one.
  if [[ "$(checksum "$archive")" != "$STRATA_CHECKSUM" ]]; then
    rm -f "$archive"
    fail "The checksum of '$STRATA_ARCHIVE' is not that of the release."
  fi

  programs="$(mktemp -d "$RUNNER_TEMP/strata-program-XXXXXX")"
  case "$STRATA_ARCHIVE" in
    *.zip) name="${STRATA_ARCHIVE%.zip}" && unzip -q "$archive" -d "$programs" ;;
    *) name="${STRATA_ARCHIVE%.tar.gz}" && tar -xzf "$archive" -C "$programs" ;;
  esac

  arguments=("$STRATA_COMMAND")
  if [[ "$STRATA_COMMAND" != diagram ]]; then
    arguments+=("--root=$STRATA_ROOT")
  fi
  [[ -z "$STRATA_OUTPUT" ]] || arguments+=("--output=$STRATA_OUTPUT")
  while IFS= read -r more || [[ -n "$more" ]]; do
    more="${more%$'\r'}"
    [[ -z "$more" ]] || arguments+=("$more")
  done <<< "$STRATA_ARGS"
  # Last, after `--`, so that a folder is never an option.
  [[ "$STRATA_COMMAND" != diagram ]] || arguments+=(-- "$STRATA_ROOT")
  "$programs/$name/strata" "${arguments[@]}"
}

case "${1:-}" in
  find) find_release ;;
  run) run_program ;;
  *) fail "usage: strata.sh find|run" ;;
esac
