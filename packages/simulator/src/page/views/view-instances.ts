import type { WebView, WebViewPlacement } from '../../config.js';
import type { AttachTarget } from '../../endpoints/endpoint.js';
import type { DesktopState } from '../../engine/contract.js';

/** A view on the page: of the whole desktop, or of one interaction. */
export interface ViewInstance {
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
}

/**
 * Lists the views the desktop keeps loaded: each view at workspace level once, each view at
 * interaction level once for every interaction. What stays keeps its place in the order, so that
 * no iframe is ever moved.
 *
 * @see Protocol reference, section 3.4.
 */
export function listViewInstances(
  views: readonly WebView[],
  interactions: DesktopState['interactions'],
): readonly ViewInstance[] {
  return views.flatMap((view, index) => {
    const viewId = `view-${String(index)}`;
    const { label, url, placement = 'tab', level = 'workspace' } = view;
    const instance = { key: viewId, viewId, label, url, placement };
    if (level === 'workspace') return [instance];
    return interactions.map(({ interactionId }) => ({
      ...instance,
      key: `${viewId}-${interactionId}`,
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
