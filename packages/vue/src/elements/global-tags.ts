/** Types of the tags in templates that write them as tags; the compiler must know them as such. */
import type { ScapiAgentState } from './agent-state.js';
import type { ScapiCallControls } from './call-controls.js';
import type { ScapiCampaigns } from './campaigns.js';
import type { ScapiCaseSelector } from './case-selector.js';
import type { ScapiClickToDial } from './click-to-dial.js';
import type { ScapiConnectionStatus } from './connection-status.js';
import type { ScapiConsult } from './consult.js';
import type { ScapiDialLinks } from './dial-links.js';
import type { ScapiInspector } from './inspector.js';
import type { ScapiInteraction } from './interaction.js';
import type { ScapiInteractionList } from './interaction-list.js';
import type { ScapiLeadingFrame } from './leading-frame.js';
import type { ScapiMediaState } from './media-state.js';
import type { ScapiOutboundPreview } from './outbound-preview.js';
import type { ScapiElementsProvider } from './provider.js';
import type { ScapiRecordingControls } from './recording-controls.js';
import type { ScapiRecordingGuard } from './recording-guard.js';
import type { ScapiToast } from './toast.js';
import type { ScapiUserDataEditor } from './user-data-editor.js';

declare module 'vue' {
  interface GlobalComponents {
    'scapi-agent-state': typeof ScapiAgentState;
    'scapi-call-controls': typeof ScapiCallControls;
    'scapi-campaigns': typeof ScapiCampaigns;
    'scapi-case-selector': typeof ScapiCaseSelector;
    'scapi-click-to-dial': typeof ScapiClickToDial;
    'scapi-connection-status': typeof ScapiConnectionStatus;
    'scapi-consult': typeof ScapiConsult;
    'scapi-dial-links': typeof ScapiDialLinks;
    'scapi-inspector': typeof ScapiInspector;
    'scapi-interaction': typeof ScapiInteraction;
    'scapi-interaction-list': typeof ScapiInteractionList;
    'scapi-leading-frame': typeof ScapiLeadingFrame;
    'scapi-media-state': typeof ScapiMediaState;
    'scapi-outbound-preview': typeof ScapiOutboundPreview;
    'scapi-provider': typeof ScapiElementsProvider;
    'scapi-recording-controls': typeof ScapiRecordingControls;
    'scapi-recording-guard': typeof ScapiRecordingGuard;
    'scapi-toast': typeof ScapiToast;
    'scapi-user-data-editor': typeof ScapiUserDataEditor;
  }
}
