import type { Interaction } from '@scapi/protocol';
import type { Core } from './core.js';
import type { DesktopInteraction } from './contract.js';
import { readableUserData } from './user-data.js';

/**
 * What an application sees of an interaction: what the protocol knows, with the userData keys that
 * may be read.
 *
 * @see Protocol reference, sections 3.3 and 5, `Interaction`.
 */
export function wireInteraction(
  interaction: DesktopInteraction,
  { options, dialect }: Pick<Core, 'options' | 'dialect'>,
): Interaction {
  // Member by member: what a rest pattern leaves over is several times as large, and so is its cost.
  const shown: Record<string, unknown> = {};
  for (const name of Object.keys(interaction) as (keyof DesktopInteraction)[])
    if (!HIDDEN.has(name)) shown[name] = interaction[name];
  shown['userData'] = readableUserData(interaction.userData, options);
  const { preview, media, callType, capabilities } = interaction;
  const withCapabilities =
    dialect.capabilities === 'all' ||
    (dialect.capabilities === 'outbound' && preview !== undefined);
  if (dialect.interactionMedia) shown['media'] = media;
  if (callType !== undefined)
    shown['callType'] = dialect.callTypeCase === 'title' ? titleCase(callType) : callType;
  if (withCapabilities && capabilities) shown['capabilities'] = capabilities;
  return shown as unknown as Interaction;
}

/** What SCAPI does not show, and then what it shows by dialect. */
const HIDDEN: ReadonlySet<keyof DesktopInteraction> = new Set([
  'title',
  'messages',
  'content',
  'markdoneBlock',
  'optionOverrides',
  'phase',
  'preview',
  'media',
  'callType',
  'capabilities',
] as const);

const titleCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();
