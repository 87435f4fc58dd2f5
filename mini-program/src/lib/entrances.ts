// The ways in: what one wants, what came in the post, a day that runs, what is seized. Each settles a part of the three beginnings, and
// of them only the others are asked. Of some it is first asked which of several it is (CHOICES).
import type { Told } from './answer';

/** What is settled of what it is about, the step and the party; null where it is asked, empty where it does not matter yet. */
type Beginnings = [string | null, string | null, string | null];

export interface Entrance {
  word: string;
  name: string;
  says: string;
  begun: Beginnings;
  /** What choosing it tells. */
  told: Told[];
  /** Where one says what it is about. */
  heading?: string;
  example?: string;
}

const told = (key: string, value: string, question: string, shown: string): Told => ({
  question: { key, topic: '您说过的', question, help: null, type: 'choice', options: { [value]: shown }, unit: null, groups: [], because: [] }, value, begun: true,
});

export const ENTRANCES: Entrance[] = [
  { word: 'claim', name: '我想要回我的权利', says: '先看期限、证据和费用，再决定怎么办', begun: [null, null, null], told: [] },
  { word: 'sued', name: '收到传票、起诉状', says: '答辩、管辖、举证、开庭，各是哪一天', begun: [null, 'docketed', 'defendant'], told: [],
    heading: '对方为什么事告您？', example: '如：银行告我信用卡欠款，11月20日收到传票，12月10日开庭' },
  { word: 'days', name: '有日子要赶', says: '上诉、申请执行、申请仲裁、申请再审', begun: [null, null, null], told: [] },
  { word: 'seized', name: '我的钱、房子被法院冻结、查封了', says: '先分清是谁欠的钱，再看怎么办', begun: [null, null, null], told: [] },
];

/** The days that 有日子要赶 may mean. */
const DAYS: Entrance[] = [
  { word: 'appeal', name: '不服一审判决、裁定，要上诉', says: '十五日、十日，从收到裁判的第二天起算', begun: ['', 'judged', null], told: [] },
  { word: 'enforce', name: '生效了对方不履行，要申请执行', says: '判决、调解书、裁决都可以', begun: ['', 'enforcement', 'applicant'], told: [] },
  { word: 'arbitrate', name: '要申请劳动仲裁', says: '工资、辞退、加班费', begun: ['labor', 'preparing', 'plaintiff'],
    told: [told('labor_arbitrated', 'no', '申请劳动仲裁了吗？', '还没有申请')] },
  { word: 'award', name: '收到劳动仲裁裁决，不服要起诉', says: '从收到裁决书算', begun: ['labor', 'preparing', 'plaintiff'],
    told: [told('labor_arbitrated', 'awarded', '申请劳动仲裁了吗？', '已经裁决')] },
  { word: 'retrial', name: '生效的裁判有错，要申请再审', says: '一般六个月', begun: ['', 'judged', null],
    told: [told('retrial_considered', 'true', '想申请再审吗？', '是')] },
];

/** Whose debt it is decides which side one is: nobody is the debtor before that is said. */
const SEIZED: Entrance[] = [
  { word: 'seized-other', name: '不是，欠钱的是别人', says: '家人、合伙人、公司欠的，或者弄错了人', begun: ['', 'enforcement', 'third_party'],
    told: [told('claims_target', 'true', '冻结、查封的是您的吗？', '是')] },
  { word: 'seized-debtor', name: '是，判决、调解书、裁决里写的就是我', says: '还没有还清，或者已经还清了', begun: ['', 'enforcement', 'respondent'], told: [] },
  { word: 'seized-sued', name: '对方说我欠，告了我，还没有判', says: '收到了传票、起诉状或者保全裁定', begun: [null, 'docketed', 'defendant'], told: [] },
  { word: 'seized-before', name: '对方还没有起诉就冻了我的', says: '诉前保全', begun: [null, 'preparing', 'defendant'],
    told: [told('frozen_before_suit', 'true', '起诉以前就被冻结、查封的吗？', '是'), told('other_sued', 'false', '对方起诉了吗？', '没有')] },
  { word: 'seized-unsure', name: '不清楚', says: '带身份证问开户银行、登记机关：哪个法院、哪个案号；再打 12368 问谁是被执行人', begun: ['', 'enforcement', null], told: [] },
];

/** The ways in whose first screen asks which of several it is. */
export const CHOICES: Record<string, { heading: string; of: Entrance[] }> = {
  days: { heading: '要赶的是哪一天？', of: DAYS },
  seized: { heading: '您是不是欠钱的那个人？', of: SEIZED },
};

/** The way of whoever told that property was seized: whose debt it is was said, or is asked before anything else. None of others. */
export function seizedWay(about: string | null, side: string | null, facts: string[]): string | null {
  if (side === 'outside' && !about) return 'seized-other';
  if (!facts.includes('has_preserved_assets')) return null;
  if (side === 'answering') return 'seized-debtor';
  return side ? null : 'seized';
}

export const entrance = (word: string): Entrance => [...ENTRANCES, ...DAYS, ...SEIZED].find((one) => one.word === word) ?? ENTRANCES[0];

/** The way in that begins with the choice of this one, or with a choice itself; none of any other. */
export const choiceOf = (word: string): string | null =>
  Object.keys(CHOICES).find((family) => word === family || CHOICES[family].of.some((one) => one.word === word)) ?? null;
