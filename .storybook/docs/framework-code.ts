import manifest from '../../packages/elements/custom-elements.json';

/** What the reader may copy. */
export type Framework = 'html' | 'react' | 'vue';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly type?: { readonly text: string };
  }[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations as Declaration[]);

/** Writes the HTML of a story as the reader writes it: as it is, or with the components of a framework. */
export function codeFor(framework: Framework, html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const used = new Set<string>();
  const lines = [...body.childNodes].flatMap((node) => linesOf(framework, node, used));
  const markup = lines.join('\n');
  const names = [...used].sort().join(', ');
  switch (framework) {
    case 'html':
      return markup;
    case 'react':
      return `import { ${names} } from '@scapi/react/elements';\n\n${markup}`;
    case 'vue': {
      const template = lines.map((line) => `  ${line}`).join('\n');
      return `<script setup lang="ts">\nimport { ${names} } from '@scapi/vue/elements';\n</script>\n\n<template>\n${template}\n</template>`;
    }
  }
}

function linesOf(framework: Framework, node: Node, used: Set<string>): readonly string[] {
  if (node instanceof Text) {
    const text = node.data.trim();
    return text === '' ? [] : [text];
  }
  if (!(node instanceof Element)) return [];
  const name = nameOf(framework, node.localName);
  if (name !== node.localName) used.add(name);
  const start = [name, ...[...node.attributes].flatMap((one) => attribute(framework, node, one))];
  const children = [...node.childNodes].flatMap((child) => linesOf(framework, child, used));
  const [first] = children;
  if (first === undefined) {
    const isVoid = framework !== 'html' || VOID.has(name);
    return [isVoid ? `<${start.join(' ')} />` : `<${start.join(' ')}></${name}>`];
  }
  if (children.length === 1 && node.firstElementChild === null) {
    return [`<${start.join(' ')}>${first}</${name}>`];
  }
  return [`<${start.join(' ')}>`, ...children.map((line) => `  ${line}`), `</${name}>`];
}

const VOID: ReadonlySet<string> = new Set(['input', 'br', 'hr', 'img']);

function nameOf(framework: Framework, tag: string): string {
  if (framework === 'html' || !tag.startsWith('scapi-')) return tag;
  if (tag === 'scapi-provider') return 'ScapiElementsProvider';
  return tag.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function attribute(
  framework: Framework,
  { localName }: Element,
  { name, value }: Attr,
): readonly string[] {
  const found = declarations.find(({ tagName }) => tagName === localName);
  const type = found?.attributes?.find((one) => one.name === name)?.type?.text ?? '';
  const isFlag = /\bboolean\b/.test(type);
  // Lit writes down what a story leaves empty.
  if (value === '' && !isFlag) return [];
  const key = framework === 'react' ? reactName(name) : name;
  if (value === '') return [key];
  const quoted = value.includes('"') ? `'${value}'` : `"${value}"`;
  if (framework === 'html' || type === '' || type.startsWith('string')) return [`${key}=${quoted}`];
  const list = value.split(/[\s,]+/).map((word) => `'${word}'`);
  const code = type.includes('[]') ? `[${list.join(', ')}]` : value;
  return [framework === 'react' ? `${key}={${code}}` : `:${key}="${code.replaceAll('"', "'")}"`];
}

const REACT_NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  autocomplete: 'autoComplete',
  inputmode: 'inputMode',
};

const reactName = (name: string): string =>
  REACT_NAMES[name] ?? name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
