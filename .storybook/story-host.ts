import type { ScapiClient } from '@scapi/client';
import { html, type TemplateResult } from 'lit';

/** An application of another framework, and how it comes onto the page. */
export interface HostedApplication {
  /** What is mounted; another one, or another client, is mounted anew. */
  readonly component: unknown;
  readonly client: ScapiClient | undefined;
  /** Mounts it into a host; returns the function that takes it off again. */
  readonly mount: (host: HTMLElement) => () => void;
}

/** Holds an application of another framework for as long as it is on the page. */
class StoryHost extends HTMLElement {
  #application: HostedApplication | undefined;
  #unmount: (() => void) | undefined;

  set application(next: HostedApplication) {
    const before = this.#application;
    if (before?.component === next.component && before?.client === next.client) return;
    this.#application = next;
    if (!this.isConnected) return;
    this.#unmount?.();
    this.#unmount = next.mount(this);
  }

  connectedCallback(): void {
    this.#unmount ??= this.#application?.mount(this);
  }

  disconnectedCallback(): void {
    this.#unmount?.();
    this.#unmount = undefined;
  }
}

customElements.define('story-host', StoryHost);

/** Renders a host for an application. */
export const hosted = (application: HostedApplication): TemplateResult =>
  html`<story-host class="application" .application=${application}></story-host>`;
