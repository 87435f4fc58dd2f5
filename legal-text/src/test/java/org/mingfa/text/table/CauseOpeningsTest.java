package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.parse.judgment.JudgmentParser;

/**
 * Every row of cause-openings.tsv and every cause of causes-of-action.txt is read as the cause behind the names of the
 * parties.
 */
class CauseOpeningsTest {

    private static final JudgmentParser PARSER = new JudgmentParser();

    static List<CauseOpening> rows() {
        return CauseOpening.all();
    }

    static List<String> catalogue() {
        return CausesOfAction.all().stream()
                .filter(cause -> cause.matches(".*(?:纠纷|争议|之诉)"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theExampleIsReadWhole(CauseOpening row) {
        assertThat(row.example()).startsWith(row.opening());
        assertThat(causeOf("原告张某与被告李某" + row.example() + "一案，本院受理后")).isEqualTo(row.example());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aCauseThatNoCatalogueHasIsKnownByItsOpening(CauseOpening row) {
        String cause = row.opening() + "新类型纠纷";
        assertThat(causeOf("原告张某与被告李某" + cause + "一案，本院受理后")).isEqualTo(cause);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aCauseOfTheCatalogueIsReadWhole(String cause) {
        assertThat(causeOf("原告张某与被告李某" + cause + "一案，本院受理后")).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "原告某保险公司与被告某运输公司追偿权纠纷一案, 追偿权纠纷",
        "上诉人甲合作社因与被上诉人乙买卖合同纠纷一案, 买卖合同纠纷",
        "原告甲社会保险事业管理局与被告乙不当得利纠纷一案, 不当得利纠纷",
    })
    void namesOfPartiesAreNoPartOfTheCause(String sentence, String cause) {
        assertThat(causeOf(sentence)).isEqualTo(cause);
    }

    private static String causeOf(String sentence) {
        String judgment = "某省某市人民法院\n民事判决书\n" + sentence;
        return Objects.requireNonNull(PARSER.parse("example", judgment).value()).cause();
    }
}
