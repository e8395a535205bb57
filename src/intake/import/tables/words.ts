import { CHANNELS, PURPOSES } from '../../../model/log.ts';
import type { WordField } from './fields.ts';
import { simplified } from './simplified.ts';

/** Words of files and what they mean here. `none` states that nothing can be said: no word of ours is right. */
type Words = Readonly<Record<string, string>>;

const CHANNEL: Words = {
  call: 'call|phone|phone call|telephone|voice|电话|通话|电话沟通|电话拜访|电话跟进|电话回访|去电|来电|呼出|呼入|打电话|语音',
  email: 'email|e-mail|mail|listemail|邮件|电子邮件|发邮件',
  meeting: 'meeting|appointment|in-person meeting|会议|面谈|会面|见面|面访|开会|商务会谈',
  visit:
    'visit|site visit|on-site|onsite|field visit|store visit|拜访|客户拜访|上门|上门拜访|上门服务|实地拜访|走访|现场|现场拜访|外勤|外勤拜访|到访|到店|来访|登门拜访|外访',
  video:
    'video|video call|video conference|online meeting|web meeting|virtual meeting|zoom|teams|webex|视频|视频会议|线上会议|腾讯会议|在线会议|网络会议',
  message:
    'message|text|text message|sms|whatsapp|wechat|linkedin|linkedin message|chat|im|微信|企业微信|企微|钉钉|qq|短信|微信沟通|微信跟进|微信聊天|在线聊天|即时通讯',
  broadcast: 'broadcast|mass email|newsletter|群发|群发消息|群发邮件',
  none: 'event|task|other|note|cadence|activity|其他|其它|备注|系统|快速跟进|普通跟进',
};
const DIRECTION: Words = {
  them: 'inbound|incoming|in|received|呼入|来电|客户来电|来访|客户主动|被叫|接听',
  us: 'outbound|outgoing|out|sent|呼出|去电|外呼|主动联系|我方主动|主叫|拨打',
  none: 'internal|内部',
};
const STATUS: Words = {
  done: 'completed|complete|done|held|closed|finished|sent|received|connected|yes|true|inbound|outbound|attended|dialled|已完成|完成|已结束|已拜访|已跟进|已签到|同意|审批通过|已同意|已发送|有效',
  open: 'not started|in progress|waiting on someone else|deferred|planned|scheduled|open|not held|no show|no_show|no answer|no_answer|busy|failed|pending|draft|queued|no|false|to do|todo|missed|missed call|overdue|未开始|进行中|待跟进|待拜访|计划中|未完成|已安排|审批中|未拜访|未接|未接通|待办',
  cancelled:
    'cancelled|canceled|deleted|void|rescheduled|rejected|已取消|取消|作废|已作废|已撤销|撤销|拒绝|已拒绝|无效|已终止|终止|关闭订单|已关闭',
};
const STAGE: Words = {
  won: 'won|closed won|closedwon|win|成交|已成交|赢单|已赢单|签约|已签约|赢|成功',
  lost: 'lost|closed lost|closedlost|loss|输单|已输单|丢单|流失|失败|无效|已失效|输',
  none: 'prospecting|qualification|qualified|engaging|in progress|in_progress|open|proposal|negotiation|value proposition|needs analysis|id. decision makers|perception analysis|proposal/price quote|negotiation/review|初步接洽|需求确认|方案报价|商务谈判|谈判|报价|跟进中|进行中|意向',
};
const RELATION: Words = {
  customer:
    'customer|client|customer - direct|direct customer|key account|客户|直销客户|终端客户|大客户|重点客户|正式客户|成交客户|老客户|企业客户',
  channel:
    'channel|customer - channel|channel partner|channel partner / reseller|channel partner/reseller|reseller|distributor|dealer|wholesaler|agent|经销商|代理商|渠道|渠道商|渠道客户|分销商|批发商|一级经销商|二级经销商|区域代理',
  supplier: 'supplier|vendor|供应商|供方|供货商',
  user: 'user|end user|终端用户|最终用户|使用方',
  owner: 'owner|业主|业主方|建设方',
  influencer: 'influencer|consultant|设计院|咨询方|影响者|协会',
  financier: 'financier|bank|银行|金融机构|融资方',
  none: 'prospect|lead|partner|competitor|other|analyst|press|integrator|technology partner|investor|潜在客户|意向客户|合作伙伴|竞争对手|其他|其它',
};
/** A purpose is taken only where the file states it in a word of the method, never from a subject. */
const PURPOSE: Words = {
  quote: '报价|询价|询报价',
  order: '订单|下单|订货',
  delivery: '交付|发货|交货|送货|物流',
  payment: '收款|回款|付款|催款|对账|结算',
  complaint: '投诉|客诉|退货|索赔',
  merchandising: '陈列|铺货|理货',
  problem_solving: '解决问题|问题解决|problem solving|troubleshooting',
  training: '培训|训练',
  codevelop: '共同开发|联合开发|合作开发|co-development|joint development',
  planning: '年度计划|联合计划|共同计划|规划|joint planning',
  improvement: '改善|改进|持续改善|降本|joint improvement',
  benchmark_visit: '标杆参观|标杆考察|参观学习|benchmark visit',
  peer_exchange: '同行交流|行业交流|peer exchange',
  social: '聚餐|宴请|联谊|社交|节日问候|送礼',
};

const LISTS: Readonly<Record<WordField, ReadonlyMap<string, string>>> = {
  channel: listed(CHANNEL, CHANNELS),
  direction: listed(DIRECTION, ['us', 'them']),
  purpose: listed(PURPOSE, PURPOSES),
  status: listed(STATUS, ['done', 'open', 'cancelled']),
  stage: listed(STAGE, ['won', 'lost']),
  type: listed(RELATION, []),
};

function listed(words: Words, own: readonly string[]): ReadonlyMap<string, string> {
  const pairs = Object.entries(words).flatMap(([meaning, all]) => all.split('|').map((word) => [folded(word), meaning] as const));
  return new Map([...own.map((word) => [folded(word), word] as const), ...pairs]);
}

function folded(word: string): string {
  return simplified(word.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .trim();
}

/** What a word of a file means: a word of ours, `none` where it means nothing we can say, null where nobody knows it. */
export function meaningOf(field: WordField, word: string, own: Readonly<Record<string, string>> | undefined): string | null {
  const key = folded(word);
  for (const [theirs, ours] of Object.entries(own ?? {})) if (folded(theirs) === key) return ours;
  return LISTS[field].get(key) ?? null;
}

/** Words of ours a mapping may translate into. */
export const MEANINGS: Readonly<Record<WordField, readonly string[]>> = {
  channel: [...CHANNELS, 'none'],
  direction: ['us', 'them', 'none'],
  purpose: PURPOSES,
  status: ['done', 'open', 'cancelled'],
  stage: ['won', 'lost', 'none'],
  type: ['customer', 'channel', 'supplier', 'user', 'owner', 'influencer', 'financier', 'none'],
};
