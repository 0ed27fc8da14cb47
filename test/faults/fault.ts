/** A figure of a fault beside the figure that the rule demands. */
export type Figure = { measure: string; figure: string; wanted: string; holds: boolean };

/** A fault that a running server has to survive. */
export type Fault = {
  name: string;
  /** Causes the fault and measures its effects. The short form takes seconds. */
  run(form: 'short' | 'long'): Promise<Figure[]>;
};
