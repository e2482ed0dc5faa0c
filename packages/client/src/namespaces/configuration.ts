import type { ConfigurationSection, OptionSelector } from '@scapi/protocol';
import type { RequestOptions } from '../options.js';

/** The desktop's options, to read. @see Protocol reference, section 4.10. */
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
  ): Promise<readonly ConfigurationSection[]>;
}
