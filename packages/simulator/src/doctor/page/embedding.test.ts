import { expect, waitUntil } from '@open-wc/testing';
import { findDesktop, findOrigin, openChannel, readOrigin } from './embedding.js';

/** A window that may be of another one. */
const frameIn = (parent: HTMLElement): Window => {
  const frame = document.createElement('iframe');
  parent.append(frame);
  if (!frame.contentWindow) throw new Error('an attached frame has a window');
  return frame.contentWindow;
};

describe('where the doctor finds the desktop', () => {
  it('is the opener, else the window around it, else nowhere', () => {
    const own = {} as Window;
    const other = window;
    expect(findDesktop({ opener: other, parent: own } as Window)?.relation).to.equal('opener');
    expect(findDesktop({ opener: null, parent: other } as unknown as Window)?.relation).to.equal(
      'parent',
    );
    Object.assign(own, { opener: null, parent: own });
    expect(findDesktop(own)).to.be.undefined;
  });

  it('is at the origin that its own address names, else at that of the browser', () => {
    const ancestorOrigins = ['https://desktop.example'] as unknown as DOMStringList;
    const referrer = 'https://before.example/page';
    const origin = (search: string, relation: 'opener' | 'parent') =>
      findOrigin(relation, { search, ancestorOrigins }, referrer)?.origin;
    expect(origin('?origin=https://told.example/x', 'parent')).to.equal('https://told.example');
    expect(origin('', 'parent')).to.equal('https://desktop.example');
    expect(origin('', 'opener')).to.equal('https://before.example');
    expect(findOrigin('parent', { search: '' }, '')).to.be.undefined;
  });

  it('is never at what is no web address', () => {
    for (const text of ['', '*', 'null', 'javascript:alert(1)', 'file:///etc', 'data:text/html,x'])
      expect(readOrigin(text)).to.be.undefined;
  });
});

describe('the channel to the desktop', () => {
  it('hears that window at that origin only, also what came before it was listened to', async () => {
    const desktop = frameIn(document.body);
    const stranger = frameIn(document.body);
    const heard: unknown[] = [];
    const channel = openChannel(desktop, location.origin);
    const say = (source: Window, data: unknown, origin = location.origin) =>
      window.dispatchEvent(new MessageEvent('message', { source, data, origin }));
    say(desktop, 'early');
    channel.listen((message) => heard.push(message));
    say(stranger, 'of a stranger');
    say(desktop, 'from elsewhere', 'https://evil.example');
    say(desktop, 'late');
    expect(heard).to.deep.equal(['early', 'late']);
    expect([...channel.strangers]).to.deep.equal(['https://evil.example']);
    channel.close();
    say(desktop, 'after');
    expect(heard).to.have.length(2);
  });

  it('sends to that origin only', async () => {
    const desktop = frameIn(document.body);
    const got: unknown[] = [];
    desktop.addEventListener('message', ({ data }) => got.push(data));
    openChannel(desktop, 'https://elsewhere.example').post({ lost: true });
    openChannel(desktop, location.origin).post({ meant: true });
    await waitUntil(() => got.length > 0);
    expect(got).to.deep.equal([{ meant: true }]);
  });
});
