import { koersen, ontwikkelingen, posities } from "../../pipeline/domain/judgement.ts";
import { isShown, statussen } from "../../pipeline/domain/outcome.ts";
import { DataTable } from "../components/data-table.tsx";
import { AbsenceSign, KoersSign, OntwikkelingSign, PositieSign } from "../components/oordeel.tsx";
import { longName } from "./made-up-series.ts";

/** Every sign that a judgement or an absence can have. */
export function Signs() {
  return (
    <>
      <h3>Ontwikkeling</h3>
      <ul class="sign-key">
        {ontwikkelingen.map((ontwikkeling) => (
          <li key={ontwikkeling}>
            <OntwikkelingSign ontwikkeling={ontwikkeling} reden={null} />
          </li>
        ))}
      </ul>
      <h3>Positie</h3>
      <ul class="sign-key">
        {posities.map((positie) => (
          <li key={positie}>
            <PositieSign positie={positie} reden={null} />
          </li>
        ))}
      </ul>
      <h3>Koers</h3>
      <ul class="sign-key">
        {koersen.map((koers) => (
          <li key={koers}>
            <KoersSign koers={koers} />
          </li>
        ))}
      </ul>
      <h3>Geen cijfer</h3>
      <ul class="sign-key">
        {statussen
          .filter((status) => !isShown(status))
          .map((status) => (
            <li key={status}>
              <AbsenceSign outcome={{ status, reden: null }} />
            </li>
          ))}
      </ul>
    </>
  );
}

/** Parts of pages: warnings, tables in their shapes, what opens and closes, a form field. */
export function Parts() {
  return (
    <>
      <p class="utrecht-alert utrecht-alert--warning banner">
        <span>
          <b>Melding met nadruk.</b> Zoals bij fictieve gegevens.
        </span>
      </p>
      <p class="utrecht-alert banner">
        <span>
          <b>Gewone melding.</b> Zoals bij een concept.
        </span>
      </p>
      <form class="search">
        <label class="utrecht-form-label" for="stijl-veld">
          Een invoerveld met een naam
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="stijl-veld"
          type="search"
          autocomplete="off"
        />
      </form>
      <details>
        <summary>Uitklappen</summary>
        <p>De inhoud staat altijd op de pagina en op papier.</p>
      </details>
      {(["plain", "stacked", "narrow"] as const).map((shape) => (
        <SampleTable key={shape} shape={shape} />
      ))}
    </>
  );
}

function SampleTable({ shape }: { shape: "plain" | "stacked" | "narrow" }) {
  return (
    <DataTable
      caption={`Tabel, vorm: ${shape}`}
      rowHead="Rij"
      shape={shape}
      columns={[
        { key: "cijfer", head: "Cijfer", number: true },
        { key: "opmerking", head: "Opmerking" },
      ]}
      groups={[
        {
          naam: null,
          rows: [
            { key: "kort", head: "Kort", cells: { cijfer: "45,2%", opmerking: "" } },
            { key: "lang", head: longName, cells: { cijfer: "12.345", opmerking: "indicatief" } },
            {
              key: "verborgen",
              head: "Verborgen",
              cells: {
                cijfer: "–",
                opmerking: <AbsenceSign outcome={{ status: "te-weinig-antwoorden", reden: null }} />,
              },
            },
          ],
        },
      ]}
    />
  );
}
