import { Kaart } from "../charts/kaart.tsx";
import { Matrix } from "../charts/matrix.tsx";
import { OngelijkInvesteren } from "../charts/ongelijk-investeren.tsx";
import { ProfielTable } from "../charts/profiel.tsx";
import { Sparkline } from "../charts/sparkline.tsx";
import { StadsdelenVergelijking } from "../charts/stadsdelen-vergelijking.tsx";
import { renderTrend } from "../charts/trend.ts";
import { KaartLegend } from "../components/kaart-legend.tsx";
import type { Link } from "../components/links.ts";
import { Figure } from "../components/section.tsx";
import { TrendDrawings } from "../components/trend-drawings.tsx";
import { trendSizes } from "../components/trend-options.ts";
import {
  madeUpBuurten,
  madeUpCells,
  madeUpColumns,
  madeUpProfile,
  madeUpPunten,
  madeUpRows,
  madeUpStadsdelen,
  madeUpTones,
  madeUpWater,
} from "./made-up-areas.tsx";
import { longName, type MadeUpSeries, madeUpSeries, seriesOptions } from "./made-up-series.ts";

const MADE_UP = "Verzonnen cijfers.";

/** Every chart with the cases in which it has the least to show. */
export function Charts({ to }: { to: Link }) {
  return (
    <>
      {madeUpSeries.map((series) => (
        <Trend key={series.id} series={series} />
      ))}
      <Sparks />
      <Comparisons />
      <Maps to={to} />
      <Figure titel="Matrix: elk soort vakje, een lange naam" sub={MADE_UP}>
        <Matrix
          columns={madeUpColumns}
          groups={[
            {
              naam: "Ontmoeten",
              rows: [{ naam: longName, sub: "2026", href: "#grafieken", cells: madeUpCells }],
            },
          ]}
          options={{ caption: "Proefmatrix", rowHead: "Indicator" }}
        />
      </Figure>
      <Investments />
    </>
  );
}

/** A series as wide as the page, and once more as narrow as a phone. */
function Trend({ series }: { series: MadeUpSeries }) {
  const drawings = (where: string) =>
    trendSizes.map((size) => ({
      name: size.name,
      svg: renderTrend(series.points, {
        ...seriesOptions,
        ...series.options,
        ...size,
        id: `${series.id}-${where}-${size.name}`,
        label: `Verloop: ${series.titel}`,
      }),
    }));
  return (
    <Figure titel={series.titel} sub={MADE_UP}>
      <TrendDrawings drawings={drawings("breed")} />
      <div class="guide-narrow">
        <TrendDrawings drawings={drawings("smal")} />
      </div>
    </Figure>
  );
}

function Sparks() {
  return (
    <Figure titel="Klein verloop" sub={MADE_UP}>
      <div class="guide-sizes guide-narrow">
        {madeUpSeries.map((series) => (
          <Sparkline
            key={series.id}
            points={series.points}
            options={{ ...seriesOptions, ...series.options, label: `Klein: ${series.titel}`, height: 44 }}
          />
        ))}
      </div>
    </Figure>
  );
}

function Comparisons() {
  const options = {
    axis: seriesOptions.axis,
    heads: { naam: "Stadsdeel", figure: "Cijfer (marge)", oordeel: "Tegen de rest van de stad" },
    formatTick: seriesOptions.formatTick,
  };
  return (
    <>
      <Figure titel="Vergelijking: elk oordeel, verborgen, ontbrekend, een lange naam" sub={MADE_UP}>
        <StadsdelenVergelijking
          rows={madeUpRows}
          options={{ ...options, id: "stijl-vergelijking", caption: "Proefcijfer per stadsdeel" }}
        />
      </Figure>
      <Figure titel="Profiel: met een cijfer dat niet op de as past" sub={MADE_UP}>
        <ProfielTable
          groups={madeUpProfile}
          options={{ ...options, id: "stijl-profiel", caption: "Proefprofiel" }}
        />
      </Figure>
    </>
  );
}

function Maps({ to }: { to: Link }) {
  return (
    <>
      <Figure titel="Kaart per stadsdeel: elke kleur" sub={MADE_UP}>
        <div class="map-row">
          <Kaart
            rows={madeUpStadsdelen}
            options={{ id: "stijl-kaart", label: "Proefkaart per stadsdeel", water: madeUpWater }}
          />
          <KaartLegend tones={madeUpTones} to={to} />
        </div>
      </Figure>
      <Figure titel="Kaart per buurt: elke klasse" sub={MADE_UP}>
        <div class="map-row">
          <Kaart
            rows={madeUpBuurten}
            options={{ id: "stijl-buurten", label: "Proefkaart per buurt", water: null }}
          />
        </div>
      </Figure>
    </>
  );
}

function Investments() {
  const options = {
    label: "Behoefte en subsidie per inwoner",
    x: { domain: [-3, 3] as [number, number], ticks: [-3, -2, -1, 0, 1, 2, 3] },
    y: { domain: [0, 200] as [number, number], ticks: [0, 50, 100, 150, 200] },
    formatX: (value: number) => String(value).replace("-", "−"),
    formatY: (value: number) => `€ ${value}`,
    titles: {
      x: "meer behoefte →",
      y: "Subsidie per inwoner",
      gemiddeld: "gemiddeld",
    },
  };
  return (
    <Figure titel="Behoefte naast subsidie: met en zonder marge, twee punten dicht bijeen" sub={MADE_UP}>
      <OngelijkInvesteren
        punten={madeUpPunten}
        options={{ ...options, width: 720, height: 400, narrow: false }}
      />
      <OngelijkInvesteren
        punten={madeUpPunten}
        options={{ ...options, width: 340, height: 360, narrow: true }}
      />
    </Figure>
  );
}
