package org.mingfa.risk.calc.limitation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** 票据权利: the day after which a right from a bill is extinguished (票据法 17). */
public final class BillRight implements Calculator {

    /**
     * A right from a bill.
     *
     * @param value its period in the law book
     * @param starts the fields that may give its start, the first that is given counts
     */
    private record Right(String label, String value, List<String> starts) {}

    private static final SequencedMap<String, Right> RIGHTS = new LinkedHashMap<>();

    static {
        RIGHTS.put("drawer_acceptor", new Right("对出票人、承兑人的权利", "bill/drawer_acceptor", List.of("due_date")));
        RIGHTS.put("sight_bill", new Right("见票即付的汇票、本票", "bill/sight_bill", List.of("issue_date")));
        RIGHTS.put("cheque_drawer", new Right("对支票出票人的权利", "bill/cheque_drawer", List.of("issue_date")));
        RIGHTS.put("recourse", new Right("对前手的追索权", "bill/recourse", List.of("refused_on")));
        RIGHTS.put("re_recourse", new Right("对前手的再追索权", "bill/re_recourse", List.of("paid_on", "sued_on")));
    }

    private static final Map<String, String> SYNONYMS = Map.of(
            "drawer", "drawer_acceptor",
            "acceptor", "drawer_acceptor",
            "bill_drawer", "drawer_acceptor",
            "bill_acceptor", "drawer_acceptor",
            "recourse_prior", "recourse",
            "recourse_prior_endorser", "recourse",
            "rerecourse", "re_recourse",
            "cheque", "cheque_drawer");

    private final LawBook law;
    private final PeriodCounter counter;
    private final CalculatorDescription description;

    public BillRight(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
        this.description = new CalculatorDescription(
                "bill_right",
                "票据权利期间",
                "计算票据权利因不行使而消灭的日期。",
                List.of(
                        Field.choice("right", "是哪一种票据权利？", Options.of(RIGHTS, Right::label), SYNONYMS)
                                .needed(),
                        Field.day("issue_date", "票据哪一天出票？"),
                        Field.day("due_date", "票据哪一天到期？"),
                        Field.day("refused_on", "哪一天被拒绝承兑或者拒绝付款？"),
                        Field.day("paid_on", "哪一天清偿？").or("settled_on"),
                        Field.day("sued_on", "哪一天被提起诉讼？")),
                List.of("《票据法》第十七条、第十八条"));
    }

    @Override
    public CalculatorDescription description() {
        return description;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        Right right = RIGHTS.get(inputs.text("right"));
        if (right == null) {
            throw inputs.missing("right");
        }
        Optional<LocalDate> given = right.starts().stream()
                .flatMap(name -> inputs.findDay(name).stream())
                .min(LocalDate::compareTo);
        LocalDate start = given.orElseThrow(() -> inputs.missing(right.starts().getFirst()));
        DatedValue period = sheet.uses(law.at(right.value(), start));
        sheet.step(period.title() + "：" + period.period() + "。");
        LocalDate expiry = counter.civil(sheet, start, period.period());
        sheet.putDay("expiry", expiry).put("status", asOf.isAfter(expiry) ? "expired" : "running");
        sheet.uses(law.at("bill/profit-refund", start));
        sheet.step("期满不行使的，票据权利消灭；仍可以请求出票人或者承兑人返还与未支付票据金额相当的利益，适用普通诉讼时效。");
        return sheet;
    }
}
