import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import * as hooks from '@scapi/react';
import * as tags from '@scapi/react/elements';

function Everything(): ReactNode {
  hooks.useScapiEvent('interaction', () => undefined);
  const results = [
    hooks.useAgent()?.username,
    hooks.useAgentState().state.status,
    hooks.useAllowedServices()?.length,
    hooks.useKnown().interactions,
    hooks.useCall({ select: ({ status }) => status }).state,
    hooks.useCampaigns().state.status,
    hooks.useCases().state.status,
    hooks.useConnection({ neededServices: ['voice.dial'] }).state.status,
    hooks.useConsult().state.status,
    hooks.useDial().state.status,
    hooks.useDial().availability.status,
    hooks.useFrame().state.status,
    hooks.useInteraction({ interactionId: '7' })?.interactionId,
    hooks.useInteractions().state.status,
    hooks.useMedia().state.status,
    hooks.useOutbound().state.status,
    hooks.useRecording().state.status,
    hooks.useRecordingGuard().state.status,
    hooks.useToast().state.status,
    hooks.useUserData({ keys: ['Note'] }).state.status,
  ];
  return createElement('p', null, results.map((result) => String(result ?? '-')).join(' '));
}

const page = (origin?: string): ReactNode =>
  createElement(
    hooks.ScapiProvider,
    origin === undefined ? {} : { origin },
    createElement(Everything),
  );

test('a server renders what a browser shows before it has connected', () => {
  assert.equal(
    renderToString(page('https://desktop.example.com')),
    '<p>- unknown - false none empty empty idle none idle connecting unknown - empty empty none none idle closed none</p>',
  );
});

test('a server needs no origin, and keeps no timer', () => {
  renderToString(page());
  const before = timers();
  for (let request = 0; request < 100; request++) renderToString(page());
  assert.equal(timers(), before);
});

test('on a server, what is asked of the desktop is refused', async () => {
  let asked: Promise<void> | undefined;
  const Asks = (): ReactNode => {
    asked = hooks.useDial().dial('5001');
    return null;
  };
  renderToString(createElement(hooks.ScapiProvider, {}, createElement(Asks)));
  await assert.rejects(asked ?? Promise.resolve(), { code: 'UNAVAILABLE' });
});

test('a server writes tags', () => {
  assert.equal(
    renderToString(
      createElement(
        tags.ScapiElementsProvider,
        { origin: 'https://desktop.example.com' },
        createElement(tags.ScapiClickToDial, { id: 'call', destination: '5001' }, 'Call'),
      ),
    ),
    '<scapi-provider><scapi-click-to-dial id="call">Call</scapi-click-to-dial></scapi-provider>',
  );
});

const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
