package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 级别管辖 by the amount in dispute, the filing date and where the parties live. */
public final class JurisdictionLevel implements Calculator {

    private final LawBook law;

    public JurisdictionLevel(LawBook law) {
        this.law = law;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate filed = inputs.day("filed");
        return switch (inputs.text("type")) {
            case "civil" -> civil(inputs, sheet, filed);
            case "foreign" -> foreign(inputs, sheet, filed);
            case "hk_mo_tw" -> {
                sheet.uses(law.at("jurisdiction/hk-mo-tw", filed));
                sheet.step("涉及香港、澳门特别行政区和台湾地区的案件参照涉外案件的标准。");
                yield foreign(inputs, sheet, filed);
            }
            case "labor" -> basic(sheet, law.at("jurisdiction/labor", filed));
            case "family" -> basic(sheet, law.at("jurisdiction/family", filed));
            default -> special(sheet, filed);
        };
    }

    /** Domestic labour and family cases, whatever the amount. */
    private static Worksheet basic(Worksheet sheet, DatedValue rule) {
        sheet.uses(rule);
        sheet.step(rule.title() + "，不按标的额；有涉外因素的，请选涉外案件。");
        return sheet.put("level", "基层");
    }

    private Worksheet special(Worksheet sheet, LocalDate filed) {
        law.find("jurisdiction/foreign-excluded", filed)
                .or(() ->
                        Optional.of(law.history("jurisdiction/foreign-excluded").getLast()))
                .ifPresent(sheet::uses);
        sheet.step("该类案件的级别管辖另有专门规定，不按一般标的额标准判断。");
        return sheet.put("level", "special");
    }

    private Worksheet civil(Inputs inputs, Worksheet sheet, LocalDate filed) {
        if (!inputs.has("amount")) {
            inputs.need("amount", "parties");
        }
        BigDecimal amount = inputs.money("amount");
        DatedValue high = law.at("jurisdiction/high-court", filed);
        if (reaches(sheet, amount, high)) {
            return sheet.put("level", "高级");
        }
        return decided(sheet, amount, floor(inputs, sheet, filed));
    }

    /** The least amount that goes to an intermediate court. */
    private BigDecimal floor(Inputs inputs, Worksheet sheet, LocalDate filed) {
        if (inputs.isTrue("military_court")) {
            return shown(sheet, law.at("jurisdiction/military", filed));
        }
        boolean current = law.find("jurisdiction/intermediate-same-side", filed).isPresent();
        String parties = inputs.text("parties");
        boolean oneOut = "one_out".equals(parties);
        if (current) {
            return shown(
                    sheet,
                    law.at(
                            oneOut ? "jurisdiction/intermediate-one-out" : "jurisdiction/intermediate-same-side",
                            filed));
        }
        Optional<DatedValue> interim = law.find("jurisdiction/interim-provinces", filed);
        if (interim.isPresent() && !"both_out".equals(parties)) {
            String province = inputs.text("province");
            if (interim.get().names().stream().anyMatch(province::startsWith)) {
                return shown(
                        sheet, law.at(oneOut ? "jurisdiction/interim-one-out" : "jurisdiction/interim-both-in", filed));
            }
        }
        sheet.assume("当时本省中级人民法院的标准由填写人提供，未核对");
        return inputs.money("provincial_floor");
    }

    private static BigDecimal shown(Worksheet sheet, DatedValue value) {
        sheet.step(value.title() + "：" + Yuan.plain(value.yuan()) + " 元以上（含本数）。");
        return sheet.uses(value).yuan();
    }

    private static boolean reaches(Worksheet sheet, BigDecimal amount, DatedValue threshold) {
        sheet.uses(threshold);
        boolean reached = amount.compareTo(threshold.yuan()) >= 0;
        sheet.step(threshold.title() + "：" + Yuan.plain(threshold.yuan()) + " 元以上；标的额 " + Yuan.plain(amount) + " 元"
                + (reached ? "已达到。" : "未达到。"));
        return reached;
    }

    private static Worksheet decided(Worksheet sheet, BigDecimal amount, BigDecimal floor) {
        String level = amount.compareTo(floor) >= 0 ? "中级" : "基层";
        sheet.step("标的额 " + Yuan.plain(amount) + " 元" + ("中级".equals(level) ? "达到" : "未达到") + " " + Yuan.plain(floor)
                + " 元，由" + level + "人民法院管辖。");
        return sheet.put("level", level);
    }

    private Worksheet foreign(Inputs inputs, Worksheet sheet, LocalDate filed) {
        if (!"other".equals(inputs.findText("subject").orElse("other"))) {
            return special(sheet, filed);
        }
        if (!inputs.has("amount")) {
            inputs.need("amount", "province");
        }
        BigDecimal amount = inputs.money("amount");
        if (reaches(sheet, amount, law.at("jurisdiction/foreign-high-court", filed))) {
            return sheet.put("level", "高级");
        }
        String province = inputs.text("province");
        if (listed("jurisdiction/foreign-higher-provinces", filed, province)) {
            return decided(sheet, amount, shown(sheet, law.at("jurisdiction/foreign-higher", filed)));
        }
        if (listed("jurisdiction/foreign-other-provinces", filed, province)) {
            return decided(sheet, amount, shown(sheet, law.at("jurisdiction/foreign-other", filed)));
        }
        throw inputs.refused("province", "没有名为“" + province + "”的省、自治区、直辖市；请写如 浙江、内蒙古");
    }

    private boolean listed(String name, LocalDate filed, String province) {
        return law.at(name, filed).names().stream().anyMatch(province::startsWith);
    }
}
