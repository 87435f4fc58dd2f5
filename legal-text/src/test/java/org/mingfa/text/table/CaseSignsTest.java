package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.CaseNumber;

/** Every row of case-signs.tsv: its example is a case number that has the sign. */
class CaseSignsTest {

    static List<CaseSign> rows() {
        return CaseSign.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theExampleHasTheSign(CaseSign row) {
        assertThat(CaseNumber.find(row.example())).hasValueSatisfying(number -> {
            assertThat(part(number, row.kind())).isEqualTo(row.sign());
            assertThat(number.format()).isEqualTo(row.example());
        });
    }

    private static String part(CaseNumber number, CaseSign.Kind kind) {
        return switch (kind) {
            case SUPREME -> number.court();
            case LOCAL -> number.court().replaceAll("[0-9]+$", "");
            case SPECIAL -> number.special();
            case TYPE -> number.type();
        };
    }

    @Test
    void aSignStandsOncePerKind() {
        Set<String> seen = new HashSet<>();
        assertThat(rows()).extracting(row -> row.kind() + row.sign()).allMatch(seen::add);
    }
}
