#!/usr/bin/env bash
# Compares the search with Pagefind's, and prints a table: bench/searches.sh [BOOK HUGO_DOCS]
# BOOK and HUGO_DOCS are checkouts of github.com/rust-lang/book and github.com/gohugoio/hugoDocs; without them, only the
# documentation of this repository is measured. The queries and the pages that answer them are in bench/Searches/*.tsv;
# they were chosen before the first run. Those in *-typos.tsv are drawn by lot, and never looked at to improve the search:
# dotnet run -c Release --project bench -- typos OUTPUT 20 1
# Needs Node.js and Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=artifacts/node/searches
mkdir -p "$folder"
cp bench/Searches/{package.json,package-lock.json,.npmrc} "$folder/"
npm ci --prefix "$folder" --ignore-scripts --silent
pagefind="$(echo "$PWD/$folder"/node_modules/@pagefind/*/bin/pagefind_extended)"

build() { dotnet run -c Release --project site.csproj -- build --quiet --root "$1" --output "artifacts/searches/$2" 2>/dev/null; }
build . own
sites=()
for_queries() { sites+=("artifacts/searches/$1" "bench/Searches/$1.tsv" "artifacts/searches/$1" "bench/Searches/$1-typos.tsv"); }
for_queries own
if (($# == 2)); then
  build "$1" rust-book
  build "$2" hugo-docs
  for_queries rust-book
  for_queries hugo-docs
fi
dotnet run -c Release --project bench -- quality "$pagefind" "${sites[@]}"
