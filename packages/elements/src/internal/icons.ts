import { svg, type SVGTemplateResult } from 'lit';

/** Icons of 24 × 24 units, drawn in the text colour; decoration, so hidden from assistive technology. */
const icon = (path: string): SVGTemplateResult => svg`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"
  ><path d=${path}></path></svg>
`;

export const phoneIcon: SVGTemplateResult = icon(
  'M6.6 3H4.5A1.5 1.5 0 0 0 3 4.6C3.7 13.3 10.7 20.3 19.4 21a1.5 1.5 0 0 0 1.6-1.5v-2.9a1.5 1.5 0 0 0-1.1-1.4l-3-.9a1.5 1.5 0 0 0-1.6.5l-1 1.3a13 13 0 0 1-6.4-6.4l1.3-1a1.5 1.5 0 0 0 .5-1.6l-.9-3A1.5 1.5 0 0 0 7.4 3z',
);

export const hangUpIcon: SVGTemplateResult = icon(
  'M3.2 15.4 2.5 13a1.6 1.6 0 0 1 .8-1.9 19 19 0 0 1 17.4 0 1.6 1.6 0 0 1 .8 1.9l-.7 2.4a1.5 1.5 0 0 1-1.7 1l-2.8-.5a1.5 1.5 0 0 1-1.2-1.3l-.2-1.5a13 13 0 0 0-5.8 0l-.2 1.5a1.5 1.5 0 0 1-1.2 1.3l-2.8.5a1.5 1.5 0 0 1-1.7-1z',
);

export const alertIcon: SVGTemplateResult = icon(
  'M12 8v5m0 3.5v.01M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z',
);

export const checkIcon: SVGTemplateResult = icon('m5 12.5 4.5 4.5L19 7.5');

export const chevronDownIcon: SVGTemplateResult = icon('m6 9.5 6 6 6-6');
