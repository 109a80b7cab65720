import { describe, expect, test } from "vitest";
import type { Verandertheorie, Verband } from "../../domain/verandertheorie.ts";
import { element, smallTheorie } from "../fixtures/small-theorie.ts";
import { checkTheorie } from "./check-theorie.ts";
import { findLeemten } from "./find-leemten.ts";
import { placesToReferTo, referTo } from "./refer-to.ts";

function verband(van: string, naar: string, soort: Verband["bewijs"]["soort"] = "praktijk"): Verband {
  return {
    van,
    naar,
    aanname: "Dat helpt.",
    bewijs: { soort, sterkte: soort === "onbekend" ? null : "zwak", verwijzing: null },
    vertraging: 0,
    toelichting: null,
  };
}

/** The small theory with other verbanden in its first deelambitie, and one element more. */
function withVerbanden(...verbanden: Verband[]): Verandertheorie {
  const extra = element("samen-eten", "activiteit", "Mensen eten samen.");
  const deelambities = smallTheorie.deelambities.map((deelambitie, index) =>
    index === 0 ? { ...deelambitie, elementen: [...deelambitie.elementen, extra], verbanden } : deelambitie,
  );
  return { ...smallTheorie, deelambities };
}

/** Problems with the path they stand at, since there is no file. */
function problemsOf(theorie: Verandertheorie): string[] {
  const paths: string[] = [];
  const lineAt = (path: readonly PropertyKey[]) => paths.push(path.join("."));
  return checkTheorie(theorie, { bestand: "v.yml", lineAt }).map(
    ({ code, melding, regel }) => `${code} ${paths[(regel ?? 0) - 1]}: ${melding}`,
  );
}

const up = verband("samen-eten", "initiatieven");
const on = verband("initiatieven", "minder-eenzaam");

describe("a chain", () => {
  test("from activity to effect is sound", () => {
    expect(problemsOf(withVerbanden(up, on))).toEqual([]);
  });

  test("that comes back where it began is told at the verband that closes it", () => {
    expect(problemsOf(withVerbanden(up, on, verband("minder-eenzaam", "samen-eten")))).toEqual([
      "verandertheorie-kring deelambities.0.verbanden.2: De verbanden lopen in een kring: minder-eenzaam → samen-eten → initiatieven → minder-eenzaam.",
    ]);
  });

  test("of one element that leads to itself is a circle", () => {
    const [problem] = problemsOf(withVerbanden(up, on, verband("samen-eten", "samen-eten")));
    expect(problem).toContain("samen-eten → samen-eten.");
  });

  test("may run together and part again without being a circle", () => {
    const around = verband("samen-eten", "minder-eenzaam");
    expect(problemsOf(withVerbanden(up, on, around))).toEqual([]);
  });

  test("that comes back through a shared element is a circle", () => {
    const theorie = withVerbanden(up, on, verband("minder-eenzaam", "subsidie-inzet"));
    const closed = withVerbanden(
      up,
      on,
      verband("minder-eenzaam", "subsidie-inzet"),
      verband("organisaties-aan-het-werk", "samen-eten"),
    );
    expect(problemsOf(theorie)).toEqual([]);
    expect(problemsOf(closed)[0]).toContain("verandertheorie-kring deelambities.0.verbanden.3");
  });

  test("that no activity begins is told at its effect", () => {
    expect(problemsOf(withVerbanden(verband("subsidie-inzet", "minder-eenzaam")))).toEqual([
      'verandertheorie-effect-los deelambities.0.elementen.1: Geen enkele activiteit leidt naar het effect "minder-eenzaam".',
    ]);
  });

  test("may begin at an activity that all deelambities share", () => {
    expect(problemsOf(withVerbanden(verband("organisaties-aan-het-werk", "minder-eenzaam")))).toEqual([]);
  });

  test("is not followed as long as a name is wrong", () => {
    const problems = problemsOf(withVerbanden(verband("samen-etn", "minder-eenzaam")));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("verandertheorie-los deelambities.0.verbanden.0.van");
  });

  test("may not use an element of another deelambitie", () => {
    const [problem] = problemsOf(withVerbanden(up, on, verband("samen-eten", "meer-meedoen")));
    expect(problem).toContain("verandertheorie-los deelambities.0.verbanden.2.naar");
  });
});

describe("what is still empty", () => {
  const theorie = withVerbanden(up, verband("initiatieven", "minder-eenzaam", "onbekend"));

  test("are elements without an indicator, verbanden without evidence and stappen without an element", () => {
    const used = [{ element: "initiatieven", ookBijElementen: ["meer-meedoen"] }];
    expect(findLeemten(theorie, used)).toEqual([
      {
        deelambitie: "hoofdambitie",
        elementen: 1,
        verbanden: 0,
        elementenZonderIndicator: ["vitale-gemeenschappen"],
        verbandenZonderBewijs: [],
        stappenZonderElement: [],
      },
      {
        deelambitie: "gemeenschappelijk",
        elementen: 2,
        verbanden: 1,
        elementenZonderIndicator: ["subsidie-inzet", "organisaties-aan-het-werk"],
        verbandenZonderBewijs: [],
        stappenZonderElement: [],
      },
      {
        deelambitie: "samen-zijn",
        elementen: 3,
        verbanden: 2,
        elementenZonderIndicator: ["minder-eenzaam", "samen-eten"],
        verbandenZonderBewijs: [{ van: "initiatieven", naar: "minder-eenzaam" }],
        stappenZonderElement: ["middel"],
      },
      {
        deelambitie: "samen-doen",
        elementen: 1,
        verbanden: 1,
        elementenZonderIndicator: [],
        verbandenZonderBewijs: [],
        stappenZonderElement: ["middel", "activiteit", "prestatie"],
      },
    ]);
  });
});

describe("ook-bij", () => {
  test("names a deelambitie, or an element that brings its deelambitie along once", () => {
    expect(referTo(smallTheorie, ["samen-doen", "meer-meedoen", "minder-eenzam"])).toEqual({
      deelambities: ["samen-doen"],
      elementen: ["meer-meedoen"],
      unknown: ["minder-eenzam"],
    });
    expect(placesToReferTo(smallTheorie)).toEqual([
      "samen-zijn",
      "initiatieven",
      "minder-eenzaam",
      "samen-doen",
      "meer-meedoen",
    ]);
  });
});
