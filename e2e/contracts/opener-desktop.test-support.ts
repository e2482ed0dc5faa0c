/**
 * A simulated desktop in the place of this page's opener, for what makes its own client out of an
 * origin: a provider, a plugin.
 */
import { createTestDesktop, type Desktop } from '@scapi/simulator/testing';

/** The page of the desktop: it says what it is told to say, as a window of its own. */
const PAGE = `<script>addEventListener('message', ({ data }) => data.say && parent.postMessage(data.say, '*'))</script>`;

export interface OpenerDesktop {
  readonly desktop: Desktop;
  readonly origin: string;
  readonly close: () => void;
}

export async function openOpenerDesktop(): Promise<OpenerDesktop> {
  const { origin } = location;
  const { desktop, close } = createTestDesktop();
  const page = document.createElement('iframe');
  page.srcdoc = PAGE;
  const loaded = new Promise((resolve) => (page.onload = resolve));
  document.body.append(page);
  await loaded;
  const opener = page.contentWindow!;
  const frame = desktop.attach({
    origin,
    label: 'Application',
    post: (message) => opener.postMessage({ say: message }, origin),
  });
  opener.addEventListener('message', ({ data }: MessageEvent<unknown>) => frame.receive(data));
  window.opener = opener;
  return {
    desktop,
    origin,
    close: () => {
      window.opener = null;
      close();
      page.remove();
    },
  };
}
