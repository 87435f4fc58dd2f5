package org.mingfa.risk.calc.debt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CourtCalendar;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.calc.debt.LoanAccount.AccountEntry;
import org.mingfa.risk.calc.debt.LoanAccount.AccountEntryKind;
import org.mingfa.risk.calc.debt.LoanAccount.Accrual;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** 欠付工程价款利息: from the day on which the price was due, at the agreed or the published rate (建工解释（一）26, 27). */
public final class ConstructionInterest implements Calculator {

    private final LawBook law;
    private final PublishedRates rates;

    public ConstructionInterest(LawBook law, CourtCalendar calendar) {
        this.law = law;
        this.rates = new PublishedRates(law, calendar);
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        BigDecimal price = inputs.money("amount");
        LocalDate due = due(inputs, sheet);
        LocalDate on = inputs.findDay("on").orElse(asOf);
        if (on.isBefore(due)) {
            throw inputs.refused("on", "早于应付工程价款之日 " + due);
        }
        List<AccountEntry> entries = new ArrayList<>(List.of(new AccountEntry(due, AccountEntryKind.DUE, price)));
        for (Inputs payment : inputs.groups("payments")) {
            payment.need("date", "amount");
            LocalDate day = payment.day("date");
            if (day.isBefore(due)) {
                throw inputs.refused("payments", day + " 早于应付之日 " + due + "；此前的付款请从欠付的价款中减去");
            }
            if (!day.isAfter(on)) {
                entries.add(new AccountEntry(day, AccountEntryKind.PAID, payment.money("amount")));
                law.find("interest/set-off-order", day).ifPresent(sheet::uses);
            }
        }
        entries.add(new AccountEntry(on, AccountEntryKind.BALANCE, BigDecimal.ZERO));
        entries.sort(Comparator.comparing(AccountEntry::day).thenComparing(AccountEntry::kind));
        List<Accrual> accruals = accruals(inputs, sheet, due, on.plusDays(1));
        DayCount count = DayCount.of(inputs, sheet);
        new LoanAccount(sheet, count, true, day -> accruals)
                .of(entries)
                .parts()
                .forEach((name, figure) -> put(sheet, name, figure));
        return sheet;
    }

    /** What was due at first is what the user told. */
    private static void put(Worksheet sheet, String name, Figure figure) {
        if (!name.equals("lent")) {
            sheet.put(name, figure);
        }
    }

    /** The agreed day, else what the interpretation takes for it. */
    private LocalDate due(Inputs inputs, Worksheet sheet) {
        Optional<LocalDate> agreed = inputs.findDay("agreed_due");
        if (agreed.isPresent()) {
            sheet.uses(law.at("construction/interest-start", agreed.get()));
            sheet.step("利息自约定的应付工程价款之日 " + agreed.get() + " 起算。");
            sheet.putDay("due", agreed.get());
            return agreed.get();
        }
        for (String event : List.of("delivered_on", "settlement_submitted", "filed")) {
            Optional<LocalDate> day = inputs.findDay(event);
            if (day.isPresent()) {
                DatedValue start = sheet.uses(law.at("construction/interest-start", day.get()));
                sheet.step("没有约定付款时间或者约定不明：" + start.rows().get(event) + "，利息自 " + day.get() + " 起算。");
                sheet.putDay("due", day.get());
                return day.get();
            }
            if (!inputs.saidNone(event)) {
                break;
            }
        }
        throw inputs.missing("agreed_due", "delivered_on", "settlement_submitted", "filed");
    }

    /** One rate where it was agreed, else the published ones, each until the next. */
    private List<Accrual> accruals(Inputs inputs, Worksheet sheet, LocalDate from, LocalDate to) {
        DatedValue rule = sheet.uses(law.at("construction/interest-rate", from));
        Optional<BigDecimal> agreed = inputs.findPercent("rate");
        if (agreed.isPresent()) {
            sheet.step("利息计付标准有约定的，按约定的年利率 " + Yuan.percent(agreed.get()) + "。");
            return List.of(new Accrual(from, to, agreed.get(), BigDecimal.ZERO));
        }
        if (!inputs.saidNone("rate")) {
            throw inputs.missing("rate");
        }
        sheet.uses(rates.value());
        sheet.assume("没有约定利率的，" + rates.firstPublication() + " 起按各期公布的一年期贷款市场报价利率计算；贷款种类、期限由法院确定");
        List<Accrual> accruals = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); ) {
            LocalDate at = day;
            BigDecimal percent = rates.findOneYear(day).orElseGet(() -> untold(inputs, sheet, at));
            LocalDate next = rates.nextChange(day).filter(to::isAfter).orElse(to);
            accruals.add(new Accrual(day, next, percent, BigDecimal.ZERO));
            day = next;
        }
        sheet.step(rule.title() + "：按同期利率分段计算。");
        return accruals;
    }

    /** A rate that is not on record is told: the benchmark before the first publication, the newest after the last on record. */
    private BigDecimal untold(Inputs inputs, Worksheet sheet, LocalDate day) {
        boolean before = day.isBefore(rates.lastPublication());
        String field = before ? "benchmark" : "lpr";
        BigDecimal told = inputs.findPercent(field)
                .orElseThrow(() -> inputs.missingBecause(
                        field,
                        before
                                ? "要的是 " + day + " 起的；贷款市场报价利率自 " + rates.firstPublication() + " 起公布，此前按同期同类贷款基准利率"
                                : "要的是 " + day + " 起的；本系统的报价只录入到 " + rates.lastPublication()));
        sheet.assume(day + " 起的利率由填写人提供，未核对");
        return told;
    }
}
