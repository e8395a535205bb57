import type { redaction as en } from '../en/redaction.ts';

/** `pseudonym.<种类>`：代替名字的化名；其后是 `--redact` 与 `render` 的用语。 */
export const redaction = {
  'pseudonym.account': '单位-{digits}',
  'pseudonym.person': '人员-{digits}',
  'pseudonym.firm': '企业-{digits}',
  'pseudonym.community': '社区-{digits}',
  'pseudonym.organisation': '组织-{digits}',
  'pseudonym.link': '环节-{digits}',
  'pseudonym.offering': '供给-{digits}',
  'pseudonym.pain': '痛点-{digits}',
  'pseudonym.initiative': '项目-{digits}',
  'pseudonym.tool': '工具-{digits}',
  'pseudonym.tag': '标签-{digits}',
  'pseudonym.group': '类别-{digits}',
  'pseudonym.field': '字段-{digits}',
  'pseudonym.ref': '版本-{digits}',
  'pseudonym.ruleset': '规则集-{digits}',
  'pseudonym.folder': '目录-{digits}',
  'pseudonym.file': '文件-{digits}',
  'pseudonym.text': '原文-{digits}',

  'cli.redact.content':
    '以下格式里的名字已换成化名：{formats}。计划一改、日子一换，化名就变；要长期不变，请在计划之外保管一个密钥：--redact-key <文件> 或 GUANXI_REDACT_KEY。',
  'cli.redact.unquoted': 'CI 的日志不引用计划原文。在自己的电脑上运行 guanxi validate 可看到出错的行；要在这里看，加 --no-redact。',
  'cli.redact.problems': '问题只计数、不展示：出错的行会引用计划原文。',

  'cli.command.render': '用保存的 JSON 结果画出任何一种格式。',
  'cli.help.examples.render':
    'guanxi render result.json\nguanxi render result.json -f markdown=comment.md -f csv=accounts.csv\nguanxi audit plans -f json | guanxi render - -f markdown',
  'cli.option.redact':
    '所有格式里的名字都换成化名；--no-redact：都不换。\n不写时，在 CI 里只换会公开的格式；计划里写了\nprivacy.pseudonyms 的，也照办。',
  'cli.option.noRedact': '在 CI 里也显示真名。',
  'cli.option.redactKey': '存放密钥的文件（至少 16 个字符）：用同一密钥出的\n报告，化名不变。',

  'cli.error.communityHidden': '没有标识为 {id} 的社区。',
  'cli.error.communityHidden.how': '现在不显示名字，所以不一一列出；不加 --redact 运行 guanxi map 可以看到。',
  'cli.error.redactKeyRead': '读不了密钥文件 {path}（{reason}）。',
  'cli.error.redactKeyRead.how': '请指定一个文件，里面放至少 {least} 个字符的密钥：openssl rand -hex 32 > key',
  'cli.error.redactKeyShort': '{source} 里的密钥只有 {length} 个字符，至少要 {least} 个。',
  'cli.error.redactKeyShort.how': '密钥太短会被猜中，名字也就都露了。生成一个：openssl rand -hex 32 > key',
  'cli.error.diffFleeting': '{path} 里的化名不是用密钥生成的：换一份结果，同一个人就是另一个化名。',
  'cli.error.diffFleeting.how':
    '请用未换名的结果来比，出报告时再换名：guanxi audit --base result.json --redact；或者两份都用同一个 --redact-key 生成。',
  'cli.error.diffRedacted': '{path} 里是化名，另一边是真名：比下来会像所有人都走了、又来了一批新人。',
  'cli.error.diffRedacted.how':
    '请用两份未换名的结果，或两份用同一个 --redact-key 生成的结果来比。只想在变动里不露名字：guanxi audit --base result.json --redact',
  'cli.error.redactKeyUnused': '--redact-key 和 --no-redact 不能同时用。',
  'cli.error.redactKeyUnused.how': '请去掉其中一个。',
  'cli.error.resultRead': '读不了 {path}（{reason}）。',
  'cli.error.resultRead.how': '请指定由 guanxi audit -f json=result.json 写出的文件；- 表示标准输入。',
  'cli.error.resultJson': '{path} 不是 JSON。',
  'cli.error.resultJson.how': '请指定由 guanxi audit -f json=result.json 写出的文件；它也可能没有写完整。',
  'cli.error.resultKind': '{path} 是 JSON，但不是 guanxi audit 的结果。',
  'cli.error.resultKind.how': '结果文件的第一行是 "format": "guanxi-result"。写一份：guanxi audit plans -f json=result.json',
  'cli.error.resultVersion': '{path} 的结果格式是第 {version} 版；这个 guanxi 只读第 {known} 版。',
  'cli.error.resultVersion.how': '请用现在的版本重新写一份，或用 guanxi {made} 来画。',
  'cli.error.resultDamaged': '{path} 在 {where} 处已损坏。',
  'cli.error.resultDamaged.how': '那里不是结果该有的内容：请用 guanxi audit -f json 重新写一份。',
} as const satisfies Readonly<Record<keyof typeof en, string>>;
