package org.mingfa.similar.features;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactorsTest {

    @Test
    void everyFactorIsInItsExample() {
        assertThat(Factor.all())
                .allSatisfy(factor -> assertThat(Factors.in(factor.example()).common(Factors.in(factor.example())))
                        .contains(factor.name()));
        assertThat(Factor.all()).extracting(Factor::name).doesNotHaveDuplicates();
    }

    @Test
    void countsWhatBothHaveOfWhatEitherHas() {
        CaseVocabulary vocabulary = LikenessTest.vocabulary("出具借条", "办理了抵押登记", "受伤");
        Factors asked = Factors.in("被告出具借条，办理了抵押登记");

        assertThat(asked.likeness(Factors.in("出具欠条，设立抵押"), vocabulary)).isEqualTo(1);
        assertThat(asked.likeness(Factors.in("出具欠条"), vocabulary)).isEqualTo(0.5);
        assertThat(asked.likeness(Factors.in("天晴"), vocabulary)).isZero();
        assertThat(asked.common(Factors.in("抵押"))).containsExactly("抵押质押");
        assertThat(asked.without(Factors.in("抵押"))).containsExactly("书面借据");
    }
}
