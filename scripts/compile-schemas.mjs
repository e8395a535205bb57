// Turns src/schema/*.schema.json into plain validators (src/schema/compiled/), so that no run compiles a schema.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const SCHEMAS = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'schema');
const SUFFIX = '.schema.json';
/** Modules and what they hold: the result is checked only when a saved one is read. */
const MODULES = {
  inputs: ['config', 'ruleset', 'firm', 'chain', 'account', 'interactions', 'entry', 'community', 'workshop', 'intake', 'mapping'],
  result: ['result'],
  baseline: ['baseline'],
};
const IN_NAMED_SCHEMAS = ['properties', 'patternProperties', 'definitions'];
const PROSE = ['title', 'description', '$schema'];

/** The schema without prose: what a validator needs. */
function bare(schema) {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const out = {};
  for (const [key, value] of Object.entries(schema)) {
    if (PROSE.includes(key)) continue;
    if (IN_NAMED_SCHEMAS.includes(key)) out[key] = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bare(part)]));
    else if (key === 'allOf') out[key] = value.map(bare);
    else if (['if', 'then', 'else', 'items', 'additionalProperties'].includes(key)) out[key] = bare(value);
    else out[key] = value;
  }
  const [only, ...rest] = out.allOf ?? [];
  return only?.$ref && rest.length === 0 && Object.keys(out).length === 1 ? only : out;
}

/** Fields every record may carry (note, source, …) are checked by one call instead of one check each. */
const FREE = ['note', 'source', 'evidence', 'grade', 'derived', 'facts'];
function folded(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(folded);
  const out = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, folded(part)]));
  const refs = FREE.map((name) => schema.properties?.[name]?.$ref);
  if (schema.additionalProperties !== false || !refs.every((ref, i) => ref?.endsWith(`#/definitions/${FREE[i]}`))) return out;
  for (const name of FREE) out.properties[name] = true;
  return { ...out, allOf: [...(out.allOf ?? []), { $ref: refs[0].replace('note', 'free') }] };
}

/** ajv spells every error out in place; calls to two small functions are a third of the size, and start-up is mostly reading code. */
function compact(code) {
  const error =
    /const (err\d+) = \{(instancePath.*?)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g;
  const parts = /^instancePath(?::(.*?))?,schemaPath:"(?:[^"\\]|\\.)*",keyword:"(\w+)",params:(.*)$/s;
  const kept = /\{(missingProperty|additionalProperty): ?("(?:[^"\\]|\\.)*"|key\d+)/;
  const call = /(validate\d+)\((data\d*(?:\.\w+|\[\w+\])?), \{instancePath(?::(.*?))?,parentData:.*?,rootData\}\)/g;
  const short = code
    .replace(error, (whole, _, body) => {
      const found = parts.exec(body);
      if (!found) return whole;
      const [, path = 'instancePath', keyword, params] = found;
      const param = kept.exec(params);
      return `vErrors=wrong(vErrors,${path},"${keyword}"${param ? `,{${param[1]}:${param[2]}}` : ''});errors++;`;
    })
    .replace(call, (_, name, data, path = 'instancePath') => `${name}(${data},{instancePath:${path}})`)
    .replace(/vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g, 'vErrors=more(vErrors,$1.errors);')
    .replace(/const schema\d+ = \{.*?\};(?=const |function |export )/g, (text) => text.replace(/\{"\$ref":"[^"]*"\}/g, '0'));
  if (/schemaPath|vErrors\.concat/.test(short)) throw new Error('ajv writes errors in a shape compact() does not know');
  return `${short}
function wrong(list, instancePath, keyword, params = {}) { const error = { instancePath, keyword, params }; if (list === null) return [error]; list.push(error); return list; }
function more(list, errors) { return list === null ? errors : list.concat(errors); }
`;
}

/** All or nothing: somebody may be reading the old one. */
function write(path, text) {
  writeFileSync(`${path}.${process.pid}.tmp`, text);
  renameSync(`${path}.${process.pid}.tmp`, path);
}

export async function compileSchemas() {
  const { transform } = await import('esbuild');
  const names = readdirSync(SCHEMAS)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  const schemas = Object.fromEntries(names.map((name) => [name, bare(JSON.parse(readFileSync(join(SCHEMAS, name + SUFFIX), 'utf8')))]));
  const lean = folded(schemas);
  lean.common.definitions.free = { properties: Object.fromEntries(FREE.map((name) => [name, { $ref: `#/definitions/${name}` }])) };
  const out = join(SCHEMAS, 'compiled');
  mkdirSync(out, { recursive: true });
  for (const [module, members] of Object.entries(MODULES)) {
    const present = members.filter((name) => name in schemas);
    const ajv = new Ajv({
      allErrors: true,
      inlineRefs: false,
      messages: false,
      strict: false,
      strictNumbers: true,
      schemas: Object.values(lean),
      code: { source: true, esm: true, lines: false },
    });
    const code = compact(standalone(ajv, Object.fromEntries(present.map((name) => [name, name + SUFFIX]))));
    if (code.includes('require(')) throw new Error(`${module}: a keyword needs a run-time helper of ajv; write the schema without it`);
    const { code: small } = await transform(code, { minify: true, format: 'esm', target: 'node20', legalComments: 'none' });
    write(join(out, `${module}.js`), small);
    const types = present.map((name) => `export declare const ${name}: Validator;`).join('\n');
    write(join(out, `${module}.d.ts`), `import type { Validator } from '../validator.ts';\n${types}\n`);
  }
  const { result: _, baseline: _kept, ...inputs } = schemas;
  write(join(out, 'shapes.js'), `export const SHAPES = ${JSON.stringify(JSON.stringify(inputs))};\n`);
  write(join(out, 'shapes.d.ts'), 'export declare const SHAPES: string;\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await compileSchemas();
