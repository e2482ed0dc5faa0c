import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerReport, DoctorReport, UnknownReport } from '../report.js';

/** What was found, as tables and lists. */
export const renderResults = (report: DoctorReport): readonly TemplateResult[] => [
  renderSummary(report),
  renderUnknowns(report),
  renderAnswers(report),
  renderDialect(report),
  renderLimits(report),
];

function renderSummary({ answers, latency, services, unknowns, choices }: DoctorReport) {
  const count = (outcome: AnswerReport['outcome']): number =>
    answers.filter((one) => one.outcome === outcome).length;
  const settled = unknowns.filter(({ status }) => status.startsWith('seen')).length;
  const differing = choices.filter(({ seen, standard }) => seen !== standard).length;
  return html`
    <section class="card panel" aria-labelledby="summary">
      <h2 id="summary">Summary</h2>
      <dl class="facts">
        ${fact('Requests answered', `${String(count('result'))} of ${String(answers.length)}`)}
        ${fact('Refused, or no answer', `${String(count('error'))}, ${String(count('silence'))}`)}
        ${fact('Allowed services', services ? String(services.length) : 'no readable list')}
        ${fact(
          'Latency: least, median, most',
          latency
            ? `${String(latency.min)}, ${String(latency.median)}, ${String(latency.max)} ms`
            : 'nothing was answered',
        )}
        ${fact('Open items of the reference seen', `${String(settled)} of ${String(unknowns.length)}`)}
        ${fact('Differs from the simulator’s defaults', `${String(differing)} of ${String(choices.length)}`)}
      </dl>
      ${
        services && services.length > 0
          ? html`<details>
              <summary>Allowed services</summary>
              <p class="mono">${services.join(', ')}</p>
            </details>`
          : nothing
      }
    </section>
  `;
}

const fact = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const TONES: Readonly<Record<UnknownReport['status'], string>> = {
  seen: 'success',
  'seen in part': 'accent',
  'not seen': 'warning',
  'beyond reading': '',
};

function renderUnknowns({ unknowns }: DoctorReport): TemplateResult {
  return html`
    <section class="stack" aria-labelledby="unknowns">
      <h2 id="unknowns">What the reference does not tell</h2>
      <ul class="list unknowns">
        ${unknowns.map(
          ({ number, title, status, findings, needs, beyond }) => html`
            <li>
              <h3>${number}. ${title} <span class="pill ${TONES[status]}">${status}</span></h3>
              ${findings.map((finding) => html`<p>${finding}</p>`)}
              ${needs === undefined ? nothing : html`<p class="hint">To see more: ${needs}.</p>`}
              ${
                beyond === undefined
                  ? nothing
                  : html`<p class="hint">Reading cannot tell: ${beyond}.</p>`
              }
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** A table that scrolls by itself on a narrow page; it can be reached by the keyboard. */
const renderTable = (
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult => html`
  <div class="stack">
    <h2 id=${id}>${title}</h2>
    <div class="card scroller wide" role="region" aria-labelledby=${id} tabindex="0">
      <table>
        <thead>
          <tr>
            ${columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([first, ...rest]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${rest.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>
`;

const renderAnswers = ({ answers }: DoctorReport): TemplateResult =>
  renderTable(
    'answers',
    'Answers',
    ['Request', 'In the reference (~ inferred)', 'Answer', 'Made of'],
    answers.map(({ request, expected, outcome, shape = '', verdict = '' }) => [
      request,
      expected,
      verdict === '' ? outcome : verdict,
      shape,
    ]),
  );

const renderDialect = ({ choices }: DoctorReport): TemplateResult =>
  renderTable(
    'dialect',
    'Dialect',
    ['Question', 'This desktop', 'The simulator by itself', 'Switch'],
    choices.map(({ name, about, standard, seen }) => [about, String(seen), String(standard), name]),
  );

const renderLimits = ({ limits, silences }: DoctorReport): TemplateResult =>
  renderTable(
    'limits',
    'Limits',
    ['Option', 'Value'],
    [...Object.entries(limits), ['Questions without an answer', silences.join(', ') || 'none']],
  );
