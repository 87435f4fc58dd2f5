package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.CourtCalendar;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.law.LawBook;
import org.mingfa.text.problem.Refusal;

class CalculatorPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LawBook LAW = LawBook.load();
    private static final Calculators CALCULATORS = Calculators.of(LAW);
    private static final List<CalculatorDescription> DESCRIPTIONS = CALCULATORS.descriptions();
    private static final Predicate<String> NO_NAME_OF_OURS =
            Pattern.compile("[A-Za-z_]{2,}").asPredicate().negate();

    /** Figures for programs alone: the steps and the other reading tell them to people. */
    private static final Set<String> UNNAMED = Set.of("alternative", "disputed", "assumption", "regime");

    private static final CourtCalendar CALENDAR = new CourtCalendar(LAW);

    /** Over ten thousand random sets, each for one of the calculators in turn. */
    @Property(tries = 12_000)
    void onlyDocumentedExceptionsWhateverTheInputs(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 9999) int which) {
        CalculatorDescription description = DESCRIPTIONS.get(which % DESCRIPTIONS.size());
        Map<String, Object> inputs = new RandomInputs(seed).of(description);
        try {
            CalculationResult result = CALCULATORS.calculate(description.name(), inputs, TODAY);
            assertThat(result.result()).as(description.name()).isNotEmpty();
            assertThat(result.basis()).as(description.name()).isNotEmpty();
            assertThat(result.explain()).as(description.name() + inputs).isNotEmpty();
            assertThat(read(description, result))
                    .as(description.name() + inputs)
                    .allMatch(NO_NAME_OF_OURS);
            if (result.disputed()) { // what the parties agreed otherwise is another figure without any dispute
                assertThat(result.alternative()).isNotNull();
            }
        } catch (Refusal e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    /** What a person reads: steps, assumptions, the names of the figures and the words among them. */
    private static Stream<String> read(CalculatorDescription calculator, CalculationResult result) {
        return Stream.of(result.explain().stream(), result.assumptions().stream(), read(calculator, result.figures()))
                .flatMap(texts -> texts);
    }

    private static Stream<String> read(CalculatorDescription calculator, Figure.Parts figures) {
        return figures.parts().entrySet().stream()
                .filter(figure -> !UNNAMED.contains(figure.getKey()))
                .flatMap(figure -> Stream.concat(
                        Stream.of(calculator.figures().getOrDefault(figure.getKey(), figure.getKey())),
                        switch (figure.getValue()) {
                            case Figure.Word(String word) ->
                                Stream.of(calculator.words().getOrDefault(word, word));
                            case Figure.Parts parts -> read(calculator, parts);
                            case Figure.Rows rows -> rows.rows().stream().flatMap(row -> read(calculator, row));
                            default -> Stream.of();
                        }));
    }

    @Property
    void feeNeverFallsWhenTheAmountRises(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long fen,
            @ForAll @LongRange(min = 0, max = 1_000_000L) long more) {
        for (String calculator : List.of("court_fee", "enforcement_fee", "preservation_fee")) {
            assertThat(fee(calculator, fen + more)).isGreaterThanOrEqualTo(fee(calculator, fen));
        }
    }

    private static BigDecimal fee(String calculator, long fen) {
        String amount = BigDecimal.valueOf(fen, 2).toPlainString();
        Map<String, Object> inputs = calculator.equals("court_fee")
                ? Map.of("case_type", "property", "amount", amount)
                : Map.of("amount", amount);
        return new BigDecimal(CALCULATORS
                .calculate(calculator, inputs, TODAY)
                .result()
                .get("fee")
                .toString());
    }

    @Property
    void deadlineIsNeverOnARestDayAndNeverEarly(@ForAll @IntRange(min = 0, max = 3000) int offset) {
        LocalDate served = LocalDate.of(2017, 7, 1).plusDays(offset);
        Map<String, Object> inputs = Map.of("doc", "judgment", "domicile_in_prc", true, "served", served.toString());
        LocalDate deadline = LocalDate.parse(CALCULATORS
                .calculate("appeal_deadline", inputs, TODAY)
                .result()
                .get("deadline")
                .toString());
        LocalDate unmoved = LAW.at("appeal/judgment", served).period().after(served);
        assertThat(CALENDAR.isRestDay(deadline)).isFalse();
        assertThat(deadline).isAfterOrEqualTo(unmoved);
        assertThat(unmoved.datesUntil(deadline)).allMatch(CALENDAR::isRestDay);
    }

    @Property(tries = 300)
    void orderOfEventsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<Map<String, Object>> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate date = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2500) * 4L + i);
            events.add(Map.of("type", random.nextBoolean() ? "demand" : "debtor_ack", "date", date.toString()));
        }
        List<Map<String, Object>> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        assertThat(limitation(shuffled)).isEqualTo(limitation(events));
    }

    private static Map<String, Object> limitation(List<Map<String, Object>> events) {
        Map<String, Object> inputs = Map.of("claim_type", "general", "trigger_date", "2018-01-01", "events", events);
        return CALCULATORS.calculate("limitation", inputs, TODAY).result();
    }
}
