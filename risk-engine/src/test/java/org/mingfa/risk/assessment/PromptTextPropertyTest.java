package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.mingfa.risk.assessment.NoticeContent.Reader;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** Whatever is told and whatever is left open: what is shown reads like sentences, and one notice tells one story. */
class PromptTextPropertyTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 2500;
    private static final int LONG_STOP = 20;

    /** Where a text says on which day the twenty years end. */
    private static final Pattern LONG_STOP_END =
            Pattern.compile("二十年[^。：]{0,9}[到在：](\\d+年\\d+月\\d+日)|到(\\d+年\\d+月\\d+日)满二十年");

    private static final Pattern CAP = Pattern.compile("(?:上限|最高)为(?:年| )?([\\d.]+)%");

    private record Seat(Stage stage, Role role, LocalDate asOf) {

        static Seat draw(Random random) {
            Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
            List<Role> roles = Stream.of(Role.values())
                    .filter(role -> role.takesPart(stage))
                    .toList();
            return new Seat(stage, roles.get(random.nextInt(roles.size())), FIRST.plusDays(random.nextInt(DAYS)));
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void everythingShownReadsLikeSentences(@ForAll long seed) {
        Random random = new Random(seed);
        RiskAssessment assessment = assess(Seat.draw(random), facts(random));

        assertThat(Stream.of(
                                assessment.exclusions().stream().flatMap(ShownText::of),
                                assessment.prompts().stream().flatMap(ShownText::of),
                                assessment.information().stream()
                                        .flatMap(said -> Stream.of(said.headline(), said.action())),
                                assessment.notAssessed().stream().flatMap(open -> open.reasons().stream()),
                                notice(assessment))
                        .flatMap(texts -> texts)
                        .flatMap(ShownText::flaws))
                .isEmpty();
    }

    /** A loan whose rate is about the ceiling, among other facts. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void oneNoticeNamesOneCeiling(@ForAll long seed) {
        Random random = new Random(seed);
        Seat seat = new Seat(Stage.FIRST_INSTANCE, Role.PLAINTIFF, FIRST.plusDays(random.nextInt(DAYS)));
        Map<String, String> facts = facts(random);
        facts.put("dispute", "loan");
        facts.put("interest_clause", "clear");
        facts.put("loan_date", seat.asOf().minusDays(random.nextInt(DAYS)).toString());
        facts.put("loan_rate", 10 + random.nextInt(20) + "%");

        assertThat(found(CAP, assess(seat, facts))).hasSizeLessThan(2);
    }

    /** A harm of about twenty years ago that became known within the last three, among other facts. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void oneNoticeEndsTheTwentyYearsOnOneDay(@ForAll long seed) {
        Random random = new Random(seed);
        Seat seat = new Seat(Stage.FIRST_INSTANCE, Role.PLAINTIFF, FIRST.plusDays(random.nextInt(DAYS)));
        Map<String, String> facts = facts(random);
        facts.put("dispute", "tort");
        facts.put("claim_type", "general");
        facts.put("injury_earlier", "true");
        facts.put(
                "injury_date",
                seat.asOf().minusYears(LONG_STOP).minusDays(random.nextInt(4)).toString());
        facts.put("breach_known", seat.asOf().minusDays(random.nextInt(900)).toString());

        assertThat(found(LONG_STOP_END, assess(seat, facts))).hasSizeLessThan(2);
    }

    private static List<String> found(Pattern statement, RiskAssessment assessment) {
        return statement
                .matcher(notice(assessment).collect(Collectors.joining("\n")))
                .results()
                .map(said -> said.group(said.groupCount()) == null ? said.group(1) : said.group(said.groupCount()))
                .distinct()
                .toList();
    }

    private static Stream<String> notice(RiskAssessment assessment) {
        NoticeContent notice = NoticeContent.of(assessment, ENGINE, Reader.PARTY);
        return Stream.of(
                        notice.sections().stream()
                                .flatMap(section -> section.items().stream())
                                .flatMap(PromptTextPropertyTest::texts),
                        notice.toSupplement().stream(),
                        notice.closing().stream())
                .flatMap(texts -> texts);
    }

    private static Stream<String> texts(RiskPrompt item) {
        return Stream.of(
                        Stream.of(item.headline(), item.why(), item.action()),
                        Stream.ofNullable(item.deadline()).map(PromptDeadline::label),
                        item.remarks().stream())
                .flatMap(texts -> texts);
    }

    private static Map<String, String> facts(Random random) {
        return RandomFacts.draw(ENGINE.facts(), random, random.nextDouble());
    }

    /** Without the days that are refused before anything is assessed. */
    private static RiskAssessment assess(Seat seat, Map<String, String> facts) {
        CaseFacts told = ENGINE.facts().read(facts);
        try {
            CaseValuation values = ENGINE.value(new CaseContext(seat.stage(), seat.role(), seat.asOf(), told));
            values.facts().refuseImpossibleDays();
            return ENGINE.assess(values);
        } catch (InvalidAnswersException e) {
            Map<String, String> left = new LinkedHashMap<>(facts);
            e.flaws().forEach(flaw -> left.remove(flaw.name()));
            return assess(seat, left);
        }
    }
}
