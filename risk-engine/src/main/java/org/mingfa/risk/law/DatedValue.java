package org.mingfa.risk.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.RecordBinder.AtKey;

/**
 * A value of the law as it stood from one day to another, with the provisions that fix it.
 *
 * @param name e.g. limitation/general-period
 * @param title its Chinese name
 * @param from first day
 * @param until first day no longer (exclusive), or null
 * @param note what a reader must know, or null
 * @param unverified true when the value was not checked against an official text; whoever shows it says so
 * @param alternative another reading of the law, or null when none is disputed
 */
public record DatedValue(
        String name,
        String title,
        LegalValue value,
        LocalDate from,
        @Nullable LocalDate until,
        List<Source> sources,
        @Nullable String note,
        boolean unverified,
        @Nullable Alternative alternative) {

    /**
     * A reading that is disputed with the value.
     *
     * @param reading how the reading is named to the user
     */
    public record Alternative(
            LegalValue value,
            String reading,
            @AtKey("source") List<Source> sources) {

        public Alternative {
            sources = List.copyOf(sources);
        }
    }

    public DatedValue {
        sources = List.copyOf(sources);
    }

    public boolean inForce(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }

    public LegalPeriod period() {
        return value instanceof LegalValue.Span span ? span.period() : other("期间");
    }

    public BigDecimal yuan() {
        return value instanceof LegalValue.Money money ? money.yuan() : other("金额");
    }

    public LegalValue.MoneyRange range() {
        return value instanceof LegalValue.MoneyRange range ? range : other("金额区间");
    }

    public LegalRatio ratio() {
        return value instanceof LegalValue.Share share ? share.ratio() : other("比例");
    }

    public int count() {
        return value instanceof LegalValue.Count count ? count.number() : other("数目");
    }

    public LocalDate day() {
        return value instanceof LegalValue.Day day ? day.date() : other("日期");
    }

    public BracketTable brackets() {
        return value instanceof LegalValue.Brackets brackets ? brackets.table() : other("分档");
    }

    public Set<String> names() {
        return value instanceof LegalValue.Names names ? names.names() : other("名单");
    }

    public java.util.Map<String, String> rows() {
        return value instanceof LegalValue.Rows rows ? rows.rows() : other("对照表");
    }

    public String rule() {
        return value instanceof LegalValue.Rule rule ? rule.word() : other("规则");
    }

    private <T> T other(String wanted) {
        throw new IllegalStateException(
                "law value " + name + " is a " + value.getClass().getSimpleName() + ", not " + wanted);
    }
}
