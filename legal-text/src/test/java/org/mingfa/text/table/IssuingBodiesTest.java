package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.StatuteCitation;

/** Every row of issuing-bodies.tsv: its example is found in the two ways in which citations may write it. */
class IssuingBodiesTest {

    static List<IssuingBody> rows() {
        return IssuingBody.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void belongsToTheTitleThatItStandsInFrontOf(IssuingBody row) {
        String title = row.example().substring(row.name().length());

        assertThat(row.example()).startsWith(row.name() + "关于");
        assertThat(new CitationFinder(LawNames.none()).find("依照" + row.name() + "《" + title + "》第三条"))
                .extracting(CitationOccurrence::citation)
                .singleElement()
                .isInstanceOfSatisfying(
                        StatuteCitation.class,
                        citation -> assertThat(citation.law()).isEqualTo(row.beforeTitle() ? row.example() : title));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void mayBeLeftOutOfTheTitle(IssuingBody row) {
        LawNames names = LawNames.none().withTitles(List.of(row.example()));

        assertThat(names.findTitle(row.example().substring(row.name().length())).isPresent())
                .isEqualTo(row.leftOut());
    }
}
