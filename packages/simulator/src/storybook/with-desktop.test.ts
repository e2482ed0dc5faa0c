import { expect } from '@open-wc/testing';
import { request } from '../endpoints/messages.test-support.js';
import { createDesktopDecorator, desktopOf, withDesktop } from './with-desktop.js';
import type { StoryDesktopOptions } from './story-desktop.js';

/** A story as Storybook shows it: its decorators get a copy of its context, its play function gets the context itself. */
function createStory(id: string, desktop?: StoryDesktopOptions | 'none') {
  const canvasElement = document.createElement('div');
  const leaving = new AbortController();
  const play: Record<string, unknown> = {};
  const render = (decorator = withDesktop, globals: Record<string, unknown> = {}) => {
    const context = { id, canvasElement, globals, abortSignal: leaving.signal, context: play };
    return decorator((update) => update, { ...context, parameters: { desktop } });
  };
  return { play, render, leave: () => leaving.abort() };
}

describe('withDesktop', () => {
  it('gives the story, its decorators and its play function a desktop', async () => {
    const { play, render, leave } = createStory('calls');
    const given = render();
    expect(given?.['desktop']).to.equal(desktopOf(play));
    (given?.['port'] as MessagePort).postMessage(request('voice.dial', '5001'));
    await desktopOf(play).farEndAnswers();
    expect((await desktopOf(play).theCall()).state).to.equal('TALKING');
    leave();
  });

  it('lets happen first what the story says', () => {
    const { play, render, leave } = createStory('calls', {
      dialect: { identifierResults: 'object' },
      faults: [{ kind: 'refuse', on: 'voice.dial' }],
      scenario: { name: 'call', title: 'A call', steps: [{ do: 'world.call' }] },
      arrange: ({ world }) => void world.chat(),
    });
    render();
    const { state, faults, dialect } = desktopOf(play);
    expect(state.interactions.map(({ media }) => media)).to.have.members(['chat', 'voice']);
    expect(faults.list()).to.have.length(1);
    expect(dialect.identifierResults).to.equal('object');
    leave();
  });

  it('keeps the desktop while the story is rendered again', () => {
    const { play, render, leave } = createStory('calls');
    render();
    const before = desktopOf(play);
    render();
    expect(desktopOf(play)).to.equal(before);
    leave();
  });

  it('closes client and desktop when the story leaves', () => {
    let closed = 0;
    const client = { close: () => (closed += 1) };
    const { play, render, leave } = createStory('calls', { connect: () => client });
    expect(render()?.['client']).to.equal(client);
    leave();
    expect(closed).to.equal(1);
    expect(desktopOf(play).state.frames).to.be.empty;
  });

  it('gives two stories on a page a desktop each', () => {
    const [one, other] = [createStory('calls'), createStory('calls')];
    one.render();
    other.render();
    expect(desktopOf(one.play)).not.to.equal(desktopOf(other.play));
    one.leave();
    expect(desktopOf(other.play).state.frames).to.have.length(1);
    other.leave();
  });

  it('gives none where the story wants none, and says so to a play function', () => {
    const { play, render } = createStory('alone', 'none');
    expect(render()).to.equal(undefined);
    expect(() => desktopOf(play)).to.throw('This story has no desktop');
  });

  it('says which scenario there is not', () => {
    const { render } = createStory('calls', { scenario: 'no-such' });
    expect(() => render()).to.throw('There is no scenario "no-such"');
  });
});

describe('createDesktopDecorator', () => {
  it('gives the story another desktop when the key changes', () => {
    const decorator = createDesktopDecorator(({ globals }) => ({ key: String(globals['fault']) }));
    const { play, render, leave } = createStory('calls');
    render(decorator, { fault: 'none' });
    const before = desktopOf(play);
    render(decorator, { fault: 'slow' });
    expect(desktopOf(play)).not.to.equal(before);
    expect(before.state.frames).to.be.empty;
    leave();
  });
});
