import type { Channel } from '../../../model/log.ts';
import type { Part } from './tree.ts';

/**
 * Conferencing services by their addresses and by the words their invitations put into the place: Teams, Skype, Zoom, Google
 * Meet, Webex, GoTo, 腾讯会议 (VooV), 飞书 (Lark), 钉钉 (DingTalk), 企业微信 (WeCom), 华为云会议 (WeLink).
 */
const SERVICES =
  /teams\.(microsoft|live)\.com|microsoft teams|meet\.lync\.com|join\.skype\.com|\bskype\b|zoom\.(us|com|com\.cn)\/|zoomgov\.com|\bzoom\b|meet\.google\.com|google meet|\bwebex\b|goto(meeting|meet)?\.(com|me)\/|meeting\.tencent\.com|voovmeeting\.com|\bvoov\b|腾讯会议|騰訊會議|vc\.(feishu\.cn|larksuite\.com)|飞书(视频)?会议|\blark (meeting|video)|meeting\.dingtalk\.com|钉钉(视频)?会议|(work\.weixin|meeting\.weixin)\.qq\.com|企业微信会议|meeting\.huaweicloud\.com|welink|华为云会议/iu;

const SAID_IN = new Set(['conference', 'url', 'location']);
/** What programs call the link to a conference in a property of their own. */
const OWN_SAID_IN = /^x-.*(conference|meeting|skype|zoom|webex|online|video)/;

/**
 * `video` where a conferencing service is named where the meeting takes place, or a CONFERENCE says it has pictures (RFC 7986 §6.3);
 * `meeting` otherwise. A calendar does not say who travelled: never `visit`.
 */
export function channelOf(part: Part): Channel {
  const video = part.properties.some(
    ([name, parameters, , ...values]) =>
      (name === 'conference' && /\bvideo\b/i.test(String(parameters['feature']))) ||
      ((SAID_IN.has(name) || OWN_SAID_IN.test(name)) &&
        values.some((value) => typeof value === 'string' && SERVICES.test(value.slice(0, 2000)))),
  );
  return video ? 'video' : 'meeting';
}
