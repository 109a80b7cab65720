#!/bin/sh
# Eén nacht: ophalen wat aan de beurt is, verversen, en de site maken. Stopt bij de eerste stap die niet lukt; de site die
# bezoekers zien blijft dan wat zij was. Met SOCIALE_BASIS_WORKSPACE in de omgeving. Afloopcode 75: een ander is bezig.
set -eu
cd "$(dirname "$0")/.."
node --import tsx pipeline/cli.ts fetch --gepland
node --import tsx pipeline/cli.ts refresh
node --import tsx pipeline/cli.ts build --gewijzigd
