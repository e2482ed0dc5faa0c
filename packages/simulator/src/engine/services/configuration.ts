import type { ConfigurationSection, OptionSelector } from '@scapi/protocol';
import type { Caller } from '../caller.js';
import { mergeOptions, parseNameList, textOption, type DesktopOptions } from '../options.js';
import { DesktopRefusal } from '../refusal.js';
import type { Engine, Handlers } from './service.js';

const READERS = 'service-client-api.option.read-allowed-web-content-origin';
const DEFAULT_SECTION = 'interaction-workspace';

/** Namespace `configuration`. @see Protocol reference, section 4.10. */
export function configurationService({ core, interactions }: Engine): Handlers<'configuration'> {
  function select(
    { isAgent, origin }: Caller,
    selector: OptionSelector,
    options: DesktopOptions,
  ): readonly ConfigurationSection[] {
    if (!isAgent && !parseNameList(textOption(core.options, READERS)).has(origin)) {
      throw new DesktopRefusal(`option ${READERS} does not list ${origin}`);
    }
    const selectors = (typeof selector === 'string' ? [selector] : selector).filter((each) => {
      if (!/\*./.test(each)) return true;
      if (core.dialect.leadingWildcard === 'empty') return false;
      throw new DesktopRefusal(`"${each}": an asterisk may only stand at the end`);
    });
    return selectOptions(options, selectors);
  }

  return {
    'configuration.getOption': (caller, selector) => select(caller, selector, core.options),
    'configuration.getContextualOption': (caller, selector, id) => {
      const { optionOverrides = {} } = interactions.get(id);
      return select(caller, selector, mergeOptions(core.options, optionOverrides));
    },
  };
}

/** The options that selectors name, by section. */
export function selectOptions(
  options: DesktopOptions,
  selector: OptionSelector,
): readonly ConfigurationSection[] {
  const wanted = [selector].flat().map(split);
  const sections = new Map<string, [string, string][]>();
  for (const [key, value] of Object.entries(options)) {
    const { section, name } = split(key);
    const named = wanted.some((each) => each.section === section && covers(each.name, name));
    if (!named) continue;
    sections.set(section, [...(sections.get(section) ?? []), [name, String(value)]]);
  }
  return [...sections].map(([name, entries]) => ({ name, options: Object.fromEntries(entries) }));
}

const covers = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name;

function split(selector: string): { readonly section: string; readonly name: string } {
  const slash = selector.indexOf('/');
  return slash < 0
    ? { section: DEFAULT_SECTION, name: selector }
    : { section: selector.slice(0, slash), name: selector.slice(slash + 1) };
}
