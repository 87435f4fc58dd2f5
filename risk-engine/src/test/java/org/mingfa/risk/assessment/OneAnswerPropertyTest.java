package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.mingfa.risk.calc.calculator.CourtCalendar;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleVersion;

/** Whatever is told: no rule of an answer contradicts its neighbour, and nothing rests on law that is not in force. */
class OneAnswerPropertyTest {

    private static final RiskEngine ENGINE = RiskEngine.load();

    private static final CourtCalendar CALENDAR = new CourtCalendar(ENGINE.law());

    private static final Pattern OVER = Pattern.compile("已于|已在|可能已经届满|已经届满|已超过");

    private static final Pattern ALIVE = Pattern.compile("将于|最晚在|\\d日以前|到[^，。]*届满[，。]?请|到[^，。]*为止");

    /** Repealed and superseded texts that still govern facts of their time, so that a prompt of today may rest on them. */
    private static final Set<String> OF_ITS_TIME =
            Set.of("担保法", "总则时效解释", "侵权责任法", "合同法", "物权法", "继承法", "建工解释2004", "建工解释2019", "房屋租赁解释");

    private static final Set<String> MOVING = Set.of(
            "《民法典》第二百零三条第一款", "《民法总则》第二百零三条第一款", "《民法通则》第一百五十四条第三款", "《民诉法》第八十五条第三款", "《民诉法》第八十二条第三款", "《民诉法》第七十五条第三款");

    @Property(tries = 3_150, shrinking = ShrinkingMode.OFF)
    void noAnswerContradictsItself(@ForAll long seed) {
        RandomCase drawn = RandomCase.draw(ENGINE, new Random(seed));
        RiskAssessment assessment = drawn.assess(ENGINE);

        assertThat(contradictions(assessment)).as("%s", drawn).isEmpty();
        assertThat(secondDays(assessment)).as("%s", drawn).isEmpty();
        assertThat(flaws(assessment)).as("%s", drawn).isEmpty();
        assertThat(outOfForce(assessment)).as("%s", drawn).isEmpty();
        assertThat(onARestDay(assessment)).as("%s", drawn).isEmpty();
        assertThat(movedWithoutBasis(assessment)).as("%s", drawn).isEmpty();
    }

    /** Said of every rule at once: random cases find the rare ones late. */
    @Example
    void noRuleOutlivesTheLawThatItRestsOn() {
        assertThat(ENGINE.rules().rules().stream()
                        .flatMap(rule -> rule.versions().stream()
                                .flatMap(version -> version.basis().stream().filter(basis -> outlives(version, basis)))
                                .map(basis -> rule.id() + " " + basis.source().label())))
                .isEmpty();
    }

    private static boolean outlives(RuleVersion version, Basis basis) {
        LocalDate repealed = basis.source().repealed();
        return repealed != null
                && !OF_ITS_TIME.contains(basis.source().shortTitle())
                && Stream.of(Optional.ofNullable(version.until()), Optional.ofNullable(basis.until()))
                        .flatMap(Optional::stream)
                        .allMatch(repealed::isBefore);
    }

    private static Stream<RiskPrompt> all(RiskAssessment assessment) {
        Stream<RiskPrompt> dated = assessment.deadlines().stream().map(CaseDeadline::prompt);
        return Stream.of(assessment.exclusions().stream(), assessment.prompts().stream(), dated)
                .flatMap(prompts -> prompts)
                .distinct();
    }

    /**
     * A day that is past is called over and one to come is not; of the limitation of the claim, which several rules speak of,
     * nobody says the one and the other.
     */
    private static List<String> contradictions(RiskAssessment assessment) {
        List<String> found = new ArrayList<>();
        Map<Boolean, String> limitation = new HashMap<>();
        all(assessment).forEach(prompt -> {
            PromptDeadline deadline = prompt.deadline();
            boolean over = OVER.matcher(prompt.headline()).find();
            boolean alive = ALIVE.matcher(prompt.headline()).find();
            if (deadline != null
                    && deadline.of().acts().contains(assessment.context().role())) {
                boolean past = deadline.day().isBefore(assessment.context().asOf());
                if (past ? alive : over) {
                    found.add(prompt.rule() + " " + deadline.day() + " " + prompt.headline());
                }
            }
            if (prompt.audience() == Rule.Audience.SELF && over != alive) {
                limitation.put(over, prompt.rule() + " " + prompt.headline());
            }
        });
        if (limitation.size() > 1) {
            found.add(limitation.toString());
        }
        return found;
    }

    /** Two last days under one name, or of one period, or a limitation that outlives the twenty years. */
    private static List<String> secondDays(RiskAssessment assessment) {
        Map<String, Set<LocalDate>> days = new TreeMap<>();
        BiConsumer<String, LocalDate> note =
                (of, day) -> days.computeIfAbsent(of, name -> new TreeSet<>()).add(day);
        assessment
                .deadlines()
                .forEach(told ->
                        note.accept(told.deadline().label(), told.deadline().day()));
        all(assessment)
                .flatMap(prompt -> Stream.ofNullable(prompt.deadline()))
                .forEach(deadline -> note.accept(deadline.of().name(), deadline.day()));
        List<String> found = new ArrayList<>();
        days.forEach((of, all) -> {
            if (all.size() > 1) {
                found.add(of + " " + all + " of " + dating(assessment, of));
            }
        });
        LocalDate cap = days.getOrDefault("long_stop.day", Set.of()).stream()
                .findFirst()
                .orElse(LocalDate.MAX);
        days.getOrDefault("limitation.expiry", Set.of()).stream()
                .filter(cap::isBefore)
                .forEach(day -> found.add("limitation " + day + " after twenty years " + cap + " of "
                        + dating(assessment, "limitation.expiry")));
        return found;
    }

    private static List<String> dating(RiskAssessment assessment, String period) {
        return all(assessment)
                .filter(prompt -> prompt.deadline() != null
                        && Set.of(
                                        prompt.deadline().of().name(),
                                        prompt.deadline().label())
                                .contains(period))
                .map(prompt -> prompt.rule() + " " + prompt.deadline().day())
                .toList();
    }

    private static List<String> flaws(RiskAssessment assessment) {
        return Stream.of(
                        all(assessment).flatMap(ShownText::of),
                        assessment.information().stream().flatMap(said -> Stream.of(said.headline(), said.action())),
                        assessment.pending().stream().map(RiskAssessment.PendingDay::label))
                .flatMap(texts -> texts)
                .flatMap(ShownText::flaws)
                .toList();
    }

    /** A basis of the rules that is of a later version, or of a law repealed that day and not of facts of its time. */
    private static List<String> outOfForce(RiskAssessment assessment) {
        return all(assessment)
                .flatMap(prompt -> prompt.basis().stream()
                        .filter(basis -> !OF_ITS_TIME.contains(basis.source().shortTitle()))
                        .filter(basis -> !basis.inForce(assessment.context().asOf())
                                || repealed(basis.source(), assessment.context().asOf()))
                        .map(basis -> prompt.rule() + " " + basis.source().label() + " "
                                + basis.source().version()))
                .toList();
    }

    private static boolean repealed(Source source, LocalDate asOf) {
        return source.repealed() != null && !source.repealed().isAfter(asOf);
    }

    /** A last day to act by that was counted is a working day; one that is counted back from an end is not moved. */
    private static List<String> onARestDay(RiskAssessment assessment) {
        return assessment.deadlines().stream()
                .filter(told -> told.standing() != CaseDeadline.DeadlineStatus.WAIT)
                .filter(told -> told.deadline().of().name().contains("."))
                .filter(told -> !told.deadline().of().name().equals("renewal.apply_by"))
                .filter(told -> CALENDAR.isRestDay(told.deadline().day()))
                .map(told -> told.prompt().rule() + " " + told.deadline().day())
                .toList();
    }

    /** A last day that was moved names the article that moves it, of the version of that day; one that was not names none. */
    private static List<String> movedWithoutBasis(RiskAssessment assessment) {
        return all(assessment)
                .filter(prompt -> prompt.deadline() != null)
                .filter(prompt -> prompt.sources().stream()
                                .anyMatch(source ->
                                        moves(source, prompt.deadline().day()))
                        != wasMoved(prompt.deadline()))
                .map(prompt -> prompt.rule() + " " + prompt.deadline().day() + " "
                        + prompt.deadline().explain() + prompt.sources())
                .toList();
    }

    /** By the steps of the counting: the day before that named no rest day. */
    private static boolean wasMoved(PromptDeadline deadline) {
        String to = "顺延到(假期后的第一个工作日 )?" + deadline.day();
        return deadline.explain().stream()
                .anyMatch(step -> Pattern.compile(to).matcher(step).find());
    }

    private static boolean moves(Source source, LocalDate day) {
        return MOVING.contains(source.label()) && !source.version().isAfter(day);
    }
}
