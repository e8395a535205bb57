// Writes the Markdown report under a pull request, or renews the one written there before: its first line, a comment nobody
// sees, marks it. A pull request from a fork has a token that may not write: that is said and fails nothing.
import { readFileSync } from 'node:fs';

const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, GH_TOKEN, NUMBER, MARKDOWN } = process.env;
const PAGE = 100;

async function call(method, path, body) {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues/${path}`, {
    method,
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${GH_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
  });
  if (!response.ok) throw new Error(`${method} answered ${response.status}`);
  return response.json();
}

/** Of comments of a bot alone: anybody can write the marker. */
async function earlier(marker) {
  for (let page = 1; ; page += 1) {
    const comments = await call('GET', `${Number(NUMBER)}/comments?per_page=${PAGE}&page=${page}`);
    const found = comments.find(({ body, user }) => user?.type === 'Bot' && body?.split('\n')[0]?.trim() === marker);
    if (found !== undefined || comments.length < PAGE) return found?.id ?? null;
  }
}

try {
  const text = readFileSync(MARKDOWN, 'utf8');
  const id = await earlier(text.split('\n')[0].trim());
  await (id === null ? call('POST', `${Number(NUMBER)}/comments`, text) : call('PATCH', `comments/${id}`, text));
} catch (error) {
  process.stdout.write(`::warning::guanxi: the report could not be written under the pull request (${error.message}); see the summary.\n`);
}
