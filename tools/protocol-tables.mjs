// Writes the tables of docs/protocol.md from the data they restate: the protocol reference and the
// simulator's dialect. `node tools/protocol-tables.mjs` writes, with `--check` it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = `${root}docs/protocol.md`;
const read = (file) => readFileSync(root + file, 'utf8');

const reference = JSON.parse(read('packages/protocol/reference/scapi-api.json'));
const { code } = transformSync(read('packages/simulator/src/engine/dialect.ts'), { loader: 'ts' });
const { DIALECT_SWITCHES } = await import(
  `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
);

const SOURCES = {
  documented: 'documented',
  client: "the vendor's client",
  observed: 'observed',
  inferred: 'inferred',
};

const cell = (value = '') =>
  String(value)
    .replaceAll('|', '\\|')
    .replaceAll(/[*_<]/g, (sign) => `\\${sign}`);
const name = (value) => `\`${String(value).replaceAll('|', '\\|')}\``;
const names = (values) => values.map(name).join(', ');

function table(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The reference writes a dash where there is nothing to say. */
const isSaid = (text) => text !== '-';

/** Fields of a message or payload: `name`: type. */
const fields = (record) =>
  Object.entries(record)
    .map(([key, type]) => `${name(key)}: ${cell(type)}`)
    .join('; ');

function result(text) {
  if (text.startsWith('not documented')) return '';
  const [type] = text.split(' (');
  const isType = /^[A-Za-z]+(\[\])?( \| null)?$/.test(type);
  return (isType ? name(type) : cell(type)) + (text.includes('inferred') ? ' (inferred)' : '');
}

const parameters = (params) =>
  params
    .map(
      (one) =>
        `${name(one.name + (one.optional ? '?' : ''))} ${cell(one.type)}${one.note ? `: ${cell(one.note)}` : ''}`,
    )
    .join('<br>');

const requests = (namespace) => {
  const { summary, methods } = reference.namespaces[namespace];
  const rows = Object.values(methods).map(({ request, status, params, basis, since, ...rest }) => [
    name(request) + (status === 'current' ? '' : ` (${status})`),
    parameters(params),
    result(rest.result),
    [SOURCES[basis], since].filter(Boolean).join(', '),
    cell(rest.notes),
  ]);
  return `${cell(summary)}\n\n${table(['Request', 'Parameters', 'Result', 'Source, since', 'Remarks'], rows)}`;
};

const tables = {
  messages: () =>
    table(
      ['Kind', 'Sent by', 'Members'],
      reference.wire.messages.map(({ kind, from, fields: members }) => [
        kind,
        from,
        fields(members),
      ]),
    ),
  defects: () =>
    table(
      ['', 'The vendor’s client', 'What happens', 'Here'],
      reference.clientQuirks.map(({ id, title, detail, fix }) => [
        id,
        cell(title),
        cell(detail),
        cell(fix),
      ]),
    ),
  options: () =>
    table(
      ['Option', 'Value', 'Default', 'Meaning', 'When it bites', 'Scope', 'Source'],
      reference.options.map((option) => [
        name(option.name),
        cell([option.type, option.values].filter(isSaid).join(': ')),
        cell(isSaid(option.default) ? option.default : ''),
        cell(option.effect),
        cell(isSaid(option.violation) ? option.violation : ''),
        cell(option.scope),
        SOURCES[option.basis],
      ]),
    ),
  types: () =>
    Object.entries(reference.types)
      .map(([type, { description, fields: members }]) => {
        const rows = members.map(({ name: key, type: of, optional, basis, note }) => [
          key.includes(' or ') ? names(key.split(' or ')) : name(key),
          cell(of),
          optional ? 'may be missing' : '',
          SOURCES[basis],
          cell(note),
        ]);
        return `### ${type}\n\n${cell(description)}\n\n${table(['Member', 'Type', '', 'Source', 'Remarks'], rows)}`;
      })
      .join('\n\n'),
  enumerations: () =>
    Object.entries(reference.enums)
      .map(([type, { description, open, values }]) => {
        const rows = values.map(({ value, note, basis }) => [
          name(value),
          SOURCES[basis],
          cell(note),
        ]);
        const kind = open ? 'Open: a desktop may send other values.' : 'Closed.';
        return `### ${type}\n\n${cell(description)} ${kind}\n\n${table(['Value', 'Source', 'Remarks'], rows)}`;
      })
      .join('\n\n'),
  events: () =>
    Object.entries(reference.events)
      .map(([event, { payload, eventTypes, notes }]) => {
        const rows = Object.entries(eventTypes).map(([type, one]) => [
          type.startsWith('(') ? type : name(type),
          one.media ?? '',
          one.payload ? fields(one.payload) : 'general',
          cell(one.description),
        ]);
        return [
          `### ${name(event)}`,
          payload && `General payload: ${fields(payload)}.`,
          rows.length > 0 && table(['eventType', 'Medium', '`data`', 'Meaning'], rows),
          notes.map((note) => `- ${cell(note)}`).join('\n'),
        ]
          .filter(Boolean)
          .join('\n\n');
      })
      .join('\n\n'),
  preview: () =>
    table(
      ['Mode', 'What the agent sees', 'eventType', 'state', 'callType', 'capabilities', 'Remarks'],
      reference.outboundPreview.rows.map((row) => [
        row.mode,
        row.uiEvent,
        name(row.eventType),
        name(row.state),
        name(row.callType),
        row.capabilities.length > 0 ? names(row.capabilities) : 'none',
        cell(row.note),
      ]),
    ),
  machines: () =>
    Object.values(reference.stateMachines)
      .map(({ title, note, transitions }) => {
        const rows = transitions.map(({ state, trigger, next, events, status }) => [
          cell(state),
          cell(trigger),
          cell(next),
          cell(events),
          status,
        ]);
        return [
          `### ${title}`,
          note && cell(note),
          table(['State', 'What happens', 'Next state', 'Events', 'Source'], rows),
        ]
          .filter(Boolean)
          .join('\n\n');
      })
      .join('\n\n'),
  dialect: () =>
    table(
      ['Switch', 'Section', 'What it decides', 'Choices, the default first'],
      Object.entries(DIALECT_SWITCHES).map(([key, { section, about, choices }]) => [
        name(key),
        section,
        cell(about),
        names(choices),
      ]),
    ),
};
for (const namespace of Object.keys(reference.namespaces))
  tables[`requests ${namespace}`] = () => requests(namespace);

const MARKED =
  /(<!-- table: (.+?) -->\n<!-- prettier-ignore-start -->\n)[^]*?(<!-- prettier-ignore-end -->)/g;

const before = readFileSync(page, 'utf8');
const unused = new Set(Object.keys(tables));
const after = before.replaceAll(MARKED, (_, start, key, end) => {
  if (!unused.delete(key)) throw new Error(`docs/protocol.md: no table "${key}", or a second one`);
  return `${start}\n${tables[key]()}\n\n${end}`;
});
if (unused.size > 0) throw new Error(`docs/protocol.md lacks: ${[...unused].join(', ')}`);

if (!process.argv.includes('--check')) {
  writeFileSync(page, after);
} else if (after !== before) {
  console.error('docs/protocol.md is not up to date: run `node tools/protocol-tables.mjs`.');
  process.exitCode = 1;
}
