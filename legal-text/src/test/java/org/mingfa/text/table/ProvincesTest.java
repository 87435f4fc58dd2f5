package org.mingfa.text.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.CitationOccurrence;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.citation.StatuteCitation;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.parse.judgment.Court;
import org.mingfa.text.parse.judgment.JudgmentParser;
import org.mingfa.text.parse.judgment.ParsedJudgment;

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
    @MethodSource("rowsWithCourt")
    void theSignOfACaseNumberTellsTheProvinceOfACityCourt(Province row) {
        String judgment = "江海市中级人民法院\n民事判决书\n（2020）" + row.sign() + "02民终15号\n本院认为，应予维持。";
        assertThat(new JudgmentParser().parse("x", judgment).value())
                .extracting(ParsedJudgment::court)
                .isEqualTo(new Court("江海市中级人民法院", CourtLevel.INTERMEDIATE, row.name()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRegulationOfTheProvinceIsFoundWithoutBrackets(Province row) {
        assertThat(row.norm()).startsWith(row.title());
        assertThat(FINDER.find("违反" + row.norm() + "第三条"))
                .extracting(CitationOccurrence::citation)
                .singleElement()
                .isInstanceOfSatisfying(
                        StatuteCitation.class,
                        citation -> assertThat(citation.law()).isEqualTo(row.norm()));
    }
}
