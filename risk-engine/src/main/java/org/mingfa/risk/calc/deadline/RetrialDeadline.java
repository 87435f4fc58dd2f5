package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 申请再审的期限: from effectiveness, or from knowledge for four grounds; invariable (民事诉讼法 216). */
public final class RetrialDeadline implements Calculator {

    /** How people name the grounds whose period runs from knowledge, to the item of the article. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("新证据", "1");
        WORDS.put("新的证据", "1");
        WORDS.put("new_evidence", "1");
        WORDS.put("伪造", "3");
        WORDS.put("forged", "3");
        WORDS.put("法律文书被撤销", "12");
        WORDS.put("被撤销或者变更", "12");
        WORDS.put("document_revoked", "12");
        WORDS.put("贪污", "13");
        WORDS.put("受贿", "13");
        WORDS.put("徇私舞弊", "13");
        WORDS.put("枉法裁判", "13");
        WORDS.put("judge_corruption", "13");
    }

    /** An item named within a longer text: 民诉法第二百一十一条第（一）项, 211条第1项. */
    private static final Pattern ITEM =
            Pattern.compile("第\\s*[（(]?\\s*[0-9一二三四五六七八九十]{1,3}\\s*[）)]?\\s*项|[（(]\\s*[0-9一二三四五六七八九十]{1,3}\\s*[）)]");

    private final LawBook law;
    private final PeriodCounter counter;

    public RetrialDeadline(LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String ground = inputs.text("ground");
        Optional<String> item = item(ground);
        LocalDate start;
        if (item.isPresent()) {
            LocalDate known = inputs.day("known");
            DatedValue grounds = sheet.uses(law.at("deadline/retrial-special-grounds", known));
            start = inputs.findDay("effective").filter(known::isBefore).orElse(known);
            sheet.step("“" + grounds.rows().get(item.get()) + "”的，自知道或者应当知道之日 " + start + " 起算。");
        } else {
            start = inputs.day("effective");
            sheet.step("自裁判发生法律效力之日 " + start + " 起算。");
        }
        DatedValue period = sheet.uses(law.at("deadline/retrial", start));
        sheet.step(period.title() + "为 " + period.period() + "。");
        LocalDate deadline = counter.procedural(sheet, start, period.period());
        law.find("deadline/invariable", start).ifPresent(sheet::uses);
        sheet.step("该期间是不变期间，不适用中止、中断、延长。");
        return sheet.putDay("deadline", deadline).put("invariable", true);
    }

    /** The item of the article when the ground is one of the four; a bare number is an item too. */
    private Optional<String> item(String ground) {
        Map<String, String> rows =
                law.history("deadline/retrial-special-grounds").getLast().rows();
        Matcher named = ITEM.matcher(ground);
        String number = (named.find() ? named.group() : ground).replaceAll("[第项（）()\\s]", "");
        String arabic = org.mingfa.text.numeral.ChineseNumeral.find(number).isPresent()
                ? String.valueOf(org.mingfa.text.numeral.ChineseNumeral.parse(number))
                : number;
        if (rows.containsKey(arabic)) {
            return Optional.of(arabic);
        }
        return WORDS.entrySet().stream()
                .filter(word -> ground.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
