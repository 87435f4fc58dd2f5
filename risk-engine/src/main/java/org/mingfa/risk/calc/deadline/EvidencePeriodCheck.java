package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.Map;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 举证期限: whether a period for evidence keeps the floor or ceiling (民诉法解释 99, 266, 275; 证据规定 51). */
public final class EvidencePeriodCheck implements Calculator {

    /** How a procedure limits the period. */
    private enum Limit {
        FLOOR,
        CEILING,
        USUAL_CEILING,
        NONE
    }

    private static final Map<String, Limit> LIMITS = Map.of(
            "ordinary_first", Limit.FLOOR,
            "second_new_evidence", Limit.FLOOR,
            "simplified", Limit.CEILING,
            "small_claims", Limit.USUAL_CEILING,
            "rebuttal", Limit.NONE);

    private final LawBook law;

    public EvidencePeriodCheck(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String procedure = inputs.text("procedure");
        Limit limit = LIMITS.getOrDefault(procedure, Limit.NONE);
        int days = inputs.whole("days");
        if (inputs.isTrue("agreed_by_parties")) {
            sheet.uses(law.at("evidence/agreed", asOf));
            inputs.need("court_approved");
            if (!inputs.isTrue("court_approved")) {
                sheet.step("当事人协商的举证期限须经人民法院准许；未准许的，按法院确定的期限。");
                return sheet.put("valid", false).put("rule", "court_approved");
            }
            if (limit == Limit.FLOOR) {
                sheet.step("当事人协商并经人民法院准许的 " + days + " 日，不受法院指定期限下限的限制。");
                return sheet.put("valid", true).put("rule", "agreed");
            }
        }
        if (limit == Limit.NONE) {
            sheet.uses(law.at("evidence/rebuttal", asOf));
            sheet.step("反驳证据或者补正瑕疵的举证期限由人民法院酌情确定，不受一般长度的限制。");
            return sheet.put("valid", true).put("rule", "court");
        }
        return checked(sheet, law.at("evidence/" + procedure, asOf), limit, days);
    }

    private static Worksheet checked(Worksheet sheet, DatedValue value, Limit limit, int days) {
        int bound = sheet.uses(value).period().length();
        boolean floor = limit == Limit.FLOOR;
        boolean kept = floor ? days >= bound : days <= bound;
        sheet.put("rule", (limit == Limit.USUAL_CEILING ? "generally " : "") + (floor ? ">=" : "<=") + bound);
        sheet.step(value.title() + "：" + bound + " 日；所填 " + days + " 日" + (kept ? "符合规定。" : floor ? "不足。" : "超过。"));
        if (limit == Limit.USUAL_CEILING && !kept) {
            sheet.put("warn", true);
            sheet.step("“一般不超过”不是绝对上限，但超过的应当有特别理由。");
            return sheet.put("valid", true);
        }
        return sheet.put("valid", kept);
    }
}
