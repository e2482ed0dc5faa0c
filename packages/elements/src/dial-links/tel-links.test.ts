import { expect, html, oneEvent, waitUntil } from '@open-wc/testing';
import { requestsTo } from '@scapi/simulator/testing';
import type { DialDetail } from '../click-to-dial/details.js';
import { openDesktop, renderInside } from '../internal/desktop.test-support.js';
import type { ScapiDialLinks } from './dial-links.js';
import './define.js';

/** What a link says, what the desktop is asked to call, and the extension. */
const links: readonly (readonly [href: string, dialed: string, extension?: string])[] = [
  ['tel://+12133734253', '+12133734253'],
  ['tel:tel:+4930901820', '+4930901820'],
  ['tel:+44(0)2079460018', '+442079460018'],
  ['tel:+39(0)612345678', '+390612345678'],
  ['tel:\u202D+49\u202C30\u200B90\u20111820\u2013', '+4930901820'],
  ['tel:030/901820', '030901820'],
  ['tel:863-1234;phone-context=+1-914-555', '+19145558631234'],
  ['tel:1-800-FLOWERS', '18003569377'],
  ['tel:+12133734253 ext. 123', '+12133734253', '123'],
  ['tel:+12133734253 local 212', '+12133734253', '212'],
  ['tel:+12133734253;ext=123', '+12133734253', '123'],
  ['tel:٠٢٠٧٩٤٦٠٠١٨', '02079460018'],
];

describe('scapi-dial-links with tel: links', () => {
  for (const [href, dialed, extension] of links) {
    it(`dials ${encodeURI(href)} as ${dialed}${extension ? `, extension ${extension}` : ''}`, async () => {
      const { desktop, client } = openDesktop();
      const element = await renderInside<ScapiDialLinks>(
        client,
        html`<scapi-dial-links><a href=${href}>Ring us</a></scapi-dial-links>`,
      );
      await client.connect();
      await waitUntil(() => client.$allowedServices.get() !== undefined);
      await element.updateComplete;
      const heard = oneEvent<CustomEvent<DialDetail>>(element, 'scapi-dialed');
      element.querySelector('a')?.click();
      const { detail } = await heard;
      expect(detail).to.include({ destination: dialed, number: dialed, extension });
      expect(requestsTo(desktop, 'voice.dial')[0]?.parameters[0]).to.equal(dialed);
    });
  }
});
