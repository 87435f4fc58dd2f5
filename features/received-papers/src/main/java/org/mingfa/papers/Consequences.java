package org.mingfa.papers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.risk.AssessmentRequest;
import org.mingfa.answers.risk.CalculationAnswer;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.CalculatorsAnswer;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.papers.PaperConsequences.Ask;
import org.mingfa.papers.PaperConsequences.LastDay;
import org.mingfa.papers.PaperKind.Follow;
import org.mingfa.papers.PaperKind.Meeting;
import org.mingfa.papers.PaperKind.OwnPeriod;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.table.CauseTree;

/** Works out what follows from one paper. The days come from the rules and calculators of the core; here is only which to ask. */
final class Consequences {

    static final String RECEIVED = "received";

    private final RiskAnswers risk;
    private final CalculationAnswers sums;
    private final Map<String, String> disputes;
    private final LocalDate today;

    /**
     * A paper as its holder confirmed it.
     *
     * @param values by name
     */
    record Confirmed(PaperKind kind, @Nullable LocalDate received, Map<String, String> values) {

        Optional<String> find(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    Consequences(RiskAnswers risk, CalculationAnswers sums, Map<String, String> disputes, LocalDate today) {
        this.risk = risk;
        this.sums = sums;
        this.disputes = disputes;
        this.today = today;
    }

    /** Of a case that the pilot does not take: only the day on which one has to come. */
    PaperConsequences outside(Confirmed paper) {
        return new PaperConsequences(
                paper.kind().name(),
                paper.kind().title(),
                null,
                null,
                Map.of(),
                meeting(paper).stream().toList(),
                List.of(),
                null,
                "按案号看，这不是民事一审、二审或者执行案件，期限请看文书写明的，或者打 12368 问。",
                CalculatorsAnswer.of(List.of()).disclaimer());
    }

    PaperConsequences of(Confirmed paper, Stage stage, Role role, Follow follow) {
        List<LastDay> own = new ArrayList<>();
        Map<String, String> facts = facts(paper, follow);
        Optional<LastDay> period = Optional.ofNullable(follow.period()).flatMap(named -> period(paper, named));
        period.ifPresent(day -> {
            String fact = Objects.requireNonNull(follow.period()).fact();
            if (fact == null) {
                own.add(day);
            } else {
                facts.put(fact, day.day().toString());
            }
        });
        List<LastDay> days = new ArrayList<>(ruled(stage, role, facts, follow));
        days.addAll(own);
        meeting(paper)
                .filter(met -> days.stream().noneMatch(day -> day.day().equals(met.day())))
                .ifPresent(days::add);
        days.sort(Comparator.comparing((LastDay day) -> day.daysLeft() < 0).thenComparing(LastDay::day));
        return new PaperConsequences(
                paper.kind().name(),
                paper.kind().title(),
                stage.word(),
                role.word(),
                facts,
                days,
                asks(paper, follow),
                assess(stage, role, facts).standing().next(),
                null,
                sums.list().disclaimer());
    }

    private Map<String, String> facts(Confirmed paper, Follow follow) {
        Map<String, String> facts = new LinkedHashMap<>(follow.facts());
        paper.find("cause").flatMap(this::dispute).ifPresent(dispute -> facts.putIfAbsent("dispute", dispute));
        follow.from().forEach((fact, value) -> paper.find(value).ifPresent(known -> facts.put(fact, known)));
        LocalDate received = paper.received();
        if (received != null && follow.received() != null && follow.received().fact() != null) {
            facts.put(follow.received().fact(), received.toString());
        }
        return facts;
    }

    private Optional<String> dispute(String cause) {
        return CauseTree.path(cause).reversed().stream()
                .filter(disputes::containsKey)
                .map(disputes::get)
                .findFirst();
    }

    /** The last days of the rules that such a paper brings about. */
    private List<LastDay> ruled(Stage stage, Role role, Map<String, String> facts, Follow follow) {
        Map<String, String> supposed = new LinkedHashMap<>(facts);
        PaperKind.Condition condition = follow.asIf();
        if (condition != null) {
            supposed.putAll(condition.facts());
        }
        return assess(stage, role, supposed).deadlines().stream()
                .filter(deadline -> follow.days().contains(deadline.rule()))
                .map(deadline -> LastDay.of(deadline, condition == null ? null : condition.said()))
                .toList();
    }

    private AssessmentAnswer assess(Stage stage, Role role, Map<String, String> facts) {
        return risk.assess(new AssessmentRequest(stage.word(), role.word(), null, new LinkedHashMap<>(facts), true));
    }

    /** The last day of a period that the paper names: from the day after it came. */
    private Optional<LastDay> period(Confirmed paper, OwnPeriod named) {
        LocalDate received = paper.received();
        Optional<String> days = paper.find(named.value());
        if (received == null || days.isEmpty()) {
            return Optional.empty();
        }
        CalculationAnswer counted =
                sums.calculate("period_calc", Map.of("start", received.toString(), "days", days.get()), null);
        LocalDate last = LocalDate.parse(String.valueOf(counted.result().get("last_day")));
        long left = ChronoUnit.DAYS.between(today, last);
        String past = named.past() == null ? "" : named.past();
        return Optional.of(new LastDay(
                named.label(),
                last,
                left,
                null,
                null,
                left < 0 ? named.label() + "已经过了" : String.join("", counted.explain()),
                left < 0 ? past : "文书写的期限是收到以后 " + days.get() + " 日；不清楚从哪一天算的，打文书上的电话问。",
                counted.basis()));
    }

    private Optional<LastDay> meeting(Confirmed paper) {
        Meeting meets = paper.kind().meets();
        return meets == null
                ? Optional.empty()
                : paper.find(meets.value()).map(LocalDate::parse).map(day -> {
                    long left = ChronoUnit.DAYS.between(today, day);
                    return new LastDay(
                            meets.label(),
                            day,
                            left,
                            null,
                            null,
                            left < 0 ? meets.label() + "的日子已经过去" : meets.label(),
                            left < 0 ? meets.past() : "带身份证和这份文书按时到；去不了的，事先书面说明理由。",
                            List.of());
                });
    }

    private static List<Ask> asks(Confirmed paper, Follow follow) {
        List<Ask> asks = new ArrayList<>();
        PaperKind.Receipt receipt = follow.received();
        if (receipt != null && paper.received() == null) {
            asks.add(new Ask(RECEIVED, receipt.ask()));
        }
        OwnPeriod period = follow.period();
        if (period != null && paper.find(period.value()).isEmpty()) {
            asks.add(new Ask(period.value(), "文书上写的期限是几日？"));
        }
        return asks;
    }
}
