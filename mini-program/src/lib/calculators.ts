// Which calculators there are is the service's word; here is only how people look for them, what they usually fill in first, and
// which answer of the interview is the same figure. What a name here is not known to the service is simply not shown (a test finds it).
import type { Calculator, CalculatorField } from './api';

export interface Shelf {
  name: string;
  calculators: string[];
}

export const SHELVES: Shelf[] = [
  { name: '常用', calculators: ['court_fee', 'private_lending_interest', 'limitation', 'appeal_deadline', 'severance_pay', 'injury_damages'] },
  { name: '诉讼费用', calculators: ['preservation_fee', 'enforcement_fee', 'payment_order_fee', 'application_fee', 'bankruptcy_fee'] },
  { name: '时效和期限', calculators: ['period_calc', 'evidence_period_check', 'retrial_deadline', 'guarantee_period', 'bill_right',
    'third_party_revocation', 'arbitration_set_aside', 'administrative_suit'] },
  { name: '借钱、违约', calculators: ['loan_ledger', 'liquidated_damages', 'deposit', 'construction_interest'] },
  { name: '工作、工资', calculators: ['double_wages', 'overtime_pay', 'annual_leave_pay', 'work_injury_benefit', 'work_injury_leave', 'labor_arbitration_limitation', 'labor_lawsuit_deadline'] },
  { name: '受伤赔偿', calculators: ['compulsory_insurance'] },
  { name: '执行和保全', calculators: ['enforcement_application', 'delayed_interest', 'late_performance', 'preservation_deadline', 'preservation_validity'] },
  { name: '哪个法院、什么程序', calculators: ['jurisdiction_level', 'small_claims'] },
];

/** What is asked at once beside what must be told; the rest stands under 「更多情况」, and what turns out to be needed comes up. */
const USUAL: Record<string, string[]> = {
  court_fee: ['amount'],
  preservation_fee: ['amount'],
  enforcement_fee: ['amount'],
  limitation: ['trigger_date'],
  period_calc: ['days', 'months'],
  appeal_deadline: ['served', 'procedure'],
  private_lending_interest: ['principal', 'rate', 'contract_date', 'from', 'to', 'filed'],
  loan_ledger: ['rate', 'contract_date', 'on'],
  deposit: ['contract_price', 'agreed', 'delivered', 'breach_by'],
  severance_pay: ['monthly_wage', 'local_wage'],
  double_wages: ['monthly_wage', 'signed', 'ended'],
  overtime_pay: ['workday_hours', 'rest_day_hours', 'holiday_hours'],
  labor_arbitration_limitation: ['trigger_date', 'employment_ended'],
  injury_damages: ['province', 'yearly_income', 'age', 'grade', 'medical', 'lost_days', 'daily_income'],
  work_injury_benefit: ['grade', 'own_wage', 'leaves'],
  annual_leave_pay: ['service_years', 'taken', 'monthly_wage', 'normal_paid'],
  work_injury_leave: ['monthly_wage'],
  compulsory_insurance: ['at_fault', 'death', 'medical', 'property', 'liability'],
  late_performance: ['loss'],
  construction_interest: ['agreed_due', 'delivered_on', 'rate', 'on'],
  enforcement_application: ['effective', 'performance_end'],
  delayed_interest: ['base', 'performance_end', 'until'],
  jurisdiction_level: ['amount', 'parties', 'province'],
  preservation_deadline: ['measure_taken', 'stated_end', 'served'],
  preservation_validity: ['measure_taken'],
  guarantee_period: ['main_due'],
  retrial_deadline: ['effective'],
  administrative_suit: ['known', 'told', 'review_received', 'applied'],
  bill_right: ['issue_date', 'due_date'],
};

/** Inputs that are the same figure as an answer of the interview; the first answer that was given counts. */
const FROM_INTERVIEW: Record<string, Record<string, string[]>> = {
  court_fee: { amount: ['claim_amount', 'loan_principal'] },
  preservation_fee: { amount: ['preserved_amount', 'claim_amount'] },
  payment_order_fee: { amount: ['claim_amount', 'loan_principal'] },
  limitation: { trigger_date: ['breach_known'], injury_date: ['injury_date'], goods_received: ['goods_received_on'], victim_birth: ['victim_birth'] },
  private_lending_interest: { principal: ['loan_principal'], rate: ['loan_rate'], contract_date: ['loan_date'], from: ['loan_date'], due: ['breach_known'] },
  loan_ledger: { rate: ['loan_rate'], contract_date: ['loan_date'], due: ['breach_known'] },
  liquidated_damages: { agreed: ['penalty_amount'], loss: ['penalty_loss'] },
  deposit: { delivered: ['deposit_delivered'], contract_price: ['contract_price'] },
  appeal_deadline: { served: ['judgment_served'] },
  enforcement_application: { effective: ['title_effective'], performance_end: ['performance_end'] },
  delayed_interest: { base: ['unpaid_base'], performance_end: ['performance_end'] },
  labor_arbitration_limitation: { trigger_date: ['labor_known'], employment_ended: ['employment_ended'] },
  labor_lawsuit_deadline: { award_received: ['labor_award_received'] },
  severance_pay: { ended: ['employment_ended'] },
  double_wages: { ended: ['employment_ended'] },
  work_injury_benefit: { injured_on: ['work_injury_date'] },
  injury_damages: { injured_on: ['injury_date'] },
  guarantee_period: { contract_date: ['guarantee_date'], main_due: ['main_due'], agreed_until: ['guarantee_until'] },
  preservation_deadline: { measure_taken: ['measure_taken'], stated_end: ['preservation_end'], served: ['preservation_ruling_served'] },
  small_claims: { amount: ['claim_amount', 'loan_principal'], avg_wage: ['avg_wage'] },
  jurisdiction_level: { amount: ['claim_amount', 'loan_principal'] },
  retrial_deadline: { effective: ['effective_date'], known: ['retrial_known'] },
  third_party_revocation: { known: ['harm_known'] },
  arbitration_set_aside: { award_received: ['award_received'] },
};

/** On their shelves, as far as the service has them; what it has beyond that stands last. */
export function shelved(calculators: Calculator[]): { name: string; calculators: Calculator[] }[] {
  const byName = new Map(calculators.map((one) => [one.name, one]));
  const known = SHELVES.flatMap((shelf) => shelf.calculators);
  const rest = calculators.filter((one) => !known.includes(one.name));
  return [
    ...SHELVES.map((shelf) => ({ name: shelf.name, calculators: shelf.calculators.flatMap((name) => byName.get(name) ?? []) })),
    { name: '其他', calculators: rest },
  ].filter((shelf) => shelf.calculators.length);
}

/** Those of which the words are in the name, in what they compute, or on their shelf. */
export function matching(calculators: Calculator[], words: string): Calculator[] {
  const parts = words.trim().split(/\s+/);
  const shelf = (name: string): string => SHELVES.filter((one) => one.calculators.includes(name)).map((one) => one.name).join();
  return calculators.filter((one) => parts.every((part) => `${one.title}${one.purpose}${shelf(one.name)}`.includes(part)));
}

/** Days that are today unless somebody says otherwise: up to when interest is counted. */
const UNTIL_TODAY: Record<string, string> = { private_lending_interest: 'to', loan_ledger: 'on', construction_interest: 'on', delayed_interest: 'until' };

/** What stands in a form before anything is typed. */
export const usual = (name: string, today: string): Record<string, string> => (UNTIL_TODAY[name] ? { [UNTIL_TODAY[name]]: today } : {});

/** What is asked at once, and what under 「更多情况」; the names that the service found lacking come up. */
export function parted(calculator: Calculator, lacking: string[]): { first: CalculatorField[]; more: CalculatorField[] } {
  const usual = USUAL[calculator.name] ?? [];
  const atOnce = (field: CalculatorField): boolean => field.required || usual.includes(field.name) || lacking.includes(field.name);
  return { first: calculator.inputs.filter(atOnce), more: calculator.inputs.filter((field) => !atOnce(field)) };
}

/** The figures of the interview under the calculator's names. */
export function carried(name: string, told: Record<string, string>): Record<string, string> {
  const same = Object.entries(FROM_INTERVIEW[name] ?? {});
  return Object.fromEntries(same.flatMap(([input, facts]) => {
    const fact = facts.find((key) => told[key] !== undefined);
    return fact ? [[input, told[fact]]] : [];
  }));
}

/** For the tests: every input that is named here. */
export const named = (): [string, string[]][] =>
  [...new Set([...Object.keys(USUAL), ...Object.keys(FROM_INTERVIEW), ...Object.keys(UNTIL_TODAY)])]
    .map((name) => [name, [...(USUAL[name] ?? []), ...Object.keys(FROM_INTERVIEW[name] ?? {}), ...Object.keys(usual(name, ''))]]);
