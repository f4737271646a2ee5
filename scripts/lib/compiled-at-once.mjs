/**
 * Makes an engine compile functions together with the script they are in. Engines look through a function at first only
 * for where it ends, and read it again when it is called; a script that runs once on a page and nearly whole is read
 * twice for nothing, which is half of what a reading takes. A function expression in parentheses is compiled at once
 * (V8: https://v8.dev/blog/preparser#pife), and so is what is nested in it in the same way. Minifiers keep these
 * parentheses. Methods of classes cannot have them and stay as they are.
 */

const isFunction = (node) => node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';

/** Methods, getters and setters, whose function is part of their name's syntax. */
const isMethod = (parent) => parent !== undefined && (parent.type === 'MethodDefinition' || (parent.type === 'Property' && (parent.method || parent.kind !== 'init')));

/** Every node below one, with its parent. */
function* below(node, parent) {
  if (typeof node.type === 'string') yield [node, parent];
  const up = typeof node.type === 'string' ? node : parent;
  for (const child of Object.values(node)) if (child !== null && typeof child === 'object') yield* below(child, up);
}

/** A text with pieces of it put in the place of others: `[from, until, text]`, none within another. */
function edited(code, edits) {
  let result = '';
  let at = 0;
  for (const [from, until, text] of edits.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    result += code.slice(at, from) + text;
    at = until;
  }
  return result + code.slice(at);
}

const inParentheses = (code, ast) => {
  const edits = [];
  for (const [node, parent] of below(ast)) if (isFunction(node) && !isMethod(parent)) edits.push([node.start, node.start, '('], [node.end, node.end, ')']);
  return edited(code, edits);
};

/** Functions of a module as constants at its start: as declarations they are there from the start too. */
function declarationsFirst(code, ast) {
  const constants = [];
  const edits = [];
  for (const statement of ast.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'FunctionDeclaration') continue;
    const { id, start, end } = declared;
    const [before, after] = [code.slice(start, id.start), code.slice(id.end, end)];
    constants.push(`${declared === statement ? '' : 'export '}const ${id.name} = ${before}${after};\n`);
    edits.push([statement.start, statement.end, '']);
  }
  return constants.join('') + edited(code, edits);
}

/** Parentheses around functions that are constants of a module, taken away. */
function withoutParentheses(code, ast) {
  const edits = [];
  for (const [{ type, init }] of below(ast)) {
    if (type !== 'VariableDeclarator' || !init || !isFunction(init) || code[init.start - 1] !== '(' || code[init.end] !== ')') continue;
    edits.push([init.start - 1, init.start, ''], [init.end, init.end + 1, '']);
  }
  return edited(code, edits);
}

/**
 * @param {RegExp} once what runs nearly whole, by path
 * @param {RegExp} later what is written with such parentheses and of which a page needs little, by path
 * @returns {import('vite').Plugin}
 */
export const compiledAtOnce = (once, later) => ({
  name: 'compiled-at-once',
  enforce: 'post',
  transform(code, id) {
    if (later.test(id)) return { code: withoutParentheses(code, this.parse(code)), map: null };
    if (!once.test(id)) return undefined;
    const flat = declarationsFirst(code, this.parse(code));
    return { code: inParentheses(flat, this.parse(flat)), map: null };
  },
});
