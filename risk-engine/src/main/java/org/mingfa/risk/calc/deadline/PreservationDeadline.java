package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.Options;
import org.mingfa.risk.calc.period.PeriodCounter;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 保全期限: to sue, to apply, to renew, to ask for reconsideration (民事诉讼法 104; 财产保全规定 18, 25). */
public final class PreservationDeadline implements Calculator {

    private static final String RENEWAL = "renewal";

    /** What a kind needs and gives. */
    private record Kind(String label, String value, String input, String output) {}

    private static final SequencedMap<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("pre_litigation", new Kind("诉前保全后起诉", "preservation/sue-after-measure", "measure_taken", "sue_by"));
        KINDS.put("maritime_cargo", new Kind("海事扣押货物后起诉", "preservation/maritime-cargo", "measure_taken", "sue_by"));
        KINDS.put("maritime_ship", new Kind("海事扣押船舶后起诉", "preservation/maritime-ship", "measure_taken", "sue_by"));
        KINDS.put(
                "post_judgment",
                new Kind("执行前保全后申请执行", "preservation/after-judgment", "performance_end", "apply_enforcement_by"));
        KINDS.put(RENEWAL, new Kind("续行保全", "preservation/renewal", "stated_end", "apply_by"));
        KINDS.put("reconsideration", new Kind("对保全裁定申请复议", "preservation/reconsideration", "served", "deadline"));
        KINDS.put(
                "ruling_pre_litigation",
                new Kind("诉前保全的裁定", "preservation/pre-litigation-ruling", "received", "rule_by"));
        KINDS.put("ruling_urgent", new Kind("诉讼中情况紧急的裁定", "preservation/urgent-ruling", "received", "rule_by"));
        KINDS.put("ruling_ordinary", new Kind("诉讼中一般的裁定", "preservation/ordinary-ruling", "received", "rule_by"));
    }

    private static final Map<String, String> SYNONYMS = Map.of(
            "pre_suit", "pre_litigation",
            "after_judgment", "post_judgment",
            "before_enforcement", "post_judgment",
            "post_judgment_pre_enforcement", "post_judgment",
            "pre_enforcement", "post_judgment",
            "maritime_ship_arrest", "maritime_ship",
            "ship_arrest", "maritime_ship");

    private final LawBook law;
    private final PeriodCounter counter;
    private final CalculatorDescription description;

    public PreservationDeadline(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
        this.description = new CalculatorDescription(
                "preservation_deadline",
                "保全期限",
                "计算保全之后起诉、申请执行、续行保全、申请复议的最后一日。",
                List.of(
                        Field.choice("kind", "是哪一种期限？", Options.of(KINDS, Kind::label), SYNONYMS)
                                .needed(),
                        Field.day("measure_taken", "法院哪一天采取保全措施？"),
                        Field.day("performance_end", "法律文书指定的履行期间哪一天届满？"),
                        Field.day("stated_end", "保全期限哪一天届满？"),
                        Field.day("served", "哪一天收到裁定书？"),
                        Field.day("received", "法院哪一天接受申请？")),
                List.of("《民事诉讼法》第一百零三条、第一百零四条", "《民诉法解释》第一百六十三条、第一百七十一条", "《财产保全规定》第四条、第十八条、第二十五条"));
    }

    @Override
    public CalculatorDescription description() {
        return description;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String code = inputs.text("kind");
        Kind kind = KINDS.get(code);
        if (kind == null) {
            throw inputs.missing("kind");
        }
        LocalDate start = inputs.day(kind.input());
        DatedValue value = sheet.uses(law.at(kind.value(), start));
        sheet.step(value.title() + "：" + value.period() + "。");
        if (RENEWAL.equals(code)) {
            return renewal(sheet, start, value);
        }
        LocalDate last = counter.procedural(sheet, start, value.period());
        sheet.putDay(kind.output(), last);
        if ("sue_by".equals(kind.output())) {
            sheet.step("逾期不起诉或者申请仲裁的，人民法院应当解除保全。");
        }
        if ("apply_enforcement_by".equals(kind.output())) {
            sheet.step("逾期不申请执行的，人民法院应当解除保全。");
        }
        return sheet;
    }

    /** Counted backwards and not moved: the application must be there before, not after. */
    private Worksheet renewal(Worksheet sheet, LocalDate end, DatedValue value) {
        LocalDate last = value.period().before(end);
        sheet.step("保全期限 " + end + " 届满，最迟在此前 " + value.period() + "即 " + last + " 提出续行保全申请。");
        LocalDate careful = last;
        while (counter.calendar().isRestDay(careful)) {
            careful = careful.minusDays(1);
        }
        if (!careful.equals(last)) {
            sheet.assume(last + " 不是工作日；为稳妥，请在此前的工作日 " + careful + " 提出");
        }
        return sheet.putDay("apply_by", last);
    }
}
