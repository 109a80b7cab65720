/**
 * Weighted sums over the valid answers of some respondents. Variances need nothing else: a linearised value is
 * z = w(a·y + b·x), so Σz² is a quadratic form in the sums of w²xx, w²xy and w²yy (methods §2). For a mean x is 1 and
 * `y` is measured from a centre near the answers, which keeps the digits of a large value. For a share y is "yes" and x
 * is "no": nothing is subtracted then, so a rare answer keeps its digits too.
 */
export interface Moments {
  /** Respondents with a valid answer, and those among them with answer "yes" (0 for anything but a share). */
  n: number;
  yes: number;
  /** Σw and Σw². */
  w: number;
  w2: number;
  /** What `y` is measured from; 0 for a share and a ratio, and without a valid answer. */
  centre: number;
  /** Σwx, Σwy, Σwy². */
  wx: number;
  wy: number;
  wyy: number;
  /** Σw²x², Σw²xy, Σw²y². */
  w2xx: number;
  w2xy: number;
  w2yy: number;
  /** Smallest and largest answer as given; Infinity and -Infinity without a valid answer. */
  lowest: number;
  highest: number;
}

/** Sums of nobody. */
export const noMoments: Moments = {
  n: 0,
  yes: 0,
  w: 0,
  w2: 0,
  centre: 0,
  wx: 0,
  wy: 0,
  wyy: 0,
  w2xx: 0,
  w2xy: 0,
  w2yy: 0,
  lowest: Number.POSITIVE_INFINITY,
  highest: Number.NEGATIVE_INFINITY,
};

/** What a share is made of: valid answers, those that say "yes", and Σw and Σw² of "yes" and of the others. */
export interface ShareSums {
  n: number;
  yes: number;
  wYes: number;
  wNo: number;
  w2Yes: number;
  w2No: number;
}

/** Sums of a share: y is "yes" and x is "no", and nobody says both. */
export function shareMoments({ n, yes, wYes, wNo, w2Yes, w2No }: ShareSums): Moments {
  // Written out in the order of all other moments: the engine then sees one kind of object, and adds up much faster.
  return {
    n,
    yes,
    w: wYes + wNo,
    w2: w2Yes + w2No,
    centre: 0,
    wx: wNo,
    wy: wYes,
    wyy: wYes,
    w2xx: w2No,
    w2xy: 0,
    w2yy: w2Yes,
    lowest: n === 0 ? noMoments.lowest : yes === n ? 1 : 0,
    highest: n === 0 ? noMoments.highest : yes === 0 ? 0 : 1,
  };
}

/** Sums of two groups together; the groups share no respondent. Measured from the centre of the heavier one. */
export function addMoments(a: Moments, b: Moments): Moments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  if (a.centre === b.centre) return addUp(a, b);
  return a.w < b.w ? addUp(moveTo(b.centre, a), b) : addUp(a, moveTo(a.centre, b));
}

/** The same answers measured from elsewhere: y becomes y + d, x being 1. */
function moveTo(centre: number, moments: Moments): Moments {
  const { wx, wy, wyy, w2xx, w2xy, w2yy } = moments;
  const d = moments.centre - centre;
  return {
    ...moments,
    centre,
    wy: wy + d * wx,
    wyy: wyy + 2 * d * wy + d * d * wx,
    w2xy: w2xy + d * w2xx,
    w2yy: w2yy + 2 * d * w2xy + d * d * w2xx,
  };
}

function addUp(a: Moments, b: Moments): Moments {
  return {
    n: a.n + b.n,
    yes: a.yes + b.yes,
    w: a.w + b.w,
    w2: a.w2 + b.w2,
    centre: a.centre,
    wx: a.wx + b.wx,
    wy: a.wy + b.wy,
    wyy: a.wyy + b.wyy,
    w2xx: a.w2xx + b.w2xx,
    w2xy: a.w2xy + b.w2xy,
    w2yy: a.w2yy + b.w2yy,
    lowest: Math.min(a.lowest, b.lowest),
    highest: Math.max(a.highest, b.highest),
  };
}
