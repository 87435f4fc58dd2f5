package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** What people of three hands say for each value of each fact ({@code hands/README.md}): every row names one that there is. */
class LabelledClausesTest {

    private static final FactBook FACTS = FactReader.load();
    private static final int LEAST = 20;

    private static List<TableRow> rows(String hand) {
        return new TextResource(LabelledClausesTest.class, "hands/" + hand + ".tsv")
                .rows("fact", "value", "clause", "kind", "hand");
    }

    private static boolean isSaid(TableRow row) {
        return row.get("kind").equals("pos");
    }

    /** A day may be told to the month; of what is not said no day is told. */
    private static boolean isValue(TableRow row) {
        String value = row.get("value");
        return FACTS.get(row.get("fact")).read(value).isPresent()
                || value.matches("\\d{4}-\\d{2}")
                || (value.equals("*") && !isSaid(row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "g", "h", "n", "o", "p"})
    void everyClauseIsOfAFactAndItsValue(String hand) {
        List<String> wrong = new ArrayList<>();
        Set<String> clauses = new HashSet<>();
        for (TableRow row : rows(hand)) {
            if (!isValue(row) || !clauses.add(row.get("fact") + row.get("value") + row.get("clause"))) {
                wrong.add(row.get("fact") + "=" + row.get("value") + " " + row.get("clause"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOptionIsSaidTwentyTimes() {
        Map<String, Integer> said = new HashMap<>();
        Stream.of("f", "g", "h", "n", "o", "p")
                .flatMap(hand -> rows(hand).stream())
                .filter(LabelledClausesTest::isSaid)
                .forEach(row -> said.merge(row.get("fact") + "=" + row.get("value"), 1, Integer::sum));
        List<String> seldom = new ArrayList<>();
        for (FactDefinition fact : FACTS.all()) {
            for (String option : fact.options().keySet()) {
                if (said.getOrDefault(fact.key() + "=" + option, 0) < LEAST) {
                    seldom.add(fact.key() + "=" + option);
                }
            }
        }
        assertThat(seldom).isEmpty();
    }
}
