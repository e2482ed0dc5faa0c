import type { ConnectionState } from '@scapi/client';
import { ScapiProvider as Element } from '@scapi/elements';
import '@scapi/elements/provider/define.js';
import { createElement, forwardRef, useContext } from 'react';
import { ScapiContext } from '../scapi-context.js';
import { event, wrapTag } from './wrap-tag.js';

const Tag = wrapTag('scapi-provider', Element, ['origin', 'density', 'client'], {
  onScapiConnected: event<CustomEvent<ConnectionState>>('scapi-connected'),
  onScapiDisconnected: event<CustomEvent<ConnectionState>>('scapi-disconnected'),
  onScapiError: event<CustomEvent<Error>>('scapi-error'),
});

/**
 * The connection that the tags inside it share: `<scapi-provider>`. Without `client` and `origin` it
 * is that of the hooks, from the nearest `ScapiProvider`.
 */
export const ScapiElementsProvider: typeof Tag = forwardRef((props, ref) => {
  const provided = useContext(ScapiContext);
  const client = props.client ?? (props.origin === undefined ? provided : undefined);
  return createElement(Tag, { ...props, client, ref });
});
ScapiElementsProvider.displayName = 'ScapiElementsProvider';
