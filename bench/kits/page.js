// The same things of an agent's work in four kits, each as its own documentation writes them.
import '@awesome.me/webawesome/dist/styles/webawesome.css';
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@spectrum-web-components/bundle/elements.js';
import { createScapiClient } from '@scapi/client';
import '@scapi/elements/all.js';
import { createTestDesktop } from '@scapi/simulator/testing';

const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.classList.toggle('wa-dark', isDark);
document.querySelector('sp-theme').setAttribute('color', isDark ? 'dark' : 'light');

/** A desktop of its own for every provider: a call on the line, and others that wait. */
for (const provider of document.querySelectorAll('scapi-provider')) {
  const { desktop, port } = createTestDesktop();
  const { state } = provider.dataset;
  if (state === 'waiting') {
    desktop.world.call({ ani: '+1 555 0100' });
    desktop.world.chat({ from: 'Ada Lovelace' });
  } else if (state === 'record') {
    desktop.world.loadCampaign('Spring', 'Preview');
    desktop.world.startCampaign('Spring');
    desktop.perform('outbound.getPreviewRecord', 'Spring');
  } else {
    const call = desktop.world.call({
      ani: '+1 555 0100',
      userData: { Customer: 'Ada Lovelace', Segment: 'Gold' },
    });
    desktop.perform('voice.answer', call);
    if (state === 'refused') {
      desktop.faults.add({ kind: 'refuse', on: 'voice.hold', errorMessage: 'The line is cut' });
    }
  }
  provider.client = createScapiClient({ port });
  if (state === 'refused') {
    await provider.client.connect();
    provider.querySelector('scapi-call-controls').hold();
  }
}
