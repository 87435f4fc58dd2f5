package org.mingfa.risk.audit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.LegalPeriod;
import org.mingfa.risk.law.LegalRatio;
import org.mingfa.risk.law.LegalValue;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleVersion;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * Looks up every provision of every rule and value of law: it must exist, be in force for as long as it is relied on,
 * and contain the figures relied on.
 */
public final class RuleAudit {

    private final RiskEngine engine;
    private final LawBook law;

    /** An audit of the engine's rules and of the values of law that it rests on. */
    public RuleAudit(RiskEngine engine) {
        this.engine = engine;
        this.law = engine.law();
    }

    /**
     * Runs the audit.
     *
     * @param asOf the day on which what is still relied on must be in force, usually today
     */
    public AuditReport run(LawLookup lookup, LocalDate asOf) {
        List<ReliedProvision> cited = cited();
        int values =
                law.names().stream().mapToInt(name -> law.history(name).size()).sum();
        SourceCheck check = new SourceCheck(lookup, asOf);
        List<AuditFinding> findings = cited.stream()
                .map(check::check)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new AuditReport(
                asOf, engine.rules().rules().size(), engine.facts().all().size(), values, cited.size(), findings);
    }

    /** Titles of the laws that a rule or a value rests on, as they are cited, each once. */
    public List<String> laws() {
        return cited().stream().map(cited -> cited.source().law()).distinct().toList();
    }

    /**
     * The provisions of some laws that a rule or a value rests on, in the order of the catalogue.
     *
     * @param works the laws, whatever the version
     */
    public List<Reliance> relyingOn(Set<WorkKey> works) {
        return cited().stream()
                .filter(cited -> works.contains(WorkKey.of(cited.source().law())))
                .map(cited -> new Reliance(cited.owner(), cited.where(), cited.source()))
                .distinct()
                .toList();
    }

    private List<ReliedProvision> cited() {
        List<ReliedProvision> cited = new ArrayList<>();
        engine.rules().rules().forEach(rule -> cited(rule).forEach(cited::add));
        law.names().forEach(name -> law.history(name).forEach(value -> cited.addAll(cited(value))));
        return cited;
    }

    /**
     * A provision as it is relied on.
     *
     * @param figures each entry a list of forms, one of which must be in the text
     * @param until first day on which nothing rests on it, or null
     * @param unverified why it cannot be verified, or null
     */
    record ReliedProvision(
            String owner,
            String where,
            Source source,
            List<List<String>> figures,
            @Nullable LocalDate until,
            @Nullable String unverified) {

        AuditFinding finding(AuditFinding.Kind kind, String message) {
            return new AuditFinding(kind, owner, where, source, message);
        }
    }

    private static Stream<ReliedProvision> cited(Rule rule) {
        return rule.versions().stream().flatMap(version -> bases(version).map(basis -> cited(rule, version, basis)));
    }

    private static Stream<Basis> bases(RuleVersion version) {
        return Stream.concat(
                version.provisions(),
                version.conflicts().stream()
                        .flatMap(conflict -> conflict.readings().stream())
                        .flatMap(reading -> reading.basis().stream()));
    }

    private static ReliedProvision cited(Rule rule, RuleVersion version, Basis basis) {
        return new ReliedProvision(
                rule.id(),
                basis.place().toString(),
                basis.source(),
                basis.figures().stream().map(List::of).toList(),
                earlier(basis.until(), version.until()),
                basis.unverified());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    /** What the note of a value says that is no number of the law but a threshold of ours beside it. */
    private static final String OURS = "由本产品设定";

    /** The number of a value must be in one of its sources; that is checked where there is only one. */
    private static List<ReliedProvision> cited(DatedValue value) {
        String note = value.note();
        boolean isOurs = note != null && note.contains(OURS);
        List<String> forms = value.sources().size() == 1 && !isOurs ? Figures.of(value.value()) : List.of();
        String reason = value.unverified() ? Objects.requireNonNullElse(value.note(), "未与官方文本核对") : null;
        return value.sources().stream()
                .map(source -> new ReliedProvision(
                        value.name(),
                        "law/" + value.name() + ".yaml",
                        source,
                        forms.isEmpty() ? List.of() : List.of(forms),
                        value.until(),
                        reason))
                .toList();
    }

    /** The ways in which a statute may write the number of a value: 3年 as 三年 or 3年, 2年 also as 两年. */
    static final class Figures {

        /** Sizes of the words that follow a count of yuan. */
        private static final Map<String, Long> UNITS = Map.of("", 1L, "万", 10_000L, "亿", 100_000_000L);

        /** Nobody writes more in one word; the next unit is used. */
        private static final long LARGEST_COUNT = 10_000_000;

        private static final int TWO = 2;
        private static final List<String> DOUBLE = List.of("两倍", "双倍");

        private Figures() {}

        /** Empty when the value has no single number to look for. */
        static List<String> of(LegalValue value) {
            return switch (value) {
                case LegalValue.Span span -> period(span.period());
                case LegalValue.Money money -> yuan(money.yuan());
                case LegalValue.Share share -> multiple(share.ratio());
                case LegalValue.Count count -> count(count.number());
                default -> List.of();
            };
        }

        private static List<String> period(LegalPeriod period) {
            String written = period.format();
            String unit = written.substring(Integer.toString(period.length()).length());
            List<String> forms = new ArrayList<>();
            forms.add(written);
            forms.add(period.words());
            if (period.length() == TWO) {
                forms.add("两" + unit);
            }
            if (period.unit() == LegalPeriod.Unit.DAYS) {
                forms.add(period.length() + "天");
                forms.add(ChineseNumeral.format(period.length()) + "天");
            }
            return forms;
        }

        /** 2倍, 二倍, 两倍, 双倍, ×2; other shares are written in too many ways. */
        private static List<String> multiple(LegalRatio ratio) {
            String words = ratio.words();
            if (words.equals(ratio.toString()) || !words.endsWith("倍")) {
                return List.of();
            }
            List<String> forms = new ArrayList<>(List.of(ratio.toString(), words, "×" + ratio.numerator()));
            if (ratio.numerator().intValue() == TWO) {
                forms.addAll(DOUBLE);
            }
            return forms;
        }

        /** 18, 十八; 2 also as 两 and 双. */
        private static List<String> count(int number) {
            List<String> forms = new ArrayList<>(List.of(Integer.toString(number), ChineseNumeral.format(number)));
            if (number == TWO) {
                forms.addAll(List.of("两", "双"));
            }
            return forms;
        }

        /** 5000元, 五千元; 4000万元; 50亿元. */
        private static List<String> yuan(BigDecimal yuan) {
            if (yuan.stripTrailingZeros().scale() > 0) {
                return List.of(yuan.stripTrailingZeros().toPlainString() + "元");
            }
            if (yuan.signum() == 0) {
                return List.of();
            }
            long whole = yuan.longValueExact();
            List<String> forms = new ArrayList<>();
            UNITS.forEach((unit, size) -> {
                long count = whole / size;
                if (whole % size == 0 && count < LARGEST_COUNT) {
                    forms.add(count + unit + "元");
                    forms.add(ChineseNumeral.format(count) + unit + "元");
                }
            });
            return forms;
        }
    }
}
