package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** The ceiling of private-lending interest by contract date and filing date (民间借贷规定 25, 31). */
final class LendingCap {

    static final String MULTIPLE = "interest/lending-lpr-multiple";
    private static final String OLD_RATE = "interest/lending-protected-rate";

    /**
     * A ceiling in percent a year, from a day on.
     *
     * @param from null for the beginning
     */
    record Step(@Nullable LocalDate from, BigDecimal percent) {}

    private final LawBook law;
    private final PublishedRates rates;
    private final Inputs inputs;
    private final Worksheet sheet;
    private final LocalDate change;
    private final @Nullable LocalDate contract;

    LendingCap(LawBook law, PublishedRates rates, Inputs inputs, Worksheet sheet) {
        this(law, rates, inputs, sheet, inputs.findDay("contract_date").orElse(null));
    }

    private LendingCap(
            LawBook law, PublishedRates rates, Inputs inputs, Worksheet sheet, @Nullable LocalDate contract) {
        this.law = law;
        this.rates = rates;
        this.inputs = inputs;
        this.sheet = sheet;
        this.change = law.history(MULTIPLE).getFirst().from();
        this.contract = contract;
    }

    /** The same for a contract that was made on another day. */
    LendingCap madeOn(LocalDate day) {
        return new LendingCap(law, rates, inputs, sheet, day);
    }

    private LocalDate contract() {
        return contract == null ? inputs.day("contract_date") : contract;
    }

    /** The first instance was accepted under the rules with fixed rates. */
    boolean isOldRegime() {
        return inputs.findDay("filed").filter(filed -> filed.isBefore(change)).isPresent();
    }

    /** The day on which the ceiling by the published rate began. */
    LocalDate change() {
        return change;
    }

    /** A contract from before the change sued on after it keeps the old rule for the time before, when it is asked for. */
    boolean keepsOldRule() {
        return contract().isBefore(change) && inputs.findFlag("ask_old_rule").orElse(true);
    }

    /**
     * The rate between what is protected and what is void, in a stretch that is capped already: it cannot be claimed, nor claimed
     * back when it was paid willingly (2015: 26, 31).
     */
    BigDecimal payable(LendingRates.Stretch stretch) {
        if (!isOldRegime() && !(keepsOldRule() && stretch.from().isBefore(change))) {
            return BigDecimal.ZERO;
        }
        DatedValue limit = law.at("interest/lending-void-rate", change.minusDays(1));
        return stretch.agreed()
                .min(limit.ratio().percent())
                .subtract(stretch.percent())
                .max(BigDecimal.ZERO);
    }

    private void refuseSuitBeforeContract() {
        if (contract != null
                && inputs.findDay("filed").filter(contract::isAfter).isPresent()) {
            throw inputs.refused("filed", "早于合同成立之日 " + contract);
        }
    }

    /** The ceilings in time order. */
    List<Step> steps() {
        refuseSuitBeforeContract();
        if (isOldRegime()) {
            LocalDate filed = inputs.day("filed");
            DatedValue old = sheet.uses(law.at(OLD_RATE, filed));
            sheet.step("一审在 " + filed + " 受理，早于 " + change + "，适用当时的规定，受保护的年利率上限为 " + old.ratio() + "。");
            return List.of(new Step(null, old.ratio().percent()));
        }
        LocalDate made = contract();
        if (!made.isBefore(change)) {
            return List.of(new Step(null, fourfold(made, "合同成立时")));
        }
        LocalDate filed = inputs.day("filed");
        DatedValue transition = sheet.uses(law.at("interest/lending-transition", filed));
        BigDecimal atFiling = fourfold(filed, "起诉时");
        if (!inputs.findFlag("ask_old_rule").orElse(true)) {
            sheet.step("当事人未请求适用旧规定，全部按起诉时的上限。");
            return List.of(new Step(null, atFiling));
        }
        DatedValue old = sheet.uses(law.at(OLD_RATE, change.minusDays(1)));
        if (!inputs.has("ask_old_rule")) {
            sheet.assume("当事人请求 " + change.minusDays(1) + " 以前的利息适用当时的规定");
        }
        sheet.step("合同成立于 " + change + " 之前、此后受理（"
                + transition.sources().getFirst().label() + "）：" + change.minusDays(1) + " 以前上限 " + old.ratio() + "，"
                + change + " 起上限 " + Yuan.percent(atFiling) + "。");
        return List.of(new Step(null, old.ratio().percent()), new Step(change, atFiling));
    }

    /**
     * The reading of the rules of August 2020, when a case was filed under them and before the transition rule of
     * 2021: one ceiling for the whole time.
     */
    Optional<Step> findOther() {
        Optional<LocalDate> filed = inputs.findDay("filed");
        LocalDate segmented =
                law.history("interest/lending-transition").getLast().from();
        boolean between = filed.filter(day -> !day.isBefore(change) && day.isBefore(segmented))
                .isPresent();
        if (!between || contract == null || !contract.isBefore(change)) {
            return Optional.empty();
        }
        LocalDate at = rates.findOneYear(contract).isPresent() ? contract : filed.orElseThrow();
        return rates.findOneYear(at)
                .map(rate -> new Step(
                        null,
                        rate.multiply(law.at(MULTIPLE, at.isBefore(change) ? change : at)
                                .ratio()
                                .numerator())));
    }

    /** The multiple of the one-year rate on a day; asks for the rate when it is not on record. */
    BigDecimal fourfold(LocalDate day, String when) {
        DatedValue multiple = sheet.uses(law.at(MULTIPLE, day));
        BigDecimal rate = oneYear(day);
        BigDecimal cap = multiple.ratio().of(rate);
        sheet.step(when + "（" + day + "）的一年期贷款市场报价利率为 " + Yuan.percent(rate) + "，" + multiple.ratio() + "为 "
                + Yuan.percent(cap) + "。");
        return cap;
    }

    /** True when the rate that sets the ceiling is on record or was told. */
    boolean isKnown() {
        return isOldRegime()
                || inputs.has("lpr")
                || rates.findOneYear(rateDay()).isPresent();
    }

    /** The day whose rate sets the ceiling: of the contract, or of filing when the contract is older than the multiple. */
    private LocalDate rateDay() {
        LocalDate made = contract();
        return made.isBefore(change) ? inputs.day("filed") : made;
    }

    /** In lieu of a ceiling that is not known: the multiple of the highest rate published since the change. */
    BigDecimal highest() {
        DatedValue multiple = sheet.uses(law.at(MULTIPLE, change));
        sheet.uses(rates.value());
        BigDecimal highest = rates.highestSince(change);
        BigDecimal most = multiple.ratio().of(highest);
        sheet.step(change + " 以来一年期贷款市场报价利率最高为 " + Yuan.percent(highest) + "，" + multiple.ratio() + "为年利率 "
                + Yuan.percent(most) + "。");
        sheet.assume(rateDay() + " 的一年期贷款市场报价利率没有收录；" + change + " 以来已公布的报价的"
                + multiple.ratio().words() + "最高为 " + Yuan.percent(most) + "，以此为界");
        return most;
    }

    BigDecimal oneYear(LocalDate day) {
        Optional<BigDecimal> published = rates.findOneYear(day);
        if (published.isEmpty() && inputs.has("lpr")) {
            sheet.assume(day + " 的一年期贷款市场报价利率由填写人提供，未核对");
            return inputs.findPercent("lpr").orElseThrow();
        }
        sheet.uses(rates.value());
        return published.orElseThrow(() -> inputs.missingBecause(
                "lpr",
                "要的是 " + day + " 的；本系统的报价只录入到 " + rates.lastPublication() + "，请查全国银行间同业拆借中心的公布（"
                        + rates.value().note() + "）"));
    }
}
