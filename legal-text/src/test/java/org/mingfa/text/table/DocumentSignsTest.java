package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.DocumentNumber;
import org.mingfa.text.citation.LawNames;

/** Every row of document-signs.tsv: its example is a document number with the sign, alone and in a sentence. */
class DocumentSignsTest {

    private static final CitationFinder FINDER = new CitationFinder(LawNames.none());

    static List<DocumentSign> rows() {
        return DocumentSign.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theExampleHasTheSign(DocumentSign row) {
        DocumentNumber number = DocumentNumber.parse(row.example());
        assertThat(number.prefix()).isEqualTo(row.sign());
        assertThat(number.format()).isEqualTo(row.example());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theSignIsToldFromTheWordsBeforeIt(DocumentSign row) {
        Citation alone = DocumentNumber.parse(row.example());
        assertThat(FINDER.find("有关部门的" + row.example() + "文件"))
                .extracting(CitationOccurrence::citation)
                .containsExactly(alone);
    }

    @Test
    void aSignStandsInOneRow() {
        Set<String> seen = new HashSet<>();
        assertThat(rows()).extracting(DocumentSign::sign).allMatch(seen::add);
    }
}
