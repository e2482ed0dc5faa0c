import { html, type TemplateResult } from 'lit';
import { downloadJson, downloadText } from '../../page/developer/download.js';
import type { Trace } from '../../trace/trace.js';
import { dialectOf, type DoctorReport } from '../report.js';
import { writeReport } from '../write-report.js';

/** What can be saved of an examination. */
export function renderSave(report: DoctorReport, trace: () => Trace): TemplateResult {
  const text = writeReport(report);
  return html`
    <section class="card panel" aria-labelledby="save">
      <h2 id="save">Save</h2>
      <p>
        Names, numbers, addresses, tokens and attached data are taken out. Texts of errors are your
        desktop’s own: read the report before you pass it on.
      </p>
      <div class="row">
        <button class="button" @click=${() => downloadText('scapi-doctor.txt', text)}>
          Report as text
        </button>
        <button class="button" @click=${() => downloadJson('scapi-doctor.json', report)}>
          Report as JSON
        </button>
        <button class="button" @click=${() => downloadJson('scapi-doctor-trace.json', trace())}>
          Trace
        </button>
        <button
          class="button"
          @click=${() => downloadJson('scapi-dialect.json', dialectOf(report))}
        >
          Dialect file
        </button>
      </div>
      <p class="hint">
        The dialect file makes the simulator behave like this desktop:
        <span class="mono">npx scapi-simulator --dialect scapi-dialect.json</span>
      </p>
      <details>
        <summary>The report as text</summary>
        <pre tabindex="0" role="region" aria-label="The report as text">${text}</pre>
      </details>
    </section>
  `;
}
