// Finds the mutants of a source file, and writes the file so that each can be switched on by its number.
import ts from 'typescript';

const K = ts.SyntaxKind;

/** For an operator: what a slip of the hand makes of it. */
const OPERATORS = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['==', '!='],
  ['!=', '=='],
  ['&&', '||'],
  ['||', '&&'],
  ['??', '&&'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
  ['%', '*'],
]);

/** Conditions that become true and false; of loops only false: a loop without an end proves nothing. */
function conditionOf(node) {
  if (ts.isIfStatement(node)) return [node.expression, ['true', 'false']];
  if (ts.isConditionalExpression(node)) return [node.condition, ['true', 'false']];
  if (ts.isWhileStatement(node)) return [node.expression, ['false']];
  if (ts.isForStatement(node) && node.condition) return [node.condition, ['false']];
  return undefined;
}

/** Text for people has a space in it, and no test should depend on its words. */
const isWord = (text) => text !== '' && !/\s/.test(text);

/** Places in which a string is no value: names of properties, modules and directives. */
const isName = (node) =>
  node.parent.name === node ||
  node.parent.moduleSpecifier === node ||
  node.parent.propertyName === node ||
  (ts.isCallExpression(node.parent) && node.parent.expression.kind === K.ImportKeyword) ||
  ts.isExpressionStatement(node.parent);

/** What may stand in the place of an expression: what it is called, and its text. */
function* replacements(node, text) {
  if (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.getText();
    const other = OPERATORS.get(operator);
    if (other)
      yield [`${operator} becomes ${other}`, `(${text(node.left)}) ${other} (${text(node.right)})`];
  } else if (node.kind === K.TrueKeyword) yield ['true becomes false', 'false'];
  else if (node.kind === K.FalseKeyword) yield ['false becomes true', 'true'];
  else if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken)
    yield ['! is left out', `!!${text(node.operand)}`];
  else if (ts.isStringLiteral(node) && isWord(node.text) && !isName(node))
    yield [`'${node.text}' becomes ''`, "''"];
  const { parent } = node;
  const condition = conditionOf(parent);
  if (condition?.[0] === node)
    for (const value of condition[1]) yield [`condition is ${value}`, value];
  const isResult =
    (ts.isReturnStatement(parent) && parent.expression === node) ||
    (ts.isArrowFunction(parent) && parent.body === node && ts.isExpression(node));
  if (isResult && node.getText() !== 'undefined') yield ['returns undefined', 'undefined'];
}

/**
 * @param {string} file name, for reports
 * @param {string} source TypeScript
 * @param {number} first number of the first mutant
 * @returns {{ code: string, mutants: { id: number, file: string, line: number, what: string }[] }}
 */
export function instrument(file, source, first) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const raw = (node) => node.getText(tree);
  const add = (node, what) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
    const id = first + mutants.length;
    mutants.push({ id, file, line: line + 1, what });
    return id;
  };

  /** The source of a node, with the switches of all mutants inside. */
  const write = (node) => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return raw(node);
    if (ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return raw(node);
    if (ts.isTypeAliasDeclaration(node)) return raw(node);
    let text = '';
    let at = node.getStart(tree);
    ts.forEachChild(node, (child) => {
      const start = child.getStart(tree);
      if (start < at) return;
      text += source.slice(at, start) + write(child);
      at = child.end;
    });
    text += source.slice(at, node.end);

    if (ts.isExpressionStatement(node) && !/^super\b/.test(raw(node))) {
      // In braces of its own, for an `else` that may follow.
      return `{ if (!__is(${add(node, `without ${raw(node).split('\n')[0]}`)})) { ${text} } }`;
    }
    if (!ts.isExpression(node)) return text;
    for (const [what, instead] of [...replacements(node, raw)]) {
      text = `(__is(${add(node, what)}) ? (${instead}) : (${text}))`;
    }
    return text;
  };

  const code = `import { is as __is } from '/__mutant.js'; ${write(tree)}`;
  return { code, mutants };
}
