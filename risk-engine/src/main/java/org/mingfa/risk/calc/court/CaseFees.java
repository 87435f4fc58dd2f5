package org.mingfa.risk.calc.court;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalValue;
import org.mingfa.risk.local.LocalFee;

/** The full fee of a case by its kind, before any halving (诉讼费用交纳办法 13). */
final class CaseFees {

    private final LawBook law;
    private final LocalDate asOf;
    private final Inputs inputs;
    private final Worksheet sheet;

    CaseFees(LawBook law, LocalDate asOf, Inputs inputs, Worksheet sheet) {
        this.law = law;
        this.asOf = asOf;
        this.inputs = inputs;
        this.sheet = sheet;
    }

    /** The fee of a kind of case for its amount; the amount is empty when the user said that there is none. */
    Fee full(String caseType, Optional<BigDecimal> amount) {
        BigDecimal yuan = amount.orElse(BigDecimal.ZERO);
        return switch (caseType) {
            case "property", "mixed" -> Fee.of(FeeTable.fee(sheet, law.at("fees/property", asOf), yuan));
            case "divorce" -> ranged(caseType, "fees/divorce-base").plus(extra("fees/divorce-property", yuan));
            case "personality" ->
                ranged(caseType, "fees/personality-base").plus(extra("fees/personality-damages", yuan));
            case "ip" -> amount.isPresent() ? ipWithAmount(yuan) : ranged(caseType, "fees/ip-without-amount");
            case "other_nonproperty" -> ranged(caseType, "fees/other-nonproperty");
            case "jurisdiction_objection" -> ranged(caseType, "fees/jurisdiction-objection");
            case "labor" -> flat("fees/labor");
            case "administrative_ip" -> flat("fees/administrative-ip");
            case "administrative" -> flat("fees/administrative-other");
            default -> throw new IllegalArgumentException(caseType);
        };
    }

    private Fee ipWithAmount(BigDecimal yuan) {
        sheet.uses(law.at("fees/ip-with-amount", asOf));
        return Fee.of(FeeTable.fee(sheet, law.at("fees/property", asOf), yuan));
    }

    private BigDecimal extra(String name, BigDecimal yuan) {
        return FeeTable.fee(sheet, law.at(name, asOf), yuan);
    }

    private Fee flat(String name) {
        DatedValue value = sheet.uses(law.at(name, asOf));
        sheet.step(value.title() + " " + Yuan.plain(value.yuan()) + " 元。");
        return Fee.of(value.yuan());
    }

    /** A fee whose standard the province sets within limits: known by base_rate or the operator's table. */
    private Fee ranged(String caseType, String name) {
        DatedValue value = sheet.uses(law.at(name, asOf));
        sheet.uses(law.at("fees/province-decides", asOf));
        LegalValue.MoneyRange range = value.range();
        String limits = Yuan.plain(range.min()) + " 元至 " + Yuan.plain(range.max()) + " 元";
        Optional<BigDecimal> base = inputs.findMoney("base_rate").or(() -> local(caseType, range));
        if (base.isEmpty()) {
            sheet.step(value.title() + "为 " + limits + "，由省级人民政府在幅度内确定。");
            return new Fee(range.min(), range.max());
        }
        BigDecimal yuan = base.get();
        if (yuan.compareTo(range.min()) < 0 || yuan.compareTo(range.max()) > 0) {
            throw inputs.refused("base_rate", "应在法定幅度 " + limits + "之内");
        }
        sheet.step(value.title() + "：本省标准 " + Yuan.plain(yuan) + " 元（法定幅度 " + limits + "）。");
        return Fee.of(yuan);
    }

    /** What the operator has entered; outside the legal limits it cannot be the province's standard. */
    private Optional<BigDecimal> local(String caseType, LegalValue.MoneyRange range) {
        Optional<LocalFee> fee =
                inputs.findText("province").flatMap(province -> law.local().fee(province, caseType, asOf));
        fee.ifPresent(found -> sheet.usesLocal(
                found.region() + "的标准 " + Yuan.plain(found.yuan()) + " 元（" + found.from() + " 起）"
                        + (isWithin(found, range) ? "" : "不在法定幅度之内，没有采用"),
                found.provenance()));
        return fee.filter(found -> isWithin(found, range)).map(LocalFee::yuan);
    }

    private static boolean isWithin(LocalFee fee, LegalValue.MoneyRange range) {
        return fee.yuan().compareTo(range.min()) >= 0 && fee.yuan().compareTo(range.max()) <= 0;
    }
}
