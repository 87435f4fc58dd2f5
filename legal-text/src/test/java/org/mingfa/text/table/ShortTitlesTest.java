package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.identity.ArticleNumber;

/** Every row of short-titles.tsv is its own example: the name, cited in running text, means the title. */
class ShortTitlesTest {

    private static final CitationFinder FINDER = new CitationFinder(LawNames.standard());

    static List<ShortTitle> rows() {
        return ShortTitle.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theNameMeansTheTitle(ShortTitle row) {
        assertThat(FINDER.find("依照" + row.name() + "第一条的规定"))
                .extracting(LocatedCitation::citation)
                .singleElement()
                .isInstanceOfSatisfying(StatuteCitation.class, citation -> {
                    assertThat(citation.law()).isEqualTo(row.title());
                    assertThat(citation.article()).isEqualTo(ArticleNumber.of(1));
                });
    }

    @Test
    void aNameStandsInOneRow() {
        Set<String> seen = new HashSet<>();
        assertThat(rows()).extracting(ShortTitle::name).allMatch(seen::add);
    }
}
