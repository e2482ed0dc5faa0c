import type { ConfigurationSection, OptionSelector } from '@scapi/protocol';
import type { RequestOptions } from '../../options.js';

/**
 * The desktop's options, to read. What a section of them looks like is inferred: `undefined` when the
 * answer cannot be read.
 *
 * @see Protocol reference, section 4.10.
 */
export interface ConfigurationNamespace {
  /**
   * Reads options. Rejects with a `ScapiError`: `REFUSED` or `NOT_ALLOWED` where the vendor has not
   * provisioned this origin for it (inferred).
   *
   * @param selector - `name` (section `interaction-workspace`), `Section/name`, `voice.*`, or
   *   several of these. `*` is allowed at the end only.
   */
  getOption(
    selector: OptionSelector,
    options?: RequestOptions,
  ): Promise<readonly ConfigurationSection[] | undefined>;
  /**
   * Reads options as a routing strategy has overridden them for one interaction; the desktop itself
   * honors such overrides for some options only. `REFUSED` for an interaction that is not there
   * (documented), and as {@link getOption}. Source: the vendor's manual since 2022; no client of the
   * vendor has it.
   *
   * @param selector - As for {@link getOption}.
   */
  getContextualOption(
    selector: OptionSelector,
    interactionId: string,
    options?: RequestOptions,
  ): Promise<readonly ConfigurationSection[] | undefined>;
}
