import type { ConnectionState } from '@scapi/client';
import '@scapi/elements/provider/define.js';
import { h, inject, type FunctionalComponent } from 'vue';
import { scapiKey } from '../scapi-key.js';
import { event, wrapTag } from './wrap-tag.js';

const Tag = wrapTag(
  'scapi-provider',
  { origin: null, density: null, client: null },
  {
    onScapiConnected: event<CustomEvent<ConnectionState>>(),
    onScapiDisconnected: event<CustomEvent<ConnectionState>>(),
    onScapiError: event<CustomEvent<Error>>(),
  },
);

const Provider: FunctionalComponent<{ readonly client?: unknown; readonly origin?: unknown }> = (
  props,
  { slots },
) => {
  const provided = inject(scapiKey, undefined);
  const client = props.client ?? (props.origin === undefined ? provided : undefined);
  return h(Tag as never, { ...props, client }, slots);
};
Provider.displayName = 'scapi-elements-provider';
Provider.props = ['client', 'origin'];

/**
 * The connection that the tags inside it share: `<scapi-provider>`. Without `client` and `origin` it
 * is that of the composables, from the plugin or a component above.
 */
export const ScapiElementsProvider = Provider as unknown as typeof Tag;
