package org.mingfa.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.law.ArticleQuestion;
import org.mingfa.answers.law.CitedByQuestion;
import org.mingfa.answers.law.LawListQuestion;
import org.mingfa.answers.law.LawOperations;
import org.mingfa.text.problem.Refusal;

/** A question is read from its fields and written as them, whatever it holds inside. */
class OperationTest {

    private static final CitedByQuestion QUESTION =
            new CitedByQuestion(new ArticleQuestion("样例灯塔法", "1", null), List.of("case"), List.of(), 5, null);

    @Test
    void parametersAreTheFieldsThatAreNotInThePath() {
        assertThat(LawOperations.CITED_BY.parameters()).containsExactly("as_of", "limit", "cursor");
        assertThat(LawOperations.CITED_BY.repeatable()).containsExactly("type", "status");
    }

    @Test
    void readsWhatItWrites() {
        Map<String, List<String>> fields = LawOperations.CITED_BY.fields(QUESTION);
        assertThat(fields)
                .containsExactly(
                        Map.entry("law", List.of("样例灯塔法")),
                        Map.entry("article", List.of("1")),
                        Map.entry("type", List.of("case")),
                        Map.entry("limit", List.of("5")));
        assertThat(LawOperations.CITED_BY.read((name, type) -> value(fields.getOrDefault(name, List.of()), type)))
                .isEqualTo(QUESTION);
    }

    private static @Nullable Object value(List<String> given, Class<?> type) {
        return type == List.class
                ? given
                : given.isEmpty() ? null : type == Integer.class ? Integer.valueOf(given.getFirst()) : given.getFirst();
    }

    @Test
    void whatTheQuestionRefusesIsRefused() {
        assertThatThrownBy(() -> LawOperations.LIST.read((name, type) -> name.equals("limit") ? 0 : null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("每页条数");
        assertThat(LawOperations.LIST.read((name, type) -> null))
                .isEqualTo(new LawListQuestion(null, null, null, null));
    }
}
