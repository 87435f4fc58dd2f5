package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.parse.judgment.Court;

/** Every row of provinces.tsv: the province of its court is read, its regulation is one title. */
class ProvincesTest {

    private static final CitationFinder FINDER = new CitationFinder(LawNames.standard());

    static List<Province> rows() {
        return Province.all();
    }

    static List<Province> rowsWithCourt() {
        return rows().stream().filter(row -> row.court() != null).toList();
    }

    @ParameterizedTest
    @MethodSource("rowsWithCourt")
    void theNameOfACourtTellsItsProvince(Province row) {
        assertThat(Court.find(row.court())).map(Court::province).contains(row.name());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRegulationOfTheProvinceIsFoundWithoutBrackets(Province row) {
        assertThat(row.norm()).startsWith(row.title());
        assertThat(FINDER.find("违反" + row.norm() + "第三条"))
                .extracting(LocatedCitation::citation)
                .singleElement()
                .isInstanceOfSatisfying(
                        StatuteCitation.class,
                        citation -> assertThat(citation.law()).isEqualTo(row.norm()));
    }
}
