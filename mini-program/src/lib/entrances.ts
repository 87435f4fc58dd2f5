// The three ways in: what one wants, what came in the post, a day that runs. Each settles a part of the three beginnings, and of them
// only the others are asked.
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
];

/** The days that 有日子要赶 may mean. */
export const DAYS: Entrance[] = [
  { word: 'appeal', name: '不服一审判决、裁定，要上诉', says: '十五日、十日，从收到裁判的第二天起算', begun: ['', 'judged', null], told: [] },
  { word: 'enforce', name: '生效了对方不履行，要申请执行', says: '判决、调解书、裁决都可以', begun: ['', 'enforcement', 'applicant'], told: [] },
  { word: 'arbitrate', name: '要申请劳动仲裁', says: '工资、辞退、加班费', begun: ['labor', 'preparing', 'plaintiff'],
    told: [told('labor_arbitrated', 'no', '申请劳动仲裁了吗？', '还没有申请')] },
  { word: 'award', name: '收到劳动仲裁裁决，不服要起诉', says: '从收到裁决书算', begun: ['labor', 'preparing', 'plaintiff'],
    told: [told('labor_arbitrated', 'awarded', '申请劳动仲裁了吗？', '已经裁决')] },
  { word: 'retrial', name: '生效的裁判有错，要申请再审', says: '一般六个月', begun: ['', 'judged', null],
    told: [told('retrial_considered', 'true', '想申请再审吗？', '是')] },
];

export const entrance = (word: string): Entrance => [...ENTRANCES, ...DAYS].find((one) => one.word === word) ?? ENTRANCES[0];

/** Whether its first screen is the choice of a day. */
export const choosesDay = (word: string): boolean => word === 'days' || DAYS.some((one) => one.word === word);
