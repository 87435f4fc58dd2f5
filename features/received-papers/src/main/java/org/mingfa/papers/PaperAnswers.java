package org.mingfa.papers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.CaseReader;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.papers.PaperKind.Follow;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.page.Page;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.YamlResources;

/** Answers what a paper is and what follows from it; keeps nothing of it. Safe for use by many threads. */
public final class PaperAnswers {

    private static final int LONGEST = 100_000;

    private final RiskAnswers risk;
    private final CalculationAnswers sums;
    private final AsOfReader dates;
    private final PaperReading reading = new PaperReading(PaperKind.load(), ValueRow.load());
    private final Map<String, String> disputes = Disputes.load();

    /** Which dispute of the interview a cause is of. */
    private record Disputes(Map<String, String> disputes) {
        static Map<String, String> load() {
            return new RecordBinder()
                    .bind(new YamlResources(PaperAnswers.class, "papers").read("disputes.yaml"), Disputes.class)
                    .disputes();
        }
    }

    public PaperAnswers(RiskAnswers risk, CalculationAnswers sums, AsOfReader dates) {
        this.risk = risk;
        this.sums = sums;
        this.dates = dates;
    }

    /**
     * What stands in a paper.
     *
     * @param pages as they were read, in their order
     * @param kind of the pages before, where these are further pages of one paper; else null
     */
    public PaperContent read(List<Page> pages, @Nullable String kind) {
        return reading.read(pages, kind == null ? null : kind(kind), dates.today());
    }

    /** The same of a paper whose words somebody else has read. */
    public PaperContent readText(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.missing("text", "缺少 text：文书上的文字，照原来的分行。");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("text", "文字最长 " + LONGEST + " 个字符，收到 " + text.length() + " 个。");
        }
        return read(List.of(Page.ofText(text)), null);
    }

    /** What follows from what its holder has confirmed. */
    public PaperConsequences follow(PaperQuestion question) {
        if (question.kind() == null) {
            throw Refusal.missing("kind", "缺少字段 kind：是哪一种文书。");
        }
        PaperKind kind = kind(question.kind());
        Consequences.Confirmed paper = new Consequences.Confirmed(kind, received(question), confirmed(question));
        Consequences consequences = new Consequences(risk, sums, disputes, dates.today());
        Optional<Stage> stage = PaperReading.stage(kind, paper.values().get("case_number"));
        if (stage.isEmpty()) {
            return consequences.outside(paper);
        }
        Role role = role(question, kind, stage.get());
        return consequences.of(paper, stage.get(), role, follow(kind, stage.get(), role));
    }

    private PaperKind kind(String name) {
        return reading.find(name)
                .orElseThrow(() -> Refusal.invalid(
                        "kind",
                        "没有这种文书"
                                + NearestName.hint(
                                        name,
                                        reading.kinds().stream()
                                                .map(PaperKind::name)
                                                .toList())));
    }

    private @Nullable LocalDate received(PaperQuestion question) {
        if (question.received() == null) {
            return null;
        }
        LocalDate received = AsOfReader.given(Consequences.RECEIVED, question.received());
        if (received.isAfter(dates.today())) {
            throw Refusal.invalid(Consequences.RECEIVED, "收到的日子还没有到。");
        }
        return received;
    }

    /** A value that is not what it should be is refused, not left out. */
    private static Map<String, String> confirmed(PaperQuestion question) {
        Map<String, String> values = question.confirmed() == null ? Map.of() : new HashMap<>(question.confirmed());
        Map<String, ValueRow> rows = ValueRow.load();
        values.forEach((name, value) -> {
            ValueRow row = rows.get(name);
            if (row == null) {
                throw Refusal.invalid("confirmed/" + name, "没有这一项" + NearestName.hint(name, rows.keySet()));
            }
            require(row, name, value);
        });
        return values;
    }

    private static void require(ValueRow row, String name, String value) {
        String field = "confirmed/" + name;
        switch (row.type()) {
            case DAY, SIGNED -> AsOfReader.given(field, value);
            case DAYS -> {
                if (!value.matches("[1-9]\\d{0,3}")) {
                    throw Refusal.invalid(field, "应当是天数，如 15。");
                }
            }
            case SUM -> {
                if (!value.matches("\\d{1,12}(?:\\.\\d{1,2})?") || new BigDecimal(value).signum() == 0) {
                    throw Refusal.invalid(field, "应当是以元计的金额，如 50000。");
                }
            }
            case BODY, CASE_NUMBER, CAUSE, TIME, LINE, NAME, TELEPHONE, ACCOUNT -> {}
        }
    }

    private static Role role(PaperQuestion question, PaperKind kind, Stage stage) {
        List<Role> roles = Role.at(stage).stream()
                .filter(role -> kind.follows().stream().anyMatch(one -> one.stage() == stage && one.isFor(role)))
                .toList();
        if (roles.isEmpty()) {
            throw Refusal.invalid("kind", stage.label() + "阶段没有" + kind.title() + "的下一步：案号和文书的种类对不上，请再核对。");
        }
        String written = question.role();
        if (written == null) {
            throw Refusal.missing(
                    "role", "缺少字段 role：您是哪一方：" + roles.stream().map(Role::word).collect(Collectors.joining("、")) + "。");
        }
        Role role = CaseReader.role(written);
        if (!roles.contains(role)) {
            throw Refusal.invalid(
                    "role",
                    kind.title() + "在这个阶段的一方是：" + roles.stream().map(Role::word).collect(Collectors.joining("、"))
                            + "。");
        }
        return role;
    }

    private static Follow follow(PaperKind kind, Stage stage, Role role) {
        return kind.follows().stream()
                .filter(one -> one.stage() == stage && one.isFor(role))
                .findFirst()
                .orElseThrow();
    }
}
