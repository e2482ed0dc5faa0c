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
  // What SCAPI does not show, and then what it shows by dialect. One rest: a second copy costs as much again.
  const {
    title,
    messages,
    content,
    markdoneBlock,
    optionOverrides,
    phase,
    preview,
    media,
    callType,
    capabilities,
    ...rest
  } = interaction;
  const withCapabilities =
    dialect.capabilities === 'all' ||
    (dialect.capabilities === 'outbound' && preview !== undefined);
  return {
    ...rest,
    userData: readableUserData(interaction.userData, options),
    ...(dialect.interactionMedia && { media }),
    ...(callType !== undefined && {
      callType: dialect.callTypeCase === 'title' ? titleCase(callType) : callType,
    }),
    ...(withCapabilities && capabilities && { capabilities }),
  };
}

const titleCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();
