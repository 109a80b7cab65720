import type { Gebied } from "../../domain/gebied.ts";
import type { Judgement } from "../../domain/judgement.ts";
import { isShown, type RawOutcome } from "../../domain/outcome.ts";
import { answerSentence } from "../../wording/sentence.ts";
import type { JudgeInput } from "./judge-input.ts";
import { judgeKoers, type KoersAnswer } from "./koers.ts";
import { judgeOntwikkeling } from "./ontwikkeling.ts";
import { judgeGemeente, judgeStadsdeel } from "./positie.ts";
import { type Answers, sentenceInput } from "./sentence-input.ts";
import { judgeTrend } from "./trend.ts";

/** One judgement per gemeente and stadsdeel about the newest year with a shown figure for the gemeente. */
export function judgeIndicator(input: JudgeInput): Judgement[] {
  const whole = input.outcomes.filter((outcome) => outcome.groep === null);
  const years = whole.filter((o) => o.gebiedSoort === "gemeente" && isShown(o.status)).map((o) => o.jaar);
  if (years.length === 0) return [];
  const jaar = Math.max(...years);
  return input.gebieden
    .filter(({ soort }) => soort === "gemeente" || soort === "stadsdeel")
    .flatMap((gebied) => {
      const now = whole.find((o) => o.gebied === gebied.id && o.jaar === jaar);
      return now ? [judge(input, gebied, now)] : [];
    });
}

const noKoers: KoersAnswer = { antwoord: null, reden: null };

function judge(input: JudgeInput, gebied: Gebied, now: RawOutcome): Judgement {
  const heleStad = gebied.soort === "gemeente";
  const ontwikkeling = judgeOntwikkeling(input, now);
  const positie = heleStad ? judgeGemeente(input, now) : judgeStadsdeel(input, now);
  const koers = heleStad ? judgeKoers(input, now, ontwikkeling.then) : noKoers;
  const answers: Answers = { ontwikkeling, positie, koers, trend: judgeTrend(input, now) };
  return {
    indicator: input.indicator.id,
    deelambitie: input.deelambitie,
    gebied: gebied.id,
    jaar: now.jaar,
    nulmetingJaar: ontwikkeling.then?.jaar ?? null,
    ontwikkeling: ontwikkeling.antwoord,
    ontwikkelingReden: ontwikkeling.reden,
    beweging: ontwikkeling.beweging,
    positie: positie.antwoord,
    positieReden: positie.reden,
    rest: positie.rest,
    koers: koers.antwoord,
    koersReden: koers.reden,
    overzicht: { ontwikkeling: ontwikkeling.overzicht, positie: positie.overzicht },
    trend: answers.trend,
    zin: answerSentence(sentenceInput(input, { gebied, now }, answers)),
  };
}
