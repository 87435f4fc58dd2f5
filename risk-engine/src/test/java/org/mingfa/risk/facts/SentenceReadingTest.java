package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.condition.Truth;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** Our own sentences: what is understood of them, with precision and recall by kind. */
class SentenceReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final FactBook FACTS = FactReader.load();
    private static final List<TableRow> SENTENCES =
            new TextResource(SentenceReadingTest.class, "sentences.tsv").rows("set", "sentence", "expected");

    /** Told right, told wrong, not told. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        private double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        private double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    @Test
    void sentencesAreReadWithFewMistakes() {
        Map<String, Count> counts = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (TableRow row : SENTENCES) {
            List<String> wanted = new ArrayList<>(row.find("expected")
                    .map(text -> List.of(text.split(" ", -1)))
                    .orElse(List.of()));
            List<String> read = tokens(row.get("sentence"));
            for (String token : new TreeSet<>(read)) {
                boolean right = wanted.remove(token);
                count(counts, row, token, right ? 0 : 1);
                if (!right) {
                    mistakes.add("+" + token + "  " + row.get("sentence"));
                }
            }
            for (String token : wanted) {
                count(counts, row, token, 2);
                mistakes.add("-" + token + "  " + row.get("sentence"));
            }
        }
        StringBuilder table = new StringBuilder(SENTENCES.size() + " sentences\n");
        counts.forEach((kind, count) -> table.append(String.format(
                "%s precision %.3f recall %.3f (%d right, %d wrong, %d missed)%n",
                kind, count.precision(), count.recall(), count.right, count.wrong, count.missed)));
        System.out.println(table + String.join("\n", mistakes));
        assertThat(SENTENCES).hasSizeGreaterThanOrEqualTo(60);
        assertThat(counts.get("all").precision()).isGreaterThan(0.95);
        assertThat(counts.get("all").recall()).isGreaterThan(0.9);
    }

    /** What is confirmed is told as it is, and makes sense together: nothing of it is refused or set aside. */
    @Test
    void aConfirmedReadingIsAnAnswerOfTheInterview() {
        for (TableRow row : SENTENCES) {
            Map<String, String> told = new LinkedHashMap<>();
            String stage = "first_instance";
            for (ExtractedFact one : SentenceReading.read(row.get("sentence"), TODAY)) {
                ExtractedFact.Answer answer = one.answer();
                if (answer != null
                        && answer.value() != null
                        && FACTS.find(answer.key()).isPresent()) {
                    told.put(answer.key(), answer.value());
                    told.putAll(answer.also());
                } else if (answer != null && answer.key().equals("stage")) {
                    stage = answer.value();
                }
            }
            CaseFacts facts = FACTS.read(told, TODAY);
            FactValuation values =
                    new FactValuation(FACTS, facts, Map.of("stage", stage, "role", "plaintiff", "as_of", TODAY));
            assertThat(told.keySet())
                    .as(row.get("sentence"))
                    .noneMatch(key -> values.applicability(key).truth() == Truth.FALSE);
        }
    }

    /** The same words fill another question in another dispute, and a month has to be completed first. */
    @ParameterizedTest
    @CsvSource({
        "劳动仲裁裁决书11月12日收到了, labor_award_received, 2026-11-12",
        "仲裁裁决书11月12日收到了，判决生效了他不履行, award_received, 2026-11-12",
        "工厂2025年12月20日把我辞退了, labor_known, 2025-12-20",
        "我2025年12月20日离职，工资一直拖欠, employment_ended, 2025-12-20",
        "2024年1月10日被车撞伤, breach_known, 2024-01-10",
        "我在工地打工，2025年12月10日受伤, work_injury_date, 2025-12-10",
        "借给他5万，说好2025年6月30日还, breach_known, 2025-06-30",
        "判决生效了，应当2025年6月30日付清，他不履行, performance_end, 2025-06-30",
        "去年三月借给同事5万, loan_date, ",
        "借给同事5万，今年2月3日催过, interruption_date, 2026-02-03",
        "年利率24%借给他5万, loan_rate, 24%",
    })
    void whichQuestionIsAnsweredDependsOnTheCase(String sentence, String key, @Nullable String value) {
        assertThat(SentenceReading.read(sentence, TODAY).stream()
                        .map(ExtractedFact::answer)
                        .filter(answer -> answer != null && answer.key().equals(key))
                        .map(answer -> answer.value() == null ? "" : answer.value()))
                .containsExactly(value == null ? "" : value);
    }

    /** Every line of the table fills a fact that there is, in a form that is read. */
    @Test
    void everyFillIsAnAnswer() {
        assertThat(SlotFilling.all()).allSatisfy(fill -> {
            fill.fact().ifPresent(fact -> assertThat(FACTS.find(fact)).as(fact).isPresent());
            assertThat(FACTS.read(fill.also()).values().keySet())
                    .isEqualTo(fill.also().keySet());
            assertThat(CueWords.all())
                    .anyMatch(cue -> cue.kind() == fill.kind() && cue.code().equals(fill.code()));
        });
    }

    private static void count(Map<String, Count> counts, TableRow row, String token, int outcome) {
        for (String kind : List.of("all", row.get("set"), token.substring(0, 1))) {
            Count count = counts.computeIfAbsent(kind, key -> new Count());
            switch (outcome) {
                case 0 -> count.right++;
                case 1 -> count.wrong++;
                default -> count.missed++;
            }
        }
    }

    private static List<String> tokens(String sentence) {
        List<String> tokens = new ArrayList<>();
        for (ExtractedFact one : SentenceReading.read(sentence, TODAY)) {
            tokens.add(
                    switch (one.kind()) {
                        case AMOUNT -> "a:" + one.value();
                        case RATE -> "r:" + one.value();
                        case DATE -> "d:" + day(one.value());
                        case DISPUTE -> "k:" + one.value();
                        case SIDE -> "s:" + one.value();
                        case STAGE -> "g:" + one.value();
                    });
            ExtractedFact.Answer answer = one.answer();
            if (answer != null
                    && answer.value() != null
                    && FACTS.find(answer.key()).isPresent()
                    && one.kind() != ExtractedFact.Kind.DISPUTE) {
                tokens.add("f:" + answer.key());
            }
        }
        return tokens;
    }

    /** A month as 2025-03, a year as 2025. */
    private static String day(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return value;
        }
        boolean month = value.substring(0, 7).equals(value.substring(slash + 1, slash + 8));
        return month ? value.substring(0, 7) : value.substring(0, 4);
    }
}
