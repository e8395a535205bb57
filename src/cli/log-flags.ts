import { CHANNELS } from '../model/log.ts';

/** The options of `guanxi log`, in the order its help lists them. */
export const LOG_FLAGS = [
  ...CHANNELS.map((channel) => ({ flags: `--${channel.replace('_', '-')}`, says: `channel.${channel}` }) as const),
  { flags: '--channel <name>', says: 'cli.option.log.channel' },
  { flags: '--us', says: 'cli.option.log.us' },
  { flags: '--them', says: 'cli.option.log.them' },
  { flags: '--joint', says: 'cli.option.log.joint' },
  { flags: '--for <purpose>', says: 'cli.option.log.for', repeats: true },
  { flags: '--ours <id>', says: 'cli.option.log.ours', repeats: true },
  { flags: '--on <day>', says: 'cli.option.log.on' },
  { flags: '--minutes <n>', says: 'cli.option.log.minutes' },
  { flags: '--stage <name>', says: 'cli.option.log.stage' },
  { flags: '--people <n>', says: 'cli.option.log.people' },
  { flags: '--benefit <kind[:n]>', says: 'cli.option.log.benefit' },
  { flags: '--note <text>', says: 'cli.option.log.note' },
  { flags: '--source <name>', says: 'cli.option.log.source' },
  { flags: '--dir <folder>', says: 'cli.option.log.dir' },
  { flags: '--again', says: 'cli.option.log.again' },
  { flags: '--dry-run', says: 'cli.option.log.dryRun' },
  { flags: '--undo', says: 'cli.option.log.undo' },
  { flags: '--yes', says: 'cli.option.log.yes' },
] as const;
