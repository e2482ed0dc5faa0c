// Elements that are made side by side: one of ours, and a button of each kit. `from` names its package.
export const ELEMENTS = {
  'native-button': { title: 'native button' },
  'bare-lit': { title: 'bare element of Lit' },
  'click-to-dial': { title: 'scapi-click-to-dial' },
  'sp-button': { title: 'sp-button (Spectrum)', from: '@spectrum-web-components/button' },
  'sl-button': { title: 'sl-button (Shoelace)', from: '@shoelace-style/shoelace' },
  'wa-button': { title: 'wa-button (Web Awesome)', from: '@awesome.me/webawesome' },
  'md-button': { title: 'md-filled-button (Material)', from: '@material/web' },
};
