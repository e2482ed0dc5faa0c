import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { wake } from './store-renders.js';

class Counting extends LitElement {
  renders = 0;
  onRender: (() => void) | undefined;

  override render(): undefined {
    this.renders++;
    this.onRender?.();
  }
}
customElements.define('test-counting', Counting);

describe('renders that stores ask for', () => {
  const { requestAnimationFrame } = globalThis;
  const { now } = performance;
  let callbacks: FrameRequestCallback[] = [];

  /** The next frame comes. */
  const nextFrame = (): void => {
    for (const callback of callbacks.splice(0)) callback(0);
  };
  const element = async (): Promise<Counting> => {
    const one = await fixture<Counting>(html`<test-counting></test-counting>`);
    one.renders = 0;
    return one;
  };
  /** What is due at the end of the task has run. */
  const endOfTask = async (): Promise<void> => {
    for (let count = 0; count < 10; count++) await Promise.resolve();
  };

  beforeEach(async () => {
    // What another file on this page rendered last may have begun a frame, and that one a second.
    for (let count = 0; count < 2; count++) await new Promise(requestAnimationFrame);
    callbacks = [];
    globalThis.requestAnimationFrame = (callback) => -callbacks.push(callback);
  });

  afterEach(async () => {
    globalThis.requestAnimationFrame = requestAnimationFrame;
    performance.now = now;
    nextFrame();
    await endOfTask();
    nextFrame();
  });

  /** Changes one after the other, each seen by itself. */
  const change = async (one: Counting, times: number): Promise<void> => {
    for (let count = 0; count < times; count++) {
      wake(one);
      await endOfTask();
    }
  };

  it('come at once for four changes in a frame, and once for all others in the next one', async () => {
    const one = await element();
    await change(one, 4);
    expect(one.renders, 'each of the first').to.equal(4);
    let isComplete = false;
    await change(one, 100);
    void one.updateComplete.then(() => (isComplete = true));
    await endOfTask();
    expect(one.renders, 'in the same frame').to.equal(4);
    expect(isComplete, 'updateComplete waits').to.equal(false);
    nextFrame();
    expect(one.renders, 'in the next frame').to.equal(5);
    await one.updateComplete;
    expect(isComplete).to.equal(true);
  });

  it('come before a click on the element, which is judged by what is shown', async () => {
    const [one, other] = [await element(), await element()];
    for (const each of [one, other]) await change(each, 5);
    let shownAtClick = 0;
    one.addEventListener('click', () => (shownAtClick = one.renders));
    one.click();
    expect(shownAtClick).to.equal(5);
    expect(other.renders).to.equal(4);
    nextFrame();
    expect([one.renders, other.renders]).to.deep.equal([5, 5]);
  });

  it('come after a click on a check box, which has its new state before it tells of it', async () => {
    const one = await element();
    const box = document.createElement('input');
    box.type = 'checkbox';
    one.append(box);
    one.onRender = () => (box.checked = false);
    await change(one, 5);
    let told: boolean | undefined;
    box.addEventListener('change', () => (told = box.checked));
    box.click();
    expect(told).to.equal(true);
    expect(one.renders).to.equal(4);
    nextFrame();
    expect(one.renders).to.equal(5);
  });

  it('do not hold back what a property asks for', async () => {
    const one = await element();
    await change(one, 4);
    one.requestUpdate();
    await one.updateComplete;
    expect(one.renders).to.equal(5);
  });

  it('come where there are no frames, as in a tab in the background', async () => {
    const one = await element();
    await change(one, 5);
    await one.updateComplete;
    expect(one.renders).to.equal(5);
  });

  it('come with the next change where neither frame nor timer comes, as with the timers of a test', async () => {
    const { setTimeout } = globalThis;
    let time = 0;
    performance.now = () => time;
    globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
    const one = await element();
    await change(one, 5);
    globalThis.setTimeout = setTimeout;
    expect(one.renders).to.equal(4);
    time += 1_000;
    const other = await element();
    await change(other, 1);
    expect([one.renders, other.renders]).to.deep.equal([5, 1]);
  });

  it('are spread over frames where they take long, in the order of the changes', async () => {
    let time = 0;
    performance.now = () => time;
    const order: number[] = [];
    const all = await Promise.all(Array.from({ length: 5 }, element));
    for (const [index, one] of all.entries()) {
      one.onRender = () => {
        time += 15;
        order.push(index);
      };
    }
    for (const one of all) wake(one);
    await endOfTask();
    expect(order).to.deep.equal([0, 1]);
    nextFrame();
    expect(order).to.deep.equal([0, 1, 2, 3]);
    nextFrame();
    expect(order).to.deep.equal([0, 1, 2, 3, 4]);
  });

  it('reject updateComplete with what a render throws, and go on with the others', async () => {
    const [one, other] = [await element(), await element()];
    for (const each of [one, other]) await change(each, 4);
    const failure = new Error('A render of the test fails');
    one.onRender = () => {
      throw failure;
    };
    for (const each of [one, other]) wake(each);
    const outcome = one.updateComplete.then(
      () => undefined,
      (error: unknown) => error,
    );
    await endOfTask();
    nextFrame();
    expect(await outcome).to.equal(failure);
    expect(other.renders).to.equal(5);
  });
});
