/** Where anybody may have a mailbox: such a domain says nothing of whom its owner works for. */
const PUBLIC: ReadonlySet<string> = new Set([
  '126.com', '163.net', '21cn.com', '263.net', '139.com', '163.com', '188.com', '189.cn', 'aliyun.com', 'aol.com', 'foxmail.com', 'fastmail.com', 'gmail.com', 'gmx.com',
  'gmx.de', 'gmx.net', 'googlemail.com', 'hotmail.com', 'icloud.com', 'live.com', 'mac.com', 'mail.com', 'mail.ru', 'me.com', 'msn.com',
  'naver.com', 'outlook.com', 'proton.me', 'protonmail.com', 'qq.com', 'sina.cn', 'sina.com', 'sina.com.cn', 'sohu.com', 't-online.de',
  'tom.com', 'vip.163.com', 'vip.qq.com', 'vip.sina.com', 'wo.cn', 'web.de', 'yahoo.co.jp', 'yahoo.com', 'yahoo.com.cn', 'yandex.ru',
  'yeah.net', 'zoho.com', 'bk.ru', 'list.ru', 'inbox.ru', 'ya.ru', 'ymail.com', 'rocketmail.com', 'hushmail.com', 'hey.com', 'pm.me', 'tutanota.com',
  'daum.net', 'hanmail.net', 'freenet.de', 'posteo.de', 'bluewin.ch', 'orange.fr', 'wanadoo.fr', 'free.fr', 'laposte.net', 'sfr.fr',
  'libero.it', 'comcast.net', 'att.net', 'verizon.net', 'sbcglobal.net', 'btinternet.com', 'rediffmail.com', 'rogers.com',
  'bigpond.com', 'seznam.cz', 'wp.pl', 'o2.pl', 'vip.126.com', 'vip.sohu.com', '2980.com', 'eyou.com', 'email.cn', 'docomo.ne.jp',
 
]); // prettier-ignore

/** Services that have a domain in each country: `yahoo.fr`, `hotmail.co.uk`, `outlook.com.br`. */
const EVERYWHERE = /^(?:yahoo|hotmail|outlook|live|msn|gmx|ymail)\.(?:[a-z]{2}|com?\.[a-z]{2})$/u;

/** Mailbox names that stand for a desk or a machine and not for a person. */
const DESKS =
  /^(?:admin|administrator|billing|booking|calendar|contact|hello|help|hr|info|it|mail|mailer-daemon|marketing|newsletter|no-?reply|do-?not-?reply|notifications?|office|orders?|postmaster|reception|room[-._].*|sales|security|service|support|team|webmaster|unknownorganizer)(?:[-+._].*)?$/u;

export function isPublicDomain(domain: string): boolean {
  return PUBLIC.has(domain) || EVERYWHERE.test(domain);
}

/** Whether a mail address is that of a desk, a list or a machine (`info@`, `noreply@`), as far as its name tells. */
export function isDesk(address: string): boolean {
  const at = address.lastIndexOf('@');
  return at > 0 && DESKS.test(address.slice(0, at));
}
