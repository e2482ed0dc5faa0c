/** Defines every element: what a plain page loads with one script tag. */
// The provider first: elements under it then find it when they are upgraded.
import './provider/define.js';
import './agent-state/define.js';
import './call-controls/define.js';
import './campaigns/define.js';
import './case-selector/define.js';
import './click-to-dial/define.js';
import './connection-status/define.js';
import './consult/define.js';
import './dial-links/define.js';
import './inspector/define.js';
import './interaction/define.js';
import './interaction-list/define.js';
import './outbound-preview/define.js';
import './media-state/define.js';
import './recording-controls/define.js';
import './recording-guard/define.js';
import './leading-frame/define.js';
import './toast/define.js';
import './user-data-editor/define.js';

export * from './index.js';
