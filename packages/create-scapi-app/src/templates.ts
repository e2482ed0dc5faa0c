/** What an application can begin as: its name on the command line, and what the question calls it. */
export const TEMPLATES = {
  react: 'React, TypeScript and Vite',
  vue: 'Vue, TypeScript and Vite',
  html: 'Plain HTML: tags and a script',
} as const;

/** A name of {@link TEMPLATES}. */
export type TemplateName = keyof typeof TEMPLATES;

/** Their names, as they are listed. */
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as readonly TemplateName[];

/** Whether there is a template of this name. */
export const isTemplateName = (text: string): text is TemplateName =>
  Object.hasOwn(TEMPLATES, text);
