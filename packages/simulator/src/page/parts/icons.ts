import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Strokes on a 24 by 24 grid. */
const shapes = {
  answer: svg`<path d="M6.6 3.5 9 8 7.2 9.8a14 14 0 0 0 7 7L16 15l4.5 2.4-.9 3a1.8 1.8 0 0 1-2 1.2C9.6 20.6 3.4 14.4 2.4 6.4a1.8 1.8 0 0 1 1.2-2z"/>`,
  hangUp: svg`<path d="M3 14.5c5-4.7 13-4.7 18 0l-2.2 2.6-3.6-1.6-.4-2.7a13 13 0 0 0-5.6 0l-.4 2.7-3.6 1.6z"/>`,
  hold: svg`<path d="M9 6v12M15 6v12"/>`,
  resume: svg`<path d="M8 5.5v13l10.5-6.5z"/>`,
  record: svg`<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.5" fill="currentColor"/>`,
  stop: svg`<rect x="6" y="6" width="12" height="12" rx="1.5"/>`,
  consult: svg`<circle cx="8.5" cy="8" r="3.5"/><path d="M2.5 19.5a6 6 0 0 1 12 0M17 8v6M14 11h6"/>`,
  transfer: svg`<path d="M4 8h14l-4-4M20 16H6l4 4"/>`,
  conference: svg`<circle cx="8" cy="9" r="3"/><circle cx="16.5" cy="9.5" r="2.5"/><path d="M2.5 19a5.5 5.5 0 0 1 11 0M15 14.5a4.5 4.5 0 0 1 6.5 4.5"/>`,
  done: svg`<path d="m4.5 12.5 5 5 10-11"/>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  add: svg`<path d="M12 5v14M5 12h14"/>`,
  edit: svg`<path d="m4 20 1-4.5L16.5 4l3.5 3.5L8.5 19z"/>`,
  remove: svg`<path d="M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.8 12.5h9.4L17.5 7M10 10.5v6M14 10.5v6"/>`,
  down: svg`<path d="m6 9.5 6 6 6-6"/>`,
  right: svg`<path d="m9.5 6 6 6-6 6"/>`,
  arrowRight: svg`<path d="M4 12h15M13.5 6.5 19 12l-5.5 5.5"/>`,
  arrowLeft: svg`<path d="M20 12H5M10.5 6.5 5 12l5.5 5.5"/>`,
  incoming: svg`<path d="M18 6 6.5 17.5M6 9v9h9"/>`,
  outgoing: svg`<path d="M6 18 17.5 6.5M9 6h9v9"/>`,
  chat: svg`<path d="M4 5h16v11H11l-4.5 4v-4H4z"/>`,
  email: svg`<rect x="3.5" y="5.5" width="17" height="13" rx="1.5"/><path d="m4 7 8 6 8-6"/>`,
  workItem: svg`<rect x="5" y="4.5" width="14" height="16" rx="1.5"/><path d="M9 3v3M15 3v3M9 11h6M9 15h4"/>`,
  preview: svg`<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><circle cx="9" cy="11" r="2"/><path d="M5.8 16a3.3 3.3 0 0 1 6.4 0M14.5 10h3.5M14.5 14h3.5"/>`,
  phone: svg`<rect x="7" y="2.5" width="10" height="19" rx="2"/><path d="M11 18.5h2"/>`,
  microphone: svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`,
  microphoneOff: svg`<path d="M15 9.5V6a3 3 0 0 0-5.8-1M9 9v2.5a3 3 0 0 0 4.5 2.6M5.5 11.5a6.5 6.5 0 0 0 10.3 5.3M18.5 11.5a6.5 6.5 0 0 1-.6 2.7M12 18v3M3.5 3.5l17 17"/>`,
  speaker: svg`<path d="M4 9.5h3.5L12.5 5v14l-5-4.5H4zM16 9a4.5 4.5 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11"/>`,
  speakerOff: svg`<path d="M4 9.5h3.5L12.5 5v14l-5-4.5H4zM16.5 9.5l5 5M21.5 9.5l-5 5"/>`,
  light: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.5M12 19v2.5M2.5 12H5M19 12h2.5M5.3 5.3 7 7M17 17l1.7 1.7M5.3 18.7 7 17M17 7l1.7-1.7"/>`,
  dark: svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z"/>`,
  auto: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17z" fill="currentColor"/>`,
  window: svg`<path d="M13 4.5h6.5V11M19.5 4.5 11 13M17.5 14v5.5h-13v-13H10"/>`,
  send: svg`<path d="M4 12 20 4.5 15.5 20l-4-6.5zM11.5 13.5 20 4.5"/>`,
  inbox: svg`<path d="M4 13 6.5 5h11L20 13v6.5H4zM4 13h4.5l1.5 3h4l1.5-3H20"/>`,
  megaphone: svg`<path d="M4 10v4h3l9 4.5v-13L7 10zM8 14.5l1 5h2.5l-1-4M19 10a3 3 0 0 1 0 4"/>`,
  warning: svg`<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.2"/>`,
  bell: svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>`,
  panel: svg`<rect x="3.5" y="4.5" width="17" height="15" rx="1.5"/><path d="M14.5 4.5v15"/>`,
  wrench: svg`<path d="M20 7.5a4.5 4.5 0 0 1-6 4.2L7 19a2 2 0 0 1-3-3l7.3-7A4.5 4.5 0 0 1 16.5 4L14 6.5 17.5 10z"/>`,
  headset: svg`<path d="M4.5 14v-2a7.5 7.5 0 0 1 15 0v2M4.5 13h3v6h-3zM16.5 13h3v6h-3zM18 19c0 1.5-1.5 2.5-4 2.5"/>`,
  table: svg`<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><path d="M3.5 10h17M9 10v9"/>`,
  download: svg`<path d="M12 4v11M7 11l5 5 5-5M4.5 20h15"/>`,
  upload: svg`<path d="M12 16V5M7 9l5-5 5 5M4.5 20h15"/>`,
  clear: svg`<circle cx="12" cy="12" r="8.5"/><path d="m6 18 12-12"/>`,
  reload: svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.3M20 4v5.3h-5.3"/>`,
  leader: svg`<path d="m4 8 4 4 4-7 4 7 4-4-1.5 10.5h-13z"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** Name of an icon of the page. */
export type IconName = keyof typeof shapes;

/** Draws an icon in the colour of the text around it; it says nothing to a screen reader. */
export const icon = (name: IconName, size = 18): TemplateResult => html`
  <svg
    aria-hidden="true"
    viewBox="0 0 24 24"
    width=${size}
    height=${size}
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${shapes[name]}
  </svg>
`;
