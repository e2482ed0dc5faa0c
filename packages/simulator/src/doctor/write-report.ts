import type { DoctorReport } from './report.js';

/** Writes a report as text for people. */
export function writeReport(report: DoctorReport): string {
  const { desktop, stopped, userAgents, services, answers, unknowns, choices, latency } = report;
  const lines = [
    'What the SCAPI doctor saw of this desktop',
    '',
    `Reached by: ${desktop.relation}, ${desktop.scheme} ${desktop.originFrom}`,
    `It calls itself: ${userAgents.join(', ') || '(nothing came)'}`,
    ...(stopped === undefined ? [] : [`Stopped: ${stopped}.`]),
    latency
      ? `Latency of ${String(latency.samples)} answers: min ${String(latency.min)}, median ${String(latency.median)}, max ${String(latency.max)} ms`
      : 'Latency: nothing was answered',
    `Allowed services: ${services ? services.join(', ') || '(none)' : 'no readable list'}`,
    '',
    'Answers (~ marks a type that the reference only infers)',
    ...answers.map(({ request, expected, outcome, shape, verdict }) =>
      [`  ${request} (${expected})`, outcome, shape, verdict].filter(Boolean).join(' | '),
    ),
    '',
    'What the reference does not tell (its section 11)',
    ...unknowns.flatMap(({ number, title, status, findings, needs, beyond }) => [
      `  ${String(number)}. ${title}: ${status}`,
      ...findings.map((finding) => `     ${finding}`),
      ...(needs === undefined ? [] : [`     To see more: ${needs}.`]),
      ...(beyond === undefined ? [] : [`     Reading cannot tell: ${beyond}.`]),
    ]),
    '',
    'Dialect',
    ...choices.map(
      ({ name, standard, seen }) =>
        `  ${name}: ${String(seen)}${seen === standard ? '' : ` (the simulator by itself: ${String(standard)})`}`,
    ),
    '',
    'Limits',
    ...Object.entries(report.limits).map(([name, value]) => `  ${name}: ${String(value)}`),
    `  Questions without an answer: ${report.silences.join(', ') || 'none'}`,
  ];
  return `${lines.join('\n')}\n`;
}
