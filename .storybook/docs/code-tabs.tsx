import { DocsContext, Source, SourceContext, useSourceProps } from '@storybook/addon-docs/blocks';
import { useContext, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { codeFor, type Framework } from './framework-code.js';

const TABS: readonly (readonly [Framework, string])[] = [
  ['html', 'HTML'],
  ['react', 'React'],
  ['vue', 'Vue'],
];

const LANGUAGES = { html: 'html', react: 'tsx', vue: 'html' } as const;

/** The code of the page's first story, in plain HTML and with the components of React and Vue. */
export function CodeTabs(): ReactNode {
  const docs = useContext(DocsContext);
  const [story] = docs.componentStories();
  const { code = '' } = useSourceProps(
    { of: story?.moduleExport as object },
    docs,
    useContext(SourceContext),
  );
  const [chosen, setChosen] = useState<Framework>('html');
  const id = useId();

  const onKeyDown = ({ key, currentTarget }: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const at = TABS.findIndex(([name]) => name === chosen) + step + TABS.length;
    const next = at % TABS.length;
    setChosen(TABS[next]?.[0] ?? 'html');
    currentTarget.querySelectorAll('button')[next]?.focus();
  };

  return (
    <section className="code-tabs sb-unstyled" aria-label="Code">
      <div role="tablist" aria-label="Framework" onKeyDown={onKeyDown}>
        {TABS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-code`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => setChosen(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-code`} aria-labelledby={`${id}-${chosen}`}>
        <Source code={codeFor(chosen, code)} language={LANGUAGES[chosen]} dark />
      </div>
    </section>
  );
}
