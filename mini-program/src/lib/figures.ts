// The figures of a calculation by the service's names, in words. What has no words here is not shown: the steps of the answer say it.
import { day } from './law';

export interface Figure {
  label: string;
  value: string;
}

/** In the order in which they are shown; the first that is there stands large. */
const LABELS: Record<string, string> = {
  fee: '费用', amount: '合计应得', total: '合计', one_off: '一次性待遇合计', most: '最多', min: '最少', max: '最多', deadline: '最后一天', last_day: '最后一天', expiry: '届满之日',
  apply_by: '最迟申请', sue_by: '最迟起诉', apply_enforcement_by: '最迟申请执行', level: '由哪一级法院管辖', applies: '是否适用', valid: '是否符合规定',
  interest: '利息', doubled_part: '加倍部分债务利息', general_part_after_due: '到期后的一般债务利息', supported_rate: '受保护的年利率', overdue_rate: '逾期年利率', cap: '利率上限',
  severance: '经济补偿', damages: '赔偿金', notice_pay: '代通知金', months: '月数', hourly_wage: '小时工资', presumed_excessive: '是否一般认定过高',
  reduction_supported: '是否支持减少', threshold: '一般不超过', deposit: '有效的定金', forfeited: '不予返还', return_total: '应当返还合计', excess: '超过部分（不作定金）',
  start: '起算', status: '现在', days_left: '还有', three_year_expiry: '三年届满之日', cap20: '二十年届满之日', long_stop: '最长保护期间届满', latest_end: '最迟届满',
  limitation_expiry: '仲裁时效届满', deemed_served: '视为送达之日', effective_if_no_appeal: '不上诉时生效', timely: '是否按期', appealable: '是否可以上诉', remedy: '可以怎样做',
  guarantee_type: '保证方式', performance_end: '履行期间届满', unlimited: '不受时效限制', max_years: '最长几年', supplement: '应补交', refund: '应退还', prepaid: '是否预交',
  borne_by: '由谁负担', deadline_days: '预交期限', halved_once: '只减半一次', principal: '本金', recognized_principal: '认定的本金', base: '计算基数', days: '天数',
  excess_over_cap: '超过上限', applied_to_debt: '先抵债务', applied_to_doubled: '抵加倍利息', left_debt: '剩余债务', left_doubled: '剩余加倍利息',
  survivors_monthly: '每月供养亲属抚恤金合计', before_2008: '2008年以前的部分', before_2008_months: '2008年以前的月数',
  disability: '残疾赔偿金', death: '死亡赔偿金', dependants: '被扶养人生活费', later_nursing: '后续护理费', subtotal: '各项合计', disability_grant: '一次性伤残补助金',
  death_grant: '一次性工亡补助金', funeral: '丧葬费', monthly_allowance: '每月伤残津贴', monthly_care: '每月护理费', limit: '限额', next: '改用的程序', capped: '已按上限',
  warn: '需要注意', rate: '年利率', from: '从', to: '到', to_excl: '到（不含）', due: '到期', in_time: '仍可主张', plaintiff: '原告', defendant: '被告',
};

const WORDS: Record<string, string> = {
  running: '期间还在进行', expired: '期间已经届满', exempt: '不适用诉讼时效', mandatory: '应当适用', by_agreement: '双方约定的可以适用', no: '不适用', special: '专门法院或者有专门规定',
  ordinary: '普通程序', simplified: '简易程序', claim_changer: '变更请求的一方',
};
const UNITS: Record<string, string> = { days_left: '天', days: '天', months: '个月', before_2008_months: '个月', entitled_days: '天', unused_days: '天', full_year_days: '天', max_years: '年', deadline_days: '日' };

function words(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text);
  if (/^-?\d+(\.\d+)?$/.test(text)) return UNITS[name] ? `${text} ${UNITS[name]}` : `${Number(text).toLocaleString('zh-CN', { minimumFractionDigits: text.includes('.') ? 2 : 0 })} 元`;
  return WORDS[text] ?? text;
}

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Whether it can be shown: it has a label, and its value is no word of the service's own. */
const speaks = (labels: Record<string, string>) => ([name, value]: [string, unknown]): boolean =>
  name in labels && isPlain(value) && !/^[a-z_<>= ]+\d*$/i.test(words(name, value));

/** The calculator's own names before ours, in its order. */
const named = (own: Record<string, string>): Record<string, string> => ({ ...own, ...Object.fromEntries(Object.entries(LABELS).filter(([name]) => !(name in own))) });

/** The figures in words, the most wanted first. */
export function figures(result: Record<string, unknown>, own: Record<string, string> = {}): Figure[] {
  const labels = named(own);
  const order = Object.keys(labels);
  return Object.entries(result).filter(speaks(labels))
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([name, value]) => ({ label: labels[name], value: words(name, value) }));
}

/** Rows of a calculation (months, segments, payments), each as its figures in one line; of two accounts one below the other. */
export function rows(result: Record<string, unknown>, own: Record<string, string> = {}): string[] {
  const labels = named(own);
  return Object.entries(result).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.map((row) => Object.entries(row as object).filter(speaks(labels)).map(([part, figure]) => `${labels[part]} ${words(part, figure)}`).join('，'));
    return isGroup(value) ? rows(value, own).map((line) => (name in own ? `${own[name]}：${line}` : line)) : [];
  }).filter(Boolean);
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Figures by name, as of each party or of each account. */
export function parts(result: Record<string, unknown>, own: Record<string, string> = {}): Figure[] {
  const labels = named(own);
  return Object.entries(result).filter((entry): entry is [string, Record<string, unknown>] => isGroup(entry[1]))
    .flatMap(([group, value]) => Object.entries(value).filter(([, inner]) => isPlain(inner))
      .map(([name, inner]) => ({ label: (group in own ? `${own[group]}：` : '') + (labels[name] ?? name), value: words(name, inner) })))
    .filter((one) => !/[a-z_]+$/i.test(one.label));
}
