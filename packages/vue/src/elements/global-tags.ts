/** Types of the tags in templates that write them as tags; the compiler must know them as such. */
import type { ScapiAgentState } from './agent-state.js';
import type { ScapiCaseSelector } from './case-selector.js';
import type { ScapiClickToDial } from './click-to-dial.js';
import type { ScapiConnectionStatus } from './connection-status.js';
import type { ScapiElementsProvider } from './provider.js';

declare module 'vue' {
  interface GlobalComponents {
    'scapi-agent-state': typeof ScapiAgentState;
    'scapi-case-selector': typeof ScapiCaseSelector;
    'scapi-click-to-dial': typeof ScapiClickToDial;
    'scapi-connection-status': typeof ScapiConnectionStatus;
    'scapi-provider': typeof ScapiElementsProvider;
  }
}
