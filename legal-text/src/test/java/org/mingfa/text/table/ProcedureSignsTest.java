package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.parse.judgment.JudgmentParser;
import org.mingfa.text.parse.judgment.ParsedJudgment;

/** Every row of procedure-signs.tsv: its example means the procedure, in case numbers of both kinds. */
class ProcedureSignsTest {

    private static final JudgmentParser PARSER = new JudgmentParser();

    static List<ProcedureSign> rows() {
        return ProcedureSign.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theExampleMeansTheProcedure(ProcedureSign row) {
        assertThat(row.example()).contains(row.sign());
        assertThat(procedure("（2019）浙0203" + row.example() + "12号")).isEqualTo(row.procedure());
        assertThat(procedure("（2014）甬" + row.example() + "字第12号")).isEqualTo(row.procedure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"民特", "财保"})
    void otherTypesTellNone(String type) {
        assertThat(procedure("（2019）浙0203" + type + "12号")).isNull();
    }

    private static String procedure(String number) {
        ParsedJudgment judgment = Objects.requireNonNull(
                PARSER.parse("example", "某省某市人民法院\n裁判文书\n" + number).value());
        return judgment.procedure();
    }
}
