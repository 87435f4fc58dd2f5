package org.mingfa.risk.calc.injury;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.calc.calculator.Yuan;
import org.mingfa.risk.facts.Inputs;

/**
 * 被扶养人生活费, year by year: each dependant's share while it lasts, together never more than one year's expenditure (人身损害赔偿解释
 * 17).
 */
final class Dependants {

    private static final int SCALE = 12;

    private record Dependant(int age, int years, int supporters) {}

    private final CompensationYears years;
    private final Worksheet sheet;

    Dependants(CompensationYears years, Worksheet sheet) {
        this.years = years;
        this.sheet = sheet;
    }

    /**
     * The sum for all of them.
     *
     * @param adulthood age from which a dependant is no minor
     * @param expenditure of one year, already for the loss of working capacity where the victim lives
     * @param cap what all together may come to in a year
     */
    BigDecimal sum(Inputs inputs, int adulthood, BigDecimal expenditure, BigDecimal cap) {
        List<Dependant> dependants = new ArrayList<>();
        for (Inputs one : inputs.groups("dependants")) {
            int age = one.whole("age");
            int paid = age < adulthood ? years.untilOfAge(sheet, age) : years.of(sheet, "injury/dependant-years", age);
            dependants.add(new Dependant(age, paid, one.whole("supporters")));
        }
        BigDecimal total = BigDecimal.ZERO;
        int last = dependants.stream().mapToInt(Dependant::years).max().orElse(0);
        boolean capped = false;
        for (int year = 0; year < last; year++) {
            int current = year;
            BigDecimal sum = dependants.stream()
                    .filter(one -> one.years() > current)
                    .map(one -> share(expenditure, one))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            capped |= sum.compareTo(cap) > 0;
            total = total.add(sum.min(cap));
        }
        explain(dependants, total, capped);
        return Yuan.round(total);
    }

    private static BigDecimal share(BigDecimal expenditure, Dependant one) {
        return expenditure.divide(BigDecimal.valueOf(one.supporters()), SCALE, RoundingMode.HALF_UP);
    }

    private void explain(List<Dependant> dependants, BigDecimal total, boolean capped) {
        dependants.forEach(one -> sheet.step(
                "被扶养人 " + one.age() + " 周岁，计算 " + one.years() + " 年，有 " + one.supporters() + " 个扶养义务人，只计受害人负担的一份。"));
        sheet.step("被扶养人生活费合计 " + Yuan.format(total) + " 元" + (capped ? "；有的年份几个人合计超过一年的消费支出，按一年的消费支出计。" : "。"));
    }
}
