package org.mingfa.text.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(List.of(Excerpt.of("民法典", 3), Excerpt.of("民法典", 2), Excerpt.of("a𠮷b", 2)))
                .isEqualTo(List.of("民法典", "民法…", "a…"));
    }

    @Test
    void tellsHowManyNamesThereAre() {
        List<String> names = IntStream.range(100, 400).mapToObj(i -> "name" + i).toList();
        assertThat(Excerpt.of(names)).startsWith("name100、name101、").endsWith("、name174 等 300 个");
        assertThat(Excerpt.of(names.subList(0, 2))).isEqualTo("name100、name101");
    }
}
