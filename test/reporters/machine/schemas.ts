import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { default as addFormats } from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { FIXTURES } from '../../fixtures/read.ts';

const SCHEMAS = join(FIXTURES, 'schemas');

function schema(path: string): string {
  return readFileSync(join(SCHEMAS, path), 'utf8');
}

function errorsBy(path: string): (text: string) => readonly string[] {
  // A pattern of SARIF's is no regular expression under the u flag.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema(path)) as object);
  return (text) => {
    validate(JSON.parse(text));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}

/** What OASIS's schema of SARIF 2.1.0 objects to. */
export const sarifErrors = errorsBy('sarif-2.1.0/sarif-schema-2.1.0.json');

/** What GitLab's documented format objects to. */
export const gitlabErrors = errorsBy('gitlab-code-quality/code-quality.json');

/** What the XSD Jenkins published objects to, or the XML parser before it; several documents in one go. */
export async function junitErrors(...documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `report-${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: schema('jenkins-junit/jenkins-junit.xsd') });
  return errors.map(({ message }) => message);
}
