package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BranchOfLawTest {

    static Stream<BranchOfLaw.Sign> signs() {
        return BranchOfLaw.signs().stream();
    }

    @ParameterizedTest
    @MethodSource("signs")
    void everySignPutsItsExampleUnderItsBranch(BranchOfLaw.Sign sign) {
        assertThat(sign.example()).contains(sign.sign());
        assertThat(BranchOfLaw.ofTitle(sign.example())).isEqualTo(sign.branch());
    }

    static Stream<BranchOfLaw.Word> words() {
        return BranchOfLaw.words().stream();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordNamesItsBranchInItsExample(BranchOfLaw.Word word) {
        assertThat(word.example()).contains(word.word());
        assertThat(BranchOfLaw.namedIn(word.example())).contains(word.branch());
    }

    @Test
    void aTitleWithoutASignAndAQuestionWithoutAWordNameNoBranch() {
        assertThat(BranchOfLaw.ofTitle("中华人民共和国道路交通安全法")).isEqualTo(BranchOfLaw.OTHER);
        assertThat(BranchOfLaw.namedIn("上诉要几天")).isEmpty();
        assertThat(BranchOfLaw.namedIn("被行政拘留能不能上诉")).isEqualTo(Set.of(BranchOfLaw.ADMINISTRATIVE));
    }
}
