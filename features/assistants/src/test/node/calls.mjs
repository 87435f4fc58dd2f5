// What the scripts beside this one ask of every tool, and how they read their arguments.

export const CALLS = {
  search_law: { query: '借条没写利息，对方不还怎么办' },
  get_article: { law: '民法典', article: '577' },
  law_history: { law: '民事诉讼法' },
  applicable_law: { law: '民法典', fact_date: '2020-06-01' },
  verify_text: { text: '依照《中华人民共和国民法典》第五百七十七条、第一千三百条，参照《合同法》第一百零七条。' },
  similar_cases: { facts: '被告向原告借款五万元，约定月利率百分之二，到期未还。' },
  risk_interview: { sentence: '去年三月借给同事5万，到现在没还' },
  calculate: { kind: 'court_fee', inputs: { case_type: 'property', amount: 100000 } },
  check_cases: { text: '参照（2024）浙0199民初12号民事判决。' },
  read_paper: { text: '浙江省临江市人民法院\n传票\n应到时间：2026年12月18日上午9时' },
  about: {}
}

/** The arguments, or the end with the usage where there are fewer. */
export function given(usage, least) {
  const words = process.argv.slice(2)
  if (words.length < least) {
    console.error('用法：' + usage)
    process.exit(2)
  }
  return words
}
