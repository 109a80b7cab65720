import { Bench } from "tinybench";

/** A piece of work that is timed as a whole. */
export interface Task {
  name: string;
  run: () => Promise<unknown>;
}

/** Milliseconds of one task, in the order of the rounds. */
export interface Timings {
  name: string;
  /** The very first time, when nothing is compiled or remembered yet; no part of the samples. */
  first: number;
  samples: readonly number[];
  /** Processor time of the whole process, all threads: hardly longer when others use the machine. */
  processor: readonly number[];
}

/**
 * Times tasks in turn, A B A B …, so that whatever else the machine does hits all of them alike. The first round
 * warms up and is kept apart.
 */
export async function alternate(tasks: readonly Task[], rounds: number): Promise<Timings[]> {
  const bench = new Bench({ iterations: 1, time: 0, warmup: false, throws: true });
  const timings = tasks.map(({ name }) => ({ name, wall: [] as number[], processor: [] as number[] }));
  for (const [index, { name, run }] of tasks.entries()) {
    const timed = async () => {
      const start = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(start);
      timings[index]?.processor.push((user + system) / 1000);
    };
    bench.add(name, timed, { async: true });
  }
  for (let round = 0; round <= rounds; round++) {
    bench.reset();
    const timed = await bench.run();
    for (const [index, task] of timed.entries()) timings[index]?.wall.push(millisecondsOf(task));
  }
  return timings.map(({ name, wall: [first = Number.NaN, ...samples], processor }) => ({
    name,
    first,
    samples,
    processor: processor.slice(1),
  }));
}

function millisecondsOf({ name, result }: Bench["tasks"][number]): number {
  if (!("latency" in result)) throw new Error(`not timed: ${name}`);
  return result.latency.mean;
}

/** What is told of a sample: the middle, the middle half, and the ends. */
export interface Summary {
  runs: number;
  median: number;
  lowerQuartile: number;
  upperQuartile: number;
  lowest: number;
  highest: number;
}

/** Summary of a sample; throws when it is empty. */
export function summarise(samples: readonly number[]): Summary {
  const sorted = [...samples].sort((a, b) => a - b);
  return {
    runs: sorted.length,
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    lowest: quantile(sorted, 0),
    highest: quantile(sorted, 1),
  };
}

/** Quantile of sorted numbers, linear between neighbours (Hyndman and Fan, type 7). */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error("no samples");
  return below + (place - Math.floor(place)) * (above - below);
}

/** How many times as long a task takes as its baseline: a summary of the ratios round by round. */
export function ratioOf(task: Timings, baseline: Timings): Summary {
  return summarise(task.samples.map((time, round) => time / (baseline.samples[round] ?? Number.NaN)));
}

/**
 * Least-squares slope of log time on log size: 1 is linear, 2 is quadratic.
 * @param points size and time, at least two sizes
 */
export function growth(points: readonly { size: number; time: number }[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((point) => point.x)), mean(logs.map((point) => point.y))];
  const sumOf = (f: (point: { x: number; y: number }) => number) =>
    logs.reduce((sum, point) => sum + f(point), 0);
  return sumOf((point) => (point.x - x) * (point.y - y)) / sumOf((point) => (point.x - x) ** 2);
}
