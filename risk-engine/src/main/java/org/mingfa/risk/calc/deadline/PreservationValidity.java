package org.mingfa.risk.calc.deadline;

import static java.util.Map.entry;

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
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 查封、扣押、冻结的最长期限 by kind of asset (民诉法解释 485). */
public final class PreservationValidity implements Calculator {

    private static final SequencedMap<String, String> ASSETS = new LinkedHashMap<>();

    static {
        ASSETS.put("bank_deposit", "银行存款");
        ASSETS.put("movable", "动产");
        ASSETS.put("real_estate", "不动产");
        ASSETS.put("other_right", "其他财产权（股权等）");
    }

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            entry("deposit", "bank_deposit"),
            entry("cash", "bank_deposit"),
            entry("vehicle", "movable"),
            entry("movables", "movable"),
            entry("immovable", "real_estate"),
            entry("house", "real_estate"),
            entry("equity", "other_right"),
            entry("shares", "other_right"),
            entry("other", "other_right"),
            entry("other_rights", "other_right"));

    private static final CalculatorDescription DESCRIPTION = new CalculatorDescription(
            "preservation_validity",
            "保全最长期限",
            "查封、扣押、冻结一次的最长期限，按财产种类。",
            List.of(
                    Field.choice("asset", "保全的是哪一种财产？", ASSETS, SYNONYMS).needed(),
                    Field.day("measure_taken", "法院哪一天采取保全措施？")),
            List.of("《民诉法解释》第四百八十五条、第一百六十八条"));

    private final LawBook law;

    public PreservationValidity(LawBook law) {
        this.law = law;
    }

    @Override
    public CalculatorDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        String name = switch (inputs.text("asset")) {
            case "bank_deposit" -> "preservation/validity-deposit";
            case "movable" -> "preservation/validity-movable";
            default -> "preservation/validity-immovable";
        };
        LocalDate date = inputs.findDay("measure_taken").orElse(asOf);
        DatedValue value = sheet.uses(law.at(name, date));
        sheet.put("max_years", value.period().length());
        sheet.step(value.title() + "为 " + value.period() + "；续行期限也不超过此数。");
        if (inputs.has("measure_taken")) {
            sheet.putDay("latest_end", value.period().after(date));
        }
        sheet.uses(law.at("preservation/enforcement-continues", date));
        sheet.step("进入执行程序后自动转为执行中的查封、扣押、冻结，期限连续计算。");
        return sheet;
    }
}
