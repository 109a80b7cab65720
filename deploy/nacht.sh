#!/bin/sh
# Eén nacht: ophalen wat aan de beurt is, verversen, en de site maken. Stopt bij de eerste stap die niet lukt; de site die
# bezoekers zien blijft dan wat zij was. Met SOCIALE_BASIS_WORKSPACE in de omgeving. Afloopcode 75: een ander is bezig.
set -eu
cd "$(dirname "$0")/.."
node pipeline/start.mjs fetch --gepland
node pipeline/start.mjs refresh
node pipeline/start.mjs build --gewijzigd
