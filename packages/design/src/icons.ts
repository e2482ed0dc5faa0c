import { svg, type SVGTemplateResult } from 'lit';

/**
 * Icons of 24 × 24 units, drawn in the text color; decoration, so hidden from assistive technology.
 * Each is marked as pure: a bundle holds those that it shows.
 */
const icon = (path: string): SVGTemplateResult => svg`
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"
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

export const recordIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
);

export const stopIcon: SVGTemplateResult = /* @__PURE__ */ icon('M6.5 6.5h11v11h-11z');

export const transferIcon: SVGTemplateResult = /* @__PURE__ */ icon('M3.5 12h16m-6-6 6 6-6 6');

export const peopleIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.3a3.5 3.5 0 0 1 0 6.4M18 14a6.5 6.5 0 0 1 3.5 6',
);

export const closeIcon: SVGTemplateResult = /* @__PURE__ */ icon('m6 6 12 12M18 6 6 18');

export const consultIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M5 8a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0zM2.5 19.5a6 6 0 0 1 12 0M17 8v6M14 11h6',
);

export const editIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'm4 20 1-4.5L16.5 4l3.5 3.5L8.5 19z',
);

export const chevronRightIcon: SVGTemplateResult = /* @__PURE__ */ icon('m9.5 6 6 6-6 6');

export const arrowRightIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4 12h15M13.5 6.5 19 12l-5.5 5.5',
);

export const arrowLeftIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M20 12H5M10.5 6.5 5 12l5.5 5.5',
);

export const incomingIcon: SVGTemplateResult = /* @__PURE__ */ icon('M18 6 6.5 17.5M6 9v9h9');

export const outgoingIcon: SVGTemplateResult = /* @__PURE__ */ icon('M6 18 17.5 6.5M9 6h9v9');

export const previewIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-14a1.5 1.5 0 0 1-1.5-1.5v-11a1.5 1.5 0 0 1 1.5-1.5zM7 11a2 2 0 1 0 4 0 2 2 0 1 0-4 0zM5.8 16a3.3 3.3 0 0 1 6.4 0M14.5 10h3.5M14.5 14h3.5',
);

export const mobileIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M9 2.5h6a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM11 18.5h2',
);

export const speakerIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4 9.5h3.5L12.5 5v14l-5-4.5H4zM16 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
);

export const speakerOffIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4 9.5h3.5L12.5 5v14l-5-4.5H4zM16.5 9.5l5 5M21.5 9.5l-5 5',
);

export const lightIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0zM12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7',
);

export const darkIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
);

export const contrastIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0zM12 3.5v17M12 8h6.5M12 12h8.5M12 16h6.5',
);

export const openWindowIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M13 4.5h6.5V11M19.5 4.5 11 13M17.5 14v5.5h-13v-13H10',
);

export const sendIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4 12 20 4.5 15.5 20l-4-6.5zM11.5 13.5 20 4.5',
);

export const inboxIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4 13 6.5 5h11L20 13v6.5H4zM4 13h4.5l1.5 3h4l1.5-3H20',
);

export const megaphoneIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4 10v4h3l9 4.5v-13L7 10zM8 14.5l1 5h2.5l-1-4M19 10a3 3 0 0 1 0 4',
);

export const infoIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0zM12 11v5M12 8v.2',
);

export const bellIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
);

export const sidePanelIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5h-14a1.5 1.5 0 0 1-1.5-1.5v-12a1.5 1.5 0 0 1 1.5-1.5zM14.5 4.5v15',
);

export const wrenchIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M20 7.5a4.5 4.5 0 0 1-6 4.2L7 19a2 2 0 0 1-3-3l7.3-7A4.5 4.5 0 0 1 16.5 4L14 6.5 17.5 10z',
);

export const headsetIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M4.5 13h3v6h-3zM16.5 13h3v6h-3zM18 19c0 1.5-1.5 2.5-4 2.5',
);

export const tableIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v11a1.5 1.5 0 0 1-1.5 1.5h-14a1.5 1.5 0 0 1-1.5-1.5v-11a1.5 1.5 0 0 1 1.5-1.5zM3.5 10h17M9 10v9',
);

export const downloadIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M12 4v11M7 11l5 5 5-5M4.5 20h15',
);

export const uploadIcon: SVGTemplateResult = /* @__PURE__ */ icon('M12 16V5M7 9l5-5 5 5M4.5 20h15');

export const clearAllIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M3.5 12a8.5 8.5 0 1 0 17 0 8.5 8.5 0 1 0-17 0zm6 18 12-12',
);

export const reloadIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.3M20 4v5.3h-5.3',
);

export const leaderIcon: SVGTemplateResult = /* @__PURE__ */ icon(
  'm4 8 4 4 4-7 4 7 4-4-1.5 10.5h-13z',
);
