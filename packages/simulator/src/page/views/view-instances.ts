import type { AttachTarget } from '../../endpoints/endpoint.js';
import type { DesktopState } from '../../engine/contract.js';
import type { WebView, WebViewPlacement } from '../../engine/web-content.js';

/** A view on the page: of the whole desktop, or of one interaction. */
export interface ViewInstance {
  /** Another one is another application: with the address or the place the key changes, too. */
  readonly key: string;
  /** Of the view it is an instance of. */
  readonly viewId: string;
  readonly label: string;
  /** With macros. */
  readonly url: string;
  readonly placement: WebViewPlacement;
  /** Only of a view at interaction level. */
  readonly interactionId?: string;
}

/** A view that talks to the desktop, or to a replayed one. */
export interface LoadedView extends ViewInstance {
  readonly target: AttachTarget;
  /** It opens its window by itself. */
  readonly opens?: boolean;
}

/** Names the view among all views. */
export const viewIdOf = ({ section, level = 'workspace' }: WebView, index: number): string =>
  section === undefined ? `view-${String(index)}` : `${level}/${section}`;

/**
 * Lists the views the desktop keeps loaded: each view at workspace level once, each view at
 * interaction level once for every interaction.
 *
 * @see Protocol reference, section 3.4.
 */
export function listViewInstances(
  views: readonly WebView[],
  interactions: DesktopState['interactions'],
): readonly ViewInstance[] {
  return views.flatMap((view, index) => {
    const viewId = viewIdOf(view, index);
    const { label, url, placement = 'tab', level = 'workspace' } = view;
    const instance = { key: `${viewId} ${placement} ${url}`, viewId, label, url, placement };
    if (level === 'workspace') return [instance];
    return interactions.map(({ interactionId }) => ({
      ...instance,
      key: `${instance.key} ${interactionId}`,
      interactionId,
    }));
  });
}

/** The instances that belong on the screen while this interaction is worked on. */
export const instancesFor = <Instance extends ViewInstance>(
  instances: readonly Instance[],
  placement: WebViewPlacement,
  interactionId: string | undefined,
): readonly Instance[] =>
  instances.filter(
    (instance) =>
      instance.placement === placement &&
      (instance.interactionId === undefined || instance.interactionId === interactionId),
  );
