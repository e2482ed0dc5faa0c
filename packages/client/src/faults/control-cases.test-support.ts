/** The controls of the matrix: what the agent does with each, and what must be true in the end. */
import { CALL_CASES } from './call-cases.test-support.js';
import type { ControlCase } from './control-case.test-support.js';
import { DATA_CASES } from './data-cases.test-support.js';
import { WORK_CASES } from './work-cases.test-support.js';

/** In the order of the columns of docs/faults.md. */
export const CONTROL_CASES: readonly ControlCase[] = [...CALL_CASES, ...DATA_CASES, ...WORK_CASES];
