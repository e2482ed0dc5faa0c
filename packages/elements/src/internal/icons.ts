import { svg, type SVGTemplateResult } from 'lit';

/**
 * Icons of 24 × 24 units, drawn in the text colour; decoration, so hidden from assistive technology.
 * Each is marked as pure: a bundle holds those that its elements show.
 */
const icon = (path: string): SVGTemplateResult => svg`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"
  ><path d=${path}></path></svg>
`;

export const phoneIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M6.6 3H4.5A1.5 1.5 0 0 0 3 4.6C3.7 13.3 10.7 20.3 19.4 21a1.5 1.5 0 0 0 1.6-1.5v-2.9a1.5 1.5 0 0 0-1.1-1.4l-3-.9a1.5 1.5 0 0 0-1.6.5l-1 1.3a13 13 0 0 1-6.4-6.4l1.3-1a1.5 1.5 0 0 0 .5-1.6l-.9-3A1.5 1.5 0 0 0 7.4 3z',
);

export const hangUpIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M3.2 15.4 2.5 13a1.6 1.6 0 0 1 .8-1.9 19 19 0 0 1 17.4 0 1.6 1.6 0 0 1 .8 1.9l-.7 2.4a1.5 1.5 0 0 1-1.7 1l-2.8-.5a1.5 1.5 0 0 1-1.2-1.3l-.2-1.5a13 13 0 0 0-5.8 0l-.2 1.5a1.5 1.5 0 0 1-1.2 1.3l-2.8.5a1.5 1.5 0 0 1-1.7-1z',
);

export const alertIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M12 8v5m0 3.5v.01M10.3 4 2.6 17.5A2 2 0 0 0 4.3 20.5h15.4a2 2 0 0 0 1.7-3L13.7 4a2 2 0 0 0-3.4 0z',
);

export const checkIcon: SVGTemplateResult = /* @__PURE__ */ icon('m5 12.5 4.5 4.5L19 7.5');

export const chevronDownIcon: SVGTemplateResult = /* @__PURE__ */ icon('m6 9.5 6 6 6-6');

export const pauseIcon: SVGTemplateResult = /* @__PURE__ */ icon('M8.5 5v14m7-14v14');

export const playIcon: SVGTemplateResult = /* @__PURE__ */ icon('M7 4.5v15L19 12z');

export const microphoneIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21',
);

export const microphoneOffIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'm4 4 16 16M9 9v2a3 3 0 0 0 4.6 2.5M15 10V6a3 3 0 0 0-5.8-1M5.5 11a6.5 6.5 0 0 0 10 5.5m2.5-2.6a6.4 6.4 0 0 0 .5-2.9M12 17.5V21',
);

export const lockIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M7 10.5V8a5 5 0 0 1 10 0v2.5M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5z',
);

export const unlockIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M7 10.5V8a5 5 0 0 1 9.6-2M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5z',
);

export const plusIcon: SVGTemplateResult = /* @__PURE__ */ icon('M12 5v14M5 12h14');

export const trashIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4.5 6.5h15M9.5 6.5v-2h5v2m3 0-.8 12.1a1.5 1.5 0 0 1-1.5 1.4H8.8a1.5 1.5 0 0 1-1.5-1.4L6.5 6.5M10 10.5v5.5m4-5.5v5.5',
);

export const undoIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9',
);

export const chatIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M5.5 4.5h13A1.5 1.5 0 0 1 20 6v9.5a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V17h-1A1.5 1.5 0 0 1 4 15.5V6a1.5 1.5 0 0 1 1.5-1.5z',
);

export const mailIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4.5 5.5h15A1.5 1.5 0 0 1 21 7v10a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17V7a1.5 1.5 0 0 1 1.5-1.5zM3.5 7l8.5 6 8.5-6',
);

export const taskIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M6 4.5h12A1.5 1.5 0 0 1 19.5 6v12a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 18V6A1.5 1.5 0 0 1 6 4.5zM8.5 9.5h7m-7 5h4.5',
);

export const crossIcon: SVGTemplateResult = /* @__PURE__ */ icon('m6.5 6.5 11 11m0-11-11 11');

export const recordIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
);

export const stopIcon: SVGTemplateResult = /* @__PURE__ */ icon('M6.5 6.5h11v11h-11z');

export const transferIcon: SVGTemplateResult = icon('M3.5 12h16m-6-6 6 6-6 6');

export const peopleIcon: SVGTemplateResult = icon(
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14a6.5 6.5 0 0 1 3.5 6',
);

export const closeIcon: SVGTemplateResult = icon('m6 6 12 12M18 6 6 18');
