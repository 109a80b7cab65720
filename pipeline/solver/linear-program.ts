import loadHighs, { type Highs, type Model, type ModelStatusCode } from "highs";

/** A sum of variables with coefficients: `[variable, coefficient]`. */
export type Terms = readonly (readonly [variable: number, coefficient: number])[];

/** One relation between variables: `lower ≤ sum of terms ≤ upper`. */
export interface Row {
  terms: Terms;
  lower: number;
  upper: number;
}

/** Bounds of variables, by number, and the relations between them. Infinite bounds are `±Infinity`. */
export interface LinearProgram {
  lower: readonly number[];
  upper: readonly number[];
  rows: readonly Row[];
}

/** The largest or smallest value a sum of terms can have, and where that happens. */
export interface Extreme {
  /** `±Infinity` when nothing holds it back; null when no values satisfy all relations. */
  value: number | null;
  /** Marginal value of each bound of a variable; zero where the bound does not matter. Null when unbounded. */
  reducedCosts: Float64Array | null;
  /** Marginal value of each row. Null when unbounded. */
  rowDuals: Float64Array | null;
  /** Values of the variables there. Null when unbounded. */
  values: Float64Array | null;
}

/** A linear program that stays in the solver between questions. */
export interface OpenProgram {
  setBounds(variable: number, bounds: readonly [lower: number, upper: number]): void;
  addRow(row: Row): void;
  extreme(terms: Terms, sense: "min" | "max"): Extreme;
}

/** HiGHS, loaded once per process; every answer is the same for the same questions in the same order. */
export interface Solver {
  /** Opens a program, lets `work` ask its questions, and closes it again. */
  withProgram<T>(program: LinearProgram, work: (program: OpenProgram) => T): T;
  /** Opens a program whose variables are whole numbers; at most `nodes` nodes are searched per question. */
  withWholeProgram<T>(program: LinearProgram, nodes: number, work: (program: OpenProgram) => T): T;
}

let loading: Promise<Solver> | null = null;

/** Loads the solver. Later calls give the same one. */
export function loadSolver(): Promise<Solver> {
  loading ??= loadHighs().then(solverOf);
  return loading;
}

/** Silent, without presolve: a warm start answers small questions ten times as fast. */
const quiet = { output_flag: false, log_to_console: false, presolve: "off" } as const;

/** Costs are whole numbers, so a gap below one is the optimum; symmetry and restarts cost more than they bring here. */
const whole = {
  output_flag: false,
  log_to_console: false,
  presolve: "on",
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_heuristic_effort: 0.01,
} as const;

function solverOf(highs: Highs): Solver {
  const open = <T>(model: Model, program: LinearProgram, work: (program: OpenProgram) => T): T => {
    try {
      return work(openProgram(highs, model, program.lower.length));
    } finally {
      model.dispose();
    }
  };
  return {
    withProgram(program, work) {
      const model = highs.createModel(modelOf(highs, program));
      model.options.set({ ...quiet, solver: "simplex" });
      return open(model, program, work);
    },
    withWholeProgram(program, nodes, work) {
      const kinds = program.lower.map(() => highs.constants.variableType.integer);
      const model = highs.createModel({ ...modelOf(highs, program), integrality: kinds });
      model.options.set({ ...whole, mip_max_nodes: nodes });
      return open(model, program, work);
    },
  };
}

function modelOf(highs: Highs, { lower, upper, rows }: LinearProgram) {
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  const finite = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value));
  return {
    numCols: lower.length,
    numRows: rows.length,
    colCost: lower.map(() => 0),
    colLower: lower.map(finite),
    colUpper: upper.map(finite),
    rowLower: rows.map((row) => finite(row.lower)),
    rowUpper: rows.map((row) => finite(row.upper)),
    matrix: {
      format: "csr" as const,
      numRows: rows.length,
      numCols: lower.length,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([variable]) => variable)),
      values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
    },
  };
}

function openProgram(highs: Highs, model: Model, size: number): OpenProgram {
  const finite = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value));
  let asked: Terms = [];
  const ask = (terms: Terms, sense: "min" | "max") => {
    for (const [variable] of asked) model.changeColCost(variable, 0);
    for (const [variable, coefficient] of terms) model.changeColCost(variable, coefficient);
    asked = terms;
    const { minimize, maximize } = highs.constants.objectiveSense;
    model.changeObjectiveSense(sense === "min" ? minimize : maximize);
    model.run();
    const status = model.getModelStatus();
    return status === highs.constants.modelStatus.unknown ? askAgain(model) : status;
  };
  return {
    setBounds: (variable, [lower, upper]) => {
      model.changeColBounds(variable, finite(lower), finite(upper));
    },
    addRow: ({ terms, lower, upper }) => {
      const entries = { indices: terms.map(([v]) => v), values: terms.map(([, c]) => c) };
      model.addRow(finite(lower), finite(upper), entries);
    },
    extreme: (terms, sense) => {
      if (size === 0) throw new Error("a linear program without variables has no answer");
      const status = ask(terms, sense);
      return readAnswer(highs, { model, status, sense, isFeasible: () => ask([], "min") });
    },
  };
}

/** A warm start sometimes ends nowhere: the same question from the beginning, then with presolve. */
function askAgain(model: Model): ModelStatusCode {
  const used = model.options.get("presolve");
  model.clearSolver();
  model.options.set("presolve", "on");
  model.run();
  model.options.set("presolve", used);
  return model.getModelStatus();
}

interface Answer {
  model: Model;
  status: ModelStatusCode;
  sense: "min" | "max";
  /** Status of the same relations without a question. */
  isFeasible: () => ModelStatusCode;
}

const none = { reducedCosts: null, rowDuals: null, values: null };

/** Nothing but these statuses is an answer; whatever else comes back stops the work. */
function readAnswer(highs: Highs, { model, status, sense, isFeasible }: Answer): Extreme {
  const { optimal, infeasible, unbounded, unboundedOrInfeasible, solutionLimit } =
    highs.constants.modelStatus;
  switch (status) {
    case optimal:
    case solutionLimit: {
      const { colValue, colDual, rowDual } = model.getSolution();
      const value = Number(model.info.get("objective_function_value"));
      if (!Number.isFinite(value) || Math.abs(value) >= highs.infinity) return { value: null, ...none };
      return { value, reducedCosts: colDual, rowDuals: rowDual, values: colValue };
    }
    case infeasible:
      return { value: null, ...none };
    case unbounded:
    case unboundedOrInfeasible: {
      const possible = isFeasible() === optimal;
      return { value: possible ? (sense === "max" ? Infinity : -Infinity) : null, ...none };
    }
    default:
      throw new Error(`unknown answer of the solver: ${status}`);
  }
}
